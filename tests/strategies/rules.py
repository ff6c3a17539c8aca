"""Rules that a plan states: of each class there is, with parameters drawn by what they take."""

from collections.abc import Iterator, Sequence
from datetime import date
from types import MappingProxyType, NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields
from hypothesis import strategies as st

from tests.strategies.meetings import PROVISIONS
from tests.strategies.parts import Parts
from tests.strategies.values import days, lengths, pick, some_of, statements, up_to
from workplan.dates.lengths import Length
from workplan.errors import WrongValue
from workplan.model.plan import Plan
from workplan.model.requirements import Level, Requirement
from workplan.rules import RULES, Rule
from workplan.rules.back_to_back import BackToBack
from workplan.text import MONTHS, WEEKDAYS

Drawn: TypeAlias = st.SearchStrategy[Any]

COMMON = frozenset(field.name for field in fields(Requirement))
# None of a wish can be broken: it only costs.
LEVELS: dict[str, tuple[Level, ...]] = {"wish": ("should", "off")}

# Words that a parameter takes which are no ids.
WORDS = MappingProxyType(
    {
        "provisions": PROVISIONS,
        "months": tuple(month.lower() for month in MONTHS),
        "weekdays": tuple(weekday.lower() for weekday in WEEKDAYS),
    }
)


@st.composite
def rules_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Rule, ...]:
    """Draw rules for a plan that states none yet."""
    drawn: list[Rule] = []
    for number in range(draw(up_to(6))):
        rule = pick(draw, RULES)
        own = pick(draw, (True, False)) or any(one.id == rule.name for one in drawn)
        drawn += draw(rule_of(parts, plan, rule, {"id": f"rule-{number}"} if own else {}))
    return tuple(drawn)


@st.composite
def rule_of(
    draw: st.DrawFn, parts: Parts, plan: Plan, rule: type[Rule], values: dict[str, Any]
) -> tuple[Rule, ...]:
    """Draw a rule of a class, with these values; none where the plan has not what it needs."""
    given: dict[str, Any] = {
        "level": pick(draw, LEVELS.get(rule.kind, get_args(Level))),
        "weight": pick(draw, (1, 1, 2, 10)),
        **draw(statements(parts)),
        **values,
    }
    optional: dict[str, Any] = {}
    for parameter in fields(rule):
        if parameter.name in COMMON or not parameter.init:
            continue
        value = _value(draw, parts, plan, rule, parameter)
        if parameter.default is not NOTHING:
            optional[parameter.name] = value
        elif value is None:
            return ()
        else:
            given[parameter.name] = value
    if rule is BackToBack and not _apart(plan, given):
        return ()
    _order(optional)
    return tuple(_made(rule, given, optional, draw(up_to(2 ** len(optional) - 1))))


def _made(
    rule: type[Rule], given: dict[str, Any], optional: dict[str, Any], some: int
) -> Iterator[Rule]:
    """Make a rule with some of the optional parameters, by their bits, or if need be others.

    Some cannot be given together, and of some one has to be: the rule itself says which.
    """
    for number in range(2 ** len(optional)):
        chosen = {
            key: value
            for bit, (key, value) in enumerate(optional.items())
            if (some ^ number) >> bit & 1 and value is not None
        }
        try:
            yield rule(**given, **chosen)
        except WrongValue:
            continue
        return


def _value(
    draw: st.DrawFn, parts: Parts, plan: Plan, rule: type[Rule], parameter: "Attribute[Any]"
) -> object:
    """Draw what a parameter may be; None where the plan has nothing for it."""
    hint = get_type_hints(rule)[parameter.name]
    kinds = {*(get_args(hint) if type(hint) is not type and not _many(hint) else (hint,))}
    kinds -= {NoneType}
    if "names" in parameter.metadata:
        return _naming(draw, parts, plan, parameter.metadata["names"], kinds)
    if parameter.name in WORDS:
        words = WORDS[parameter.name]
        return some_of(draw, words) or words[:1]
    if kinds == {Length}:
        return draw(lengths(parts))
    if kinds == {int}:
        return draw(up_to(4)) + (parameter.default is NOTHING)
    missing = f"draw {parameter.name} of {rule.name}, which is {hint}"
    raise NotImplementedError(missing)


def _naming(draw: st.DrawFn, parts: Parts, plan: Plan, named: str, kinds: set[object]) -> object:
    bodies = [one.id for one in plan.bodies]
    meetings = [one.id for one in plan.meetings]
    known: Sequence[str] = {
        "bodies": bodies,
        "topics": [one.id for one in plan.topics],
        "boundaries": [*meetings, *(one.id for one in plan.milestones)],
        "bodies or meetings": [*bodies, *meetings],
        "deadlines": sorted({one.id for one in plan.dues if one.of}),
        "deadlines or steps": sorted({one.id for one in plan.dues if one.of}),
        "documents": sorted({one.id for one in plan.documents}),
    }[named]
    if date in kinds and (not known or draw(up_to(1))):
        return draw(days(parts))
    if not known:
        return None
    if any(map(_many, kinds)):
        # Some rules ask how two things or more stand to each other.
        return (some_of(draw, known) if draw(up_to(3)) else ()) or tuple(known[:2])
    return pick(draw, known)


def _many(hint: object) -> bool:
    return get_origin(hint) is tuple


def _order(values: dict[str, Any]) -> None:
    """Put two limits in order."""
    match values:
        case {"at_least": int(least), "at_most": int(most)} if least > most:
            values |= {"at_least": most, "at_most": least}
        case {"at_least": Length() as least, "at_most": Length() as most} if least.exceeds(most):
            values |= {"at_least": most, "at_most": least}


def _apart(plan: Plan, values: dict[str, Any]) -> bool:
    """Let no body follow itself, if there is another."""
    values["body"] = values["body"][:1]
    values["follows"] = tuple(one.id for one in plan.bodies if one.id not in values["body"])
    return bool(values["follows"])
