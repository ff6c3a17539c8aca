"""Which meetings take a topic, and which may still."""

from collections.abc import Iterable
from itertools import chain

from workplan.model.meetings import Meeting, by_day
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.vocabulary import Condition, Model


class TopicsTaken:
    """The meetings of a plan that count, each with its resumed parts, and their topics.

    Those of a body are looked at when they are asked for: each of many rules asks for its own.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._parts: dict[str, dict[str, tuple[Meeting, ...]]] = {}
        self._open: dict[str, tuple[Meeting, ...]] = {}

    def meetings(self, body: str) -> tuple[tuple[Meeting, ...], ...]:
        """Return the meetings of a body by day, each with its resumed parts."""
        return tuple(self._parts_of(body).values())

    def meetings_for(self, topic: Topic) -> tuple[tuple[Meeting, ...], ...]:
        """Return the meetings of the body that takes a topic."""
        return self.meetings(self._plan.body_of(topic))

    def whole(self, meeting: Meeting) -> tuple[Meeting, ...]:
        """Return all the parts of the meeting of which this is one."""
        return self._parts_of(meeting.body)[meeting.resumes or meeting.id]

    def taking(self, topic: str) -> tuple[Meeting, ...]:
        """Return the meetings and resumed parts that take a topic, by day."""
        return self._plan.meetings_taking(topic)

    def open_for(self, topic: Topic) -> tuple[Meeting, ...]:
        """Return the meetings and resumed parts that may take a topic besides what is known."""
        body = self._plan.body_of(topic)
        if body not in self._open:
            self._open[body] = may_take_more(chain.from_iterable(self.meetings(body)))
        return self._open[body]

    def concerned(self, topic: Topic) -> tuple[str, ...]:
        """Return the ids of the meetings that take a topic, or else may: all those of its body.

        A topic that is taken once, and is given to a meeting already, is no other's.
        """
        takers = () if topic.every else self.taking(topic.id)
        return ids(takers or chain.from_iterable(self.meetings_for(topic)))

    def _parts_of(self, body: str) -> dict[str, tuple[Meeting, ...]]:
        if body not in self._parts:
            parts: dict[str, list[Meeting]] = {}
            for meeting in sorted(self._plan.meetings_of(body), key=by_day):
                if meeting.counts:
                    parts.setdefault(meeting.resumes or meeting.id, []).append(meeting)
            self._parts[body] = {first: tuple(its_parts) for first, its_parts in parts.items()}
        return self._parts[body]


def may_take_more(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return those meetings that may take more topics than are known.

    They are still to come and not final; or nobody knows which topics they took or will take.
    """
    return tuple(one for one in meetings if one.takes_more_topics or one.topics is None)


def topics_forgotten(meeting: Meeting) -> bool:
    """Say whether a meeting that takes no more topics took some that nobody knows."""
    return meeting.topics is None and not meeting.takes_more_topics


def takes(parts: Iterable[Meeting], topic: str) -> bool:
    """Say whether a meeting takes a topic in one of its parts."""
    return any(topic in (part.topics or ()) for part in parts)


def taken_at(model: Model, parts: Iterable[Meeting], topic: str) -> Condition:
    """Return whether a meeting takes a topic in one of its parts, to be found by the scheduler."""
    return model.any(model.takes(part, topic) for part in parts)


def ids(meetings: Iterable[Meeting]) -> tuple[str, ...]:
    """Return the ids of meetings."""
    return tuple(meeting.id for meeting in meetings)
