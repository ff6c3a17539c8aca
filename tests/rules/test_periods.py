"""The time between two boundaries."""

from datetime import date

import pytest
from attrs import evolve

from tests.plans_in_python import meeting, plan
from workplan.dates.spans import DateAsKnown, Span
from workplan.model.meetings import Free
from workplan.model.milestones import Milestone
from workplan.model.neighbours import PossibleDays
from workplan.model.requirements import Boundary
from workplan.programme.derive import derive
from workplan.rules.periods import Period, milestone_name

CYCLE = Milestone(id="cycle", title="Second cycle", on=DateAsKnown.parse("2013"))
LAUNCH = Milestone(id="launch", title="Launch", on=DateAsKnown.parse("2012-06-04"))
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3)
EARLIEST, LATEST = date(2013, 8, 26), date(2013, 9, 13)
FREE = meeting("wg-4", dates=Free(EARLIEST, LATEST, 3))
OFF = meeting("wg-5", date(2014, 8, 25), status="postponed")

PROGRAMME = derive(plan(meetings=(WG_3, FREE, OFF), milestones=(CYCLE, LAUNCH)))


def between(after: Boundary | None, before: Boundary | None) -> Period:
    return Period.between(PROGRAMME, after, before)


def on(first: date, last: date) -> PossibleDays:
    return PossibleDays(Span(first, first), Span(last, last))


@pytest.mark.parametrize(
    ("after", "before", "said"),
    [
        (None, None, "in the whole plan"),
        ("wg-3", None, "after meeting 3 of WG"),
        (None, "launch", 'before "Launch" (4 June 2012)'),
        (date(2012, 1, 2), "cycle", 'between 2 January 2012 and "Second cycle" (2013)'),
    ],
)
def test_a_period_is_said(after: Boundary | None, before: Boundary | None, said: str) -> None:
    assert str(between(after, before).said) == said


def test_a_milestone_is_said_with_its_date_as_far_as_it_is_known() -> None:
    month = Milestone(id="vote", title="Vote", on=DateAsKnown.parse("2013-06"))
    assert str(milestone_name(month)) == '"Vote" (2013-06)'
    assert str(milestone_name(LAUNCH)) == '"Launch" (4 June 2012)'


def test_its_entries_are_meetings_and_milestones() -> None:
    period = between("wg-3", "cycle")
    assert period.entries == ("wg-3", "cycle")
    assert period.around(("a", "b")) == ("wg-3", "a", "b", "cycle")
    assert between(date(2012, 1, 2), None).around(("a",)) == ("a",)


def test_a_boundary_that_does_not_count_is_unknown() -> None:
    assert between("wg-5", "wg-3").unknown == ("wg-5",)
    assert between("cycle", "wg-3").unknown == ()


@pytest.mark.parametrize(
    ("first", "last", "surely"),
    [
        (date(2012, 8, 29), date(2012, 8, 30), False),  # wg-3 ends on the 29th
        (date(2012, 8, 30), date(2012, 8, 30), True),
        (date(2012, 12, 30), date(2012, 12, 31), True),
        (date(2012, 12, 31), date(2013, 1, 1), False),
    ],
)
def test_what_surely_lies_within_is_after_the_last_and_before_the_first_day(
    first: date, last: date, *, surely: bool
) -> None:
    assert between("wg-3", "cycle").surely_holds(on(first, last)) is surely


@pytest.mark.parametrize(
    ("first", "last", "may"),
    [
        (date(2013, 8, 28), date(2013, 8, 30), False),  # wg-4 ends on the 28th at the earliest
        (date(2013, 8, 29), date(2013, 8, 30), True),
        (date(2013, 12, 29), date(2013, 12, 30), True),
        (date(2013, 12, 30), date(2013, 12, 31), False),
    ],
)
def test_what_may_lie_within_is_after_the_first_and_before_the_last_possible_day(
    first: date, last: date, *, may: bool
) -> None:
    period = between("wg-4", "cycle")
    assert period.may_hold(on(first, last)) is may
    assert not period.surely_holds(on(first, last))


def test_what_could_be_within_is_by_its_window_wherever_it_is_placed() -> None:
    placed = evolve(FREE, dates=Free(EARLIEST, LATEST, 3, placed=date(2013, 9, 11)))
    before = between(None, date(2013, 9, 2))
    calendars = PROGRAMME.calendars
    assert not before.may_hold(calendars.possible_days(placed))
    assert before.could_hold(calendars, (WG_3, placed)) == ("wg-3", "wg-4")
    assert between(None, date(2013, 8, 28)).could_hold(calendars, (WG_3, placed)) == ("wg-3",)


def test_everything_lies_within_a_period_without_limits() -> None:
    always = between(None, None)
    assert always.surely_holds(on(date.min, date.max))
    assert always.may_hold(on(date.min, date.max))
