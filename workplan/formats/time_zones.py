"""Time zones as calendars describe them: VTIMEZONE, from zoneinfo's own changes of the clock.

RFC 5545, 3.6.5. The library's generator puts the beginning of daylight saving time into the wrong
offset and loses changes of some zones, therefore this one.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from attrs import frozen

if TYPE_CHECKING:
    from icalendar import Timezone

_NONE = timedelta(0)
# In days: since 1900 no zone has set its clocks twice within three days.
_STEP = 3


@frozen
class _Clock:
    """How the clocks of a zone stand: their offset from UTC, its name, what part is daylight."""

    offset: timedelta
    name: str
    daylight: timedelta


def vtimezone(zone: str, first_year: int, last_year: int) -> "Timezone":
    """Describe an IANA time zone from 1 January of a year to 31 December of another one.

    Every instant between them (local time) has the offset that `zoneinfo` gives it. Each change of
    the clock is a part of its own, in their order: Thunderbird's parser takes one date of a part
    with RDATE and leaves the others.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
    from icalendar.prop import vDatetime, vText, vUTCOffset

    component = Timezone()
    component["TZID"] = vText(zone)
    for instant, before, after in _changes(ZoneInfo(zone), first_year, last_year):
        part = TimezoneDaylight() if _is_summer(before, after) else TimezoneStandard()
        # A change comes at the local time that the clocks show before it.
        part["DTSTART"] = vDatetime((instant + before.offset).replace(tzinfo=None))
        part["TZNAME"] = vText(after.name)
        part["TZOFFSETFROM"] = vUTCOffset(before.offset)
        part["TZOFFSETTO"] = vUTCOffset(after.offset)
        component.add_component(part)
    return component


def _changes(
    zone: ZoneInfo, first_year: int, last_year: int
) -> Iterator[tuple[datetime, _Clock, _Clock]]:
    """Give the instants at which clocks are set, and how they stand before and after.

    The first of them sets no clock: it says how the clocks stand when the first year begins.
    """
    begin = datetime(first_year, 1, 1, tzinfo=zone).astimezone(UTC)
    end = datetime(last_year + 1, 1, 1, tzinfo=zone).astimezone(UTC)
    yield begin, _clock(zone, begin), _clock(zone, begin)
    days = (begin + timedelta(days) for days in range(0, (end - begin).days + 1, _STEP))
    looked_at = ((day, _clock(zone, day)) for day in (*days, end))
    for (day, before), (next_day, after) in pairwise(looked_at):
        if before != after:
            yield _instant_of_change(zone, day, next_day), before, after


def _clock(zone: ZoneInfo, instant: datetime) -> _Clock:
    local = instant.astimezone(zone)
    return _Clock(local.utcoffset() or _NONE, local.tzname() or "", local.dst() or _NONE)


def _is_summer(before: _Clock, after: _Clock) -> bool:
    """Say whether daylight saving time begins, whichever form the tz database gives it.

    Some builds say of Ireland that winter is an hour less than standard time, others that summer
    is an hour more: calendars know the second only.
    """
    return after.daylight > _NONE or (after.daylight == _NONE and before.daylight < _NONE)


def _instant_of_change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """Find the second from which on the clocks stand as at `after`, no longer as at `before`."""
    standing = _clock(zone, before)
    early, late = 0, int((after - before).total_seconds())
    while late - early > 1:
        middle = (early + late) // 2
        if _clock(zone, before + timedelta(seconds=middle)) == standing:
            early = middle
        else:
            late = middle
    return before + timedelta(seconds=late)
