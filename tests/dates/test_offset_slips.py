"""What is written where an offset has to be, and meant for something else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import offsets
from workplan.dates.offset_slips import slip
from workplan.dates.offsets import Offset
from workplan.dates.open_days import OpenDays
from workplan.text import WEEKDAYS

START = date(2012, 8, 27)
NUMBERS = ("first", "second", "third", "fourth", "fifth")


@pytest.mark.parametrize(
    "text",
    [
        "15 December",
        "15  december 2012",
        "15th of December",
        "15. Dec",
        "1st May",
        "in December 2012",
        "on Dec 15",
        "December 15th",
        "15/12/2012",
        "15.12.2012",
        "2012-12-15",
    ],
)
def test_where_a_date_is_meant_a_date_is_proposed(text: str) -> None:
    told = slip(text)
    assert told is not None
    assert "2012-12-15" in str(told.hint)


def counted_one_by_one(number: int, weekday: int, direction: str) -> date:
    """Return the day of the week of that number before or after the start, itself apart."""
    step, day = timedelta(-1 if direction == "before" else 1), START
    while number:
        day += step
        number -= day.weekday() == weekday
    return day


@given(st.integers(1, 5), st.integers(0, 6), st.sampled_from(("before", "after")))
def test_a_counted_day_of_the_week_is_that_which_is_proposed(
    number: int, weekday: int, direction: str
) -> None:
    name = WEEKDAYS[weekday]
    expected = counted_one_by_one(number, weekday, direction)
    for words in (
        f"{NUMBERS[number - 1]} {name.lower()} {direction} start",
        f"{number}th {name} {direction} start",
        f"{number} {name}s {direction.title()} start",
        f"{number} {name}s {direction}",
    ):
        told = slip(words)
        assert told is not None
        instead = Offset.parse(str(told.hint).removeprefix('write "').removesuffix('"'))
        assert instead.shift(START, OpenDays(())) == expected


def test_the_last_one_before_is_the_first_counted_back() -> None:
    assert str(slip("last Friday before start")) == str(slip("first Friday before start")).replace(
        '"first', '"last'
    )


@given(offsets.map(str) | st.text())
def test_what_is_an_offset_or_says_nothing_is_no_slip(text: str) -> None:
    assert slip(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "6 decades before start",
        "0 Saturdays before start",
        "2 weeks before may",
        "fir\N{LATIN SMALL LETTER LONG S}t Friday before start",
    ],
)
def test_nor_is_what_only_resembles_one(text: str) -> None:
    assert slip(text) is None
