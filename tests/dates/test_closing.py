"""When something is closed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.oracles import closes, orthodox_easter, western_easter
from tests.dates.strategies import closings, days
from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly, closed_days
from workplan.dates.spans import FIRST_DAY, LAST_DAY, Span
from workplan.errors import WrongValue

YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [
        first + timedelta(more) for more in range(366) if (first + timedelta(more)).year == year
    ]


@given(st.one_of(closings().filter(lambda closing: not isinstance(closing, Between))), st.data())
def test_the_spans_of_a_year_are_its_closed_days_one_by_one(
    closing: Closing, data: st.DataObject
) -> None:
    near = [day.year for day in closing.dates] if isinstance(closing, OnDates) else []
    year = data.draw(st.sampled_from(near) if near else st.sampled_from(YEARS))
    closed = [Span(day, day) for day in days_of(year) if closes(closing, day)]
    assert list(closing.spans(year)) == closed


@given(closings(), st.data())
def test_the_closed_days_of_a_year_are_those_that_lie_in_it(
    closing: Closing, data: st.DataObject
) -> None:
    near = [day.year for day in closing.dates] if isinstance(closing, OnDates) else []
    year = data.draw(st.sampled_from(near) if near else st.sampled_from(YEARS))
    closed = [day.toordinal() for day in days_of(year) if closes(closing, day)]
    assert list(closed_days(closing, year)) == closed


@given(days, days)
def test_a_period_is_one_span_named_by_the_year_in_which_it_begins(one: date, other: date) -> None:
    starts, ends = sorted((one, other))
    closing = Between(starts, ends)
    found = {year: closing.spans(year) for year in YEARS if closing.spans(year)}
    assert found == {starts.year: (Span(starts, ends),)}


@pytest.mark.parametrize(
    "sunday",
    [date(1961, 4, 2), date(2008, 3, 23), date(2011, 4, 24), date(2012, 4, 8), date(2038, 4, 25)],
)
def test_easter_is_on_the_sundays_that_are_known(sunday: date) -> None:
    assert Easter(0).spans(sunday.year) == (Span(sunday, sunday),)


@pytest.mark.parametrize("sunday", [date(2008, 4, 27), date(2011, 4, 24), date(2013, 5, 5)])
def test_orthodox_easter_is_told_by_its_gregorian_date(sunday: date) -> None:
    assert Easter(0, orthodox=True).spans(sunday.year) == (Span(sunday, sunday),)


def test_easter_is_where_the_rules_of_both_churches_put_it() -> None:
    for year in YEARS:
        western, orthodox = western_easter(year), orthodox_easter(year)
        assert Easter(0).spans(year) == (Span(western, western),)
        assert Easter(0, orthodox=True).spans(year) == (Span(orthodox, orthodox),)


def test_whit_monday_of_2011_is_13_june() -> None:
    assert Easter(50).spans(2011) == (Span(date(2011, 6, 13), date(2011, 6, 13)),)


def test_far_from_easter_a_year_may_have_two_such_days_or_none() -> None:
    """280 days after 22 March is 27 December, after 25 April 30 January of the next year."""
    per_year = [len(Easter(280).spans(year)) for year in range(2000, 2050)]
    assert set(per_year) == {0, 1, 2}
    assert sum(per_year) in {49, 50, 51}


def test_29_february_closes_leap_years_only() -> None:
    closed = [year for year in range(1996, 2013) if Yearly(2, 29).spans(year)]
    assert closed == [1996, 2000, 2004, 2008, 2012]
    assert Yearly(2, 29).spans(1900) == ()


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1), (0, 1), (1, 0), (-1, 5)])
def test_a_day_that_no_year_has_is_refused(month: int, day: int) -> None:
    with pytest.raises(WrongValue, match=f"{month:02}-{day:02} is a day that no year has"):
        Yearly(month, day)


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(WrongValue, match="2012-08-01 is before 2012-08-02"):
        Between(date(2012, 8, 2), date(2012, 8, 1))


def test_days_on_which_nothing_is_closed_are_no_closing() -> None:
    with pytest.raises(WrongValue, match="no day"):
        OnDates(())


def test_a_day_closes_once() -> None:
    day = date(2012, 12, 24)
    with pytest.raises(WrongValue, match="2012-12-24 is given twice"):
        OnDates((day, date(2012, 12, 31), day))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_dates_outside_the_reach_of_plans_are_refused(day: date) -> None:
    inside = date(2012, 1, 1)
    with pytest.raises(WrongValue, match="outside the years"):
        OnDates((inside, day))
    with pytest.raises(WrongValue, match="outside the years"):
        Between(min(inside, day), max(inside, day))


@pytest.mark.parametrize("away", [-367, 367, 10**9])
def test_more_than_a_year_from_easter_is_refused(away: int) -> None:
    with pytest.raises(WrongValue, match="more than a year"):
        Easter(away)
