"""Reads the tables of rules: each by the class that bears the rule's name."""

from collections.abc import Callable, Mapping
from datetime import datetime, time
from typing import get_args

from attrs import NOTHING, Attribute, Converter, fields

from workplan.dates.errors import shown
from workplan.errors import WrongValue, instead
from workplan.model.requirements import Level, Requirement, key_of
from workplan.planfile.kinds import DATE, INTEGER, STRING, Kind, choice, written
from workplan.planfile.tables import Table
from workplan.text import sentence

LEVEL: Kind[Level] = choice(get_args(Level))

# What a converter or validator may raise at a value that it was not written for.
UNFIT = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)

_COMMON = frozenset(attribute.name for attribute in fields(Requirement))


def read_rule(table: Table, known: Mapping[str, type[Requirement]]) -> Requirement | None:
    """Read one of `[[rules]]`, by `known` rules; None where it cannot be made."""
    name = table.required("rule", STRING)
    if name not in known:
        table.has(*table.values)
        if isinstance(table.values.get("rule"), str):
            table.fault(
                "rule",
                message=sentence('there is no rule "{rule}"', rule=shown(name)),
                hint=instead(name, known),
            )
        return None
    faults = len(table.faults.found)
    values = {**table.statement(), **_common(table), **_parameters(table, known[name])}
    return None if len(table.faults.found) > faults else _made(table, known[name], values)


def _made(table: Table, rule: type[Requirement], values: dict[str, object]) -> Requirement | None:
    make: Callable[..., Requirement] = rule
    try:
        return make(**values)
    except WrongValue as error:
        table.fault(message=error.message, hint=error.hint)
    except UNFIT as error:
        table.fault(
            message=sentence("the rule cannot be made: {reason}", reason=shown(str(error))),
            hint=sentence("write what {rule} asks for", rule=rule.name),
        )
    return None


def _common(table: Table) -> dict[str, object]:
    """Read what every rule has, where it is given: the rule knows what it is otherwise."""
    values = {
        "id": table.optional("id", STRING),
        "level": table.optional("level", LEVEL),
        "weight": table.optional("weight", INTEGER),
    }
    return {key: value for key, value in values.items() if value is not None}


def _parameters(table: Table, rule: type[Requirement]) -> dict[str, object]:
    """Return the parameters as they are written, if their converters take them."""
    values = {}
    for parameter in fields(rule):
        key = key_of(parameter)
        if key in _COMMON or not parameter.init:
            continue
        if table.has(key):
            values[parameter.name] = _parameter(table, parameter, key)
        elif parameter.default is NOTHING:
            table.fault(
                key,
                message=sentence("{key} is missing: {rule} needs it", key=key, rule=rule.name),
                hint=sentence("write {key} = ...", key=key),
            )
    return values


def _parameter(table: Table, parameter: "Attribute[object]", key: str) -> object:
    value = table.values[key]
    convert: object = parameter.converter
    try:
        if isinstance(value, datetime | time):
            DATE.read(value)
        if isinstance(value, int) and not isinstance(value, bool):
            INTEGER.read(value)
        if callable(convert) and not isinstance(convert, Converter):
            convert(value)
    except WrongValue as error:
        table.fault(key, message=error.message, hint=error.hint)
    except UNFIT as error:
        table.fault(
            key,
            message=sentence(
                "{value} cannot be {key}: {reason}",
                value=written(value),
                key=key,
                reason=shown(str(error)),
            ),
            hint=sentence("write what the rule asks for"),
        )
    return tuple(value) if convert is None and isinstance(value, list) else value
