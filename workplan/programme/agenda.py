"""The agenda of a meeting: its items numbered, annotated, and laid over the sittings."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import TypeAlias

from attrs import evolve, frozen

from workplan.model.agenda import AGENDA, TOPIC, AgendaItem, Place
from workplan.model.calendars import Calendars
from workplan.model.grouping import grouped
from workplan.model.meetings import Meeting
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.model.topics import Topic
from workplan.programme.counting import entry_id
from workplan.programme.entry import Entry
from workplan.programme.organization import Work, laid_over
from workplan.programme.report_backs import reported_at
from workplan.programme.sittings import sitting_entries
from workplan.text import Text

Number: TypeAlias = tuple[int, ...]


@frozen(kw_only=True)
class AgendaPoint:
    """One item of the agenda of a meeting, or one of its topics, with its number: (2, 1, 2).

    `id` is that of its entry. `papers` are those under this item, `recommendations` those that are
    to be reported on under it. `load` is the time that it takes, in sittings, and `sittings` are
    those that it takes; of an item that has parts, those of its parts. Where a meeting is not
    dated there are none; where the agenda does not fit, fewer than its load.
    """

    id: str
    number: Number
    title: Text
    stated: AgendaItem | Topic
    topic: str | None
    load: int
    at: Place | None = None
    has_parts: bool = False
    papers: tuple[Paper, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    sittings: tuple[Entry, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether there are as many sittings as it takes."""
        return len(self.sittings) >= self.load


@frozen
class Agenda:
    """The agenda of a meeting: its items in order, each before its parts, and its sittings.

    Where it has no items the meeting has no agenda.
    """

    meeting: Meeting
    points: tuple[AgendaPoint, ...]
    sittings: tuple[Entry, ...]

    @property
    def load(self) -> int:
        """How many sittings its items take."""
        return sum(point.load for point in self.points)


def agenda_of(plan: Plan, calendars: Calendars, meeting: Meeting) -> Agenda:
    """Return the agenda of a meeting and, where it is dated, its organization of work."""
    sittings = sitting_entries(plan, calendars, meeting)
    points = _Points(plan, calendars, meeting).all()
    return Agenda(meeting, tuple(_laid(points, sittings)), sittings)


def _laid(points: Sequence[AgendaPoint], sittings: Sequence[Entry]) -> Iterator[AgendaPoint]:
    """Yield the items with the sittings that they take, those with parts with those of these."""
    leaves = [point for point in points if not point.has_parts]
    work = [Work(leaf.load, leaf.at) for leaf in leaves]
    places = dict(
        zip((leaf.number for leaf in leaves), laid_over(work, len(sittings)), strict=True)
    )
    of_parts: dict[Number, set[int]] = {}
    for number, taken in places.items():
        for length in range(1, len(number)):
            of_parts.setdefault(number[:length], set()).update(taken)
    for point in points:
        its = sorted(of_parts[point.number]) if point.has_parts else places[point.number]
        yield evolve(point, sittings=tuple([sittings[place] for place in its]))


class _Points:
    """Makes the items of one agenda, not laid over its sittings yet."""

    def __init__(self, plan: Plan, calendars: Calendars, meeting: Meeting) -> None:
        items = plan.agenda_of(meeting)
        placed = {item.topic for item in items}
        self._plan, self._calendars = plan, calendars
        self._meeting = meeting
        self._parts = grouped(items, attrgetter("under"))
        self._topics = meeting.topics or ()
        self._filling = [plan.topic(topic) for topic in self._topics if topic not in placed]

    def all(self) -> list[AgendaPoint]:
        """Return the items in order, each before its parts."""
        points: list[AgendaPoint] = []
        ahead = self._below(None, ())[::-1]
        while ahead:
            point = ahead.pop()
            item = point.stated
            parts = self._below(item, point.number) if isinstance(item, AgendaItem) else []
            points.append(evolve(point, has_parts=True, load=0) if parts else point)
            ahead += reversed(parts)
        return points

    def _below(self, item: AgendaItem | None, number: Number) -> list[AgendaPoint]:
        """Return the parts of an item: the topics that fill it, then the items below it."""
        parts: list[AgendaPoint] = []
        if item is not None and item.fill == "topics":
            for topic in self._filling:
                parts.append(self._topic(topic, (*number, len(parts) + 1), item))
        for part in self._parts.get(None if item is None else item.id, ()):
            if self._is_there(part):
                parts.append(self._item(part, (*number, len(parts) + 1)))
        return parts

    def _is_there(self, item: AgendaItem) -> bool:
        """Say whether there is anything to take up under an item at this meeting."""
        if item.topic is not None:
            return item.topic in self._topics
        match item.fill:
            case "topics":
                # They may still come.
                known = self._meeting.topics is not None
                return not known or bool(self._filling) or item.id in self._parts
            case "follow-up":
                return bool(self._reported)
        return True

    def _topic(self, topic: Topic, number: Number, within: AgendaItem) -> AgendaPoint:
        return AgendaPoint(
            id=f"{self._meeting.id}/{AGENDA}/{topic.id}",
            number=number,
            title=_topic_title(topic, within.topic_title),
            stated=topic,
            topic=topic.id,
            load=topic.load,
            papers=self._papers.get(("topic", topic.id), ()),
        )

    def _item(self, item: AgendaItem, number: Number) -> AgendaPoint:
        load, papers = item.load, self._papers.get(("item", item.id), ())
        if item.topic is not None:
            load = load or self._plan.topic(item.topic).load
            papers += self._papers.get(("topic", item.topic), ())
        return AgendaPoint(
            id=f"{self._meeting.id}/{AGENDA}/{item.id}",
            number=number,
            title=item.title,
            stated=item,
            topic=item.topic,
            load=load,
            at=item.at,
            papers=tuple(dict.fromkeys(papers)),
            recommendations=self._reported if item.fill == "follow-up" else (),
        )

    @cached_property
    def _reported(self) -> tuple[Recommendation, ...]:
        return reported_at(self._plan, self._calendars, self._meeting)

    @cached_property
    def _papers(self) -> dict[tuple[str, str], tuple[Paper, ...]]:
        """The papers of the meeting's documents, by the items and the topics they are under."""
        plan, meeting = self._plan, self._meeting
        found: dict[tuple[str, str], list[Paper]] = {}
        for document in plan.documents_of(meeting):
            for topic in self._topics if document.each == "topic" else (None,):
                papers = plan.papers_of(entry_id(plan, meeting, document, topic))
                if topic is not None:
                    found.setdefault(("topic", topic), []).extend(papers)
                if document.agenda is not None:
                    found.setdefault(("item", document.agenda), []).extend(papers)
        return {under: tuple(papers) for under, papers in found.items()}


def _topic_title(topic: Topic, form: Text | None) -> Text:
    """Return what a topic is called on the agenda, in each language in which either is said."""
    if form is None:
        return topic.title
    codes = dict((*form.translations, *topic.title.translations))
    return Text.of(
        {
            code: form.in_language(code).replace(TOPIC, topic.title.in_language(code))
            for code in codes
        }
    )
