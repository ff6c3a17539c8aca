"""Days on which something is due: dates, and what is counted from meetings and deadlines."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias, get_args

from hypothesis import strategies as st

from tests.dates.strategies import adjustments, times
from tests.strategies.parts import Parts
from tests.strategies.values import days, lengths, pick, up_to
from workplan.dates.anchors import Anchor, DeadlineAnchor, Edge, MeetingAnchor, Which
from workplan.dates.offsets import Direction, Offset
from workplan.model.deadlines import Deadline
from workplan.model.hanging import sets_of_deadlines
from workplan.model.plan import Plan

# What stands in place of an offset that is still to be drawn.
LATER = Offset(MeetingAnchor("start"))
# Those that hang together, by id, for each meeting at which a deadline is.
Beside: TypeAlias = Sequence[dict[str, Deadline]]


def beside_each(whole: Plan, dues: Sequence[Deadline]) -> list[Beside]:
    """Return, for each of the plan's dues, those that hang on meetings together with it."""
    together = [hanging.deadlines for hanging in sets_of_deadlines(whole)]
    return [
        [{each.id: each for each in those} for those in together if any(one is t for t in those)]
        for one in dues
    ]


def anchors_beside(
    deadline: Deadline, beside: Beside, names: Sequence[str]
) -> Iterator[DeadlineAnchor]:
    """Yield those deadlines that it may be counted from wherever it is."""
    for name in names if beside else ():
        named = [those.get(name) for those in beside]
        if all(one and deadline.each in (one.each, "topic") for one in named):
            yield DeadlineAnchor(name)
            if all(one and one.opens for one in named):
                yield DeadlineAnchor(name, "opens")


def when(
    draw: st.DrawFn, parts: Parts, whole: Plan, before: Sequence[DeadlineAnchor]
) -> date | Offset:
    """Draw an offset, now and then a date."""
    if not draw(up_to(9)):
        return draw(days(parts))
    length = draw(lengths(parts)) if draw(up_to(3)) else None
    direction: Direction = pick(draw, get_args(Direction))
    return Offset(
        anchor_of(draw, whole, before),
        length,
        None if length is None else direction,
        draw(adjustments) if draw(up_to(1)) else None,
        draw(times) if parts.instants and not draw(up_to(2)) else None,
    )


def anchor_of(draw: st.DrawFn, whole: Plan, before: Sequence[DeadlineAnchor]) -> Anchor:
    edge: Edge = pick(draw, get_args(Edge))
    which: Which = pick(draw, get_args(Which))
    if before and draw(up_to(1)) == 0:
        return pick(draw, before)
    match which:
        case "named" if whole.meetings:
            return MeetingAnchor(edge, which, pick(draw, whole.meetings).id)
        case "next" | "previous":
            return MeetingAnchor(edge, which, pick(draw, (None, *(b.id for b in whole.bodies))))
    return MeetingAnchor(edge)
