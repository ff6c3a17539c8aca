"""Which days are open."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import count, islice

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.dates.oracles import closes
from tests.dates.strategies import calendars, closings, modern_days, weekends
from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly
from workplan.dates.errors import OutOfReachError
from workplan.dates.open_days import LONGEST_ROLL, OpenDays
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.dates.weekdays import WEEKEND
from workplan.errors import WrongValue

ONE_DAY = timedelta(1)
VIENNA = OpenDays(
    WEEKEND, [Yearly(10, 26), Easter(1), Easter(50), OnDates((date(2014, 7, 28),)), Yearly(12, 25)]
)
WEEKENDS_ONLY = OpenDays(WEEKEND)
ALWAYS_OPEN = OpenDays(())
NEVER_OPEN = OpenDays(WEEKEND, [Between(FIRST_DAY, LAST_DAY)])


def days_from(day: date, step: int) -> Iterable[date]:
    """Give `day` and the year before or after it, as far as a roll goes."""
    return (day + step * timedelta(away) for away in range(LONGEST_ROLL + 1))


@given(weekends, st.lists(closings(modern_days), max_size=4), modern_days)
def test_a_day_is_open_that_neither_the_weekend_nor_a_closing_closes(
    weekend: frozenset[int], closed: list[Closing], day: date
) -> None:
    expected = day.weekday() not in weekend and not any(closes(one, day) for one in closed)
    assert OpenDays(weekend, closed).is_open(day) == expected


@given(calendars(modern_days), modern_days)
def test_a_roll_ends_on_an_open_day_with_none_before_it_on_the_way(
    open_days: OpenDays, day: date
) -> None:
    earlier = next(filter(open_days.is_open, days_from(day, -1)), day)
    later = next(filter(open_days.is_open, days_from(day, 1)), day)
    assert open_days.roll(day, "earlier") == open_days.earlier(day) == earlier
    assert open_days.roll(day, "later") == open_days.later(day) == later
    assert open_days.roll(day, "none") == day


@given(calendars(modern_days), modern_days)
def test_the_nearest_open_day_has_none_nearer_and_none_as_near_before_it(
    open_days: OpenDays, day: date
) -> None:
    both_ways = (
        day + side * timedelta(away) for away in range(LONGEST_ROLL + 1) for side in (-1, 1)
    )
    expected = next(filter(open_days.is_open, both_ways), day)
    assert open_days.roll(day, "nearest") == open_days.nearest(day) == expected


@given(calendars(modern_days), modern_days, st.integers(1, 400))
def test_working_days_are_counted_one_by_one_from_the_day_beside_the_anchor(
    open_days: OpenDays, day: date, number: int
) -> None:
    for step in (-1, 1):
        beside = (day + step * timedelta(away) for away in count(1))
        expected = next(islice(filter(open_days.is_open, beside), number - 1, None))
        assert open_days.add(day, step * number) == expected


@given(calendars(modern_days), modern_days, st.integers(-5, 800))
@example(WEEKENDS_ONLY, date(2010, 2, 1), -4)
def test_counting_open_days_agrees_with_looking_at_each(
    open_days: OpenDays, first: date, more: int
) -> None:
    last = first + timedelta(more)
    looked_at = sum(open_days.is_open(first + timedelta(away)) for away in range(more + 1))
    assert open_days.count(first, last) == looked_at


@given(calendars(modern_days), modern_days, st.integers(1, 300))
def test_adding_working_days_and_counting_them_undo_each_other(
    open_days: OpenDays, day: date, number: int
) -> None:
    assert open_days.count(day + ONE_DAY, open_days.add(day, number)) == number
    assert open_days.count(open_days.add(day, -number), day - ONE_DAY) == number


@given(calendars(), modern_days)
def test_adding_no_working_day_moves_nothing(open_days: OpenDays, day: date) -> None:
    assert open_days.add(day, 0) == day


def test_whit_monday_rolls_to_the_friday_before_it() -> None:
    whit_monday = date(2011, 6, 13)
    assert VIENNA.roll(whit_monday, "earlier") == date(2011, 6, 10)
    assert VIENNA.roll(whit_monday, "later") == date(2011, 6, 14)
    assert VIENNA.roll(whit_monday, "nearest") == date(2011, 6, 14)


def test_a_closed_monday_rolls_to_the_friday_before_it() -> None:
    assert VIENNA.roll(date(2014, 7, 28), "earlier") == date(2014, 7, 25)


def test_of_two_days_as_near_the_earlier_is_taken() -> None:
    wednesday = date(2012, 8, 15)
    closed = OpenDays(WEEKEND, [OnDates((wednesday,))])
    assert closed.nearest(wednesday) == date(2012, 8, 14)


def test_a_saturday_is_nearer_to_friday_and_a_sunday_to_monday() -> None:
    assert WEEKENDS_ONLY.nearest(date(2012, 8, 18)) == date(2012, 8, 17)
    assert WEEKENDS_ONLY.nearest(date(2012, 8, 19)) == date(2012, 8, 20)


@pytest.mark.parametrize("how", ["earlier", "later", "nearest", "none"])
def test_where_a_year_and_more_is_closed_a_date_is_left_where_it_is(how: str) -> None:
    day = date(2012, 8, 15)
    assert NEVER_OPEN.roll(day, how) == day  # type: ignore[arg-type] # each of them is a Roll


def test_a_roll_goes_as_far_as_366_days_and_no_further() -> None:
    day = date(2012, 8, 15)
    year = timedelta(LONGEST_ROLL)
    assert OpenDays((), [Between(day - year + ONE_DAY, day)]).earlier(day) == day - year
    assert OpenDays((), [Between(day - year, day)]).earlier(day) == day
    assert OpenDays((), [Between(day, day + year - ONE_DAY)]).later(day) == day + year
    assert OpenDays((), [Between(day, day + year)]).later(day) == day
    # And where one side is closed for so long, the nearest is on the other.
    assert OpenDays((), [Between(day - year, day)]).nearest(day) == day + ONE_DAY
    assert OpenDays((), [Between(day, day + year)]).nearest(day) == day - ONE_DAY


@pytest.mark.parametrize("number", [1, -1, 26_100, -26_100])
def test_looking_for_a_working_day_where_there_is_none_ends(number: int) -> None:
    with pytest.raises(OutOfReachError, match="counted from 2012-08-15 falls outside"):
        NEVER_OPEN.add(date(2012, 8, 15), number)


def test_working_days_reach_the_first_and_the_last_day_of_all_and_no_further() -> None:
    assert ALWAYS_OPEN.add(FIRST_DAY + ONE_DAY, -1) == FIRST_DAY
    assert ALWAYS_OPEN.add(LAST_DAY - ONE_DAY, 1) == LAST_DAY
    for day, number in ((FIRST_DAY, -1), (LAST_DAY, 1), (date(1800, 1, 1), 1)):
        with pytest.raises(OutOfReachError):
            ALWAYS_OPEN.add(day, number)


@pytest.mark.parametrize("day", [date.min, date.max, date(1899, 12, 30), date(2200, 1, 4)])
def test_outside_the_reach_of_plans_the_weekend_alone_closes(day: date) -> None:
    """Where the calendar itself ends, a date that cannot be moved on stays."""
    opened = day.weekday() not in WEEKEND
    yearly = OpenDays(WEEKEND, [Yearly(day.month, day.day)])
    assert yearly.is_open(day) == opened
    assert yearly.count(day, day) == opened
    closed = OpenDays((day.weekday(),))
    assert closed.earlier(day) == (day if day == date.min else day - ONE_DAY)
    assert closed.later(day) == (day if day == date.max else day + ONE_DAY)


def test_a_weekend_of_all_seven_days_is_refused() -> None:
    with pytest.raises(WrongValue, match="leaves no day open"):
        OpenDays(range(7))


def test_a_weekend_names_days_of_the_week() -> None:
    with pytest.raises(WrongValue, match="7 is no day of the week"):
        OpenDays((5, 7))
