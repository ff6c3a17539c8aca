"""The entries that an agenda brings with it: the sittings, and an entry for each item."""

from collections.abc import Iterator

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.programme.agenda import Agenda, AgendaPoint, agenda_of
from workplan.programme.entry import Entry
from workplan.programme.sittings import numbers_of
from workplan.text import Sentence, counted, sentence


def agenda_entries(plan: Plan, calendars: Calendars, meeting: Meeting) -> Iterator[Entry]:
    """Yield the sittings of a meeting that has an agenda, and its items."""
    if not plan.agenda_of(meeting):
        return
    agenda = agenda_of(plan, calendars, meeting)
    yield from agenda.sittings
    for point in agenda.points:
        yield _entry(plan, calendars, agenda, point)


def _entry(plan: Plan, calendars: Calendars, agenda: Agenda, point: AgendaPoint) -> Entry:
    meeting, sittings = agenda.meeting, point.sittings
    first, last = (sittings[0], sittings[-1]) if sittings else (None, None)
    return Entry(
        id=point.id,
        published_id=f"{meeting.was or meeting.id}{point.id.removeprefix(meeting.id)}",
        kind="agenda-item",
        title=point.title,
        reason=tuple(_reasons(plan, agenda, point)),
        starts=None if first is None else first.starts,
        ends=None if last is None else last.ends,
        window=None if sittings else _window(calendars, meeting),
        opens=None if first is None else first.opens,
        instant=None if last is None else last.instant,
        body=meeting.body,
        place=calendars.place_of(meeting),
        of=meeting.id,
        topic=point.topic,
        number=point.number,
        follows=tuple(sitting.id for sitting in sittings) or (meeting.id,),
        status=meeting.status,
        done=plan.done_on(point.id),
        source=point.stated.source,
        url=point.stated.url,
        note=point.stated.note,
        verified=meeting.verified and point.stated.verified,
        origin=point.stated.origin,
    )


def _window(calendars: Calendars, meeting: Meeting) -> Span:
    return calendars.span(meeting) or Span(meeting.earliest, meeting.latest)


def _reasons(plan: Plan, agenda: Agenda, point: AgendaPoint) -> Iterator[Sentence]:
    meeting = meeting_name(plan, agenda.meeting)
    if not agenda.sittings:
        yield sentence("not dated yet: at {meeting}", meeting=meeting)
        return
    if point.sittings:
        yield counted(
            "in sitting {sittings} of {meeting}",
            "in sittings {sittings} of {meeting}",
            count=len(point.sittings),
            sittings=numbers_of(point.sittings),
            meeting=meeting,
        )
    if not point.fits:
        yield sentence("does not fit into the sittings of {meeting}", meeting=meeting)
    yield _how_long(point)
    if point.at == "end":
        yield sentence("taken up last")
    elif point.at == "start":
        yield sentence("taken up first")


def _how_long(point: AgendaPoint) -> Sentence:
    if point.has_parts:
        return sentence("when its parts are taken up")
    if point.load == 0:
        return sentence("takes next to no time")
    return counted("takes {count} sitting", "takes {count} sittings", count=point.load)
