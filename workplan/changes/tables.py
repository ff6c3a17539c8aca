"""Says each thing of a plan as its table in a plan file, as a person would write it.

The inverse of reading: keys in the order of the page on plan files, without those that say no
more than what holds anyway.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from attrs import Attribute, Converter, fields

from workplan.changes.terms import Keys, Term, term_of
from workplan.dates.closing import Between, Easter, OnDates, Yearly
from workplan.model.marks import Override
from workplan.model.meetings import Fixed, Free
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement, key_of
from workplan.model.stated import Stated
from workplan.model.things import TABLES
from workplan.text import WEEKDAYS

_ORDER = (
    *("rule", "entry", "id", "parent", "of", "each", "body", "made_at", "paragraph"),
    *("recommendation", "call", "from_", "meeting", "category", "topic", "under", "kind"),
    *("addressee", "number", "name", "short", "domain", "title", "provisions", "load", "after"),
    *("opens", "due", "sent", "replies_by", "steps", "symbols", "references", "on", "dates"),
    "instead_of",
    *("starts", "ends", "place", "when", "status"),
    "reason",
)
# Stated first in Python, said last in a file.
_ABOUT = tuple(field.name for field in fields(Stated))
_DAYS_OF_THE_WEEK = frozenset({"weekend", "meets_on"})
_ONE_OR_MORE = frozenset({"source", "of", "symbols", "references"})
# What a rule's own converter may raise at a value that it was not written for.
_UNFIT = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def table_of(thing: Stated) -> Keys:
    """Return the keys of a thing's table; of a plan, those of `[plan]`.

    What TOML has no word for is said as its text, also in the parameters of rules.
    """
    kind: Any = type(thing)
    said = (_said(thing, field, getattr(thing, field.name)) for field in _fields(kind))
    rule = (("rule", thing.name),) if isinstance(thing, Requirement) else ()
    return Keys((*rule, *chain.from_iterable(said)))


@cache
def _fields(kind: type) -> "tuple[Attribute[Any], ...]":
    """Return the fields of a kind of thing that have keys, in the order of these."""
    is_rule = issubclass(kind, Requirement)
    first: tuple[str, ...] = ("id",) if is_rule else _ORDER
    last: tuple[str, ...] = ("level", "weight", *_ABOUT) if is_rule else _ABOUT

    def rank(field: "Attribute[Any]") -> int:
        if field.name in first:
            return first.index(field.name) - len(first)
        return last.index(field.name) + 1 if field.name in last else 0

    # A plan's tables stand beside its own, not in it.
    without = ("origin", *TABLES) if issubclass(kind, Plan) else ("origin",)
    with_keys = (field for field in fields(kind) if field.init and field.name not in without)
    return tuple(sorted(with_keys, key=rank))


def _said(thing: Stated, field: "Attribute[Any]", value: object) -> Iterator[tuple[str, Term]]:
    """Yield the keys that say a field, with what stands behind them."""
    match value:
        case Fixed(starts, ends) | Between(starts, ends):
            yield from (("starts", starts), ("ends", ends))
        case Free(earliest, latest, days, placed):
            yield from (("earliest", earliest), ("latest", latest), ("days", days))
            if placed is not None:
                yield "placed", placed
        case Yearly(month, day):
            yield "yearly", f"{month:02}-{day:02}"
        case OnDates(days):
            yield "on", days
        case Easter(days, orthodox):
            yield "orthodox_easter" if orthodox else "easter", days
        case None if isinstance(thing, Override) and field.name == "on":
            yield "omit", True
        case _ if value is not None and value != _default(thing, field):
            yield key_of(field), _term(thing, field, value)


def _default(thing: Stated, field: "Attribute[Any]") -> object:
    """Return what holds where a field is not given: of the id of a rule, the rule's name."""
    default: Any = field.default
    if not hasattr(default, "factory"):
        return default
    return default.factory(thing) if default.takes_self else default.factory()


def _term(thing: Stated, field: "Attribute[Any]", value: object) -> Term:
    """Return a value as people write it."""
    if isinstance(thing, Requirement):
        return _parameter(field, value)
    match value:
        case tuple() if field.name in _DAYS_OF_THE_WEEK:
            return _days(value)
        case (only,) if field.name in _ONE_OR_MORE:
            return term_of(only)
    return term_of(value)


def _parameter(field: "Attribute[Any]", value: object) -> Term:
    """Return a rule's parameter as people write it: one body without brackets."""
    plural = field.name.endswith("s")
    match value:
        case (str() as only,) if not plural and _taken(field.converter, only) == value:
            return only
    return term_of(value)


def _taken(convert: object, value: str) -> object:
    """Return what a rule's own converter makes of a string, None where it does not take it."""
    try:
        return convert(value) if callable(convert) and not isinstance(convert, Converter) else None
    except _UNFIT:
        return None


def _days(weekdays: tuple[Any, ...]) -> tuple[str, ...]:
    """Return days of the week by their names."""
    return tuple(WEEKDAYS[day].lower() for day in weekdays)
