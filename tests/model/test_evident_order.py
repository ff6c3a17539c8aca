"""Which day comes first, before either is counted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import calendars, lengths, modern_days
from workplan.dates.anchors import MeetingAnchor
from workplan.dates.offsets import Offset
from workplan.dates.open_days import OpenDays
from workplan.model.deadlines import as_when
from workplan.model.evident_order import evidently_before

DAY = date(2012, 6, 4)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (date(2012, 6, 3), DAY),
        ("3 weeks before start", "2 weeks before start"),
        ("2 weeks after end", "3 weeks after end"),
        ("1 month before start", "3 weeks before start"),
        ("1 day before start", "on start"),
        ("on start", "1 day after start"),
        ("1 week before papers", "on papers"),
        ("5 years before start", "1 day after start"),
        ("2 weeks before start at 17:00", "1 week before start"),
    ],
)
def test_one_comes_before_the_other_and_not_after_it(one: str | date, other: str | date) -> None:
    assert evidently_before(as_when(one), as_when(other))
    assert not evidently_before(as_when(other), as_when(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DAY, DAY),
        ("on start", "on start"),
        ("4 weeks before start", "1 month before start"),  # of February the same
        ("3 weeks before start", "2 weeks before end"),
        ("3 weeks before start", "Friday on or before 2 weeks before start"),
        ("Friday on or before 3 weeks before start", "2 weeks before start"),
        (DAY, "2 weeks before start"),
        ("2 weeks before start", DAY),
    ],
)
def test_nothing_is_said_where_it_depends_on_days(one: str | date, other: str | date) -> None:
    assert not evidently_before(as_when(one), as_when(other))
    assert not evidently_before(as_when(other), as_when(one))


counted = st.builds(
    lambda length, direction: Offset(MeetingAnchor("start"), length, direction),
    lengths(30),
    st.sampled_from(("before", "after")),
)
plain = counted | st.just(Offset(MeetingAnchor("start")))


@given(one=plain, other=plain, start=modern_days, open_days=calendars(modern_days))
def test_what_evidently_comes_before_does_so_wherever_it_is_counted_from(
    one: Offset, other: Offset, start: date, open_days: OpenDays
) -> None:
    if evidently_before(one, other):
        assert one.shift(start, open_days) < other.shift(start, open_days)
