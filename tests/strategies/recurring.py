"""What recurs: whose it is, from and until which meeting, and what stands in its place."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st

from tests.strategies.values import pick, some_of
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.recurring import Recurring

R = TypeVar("R", bound=Recurring)


def of_one_id(draw: st.DrawFn, base: Plan, make: Callable[[Sequence[str]], R]) -> list[R]:
    """Draw a thing, and at times another of its id: in turn, or in its place at a meeting.

    `make` draws one that is of these bodies and meetings.
    """
    meetings, bodies = base.meetings, [body.id for body in base.bodies]
    of = some_ids(draw, pick(draw, (bodies, [*bodies, *(one.id for one in meetings)])))
    first = make(of)
    shape = pick(draw, ("one", "one", "limited", "in turn", "replaced"))
    if shape == "limited" and (turns := [*turns_of(base)]):
        since, until = pick(draw, turns)
        both = pick(draw, ((since, until), (since, None), (None, until)))
        return [evolve(first, since=both[0], until=both[1])]
    # Of a body that does not meet nobody knows which of two is whose turn.
    meet = {one.body for one in meetings} | {one.id for one in meetings}
    if shape == "in turn" and meet.issuperset(of) and (turns := [*_never_at_once(base)]):
        until, since = pick(draw, turns)
        return [evolve(first, until=until), evolve(make(of), since=since)]
    if shape == "replaced" and (own := [one.id for one in meetings if one.id not in of]):
        return [first, make(some_ids(draw, own))]
    return [first]


def some_ids(draw: st.DrawFn, ids: Sequence[str]) -> tuple[str, ...]:
    """Draw one or two of these."""
    return some_of(draw, ids, 2) or (ids[0],)


def turns_of(base: Plan) -> Iterator[tuple[str, str]]:
    """Yield pairs of meetings of which the first is the second, or comes before it."""
    for one in base.meetings:
        for other in base.meetings:
            if base.in_turn(one, other):
                yield one.id, other.id


def _never_at_once(base: Plan) -> Iterator[tuple[str, str]]:
    """Yield pairs: what is until the one and what is since the other are at no meeting both."""

    def both(since: Meeting, until: Meeting, one: Meeting) -> bool:
        return base.in_turn(since, one) and base.in_turn(one, until)

    for one in base.meetings:
        for other in base.meetings:
            if not any(both(other, one, each) for each in base.meetings):
                yield one.id, other.id
