"""Days that lie a length of time after or before others."""

from datetime import date

import pytest

from workplan.dates.lengths import Length
from workplan.dates.long_after import long_after, long_before
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.dates.weekdays import WEEKEND

OPEN = OpenDays(WEEKEND)
WEDNESDAY = date(2012, 8, 29)


@pytest.mark.parametrize(
    ("length", "after", "before"),
    [
        ("1 day", date(2012, 8, 30), date(2012, 8, 28)),
        ("3 working days", date(2012, 9, 3), date(2012, 8, 24)),
        ("1 week", date(2012, 9, 5), date(2012, 8, 22)),
        ("6 months", date(2013, 2, 28), date(2012, 2, 29)),
    ],
)
def test_lengths_are_counted_as_in_offsets(length: str, after: date, before: date) -> None:
    assert long_after(WEDNESDAY, Length.parse(length), OPEN) == after
    assert long_before(WEDNESDAY, Length.parse(length), OPEN) == before


@pytest.mark.parametrize("length", ["36525 days", "26100 working days", "100 years"])
def test_they_end_with_the_years_of_plans(length: str) -> None:
    assert long_after(date(2150, 1, 1), Length.parse(length), OPEN) == LAST_DAY
    assert long_before(date(1950, 1, 1), Length.parse(length), OPEN) == FIRST_DAY
