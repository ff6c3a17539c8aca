"""The calendar feed: iCalendar (RFC 5545, 7986, 9253), an event for each dated entry.

A feed is subscribed to, in Outlook, Google's and Apple's calendars, and read again every few
hours. They show events only, no tasks, so a deadline is an event that takes no time. A period is
shown on the day on which it ends: a bar over many weeks would remind of its opening alone.

Texts bear no LANGUAGE: programs that read feeds with node-ical take a text that has a parameter
for something else.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from workplan.formats.addresses import web_address
from workplan.formats.edition import Edition
from workplan.formats.event_texts import CATEGORIES, categories, description, summary
from workplan.formats.plain_text import one_line
from workplan.formats.time_zones import vtimezone
from workplan.model.meetings import Status
from workplan.model.plan import Plan
from workplan.programme.entry import WITHIN, Entry, Kind

if TYPE_CHECKING:
    from icalendar import Event
    from icalendar.prop import vDate, vDatetime, vInline

# DTSTAMP and LAST-MODIFIED are an entry's revision, not the clock's time. A plan of which nothing
# has been released has no revisions yet: this one is earlier than any to come.
_REVISED = datetime(2000, 1, 1, tzinfo=UTC)
_REFRESH = timedelta(hours=12)
_DAY = timedelta(days=1)
_WITHOUT_DOMAIN = "workplan.invalid"
_ESCAPES = (("\\", r"\\"), (";", r"\;"), (",", r"\,"), ("\n", r"\n"))

_STATUS: dict[Status, str] = {
    "proposed": "TENTATIVE",
    "tentative": "TENTATIVE",
    "confirmed": "CONFIRMED",
    "held": "CONFIRMED",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}


def as_calendar(edition: Edition) -> bytes:
    """Write those entries of the kinds of a feed whose days are known."""
    from icalendar import Calendar
    from icalendar.prop import vDuration, vText

    calendar = Calendar()
    calendar["PRODID"] = vText("-//workplan//workplan//EN")
    calendar["VERSION"] = vText("2.0")
    calendar["NAME"] = _text(one_line(edition.language.say(edition.plan.title)) or edition.plan.id)
    calendar["X-WR-CALNAME"] = calendar["NAME"]
    # How often to read it again: by the standard, and as Outlook asks.
    calendar["REFRESH-INTERVAL"] = vDuration(_REFRESH)
    calendar["REFRESH-INTERVAL"].params["VALUE"] = "DURATION"
    calendar["X-PUBLISHED-TTL"] = vDuration(_REFRESH)
    entries = [entry for entry in edition.entries(*CATEGORIES) if entry.dated]
    for zone, years in _years_by_zone(entries).items():
        calendar.add_component(vtimezone(zone, min(years), max(years)))
    events = _Events(edition)
    for entry in entries:
        calendar.add_component(events.event(entry))
    return bytes(calendar.to_ical())


class _Events:
    """Makes the events of an edition; the values are set as they are written, which is quicker.

    Many events share a value: a day, a place, what kind they are of. So none is changed later.
    """

    def __init__(self, edition: Edition) -> None:
        from icalendar import Event
        from icalendar.prop import vDate, vText, vUri

        self._edition = edition
        self._new, self._vdate, self._vtext, self._vuri = Event, vDate, vText, vUri
        self._day = cache(self._new_day)
        self._categories = cache(self._new_categories)
        self._place = cache(self._new_place)

    def event(self, entry: Entry) -> "Event":
        """Make an event of an entry."""
        plan, language = self._edition.plan, self._edition.language
        event = self._new()
        event["UID"] = self._vtext(_uid(plan, entry))
        event["DTSTAMP"] = event["LAST-MODIFIED"] = _revised()
        # A cancellation is taken up where its number is higher than that of what it cancels.
        event["SEQUENCE"] = _word("0" if entry.counts else "1")
        self._set_days(event, entry)
        event["SUMMARY"] = _text(summary(plan, entry, language))
        event["DESCRIPTION"] = _text(description(plan, entry, language))
        event["CATEGORIES"] = self._categories(entry.kind, entry.body)
        event["STATUS"] = _word(_STATUS[entry.status])
        takes_time = entry.kind == "meeting" and entry.counts
        event["TRANSP"] = _word("OPAQUE" if takes_time else "TRANSPARENT")
        if entry.place is not None:
            for name, value in self._place(entry.place):
                event[name] = value
        address = None if entry.url is None else web_address(entry.url)
        if address is not None:
            event["URL"] = self._vuri(address)
        self._relate(event, entry)
        return event

    def _relate(self, event: "Event", entry: Entry) -> None:
        """State the meeting that a deadline hangs on.

        Stated by what comes first; a program that does not know the relation takes the meeting
        for what the deadline belongs to, which is right too.
        """
        meeting = None if entry.of is None else self._edition.programme.entry(entry.of)
        if meeting is not None and meeting.starts is not None and entry.ends is not None:
            event["RELATED-TO"] = related = self._vtext(_uid(self._edition.plan, meeting))
            if entry.ends < meeting.starts:
                related.params["RELTYPE"] = "FINISHTOSTART"

    def _set_days(self, event: "Event", entry: Entry) -> None:
        """Set the days of a meeting, the hours of what goes on within it, the end of all else."""
        if entry.kind in WITHIN and entry.opens is not None and entry.instant is not None:
            event["DTSTART"] = _time(entry.opens)
            if entry.opens < entry.instant:
                event["DTEND"] = _time(entry.instant)
        elif entry.instant is not None:
            # Without an end it ends as it begins: DTEND has to be later (RFC 5545, 3.6.1).
            event["DTSTART"] = _time(entry.instant)
        elif entry.starts is not None and entry.ends is not None:
            event["DTSTART"] = self._day(entry.starts if entry.kind == "meeting" else entry.ends)
            event["DTEND"] = self._day(entry.ends + _DAY)

    def _new_day(self, day: date) -> "vDate":
        value = self._vdate(day)
        value.params["VALUE"] = "DATE"
        return value

    def _new_categories(self, kind: Kind, body: str | None) -> "vInline":
        return _text(*categories(self._edition.plan, kind, body, self._edition.language))

    def _new_place(self, place: str) -> "tuple[tuple[str, vInline], ...]":
        """Return the name of a place, and where on the earth it is."""
        plan = self._edition.plan
        name = one_line(self._edition.language.say(plan.place_name(place)))
        stated = plan.place(place)
        geo = None if stated is None else stated.geo
        return (
            *((("LOCATION", _text(name)),) if name else ()),
            *((("GEO", _word(f"{geo[0]:.6f};{geo[1]:.6f}")),) if geo else ()),
        )


@cache
def _revised() -> "vDatetime":
    from icalendar.prop import vDatetime

    return vDatetime(_REVISED)


@cache
def _word(word: str) -> "vInline":
    """Write a word of the standard, or a number; many events share it, so it is not changed."""
    from icalendar.prop import vInline

    return vInline(word)


def _time(instant: datetime) -> "vDatetime":
    """Write an instant in local time, where it was stated so: the zone's rules may change."""
    from icalendar.prop import vDatetime

    zone = _zone(instant)
    if zone is None:
        return vDatetime(instant.astimezone(UTC))
    time = vDatetime(instant.replace(tzinfo=None))
    time.params["TZID"] = zone
    return time


def _text(*words: str) -> "vInline":
    r"""Write plain text, or a list of words: RFC 5545, 3.3.11.

    The library's own text takes the \N of C:\Notes for the end of a line.
    """
    from icalendar.prop import vInline

    return vInline(",".join(map(_escaped, words)))


def _escaped(word: str) -> str:
    for special, escaped in _ESCAPES:
        word = word.replace(special, escaped)
    return word


def _zone(instant: datetime) -> str | None:
    """Return the IANA name of the zone in which an instant was stated; UTC and AoE are none."""
    return instant.tzinfo.key if isinstance(instant.tzinfo, ZoneInfo) else None


def _years_by_zone(entries: Iterable[Entry]) -> dict[str, list[int]]:
    """Return the years in which entries end at an instant in local time, by zone, in order."""
    years: dict[str, list[int]] = {}
    for entry in entries:
        zone = None if entry.instant is None else _zone(entry.instant)
        if entry.instant is not None and zone is not None:
            years.setdefault(zone, []).append(entry.instant.year)
    return dict(sorted(years.items()))


def _uid(plan: Plan, entry: Entry) -> str:
    return f"{entry.published_id}@{plan.id}.{plan.domain or _WITHOUT_DOMAIN}"
