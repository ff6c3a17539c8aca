"""How entries stand on a day of reference."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import deadline, meeting, plan
from workplan.dates.spans import DateAsKnown
from workplan.model.marks import Done
from workplan.model.meetings import Status
from workplan.model.milestones import Milestone
from workplan.programme.derive import derive
from workplan.programme.standing import standings

MONDAY = date(2012, 8, 27)
DUE = date(2012, 7, 16)  # six weeks before
DAY = timedelta(days=1)
WG_3 = meeting("wg-3", MONDAY, number=3)


def stand(as_of: date | None, **tables: Any) -> dict[str, str]:
    values = {"meetings": (WG_3,), "deadlines": (deadline(),)}
    return dict(standings(derive(plan(**(values | tables)), as_of=as_of)))


def test_without_a_day_of_reference_nothing_stands_anyhow() -> None:
    assert stand(None) == {}


@pytest.mark.parametrize(
    ("as_of", "standing"),
    [(DUE - DAY, "next"), (DUE, "next"), (DUE + DAY, "overdue")],
)
def test_a_deadline_is_overdue_from_the_day_after(as_of: date, standing: str) -> None:
    assert stand(as_of)["wg-3/papers"] == standing


@pytest.mark.parametrize(
    ("done", "standing"),
    [(DUE, "past"), (DUE + DAY, "past"), (DUE + 2 * DAY, "overdue")],
)
def test_what_is_done_by_that_day_is_past(done: date, standing: str) -> None:
    marks = (Done(entry="wg-3/papers", on=done),)
    assert stand(DUE + DAY, done=marks)["wg-3/papers"] == standing


def test_what_is_done_before_it_is_due_is_not_next() -> None:
    later = deadline("report", "2 weeks after end")
    marks = (Done(entry="wg-3/papers", on=DUE - 7 * DAY),)
    standing = stand(DUE - 5 * DAY, done=marks, deadlines=(deadline(), later))
    assert standing == {"wg-3/report": "next", "wg-3": "next"}


def test_nobody_waits_for_what_was_due_by_the_end_of_a_held_meeting() -> None:
    held = meeting("wg-3", MONDAY, status="held")
    last = deadline("last", "on end")
    report = deadline("report", "1 day after end")
    standing = stand(date(2012, 12, 1), meetings=(held,), deadlines=(deadline(), last, report))
    assert standing == {
        "wg-3": "past",
        "wg-3/papers": "past",
        "wg-3/last": "past",
        "wg-3/report": "overdue",
    }


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_does_not_take_place_has_no_standing(status: Status) -> None:
    assert stand(DUE + DAY, meetings=(meeting("wg-3", MONDAY, status=status),)) == {}


def test_each_body_has_its_next_meeting_and_its_next_deadlines() -> None:
    meetings = (WG_3, meeting("wg-4", MONDAY + 365 * DAY))
    twin = deadline("list", "6 weeks before start")
    standing = stand(date(2012, 1, 2), meetings=meetings, deadlines=(deadline(), twin))
    assert standing == dict.fromkeys(("wg-3", "wg-3/papers", "wg-3/list"), "next")


def test_a_meeting_that_has_begun_is_neither_next_nor_past() -> None:
    assert "wg-3" not in stand(MONDAY + DAY)


def test_a_milestone_is_past_and_never_next() -> None:
    milestone = Milestone(id="cycle", title="Cycle", on=DateAsKnown.parse("2012-03-01"))
    assert stand(date(2012, 3, 1), milestones=(milestone,), deadlines=(), meetings=()) == {}
    past = stand(date(2012, 3, 2), milestones=(milestone,), deadlines=(), meetings=())
    assert past == {"cycle": "past"}


@given(st.dates(date(2012, 1, 1), date(2013, 12, 31)), st.booleans())
def test_overdue_is_what_was_due_before_and_is_not_done(as_of: date, done: bool) -> None:
    marks = (Done(entry="wg-3/papers", on=date(2012, 1, 1)),) if done else ()
    overdue = stand(as_of, done=marks)["wg-3/papers"] == "overdue" if as_of > DUE else False
    assert overdue == (as_of > DUE and not done)
