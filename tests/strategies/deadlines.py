"""Deadlines: fixed, of bodies and of meetings, each counted from what its meetings have."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, get_args

from attrs import evolve
from hypothesis import strategies as st

from tests.dates.strategies import adjustments, times
from tests.strategies.bodies import anyone
from tests.strategies.parts import Parts
from tests.strategies.values import days, lengths, pick, some_of, statements, titles, up_to
from workplan.dates.anchors import Anchor, DeadlineAnchor, Edge, MeetingAnchor, Side, Which
from workplan.dates.offsets import Direction, Offset
from workplan.dates.open_days import Roll
from workplan.model.deadlines import Deadline
from workplan.model.hanging import sets_of_deadlines
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan

# In this order: each counts from those before it only, so that none go round in a circle.
COUNTED = ("call", "papers", "on", "7", "first.draft", "the", "17.00", "day")
FIXED = ("hearing", "2.5")

# What stands in place of an offset that is still to be drawn.
LATER = Offset(MeetingAnchor("start"))
# Those that hang together, by id, for each meeting at which a deadline is.
Beside = Sequence[dict[str, Deadline]]


@st.composite
def deadlines_of(draw: st.DrawFn, parts: Parts, base: Plan) -> tuple[Deadline, ...]:
    """Draw deadlines for a plan that has none yet."""
    drawn = [draw(_fixed(parts, base, name)) for name in FIXED[: draw(up_to(2))]]
    most = parts.most_deadlines
    for name in COUNTED[: pick(draw, (*range(1, most + 1), 0))]:
        drawn += draw(_of_one_id(parts, base, name))
    whole = evolve(base, deadlines=tuple(drawn))
    beside = _beside(whole)
    return tuple(
        _counted(draw, parts, whole, one, those)
        for one, those in zip(whole.deadlines, beside, strict=True)
    )


@st.composite
def _fixed(draw: st.DrawFn, parts: Parts, base: Plan, name: str) -> Deadline:
    opens, due = sorted((draw(days(parts)), draw(days(parts))))
    return Deadline(
        id=name, due=due, opens=pick(draw, (None, opens)), **_values(draw, parts, base)
    )


@st.composite
def _of_one_id(draw: st.DrawFn, parts: Parts, base: Plan, name: str) -> list[Deadline]:
    """Draw a deadline, and at times another of its id: in turn, or in its place at a meeting."""
    meetings, bodies = base.meetings, [body.id for body in base.bodies]
    of = _some(draw, pick(draw, (bodies, [*bodies, *(one.id for one in meetings)])))
    first = _of(draw, parts, base, name, of)
    shape = pick(draw, ("one", "one", "limited", "in turn", "replaced"))
    if shape == "limited" and (turns := list(_turns(base, clash=True))):
        since, until = pick(draw, turns)
        both = pick(draw, ((since, until), (since, None), (None, until)))
        return [evolve(first, since=both[0], until=both[1])]
    # Of a body that does not meet nobody knows which of two is whose turn.
    meet = {one.body for one in meetings} | {one.id for one in meetings}
    if shape == "in turn" and meet.issuperset(of) and (turns := [*_turns(base, clash=False)]):
        until, since = pick(draw, turns)
        return [evolve(first, until=until), evolve(_of(draw, parts, base, name, of), since=since)]
    if shape == "replaced" and (own := [one.id for one in meetings if one.id not in of]):
        return [first, _of(draw, parts, base, name, _some(draw, own))]
    return [first]


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


def _some(draw: st.DrawFn, ids: Sequence[str]) -> tuple[str, ...]:
    return some_of(draw, ids, 2) or (ids[0],)


def _turns(base: Plan, *, clash: bool) -> Iterator[tuple[str, str]]:
    """Yield pairs of meetings in turn; without clash, those between and in which no other is.

    What holds until the one and what holds since the other are then never at one meeting.
    """

    def both(since: Meeting, until: Meeting, one: Meeting) -> bool:
        return base.in_turn(since, one) and base.in_turn(one, until)

    for one in base.meetings:
        for other in base.meetings:
            if clash:
                if base.in_turn(one, other):
                    yield one.id, other.id
            elif not any(both(other, one, each) for each in base.meetings):
                yield one.id, other.id


def _beside(whole: Plan) -> list[Beside]:
    """Return, for each deadline, those that hang on meetings together with it."""
    together = [hanging.deadlines for hanging in sets_of_deadlines(whole)]
    return [
        [{each.id: each for each in those} for those in together if any(one is t for t in those)]
        for one in whole.deadlines
    ]


def _counted(
    draw: st.DrawFn, parts: Parts, whole: Plan, deadline: Deadline, beside: Beside
) -> Deadline:
    """Draw the dates of a deadline; those of a fixed one stay."""
    if not deadline.of:
        return deadline
    earlier = [*_anchors(deadline, beside, COUNTED[: COUNTED.index(deadline.id)])]
    if deadline.opens is None:
        return evolve(deadline, due=_when(draw, parts, whole, earlier))
    # Of a period, one of its days may be counted from the other.
    from_due = pick(draw, (True, False))
    edge: Side = "due" if from_due else "opens"
    itself = [one for one in _anchors(deadline, beside, (deadline.id,)) if one.edge == edge]
    first = _when(draw, parts, whole, earlier)
    second = _when(draw, parts, whole, [*earlier, *itself])
    due, opens = (first, second) if from_due else (second, first)
    if isinstance(due, date) and isinstance(opens, date):
        due, opens = max(due, opens), min(due, opens)
    return evolve(deadline, due=due, opens=opens)


def _anchors(deadline: Deadline, beside: Beside, names: Sequence[str]) -> Iterator[DeadlineAnchor]:
    """Yield those deadlines that it may be counted from wherever it is."""
    for name in names if beside else ():
        named = [those.get(name) for those in beside]
        if all(one and deadline.each in (one.each, "topic") for one in named):
            yield DeadlineAnchor(name)
            if all(one and one.opens for one in named):
                yield DeadlineAnchor(name, "opens")


def _when(
    draw: st.DrawFn, parts: Parts, whole: Plan, before: Sequence[DeadlineAnchor]
) -> date | Offset:
    """Draw an offset, now and then a date."""
    if not draw(up_to(9)):
        return draw(days(parts))
    length = draw(lengths(parts)) if draw(up_to(3)) else None
    direction: Direction = pick(draw, get_args(Direction))
    return Offset(
        _anchor(draw, whole, before),
        length,
        None if length is None else direction,
        draw(adjustments) if draw(up_to(1)) else None,
        draw(times) if parts.instants and not draw(up_to(2)) else None,
    )


def _anchor(draw: st.DrawFn, whole: Plan, before: Sequence[DeadlineAnchor]) -> Anchor:
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
