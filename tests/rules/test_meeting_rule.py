"""Rules of one meeting: one predicate on where a meeting lies, or could lie."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import meeting, plan
from tests.rules.small_plans import DAYS, closures, free
from workplan.dates.closing import Between, OnDates
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.meetings import Free, Meeting
from workplan.programme.derive import derive
from workplan.rules import RULES
from workplan.rules.deadline_order import DeadlineOrder
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Broken
from workplan.rules.season import Season
from workplan.rules.starts_on import StartsOn
from workplan.text import sentence

MONDAY = date(2012, 8, 27)
PAPERS = Deadline(id="papers", title="Papers", due="6 weeks before start", of="wg")
OFF = Closure(id="off", title="Day off", when=OnDates((date(2012, 8, 28),)))

CALL = Deadline(
    id="call", title="Call", due="last Friday of the month 2 months before start", of="wg"
)

CLASSES = tuple(rule for rule in RULES if issubclass(rule, MeetingRule))
ONE_MEETING: tuple[MeetingRule, ...] = (
    *(rule() for rule in CLASSES if rule.always),
    Season(body="wg", months="september"),
    StartsOn(body="wg", weekdays=["monday", "tuesday"]),
    DeadlineOrder(deadlines=["call", "papers"]),
)


def candidate(one: Meeting, opens: date, closed: tuple[Closure, ...] = ()) -> Candidate:
    """Return a meeting as if it opened on a day."""
    a_plan = plan(meetings=(one,), deadlines=(PAPERS, CALL), closures=closed)
    calendars = Calendars(a_plan)
    span = calendars.span(one, opens)
    assert span is not None
    return Candidate(plan=a_plan, calendars=calendars, meeting=one, span=span)


def test_the_deadlines_of_a_candidate_follow_from_its_days() -> None:
    moved = candidate(meeting("wg-3"), MONDAY)
    assert [(one.id, one.ends) for one in moved.deadlines] == [
        ("wg-3/papers", date(2012, 7, 16)),
        ("wg-3/call", date(2012, 6, 29)),
    ]


def test_a_candidate_sits_on_open_weekdays() -> None:
    one = candidate(meeting("wg-3"), MONDAY, (OFF,))
    sits = [one.sits_on(date(2012, 8, day)) for day in (25, 26, 27, 28, 29)]
    assert sits == [False, False, True, False, True]
    assert one.meets_on(date(2012, 8, 28))
    assert one.closure_on(date(2012, 8, 28)) == OFF
    assert one.closure_on(date(2012, 8, 26)) is None


@pytest.mark.parametrize(
    ("closed", "near"),
    [
        ((), (date(2012, 8, 24), date(2012, 8, 28))),
        ((OFF,), (date(2012, 8, 24), date(2012, 8, 29))),
        (
            (Closure(id="r", title="Recess", when=Between(MONDAY, date(2012, 12, 31))),),
            (date(2012, 8, 24),),
        ),
    ],
)
def test_near_are_the_last_day_before_and_the_first_after(
    closed: tuple[Closure, ...], near: tuple[date, ...]
) -> None:
    assert candidate(meeting("wg-3"), MONDAY, closed).meeting_days_near(MONDAY) == near


def test_near_is_within_a_month() -> None:
    def recess(days: int) -> tuple[Closure, ...]:
        around = Between(MONDAY - timedelta(days), MONDAY + timedelta(days))
        return (Closure(id="recess", title="Recess", when=around),)

    def near(days: int) -> tuple[date, ...]:
        return candidate(meeting("wg-3"), MONDAY, recess(days)).meeting_days_near(MONDAY)

    assert near(0) == (date(2012, 8, 24), date(2012, 8, 28))
    assert near(30) == (date(2012, 7, 27), date(2012, 9, 27))
    assert near(31) == ()


def test_near_are_only_days_of_the_window() -> None:
    dates = Free(date(2012, 8, 25), date(2012, 9, 7), 3)
    one = candidate(meeting("wg-3", dates=dates), MONDAY)
    assert one.meeting_days_near(MONDAY) == (date(2012, 8, 28),)


@frozen(kw_only=True)
class Early(MeetingRule):
    """A meeting opens in the first half of the month."""

    name: ClassVar[str] = "early-in-the-month"

    def allows(self, candidate: Candidate) -> bool:
        return candidate.span.first.day <= 15

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        yield Broken((candidate.meeting.id,), sentence("late"), sentence("open it earlier"))


def test_a_rule_is_asked_of_each_meeting_that_counts_and_is_dated() -> None:
    programme = derive(
        plan(
            meetings=(
                meeting("wg-1", date(2012, 3, 5)),
                meeting("wg-2", date(2012, 3, 26)),
                meeting("wg-3", date(2012, 8, 27), status="cancelled"),
                meeting("wg-4"),
            )
        )
    )
    assert [one.entries for one in Early().findings(programme)] == [("wg-2",)]
    assert [one.waits_for for one in Early().not_judged(programme)] == [("wg-4",)]
    assert Early.kind == "of one meeting"


EDGES = st.dates(date(2011, 12, 28), date(2012, 1, 3)) | st.dates(
    date(2014, 12, 28), date(2015, 1, 2)
)


def test_every_rule_of_one_meeting_is_tried() -> None:
    assert {type(rule) for rule in ONE_MEETING} == {*CLASSES}


@given(free(), DAYS | EDGES, closures())
def test_what_is_not_allowed_is_told_and_what_is_allowed_is_not(
    dates: Free, opens: date, closed: tuple[Closure, ...]
) -> None:
    one = candidate(meeting("wg-3", dates=dates), opens, closed)
    for rule in ONE_MEETING:
        assert rule.allows(one) != bool(list(rule.broken_by(one)))


@given(free(), closures(), st.data())
def test_findings_and_predicate_agree_on_every_day(
    dates: Free, closed: tuple[Closure, ...], data: st.DataObject
) -> None:
    """The scheduler asks for days as if the meeting opened then, a check where it is placed."""
    opens = dates.earliest + timedelta(data.draw(st.integers(0, 9)))
    placed = meeting("wg-3", dates=Free(dates.earliest, dates.latest, dates.days, placed=opens))
    a_plan = plan(meetings=(placed,), deadlines=(PAPERS, CALL), closures=closed)
    programme = derive(a_plan)
    could = candidate(meeting("wg-3", dates=dates), opens, closed)
    for rule in ONE_MEETING:
        assert rule.allows(could) != bool(list(rule.findings(programme)))
    assert could.span == Span(could.span.first, could.span.last)
