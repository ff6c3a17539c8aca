"""The next and the previous meeting, against all ways of placing those whose days are open."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Literal, TypeAlias

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from workplan.dates.spans import Span
from workplan.model.neighbours import FEW, Neighbour, Neighbours, PossibleDays

MONDAY = date(2012, 6, 4)

Which: TypeAlias = Literal["next", "previous"]


@frozen
class Room:
    """Where a meeting of so many days can open: on the days from one to another."""

    name: str
    first: int
    last: int
    days: int

    @property
    def possible(self) -> PossibleDays:
        return PossibleDays(
            Span(day(self.first), day(self.last)),
            Span(day(self.first + self.days), day(self.last + self.days)),
        )

    def placed(self) -> Iterator[tuple[str, Span]]:
        """Yield all the days that it can have."""
        for opens in range(self.first, self.last + 1):
            yield self.name, Span(day(opens), day(opens + self.days))


def day(number: int) -> date:
    return MONDAY + timedelta(number)


def room(name: str, first: int, last: int | None = None, days: int = 0) -> Room:
    return Room(name, first, first if last is None else last, days)


def rooms(name: str) -> st.SearchStrategy[Room]:
    numbers = st.tuples(st.integers(0, 8), st.integers(0, 8)).map(sorted)
    return st.builds(
        lambda ends, days: Room(name, ends[0], ends[1], days), numbers, st.integers(0, 2)
    )


def found(others: list[Room], which: Which, here: Room) -> Neighbour | None:
    neighbours = Neighbours((other.name, other.possible) for other in (*others, here))
    return neighbours.nearest(which, here.possible, but=here.name)


def outcomes(others: list[Room], which: Which, here: Room) -> Iterator[tuple[str, Span] | None]:
    """Yield which meeting is the nearest, and when, for all ways of placing the meetings."""
    for (_, own), *placed in product(here.placed(), *(other.placed() for other in others)):
        if which == "next":
            later = [(span.first, name, span) for name, span in placed if span.first > own.last]
            yield (min(later)[1], min(later)[2]) if later else None
        else:
            sooner = sorted((name, span) for name, span in placed if span.last < own.first)
            last = max((span.last for _, span in sooner), default=None)
            yield next((nearest for nearest in sooner if nearest[1].last == last), None)


@pytest.mark.parametrize("which", ["next", "previous"])
@given(others=st.tuples(rooms("a"), rooms("b"), rooms("c")).map(list), here=rooms("here"))
def test_what_is_found_holds_wherever_the_meetings_are_placed(
    which: Which, others: list[Room], here: Room
) -> None:
    neighbour = found(others, which, here)
    nearest = [outcome for outcome in outcomes(others, which, here) if outcome is not None]
    if neighbour is None:
        assert nearest == []
        return
    spans = [span for _, span in nearest]
    assert {name for name, _ in nearest} <= set(neighbour.among)
    opens, ends = neighbour.days.opens, neighbour.days.ends
    assert all(span.first in opens and span.last in ends for span in spans)
    # The side that is nearer is exact.
    if which == "next":
        assert (opens.first, opens.last) == (
            min(span.first for span in spans),
            max(span.first for span in spans),
        )
    else:
        assert (ends.first, ends.last) == (
            min(span.last for span in spans),
            max(span.last for span in spans),
        )
    if neighbour.meeting is not None:
        assert {name for name, _ in nearest} == {neighbour.meeting}


@given(others=st.tuples(rooms("a"), rooms("b")).map(list), here=rooms("here"))
def test_one_that_is_always_the_nearest_is_found(others: list[Room], here: Room) -> None:
    nearest = set(outcomes(others, "next", here))
    neighbour = found(others, "next", here)
    if len(nearest) == 1 and nearest != {None}:
        assert neighbour is not None
        # Unless another one may open on the same day.
        assert neighbour.meeting is not None or neighbour.days.opens.days == 1


def test_days_that_are_known_have_their_neighbours() -> None:
    others = [room("a", 0, days=2), room("b", 10, days=2), room("c", 20, days=2)]
    here = room("here", 3, days=6)
    later, sooner = found(others, "next", here), found(others, "previous", here)
    assert later == Neighbour("b", others[1].possible, ("b",))
    assert sooner == Neighbour("a", others[0].possible, ("a",))


def test_a_meeting_on_the_same_day_is_neither_before_nor_after() -> None:
    others, here = [room("a", 0, days=2), room("b", 4)], room("here", 2, days=2)
    assert found(others, "next", here) is None
    assert found(others, "previous", here) is None


def test_of_two_that_open_on_one_day_it_is_the_first_by_name() -> None:
    later = found([room("b", 5), room("a", 5)], "next", room("here", 0))
    assert later is not None
    assert later.meeting == "a"


def test_the_next_meeting_may_yet_come_between() -> None:
    others = [room("fixed", 20), room("free", 0, 30)]
    later = found(others, "next", room("here", 10))
    assert later is not None
    assert (later.meeting, later.among) == (None, ("free", "fixed"))
    assert later.days.opens == Span(day(11), day(20))


def test_there_may_be_no_next_meeting() -> None:
    later = found([room("free", 0, 30)], "next", room("here", 10))
    assert later is not None
    assert (later.meeting, later.days.opens) == (None, Span(day(11), day(30)))


def test_of_very_many_that_may_be_the_nearest_only_some_are_named() -> None:
    later = found([room(f"m{n:03}", 0, 30) for n in range(100)], "next", room("here", 0))
    assert later is not None
    assert later.among == tuple(f"m{n:03}" for n in range(FEW))


@pytest.mark.parametrize(
    ("edge", "span"), [("start", Span(day(1), day(2))), ("end", Span(day(3), day(4)))]
)
def test_a_meeting_has_days_for_its_start_and_for_its_end(
    edge: Literal["start", "end"], span: Span
) -> None:
    assert room("a", 1, 2, days=2).possible.at(edge) == span
