"""What can be wrong with a plan: all of it is found, and told together."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from workplan.errors import MOST_FAULTS, Fault
from workplan.model.agenda_faults import agenda_faults
from workplan.model.anchor_faults import anchor_faults
from workplan.model.call_faults import call_faults
from workplan.model.cycle_faults import cycle_faults
from workplan.model.document_faults import document_faults
from workplan.model.hanging import sets_of_deadlines
from workplan.model.identity_faults import identity_faults
from workplan.model.kind_faults import kind_faults
from workplan.model.near_miss_faults import near_miss_faults
from workplan.model.people_faults import people_faults
from workplan.model.recommendation_faults import recommendation_faults
from workplan.model.reference_faults import reference_faults
from workplan.model.size_faults import size_faults
from workplan.model.things import Thing, plan_as_thing, steps_of, things_of
from workplan.model.value_faults import value_faults

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


def faults_of(plan: "Plan") -> tuple[Fault, ...]:
    """Return everything that is wrong with a plan, in the order of its tables.

    Of more than a thousand faults it is some thousand: nobody reads them all.
    """
    # Of what is not of its kind, nothing else can be said.
    if faults := (*kind_faults(plan_as_thing(plan)),):
        return faults
    things = tuple(things_of(plan))
    of_kind = (fault for thing in things for fault in kind_faults(thing))
    if faults := (*islice(of_kind, MOST_FAULTS),):
        return faults
    if not (faults := (*islice(_of_meaning(plan, things), MOST_FAULTS),)):
        return ()
    # What is not in a table of its own is the plan's own, told first.
    order = {(_file(thing), thing.path): number for number, thing in enumerate(things)}
    return tuple(sorted(faults, key=lambda fault: order.get((fault.file, fault.path[:2]), 0)))


def _of_meaning(plan: "Plan", things: Sequence[Thing]) -> Iterator[Fault]:
    yield from (fault for thing in things for fault in value_faults(thing))
    # Of a plan that is far too large, how its tables go together would take too long to look at.
    too_large = tuple(size_faults(plan))
    yield from too_large or _between(plan, things)


def _between(plan: "Plan", things: Sequence[Thing]) -> Iterator[Fault]:
    together = sets_of_deadlines(plan)
    # The steps of calls and documents count from each other, and from deadlines.
    with_steps = (*things, *steps_of(plan, things))
    yield from identity_faults(with_steps, together)
    yield from reference_faults(plan, things)
    yield from recommendation_faults(plan, things)
    yield from near_miss_faults(plan, things)
    yield from call_faults(plan, things)
    yield from people_faults(plan, things)
    yield from document_faults(plan, things)
    yield from anchor_faults(plan, with_steps, together)
    yield from cycle_faults(plan, with_steps, together)
    yield from agenda_faults(plan, things)


def _file(thing: Thing) -> str | None:
    origin = thing.stated.origin
    return None if origin is None else origin.file
