"""Which days are open: not a weekend, not closed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal, TypeAlias, assert_never

from workplan.dates.closing import Closing, closed_days
from workplan.dates.spans import FIRST_DAY, LAST_DAY, in_reach, out_of_reach
from workplan.dates.weekdays import Weekday, check_weekday
from workplan.errors import WrongValue
from workplan.text import WEEKDAYS, sentence

Roll: TypeAlias = Literal["earlier", "later", "nearest", "none"]

# Beyond so many closed days in a row a date is left where it is.
LONGEST_ROLL = 366

_A_MONDAY = date(1900, 1, 1).toordinal()


class OpenDays:
    """The open days of a place: those that are neither weekend nor closed.

    Closures count in the years 1900 to 2199, outside them the weekend alone. Days are worked out
    when they are asked for, a year at a time.
    """

    def __init__(self, weekend: Iterable[Weekday], closings: Iterable[Closing] = ()) -> None:
        """Take the days of the weekend, not all seven (WrongValue), and what else closes."""
        self._weekend = frozenset(weekend)
        for weekday in self._weekend:
            check_weekday(weekday)
        if len(self._weekend) == len(WEEKDAYS):
            raise WrongValue(
                sentence("a weekend of all seven days leaves no day open"),
                sentence("leave out at least one day"),
            )
        self._closings = tuple(closings)
        self._years: dict[int, tuple[int, ...]] = {}

    def is_open(self, day: date) -> bool:
        """Say whether `day` is open."""
        ordinal, days = day.toordinal(), self._open_in(day.year)
        place = bisect_left(days, ordinal)
        return place < len(days) and days[place] == ordinal

    def earlier(self, day: date) -> date:
        """Return `day` if open, else the last open day before it.

        `day` itself also where the 366 days before it are all closed.
        """
        return day - timedelta(self._away(day, -1) or 0)

    def later(self, day: date) -> date:
        """Return `day` if open, else the first open day after it.

        `day` itself also where the 366 days after it are all closed.
        """
        return day + timedelta(self._away(day, 1) or 0)

    def nearest(self, day: date) -> date:
        """Return the open day nearest to `day`; of two as near, the earlier.

        `day` itself also where 366 days on either side are all closed.
        """
        before, after = self._away(day, -1), self._away(day, 1)
        if after is not None and (before is None or after < before):
            return self.later(day)
        return self.earlier(day)

    def roll(self, day: date, how: Roll) -> date:
        """Return `day` moved onto an open day in the way that `how` says."""
        match how:
            case "earlier":
                return self.earlier(day)
            case "later":
                return self.later(day)
            case "nearest":
                return self.nearest(day)
            case "none":
                return day
            case _:
                assert_never(how)

    def add(self, day: date, count: int) -> date:
        """Return the open day that is `count` open days after `day`, or before it if negative.

        `day` itself is never counted, open or not; 0 is `day`. OutOfReachError where the result
        would be outside the years 1900 to 2199.
        """
        if count == 0:
            return day
        ordinal = self._forward(day, count) if count > 0 else self._back(day, -count)
        found = date.fromordinal(ordinal)
        if not in_reach(found):
            raise out_of_reach(day)
        return found

    def count(self, first: date, last: date) -> int:
        """Return how many days are open from `first` to `last`, both included.

        0 where `last` is before `first`.
        """
        if last < first:
            return 0
        total = 0
        for year in range(first.year, last.year + 1):
            days = self._open_in(year)
            total += bisect_right(days, last.toordinal()) - bisect_left(days, first.toordinal())
        return total

    def _away(self, day: date, step: Literal[-1, 1]) -> int | None:
        """Return how many days before or after `day` the next open day is, if near enough."""
        ordinal = day.toordinal()
        # 366 days may reach into the year after the next.
        for year in (day.year, day.year + step, day.year + 2 * step):
            days = self._open_in(year) if MINYEAR <= year <= MAXYEAR else ()
            place = bisect_left(days, ordinal) if step > 0 else bisect_right(days, ordinal) - 1
            if 0 <= place < len(days):
                distance = abs(days[place] - ordinal)
                return distance if distance <= LONGEST_ROLL else None
        return None

    def _forward(self, day: date, count: int) -> int:
        year = day.year
        days = self._open_in(year)
        place = bisect_right(days, day.toordinal()) + count - 1
        while place >= len(days):
            place -= len(days)
            year += 1
            if year > LAST_DAY.year:
                raise out_of_reach(day)
            days = self._open_in(year)
        return days[place]

    def _back(self, day: date, count: int) -> int:
        year = day.year
        days = self._open_in(year)
        place = bisect_left(days, day.toordinal()) - count
        while place < 0:
            year -= 1
            if year < FIRST_DAY.year:
                raise out_of_reach(day)
            days = self._open_in(year)
            place += len(days)
        return days[place]

    def _open_in(self, year: int) -> tuple[int, ...]:
        """Return the open days of a year as ordinals, rising."""
        known = self._years.get(year)
        if known is not None:
            return known
        first, last = date(year, 1, 1), date(year, 12, 31)
        within_reach = in_reach(first)
        closed: set[int] = set()
        for closing in self._closings if within_reach else ():
            closed.update(closed_days(closing, year))
        days = tuple(
            ordinal
            for ordinal in range(first.toordinal(), last.toordinal() + 1)
            if ordinal not in closed and (ordinal - _A_MONDAY) % 7 not in self._weekend
        )
        if within_reach:
            self._years[year] = days
        return days
