"""Faults of agenda items: whose they are, what they are part of, where topics go."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from workplan.dates.errors import shown
from workplan.errors import Fault, Names
from workplan.model.agenda import AGENDA, TOPIC, AgendaItem
from workplan.model.cycle_faults import circle_fault, circles
from workplan.model.grouping import by_whose
from workplan.model.meetings import Meeting
from workplan.model.things import Thing
from workplan.model.topics import Topic
from workplan.model.value_checks import (
    check_known,
    check_once_each,
    no_item_fault,
    other_body_fault,
)
from workplan.text import Text, sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan

# The things of agenda items by the identity of these.
_Things: TypeAlias = dict[int, Thing]


def check_agenda_item(thing: Thing, item: AgendaItem) -> Iterator[Fault]:
    """Yield what is wrong with the values of one agenda item."""
    if not item.of:
        yield thing.fault(
            message=sentence('agenda item "{id}" does not say whose it is', id=shown(item.id)),
            hint=sentence("write the body, or the meetings, on whose agenda it stands: of = ..."),
        )
    yield from check_once_each(thing, "of", item.of)
    if item.load < 0:
        yield thing.fault(
            "load",
            message=sentence("{key} is {number}", key="load", number=item.load),
            hint=sentence("write the sittings that it takes, 0 for next to no time"),
        )
    if item.fill is not None and item.topic is not None:
        yield thing.fault(
            "topic",
            message=sentence("fill and topic are both given"),
            hint=sentence("leave one of the two out"),
        )
    if item.topic_title is not None and item.fill != "topics":
        yield thing.fault(
            "topic_title",
            message=sentence("topic_title is said where no topics stand"),
            hint=sentence('leave it out, or write fill = "topics"'),
        )
    elif item.topic_title is not None and not _has_a_place(item.topic_title):
        yield thing.fault(
            "topic_title",
            message=sentence("topic_title does not say where the title of a topic stands in it"),
            hint=sentence(
                "write {topic} in its place, in each language, and no other braces", topic=TOPIC
            ),
        )


def _has_a_place(title: Text) -> bool:
    """Say whether a title has a place for that of a topic, and for nothing else."""
    strings = [string for _, string in title.translations]
    rests = [string.replace(TOPIC, "") for string in strings if TOPIC in string]
    return len(strings) == len(rests) > 0 and not any("{" in one or "}" in one for one in rests)


def agenda_faults(plan: "Plan", things: Iterable[Thing]) -> Iterator[Fault]:
    """Yield what is wrong with how agenda items go together, and with their topics."""
    items, topics = _Things(), list[Thing]()
    for thing in things:
        if isinstance(thing.stated, AgendaItem):
            items[id(thing.stated)] = thing
        elif isinstance(thing.stated, Topic):
            topics.append(thing)
    if not items:
        return
    agendas = _Agendas(plan)
    for thing in items.values():
        yield from agendas.faults(thing, thing.stated)
    yield from agendas.circles(items)
    yield from _at_one_meeting(plan, items)
    for thing in topics:
        if thing.stated.id == AGENDA:
            yield thing.fault(
                "id",
                message=sentence('"{id}" is the name of the agenda', id=AGENDA),
                hint=sentence("write another name"),
            )


class _Agendas:
    """The items that can stand on the agendas of each body, and of each meeting."""

    def __init__(self, plan: "Plan") -> None:
        self._plan = plan
        self._items = by_whose(plan.agenda)
        self._meetings = {meeting.id: meeting for meeting in plan.meetings}
        self._topics = {topic.id: topic for topic in plan.topics}
        self._names: dict[str, Names] = {}

    def faults(self, thing: Thing, item: AgendaItem) -> Iterator[Fault]:
        """Yield what is wrong with what an item is part of, has as parts, or is about."""
        yield from self._under(thing, item)
        yield from self._about(thing, item)
        bodies = (self._body(of) for of in item.of)
        if any(topic.id == item.id for topic in self._plan.topics_of(*bodies)):
            yield thing.fault(
                "id",
                message=sentence('"{id}" is the name of a topic', id=shown(item.id)),
                hint=sentence("write another name"),
            )
        if item.fill == "topics" or any((of, item.id) in self._with_parts for of in item.of):
            for key in ("load", "at"):
                if getattr(item, key):
                    yield thing.fault(
                        key,
                        message=sentence("an item that has parts has no {key} itself", key=key),
                        hint=sentence("leave it out, or say it of its parts"),
                    )

    def circles(self, things: _Things) -> Iterator[Fault]:
        """Yield a fault for each circle of items, each of which is part of the next."""
        told: set[tuple[int, ...]] = set()
        for of in self._items:
            by_id = {item.id: item for item in self._around(of)}
            under = {
                (item.id, "under"): [(item.under, "under")]
                for item in by_id.values()
                if item.under is not None
            }
            for circle in circles(under):
                on_it = tuple(id(by_id[name]) for name, _ in circle)
                # The meetings of a body have the same circle: it is told once.
                if on_it not in told:
                    told.add(on_it)
                    yield circle_fault(
                        things[on_it[0]], circle[0][1], [name for name, _ in circle]
                    )

    def _under(self, thing: Thing, item: AgendaItem) -> Iterator[Fault]:
        for of in item.of if item.under is not None else ():
            if of not in self._names:
                self._names[of] = Names(one.id for one in self._around(of))
            if item.under is not None and item.under not in self._names[of]:
                hint = self._names[of].instead(item.under, but=item.id)
                yield no_item_fault(thing, "under", of, item.under, hint)
                return

    def _about(self, thing: Thing, item: AgendaItem) -> Iterator[Fault]:
        """Yield what is wrong with the topic that an item puts on its agendas."""
        if item.topic is None:
            return
        topic = self._topics.get(item.topic)
        if topic is None:
            yield from check_known(thing, Names(self._topics), "topic", item.topic)
        elif any(self._plan.body_of(topic) != self._body(of) for of in item.of):
            yield other_body_fault(thing, "topic", topic=topic.id)
        else:
            meetings = [self._meetings[of] for of in item.of if of in self._meetings]
            yield from _not_taken(thing, topic.id, meetings)

    def _body(self, of: str) -> str:
        return self._meetings[of].body if of in self._meetings else of

    def _whose(self, of: str) -> tuple[str, ...]:
        """Return those whose items stand on the agenda of a body or a meeting."""
        meeting = self._meetings.get(of)
        return (of,) if meeting is None or meeting.resumes else (meeting.body, of)

    def _around(self, of: str) -> Iterator[AgendaItem]:
        for whose in self._whose(of):
            yield from self._items.get(whose, ())

    @cached_property
    def _with_parts(self) -> frozenset[tuple[str, str]]:
        """Whose items have parts, and which."""
        return frozenset(
            (whose, item.under)
            for of, items in self._items.items()
            for whose in self._whose(of)
            for item in items
            if item.under is not None
        )


def _not_taken(thing: Thing, topic: str, meetings: Iterable[Meeting]) -> Iterator[Fault]:
    """Yield a fault where the topics of a meeting are known, and a topic is not among them."""
    for meeting in meetings:
        if meeting.topics is not None and topic not in meeting.topics:
            yield thing.fault(
                "topic",
                message=sentence(
                    '"{meeting}" does not take topic "{topic}"',
                    meeting=shown(meeting.id),
                    topic=shown(topic),
                ),
                hint=Names(meeting.topics).instead(topic),
            )
            return


def _at_one_meeting(plan: "Plan", things: _Things) -> Iterator[Fault]:
    """Yield a fault for each item that the agenda of a meeting has twice, or fills twice."""
    told: set[int] = set()
    seen: set[tuple[int, ...]] = set()
    for meeting in plan.meetings:
        items = plan.agenda_of(meeting)
        same = tuple(map(id, items))
        if same in seen:
            continue
        seen.add(same)
        for item, key in _said_twice(items):
            if id(item) not in told:
                told.add(id(item))
                yield things[id(item)].fault(
                    key,
                    message=sentence(
                        'the agenda of "{of}" has two items with {key} = "{value}"',
                        of=shown(meeting.id),
                        key=key,
                        value=shown(str(getattr(item, key))),
                    ),
                    hint=sentence(
                        "leave one of them out; or say until which meeting the one holds, and"
                        " since which the other: until = ..., since = ..."
                    ),
                )


def _said_twice(items: Sequence[AgendaItem]) -> Iterator[tuple[AgendaItem, str]]:
    said: dict[tuple[str, str], AgendaItem] = {}
    for item in items:
        for key in ("id", "topic", "fill"):
            value = getattr(item, key)
            # There may be several with recommendations to be reported on.
            if value is None or (key, value) == ("fill", "follow-up"):
                continue
            before = said.setdefault((key, value), item)
            # Two that have one id in the same turn are told as such.
            in_turn = (before.since, before.until) != (item.since, item.until)
            if before is not item and (key != "id" or in_turn):
                yield item, key
