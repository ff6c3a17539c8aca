"""Times of day in a time zone, and the instants that they make of a day."""

import re
from datetime import date, datetime, time, timedelta
from typing import Self

from attrs import frozen

from workplan.dates.errors import shown
from workplan.dates.zones import is_zone, nearest_zone, unknown_zone, zone
from workplan.errors import WrongValue
from workplan.text import sentence

__all__ = ["PLACE", "Hours", "TimeOfDay", "instant", "is_zone", "nearest_zone"]

PLACE = "place"
"""The zone of the place where the meeting is held, whichever that is."""

_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?: (.+))?")
_HOURS = re.compile(r"([0-9]{1,2}):([0-9]{2}) ?[-\N{EN DASH}] ?([0-9]{1,2}):([0-9]{2})")
_NOTHING = timedelta(0)
_ANY_CASE = {"utc": "UTC", "aoe": "AoE", "place": PLACE}


@frozen
class TimeOfDay:
    """An hour (0 to 23) and minute (0 to 59) in a zone.

    `zone` is an IANA name, `UTC`, `AoE` (anywhere on earth, UTC-12), `place` (where the meeting
    is held) or None, the zone that holds where nothing is said.
    """

    hour: int
    minute: int
    zone: str | None = None

    def __attrs_post_init__(self) -> None:
        try:
            time(self.hour, self.minute)
        except ValueError:
            raise _no_time(_clock(self.hour, self.minute)) from None
        if self.zone is not None and self.zone != PLACE and not is_zone(self.zone):
            raise unknown_zone(self.zone)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `17:00`, `23:59 AoE`, `12:00 Europe/Vienna`; WrongValue where it is no time."""
        match = _TIME.fullmatch(" ".join(text.split()))
        if match is None:
            raise _no_time(text)
        hour, minute, name = match.groups()
        return cls(int(hour), int(minute), name and _ANY_CASE.get(name.lower(), name))

    def __str__(self) -> str:
        clock = _clock(self.hour, self.minute)
        return clock if self.zone is None else f"{clock} {self.zone}"


def instant(day: date, time_of_day: TimeOfDay, *, default_zone: str, place_zone: str) -> datetime:
    """Return the aware datetime at which it is `time_of_day` on `day`.

    A time that does not exist moves forward by what the clock skips; one that exists twice is
    the first. `default_zone` holds where the time names none, `place_zone` where it says
    `place`; WrongValue where the one that is needed is no zone.
    """
    match time_of_day.zone:
        case None:
            tz = zone(default_zone)
        case "place":
            tz = zone(place_zone)
        case name:
            tz = zone(name)
    moment = time(time_of_day.hour, time_of_day.minute)
    first = datetime.combine(day, moment, tz)
    # Of a time that is skipped, the second reading has the greater distance from UTC, by what is
    # skipped (PEP 495); of one that exists twice, the lesser; of all others, the same.
    second = first.replace(fold=1)
    skipped = (second.utcoffset() or _NOTHING) - (first.utcoffset() or _NOTHING)
    return first + max(skipped, _NOTHING)


@frozen(order=True)
class Hours:
    """From one time of day to a later one, in hours and minutes, as those of a sitting."""

    begins: time
    ends: time

    def __attrs_post_init__(self) -> None:
        for moment in (self.begins, self.ends):
            if moment != time(moment.hour, moment.minute):
                raise _no_hours(moment.isoformat())
        if self.ends <= self.begins:
            raise WrongValue(
                sentence(
                    "{ends} is not after {begins}",
                    ends=_said(self.ends),
                    begins=_said(self.begins),
                ),
                sentence("write the beginning first, and both on one day: 10:00-13:00"),
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `10:00-13:00`; WrongValue where it is none, or ends before it begins."""
        match = _HOURS.fullmatch(" ".join(text.split()))
        if match is None:
            raise _no_hours(text)
        hour, minute, last_hour, last_minute = (int(digits) for digits in match.groups())
        try:
            begins, ends = time(hour, minute), time(last_hour, last_minute)
        except ValueError:
            raise _no_hours(text) from None
        return cls(begins, ends)

    def __str__(self) -> str:
        return f"{_said(self.begins)}-{_said(self.ends)}"


def _said(moment: time) -> str:
    return _clock(moment.hour, moment.minute)


def _clock(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"


def _no_time(text: str) -> WrongValue:
    return WrongValue(
        sentence('"{text}" is no time of day', text=shown(text)),
        sentence(
            "write hours and minutes from 00:00 to 23:59, then a zone if need be: 17:00, 23:59 AoE"
        ),
    )


def _no_hours(text: str) -> WrongValue:
    return WrongValue(
        sentence('"{text}" are no hours of a sitting', text=shown(text)),
        sentence("write two times of one day: 10:00-13:00"),
    )
