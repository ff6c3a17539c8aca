"""Rules by which each meeting of a body has only so much room for topics."""

from abc import abstractmethod
from collections.abc import Sequence

from attrs import field, frozen

from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.requirements import as_ids, names
from workplan.model.topics import Topic
from workplan.programme.programme import Programme
from workplan.rules.loads import topics_of
from workplan.rules.rule import Rule
from workplan.rules.topics_taken import TopicsTaken
from workplan.text import Sentence, Text


@frozen(kw_only=True, repr=False)
class LimitsTopics(Rule):
    """A rule that may show by sums alone that not all topics can be placed."""

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))

    @abstractmethod
    def size(self, topic: Topic) -> int:
        """Return how much room a topic takes."""

    @abstractmethod
    def room(self, programme: Programme, parts: Sequence[Meeting]) -> int | None:
        """Return how much room a meeting has, with its resumed parts; None: without a limit."""

    @abstractmethod
    def told_short(self, *, body: Text, needed: int, room: int) -> Sentence:
        """Return in words that what is still to be placed needs more room than there is."""

    def short_of_room(self, plan: Plan) -> Sentence | None:
        """Return that topics do not fit, wherever they are placed; None where they may."""
        programme, taken = Programme(plan, ()), TopicsTaken(plan)
        for body in self.body:
            topics = [one for one in plan.topics_of(body) if not one.optional]
            once = [one for one in topics if one.every is None and not taken.taking(one.id)]
            standing = [one for one in topics if one.every == "meeting"]
            to_come = [
                parts
                for parts in taken.meetings(body)
                if any(part.takes_more_topics for part in parts)
            ]
            left = [self._left(programme, parts, standing) for parts in to_come]
            room, needed = sum(one or 0 for one in left), sum(map(self.size, once))
            # That no meeting is to come is no limit of the rule.
            if left and None not in left and needed > room:
                name = plan.body(body).short_name
                return self.told_short(body=name, needed=needed, room=room)
        return None

    def _left(
        self, programme: Programme, parts: Sequence[Meeting], standing: Sequence[Topic]
    ) -> int | None:
        """Return how much room a meeting has left by the topics that it takes in any case."""
        room = self.room(programme, parts)
        if room is None:
            return None
        here = dict.fromkeys((*topics_of(programme.plan, parts), *standing))
        return max(room - sum(map(self.size, here)), 0)
