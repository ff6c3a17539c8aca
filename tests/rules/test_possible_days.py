"""When a meeting opens and ends, as far as it is known."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import meeting, plan
from tests.rules.small_plans import free
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.rules.possible_days import PossibleDays, possible_days

MONDAY, FRIDAY = date(2012, 8, 27), date(2012, 8, 31)


def days(one: Meeting) -> PossibleDays:
    return possible_days(Calendars(plan(meetings=(one,))), one)


def test_of_a_meeting_on_fixed_days_they_are_those() -> None:
    known = days(meeting("wg-3", MONDAY, 5))
    assert known == PossibleDays(Span(MONDAY, MONDAY), Span(FRIDAY, FRIDAY))
    assert known.span == Span(MONDAY, FRIDAY)


def test_of_a_placed_meeting_they_are_where_it_is_placed_even_outside_its_window() -> None:
    dates = Free(date(2013, 1, 7), date(2013, 1, 18), 5, placed=MONDAY)
    assert days(meeting("wg-3", dates=dates)).span == Span(MONDAY, FRIDAY)


def test_of_a_free_meeting_they_are_those_that_its_window_leaves() -> None:
    dates = Free(date(2012, 8, 24), date(2012, 9, 5), 3)
    assert days(meeting("wg-3", dates=dates)) == PossibleDays(
        opens=Span(date(2012, 8, 24), date(2012, 9, 3)),
        ends=Span(date(2012, 8, 28), date(2012, 9, 5)),
    )


def test_a_window_that_is_too_short_has_days_all_the_same() -> None:
    dates = Free(date(2012, 8, 24), date(2012, 8, 27), 3)
    assert days(meeting("wg-3", dates=dates)) == PossibleDays(
        opens=Span(date(2012, 8, 24), date(2012, 8, 24)),
        ends=Span(date(2012, 8, 28), date(2012, 8, 28)),
    )


@given(free(), st.data())
def test_every_opening_within_the_window_is_among_them(dates: Free, data: st.DataObject) -> None:
    one = meeting("wg-3", dates=Free(dates.earliest, dates.latest, dates.days))
    calendars = Calendars(plan(meetings=(one,)))
    opens = data.draw(st.dates(dates.earliest, dates.latest))
    span = calendars.span(one, opens)
    assert span is not None
    if span.last <= dates.latest:
        possible = possible_days(calendars, one)
        assert span.first in possible.opens
        assert span.last in possible.ends
