"""Closures of every kind, each of one place or of all."""

from collections.abc import Sequence
from functools import cache
from typing import get_args

from hypothesis import strategies as st

from tests.dates.strategies import closings
from tests.strategies.parts import Parts
from tests.strategies.values import days, pick, statements, titles, up_to
from workplan.dates.closing import Closing
from workplan.model.closures import Closes, Closure

CLOSURES = ("holiday", "of", "last")
BOTH = get_args(Closes)


@st.composite
def closures_of(draw: st.DrawFn, parts: Parts, places: Sequence[str]) -> tuple[Closure, ...]:
    """Draw closures; those of one place are of these, in which something is held or due."""
    return tuple(
        Closure(
            id=name,
            title=draw(titles(parts)),
            when=draw(_closings(parts)),
            place=pick(draw, (None, *places)),
            closes=pick(draw, (BOTH, BOTH, BOTH[:1], BOTH[1:])),
            **draw(statements(parts)),
        )
        for name in CLOSURES[: draw(up_to(len(CLOSURES)))]
    )


@cache
def _closings(parts: Parts) -> st.SearchStrategy[Closing]:
    return closings(days(parts), easter=parts.easter)
