"""The entries that a plan can have, by name: also those whose topic is not assigned yet."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from workplan.errors import Names
from workplan.model.agenda import AGENDA
from workplan.model.deadlines import Each
from workplan.model.grouping import grouped
from workplan.model.recommended import is_told_after
from workplan.model.reply_names import reply_names
from workplan.text import Sentence, sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan

_SITTING = re.compile("sitting-[1-9][0-9]{0,3}")


class EntryNames:
    """Tells whether a plan can have an entry of some name, and which was meant if it cannot."""

    def __init__(self, plan: "Plan") -> None:
        self._plan = plan
        self._meetings = {meeting.id: meeting for meeting in plan.meetings}
        self._topics = {topic.id: topic for topic in plan.topics}
        self._closures = {closure.id: closure for closure in plan.closures}
        self._recommendations = {one.id: one for one in plan.recommendations}
        self._fixed = {deadline.id for deadline in plan.deadlines if not deadline.of}
        self._milestones = {milestone.id for milestone in plan.milestones}
        self._papers = {paper.id for paper in plan.papers}
        self._of_closures: dict[str, frozenset[str]] = {}
        self._of_recommendations: dict[str, frozenset[str]] = {}
        self._at_meetings: dict[tuple[str, Each], frozenset[str]] = {}
        self._agendas: dict[str, frozenset[str]] = {}
        self._names_within: dict[str, Names] = {}

    def __contains__(self, name: str) -> bool:
        return (
            name in self._meetings
            or name in self._milestones
            or name in self._papers
            or self.is_deadline(name)
            or self._is_of_agenda(name)
            or name in self._times_closed(name.partition("/")[0])
            or name in self._replies.get(name.partition("/")[0], ())
            or name in self._reports(name.partition("/")[0])
        )

    def is_deadline(self, name: str) -> bool:
        """Say whether a deadline can have this name."""
        match name.split("/"):
            case [fixed]:
                return fixed in self._fixed
            case [of, deadline]:
                return deadline in self._at(of, "meeting") or deadline in self._for_topic(of)
            case [meeting, topic, deadline]:
                return deadline in self._at(meeting, "topic") and self._takes(meeting, topic)
        return False

    def _is_of_agenda(self, name: str) -> bool:
        """Say whether a sitting of a meeting with an agenda, or an item of that, is called so."""
        match name.split("/"):
            case [meeting, sitting] if _SITTING.fullmatch(sitting):
                return bool(self._on_agenda(meeting))
            case [meeting, within, item] if within == AGENDA:
                items = self._on_agenda(meeting)
                return item in items or (bool(items) and self._takes(meeting, item))
        return False

    def instead(self, name: str) -> Sentence:
        """Say what to write instead of a name that no entry of the plan can have."""
        of, slash, rest = name.partition("/")
        meant = self._beginnings.nearest(of) if slash and of not in self._beginnings else of
        if meant is not None and meant != of and f"{meant}/{rest}" in self:
            return sentence('write "{nearest}"', nearest=f"{meant}/{rest}")
        if of not in self._names_within:
            self._names_within[of] = Names(self._within(of))
        within = self._names_within[of]
        return (self._alone if len(within) == 0 else within).instead(name)

    @cached_property
    def _beginnings(self) -> Names:
        return Names((*self._meetings, *self._topics, *self._closures, *self._recommendations))

    @cached_property
    def _alone(self) -> Names:
        return Names((*self._meetings, *self._milestones, *self._fixed, *self._papers))

    def _within(self, of: str) -> Iterator[str]:
        """Yield the names that begin with a meeting, a topic or a closure."""
        yield from (f"{of}/{deadline}" for deadline in self._at(of, "meeting"))
        yield from (f"{of}/{deadline}" for deadline in self._for_topic(of))
        yield from self._times_closed(of)
        yield from self._replies.get(of, ())
        yield from self._reports(of)
        if of in self._meetings:
            topics = self._meetings[of].topics or ()
            yield from (f"{of}/{topic}/{d}" for topic in topics for d in self._at(of, "topic"))
            for item in (*self._on_agenda(of), *topics) if self._on_agenda(of) else ():
                yield f"{of}/{AGENDA}/{item}"

    def _on_agenda(self, meeting_id: str) -> frozenset[str]:
        if meeting_id not in self._meetings:
            return frozenset()
        if meeting_id not in self._agendas:
            items = self._plan.agenda_of(self._meetings[meeting_id])
            self._agendas[meeting_id] = frozenset(item.id for item in items)
        return self._agendas[meeting_id]

    def _at(self, meeting_id: str, each: Each) -> frozenset[str]:
        if meeting_id not in self._meetings:
            return frozenset()
        key = (meeting_id, each)
        if key not in self._at_meetings:
            hanging = self._plan.deadlines_of(self._meetings[meeting_id])
            self._at_meetings[key] = frozenset(one.id for one in hanging if one.each == each)
        return self._at_meetings[key]

    def _for_topic(self, topic_id: str) -> frozenset[str]:
        topic = self._topics.get(topic_id)
        if topic is None or topic.every is not None:
            return frozenset()
        return self._for_topics_of.get(self._plan.body_of(topic), frozenset())

    @cached_property
    def _for_topics_of(self) -> dict[str, frozenset[str]]:
        """The deadlines that topics of a body have, at whichever of its meetings."""
        found: dict[str, set[str]] = {}
        for deadline in self._plan.dues:
            for of in deadline.of if deadline.each == "topic" else ():
                body = self._meetings[of].body if of in self._meetings else of
                found.setdefault(body, set()).add(deadline.id)
        return {body: frozenset(ids) for body, ids in found.items()}

    @cached_property
    def _replies(self) -> dict[str, frozenset[str]]:
        """The names of replies by what they begin with: a meeting, or a topic."""
        named = (name for name in reply_names(self._plan) if name is not None)
        by_beginning = grouped(named, lambda name: name.partition("/")[0])
        return {of: frozenset(names) for of, names in by_beginning.items()}

    def _takes(self, meeting_id: str, topic_id: str) -> bool:
        topic = self._topics.get(topic_id)
        return topic is not None and self._plan.body_of(topic) == self._meetings[meeting_id].body

    def _times_closed(self, closure_id: str) -> frozenset[str]:
        if closure_id not in self._closures:
            return frozenset()
        if closure_id not in self._of_closures:
            times = self._closures[closure_id].occurrences(self._plan.starts, self._plan.ends)
            self._of_closures[closure_id] = frozenset(name for name, _ in times)
        return self._of_closures[closure_id]

    def _reports(self, recommendation_id: str) -> frozenset[str]:
        """Return what a recommendation's report back may be called, at whichever meeting."""
        asked = self._recommendations.get(recommendation_id)
        if asked is None or not asked.wants_report:
            return frozenset()
        if not asked.regular:
            return frozenset((asked.report_name(),))
        if asked.id not in self._of_recommendations:
            made_at = self._meetings.get(asked.made_at)
            of_body = () if made_at is None else self._plan.meetings_of(made_at.body)
            told = (one.id for one in of_body if is_told_after(self._plan, one, made_at or one))
            self._of_recommendations[asked.id] = frozenset(map(asked.report_name, told))
        return self._of_recommendations[asked.id]
