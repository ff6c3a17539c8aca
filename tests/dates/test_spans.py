"""Runs of days, and dates that are only known as a month or a year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import days
from workplan.dates.errors import OutOfReachError
from workplan.dates.spans import (
    FIRST_DAY,
    LAST_DAY,
    DateAsKnown,
    Span,
    check_day,
    in_reach,
    merged,
    out_of_reach,
)
from workplan.errors import WrongValue

ONE_DAY = timedelta(1)
spans = st.builds(
    lambda first, more: Span(first, first + timedelta(more)), days, st.integers(0, 40)
)


def every_day(span: Span) -> set[date]:
    return {span.first + timedelta(more) for more in range((span.last - span.first).days + 1)}


@given(spans, st.integers(-50, 50))
def test_a_span_holds_the_days_from_its_first_to_its_last(span: Span, away: int) -> None:
    assert span.days == len(every_day(span))
    day = span.first + timedelta(away)
    assert (day in span) == (day in every_day(span))


@given(spans, st.integers(-50, 50), st.integers(0, 20))
def test_spans_overlap_where_they_have_a_day_in_common(span: Span, away: int, more: int) -> None:
    first = span.first + timedelta(away)
    other = Span(first, first + timedelta(more))
    common = bool(every_day(span) & every_day(other))
    assert span.overlaps(other) == other.overlaps(span) == common


@given(days)
def test_a_span_does_not_end_before_it_begins(day: date) -> None:
    assert Span(day, day).days == 1
    with pytest.raises(WrongValue, match=f"is before {day}"):
        Span(day, day - ONE_DAY)


def test_spans_follow_each_other_by_their_first_day() -> None:
    early, late = date(2012, 8, 27), date(2012, 8, 29)
    assert Span(early, late) < Span(late, late)


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
def test_plans_reach_from_1900_to_2199(day: date) -> None:
    assert in_reach(day)
    check_day(day)


@pytest.mark.parametrize("day", [FIRST_DAY - ONE_DAY, LAST_DAY + ONE_DAY, date.min, date.max])
def test_days_outside_the_reach_of_plans_are_refused(day: date) -> None:
    assert not in_reach(day)
    with pytest.raises(WrongValue, match=f"{day} is outside the years 1900 to 2199"):
        check_day(day)
    with pytest.raises(WrongValue, match="outside the years 1900 to 2199"):
        DateAsKnown.of(day)


def test_what_falls_outside_is_told_by_the_day_it_is_counted_from() -> None:
    error = out_of_reach(date(1900, 1, 8))
    assert isinstance(error, OutOfReachError)
    assert str(error).startswith("what is counted from 1900-01-08 falls outside")


@given(days)
def test_a_date_may_be_known_as_a_day_a_month_or_a_year(day: date) -> None:
    iso = day.isoformat()
    known = DateAsKnown.parse(iso)
    assert known == DateAsKnown.of(day)
    assert known.exact
    assert known.span == Span(day, day)
    month = DateAsKnown.parse(iso[:7])
    year = DateAsKnown.parse(iso[:4])
    for vague, length in ((month, 7), (year, 4)):
        assert str(vague) == iso[:length]
        assert not vague.exact
        assert day in vague.span
        # The first and the last day of that month or year, and those beside them are of another.
        assert vague.first.isoformat()[:length] == vague.last.isoformat()[:length] == iso[:length]
        assert (vague.first - ONE_DAY).isoformat()[:length] != iso[:length]
        assert (vague.last + ONE_DAY).isoformat()[:length] != iso[:length]
    assert str(known) == iso


@pytest.mark.parametrize(
    "text",
    ["", "15", "2015-", "2015-6", "2015-06-3", "2015-06-03T10:00", " 2015", "20150603", "20000"],
)
def test_a_text_that_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(WrongValue, match="is not a date; write a date, or as much as is known"):
        DateAsKnown.parse(text)


@pytest.mark.parametrize("text", ["2015-13", "2015-00", "2015-02-29", "2015-06-00", "0000"])
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(WrongValue, match=f"{text} does not exist"):
        DateAsKnown.parse(text)


@pytest.mark.parametrize("text", ["1899", "2200-01", "0001-01-01", "9999"])
def test_a_year_outside_the_reach_of_plans_is_refused(text: str) -> None:
    with pytest.raises(WrongValue, match="is outside the years 1900 to 2199"):
        DateAsKnown.parse(text)


def test_a_day_of_an_unknown_month_is_none() -> None:
    with pytest.raises(WrongValue, match="without the month"):
        DateAsKnown(2015, None, 3)


@given(st.lists(spans, max_size=6))
def test_merged_spans_have_the_same_days_each_once(some: list[Span]) -> None:
    apart = [every_day(span) for span in merged(some)]
    assert set().union(*apart) == set().union(*map(every_day, some))
    assert sum(map(len, apart)) == len(set().union(*apart))
    assert [min(days_of) for days_of in apart] == sorted(min(days_of) for days_of in apart)
