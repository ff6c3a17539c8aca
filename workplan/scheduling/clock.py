"""How much is left of the time that scheduling may take."""

import math
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import define, field

T = TypeVar("T")


class OutOfTime(Exception):  # noqa: N818 - nothing is wrong: it is how a loop is left
    """There is no time left."""


@define
class Clock:
    """It runs from when it is made, for so many `seconds` at most.

    `interrupted` is set where the user has had enough: then no time is left.
    """

    seconds: float = math.inf
    interrupted: bool = False
    _began: float = field(factory=time.monotonic, init=False)

    @property
    def passed(self) -> float:
        """How many seconds it has run."""
        return time.monotonic() - self._began

    @property
    def left(self) -> float:
        """How many seconds are left."""
        return 0.0 if self.interrupted else max(self.seconds - self.passed, 0.0)

    def each(self, things: Iterable[T]) -> Iterator[T]:
        """Yield things as long as there is time; raise OutOfTime where it ends before they do."""
        for one in things:
            if not self.left:
                raise OutOfTime
            yield one
