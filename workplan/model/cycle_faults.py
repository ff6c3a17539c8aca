"""Faults of things that go round in circles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, TypeAlias

from workplan.dates.anchors import DeadlineAnchor
from workplan.dates.errors import shown
from workplan.errors import Fault
from workplan.model.anchor_faults import anchors_of
from workplan.model.deadlines import Deadline
from workplan.model.hanging import Hanging
from workplan.model.things import Thing
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan

# How many ids of a circle are told, and how many circles of one kind.
SHOWN = 8

# A thing by its id, and the key by which it leads to others.
_Link: TypeAlias = tuple[str, str]
_Links: TypeAlias = Mapping[_Link, list[_Link]]


def cycle_faults(
    plan: "Plan", things: Iterable[Thing], together: Iterable[Hanging]
) -> Iterator[Fault]:
    """Yield a fault for each circle: of parents, topics, meetings within others, deadlines."""
    things = tuple(things)
    at = {(thing.table, thing.stated.id): thing for thing in things if hasattr(thing.stated, "id")}
    parents = {body.id: [body.parent] for body in plan.bodies if body.parent}
    earlier = {topic.id: [after.topic for after in topic.after] for topic in plan.topics}
    around = {meeting.id: [meeting.during] for meeting in plan.meetings if meeting.during}
    for table, key, others in (
        ("bodies", "parent", parents),
        ("topics", "after", earlier),
        ("meetings", "during", around),
    ):
        for circle in circles({(i, key): [(j, key) for j in led] for i, led in others.items()}):
            yield circle_fault(at[table, circle[0][0]], key, [name for name, _ in circle])
    yield from _deadlines(things, together)


def _deadlines(things: Iterable[Thing], together: Iterable[Hanging]) -> Iterator[Fault]:
    at = {id(thing.stated): thing for thing in things}
    seen: set[tuple[int, ...]] = set()
    for hanging in together:
        links = dict(link for deadline in hanging.by_id.values() for link in _links(deadline))
        for circle in circles(links):
            on_it = tuple(id(hanging.by_id[name]) for name, _ in circle)
            # Meetings that have other deadlines besides have the same circle: it is told once.
            if on_it not in seen:
                seen.add(on_it)
                names = [f"{name} opens" if key == "opens" else name for name, key in circle]
                yield circle_fault(at[on_it[0]], circle[0][1], names)


def _links(deadline: Deadline) -> Iterator[tuple[_Link, list[_Link]]]:
    for key, anchor in anchors_of(deadline):
        before: list[_Link] = []
        if isinstance(anchor, DeadlineAnchor):
            before.append((anchor.of, anchor.edge))
        yield (deadline.id, key), before


def circles(links: _Links) -> Iterator[tuple[_Link, ...]]:
    """Yield circles, each from its smallest id on, no two of which share a link."""
    for _ in range(SHOWN):
        known = {link: [other for other in led if other in links] for link, led in links.items()}
        try:
            TopologicalSorter(known).prepare()
        except CycleError as error:
            circle: list[_Link] = error.args[1][:0:-1]
        else:
            return
        smallest = circle.index(min(circle))
        yield (*circle[smallest:], *circle[:smallest])
        on_it = frozenset(circle)
        links = {link: led for link, led in links.items() if link not in on_it}


def circle_fault(thing: Thing, key: str, circle: Sequence[str]) -> Fault:
    """Return the fault that a key of a thing leads round in a circle of names."""
    said = [shown(name) for name in circle]
    return thing.fault(
        key,
        message=sentence(
            "{key} goes round in a circle: {circle}",
            key=key,
            circle=" > ".join((*said[:SHOWN], said[0])),
        ),
        hint=sentence("leave out one of these links"),
    )
