"""What entries are called that a plan has, or may have once topics are assigned."""

from collections.abc import Iterator

from attrs import frozen

from workplan.model.deadlines import Deadline
from workplan.model.dues import Due
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan


@frozen
class Named:
    """A call or document by its name before an entry, and what it is for."""

    name: str
    thing: str
    meeting: str
    topic: str | None


def deadline_names(plan: Plan) -> Iterator[str]:
    """Yield the names of what is due."""
    for deadline in plan.deadlines:
        if not deadline.of:
            yield deadline.id
    for meeting in plan.meetings:
        for deadline in plan.deadlines_of(meeting):
            yield from (
                f"{before}/{deadline.id}" for before, _ in _befores(plan, meeting, deadline)
            )


def entry_names(plan: Plan) -> Iterator[str]:
    """Yield the names of all entries."""
    yield from (meeting.id for meeting in plan.meetings)
    yield from (milestone.id for milestone in plan.milestones)
    yield from deadline_names(plan)
    for closure in plan.closures:
        yield from (name for name, _ in closure.occurrences(plan.starts, plan.ends))


def calls_in(plan: Plan) -> Iterator[Named]:
    """Yield the calls."""
    yield from _things(plan, "call")


def documents_in(plan: Plan) -> Iterator[Named]:
    """Yield the documents."""
    yield from _things(plan, "document")


def _things(plan: Plan, kind: str) -> Iterator[Named]:
    seen: set[str] = set()
    for meeting in plan.meetings:
        for due in plan.deadlines_of(meeting):
            if isinstance(due, Due) and due.kind == kind:
                for before, topic in _befores(plan, meeting, due):
                    name = f"{before}/{due.thing}"
                    if name not in seen:
                        yield Named(name, due.thing, meeting.id, topic)
                    seen.add(name)


def _befores(plan: Plan, meeting: Meeting, deadline: Deadline) -> Iterator[tuple[str, str | None]]:
    """Yield what stands before the name of what is due for a meeting, and for which topic."""
    if deadline.each == "meeting":
        yield meeting.id, None
        return
    for topic in plan.topics_of(meeting.body):
        yield f"{meeting.id}/{topic.id}", topic.id
        if topic.every is None:
            yield topic.id, topic.id
