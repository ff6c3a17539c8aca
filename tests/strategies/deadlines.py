"""Deadlines: fixed, of bodies and of meetings, each counted from what its meetings have."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, get_args

from attrs import evolve
from hypothesis import strategies as st

from tests.strategies.bodies import anyone
from tests.strategies.counting import LATER, Beside, anchors_beside, beside_each, when
from tests.strategies.parts import Parts
from tests.strategies.recurring import of_one_id
from tests.strategies.values import days, pick, statements, titles, up_to
from workplan.dates.anchors import Side
from workplan.dates.open_days import Roll
from workplan.model.deadlines import Deadline
from workplan.model.plan import Plan

# In this order: each counts from those before it only, so that none go round in a circle.
COUNTED = ("call", "papers", "on", "7", "first.draft", "the", "17.00", "day")
FIXED = ("hearing", "2.5")


@st.composite
def deadlines_of(draw: st.DrawFn, parts: Parts, base: Plan) -> tuple[Deadline, ...]:
    """Draw deadlines for a plan that has none yet."""
    drawn = [draw(_fixed(parts, base, name)) for name in FIXED[: draw(up_to(2))]]
    most = parts.most_deadlines
    for name in COUNTED[: pick(draw, (*range(1, most + 1), 0))]:
        drawn += of_one_id(draw, base, partial(_of, draw, parts, base, name))
    whole = evolve(base, deadlines=tuple(drawn))
    return tuple(
        _counted(draw, parts, whole, one, those)
        for one, those in zip(whole.deadlines, beside_each(whole, whole.deadlines), strict=True)
    )


@st.composite
def _fixed(draw: st.DrawFn, parts: Parts, base: Plan, name: str) -> Deadline:
    opens, due = sorted((draw(days(parts)), draw(days(parts))))
    return Deadline(
        id=name, due=due, opens=pick(draw, (None, opens)), **_values(draw, parts, base)
    )


def _of(draw: st.DrawFn, parts: Parts, base: Plan, name: str, of: Sequence[str]) -> Deadline:
    return Deadline(
        id=name,
        of=of,
        due=LATER,
        opens=pick(draw, (None, None, LATER)),
        each=pick(draw, ("meeting", "meeting", "topic")),
        **_values(draw, parts, base),
    )


def _values(draw: st.DrawFn, parts: Parts, base: Plan) -> dict[str, Any]:
    return {
        "title": draw(titles(parts)),
        "roll": pick(draw, (None, None, *get_args(Roll))),
        "owner": anyone(draw, base.actors),
        **draw(statements(parts)),
    }


def _counted(
    draw: st.DrawFn, parts: Parts, whole: Plan, deadline: Deadline, beside: Beside
) -> Deadline:
    """Draw the dates of a deadline, from steps too; those of a fixed one stay."""
    if not deadline.of:
        return deadline
    steps = dict.fromkeys(due.id for due in whole.dues[len(whole.deadlines) :])
    before = (*COUNTED[: COUNTED.index(deadline.id)], *steps)
    earlier = [*anchors_beside(deadline, beside, before)]
    if deadline.opens is None:
        return evolve(deadline, due=when(draw, parts, whole, earlier))
    # Of a period, one of its days may be counted from the other.
    from_due = pick(draw, (True, False))
    edge: Side = "due" if from_due else "opens"
    itself = [one for one in anchors_beside(deadline, beside, (deadline.id,)) if one.edge == edge]
    first = when(draw, parts, whole, earlier)
    second = when(draw, parts, whole, [*earlier, *itself])
    due, opens = (first, second) if from_due else (second, first)
    if isinstance(due, date) and isinstance(opens, date):
        due, opens = max(due, opens), min(due, opens)
    return evolve(deadline, due=due, opens=opens)
