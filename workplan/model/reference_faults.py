"""Faults of references: ids that name nothing, or something that does not fit."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import fields

from workplan.dates.errors import shown
from workplan.errors import Fault, Names
from workplan.model.bodies import Body
from workplan.model.entry_names import EntryNames
from workplan.model.marks import Accepted, Done, Override
from workplan.model.meetings import Meeting
from workplan.model.recommendations import Recommendation
from workplan.model.recurring import Recurring
from workplan.model.requirements import Requirement, key_of
from workplan.model.things import Thing
from workplan.model.topics import Topic
from workplan.model.value_checks import check_known, other_body_fault
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


def reference_faults(plan: "Plan", things: Iterable[Thing]) -> Iterator[Fault]:
    """Yield a fault for each id that names nothing, or a thing of another body."""
    references = _References(plan)
    for thing in things:
        yield from references.faults(thing)


class _References:
    def __init__(self, plan: "Plan") -> None:
        self.plan = plan
        self.entries = EntryNames(plan)
        self.meetings_by_id = {meeting.id: meeting for meeting in plan.meetings}
        self.topics_by_id = {topic.id: topic for topic in plan.topics}
        self.bodies_that_meet = {meeting.body for meeting in plan.meetings}
        self.bodies = Names(body.id for body in plan.bodies)
        self.meetings = Names(self.meetings_by_id)
        self.topics = Names(self.topics_by_id)
        self.anyone = Names((*(body.id for body in plan.bodies), *self.meetings_by_id))
        self.deadlines = Names(deadline.id for deadline in plan.dues)
        self.documents = Names(document.id for document in plan.documents)
        steps = (step.id for document in plan.documents for step in document.steps)
        self.deadlines_and_steps = Names((*(one.id for one in plan.dues), *steps))
        self.boundaries = Names((*self.meetings_by_id, *(one.id for one in plan.milestones)))

    def faults(self, thing: Thing) -> Iterator[Fault]:
        match thing.stated:
            case Body() as body:
                yield from check_known(thing, self.bodies, "parent", body.parent)
            case Meeting() as meeting:
                yield from self._meeting(thing, meeting)
            case Topic() as topic:
                yield from self._topic(thing, topic)
            case Recurring() as recurring:
                yield from self._recurring(thing, recurring)
            case Recommendation() as recommendation:
                yield from check_known(thing, self.meetings, "made_at", recommendation.made_at)
            case Override() | Done() | Accepted() as mark:
                yield from self._mark(thing, mark)
            case Requirement() as rule:
                yield from self._requirement(thing, rule)

    def _meeting(self, thing: Thing, meeting: Meeting) -> Iterator[Fault]:
        yield from check_known(thing, self.bodies, "body", meeting.body)
        yield from check_known(thing, self.bodies, "decided_by", meeting.decided_by)
        yield from check_known(thing, self.meetings, "during", meeting.during)
        yield from check_known(thing, self.meetings, "resumes", meeting.resumes)
        yield from check_known(thing, self.topics, "topics", *(meeting.topics or ()))
        for number, topic_id in enumerate(meeting.topics or ()):
            topic = self.topics_by_id.get(topic_id)
            if topic is not None and topic.body not in (None, meeting.body):
                yield other_body_fault(thing, "topics", number, topic=topic_id)
        first = self.meetings_by_id.get(meeting.resumes or "")
        if first is not None and (first.resumes is not None or first.body != meeting.body):
            yield thing.fault(
                "resumes",
                message=sentence(
                    '"{id}" is not the first part of a meeting of this body', id=shown(first.id)
                ),
                hint=sentence("write the id of the first part, which resumes nothing"),
            )

    def _topic(self, thing: Thing, topic: Topic) -> Iterator[Fault]:
        yield from check_known(thing, self.bodies, "body", topic.body)
        yield from check_known(
            thing, self.topics, "after", *(after.topic for after in topic.after)
        )
        if topic.body is None and len(self.bodies_that_meet) > 1:
            yield thing.fault(
                message=sentence('topic "{id}" does not say whose it is', id=shown(topic.id)),
                hint=sentence(
                    'write its body: body = "{body}"', body=shown(min(self.bodies_that_meet))
                ),
            )

    def _recurring(self, thing: Thing, recurring: Recurring) -> Iterator[Fault]:
        yield from check_known(thing, self.anyone, "of", *recurring.of)
        yield from check_known(thing, self.meetings, "since", recurring.since)
        yield from check_known(thing, self.meetings, "until", recurring.until)
        first = self.meetings_by_id.get(recurring.since or "")
        last = self.meetings_by_id.get(recurring.until or "")
        if first is not None and last is not None and not self.plan.in_turn(first, last):
            yield thing.fault(
                "until",
                message=sentence(
                    '"{until}" comes before "{since}"',
                    until=shown(last.id),
                    since=shown(first.id),
                ),
                hint=sentence("write the first meeting that has it in since, the last in until"),
            )

    def _requirement(self, thing: Thing, rule: Requirement) -> Iterator[Fault]:
        known = {
            "bodies": self.bodies,
            "topics": self.topics,
            "boundaries": self.boundaries,
            "bodies or meetings": self.anyone,
            "deadlines": self.deadlines,
            "documents": self.documents,
            "deadlines or steps": self.deadlines_and_steps,
        }
        for parameter in fields(type(rule)):
            named = parameter.metadata.get("names")
            if named is not None:
                ids = _ids(getattr(rule, parameter.name))
                yield from check_known(thing, known[named], key_of(parameter), *ids)

    def _mark(self, thing: Thing, mark: Override | Done | Accepted) -> Iterator[Fault]:
        by_hand = isinstance(mark, Override)
        if self.entries.is_deadline(mark.entry) if by_hand else mark.entry in self.entries:
            return
        if by_hand and mark.entry in self.entries:
            yield thing.fault(
                "entry",
                message=sentence('"{entry}" is no deadline', entry=shown(mark.entry)),
                hint=sentence("change its date where it stands: only deadlines are overridden"),
            )
            return
        yield thing.fault(
            "entry",
            message=sentence('the plan cannot have an entry "{entry}"', entry=shown(mark.entry)),
            hint=self.entries.instead(mark.entry),
        )


def _ids(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return value if isinstance(value, tuple) else ()
