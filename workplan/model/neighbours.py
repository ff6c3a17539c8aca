"""Which meeting of a body is the next or the previous one, as far as that is known."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from itertools import accumulate, takewhile
from operator import attrgetter
from typing import Literal, TypeAlias

from attrs import frozen

from workplan.dates.anchors import Edge
from workplan.dates.spans import Span

# How many of the meetings that may be the nearest are named.
FEW = 20


@frozen
class PossibleDays:
    """Between which days a meeting opens, and between which it ends; if dated, just those."""

    opens: Span
    ends: Span

    @property
    def span(self) -> Span:
        """All the days on which it may lie; of a dated meeting, its days."""
        return Span(self.opens.first, self.ends.last)

    def at(self, edge: Edge) -> Span:
        """Return the days of its start or of its end."""
        return self.opens if edge == "start" else self.ends


@frozen
class Neighbour:
    """The next or the previous meeting: the first and last days on which it may open and end.

    `meeting` is None where it may be one or another, depending on days that are not known yet:
    one of `among`, of which the nearest twenty are named.
    """

    meeting: str | None
    days: PossibleDays
    among: tuple[str, ...]


class Neighbours:
    """Meetings by day, of which some may have their days yet to be found."""

    def __init__(self, meetings: Iterable[tuple[str, PossibleDays]]) -> None:
        meetings = tuple(meetings)
        self._later = _Ahead(
            _Other(_later(days.opens), _later(days.ends), name) for name, days in meetings
        )
        self._earlier = _Ahead(
            _Other(_earlier(days.ends), _earlier(days.opens), name) for name, days in meetings
        )

    def nearest(
        self, which: Literal["next", "previous"], here: PossibleDays, but: str
    ) -> Neighbour | None:
        """Return the first to open after `here` ends, or the last to end before `here` opens.

        The meeting `but` is left out. None where there is none, whatever days are found.
        """
        if which == "next":
            ahead = self._later.nearest(_later(here.ends), but)
        else:
            ahead = self._earlier.nearest(_earlier(here.opens), but)
        if ahead is None:
            return None
        near, far = _days(ahead.near), _days(ahead.far)
        days = PossibleDays(near, far) if which == "next" else PossibleDays(far, near)
        return Neighbour(ahead.name, days, ahead.among)


# The first and the last of days, as numbers that rise the further ahead they are, where ahead is
# either later (and they are positive) or earlier (negative).
_Range: TypeAlias = tuple[int, int]


def _later(span: Span) -> _Range:
    return span.first.toordinal(), span.last.toordinal()


def _earlier(span: Span) -> _Range:
    return -span.last.toordinal(), -span.first.toordinal()


def _days(days: _Range) -> Span:
    first, last = sorted(map(abs, days))
    return Span(date.fromordinal(first), date.fromordinal(last))


@frozen(order=True)
class _Other:
    """A meeting: where its near end can be, and where its far end."""

    near: _Range
    far: _Range
    name: str


@frozen
class _Nearest:
    name: str | None
    near: _Range
    far: _Range
    among: tuple[str, ...]


class _Ahead:
    """Meetings seen in one direction of time."""

    def __init__(self, others: Iterable[_Other]) -> None:
        self._others = sorted(others)
        self._firsts = [other.near[0] for other in self._others]
        # How far the near end of any up to this one can be.
        self._reach = list(accumulate((other.near[1] for other in self._others), max))

    def nearest(self, here: _Range, but: str) -> _Nearest | None:
        """Return the one whose near end comes first after a day between those of `here`."""
        found, limit = self._could_be(here, but)
        if not found:
            return None
        first = found[0]
        among = tuple(other.name for other in found[:FEW])
        # Of several on one day it is the first by name.
        sure = len(found) == 1 or all(other.near == (limit, limit) for other in found)
        if sure and first.near[0] > here[1]:
            named = min(found, key=attrgetter("name"))
            return _Nearest(named.name, named.near, named.far, (named.name,))
        nearest = max(first.near[0], here[0] + 1)
        farthest = max(other.near[1] for other in found) if limit is None else limit
        return _Nearest(
            None,
            (nearest, farthest),
            (
                max(nearest, min(other.far[0] for other in found)),
                max(other.far[1] for other in found),
            ),
            among,
        )

    def _could_be(self, here: _Range, but: str) -> tuple[list[_Other], int | None]:
        """Return those that could be the nearest, and how far ahead it is at most.

        They are in order; None stands for no limit: each of them may turn out not to be ahead.
        """
        place = bisect_right(self._firsts, here[0])
        behind = takewhile(lambda n: self._reach[n] > here[0], range(place - 1, -1, -1))
        found = [self._others[n] for n in behind if self._others[n].near[1] > here[0]]
        limit: int | None = None
        for number in range(place, len(self._others)):
            other = self._others[number]
            if limit is not None and other.near[0] > limit:
                break
            found.append(other)
            if other.near[0] > here[1] and other.name != but:
                limit = other.near[1] if limit is None else min(limit, other.near[1])
        return sorted(other for other in found if other.name != but), limit
