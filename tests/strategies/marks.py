"""What is set by hand, done and accepted, of entries that a plan can have."""

from collections.abc import Iterator, Sequence
from datetime import date

from hypothesis import strategies as st

from tests.strategies.names import deadline_names, entry_names
from tests.strategies.parts import Parts
from tests.strategies.values import (
    days,
    given_some,
    remarks,
    some_of,
    statements,
    titles,
    up_to,
)
from workplan.model.marks import Accepted, Done, Override
from workplan.model.plan import Plan
from workplan.rules import RULES, Rule


@st.composite
def overrides_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Override, ...]:
    """Draw dates set by hand, and deadlines left out; none of a call that has been replied to."""
    replied = {reply.call for reply in plan.replies}
    return tuple(
        Override(
            entry=name,
            on=draw(days(parts)) if draw(up_to(2)) else None,
            **given_some(draw, instead_of=days(parts), reason=remarks(parts)),
            **draw(statements(parts)),
        )
        for name in some_of(draw, _once(deadline_names(plan)))
        if name not in replied
    )


@st.composite
def done_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Done, ...]:
    """Draw entries that are done: calls before there are replies to them."""
    first: dict[str, date] = {}
    for reply in plan.replies:
        first[reply.call] = min(
            reply.on or reply.as_of or date.max, first.get(reply.call, date.max)
        )
    return tuple(
        Done(
            entry=name,
            on=min(draw(days(parts)), first.get(name, date.max)),
            **draw(statements(parts)),
        )
        for name in some_of(draw, _once(entry_names(plan)))
    )


@st.composite
def accepted_of(
    draw: st.DrawFn, parts: Parts, plan: Plan, asked: Sequence[Rule]
) -> tuple[Accepted, ...]:
    """Draw findings that are accepted, of rules that are asked and of others."""
    rules = _once((*(rule.id for rule in asked), *(rule.name for rule in RULES)))
    entries = _once(entry_names(plan))
    return tuple(
        Accepted(rule=rule, entry=entry, reason=draw(titles(parts)), **draw(statements(parts)))
        for rule in some_of(draw, rules)
        for entry in some_of(draw, entries, 1)
    )


def _once(names: Iterator[str] | Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))
