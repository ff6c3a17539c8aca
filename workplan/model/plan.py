"""The plan: everything that people decided, in the order in which they wrote it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from operator import attrgetter, itemgetter

from attrs import field, frozen

from workplan.dates.instants import Hours
from workplan.dates.open_days import Roll
from workplan.dates.weekdays import WEEKEND, Weekday
from workplan.errors import PlanError
from workplan.model.agenda import AgendaItem
from workplan.model.agenda_order import AgendaOrder
from workplan.model.bodies import Actor, Body, Place
from workplan.model.calls import Call, Reply
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.documents import Document
from workplan.model.dues import dues_of
from workplan.model.experts import Expert
from workplan.model.faults import faults_of
from workplan.model.grouping import R, by_whose, grouped
from workplan.model.marks import Accepted, Done, Override
from workplan.model.meetings import Meeting, by_day, by_window
from workplan.model.milestones import Milestone
from workplan.model.papers import Paper, shown_done
from workplan.model.participants import Participants
from workplan.model.recommendations import FollowUp, Recommendation
from workplan.model.recommended import Recommended
from workplan.model.requirements import Requirement
from workplan.model.stated import Stated, as_text
from workplan.model.topics import Topic
from workplan.text import Text

SITTINGS = (Hours.parse("10:00-13:00"), Hours.parse("15:00-18:00"))


@frozen(kw_only=True, repr=False)
class Plan(Stated):
    """What a governing body has decided about its coming years.

    `id` and `domain` are part of every published identifier. `starts` and `ends` are the first
    and last day of the plan's period, `time_zone` an IANA name. `weekend`, `roll` and `sittings`
    hold where bodies, places and deadlines say nothing else.

    Raises PlanError, with all its faults, where it contradicts itself.
    """

    id: str
    title: Text = field(converter=as_text)
    starts: date
    ends: date
    domain: str | None = None
    time_zone: str = "UTC"
    weekend: tuple[Weekday, ...] = WEEKEND
    roll: Roll = "none"
    sittings: tuple[Hours, ...] = SITTINGS
    bodies: tuple[Body, ...] = ()
    places: tuple[Place, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    topics: tuple[Topic, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    calls: tuple[Call, ...] = ()
    replies: tuple[Reply, ...] = ()
    documents: tuple[Document, ...] = ()
    papers: tuple[Paper, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    closures: tuple[Closure, ...] = ()
    overrides: tuple[Override, ...] = ()
    actors: tuple[Actor, ...] = ()
    experts: tuple[Expert, ...] = ()
    participants: tuple[Participants, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()
    done: tuple[Done, ...] = ()
    rules: tuple[Requirement, ...] = ()
    accepted: tuple[Accepted, ...] = ()

    def __attrs_post_init__(self) -> None:
        if faults := faults_of(self):
            raise PlanError(*faults)

    def body(self, body_id: str) -> Body:
        """Return a body; KeyError where there is none of that id."""
        return self._bodies[body_id]

    def meeting(self, meeting_id: str) -> Meeting:
        """Return a meeting; KeyError where there is none of that id."""
        return self._meetings[meeting_id]

    def topic(self, topic_id: str) -> Topic:
        """Return a topic; KeyError where there is none of that id."""
        return self._topics[topic_id]

    def milestone(self, milestone_id: str) -> Milestone:
        """Return a milestone; KeyError where there is none of that id."""
        return self._milestones[milestone_id]

    def meetings_of(self, body_id: str) -> tuple[Meeting, ...]:
        """Return the meetings of a body in the order of the plan, also those not counted."""
        return self._meetings_of.get(body_id, ())

    def topics_of(self, *body_ids: str) -> tuple[Topic, ...]:
        """Return the topics that some bodies take, body by body in the order of the plan."""
        found = (self._topics_of.get(body_id, ()) for body_id in dict.fromkeys(body_ids))
        return tuple(chain.from_iterable(found))

    def body_of(self, topic: Topic) -> str:
        """Return the id of the body that takes a topic."""
        return topic.body or next((meeting.body for meeting in self.meetings), "")

    def place_name(self, place: str) -> Text:
        """Return the name of a place: that of `places`, or the text itself."""
        stated = self._places.get(place)
        return stated.name if stated and stated.name else Text.of(place)

    def place(self, place: str) -> Place | None:
        """Return what is said of a place, if anything is."""
        return self._places.get(place)

    def owner_name(self, owner: str) -> Text:
        """Return the name of an actor or a body, of whoever else owns a thing the text itself."""
        named = self._actors.get(owner) or self._bodies.get(owner)
        return named.name if named else Text.of(owner)

    def deadlines_of(self, meeting: Meeting) -> tuple[Deadline, ...]:
        """Return what is due for a meeting: deadlines, then the steps of calls and documents.

        Those of its body, of a resumed part only those that name it; what names the meeting
        replaces what its body has under the same id.
        """
        return self._brought(self._deadlines, meeting)

    def deadlines_naming(self, of: str) -> tuple[Deadline, ...]:
        """Return what is due whose `of` names a body or meeting, in the order of the plan."""
        return self._deadlines.get(of, ())

    def agenda_of(self, meeting: Meeting) -> tuple[AgendaItem, ...]:
        """Return the items of a meeting's agenda, in their order."""
        return self._agenda.sorted(self._brought(self._agenda.by_whose, meeting), meeting.body)

    def documents_of(self, meeting: Meeting) -> tuple[Document, ...]:
        """Return the documents that are due for a meeting, in the order of the plan."""
        return self._brought(self._documents, meeting)

    def papers_of(self, of: str) -> tuple[Paper, ...]:
        """Return the papers of a document, a call or a meeting, in the order of the plan."""
        return self._papers_of.get(of, ())

    def replies_to(self, call: str) -> tuple[Reply, ...]:
        """Return the replies to a call, by its entry's id, in the order of the plan."""
        return self._replies_to.get(call, ())

    @cached_property
    def dues(self) -> tuple[Deadline, ...]:
        """All deadlines, then the steps of all calls and documents."""
        steps = (*map(dues_of, self.calls), *map(dues_of, self.documents))
        return (*self.deadlines, *chain.from_iterable(steps))

    @cached_property
    def recommended(self) -> Recommended:
        """What was recommended and what became of it, to be looked for by meeting or body."""
        return Recommended(self.recommendations, self.follow_up, self._meetings)

    def meetings_taking(self, topic_id: str) -> tuple[Meeting, ...]:
        """Return the meetings and resumed parts that count and take a topic, by day."""
        return self._taking.get(topic_id, ())

    def closures_at(self, place: str | None) -> tuple[Closure, ...]:
        """Return the closures of a place; with None, those that close every place."""
        return self._closures.get(place, ())

    def first_to_take(self, topic_id: str) -> str | None:
        """Return the id of the first meeting that takes a topic, one that counts if there is."""
        return self._first_to_take.get(topic_id)

    def override(self, entry_id: str) -> Override | None:
        """Return what has been set by hand for an entry, if anything has."""
        return self._overrides.get(entry_id)

    def done_on(self, entry_id: str) -> date | None:
        """Return the day on which an entry was done: as the plan says, or as a paper shows."""
        return self._done.get(entry_id)

    def part(self, meeting: Meeting) -> int:
        """Return which part of its meeting this is: 1, then the parts that resume it, by day."""
        return self._parts.get(meeting.id, 1)

    def in_turn(self, one: Meeting, other: Meeting) -> bool:
        """Say whether `one` is `other` or comes before it, as far as the plan has decided.

        Meetings of one body whose windows overlap come in the order of their numbers, else of
        their windows: where they are placed makes no difference. Meetings of two bodies come by
        the first day on which they can open, on the same day each before the other.
        """
        if one.id == other.id:
            return True
        if one.body != other.body:
            return one.earliest <= other.earliest
        first, second = self._number(one), self._number(other)
        overlap = one.earliest <= other.latest and other.earliest <= one.latest
        if overlap and first is not None and second is not None and first != second:
            return first < second
        return by_window(one) < by_window(other)

    def _number(self, meeting: Meeting) -> int | None:
        """Return the number of a meeting, of a resumed part that of the first."""
        return self._meetings.get(meeting.resumes or "", meeting).number

    def _brought(self, things: Mapping[str, Sequence[R]], meeting: Meeting) -> tuple[R, ...]:
        """Return what a meeting brings with it: of its body, and its own in place of that."""
        own = self._in_force(things.get(meeting.id, ()), meeting)
        replaced = {thing.known_as for thing in own}
        of_body = () if meeting.resumes else self._in_force(things.get(meeting.body, ()), meeting)
        return (*(thing for thing in of_body if thing.known_as not in replaced), *own)

    def _in_force(self, things: Iterable[R], meeting: Meeting) -> tuple[R, ...]:
        """Return those that are so from, and until, this meeting."""
        # A meeting that the plan does not have limits nothing: that is a fault, told elsewhere.
        find = self._meetings.get
        return tuple(
            thing
            for thing in things
            if thing.since is None or self.in_turn(find(thing.since, meeting), meeting)
            if thing.until is None or self.in_turn(meeting, find(thing.until, meeting))
        )

    @cached_property
    def _deadlines(self) -> dict[str, tuple[Deadline, ...]]:
        return by_whose(self.dues)

    @cached_property
    def _agenda(self) -> AgendaOrder:
        return AgendaOrder(self.agenda)

    @cached_property
    def _documents(self) -> dict[str, tuple[Document, ...]]:
        return by_whose(self.documents)

    @cached_property
    def _papers_of(self) -> dict[str, tuple[Paper, ...]]:
        return grouped(self.papers, attrgetter("of"))

    @cached_property
    def _replies_to(self) -> dict[str, tuple[Reply, ...]]:
        return grouped(self.replies, attrgetter("call"))

    @cached_property
    def _parts(self) -> dict[str, int]:
        parts: dict[str, int] = {}
        count: dict[str, int] = {}
        for meeting in sorted(self.meetings, key=by_window):
            if meeting.resumes is not None:
                count[meeting.resumes] = count.get(meeting.resumes, 1) + 1
                parts[meeting.id] = count[meeting.resumes]
        return parts

    @cached_property
    def _topics_of(self) -> dict[str, tuple[Topic, ...]]:
        return grouped(self.topics, self.body_of)

    @cached_property
    def _taking(self) -> dict[str, tuple[Meeting, ...]]:
        meetings = (meeting for meeting in sorted(self.meetings, key=by_day) if meeting.counts)
        pairs = ((topic, meeting) for meeting in meetings for topic in meeting.topics or ())
        taking = grouped(pairs, itemgetter(0))
        return {topic: tuple(meeting for _, meeting in them) for topic, them in taking.items()}

    @cached_property
    def _closures(self) -> dict[str | None, tuple[Closure, ...]]:
        return grouped(self.closures, attrgetter("place"))

    @cached_property
    def _first_to_take(self) -> dict[str, str]:
        first: dict[str, str] = {}
        for meeting in sorted(self.meetings, key=lambda m: (not m.counts, *by_window(m))):
            for topic in meeting.topics or ():
                first.setdefault(topic, meeting.id)
        return first

    @cached_property
    def _overrides(self) -> dict[str, Override]:
        return {override.entry: override for override in self.overrides}

    @cached_property
    def _done(self) -> dict[str, date]:
        return shown_done(self.papers) | {done.entry: done.on for done in self.done}

    @cached_property
    def _bodies(self) -> dict[str, Body]:
        return {body.id: body for body in self.bodies}

    @cached_property
    def _meetings(self) -> dict[str, Meeting]:
        return {meeting.id: meeting for meeting in self.meetings}

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def _milestones(self) -> dict[str, Milestone]:
        return {milestone.id: milestone for milestone in self.milestones}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {place.id: place for place in self.places}

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def _meetings_of(self) -> dict[str, tuple[Meeting, ...]]:
        return grouped(self.meetings, attrgetter("body"))
