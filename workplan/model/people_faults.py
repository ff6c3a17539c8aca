"""Faults of those who take part: actors and their groups, participants, experts."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from workplan.dates.errors import shown
from workplan.errors import Fault, Names
from workplan.model.bodies import Actor
from workplan.model.cycle_faults import circle_fault, circles
from workplan.model.experts import Expert
from workplan.model.groups import everyone
from workplan.model.participants import Participants
from workplan.model.things import Thing
from workplan.model.value_checks import check_known, check_once_each
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


def people_faults(plan: "Plan", things: Iterable[Thing]) -> Iterator[Fault]:
    """Yield what is wrong with each actor, participants and expert, and each circle of groups."""
    people = _People(plan)
    actors: dict[str, Thing] = {}
    for thing in things:
        match thing.stated:
            case Actor() as actor:
                actors.setdefault(actor.id, thing)
                yield from people.actor(thing, actor)
            case Participants() as participants:
                yield from people.participants(thing, participants)
            case Expert() as expert:
                yield from people.expert(thing, expert)
    yield from _circles(actors)


class _People:
    """Tells what is wrong with people in view of what else the plan has."""

    def __init__(self, plan: "Plan") -> None:
        self._plan = plan
        self._meetings_by_id = {meeting.id: meeting for meeting in plan.meetings}
        self._topics_by_id = {topic.id: topic for topic in plan.topics}
        self._meetings = Names(self._meetings_by_id)
        self._topics = Names(self._topics_by_id)
        self._actors = Names(actor.id for actor in plan.actors)
        self._anyone = Names(everyone(plan))

    def actor(self, thing: Thing, actor: Actor) -> Iterator[Fault]:
        yield from check_known(thing, self._actors, "category", actor.category)
        yield from check_known(thing, self._anyone, "members", *actor.members)
        yield from check_once_each(thing, "members", actor.members)

    def participants(self, thing: Thing, participants: Participants) -> Iterator[Fault]:
        yield from check_known(thing, self._meetings, "meeting", participants.meeting)
        yield from check_known(thing, self._actors, "category", participants.category)
        yield from check_known(thing, self._anyone, "actors", *participants.actors)
        yield from check_once_each(thing, "actors", participants.actors)
        named = len(participants.actors)
        if participants.count is None and not named:
            yield thing.fault(
                message=sentence("this says neither who took part nor how many"),
                hint=sentence("write their ids in actors, or their number in count"),
            )
        elif participants.count is not None and participants.count < named:
            yield thing.fault(
                "count",
                message=sentence(
                    "count is {count}, and {named} are named",
                    count=participants.count,
                    named=named,
                ),
                hint=sentence("write {named} or more, or leave it out", named=named),
            )

    def expert(self, thing: Thing, expert: Expert) -> Iterator[Fault]:
        yield from check_known(thing, self._meetings, "meeting", expert.meeting)
        yield from check_known(thing, self._topics, "topic", expert.topic)
        yield from check_known(thing, self._anyone, "from", expert.from_)
        meeting = self._meetings_by_id.get(expert.meeting)
        topic = self._topics_by_id.get(expert.topic)
        if meeting is None or topic is None:
            return
        taken = meeting.topics
        if taken is None:
            taken = tuple(each.id for each in self._plan.topics_of(meeting.body))
        if expert.topic not in taken:
            yield thing.fault(
                "topic",
                message=sentence(
                    '"{meeting}" does not take "{topic}"',
                    meeting=shown(expert.meeting),
                    topic=shown(expert.topic),
                ),
                hint=Names(taken).instead(expert.topic),
            )


def _circles(actors: dict[str, Thing]) -> Iterator[Fault]:
    """Yield a fault for each circle of groups, where the first of its links stands."""
    around: dict[str, list[str]] = {}
    for name, thing in actors.items():
        if thing.stated.category is not None:
            around.setdefault(name, []).append(thing.stated.category)
        for member in thing.stated.members:
            around.setdefault(member, []).append(name)
    links = {(name, ""): [(group, "") for group in led] for name, led in around.items()}
    for circle in circles(links):
        first, *rest = (name for name, _ in circle)
        group = rest[0] if rest else first
        if actors[first].stated.category == group:
            yield circle_fault(actors[first], "category", (first, *rest))
        else:
            # A group that names its members leads the other way round.
            yield circle_fault(actors[group], "members", (*rest[:1], first, *reversed(rest[1:])))
