"""Times of day in a time zone, and the instants that they make of a day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import modern_days, times
from workplan.dates.instants import Hours, TimeOfDay, instant
from workplan.errors import WrongValue

MINUTE = timedelta(minutes=1)

# Days on which clocks were set: forward, back, by half an hour, by a whole day (30 December 2011
# did not exist in Apia), at midnight.
CHANGES = (
    ("Europe/Vienna", date(2012, 3, 25)),
    ("Europe/Vienna", date(2012, 10, 28)),
    ("Australia/Lord_Howe", date(2012, 10, 7)),
    ("Australia/Lord_Howe", date(2012, 4, 1)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("America/Sao_Paulo", date(2012, 10, 21)),
    ("Asia/Kolkata", date(2012, 8, 27)),
)


def at(day: date, text: str, default_zone: str = "Europe/Vienna") -> datetime:
    return instant(
        day, TimeOfDay.parse(text), default_zone=default_zone, place_zone="America/Panama"
    )


@given(st.sampled_from(CHANGES), st.integers(0, 23), st.integers(0, 59))
def test_an_instant_is_the_first_at_which_clocks_show_the_time_or_would_had_none_set_them(
    change: tuple[str, date], hour: int, minute: int
) -> None:
    name, day = change
    zone = ZoneInfo(name)
    found = instant(day, TimeOfDay(hour, minute, name), default_zone="UTC", place_zone="UTC")
    wanted = datetime.combine(day, time(hour, minute))
    # Every minute from a day and a half before to a day and a half after, in UTC.
    begin = wanted.replace(tzinfo=UTC) - timedelta(hours=36)
    minutes = (begin + number * MINUTE for number in range(72 * 60))
    shown = (now for now in minutes if now.astimezone(zone).replace(tzinfo=None) == wanted)
    unset = wanted.replace(tzinfo=UTC) - (begin.astimezone(zone).utcoffset() or timedelta(0))
    assert found.astimezone(UTC) == next(shown, unset)
    assert found.tzinfo == zone


def test_a_time_that_is_skipped_moves_forward_by_what_is_skipped() -> None:
    assert f"{at(date(2012, 3, 25), '02:30'):%d %H:%M %Z}" == "25 03:30 CEST"
    assert f"{at(date(2012, 10, 7), '02:15 Australia/Lord_Howe'):%d %H:%M}" == "07 02:45"
    assert f"{at(date(2011, 12, 30), '12:00 Pacific/Apia'):%d %H:%M}" == "31 12:00"


def test_a_time_that_exists_twice_is_the_first() -> None:
    assert f"{at(date(2012, 10, 28), '02:30'):%H:%M %Z}" == "02:30 CEST"


def test_a_time_without_zone_is_in_the_default_zone_and_place_is_where_the_meeting_is() -> None:
    day = date(2012, 8, 27)
    assert at(day, "17:00") == datetime(2012, 8, 27, 15, tzinfo=UTC)
    assert at(day, "17:00 place") == datetime(2012, 8, 27, 22, tzinfo=UTC)
    assert at(day, "17:00 UTC") == datetime(2012, 8, 27, 17, tzinfo=UTC)
    assert at(day, "17:00", default_zone="AoE").tzname() == "AoE"


def test_a_day_anywhere_on_earth_ends_at_noon_utc_of_the_next() -> None:
    last = at(date(2012, 8, 27), "23:59 AoE")
    assert last == datetime(2012, 8, 28, 11, 59, tzinfo=UTC)
    assert last.tzname() == "AoE"
    assert last.date() == date(2012, 8, 27)


@given(times, st.sampled_from((date.min, date.max, date(1900, 1, 1), date(2199, 12, 31))))
def test_the_ends_of_the_calendar_have_instants_too(when: TimeOfDay, day: date) -> None:
    found = instant(day, when, default_zone="Europe/Vienna", place_zone="Asia/Tokyo")
    assert (found.date(), found.hour, found.minute) == (day, when.hour, when.minute)


@given(modern_days, times)
def test_a_zone_that_is_none_is_refused_only_where_it_is_needed(
    day: date, when: TimeOfDay
) -> None:
    for needed, zones in ((None, ("Nowhere", "UTC")), ("place", ("UTC", "Nowhere"))):
        default_zone, place_zone = zones
        if when.zone == needed:
            with pytest.raises(WrongValue, match='unknown time zone "Nowhere"'):
                instant(day, when, default_zone=default_zone, place_zone=place_zone)
        else:
            found = instant(day, when, default_zone=default_zone, place_zone=place_zone)
            assert found.tzinfo is not None


@given(times)
def test_a_time_is_read_as_it_is_written(when: TimeOfDay) -> None:
    assert TimeOfDay.parse(str(when)) == when


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("9:05", "09:05"),
        (" 17:00 \t aoe ", "17:00 AoE"),
        ("17:00 utc", "17:00 UTC"),
        ("17:00 Place", "17:00 place"),
        ("00:00 Europe/Vienna", "00:00 Europe/Vienna"),
    ],
)
def test_spaces_and_capitals_of_our_own_words_make_no_difference(text: str, written: str) -> None:
    assert str(TimeOfDay.parse(text)) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "17h00",
        "5pm",
        "17.00",
        "24:00",
        "12:60",
        "1:5",
        "-1:00",
        "noon",
        pytest.param("x" * 20_000, id="very long"),
    ],
)
def test_what_is_no_time_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(WrongValue, match="is no time of day; write hours and minutes") as told:
        TimeOfDay.parse(text)
    assert len(str(told.value)) < 250


@pytest.mark.parametrize(
    "text", ["17:00 Viena", "17:00 CEST", "17:00 America/New York", "1:00 ../x"]
)
def test_an_unknown_zone_is_told_as_such(text: str) -> None:
    with pytest.raises(WrongValue, match="unknown time zone"):
        TimeOfDay.parse(text)


@given(st.times(), st.times())
def test_hours_are_read_as_they_are_written(one: time, other: time) -> None:
    begins, ends = sorted(moment.replace(second=0, microsecond=0) for moment in (one, other))
    if begins == ends:
        with pytest.raises(WrongValue, match="is not after"):
            Hours(begins, ends)
    else:
        hours = Hours(begins, ends)
        assert Hours.parse(str(hours)) == hours
        assert str(hours) == f"{begins:%H:%M}-{ends:%H:%M}"


@pytest.mark.parametrize("text", ["10:00-13:00", "10:00 - 13:00", " 10:00\N{EN DASH}13:00 "])
def test_hours_may_be_written_with_spaces_or_a_dash(text: str) -> None:
    assert Hours.parse(text) == Hours(time(10), time(13))


def test_hours_follow_each_other_by_their_beginning() -> None:
    assert Hours.parse("9:30-10:00") < Hours.parse("10:00-10:30")


@pytest.mark.parametrize(
    "text",
    ["", "10:00", "10-13", "10:00-24:00", "morning", pytest.param("x" * 20_000, id="very long")],
)
def test_what_are_no_hours_is_refused(text: str) -> None:
    with pytest.raises(WrongValue, match="are no hours of a sitting; write two times") as told:
        Hours.parse(text)
    assert len(str(told.value)) < 200


@pytest.mark.parametrize("text", ["13:00-10:00", "10:00-10:00"])
def test_hours_end_after_they_begin(text: str) -> None:
    with pytest.raises(WrongValue, match="10:00 is not after"):
        Hours.parse(text)


@pytest.mark.parametrize("moment", [time(12, 0, 30), time(12, 0, 0, 1), time(12, tzinfo=UTC)])
def test_hours_are_of_hours_and_minutes(moment: time) -> None:
    with pytest.raises(WrongValue, match="are no hours of a sitting"):
        Hours(time(10), moment)


@pytest.mark.parametrize(("hour", "minute"), [(24, 0), (0, 60), (-1, 0)])
def test_a_time_made_of_other_numbers_is_refused(hour: int, minute: int) -> None:
    with pytest.raises(WrongValue, match="is no time of day"):
        TimeOfDay(hour, minute)


def test_a_time_made_with_a_zone_that_is_none_is_refused() -> None:
    with pytest.raises(WrongValue, match='unknown time zone "Viena"; write Europe/Vienna'):
        TimeOfDay(17, 0, "Viena")
