"""What is due step by step: in the order of the steps, as far as can be seen in the plan."""

from collections.abc import Sequence
from datetime import date
from typing import get_args

from hypothesis import strategies as st

from tests.dates.strategies import times
from tests.strategies.counting import anchor_of, when
from tests.strategies.parts import Parts
from tests.strategies.values import days, lengths, pick, up_to
from workplan.dates.anchors import DeadlineAnchor, MeetingAnchor
from workplan.dates.lengths import Length, Unit
from workplan.dates.offsets import Offset
from workplan.dates.open_days import Roll
from workplan.model.plan import Plan

FARTHEST = 25

ROLLS: tuple[Roll | None, ...] = (None, None, *get_args(Roll))


def in_order(
    draw: st.DrawFn,
    parts: Parts,
    plan: Plan,
    names: Sequence[str],
    before: Sequence[DeadlineAnchor],
) -> list[date | Offset]:
    """Draw when the steps of these names are due; they may count from those `before`."""
    match draw(up_to(4)):
        case 0:
            return [*days_in_order(draw, parts, len(names))]
        case 1:
            return [*counted_in_order(draw, parts, plan, before, len(names))]
        case 2 if len(plan.meetings) >= len(names):
            # From different meetings: nobody sees in which order these come.
            places = draw(st.permutations(plan.meetings))
            return [
                Offset(MeetingAnchor("start", "named", meeting.id), draw(lengths(parts)), "before")
                for meeting in places[: len(names)]
            ]
    return [
        when(draw, parts, plan, before),
        *(Offset(DeadlineAnchor(name), draw(lengths(parts)), "after") for name in names[:-1]),
    ]


def days_in_order(draw: st.DrawFn, parts: Parts, count: int) -> list[date]:
    """Draw so many days, each after the one before."""
    some = st.lists(days(parts), min_size=count, max_size=count, unique=True)
    return sorted(draw(some))


def counted_in_order(
    draw: st.DrawFn, parts: Parts, plan: Plan, before: Sequence[DeadlineAnchor], count: int
) -> list[Offset]:
    """Draw so many days counted from one, each after the one before."""
    anchor = anchor_of(draw, plan, before)
    unit: Unit = pick(draw, get_args(Unit))
    numbers = st.lists(
        st.integers(-FARTHEST, FARTHEST), min_size=count, max_size=count, unique=True
    )
    at = draw(times) if parts.instants and not draw(up_to(2)) else None
    return [
        Offset(
            anchor,
            Length(abs(number), unit) if number else None,
            ("before" if number < 0 else "after") if number else None,
            None,
            at,
        )
        for number in sorted(draw(numbers))
    ]
