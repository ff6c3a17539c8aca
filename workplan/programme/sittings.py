"""The sittings of a meeting: the half-days on which it sits, in local time."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby, islice

from workplan.dates.instants import PLACE, TimeOfDay, instant
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name, meeting_title
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.text import sentence


def sitting_entries(plan: Plan, calendars: Calendars, meeting: Meeting) -> tuple[Entry, ...]:
    """Return the sittings of a meeting that has an agenda and is dated; any other has none.

    It sits on its first and its last day, whichever they are, and between them on the days on
    which its body meets and nothing is closed, as often as its body sits on a day; no more often
    than it says itself.
    """
    if not plan.agenda_of(meeting):
        return ()
    return tuple(islice(_sittings(plan, calendars, meeting), meeting.sittings))


def number_of(sitting: Entry) -> int:
    """Return which sitting of its meeting it is, from 1."""
    return int(sitting.id.rpartition("-")[2])


def numbers_of(sittings: Sequence[Entry]) -> tuple[str, ...]:
    """Return which sittings of their meeting they are, as "1" and "3–5"."""
    said: list[str] = []
    # In a run, the number of each and its place go up together.
    for _, run in groupby(enumerate(map(number_of, sittings)), lambda one: one[1] - one[0]):
        first, *_, last = [number for _, number in run] * 2
        said.append(str(first) if first == last else f"{first}\N{EN DASH}{last}")
    return tuple(said)


def _sittings(plan: Plan, calendars: Calendars, meeting: Meeting) -> Iterator[Entry]:
    body, title = plan.body(meeting.body), meeting_title(plan, meeting)
    number, place = 0, calendars.place_of(meeting)
    zone, name = calendars.zone(place), meeting_name(plan, meeting)
    for day_number, day in enumerate(_days(calendars, meeting), start=1):
        for hours in plan.sittings if body.sittings is None else body.sittings:
            number += 1
            opens = _at(day, hours.begins, zone)
            reason = sentence(
                "day {number} of {meeting}, {hours}",
                number=day_number,
                meeting=name,
                hours=str(hours),
            )
            yield Entry(
                id=f"{meeting.id}/sitting-{number}",
                published_id=f"{meeting.was or meeting.id}/sitting-{number}",
                kind="sitting",
                title=sentence("{meeting}, sitting {number}", meeting=title, number=number),
                reason=(reason,),
                starts=day,
                ends=day,
                opens=opens,
                # Of hours that the clock skips, the later ones may come to lie before the earlier.
                instant=max(opens, _at(day, hours.ends, zone)),
                body=meeting.body,
                place=place,
                of=meeting.id,
                follows=(meeting.id,),
                status=meeting.status,
                done=plan.done_on(f"{meeting.id}/sitting-{number}"),
                source=meeting.source,
                verified=meeting.verified,
                origin=meeting.origin,
            )


def _days(calendars: Calendars, meeting: Meeting) -> Iterator[date]:
    """Yield the days on which a dated meeting sits."""
    span = calendars.span(meeting)
    if span is None:
        return
    weekdays, place = calendars.meeting_weekdays(meeting), calendars.place_of(meeting)
    for number in range(span.days):
        day = span.first + timedelta(number)
        is_open = day.weekday() in weekdays and not calendars.closed_by(day, place, "meetings")
        if is_open or day in (span.first, span.last):
            yield day


def _at(day: date, moment: time, zone: str) -> datetime:
    return instant(
        day, TimeOfDay(moment.hour, moment.minute, PLACE), default_zone=zone, place_zone=zone
    )
