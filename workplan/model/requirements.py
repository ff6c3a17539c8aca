"""The part of a rule that a plan states: id, level, weight, parameters, citation.

What a rule checks is said in `workplan.rules`, above; a plan only holds the rules it asks for.
A rule's parameters are attrs fields with one of the converters below, and with `names(...)` as
metadata where they hold ids. So a rule is checked alike, written in a file or in Python. A field
that Python does not let one call like its key (`from`) ends in an underscore.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import ClassVar, Literal, TypeAlias

from attrs import Attribute, Factory, field, frozen

from workplan.dates.errors import shown
from workplan.dates.lengths import Length
from workplan.dates.months import parse_month
from workplan.dates.weekdays import parse_weekday
from workplan.errors import WrongValue
from workplan.model.stated import Stated
from workplan.text import sentence

Level: TypeAlias = Literal["must", "should", "off"]

# Where a rule begins or ends to look: a meeting's id, a milestone's id, or a date.
Boundary: TypeAlias = str | date

# What the ids of a parameter have to be ids of.
Named: TypeAlias = Literal[
    "bodies",
    "topics",
    "boundaries",
    "bodies or meetings",
    "deadlines",
    "documents",
    "deadlines or steps",
]


@frozen(kw_only=True, repr=False)
class Requirement(Stated):
    """A named requirement, or a preference with a weight, as a plan states it.

    `name` is the rule's; `id` tells two of the same rule apart, and is the name where none is
    given. A finding of a `must` rule fails the plan, one of a `should` rule costs its `weight`
    (1 or more), a rule that is `off` is not asked.
    """

    name: ClassVar[str]

    id: str = field(default=Factory(lambda self: self.name, takes_self=True))
    level: Level = "must"
    weight: int = 1


def key_of(parameter: "Attribute[object]") -> str:
    """Return the key under which a parameter stands in a plan file."""
    return parameter.name.removesuffix("_")


def names(named: Named) -> dict[str, Named]:
    """Return the metadata of a parameter whose ids have to exist among `named`."""
    return {"names": named}


def as_ids(value: str | Sequence[str]) -> tuple[str, ...]:
    """Take an id or several; WrongValue where it is something else, none, or one twice."""
    ids = as_words(value)
    if not ids:
        raise WrongValue(sentence("no id is given"), sentence('write at least one: ["wg4"]'))
    _check_once_each(ids)
    return ids


def as_id(value: str) -> str:
    """Take one id; WrongValue where it is something else."""
    given: object = value  # a file may hold anything
    if not isinstance(given, str):
        raise WrongValue(sentence("this takes one id"), sentence('write it in quotes: "..."'))
    return given


def as_optional_ids(value: str | Sequence[str]) -> tuple[str, ...]:
    """Take an id or several, or the empty tuple that stands for a parameter that is missing."""
    return () if value == () else as_ids(value)


def as_words(value: str | Sequence[str]) -> tuple[str, ...]:
    """Take a string or several; WrongValue where it is something else."""
    many: Iterable[object] = value if isinstance(value, list | tuple) else (value,)
    words = tuple(word for word in many if isinstance(word, str))
    if len(words) < len(tuple(many)):
        raise WrongValue(
            sentence("this takes a text or a list of texts"),
            sentence('write it in quotes, several in brackets: ["a", "b"]'),
        )
    return words


def as_boundary(value: str | date) -> Boundary:
    """Take the id of a meeting or a milestone, or a date; WrongValue where it is neither."""
    if not isinstance(value, str | date):
        raise WrongValue(
            sentence("this takes the id of a meeting or a milestone, or a date"),
            sentence('write an id in quotes ("cosp5") or a date without (2013-11-25)'),
        )
    return value


def as_optional_boundary(value: str | date | None) -> Boundary | None:
    """Take a boundary where there is one."""
    return None if value is None else as_boundary(value)


def as_optional_count(value: int | None) -> int | None:
    """Take a number from 0 up where there is one; WrongValue where it is something else."""
    given: object = value  # a file may hold anything
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise WrongValue(sentence("this takes a number"), sentence("write a whole number from 0"))
    return given


def as_count_from_one(value: int) -> int:
    """Take a number from 1 up; WrongValue where it is something else."""
    given: object = value  # a file may hold anything
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise WrongValue(sentence("this takes a number"), sentence("write a whole number from 1"))
    return given


def as_optional_length(value: str | Length | None) -> Length | None:
    """Take a length of time, or its text, where there is one; WrongValue where it is neither."""
    given: object = value  # a file may hold anything
    if given is None or isinstance(given, Length):
        return given
    if not isinstance(given, str):
        raise WrongValue(
            sentence("this takes a length of time"),
            sentence('write a number and a unit, in quotes: "10 days", "6 weeks", "1 month"'),
        )
    return Length.parse(given)


def as_weekdays(value: str | Sequence[str]) -> tuple[str, ...]:
    """Take days of the week by their English names, in any case, and return them in small letters.

    WrongValue where one is something else, stands there twice, or there is none.
    """
    return _as_names(value, parse_weekday, '["monday", "tuesday"]')


def as_months(value: str | Sequence[str]) -> tuple[str, ...]:
    """Take months by their English names, in any case, and return them in small letters.

    WrongValue where one is something else, stands there twice, or there is none.
    """
    return _as_names(value, parse_month, '["june", "july"]')


def _as_names(
    value: str | Sequence[str], parse: Callable[[str], object], example: str
) -> tuple[str, ...]:
    hint = sentence("write one or more: {example}", example=example)
    try:
        words = tuple(word.lower() for word in as_words(value))
    except WrongValue:
        raise WrongValue(sentence("this takes names in English"), hint) from None
    if not words:
        raise WrongValue(sentence("no name is given"), hint)
    for word in words:
        parse(word)
    _check_once_each(words)
    return words


def _check_once_each(words: Sequence[str]) -> None:
    twice = next((word for word, count in Counter(words).items() if count > 1), None)
    if twice is not None:
        raise WrongValue(
            sentence('"{id}" stands there twice', id=shown(twice)), sentence("write it once")
        )
