"""Faults of names: ids that clash, and things that are said twice."""

from collections.abc import Iterable, Iterator

from workplan.dates.errors import shown
from workplan.errors import Fault
from workplan.model.calls import Reply
from workplan.model.deadlines import Deadline
from workplan.model.hanging import Hanging
from workplan.model.marks import Accepted, Done, Override
from workplan.model.meetings import Meeting
from workplan.model.participants import Participants
from workplan.model.recommendations import FollowUp
from workplan.model.recurring import Recurring
from workplan.model.requirements import Requirement
from workplan.model.things import Thing
from workplan.text import sentence

# What carries dates shares one namespace: its ids are entries' ids, or begin them.
DATED = ("meetings", "milestones", "topics", "papers", "closures", "recommendations")


def identity_faults(things: Iterable[Thing], together: Iterable[Hanging]) -> Iterator[Fault]:
    """Yield a fault for each thing whose name another one before it has."""
    taken: dict[tuple[object, ...], Thing] = {}
    deadlines: dict[int, Thing] = {}
    for thing in things:
        clashes = [(key, taken[name]) for key, name in _names(thing) if name in taken]
        if clashes:
            yield _twice(thing, *clashes[0])
        elif isinstance(thing.stated, Deadline):
            deadlines[id(thing.stated)] = thing
        for _, name in _names(thing):
            taken.setdefault(name, thing)
    yield from _at_one_meeting(deadlines, together)


def _names(thing: Thing) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield what nothing else may be called, the kind of name and the name, after its key."""
    match thing.stated:
        case Recurring() as recurring if recurring.of:
            # What recurs may change from one meeting on: two of one id, in turn.
            turn = (recurring.since, recurring.until)
            among = "deadlines" if isinstance(recurring, Deadline) else thing.table
            yield from (("id", (among, of, recurring.id, turn)) for of in recurring.of)
        case Reply() as reply:
            yield "from", (thing.table, reply.call, reply.from_, reply.on, reply.as_of)
        case Participants() as participants:
            yield "category", (thing.table, participants.meeting, participants.category)
        case FollowUp() as follow_up:
            when = (follow_up.at, follow_up.on)
            yield "recommendation", (thing.table, follow_up.recommendation, *when)
        case Override() | Done() as mark:
            yield "entry", (thing.table, mark.entry)
        case Accepted() as accepted:
            yield "entry", (thing.table, accepted.rule, accepted.entry)
        case stated if thing.table in DATED or isinstance(stated, Deadline):
            yield "id", ("dated", stated.id)
            # Under its earlier id a meeting stays published.
            if isinstance(stated, Meeting) and stated.was is not None:
                yield "was", ("dated", stated.was)
        case stated if thing.table != "plan":
            yield "id", (thing.table, stated.id)


def _twice(thing: Thing, key: str, before: Thing) -> Fault:
    stated = thing.stated
    if isinstance(stated, Requirement):
        return thing.fault(
            key if stated.id != stated.name else "rule",
            message=sentence('there are two rules "{id}"', id=shown(stated.id)),
            hint=sentence('give each an id of its own: id = "..."'),
        )
    match stated:
        case Accepted():
            said = f"{stated.rule}, {stated.entry}"
        case Reply():
            said = f"{stated.call}, {stated.from_}"
        case _:
            said = str(getattr(stated, key))
    return thing.fault(
        key,
        message=sentence('"{id}" is already taken in {table}', id=shown(said), table=before.table),
        hint=sentence("write another name, or leave one of the two out"),
    )


def _at_one_meeting(deadlines: dict[int, Thing], together: Iterable[Hanging]) -> Iterator[Fault]:
    """Yield a fault for each of those deadlines that is the second of its id at a meeting."""
    # Of a body without meetings nobody knows which of its deadlines meet at one.
    for hanging in (each for each in together if each.at_meeting):
        ids: set[str] = set()
        for deadline in hanging.deadlines:
            if deadline.id in ids and (thing := deadlines.pop(id(deadline), None)) is not None:
                yield thing.fault(
                    "id",
                    message=sentence(
                        '"{of}" has two deadlines "{deadline}"',
                        of=shown(hanging.of),
                        deadline=shown(deadline.id),
                    ),
                    hint=sentence(
                        "give one of them another id; or say until which meeting the one holds,"
                        " and since which the other: until = ..., since = ..."
                    ),
                )
            ids.add(deadline.id)
