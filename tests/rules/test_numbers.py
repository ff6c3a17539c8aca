"""How many of something a rule asks for, or is asked about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.dates.lengths import Length, Unit
from workplan.dates.open_days import OpenDays
from workplan.dates.weekdays import WEEKEND
from workplan.errors import WrongValue
from workplan.rules.numbers import check_asks, check_lengths, check_two_or_more


@pytest.mark.parametrize(("at_least", "at_most"), [(0, None), (None, 0), (1, 2)])
def test_one_of_the_two_is_enough(at_least: int | None, at_most: int | None) -> None:
    check_asks(at_least, at_most)


def test_none_of_the_two_is_refused_with_what_to_write() -> None:
    with pytest.raises(WrongValue, match="asks for nothing; write at_least = "):
        check_asks(None, None)


@pytest.mark.parametrize(
    ("at_least", "at_most", "possible"),
    [
        ("1 week", "1 week", True),
        ("8 days", "1 week", False),
        ("4 weeks", "1 month", True),
        ("32 days", "1 month", False),
        ("31 days", "1 month", True),
        ("2 months", "8 weeks", True),
        ("2 months", "55 days", False),
        ("13 months", "1 year", False),
        ("12 months", "1 year", True),
        ("1 year", "52 weeks", False),
        ("366 days", "1 year", True),
        ("11 working days", "10 working days", False),
        ("10 working days", "9 days", False),
        ("10 working days", "15 days", True),
        ("5 weeks", "3 working days", True),  # a long recess
    ],
)
def test_lengths_are_refused_where_no_day_makes_them_possible(
    at_least: str, at_most: str, *, possible: bool
) -> None:
    least, most = Length.parse(at_least), Length.parse(at_most)
    if possible:
        check_lengths(least, most)
    else:
        with pytest.raises(
            WrongValue, match=f'at_least is more than at_most; write a length up to "{at_most}"'
        ):
            check_lengths(least, most)
    check_lengths(least, None)
    check_lengths(None, most)


UNITS: tuple[Unit, ...] = ("day", "working day", "week", "month", "year")
LENGTHS = st.builds(Length, st.integers(1, 30), st.sampled_from(UNITS))


@given(LENGTHS, LENGTHS, st.dates(date(2012, 1, 1), date(2016, 12, 31)))
def test_none_is_refused_that_some_day_makes_possible(
    at_least: Length, at_most: Length, day: date
) -> None:
    open_days = OpenDays(WEEKEND)
    if at_least.after(day, open_days) <= at_most.after(day, open_days):
        check_lengths(at_least, at_most)


def test_how_things_stand_to_each_other_is_asked_of_two_or_more() -> None:
    check_two_or_more(("a", "b"))
    with pytest.raises(
        WrongValue, match=r'about one thing alone; write two or more: \["a", ...\]'
    ):
        check_two_or_more(("a",))
