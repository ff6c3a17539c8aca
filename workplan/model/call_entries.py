"""The calls for information that a plan makes at its meetings, by the names of their entries."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from workplan.errors import Names
from workplan.model.calls import Call
from workplan.model.deadlines import Deadline
from workplan.model.dues import how_many_dues
from workplan.model.meetings import Meeting

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


@frozen
class CallEntry:
    """A call as it is made for one meeting, or for one topic of it.

    `meeting` is None where no meeting takes the topic yet.
    """

    name: str
    call: Call
    meeting: Meeting | None
    topic: str | None

    @property
    def topics(self) -> tuple[str, ...] | None:
        """The topics on which information is called for, None where they are not known."""
        if self.topic is not None:
            return (self.topic,)
        return None if self.meeting is None else self.meeting.topics


class CallEntries:
    """Finds the calls of a plan by name: `MEETING/CALL`, `TOPIC/CALL`, `MEETING/TOPIC/CALL`."""

    def __init__(self, plan: "Plan") -> None:
        self._plan = plan
        self._meetings = {meeting.id: meeting for meeting in plan.meetings}
        self._topics = {topic.id: topic for topic in plan.topics}
        self._found: dict[str, CallEntry | None] = {}
        self._at: dict[str, dict[str, Call]] = {}

    def find(self, name: str) -> CallEntry | None:
        """Return the call whose entry has a name, None where the plan cannot have one."""
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    @cached_property
    def names(self) -> Names:
        """The names of all calls, as far as the topics of meetings are known."""
        return Names(self._all())

    def _find(self, name: str) -> CallEntry | None:
        match name.split("/"):
            case [meeting, call] if meeting in self._meetings:
                return self._made(name, self._meetings[meeting], None, call)
            case [topic, call] if topic in self._topics and self._topics[topic].every is None:
                return self._for_topic(name, topic, call)
            case [meeting, topic, call] if meeting in self._meetings and topic in self._topics:
                # The first time that it is taken, a call for a topic is called after that alone.
                if self._taken_again(meeting, topic):
                    return self._made(name, self._meetings[meeting], topic, call)
        return None

    def _made(
        self, name: str, meeting: Meeting, topic: str | None, call_id: str
    ) -> CallEntry | None:
        call = self._calls_at(meeting).get(call_id)
        if call is None or (call.each == "topic") != (topic is not None):
            return None
        return CallEntry(name, call, meeting, topic)

    def _for_topic(self, name: str, topic: str, call_id: str) -> CallEntry | None:
        first = self._plan.first_to_take(topic)
        if first is not None:
            return self._made(name, self._meetings[first], topic, call_id)
        body = self._plan.body_of(self._topics[topic])
        for meeting in self._plan.meetings_of(body):
            made = self._made(name, meeting, topic, call_id)
            if made is not None:
                return CallEntry(name, made.call, None, topic)
        return None

    def _taken_again(self, meeting: str, topic: str) -> bool:
        stated = self._topics[topic]
        of_body = self._plan.body_of(stated) == self._meetings[meeting].body
        first = self._plan.first_to_take(topic)
        return of_body and (stated.every is not None or first not in (None, meeting))

    def _calls_at(self, meeting: Meeting) -> dict[str, Call]:
        if meeting.id not in self._at:
            deadlines = self._plan.deadlines_of(meeting) if self._calls else ()
            self._at[meeting.id] = {
                deadline.id: self._calls[id(deadline)]
                for deadline in deadlines
                if id(deadline) in self._calls
            }
        return self._at[meeting.id]

    @cached_property
    def _calls(self) -> dict[int, Call]:
        """The calls by when they are sent, which is the first that is due of each."""
        dues: Iterator[Deadline] = islice(self._plan.dues, len(self._plan.deadlines), None)
        first = {}
        for call in self._plan.calls:
            sent, *_ = islice(dues, how_many_dues(call))
            first[id(sent)] = call
        return first

    def _all(self) -> Iterator[str]:
        for meeting in self._plan.meetings:
            for call in self._calls_at(meeting).values():
                if call.each == "meeting":
                    yield f"{meeting.id}/{call.id}"
                    continue
                for topic in meeting.topics or ():
                    again = topic in self._topics and self._taken_again(meeting.id, topic)
                    yield f"{meeting.id}/{topic}/{call.id}" if again else f"{topic}/{call.id}"
