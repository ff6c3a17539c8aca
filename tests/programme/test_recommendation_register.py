"""The register of recommendations: how each stands on a day, and what is open."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import meeting, plan
from workplan.model.papers import Paper
from workplan.model.recommendations import Asked, FollowUp, Recommendation
from workplan.programme.derive import derive
from workplan.programme.recommendation_register import Register, Registered, register_of

WG1 = meeting("wg-1", date(2012, 6, 4))
WG2 = meeting("wg-2", date(2012, 8, 27))
WG3 = meeting("wg-3", date(2013, 8, 26))
MEETINGS = (WG1, WG2, WG3)


def asked(name: str = "r", **more: Any) -> Recommendation:
    return Recommendation(**({"id": name, "made_at": "wg-1", "title": name} | more))


def said(name: str = "r", **more: Any) -> FollowUp:
    return FollowUp(recommendation=name, **more)


def register(*made: Recommendation, as_of: date | None = None, **tables: Any) -> Register:
    of = plan(**({"meetings": MEETINGS, "recommendations": made} | tables))
    return register_of(derive(of, as_of=as_of))


def row(*made: Recommendation, **tables: Any) -> Registered:
    (found,) = register(*made, **tables).rows
    return found


@pytest.mark.parametrize(
    ("as_of", "state", "is_open"),
    [
        (date(2012, 8, 26), None, True),
        (date(2012, 8, 27), "reported", True),
        (date(2012, 9, 2), "reported", True),
        (date(2012, 9, 3), "in progress", True),
        (date(2013, 8, 26), "implemented", False),
        (date(2014, 1, 6), "in progress", True),  # taken up again
        (None, "in progress", True),
    ],
)
def test_it_stands_as_was_last_said_of_it(
    as_of: date | None, state: str | None, *, is_open: bool
) -> None:
    follow_up = (
        said(at="wg-3", state="implemented"),
        said(at="wg-2"),
        said(on=date(2012, 9, 3), state="in progress", paper="note"),
        said(on=date(2014, 1, 6), state="in progress"),
    )
    found = row(
        asked(),
        follow_up=follow_up,
        papers=(Paper(id="note", of="wg-2", title="Note"),),
        as_of=as_of,
    )
    assert (found.state, found.is_open) == (state, is_open)


def test_each_state_has_its_day_and_the_paper_that_reports() -> None:
    follow_up = (said(at="wg-3"), said(on=date(2012, 9, 3), state="in progress"))
    found = row(asked(), follow_up=follow_up)
    assert [(one.on, one.follow_up.at, one.follow_up.state) for one in found.followed_up] == [
        (date(2012, 9, 3), None, "in progress"),
        (date(2013, 8, 26), "wg-3", "reported"),
    ]


@pytest.mark.parametrize("kind", ["acknowledgement", "welcome", "chapeau"])
def test_what_asks_for_nothing_is_never_open(kind: Asked) -> None:
    assert not row(asked(kind=kind)).is_open


def test_as_of_a_day_it_holds_what_was_recommended_by_then() -> None:
    undated = meeting("wg-4")
    made = (asked("r1"), asked("r2", made_at="wg-2"), asked("r4", made_at="wg-4"))

    def held(as_of: date | None) -> list[str]:
        rows = register(*made, meetings=(*MEETINGS, undated), as_of=as_of).rows
        return [one.recommendation.id for one in rows]

    assert held(date(2012, 6, 3)) == []
    assert held(date(2012, 6, 4)) == held(date(2012, 8, 26)) == ["r1"]
    assert held(date(2012, 8, 27)) == ["r1", "r2"]
    assert held(None) == ["r1", "r2", "r4"]


def test_what_is_open_is_told_by_whom_it_is_asked_of() -> None:
    found = register(
        asked("r1", addressee="secretariat"),
        asked("r2"),
        asked("r3", addressee="parties"),
        asked("r4", addressee="secretariat"),
        asked("r5", addressee="secretariat", kind="welcome"),
        asked("r6", addressee="parties"),
        follow_up=(said("r6", at="wg-2", state="superseded"),),
    )
    assert [
        (addressee, [one.recommendation.id for one in rows])
        for addressee, rows in found.open_by_addressee
    ] == [("secretariat", ["r1", "r4"]), (None, ["r2"]), ("parties", ["r3"])]
    assert [one.recommendation.id for one in found.open] == ["r1", "r2", "r3", "r4"]


class TestTheNextReport:
    def name(self, report_back: Any, as_of: date | None = None, **tables: Any) -> str | None:
        found = row(asked(report_back=report_back), as_of=as_of, **tables)
        return None if found.next_report is None else found.next_report.id

    def test_is_the_one_that_is_not_made_also_if_it_is_late(self) -> None:
        assert self.name("next meeting") == "r/report-back"
        assert self.name("next meeting", date(2012, 6, 4)) == "r/report-back"
        assert self.name("next meeting", date(2013, 1, 1)) == "r/report-back"
        assert self.name("some meeting", date(2013, 1, 1)) == "r/report-back"
        assert self.name("none") is None

    def test_of_what_is_reported_regularly_is_the_first_from_the_day_on(self) -> None:
        assert self.name("regularly", date(2012, 8, 27)) == "r/report-back/wg-2"
        assert self.name("regularly", date(2012, 8, 28)) == "r/report-back/wg-3"
        assert self.name("regularly", date(2013, 8, 27)) is None
        assert self.name("regularly") == "r/report-back/wg-2"

    def test_is_none_once_it_is_made(self) -> None:
        follow_up = (said(at="wg-2"),)
        assert self.name("next meeting", date(2012, 8, 26), follow_up=follow_up) is not None
        assert self.name("next meeting", date(2012, 8, 27), follow_up=follow_up) is None
        assert self.name("regularly", date(2012, 8, 27), follow_up=follow_up) == (
            "r/report-back/wg-3"
        )

    def test_is_none_at_a_meeting_that_is_cancelled(self) -> None:
        cancelled = evolve(WG2, status="cancelled")
        assert self.name("wg-2", meetings=(WG1, cancelled, WG3)) is None
        assert self.name("regularly", meetings=(WG1, cancelled, WG3)) == "r/report-back/wg-3"

    def test_is_none_of_what_is_closed(self) -> None:
        follow_up = (said(on=date(2012, 7, 2), state="superseded"),)
        assert self.name("regularly", follow_up=follow_up) is None
        assert self.name("wg-3", follow_up=follow_up) is None

    def test_is_none_while_it_is_closed_even_if_it_is_taken_up_again_later(self) -> None:
        follow_up = (
            said(on=date(2012, 7, 2), state="implemented"),
            said(on=date(2012, 9, 3), state="in progress"),
        )
        assert self.name("regularly", date(2012, 9, 2), follow_up=follow_up) is None
        # What is said between two meetings is there for the later one.
        assert self.name("regularly", date(2012, 7, 1), follow_up=follow_up) == (
            "r/report-back/wg-3"
        )
        fourth = meeting("wg-4", date(2014, 6, 2))
        meetings = (*MEETINGS, fourth)
        tables = {"follow_up": follow_up, "meetings": meetings}
        assert self.name("regularly", date(2012, 9, 3), **tables) == "r/report-back/wg-4"
