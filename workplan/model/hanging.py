"""Which deadlines hang together: those of one meeting, of which one may count from another."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from workplan.errors import Names
from workplan.model.deadlines import Deadline

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


@frozen(eq=False)
class Hanging:
    """The deadlines of a meeting, or of a body that has no meetings, whose id is `of`."""

    of: str
    deadlines: tuple[Deadline, ...]
    at_meeting: bool

    @cached_property
    def names(self) -> Names:
        """The ids of the deadlines."""
        return Names(deadline.id for deadline in self.deadlines)

    @cached_property
    def by_id(self) -> dict[str, Deadline]:
        """The deadlines by their ids, without those ids that several have.

        Of a body without meetings, one of them may be meant for some, one for others.
        """
        often = Counter(deadline.id for deadline in self.deadlines)
        return {deadline.id: deadline for deadline in self.deadlines if often[deadline.id] == 1}

    @cached_property
    def of_meetings(self) -> frozenset[str]:
        """The ids of those that are due once at a meeting, not for each of its topics."""
        return frozenset(one.id for one in self.deadlines if one.each == "meeting")

    @cached_property
    def periods(self) -> frozenset[str]:
        """The ids of those that open."""
        return frozenset(one.id for one in self.deadlines if one.opens is not None)


def sets_of_deadlines(plan: "Plan") -> tuple[Hanging, ...]:
    """Return the deadlines that hang together, those of many meetings only once."""
    found: dict[tuple[int, ...], Hanging] = {}
    for hanging in _each(plan):
        found.setdefault(tuple(map(id, hanging.deadlines)), hanging)
    return tuple(found.values())


def _each(plan: "Plan") -> Iterator[Hanging]:
    for meeting in plan.meetings:
        yield Hanging(meeting.id, plan.deadlines_of(meeting), at_meeting=True)
    for body in plan.bodies:
        if not plan.meetings_of(body.id):
            yield Hanging(body.id, plan.deadlines_naming(body.id), at_meeting=False)
