"""When something is closed: on given days, in a period, every year, counted from Easter."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.dates.spans import Span, check_day
from workplan.errors import WrongValue
from workplan.text import sentence

# A leap year: 29 February is a day that exists.
_LEAP_YEAR = 2000
_FURTHEST_FROM_EASTER = 366  # days
_EACH_ONCE = sentence("write each day once: on = [2012-12-24, 2012-12-31]")


@frozen
class OnDates:
    """Closed on each of these days, given once each."""

    dates: tuple[date, ...]

    def __attrs_post_init__(self) -> None:
        if not self.dates:
            raise WrongValue(sentence("a closure on no day"), _EACH_ONCE)
        seen: set[date] = set()
        for day in self.dates:
            check_day(day)
            if day in seen:
                raise WrongValue(sentence("{day} is given twice", day=day.isoformat()), _EACH_ONCE)
            seen.add(day)

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the closed spans that begin in `year`, in order."""
        return tuple(Span(day, day) for day in sorted(d for d in self.dates if d.year == year))


@frozen
class Between:
    """Closed from one day to another, both included."""

    starts: date
    ends: date
    span: Span = field(init=False, eq=False, repr=False)

    @span.default
    def _whole(self) -> Span:
        return Span(self.starts, self.ends)

    def __attrs_post_init__(self) -> None:
        check_day(self.starts)
        check_day(self.ends)

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the closed span if it begins in `year`."""
        return (self.span,) if self.starts.year == year else ()


@frozen
class Yearly:
    """Closed on the same day of each year; 29 February in leap years only."""

    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        try:
            date(_LEAP_YEAR, self.month, self.day)
        except ValueError:
            raise WrongValue(
                sentence("{day} is a day that no year has", day=f"{self.month:02}-{self.day:02}"),
                sentence("write month and day, as in 10-26 for 26 October"),
            ) from None

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the day in `year`, if that year has it."""
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return ()
        return (Span(day, day),)


@frozen
class Easter:
    """Closed on the day `days` after Easter Sunday of each year (before it, if negative).

    With `orthodox`, the Sunday is that of the Orthodox churches, by its Gregorian date.
    """

    days: int
    orthodox: bool = False

    def __attrs_post_init__(self) -> None:
        if abs(self.days) > _FURTHEST_FROM_EASTER:
            raise WrongValue(
                sentence("{days} days from Easter is more than a year", days=self.days),
                sentence("write a number of days from -366 to 366"),
            )

    def spans(self, year: int) -> tuple[Span, ...]:
        """Return the days in `year`, in order: mostly one, none or two if far from Easter."""
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

        church: Literal[1, 2, 3] = EASTER_ORTHODOX if self.orthodox else EASTER_WESTERN
        away = timedelta(self.days)
        days = (easter(of_year, church) + away for of_year in (year - 1, year, year + 1))
        return tuple(Span(day, day) for day in days if day.year == year)


# Each has `spans(year)`, the spans that begin in that year (of 1900 to 2199), so that a year and
# a number name each of them once.
Closing: TypeAlias = OnDates | Between | Yearly | Easter


def closed_days(closing: Closing, year: int) -> Iterator[int]:
    """Yield the ordinals of the days of a year that are closed."""
    # Only a period reaches from one year into others.
    spans = (closing.span,) if isinstance(closing, Between) else closing.spans(year)
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    for span in spans:
        yield from range(max(span.first.toordinal(), first), min(span.last.toordinal(), last) + 1)
