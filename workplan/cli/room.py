"""The room of a meeting, as `workplan explain` tells it where the solver is installed."""

from collections.abc import Iterator
from importlib.util import find_spec

from workplan.cli.output import Indented, Said
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.text import sentence


def room_lines(plan: Plan, entry: Entry) -> Iterator[Said | Indented]:
    """Yield how early and how late a free meeting can open, and what stops it there."""
    meeting = plan.meeting(entry.id) if entry.kind == "meeting" else None
    if meeting is None or not meeting.counts or not isinstance(meeting.dates, Free):
        return
    if find_spec("ortools") is None:
        return
    from workplan.scheduling.room import room

    found = room(plan, entry.id)
    yield ""
    first, last = found.earliest.opens, found.latest.opens
    if first is None or last is None:
        yield sentence("Nowhere does it leave a plan, as far as is known. In the way:")
        yield from map(Indented, found.earliest.stopped_by)
        return
    yield sentence("It can open on {day} at the earliest, others moving:", day=first)
    yield from map(Indented, found.earliest.stopped_by)
    yield sentence("It can open on {day} at the latest, others moving:", day=last)
    yield from map(Indented, found.latest.stopped_by)
