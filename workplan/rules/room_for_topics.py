"""Rules by which each meeting of a body has only so much room for topics."""

from abc import abstractmethod
from collections.abc import Collection, Sequence

from attrs import field, frozen

from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.requirements import as_ids, names
from workplan.model.topics import Topic
from workplan.rules.rule import Rule
from workplan.rules.topics_taken import TopicsTaken
from workplan.text import Sentence


@frozen
class Shortage:
    """What the topics of a body still to be placed need, and what its meetings have left."""

    body: str
    needed: int
    room: int


@frozen(kw_only=True)
class LimitsTopics(Rule):
    """A rule that may show by sums alone that not all topics can be placed."""

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))

    @abstractmethod
    def size(self, topic: Topic) -> int:
        """Return how much room a topic takes."""

    @abstractmethod
    def room(self, plan: Plan, parts: Sequence[Meeting]) -> int | None:
        """Return how much room a meeting has, with its resumed parts; None: without a limit."""

    @abstractmethod
    def told_short(self, plan: Plan, short: Shortage) -> Sentence:
        """Return in words that there is too little room."""

    def short_of_room(self, plan: Plan, fixed: Collection[str]) -> Sentence | None:
        """Return that topics do not fit, wherever they are placed; None where they may.

        Meetings that are `fixed` take no more topics.
        """
        for body in self.body:
            short = self._shortage(plan, body, fixed)
            if short is not None:
                return self.told_short(plan, short)
        return None

    def _shortage(self, plan: Plan, body: str, fixed: Collection[str]) -> Shortage | None:
        taken = TopicsTaken(plan)
        topics = [one for one in plan.topics_of(body) if not one.optional]
        standing = [one for one in topics if one.every == "meeting"]
        left: list[int] = []
        for parts in taken.meetings(body):
            if any(part.takes_more_topics and part.id not in fixed for part in parts):
                room = self.room(plan, parts)
                if room is None:
                    return None
                given = (plan.topic(topic) for part in parts for topic in part.topics or ())
                here = {one.id: one for one in (*given, *standing)}
                left.append(max(room - sum(map(self.size, here.values())), 0))
        if not left:  # that no meeting is to come is no limit of the rule
            return None
        once = [one for one in topics if one.every is None and not taken.taking(one.id)]
        needed = sum(map(self.size, once))
        return Shortage(body, needed, sum(left)) if needed > sum(left) else None
