"""Offsets, and the days that they lead to."""

from datetime import date

import pytest
from hypothesis import assume, given

from tests.dates.strategies import calendars, days, modern_days, offsets
from workplan.dates.adjustments import OfMonth, ToWeekday
from workplan.dates.anchors import DeadlineAnchor, MeetingAnchor
from workplan.dates.closing import Easter, OnDates, Yearly
from workplan.dates.errors import OutOfReachError
from workplan.dates.instants import TimeOfDay
from workplan.dates.lengths import Length
from workplan.dates.offsets import Offset, OffsetError
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import FIRST_DAY, LAST_DAY, in_reach
from workplan.errors import WrongValue

VIENNA = OpenDays((5, 6), [Yearly(10, 26), Easter(50), OnDates((date(2014, 7, 28),))])


@given(offsets)
def test_an_offset_is_read_as_it_is_written(offset: Offset) -> None:
    assert Offset.parse(str(offset)) == offset


@given(offsets)
def test_an_offset_has_one_way_to_be_written(offset: Offset) -> None:
    assert str(Offset.parse(f"  {offset} ".replace(" ", " \t "))) == str(offset)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("6 weeks before start", Offset(MeetingAnchor("start"), Length(6, "week"), "before")),
        ("on end", Offset(MeetingAnchor("end"))),
        (
            "10 Working Days AFTER papers-issued opens at 17:00",
            Offset(
                DeadlineAnchor("papers-issued", "opens"),
                Length(10, "working day"),
                "after",
                time=TimeOfDay(17, 0),
            ),
        ),
        (
            "friday on or after 1 month before start of next cosp at 23:59 aoe",
            Offset(
                MeetingAnchor("start", "next", "cosp"),
                Length(1, "month"),
                "before",
                ToWeekday(4, "on or after"),
                TimeOfDay(23, 59, "AoE"),
            ),
        ),
        (
            "first working day of the month of end of previous",
            Offset(MeetingAnchor("end", "previous"), adjustment=OfMonth("first")),
        ),
        (
            "last Friday of the month of 3 months before start of cosp5",
            Offset(
                MeetingAnchor("start", "named", "cosp5"),
                Length(3, "month"),
                "before",
                OfMonth("last", 4),
            ),
        ),
    ],
)
def test_the_language_says_what_it_means(text: str, offset: Offset) -> None:
    assert Offset.parse(text) == offset


@given(offsets, modern_days, calendars(modern_days))
def test_a_day_is_counted_first_and_then_adjusted(
    offset: Offset, anchor_day: date, open_days: OpenDays
) -> None:
    expected = anchor_day
    try:
        if offset.length and offset.direction == "before":
            expected = offset.length.before(anchor_day, open_days)
        elif offset.length:
            expected = offset.length.after(anchor_day, open_days)
    except OutOfReachError:
        with pytest.raises(OutOfReachError):
            offset.shift(anchor_day, open_days)
        return
    if offset.adjustment:
        expected = offset.adjustment.shift(expected, open_days)
    assume(in_reach(expected))
    assert offset.shift(anchor_day, open_days) == expected


@given(offsets, days, calendars())
def test_every_offset_ends_within_reach_or_says_that_it_does_not(
    offset: Offset, anchor_day: date, open_days: OpenDays
) -> None:
    try:
        day = offset.shift(anchor_day, open_days)
    except OutOfReachError as error:
        assert anchor_day.isoformat() in str(error)  # noqa: PT017 - few are out of reach
    else:
        assert in_reach(day)


@pytest.mark.parametrize(
    ("text", "anchor_day", "day"),
    [
        ("6 weeks before start", date(2012, 11, 14), date(2012, 10, 3)),
        ("10 weeks before start", date(2011, 8, 22), date(2011, 6, 13)),
        ("6 weeks before start", date(2014, 9, 8), date(2014, 7, 28)),
        ("on end", date(2012, 8, 29), date(2012, 8, 29)),
        ("1 day after end", date(2012, 8, 31), date(2012, 9, 1)),
        ("5 working days before start", date(2012, 8, 27), date(2012, 8, 20)),
        ("1 working day before start", date(2012, 10, 27), date(2012, 10, 25)),
        ("1 working day after end", date(2012, 10, 25), date(2012, 10, 29)),
        ("Monday on or before 4 weeks before start", date(2012, 11, 14), date(2012, 10, 15)),
        ("Monday of the week of start", date(2012, 11, 18), date(2012, 11, 12)),
        (
            "last working day of the month 3 months before start",
            date(2012, 9, 5),
            date(2012, 6, 29),
        ),
        ("first Friday of the month of start", date(2012, 8, 27), date(2012, 8, 3)),
    ],
)
def test_offsets_lead_to_the_days_that_a_calendar_shows(
    text: str, anchor_day: date, day: date
) -> None:
    assert Offset.parse(text).shift(anchor_day, VIENNA) == day


def test_a_counted_day_is_not_rolled_but_can_be() -> None:
    """The two dates to look at in the plan of the working group on prevention."""
    whit_monday = Offset.parse("10 weeks before start").shift(date(2011, 8, 22), VIENNA)
    assert VIENNA.roll(whit_monday, "earlier") == date(2011, 6, 10)
    eid = Offset.parse("6 weeks before start").shift(date(2014, 9, 8), VIENNA)
    assert VIENNA.roll(eid, "earlier") == date(2014, 7, 25)


@pytest.mark.parametrize(
    ("text", "anchor_day"),
    [
        ("Sunday on or before start", FIRST_DAY),
        ("Sunday of the week of start", LAST_DAY),
        ("1 day before start", FIRST_DAY),
        ("1 day after end", LAST_DAY),
        ("on start", date(2200, 1, 1)),
    ],
)
def test_a_day_out_of_reach_is_refused(text: str, anchor_day: date) -> None:
    with pytest.raises(OutOfReachError, match=f"counted from {anchor_day} falls outside"):
        Offset.parse(text).shift(anchor_day, VIENNA)


def test_a_length_and_its_direction_go_together() -> None:
    with pytest.raises(WrongValue, match="a length goes with before or after"):
        Offset(MeetingAnchor("start"), Length(6, "week"))
    with pytest.raises(WrongValue, match="a length goes with before or after"):
        Offset(MeetingAnchor("start"), direction="after")
    with pytest.raises(WrongValue, match='unknown word "beside"; write one of: before, after'):
        Offset(MeetingAnchor("start"), Length(6, "week"), "beside")  # type: ignore[arg-type] # what a caller without types may do


def test_what_is_no_offset_is_an_error_with_message_and_hint() -> None:
    with pytest.raises(OffsetError) as told:
        Offset.parse("5 wekks before start")
    assert str(told.value.message) == 'unknown unit "wekks"'
    assert str(told.value.hint) == (
        'write days, working days, weeks, months or years: "5 weeks before start"'
    )
