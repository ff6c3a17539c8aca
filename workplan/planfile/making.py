"""Makes the plan of what its files say, or finds out what else is wrong with it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

from workplan.dates.errors import shown
from workplan.errors import MOST_FAULTS, Fault, Names, PlanError
from workplan.model.plan import Plan
from workplan.model.things import Thing
from workplan.model.value_faults import value_faults
from workplan.planfile.plan_table import PlanValues
from workplan.text import sentence

# Of each table of a plan, by its name there, what it holds.
Tables: TypeAlias = Mapping[str, Any]

# What no table seeks: only `accepted` names rules.
NEVER_SOUGHT = frozenset(
    {
        *("format", "plan", "rules", "overrides", "done", "accepted"),
        *("replies", "experts", "participants", "follow_up"),
    }
)
# The keys by which others find a thing, or know where and when it is.
FOUND_BY = frozenset(
    {
        "id",
        "body",
        "of",
        "each",
        "every",
        "topics",
        "resumes",
        "since",
        "until",
        "starts",
        "earliest",
        "seat",
        "place",
    }
)


class Known(Plan):
    """A plan that has been made before of the same text: what is wrong is not looked for again."""

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """Take it as it is."""


def make(
    values: PlanValues, tables: Tables, rules: Collection[str], found: Sequence[Fault]
) -> Plan:
    """Make the plan; `rules` are the names of those there are.

    Raises PlanError with the faults `found` already and with those of the plan. A key that has
    been found faulty is not told of again; and where others could not find a thing because of
    such a key, what things say of each other is not looked at, but only the values of each.
    """
    lost = any(map(_is_lost, found))
    plan, faults = _tried(values, {} if lost else tables)
    if lost:
        faults += islice(_value_faults(tables), MOST_FAULTS)
    elif not any(fault.path[:1] == ("rules",) for fault in found):
        faults += islice(_accepted_faults(tables, rules), MOST_FAULTS)
    if plan is None or found or faults:
        raise PlanError(*found, *_of_others(found, faults))
    return plan


def _tried(values: PlanValues, tables: Tables) -> tuple[Plan | None, list[Fault]]:
    try:
        return Plan(**values, **tables), []
    except PlanError as error:
        return None, [*error.faults]


def _is_lost(fault: Fault) -> bool:
    """Say whether others may look in vain for what has this fault."""
    match fault.path:
        case (table, *_) if table in NEVER_SOUGHT:
            return False
        case (_, _, "steps"):
            return True
        case (_, _, key, *_):
            return key in FOUND_BY
    return True


def _value_faults(tables: Tables) -> Iterator[Fault]:
    for name, table in tables.items():
        for stated in table:
            yield from value_faults(Thing(stated, name, stated.origin.path))


def _accepted_faults(tables: Tables, rules: Collection[str]) -> Iterator[Fault]:
    """Yield a fault for each thing accepted of a rule that there is not."""
    known = Names((*rules, *(rule.id for rule in tables["rules"])))
    for accepted in tables["accepted"]:
        if accepted.rule not in known:
            yield Thing(accepted, "accepted", accepted.origin.path).fault(
                "rule",
                message=sentence('there is no rule "{rule}"', rule=shown(accepted.rule)),
                hint=known.instead(accepted.rule),
            )


def _of_others(found: Iterable[Fault], faults: Iterable[Fault]) -> list[Fault]:
    """Return the faults of other keys than those `found`, and of no table that holds these."""
    bad = {(fault.file, fault.path) for fault in found}
    holders = {(file, path[:end]) for file, path in bad for end in range(1, len(path))}
    return [
        fault
        for fault in faults
        if (fault.file, fault.path) not in holders
        and bad.isdisjoint((fault.file, fault.path[:end]) for end in range(1, len(fault.path) + 1))
    ]
