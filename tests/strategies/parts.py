"""Which parts of the format a drawn plan may use, and how large it may be."""

from datetime import date
from functools import cached_property

from attrs import frozen

from workplan.dates.spans import FIRST_DAY, LAST_DAY


@frozen
class Parts:
    """What a law needs to leave out of plans; everything is in them unless it says so.

    `easter`: closures counted from Easter. `instants`: deadlines with a time of day. `halves`:
    texts with halves of surrogate pairs, which no file can hold. `far`: now and then a date
    anywhere from 1900 to 2199, and a length of up to a century. `years`: the first and the last
    year of all other dates; most of them are in the one between, so that things meet.
    """

    easter: bool = True
    instants: bool = True
    halves: bool = True
    far: bool = True
    years: tuple[int, int] = (2009, 2015)
    most_meetings: int = 4
    most_deadlines: int = 5
    longest_window: int = 60

    @cached_property
    def first(self) -> date:
        """The first day of its years."""
        return date(self.years[0], 1, 1)

    @cached_property
    def last(self) -> date:
        """The last day of its years."""
        return date(self.years[1], 12, 31)

    @cached_property
    def reach(self) -> tuple[date, date]:
        """The first and the last day that anything given in the plan may be."""
        return (FIRST_DAY, LAST_DAY) if self.far else (self.first, self.last)

    @cached_property
    def middle(self) -> int:
        """The year in which most dates are."""
        return sum(self.years) // 2
