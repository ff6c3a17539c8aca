"""What is published of a plan: the same for every format, worked out once."""

from functools import cached_property
from typing import Self

from attrs import frozen

from workplan.model.plan import Plan
from workplan.programme.agenda import Agenda
from workplan.programme.derive import derive
from workplan.programme.entry import Entry, Kind
from workplan.programme.programme import Programme
from workplan.programme.recommendation_register import Register, register_of
from workplan.rules.checking import judge
from workplan.rules.finding import Report
from workplan.text import ENGLISH, Language, Sentence, Text


@frozen
class Edition:
    """A plan with what follows from it and what its rules find: what each format is made of.

    Formats say it in `language`.
    """

    programme: Programme
    report: Report
    language: Language = ENGLISH

    @classmethod
    def of(cls, plan: Plan, language: Language = ENGLISH) -> Self:
        """Derive and check a plan."""
        programme = derive(plan)
        return cls(programme, judge(programme), language)

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.programme.plan

    @cached_property
    def register(self) -> Register:
        """The register of recommendations."""
        return register_of(self.programme)

    def entries(self, *kinds: Kind) -> tuple[Entry, ...]:
        """Return the entries of these kinds, in the order of the programme."""
        return tuple(entry for entry in self.programme.entries if entry.kind in kinds)

    def label(self, name: str) -> Text | Sentence | str:
        """Return the title of an entry or a topic, or the name itself where it is neither's id."""
        entry = self.programme.entry(name)
        return self._topic_titles.get(name, name) if entry is None else entry.title

    def deadline_title(self, deadline: Entry) -> Text | Sentence:
        """Return what is due at a deadline, without the meeting and the topic it is for."""
        if deadline.of is None:
            return deadline.title
        return self._deadline_titles[deadline.of, deadline.name]

    def lead(self, deadline: Entry) -> int | None:
        """Return how many days before its meeting opens a deadline is due.

        Negative where it is due after the meeting: counted from its last day. None where it has
        no meeting, or where one of the two is not dated.
        """
        meeting = None if deadline.of is None else self.programme.entry(deadline.of)
        if meeting is None or deadline.ends is None:
            return None
        if meeting.starts is None or meeting.ends is None:
            return None
        after = (deadline.ends - meeting.ends).days
        return -after if after > 0 else max((meeting.starts - deadline.ends).days, 0)

    @cached_property
    def agendas(self) -> tuple[Agenda, ...]:
        """The agendas that meetings have, in the order of these."""
        meetings = (self.plan.meeting(entry.id) for entry in self.entries("meeting"))
        agendas = map(self.programme.agenda, meetings)
        return tuple(agenda for agenda in agendas if agenda.points)

    @cached_property
    def bodies_with_topics(self) -> frozenset[str]:
        """The bodies for which the plan has topics."""
        return frozenset(map(self.plan.body_of, self.plan.topics))

    @cached_property
    def titled_alike(self) -> frozenset[str]:
        """The ids of meetings whose titles other meetings have too."""
        by_title: dict[Text | Sentence, list[str]] = {}
        for entry in self.entries("meeting"):
            by_title.setdefault(entry.title, []).append(entry.id)
        return frozenset(one for ids in by_title.values() if len(ids) > 1 for one in ids)

    @cached_property
    def _topic_titles(self) -> dict[str, Text]:
        return {topic.id: topic.title for topic in self.plan.topics}

    @cached_property
    def _deadline_titles(self) -> dict[tuple[str, str], Text | Sentence]:
        return {
            (meeting.id, deadline.id): deadline.named
            for meeting in self.plan.meetings
            for deadline in self.plan.deadlines_of(meeting)
        }
