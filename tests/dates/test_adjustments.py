"""How a counted day is moved: to a day of the week, or to a day of its month."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import calendars, modern_days, weekdays
from workplan.dates.adjustments import End, OfMonth, Towards, ToWeekday
from workplan.dates.closing import Between
from workplan.dates.open_days import OpenDays
from workplan.dates.weekdays import Weekday
from workplan.errors import WrongValue

WEEKENDS_ONLY = OpenDays((5, 6))


def around(day: date, away: int) -> list[date]:
    return [day + timedelta(more) for more in range(-away, away + 1)]


def month_of(day: date) -> list[date]:
    return [
        other for other in around(day, 31) if (other.year, other.month) == (day.year, day.month)
    ]


@given(modern_days, weekdays)
def test_on_or_before_and_on_or_after_are_the_nearest_such_weekday(
    day: date, weekday: Weekday
) -> None:
    such = [other for other in around(day, 10) if other.weekday() == weekday]
    before = ToWeekday(weekday, "on or before").shift(day, WEEKENDS_ONLY)
    after = ToWeekday(weekday, "on or after").shift(day, WEEKENDS_ONLY)
    assert before == max(other for other in such if other <= day)
    assert after == min(other for other in such if other >= day)


@given(modern_days, weekdays)
def test_of_the_week_stays_in_the_iso_week(day: date, weekday: Weekday) -> None:
    moved = ToWeekday(weekday, "of the week of").shift(day, WEEKENDS_ONLY)
    assert moved.weekday() == weekday
    assert moved.isocalendar()[:2] == day.isocalendar()[:2]


@given(modern_days, weekdays)
def test_the_first_and_last_weekday_are_those_of_the_month(day: date, weekday: Weekday) -> None:
    such = [other for other in month_of(day) if other.weekday() == weekday]
    assert OfMonth("first", weekday).shift(day, WEEKENDS_ONLY) == such[0]
    assert OfMonth("last", weekday).shift(day, WEEKENDS_ONLY) == such[-1]


@given(calendars(modern_days), modern_days)
def test_the_first_and_last_working_day_are_open_ones_of_the_month(
    open_days: OpenDays, day: date
) -> None:
    whole = month_of(day)
    such = [other for other in whole if open_days.is_open(other)] or [whole[0], whole[-1]]
    assert OfMonth("first").shift(day, open_days) == such[0]
    assert OfMonth("last").shift(day, open_days) == such[-1]


def test_a_month_without_an_open_day_has_its_first_and_last_day() -> None:
    closed = OpenDays((), [Between(date(2012, 8, 1), date(2012, 8, 31))])
    assert OfMonth("first").shift(date(2012, 8, 15), closed) == date(2012, 8, 1)
    assert OfMonth("last").shift(date(2012, 8, 15), closed) == date(2012, 8, 31)


@given(weekdays, st.sampled_from(("on or before", "on or after", "of the week of")), modern_days)
def test_a_moved_day_is_moved_no_further(weekday: Weekday, towards: Towards, day: date) -> None:
    adjustment = ToWeekday(weekday, towards)
    once = adjustment.shift(day, WEEKENDS_ONLY)
    assert adjustment.shift(once, WEEKENDS_ONLY) == once


@pytest.mark.parametrize("which", ["first", "last"])
def test_an_adjustment_is_written_as_it_is_said(which: End) -> None:
    assert str(OfMonth(which)) == f"{which} working day of the month"
    assert str(OfMonth(which, 4)) == f"{which} Friday of the month"
    assert str(ToWeekday(0, "of the week of")) == "Monday of the week of"


def test_adjustments_take_days_of_the_week_and_their_own_words_only() -> None:
    with pytest.raises(WrongValue, match="7 is no day of the week"):
        ToWeekday(7, "on or before")
    with pytest.raises(WrongValue, match="7 is no day of the week"):
        OfMonth("first", 7)
    with pytest.raises(WrongValue, match='unknown direction "before"; write on or before'):
        ToWeekday(0, "before")  # type: ignore[arg-type] # what a caller without types may do
    with pytest.raises(WrongValue, match='unknown end of the month "second"; write first or last'):
        OfMonth("second")  # type: ignore[arg-type] # what a caller without types may do
