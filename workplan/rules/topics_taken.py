"""Which meetings take a topic, and which may still."""

from collections.abc import Iterable

from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic


class TopicsTaken:
    """The meetings of a plan that count, each with its resumed parts, and their topics."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        parts: dict[tuple[str, str], list[Meeting]] = {}
        taking: dict[str, list[Meeting]] = {}
        for meeting in sorted(plan.meetings, key=lambda one: (one.earliest, one.id)):
            if meeting.counts:
                parts.setdefault((meeting.body, meeting.resumes or meeting.id), []).append(meeting)
                for topic in meeting.topics or ():
                    taking.setdefault(topic, []).append(meeting)
        self._meetings: dict[str, list[tuple[Meeting, ...]]] = {}
        for (body, _), its_parts in parts.items():
            self._meetings.setdefault(body, []).append(tuple(its_parts))
        self._parts = {first: tuple(its_parts) for (_, first), its_parts in parts.items()}
        self._taking = {topic: tuple(meetings) for topic, meetings in taking.items()}
        self._open = {
            body: may_take_more(part for its_parts in meetings for part in its_parts)
            for body, meetings in self._meetings.items()
        }

    def meetings(self, body: str) -> tuple[tuple[Meeting, ...], ...]:
        """Return the meetings of a body by day, each with its resumed parts."""
        return tuple(self._meetings.get(body, ()))

    def meetings_for(self, topic: Topic) -> tuple[tuple[Meeting, ...], ...]:
        """Return the meetings of the body that takes a topic."""
        return self.meetings(self._plan.body_of(topic))

    def whole(self, meeting: Meeting) -> tuple[Meeting, ...]:
        """Return all the parts of the meeting of which this is one."""
        return self._parts[meeting.resumes or meeting.id]

    def taking(self, topic: str) -> tuple[Meeting, ...]:
        """Return the meetings and resumed parts that take a topic, by day."""
        return self._taking.get(topic, ())

    def open_for(self, topic: Topic) -> tuple[Meeting, ...]:
        """Return the meetings and resumed parts that may take a topic besides what is known."""
        return self._open.get(self._plan.body_of(topic), ())


def may_take_more(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return those meetings that may take more topics than are known.

    They are still to come and not final; or nobody knows which topics they took or will take.
    """
    return tuple(one for one in meetings if one.takes_more_topics or one.topics is None)


def takes(parts: Iterable[Meeting], topic: str) -> bool:
    """Say whether a meeting takes a topic in one of its parts."""
    return any(topic in (part.topics or ()) for part in parts)


def ids(meetings: Iterable[Meeting]) -> tuple[str, ...]:
    """Return the ids of meetings."""
    return tuple(meeting.id for meeting in meetings)
