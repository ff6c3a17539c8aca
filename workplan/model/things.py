"""The tables of a plan one by one, each with its path, and how a fault in one is told."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from attrs import frozen

from workplan.errors import Fault, Path
from workplan.model.calls import Call
from workplan.model.documents import Document
from workplan.model.dues import Due, how_many_dues
from workplan.model.stated import Stated
from workplan.text import Sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan

TABLES = (
    "bodies",
    "places",
    "meetings",
    "milestones",
    "topics",
    "deadlines",
    "calls",
    "replies",
    "documents",
    "papers",
    "agenda",
    "closures",
    "overrides",
    "actors",
    "experts",
    "participants",
    "recommendations",
    "follow_up",
    "done",
    "rules",
    "accepted",
)


@frozen
class Thing:
    """One table of a plan: what it states, which table it is in, and the path to it."""

    stated: Any
    table: str
    path: Path

    def fault(self, *keys: str | int, message: Sentence, hint: Sentence) -> Fault:
        """Tell what is wrong at one of its keys, with file and line where it has been read.

        What is wrong with when a step is due stands where its call or document says so.
        """
        origin = self.stated.origin
        if isinstance(self.stated, Due):
            keys = (*self.stated.where, *keys[1:])
        return Fault(
            message,
            hint,
            path=(*self.path, *keys),
            file=None if origin is None else origin.file,
            line=None if origin is None else origin.line(*keys),
        )


def plan_as_thing(plan: "Plan") -> Thing:
    """Return the plan's own table."""
    return Thing(plan, "plan", ("plan",))


def things_of(plan: "Plan") -> Iterator[Thing]:
    """Yield the plan's own table, then all others in order."""
    yield plan_as_thing(plan)
    for table in TABLES:
        stated: Stated
        for index, stated in enumerate(getattr(plan, table)):
            path = (table, index) if stated.origin is None else stated.origin.path
            yield Thing(stated, table, path)


def steps_of(plan: "Plan", things: Iterable[Thing]) -> Iterator[Thing]:
    """Yield what calls and documents have due, each in the table of its call or document."""
    dues = iter(plan.dues[len(plan.deadlines) :])
    for thing in things:
        if isinstance(thing.stated, Call | Document):
            for due in islice(dues, how_many_dues(thing.stated)):
                yield Thing(due, thing.table, thing.path)
