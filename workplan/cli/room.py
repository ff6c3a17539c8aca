"""The room of a free meeting, in `workplan explain`: how early and how late, others moving."""

from collections.abc import Iterator
from importlib.util import find_spec

from workplan.cli.output import Indented, Said
from workplan.model.plan import Plan
from workplan.scheduling.free import movable
from workplan.scheduling.solution import Room
from workplan.text import sentence


def room_of(plan: Plan, name: str) -> Room | None:
    """Return how early and how late a free meeting can open; None of others, or with no solver."""
    free = {meeting.id for meeting in movable(plan)}
    if name not in free or find_spec("ortools") is None:
        return None
    from workplan.scheduling.room import room

    return room(plan, name)


def room_lines(room: Room | None) -> Iterator[Said | Indented]:
    """Yield how early and how late a free meeting can open, and what stops it there."""
    if room is None:
        return
    yield ""
    first, last = room.earliest.opens, room.latest.opens
    if first is None or last is None:
        yield sentence("Nowhere does it leave a plan, as far as is known. In the way:")
        yield from map(Indented, room.earliest.stopped_by)
        return
    yield sentence("It can open on {day} at the earliest, others moving:", day=first)
    yield from map(Indented, room.earliest.stopped_by)
    yield sentence("It can open on {day} at the latest, others moving:", day=last)
    yield from map(Indented, room.latest.stopped_by)
