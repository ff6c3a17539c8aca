"""The register of the real plan: chapter II of the report of August 2011, row by row.

What is expected was read from the report (CAC/COSP/WG.4/2011/4, paras. 9 to 25) as of the opening
of the third meeting, on 27 August 2012.
"""

from datetime import date
from pathlib import Path

import pytest
from attrs import frozen

import workplan
from workplan.model.calendars import Calendars
from workplan.programme.recommendation_register import Registered, register_of
from workplan.programme.report_backs import reported_at

PLAN = workplan.load(Path(__file__).parents[2] / "examples" / "uncac-prevention" / "plan.toml")
OPENING = date(2012, 8, 27)
PROGRAMME = workplan.derive(PLAN, as_of=OPENING)
REGISTER = register_of(PROGRAMME)


@frozen
class Row:
    """What the report says: what kind, asked of whom, on which condition, reported back when.

    `due` says whether a report is to be made at the third meeting.
    """

    id: str
    kind: str
    addressee: str | None
    condition: str | None = None
    report_back: str | None = None
    due: bool = False
    open: bool = True


OF_2011 = (
    Row("wg4-2.9", "chapeau", None, open=False),
    Row("wg4-2.10", "recommendation", "conference"),
    Row("wg4-2.11", "recommendation", "working-group"),
    Row("wg4-2.12a", "recommendation", "conference"),
    Row(
        "wg4-2.12b",
        "recommendation",
        "states-parties",
        "the checklist preferably; successes and the rest if possible",
    ),
    Row("wg4-2.12c", "recommendation", "secretariat"),
    Row(
        "wg4-2.12d",
        "recommendation",
        "working-group",
        "experts of countries that provided written replies",
    ),
    Row("wg4-2.13a", "acknowledgement", None, open=False),
    Row("wg4-2.13b", "request", "states-parties"),
    Row("wg4-2.14", "reminder", "states-parties", "updates when needed"),
    Row(
        "wg4-2.15",
        "recommendation",
        "secretariat",
        (
            "subject to extrabudgetary resources and to further substantive guidance from the"
            " Working Group"
        ),
    ),
    Row("wg4-2.16a", "acknowledgement", None, open=False),
    Row("wg4-2.16b", "decision", "working-group"),
    Row("wg4-2.17", "recommendation", "secretariat"),
    Row("wg4-2.18", "recommendation", "secretariat"),
    Row("wg4-2.19", "reiteration", "states-parties"),
    # 定期通报: at each meeting, so at the third too.
    Row("wg4-2.20", "request", "secretariat", report_back="regularly", due=True),
    Row("wg4-2.21a", "recommendation", "secretariat"),
    # 今后一届会议: at a future meeting, which need not be the third.
    Row("wg4-2.21b", "request", "secretariat", report_back="some meeting"),
    Row("wg4-2.22a", "welcome", "secretariat", open=False),
    Row("wg4-2.22b", "recommendation", "conference"),
    Row("wg4-2.23", "recommendation", "secretariat", "upon request"),
    Row("wg4-2.24", "recommendation", None),
    # 在下一次会议上报告: the next meeting is the third.
    Row("wg4-2.25", "request", "secretariat", report_back="next meeting", due=True),
)


def registered(row: Row) -> Registered:
    (found,) = (one for one in REGISTER.rows if one.recommendation.id == row.id)
    return found


def test_the_register_has_all_rows_of_the_report_and_those_of_the_first_meeting() -> None:
    of_2011 = [
        row.recommendation for row in REGISTER.rows if row.recommendation.made_at == "wg4-2"
    ]
    assert [one.id for one in of_2011] == [row.id for row in OF_2011]
    assert len(OF_2011) == 24
    assert {row.recommendation.made_at for row in REGISTER.rows} == {"wg4-1", "wg4-2"}


@pytest.mark.parametrize("row", OF_2011, ids=lambda row: row.id)
def test_a_row_says_what_the_report_says(row: Row) -> None:
    asked = registered(row).recommendation
    condition = None if asked.condition is None else str(asked.condition)
    said = (asked.kind, asked.addressee, condition, asked.report_back)
    assert said == (row.kind, row.addressee, row.condition, row.report_back)
    assert asked.source == (f"CAC/COSP/WG.4/2011/4, para. {asked.paragraph}",)


@pytest.mark.parametrize("row", OF_2011, ids=lambda row: row.id)
def test_a_row_is_open_if_it_asks_for_something_that_is_not_done(row: Row) -> None:
    assert registered(row).is_open == row.open


@pytest.mark.parametrize("row", OF_2011, ids=lambda row: row.id)
def test_a_report_falls_at_the_third_meeting_where_the_report_asks_for_it(row: Row) -> None:
    due = {entry.of: entry.ends for entry in registered(row).reports if entry.dated}
    assert due.get("wg4-3") == (OPENING if row.due else None)


def test_reports_are_due_once_at_each_meeting_or_at_one_that_nobody_has_named() -> None:
    names = [entry.id for row in OF_2011 for entry in registered(row).reports]
    assert names == [
        *(f"wg4-2.20/report-back/wg4-{number}" for number in (3, 4, 5, 6)),
        "wg4-2.21b/report-back",
        "wg4-2.25/report-back",
    ]
    some_meeting = PROGRAMME.entry("wg4-2.21b/report-back")
    assert some_meeting is not None
    assert some_meeting.window == workplan.Span(OPENING, PLAN.ends)


def test_the_third_meeting_is_to_hear_of_two_of_them() -> None:
    asked = reported_at(PLAN, Calendars(PLAN), PLAN.meeting("wg4-3"))
    assert [one.id for one in asked] == ["wg4-2.20", "wg4-2.25"]


def test_at_the_second_meeting_it_was_told_what_the_first_had_asked_for() -> None:
    """Para. 8 asks for it, and para. 84 tells of it."""
    asked = reported_at(PLAN, Calendars(PLAN), PLAN.meeting("wg4-2"))
    assert "wg4-1.8" in {one.id for one in asked}


def test_twenty_are_open_nine_of_them_with_the_secretariat() -> None:
    rows = [
        (
            addressee,
            [one.recommendation.id for one in them if one.recommendation.made_at == "wg4-2"],
        )
        for addressee, them in REGISTER.open_by_addressee
    ]
    assert {addressee: len(names) for addressee, names in rows if names} == {
        "conference": 3,
        "working-group": 3,
        "states-parties": 4,
        "secretariat": 9,
        None: 1,
    }
