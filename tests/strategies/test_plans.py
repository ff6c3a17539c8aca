"""The strategy for plans itself: it draws every part of the format."""

import builtins
import types
import typing
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from attrs import Factory, fields, frozen, has
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.examples_asked import at_most
from tests.strategies.parts import Parts
from tests.strategies.plans import plans
from tests.strategies.rules import rule_of
from workplan.dates.closing import Easter
from workplan.dates.instants import TimeOfDay
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement
from workplan.rules import RULES

# What is drawn in one round is much alike, and depends on which modules happen to be loaded: what
# one round misses, another has.
ROUNDS = 8


@frozen
class Kinds:
    """The kinds of values that fields were seen with, and the classes that have these fields."""

    seen: set[str] = Factory(set)
    classes: set[type] = Factory(set)

    def see(self, one: Any) -> None:
        """Note what the fields of an object have."""
        self.classes.add(type(one))
        for field in _fields(type(one)):
            value = getattr(one, field.name)
            other = () if value == field.default else ("not the default",)
            self.seen.update(
                f"{field.said}: {kind}" for kind in (*_kind(field.hint, value), *other)
            )

    def never(self) -> list[str]:
        """Return the kinds of values that no field had, and fields only at their default."""
        possible = {
            f"{field.said}: {kind}"
            for each in self.classes
            for field in _fields(each)
            for kind in ("not the default", *_possible(field.hint))
        }
        return sorted(possible - self.seen)


def _never_drawn(
    draw: Callable[[st.DataObject], Iterator[Any]], *, examples: int, apart: str = "nothing"
) -> list[str]:
    """Draw round after round until every kind of value was drawn; return those never drawn."""
    kinds = Kinds()
    never: list[str] = []
    for number in range(ROUNDS):
        _once(draw, kinds, number, examples)
        never = [kind for kind in kinds.never() if not kind.startswith(apart)]
        if not never:
            break
    return never


def _once(
    draw: Callable[[st.DataObject], Iterator[Any]], kinds: Kinds, number: int, examples: int
) -> None:
    @seed(number)
    @settings(
        max_examples=examples,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def see(data: st.DataObject) -> None:
        for one in draw(data):
            kinds.see(one)

    see()


def test_every_field_takes_every_kind_of_value_that_it_can() -> None:
    begun: list[int] = []
    whole: list[Plan] = []

    def parts(data: st.DataObject) -> Iterator[Any]:
        begun.append(1)
        whole.append(data.draw(plans()))
        yield from (one for one in _all(whole[-1]) if not isinstance(one, Requirement))

    # Whether each rule is drawn is asked below: few plans have any one of them.
    assert _never_drawn(parts, examples=300, apart="Plan.rules: of ") == []
    # Hardly any draw is in vain.
    assert len(whole) > 0.9 * len(begun)


def test_every_parameter_of_every_rule_takes_every_kind_of_value_that_it_can() -> None:
    drawn: set[type] = set()

    def requirements(data: st.DataObject) -> Iterator[Requirement]:
        plan = data.draw(plans(most_deadlines=4))
        for rule in RULES:
            for one in data.draw(rule_of(Parts(), plan, rule, {})):
                drawn.add(type(one))
                yield one

    assert _never_drawn(requirements, examples=120) == []
    assert drawn == {*RULES}


@settings(max_examples=at_most(40))
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


def _kind(hint: Any, value: object) -> Iterator[str]:
    """Yield which of the values that a type allows this one is."""
    parts = get_args(hint)
    match get_origin(hint):
        case typing.Union | types.UnionType:
            yield from (kind for part in parts for kind in _kind(part, value))
        case typing.Literal if value in parts:
            yield repr(value)
        case builtins.tuple if isinstance(value, tuple):
            of = [parts[0]] * len(value) if parts[-1] is ... else parts
            for part, within in zip(of, value, strict=True):
                yield from (f"of {kind}" for kind in _kind(part, within))
        case None if isinstance(value, hint):
            yield repr(value) if hint is bool else type(value).__name__


def _possible(hint: Any) -> Iterator[str]:
    """Yield the kinds of values that a type allows."""
    parts = get_args(hint)
    match get_origin(hint):
        case typing.Union | types.UnionType:
            yield from (kind for part in parts for kind in _possible(part))
        case typing.Literal:
            yield from map(repr, parts)
        case builtins.tuple:
            yield from (f"of {kind}" for part in parts[:1] for kind in _possible(part))
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
