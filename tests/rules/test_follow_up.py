"""follow-up: what was to be reported at a meeting, or by a day, has been reported by then."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import WG, meeting, plan
from tests.programme.programmes import COSP
from tests.rules.rules_page import EXAMPLE_PLAN
from workplan.model.marks import Done
from workplan.model.meetings import Status
from workplan.model.plan import Plan
from workplan.model.recommendations import FollowUp as Said
from workplan.model.recommendations import Recommendation
from workplan.planfile.load import load
from workplan.rules.checking import check
from workplan.rules.finding import Finding
from workplan.rules.follow_up import FollowUp
from workplan.rules.pages import page

WG1 = meeting("wg-1", date(2012, 6, 4), number=1, status="held")
WG2 = meeting("wg-2", date(2012, 8, 27), number=2, status="held")
SESSION = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", number=5, status="held")
WG3 = meeting("wg-3", date(2014, 6, 2), number=3)
MEETINGS = (WG1, WG2, SESSION, WG3)


def asked(report_back: Any = "next meeting", *said: Said, **more: Any) -> Plan:
    made = Recommendation(id="r", made_at="wg-1", title="Do it", report_back=report_back)
    tables = {"meetings": MEETINGS, "rules": (FollowUp(),)} | more
    return plan(bodies=(WG, COSP), recommendations=(made,), follow_up=said, **tables)


def row(**more: Any) -> Said:
    return Said(**({"recommendation": "r"} | more))


def found(of: Plan, as_of: date | None = None) -> list[Finding]:
    return [one for one in check(of, as_of=as_of).findings if one.rule == "follow-up"]


def late(of: Plan, as_of: date | None = None) -> list[tuple[str, ...]]:
    return [finding.entries for finding in found(of, as_of)]


def test_what_nobody_has_written_down_is_told_with_the_meeting_and_what_to_write() -> None:
    (finding,) = found(asked())
    assert finding.entries == ("r/report-back", "wg-2")
    assert str(finding.message) == (
        "Report back: Do it (WG, meeting 2) was due on Monday 27 August 2012,"
        " and nothing says that it was made"
    )
    assert str(finding.hint) == (
        'if it was, write [[follow_up]] with recommendation = "r" and at = "wg-2"'
    )


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (row(at="wg-2"), True),
        (row(at="wg-2", state="in progress"), True),
        (row(on=date(2012, 8, 29)), True),  # the last day
        (row(on=date(2012, 7, 2)), True),  # earlier
        (row(on=date(2012, 8, 30)), False),
        (row(at="cosp-5"), False),
    ],
)
def test_it_is_reported_by_the_end_of_the_meeting(said: Said, *, kept: bool) -> None:
    assert late(asked("next meeting", said)) == ([] if kept else [("r/report-back", "wg-2")])


def test_what_was_reported_later_is_told_with_that_day() -> None:
    (finding,) = found(asked("next meeting", row(on=date(2012, 9, 3))))
    assert str(finding.message) == (
        "Report back: Do it (WG, meeting 2) was due on Monday 27 August 2012,"
        " and was made only on Monday 3 September 2012"
    )


def test_seen_from_before_that_day_nothing_says_that_it_was_made() -> None:
    (finding,) = found(asked("next meeting", row(on=date(2012, 9, 3))), date(2012, 9, 1))
    assert "nothing says that it was made" in str(finding.message)


def test_a_report_may_be_marked_as_done() -> None:
    done = Done(entry="r/report-back", on=date(2012, 8, 29))
    assert late(asked(done=(done,))) == []


@pytest.mark.parametrize(
    ("as_of", "asks"),
    [
        (date(2012, 8, 26), False),
        (date(2012, 8, 29), False),  # it may still be reported today
        (date(2012, 8, 30), True),
        (None, True),
    ],
)
def test_from_a_day_only_meetings_that_are_over_are_asked_about(
    as_of: date | None, *, asks: bool
) -> None:
    assert bool(late(asked(), as_of)) == asks


@pytest.mark.parametrize("status", ["proposed", "tentative", "confirmed"])
def test_a_meeting_that_is_not_held_is_not_asked_about(status: Status) -> None:
    meetings = (WG1, evolve(WG2, status=status), WG3)
    assert late(asked(meetings=meetings), date(2012, 10, 1)) == []


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_at_a_meeting_that_does_not_count_nothing_is_missed(status: Status) -> None:
    meetings = (WG1, evolve(WG2, status=status), WG3)
    assert late(asked("wg-2", meetings=meetings), date(2012, 10, 1)) == []


@pytest.mark.parametrize(
    ("as_of", "said", "entries"),
    [
        (None, (), []),
        (date(2013, 3, 1), (), []),
        (date(2013, 3, 2), (), [("r/report-back",)]),
        (date(2013, 3, 2), (row(on=date(2013, 3, 1)),), []),
        (date(2013, 4, 1), (row(on=date(2013, 3, 2)),), [("r/report-back",)]),
    ],
)
def test_by_a_day_it_is_asked_about_only_from_a_later_day(
    as_of: date | None, said: tuple[Said, ...], entries: list[tuple[str, ...]]
) -> None:
    assert late(asked(date(2013, 3, 1), *said), as_of) == entries


def test_the_hint_for_a_report_by_a_day_asks_for_the_day() -> None:
    (finding,) = found(asked(date(2013, 3, 1)), date(2013, 4, 1))
    assert str(finding.hint) == (
        'if it was, write [[follow_up]] with recommendation = "r" and the day'
    )


def test_each_meeting_to_which_is_reported_regularly_is_asked_about() -> None:
    held = (WG1, WG2, SESSION, evolve(WG3, status="held"))
    assert late(asked("regularly", meetings=held)) == [
        ("r/report-back/wg-2", "wg-2"),
        ("r/report-back/wg-3", "wg-3"),
    ]
    assert late(asked("regularly", row(at="wg-3"), meetings=held)) == [
        ("r/report-back/wg-2", "wg-2")
    ]
    assert late(asked("regularly", row(at="wg-2", state="implemented"), meetings=held)) == []


@pytest.mark.parametrize("report_back", ["some meeting", "none", None])
def test_what_is_due_at_no_certain_meeting_is_never_late(report_back: str | None) -> None:
    held = (WG1, WG2, SESSION, evolve(WG3, status="held"))
    of = asked(report_back, meetings=held)
    assert late(of) == late(of, date(2014, 12, 31)) == []


@pytest.mark.parametrize(
    ("body", "asks"), [((), True), (("wg",), False), (("cosp",), True), (("cosp", "wg"), True)]
)
def test_a_body_is_asked_for_reports_to_its_own_meetings(
    body: tuple[str, ...], *, asks: bool
) -> None:
    of = asked("cosp-5", rules=(FollowUp(body=body),))
    assert bool(late(of)) == asks


def test_what_is_not_dated_is_not_waited_for() -> None:
    free = meeting("wg-4")
    of = asked("wg-4", meetings=(*MEETINGS, free))
    assert [case for case in check(of).not_judged if case.rule == "follow-up"] == []


def test_it_stands_where_the_recommendation_does(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(EXAMPLE_PLAN + page(FollowUp).example("Breaks it"), "utf-8")
    (finding,) = found(load(path))
    assert finding.line is not None
    line = path.read_text("utf-8").splitlines()[finding.line - 1]
    assert line == "[[recommendations]]"
