"""Faults of kind: values that a field does not take, in plans that are built in Python.

A type checker finds them too. Files cannot have them: there each value is read as what it is.
"""

import builtins
import types
import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, TypeAlias, get_args, get_origin

from attrs import fields, frozen

from workplan.dates.errors import shown
from workplan.errors import Fault
from workplan.model.documents import Step
from workplan.model.meetings import Fixed, Free
from workplan.model.papers import Reached
from workplan.model.requirements import Requirement
from workplan.model.things import Thing
from workplan.model.topics import After
from workplan.text import Sentence, Text, sentence

_Takes: TypeAlias = Callable[[Any], bool]

# What is of no other kind where it is of this type, and holds nothing more to look at.
_PLAIN = frozenset({types.NoneType, str, bool, int, float, date})

# What stands within a table, and has fields of its own.
_WITHIN = (Fixed, Free, After, Step, Reached)

_HINTS: dict[object, Sentence] = {
    str: sentence("write a text"),
    bool: sentence("write True or False"),
    int: sentence("write a whole number"),
    float: sentence("write a number"),
    Text: sentence("write a text"),
    date: sentence("write a date without a time of day: date(2012, 11, 5)"),
}


@frozen
class _Kind:
    """What a field takes, and what to write where it holds something else.

    Most hold nothing, or a value of a type that is `plain` here: that is seen at a glance.
    """

    plain: frozenset[type]
    takes: _Takes
    hint: Sentence


def kind_faults(thing: Thing) -> Iterator[Fault]:
    """Yield a fault for each field of a table that holds something that it does not take."""
    # The parameters of a rule are the rule's own to check.
    is_rule = isinstance(thing.stated, Requirement)
    yield from _faults(thing, thing.stated, Requirement if is_rule else type(thing.stated))


def _faults(thing: Thing, holder: object, of: type) -> Iterator[Fault]:
    for key, kind in _kinds(of).items():
        value = getattr(holder, key)
        if type(value) in kind.plain:
            continue
        if not kind.takes(value):
            yield thing.fault(
                key,
                message=sentence("{key} cannot be {value}", key=key, value=shown(repr(value))),
                hint=kind.hint,
            )
            continue
        for within in value if isinstance(value, tuple) else (value,):
            if isinstance(within, _WITHIN):
                yield from _faults(thing, within, type(within))


@cache
def _kinds(of: type) -> dict[str, _Kind]:
    return {
        one.name: _Kind(_plain(one.type), _takes(one.type), _hint(one.type)) for one in fields(of)
    }


def _plain(hint: Any) -> frozenset[type]:  # noqa: ANN401 - whatever may stand for a type
    """Return the plain types that a type is, or is one of."""
    is_union = get_origin(hint) in (typing.Union, types.UnionType)
    return _PLAIN.intersection(get_args(hint) if is_union else (hint,))


def _takes(hint: Any) -> _Takes:  # noqa: ANN401 - whatever may stand for a type
    """Return what says whether a value is of a type."""
    parts = get_args(hint)
    match get_origin(hint):
        case typing.Union | types.UnionType:
            takes = tuple(map(_takes, parts))
            return lambda value: any(each(value) for each in takes)
        case typing.Literal:
            return lambda value: value in parts
        case builtins.tuple:
            each, length = _takes(parts[0]), None if parts[-1] is ... else len(parts)
            return lambda value: (
                isinstance(value, tuple) and all(map(each, value)) and length in (None, len(value))
            )
        case None if hint is Text:
            return lambda value: isinstance(value, Text) and all(map(_is_pair, value.translations))
        case _:
            # A bool is an int, and a datetime a date, and neither is meant.
            but = {int: bool, float: bool, date: datetime}.get(hint, ())
            kinds = (int, float) if hint is float else hint
            return lambda value: isinstance(value, kinds) and not isinstance(value, but)


def _is_pair(translation: tuple[Any, Any]) -> bool:
    """Say whether a text has a string by a language's code, as its types say."""
    code, string = translation
    return isinstance(code, str) and isinstance(string, str)


def _hint(hint: Any) -> Sentence:  # noqa: ANN401 - whatever may stand for a type
    """Return what to write for a type: of several, the first."""
    parts = get_args(hint)
    match get_origin(hint):
        case typing.Union | types.UnionType:
            return _hint(parts[0])
        case typing.Literal:
            return sentence("write one of these: {words}", words=parts)
        case builtins.tuple:
            return sentence("write a tuple, in round brackets")
        case _:
            return _HINTS.get(hint, sentence("write a {name}", name=hint.__name__))
