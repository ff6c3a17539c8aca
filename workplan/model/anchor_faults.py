"""Faults of what deadlines count from: meetings, bodies and deadlines that are not there."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from workplan.dates.anchors import Anchor, DeadlineAnchor, MeetingAnchor
from workplan.dates.errors import shown
from workplan.dates.offsets import Offset
from workplan.errors import Fault, Names
from workplan.model.deadlines import Deadline
from workplan.model.hanging import Hanging
from workplan.model.things import Thing
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


def anchor_faults(
    plan: "Plan", things: Iterable[Thing], together: Iterable[Hanging]
) -> Iterator[Fault]:
    """Yield a fault for each anchor that the plan, or a meeting, does not have."""
    meetings = Names(meeting.id for meeting in plan.meetings)
    bodies = Names(body.id for body in plan.bodies)
    beside: dict[int, list[Hanging]] = {}
    for hanging in together:
        for deadline in hanging.deadlines:
            beside.setdefault(id(deadline), []).append(hanging)
    for thing in things:
        if isinstance(thing.stated, Deadline):
            for key, anchor in anchors_of(thing.stated):
                if isinstance(anchor, DeadlineAnchor):
                    yield from _deadline(thing, key, anchor, beside.get(id(thing.stated), []))
                else:
                    yield from _meeting(thing, key, anchor, meetings, bodies)


def anchors_of(deadline: Deadline) -> Iterator[tuple[str, Anchor]]:
    """Yield what a deadline counts from, and the key that says so."""
    for key, when in (("opens", deadline.opens), ("due", deadline.due)):
        if isinstance(when, Offset):
            yield key, when.anchor


def _deadline(
    thing: Thing, key: str, anchor: DeadlineAnchor, beside: list[Hanging]
) -> Iterator[Fault]:
    for hanging in beside:
        if anchor.of not in hanging.names:
            yield thing.fault(
                key,
                message=sentence(
                    '"{of}" has no deadline "{deadline}" to count from',
                    of=shown(hanging.of),
                    deadline=anchor.of,
                ),
                hint=hanging.names.instead(anchor.of, but=thing.stated.id),
            )
        elif thing.stated.each == "meeting" and anchor.of not in hanging.of_meetings:
            yield thing.fault(
                key,
                message=sentence('"{deadline}" is due once for each topic', deadline=anchor.of),
                hint=sentence('count from a deadline of the meeting, or write each = "topic"'),
            )
        elif anchor.edge == "opens" and anchor.of not in hanging.periods:
            yield thing.fault(
                key,
                message=sentence(
                    '"{deadline}" is no period and does not open', deadline=anchor.of
                ),
                hint=sentence('write "{deadline}" alone: when it is due', deadline=anchor.of),
            )
        else:
            continue
        break


def _meeting(
    thing: Thing, key: str, anchor: MeetingAnchor, meetings: Names, bodies: Names
) -> Iterator[Fault]:
    of, is_named = anchor.of, anchor.which == "named"
    if of is None or of in (meetings if is_named else bodies):
        return
    if is_named and of in bodies:
        hint = sentence(
            'name a meeting, or write "{edge} of next {body}" or "{edge} of previous {body}"',
            edge=anchor.edge,
            body=of,
        )
    elif not is_named and of in meetings:
        hint = sentence('write "{edge} of {meeting}"', edge=anchor.edge, meeting=of)
    else:
        hint = (meetings if is_named else bodies).instead(of)
    yield thing.fault(
        key, message=sentence('the plan has no "{name}" to count from', name=of), hint=hint
    )
