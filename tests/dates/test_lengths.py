"""Lengths of time as people count them."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.dates.strategies import calendars, days, lengths, modern_days
from workplan.dates.errors import OutOfReachError
from workplan.dates.lengths import LONGEST, Length, Unit, count_of, nearest_unit, parse_unit
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.dates.weekdays import WEEKEND
from workplan.errors import WrongValue

ALWAYS_OPEN = OpenDays(())
ONE_DAY = timedelta(1)


def days_of_month(number: int) -> list[date]:
    """List the days of a month, numbered from January of year 0, by looking at each day."""
    middle = date(number // 12, number % 12 + 1, 15)
    around = (middle + timedelta(away) for away in range(-20, 21))
    return [day for day in around if day.month == middle.month]


@given(lengths())
def test_a_length_is_read_as_it_is_written(length: Length) -> None:
    assert Length.parse(str(length)) == length


@given(lengths(), st.sampled_from(("", " ", "\t\n")))
def test_spaces_capitals_and_plural_make_no_difference(length: Length, space: str) -> None:
    for unit in (length.unit, f"{length.unit}s", length.unit.upper()):
        spaced = unit.replace(" ", f" {space}")
        assert Length.parse(f"{space}{length.count} {space}{spaced}{space}") == length


@given(lengths())
def test_a_length_is_said_as_it_is_written(length: Length) -> None:
    assert str(length.said()) == str(length)


def test_one_has_no_plural() -> None:
    assert [str(Length(1, unit)) for unit in LONGEST] == [f"1 {unit}" for unit in LONGEST]
    assert [str(Length(2, unit)) for unit in LONGEST] == [f"2 {unit}s" for unit in LONGEST]


def test_six_weeks_before_a_wednesday_is_a_wednesday() -> None:
    before = Length.parse("6 weeks").before(date(2012, 11, 14), ALWAYS_OPEN)
    assert before == date(2012, 10, 3)
    assert before.weekday() == 2


def test_ten_weeks_before_22_august_2011_is_whit_monday() -> None:
    assert Length(10, "week").before(date(2011, 8, 22), ALWAYS_OPEN) == date(2011, 6, 13)


@given(days, st.integers(1, 36_525))
def test_days_and_weeks_are_so_many_times_24_hours(day: date, count: int) -> None:
    assume(FIRST_DAY <= day + timedelta(count) <= LAST_DAY)
    last = day + timedelta(count)
    assert Length(count, "day").after(day, ALWAYS_OPEN) == last
    assert Length(count, "day").before(last, ALWAYS_OPEN) == day
    weeks, rest = divmod(count, 7)
    if weeks:
        assert Length(weeks, "week").after(day, ALWAYS_OPEN) == last - timedelta(rest)


@pytest.mark.parametrize(
    ("one", "other", "exceeds"),
    [
        ("1 week", "1 week", False),
        ("8 days", "1 week", True),
        ("4 weeks", "1 month", False),
        ("32 days", "1 month", True),
        ("31 days", "1 month", False),
        ("2 months", "8 weeks", False),
        ("2 months", "55 days", True),
        ("13 months", "1 year", True),
        ("12 months", "1 year", False),
        ("1 year", "52 weeks", True),
        ("366 days", "1 year", False),
        ("11 working days", "10 working days", True),
        ("10 working days", "9 days", True),
        ("10 working days", "15 days", False),
        ("5 weeks", "3 working days", False),  # a long recess
    ],
)
def test_a_length_exceeds_another_where_it_is_longer_from_any_day(
    one: str, other: str, *, exceeds: bool
) -> None:
    assert Length.parse(one).exceeds(Length.parse(other)) == exceeds


@given(lengths(30), lengths(30), st.dates(date(2012, 1, 1), date(2016, 12, 31)))
def test_no_length_exceeds_another_that_is_longer_from_some_day(
    one: Length, other: Length, day: date
) -> None:
    open_days = OpenDays(WEEKEND)
    if one.after(day, open_days) <= other.after(day, open_days):
        assert not one.exceeds(other)


@given(days, st.sampled_from(("month", "year")), st.integers(-100, 100).filter(bool))
def test_months_and_years_keep_the_day_number_or_take_the_last_day(
    day: date, unit: Unit, count: int
) -> None:
    month = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    assume(FIRST_DAY.year <= month // 12 <= LAST_DAY.year)
    candidates = days_of_month(month)
    same = [other for other in candidates if other.day == day.day]
    length = Length(abs(count), unit)
    moved = (length.after if count > 0 else length.before)(day, ALWAYS_OPEN)
    assert moved == (same or candidates)[-1]


@pytest.mark.parametrize(
    ("anchor", "length", "expected"),
    [
        (date(2012, 3, 31), "1 month", date(2012, 2, 29)),
        (date(2013, 3, 31), "1 month", date(2013, 2, 28)),
        (date(2012, 2, 29), "1 year", date(2011, 2, 28)),
        (date(2012, 2, 29), "4 years", date(2008, 2, 29)),
        (date(2012, 1, 31), "1 month", date(2011, 12, 31)),
        (date(2012, 5, 31), "3 months", date(2012, 2, 29)),
    ],
)
def test_a_month_is_counted_once_from_the_anchor(
    anchor: date, length: str, expected: date
) -> None:
    assert Length.parse(length).before(anchor, ALWAYS_OPEN) == expected


@given(calendars(modern_days), modern_days, st.integers(1, 300))
def test_working_days_are_those_that_are_open(open_days: OpenDays, day: date, count: int) -> None:
    length = Length(count, "working day")
    after, before = length.after(day, open_days), length.before(day, open_days)
    assert open_days.is_open(after)
    assert open_days.is_open(before)
    assert open_days.count(day + ONE_DAY, after) == count
    assert open_days.count(before, day - ONE_DAY) == count


@pytest.mark.parametrize("unit", LONGEST)
def test_a_length_from_one_end_of_reach_stays_within_a_century(unit: Unit) -> None:
    weekdays_only = OpenDays((5, 6))
    longest = Length(LONGEST[unit], unit)
    after = longest.after(FIRST_DAY, weekdays_only)
    assert date(1999, 12, 1) < after < date(2000, 1, 31)


@pytest.mark.parametrize("unit", LONGEST)
def test_what_leaves_the_reach_of_plans_is_refused(unit: Unit) -> None:
    one = Length(1, unit)
    with pytest.raises(OutOfReachError, match="counted from 2199-12-31 falls outside"):
        one.after(LAST_DAY, ALWAYS_OPEN)
    with pytest.raises(OutOfReachError, match="counted from 1900-01-01 falls outside"):
        one.before(FIRST_DAY, ALWAYS_OPEN)
    for day in (date.min, date.max):
        with pytest.raises(OutOfReachError):
            one.before(day, ALWAYS_OPEN)
        with pytest.raises(OutOfReachError):
            one.after(day, ALWAYS_OPEN)


@pytest.mark.parametrize(
    "text",
    ["", "weeks", "6", "six weeks", "-6 weeks", "1.5 weeks", "+6 weeks", "6weeks", "٣ days"],
)
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(WrongValue, match="is no length of time; write a number and a unit"):
        Length.parse(text)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("5 wekks", "5 weeks"),
        ("3 mths", "3 months"),
        ("2 yrs", "2 years"),
        ("10 working-days", "10 working days"),
        ("10 workdays", "10 working days"),
        ("4 zzz", "4 days"),
        pytest.param("4 " + "x" * 20_000, "4 days", id="very long"),
    ],
)
def test_an_unknown_unit_is_told_with_the_nearest(text: str, instead: str) -> None:
    with pytest.raises(WrongValue, match="unknown unit") as told:
        Length.parse(text)
    assert str(told.value.hint) == (
        f'write days, working days, weeks, months or years: "{instead}"'
    )
    assert len(str(told.value)) < 200


def test_a_length_made_with_an_unknown_unit_is_refused() -> None:
    with pytest.raises(WrongValue, match='unknown unit "fortnight"'):
        Length(1, "fortnight")  # type: ignore[arg-type] # what a caller without types may do


@pytest.mark.parametrize("count", [0, -1])
def test_a_length_of_nothing_is_refused(count: int) -> None:
    with pytest.raises(WrongValue, match=f"a length of {count} is none; write 1 or more"):
        Length(count, "day")


@pytest.mark.parametrize("unit", LONGEST)
def test_a_length_is_about_a_century_at_most(unit: Unit) -> None:
    longest = LONGEST[unit]
    assert Length.parse(f"{longest} {unit}s").count == longest
    with pytest.raises(WrongValue, match=f"is too long; write at most {longest} {unit}s"):
        Length.parse(f"{longest + 1} {unit}")


def test_a_number_of_very_many_digits_is_too_long_and_no_more() -> None:
    with pytest.raises(WrongValue, match="is too long"):
        Length.parse(f"{'9' * 20_000} days")
    assert count_of("9" * 9) == 999_999_999


def test_units_are_known_by_their_names_only() -> None:
    assert [parse_unit(text) for text in ("Weeks", "working day", "working", "")] == [
        "week",
        "working day",
        None,
        None,
    ]
    assert nearest_unit("monhts") == "month"
