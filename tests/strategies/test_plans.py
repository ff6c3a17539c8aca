"""The strategy for plans itself: it draws every part of the format."""

import builtins
import types
import typing
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from attrs import Factory, fields, frozen, has
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.strategies.parts import Parts
from tests.strategies.plans import plans
from tests.strategies.rules import rule_of
from workplan.dates.closing import Easter
from workplan.dates.instants import TimeOfDay
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement
from workplan.rules import RULES

MANY = 300


# The same ones each time.
fixed = settings(
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@frozen
class Drawn:
    """Plans that were drawn, and how often one was begun."""

    plans: list[Plan] = Factory(list)
    begun: list[int] = Factory(list)


@pytest.fixture(scope="module")
def drawn() -> Drawn:
    """Draw many plans."""
    drawn = Drawn()

    @settings(fixed, max_examples=MANY)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        drawn.begun.append(1)
        drawn.plans.append(data.draw(plans()))

    draw()
    return drawn


def test_every_field_takes_every_kind_of_value_that_it_can(drawn: Drawn) -> None:
    every = [one for plan in drawn.plans for one in _all(plan)]
    never = _never_drawn([one for one in every if not isinstance(one, Requirement)])
    # Whether each rule is drawn is asked below: few plans have any one of them.
    assert [field for field in never if not field.startswith("Plan.rules: of ")] == []


def test_every_parameter_of_every_rule_takes_every_kind_of_value_that_it_can() -> None:
    every: list[Requirement] = []

    @settings(fixed, max_examples=120)
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        plan = data.draw(plans(most_deadlines=4))
        for rule in RULES:
            every.extend(data.draw(rule_of(Parts(), plan, rule, {})))

    draw()
    assert {type(one) for one in every} == {*RULES}
    assert _never_drawn(every) == []


def test_hardly_any_draw_is_in_vain(drawn: Drawn) -> None:
    assert len(drawn.plans) >= MANY
    assert len(drawn.plans) > 0.9 * len(drawn.begun)


@settings(max_examples=40)
@given(plans(easter=False, instants=False, halves=False, far=False, years=(2001, 2030)))
def test_what_is_switched_off_is_not_drawn(plan: Plan) -> None:
    for one in _all(plan):
        assert not isinstance(one, Easter | TimeOfDay)
    assert {day.year for day in _days(plan)} <= set(range(2001, 2031))


def _all(value: object) -> Iterator[Any]:
    """Yield every value with fields that is somewhere in a value, and that itself."""
    if isinstance(value, tuple):
        for part in value:
            yield from _all(part)
    elif has(type(value)):
        yield value
        for field in _fields(type(value)):
            yield from _all(getattr(value, field.name))


@frozen
class Known:
    """A field that is given: its name among all, its default, what it takes."""

    name: str
    said: str
    default: object
    hint: Any


_KNOWN: dict[type, tuple[Known, ...]] = {}


def _fields(kind: type) -> tuple[Known, ...]:
    """Return the fields of a class; where a thing was read is not said in Python."""
    if kind not in _KNOWN:
        hints = get_type_hints(kind)
        _KNOWN[kind] = tuple(
            Known(field.name, _said(kind, field.name), field.default, hints[field.name])
            for field in fields(kind)
            if field.init and field.name != "origin"
        )
    return _KNOWN[kind]


def _said(kind: type, field: str) -> str:
    """Name a field; those that all rules have are one for all."""
    common = issubclass(kind, Requirement) and field in {f.name for f in fields(Requirement)}
    return f"{(Requirement if common else kind).__name__}.{field}"


def _never_drawn(every: Sequence[Any]) -> list[str]:
    """Return the kinds of values that no field of these has, and fields only at their default."""
    seen, possible = set[str](), set[str]()
    for one in every:
        for field in _fields(type(one)):
            value = getattr(one, field.name)
            other = () if value == field.default else ("not the default",)
            seen.update(f"{field.said}: {shape}" for shape in (*_shape(field.hint, value), *other))
    for kind in {type(one) for one in every}:
        for field in _fields(kind):
            shapes = ("not the default", *_possible(field.hint))
            possible.update(f"{field.said}: {shape}" for shape in shapes)
    return sorted(possible - seen)


def _shape(hint: Any, value: object) -> Iterator[str]:
    """Yield which of the values that a type allows this one is."""
    parts = get_args(hint)
    match get_origin(hint):
        case typing.Union | types.UnionType:
            yield from (shape for part in parts for shape in _shape(part, value))
        case typing.Literal if value in parts:
            yield repr(value)
        case builtins.tuple if isinstance(value, tuple):
            of = [parts[0]] * len(value) if parts[-1] is ... else parts
            for part, within in zip(of, value, strict=True):
                yield from (f"of {shape}" for shape in _shape(part, within))
        case None if isinstance(value, hint):
            yield repr(value) if hint is bool else type(value).__name__


def _possible(hint: Any) -> Iterator[str]:
    """Yield the kinds of values that a type allows."""
    parts = get_args(hint)
    match get_origin(hint):
        case typing.Union | types.UnionType:
            yield from (shape for part in parts for shape in _possible(part))
        case typing.Literal:
            yield from map(repr, parts)
        case builtins.tuple:
            yield from (f"of {shape}" for part in parts[:1] for shape in _possible(part))
        case _ if hint is bool:
            yield from ("False", "True")
        case _ if issubclass(hint, Requirement):
            yield from (rule.__name__ for rule in RULES)
        case _:
            yield hint.__name__


def _days(value: object) -> Iterator[date]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _days(part)
    elif has(type(value)):
        for field in _fields(type(value)):
            yield from _days(getattr(value, field.name))
