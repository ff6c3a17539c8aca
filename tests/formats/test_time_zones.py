"""VTIMEZONE against zoneinfo, read by an evaluator of its own (RFC 5545, 3.6.5)."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import frozen

from tests.formats.calendar_parsers import PARSERS, Seen
from workplan.formats.time_zones import vtimezone

ZONES = (
    "Africa/Casablanca",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Europe/Vienna",
    "UTC",
)
HALF_HOUR = timedelta(minutes=30)


@frozen
class Observance:
    """One STANDARD or DAYLIGHT: its kind, when it begins in UTC, the offset that it brings."""

    kind: str
    onset: datetime
    offset: timedelta
    name: str


def observances(zone: str, first_year: int, last_year: int) -> list[Observance]:
    """Read what stands in the VTIMEZONE, line by line."""
    lines = vtimezone(zone, first_year, last_year).to_ical().decode().replace("\r\n ", "")
    found, properties = [], dict[str, str]()
    for line in lines.split("\r\n"):
        name, _, value = line.partition(":")
        properties[name] = value
        if name == "END" and value != "VTIMEZONE":
            before = offset_of(properties["TZOFFSETFROM"])
            local = datetime.strptime(properties["DTSTART"], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            offset = offset_of(properties["TZOFFSETTO"])
            found.append(Observance(value, local - before, offset, properties["TZNAME"]))
            properties = {}
    return found


def offset_of(text: str) -> timedelta:
    """Read `+0100` or `+010521`."""
    hours, minutes, seconds = text[1:3], text[3:5], text[5:7] or "0"
    amount = timedelta(hours=int(hours), minutes=int(minutes), seconds=int(seconds))
    return -amount if text[0] == "-" else amount


def timeline(parts: list[Observance]) -> list[tuple[datetime, timedelta]]:
    """List the instants from which on an offset holds, in their order."""
    return sorted((part.onset, part.offset) for part in parts)


@pytest.mark.parametrize("zone", ZONES)
def test_every_half_hour_has_the_offset_of_zoneinfo(zone: str) -> None:
    known = timeline(observances(zone, 2023, 2027))
    onsets = [onset for onset, _ in known]
    info = ZoneInfo(zone)
    instant = datetime(2023, 1, 1, tzinfo=info).astimezone(UTC)
    end = datetime(2028, 1, 1, tzinfo=info).astimezone(UTC)
    while instant < end:
        holding = known[bisect_right(onsets, instant) - 1]
        assert onsets[0] <= instant
        assert holding[1] == instant.astimezone(info).utcoffset(), instant
        instant += HALF_HOUR


@pytest.mark.parametrize(
    ("zone", "year"),
    [
        ("Asia/Kathmandu", 1986),  # a change of standard time, by a quarter of an hour
        ("Pacific/Apia", 2011),  # a day that does not exist, and daylight saving time around it
        ("Europe/Vienna", 1900),
        ("Africa/Monrovia", 1972),  # an offset with seconds
        ("Europe/Vienna", 2199),
    ],
)
def test_years_of_unusual_changes_have_the_offsets_of_zoneinfo(zone: str, year: int) -> None:
    known = timeline(observances(zone, year, year))
    info = ZoneInfo(zone)
    instant = datetime(year, 1, 1, tzinfo=info).astimezone(UTC)
    while instant < datetime(year + 1, 1, 1, tzinfo=info):
        holding = known[bisect_right([onset for onset, _ in known], instant) - 1]
        assert holding[1] == instant.astimezone(info).utcoffset(), instant
        instant += HALF_HOUR


def test_a_zone_without_changes_is_one_standard_time() -> None:
    only = observances("UTC", 2020, 2040)
    assert only == [
        Observance("STANDARD", datetime(2020, 1, 1, tzinfo=UTC), timedelta(0), "UTC"),
    ]


def test_the_parts_are_the_first_clock_and_each_change_in_order() -> None:
    parts = observances("Europe/Vienna", 2010, 2012)
    assert [(part.kind, part.name, part.onset) for part in parts] == [
        ("STANDARD", "CET", datetime(2009, 12, 31, 23, tzinfo=UTC)),
        ("DAYLIGHT", "CEST", datetime(2010, 3, 28, 1, tzinfo=UTC)),
        ("STANDARD", "CET", datetime(2010, 10, 31, 1, tzinfo=UTC)),
        ("DAYLIGHT", "CEST", datetime(2011, 3, 27, 1, tzinfo=UTC)),
        ("STANDARD", "CET", datetime(2011, 10, 30, 1, tzinfo=UTC)),
        ("DAYLIGHT", "CEST", datetime(2012, 3, 25, 1, tzinfo=UTC)),
        ("STANDARD", "CET", datetime(2012, 10, 28, 1, tzinfo=UTC)),
    ]


def test_summer_is_daylight_saving_time_in_ireland_too() -> None:
    kinds = {(part.name, part.kind) for part in observances("Europe/Dublin", 2020, 2022)}
    assert kinds == {("GMT", "STANDARD"), ("IST", "DAYLIGHT")}


def test_a_year_that_begins_in_summer_begins_with_daylight_saving_time() -> None:
    first = observances("Australia/Lord_Howe", 2020, 2020)[0]
    assert (first.kind, first.offset) == ("DAYLIGHT", timedelta(hours=11))


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_parsers_of_others_see_local_times_as_zoneinfo_does(
    parse: Callable[[bytes], list[Seen]],
) -> None:
    noons = {
        f"{zone}/{year}/{month}@example.org": datetime(year, month, 20, 12, tzinfo=ZoneInfo(zone))
        for zone in ZONES
        for year in (2023, 2026)
        for month in range(1, 13)
    }
    assert {event.uid: event.start for event in parse(feed_of(noons))} == noons


def feed_of(begins: dict[str, datetime]) -> bytes:
    """Write a calendar of events of an hour, with the zones that they are in."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//workplan//test//EN"]
    for zone in ZONES:
        lines += vtimezone(zone, 2023, 2026).to_ical().decode().split()
    for uid, begin in begins.items():
        lines += [
            *("BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20230101T000000Z", "SUMMARY:noon"),
            f"DTSTART;TZID={begin.tzinfo}:{begin:%Y%m%dT%H%M%S}",
            f"DTEND;TZID={begin.tzinfo}:{begin:%Y%m%dT%H}5900",
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()
