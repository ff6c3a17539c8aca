"""Runs of days, and dates that are only known as a month or a year."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Self

from attrs import field, frozen

from workplan.dates.errors import OutOfReachError, shown
from workplan.errors import WrongValue
from workplan.text import sentence

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2199, 12, 31)

_AS_KNOWN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")

_AS_MUCH = sentence('write a date, or as much as is known: 2015-06-03, "2015-06" or "2015"')


def in_reach(day: date) -> bool:
    """Say whether `day` lies in the years that plans may cover, 1900 to 2199."""
    return FIRST_DAY <= day <= LAST_DAY


def check_day(day: date) -> None:
    """Raise WrongValue unless `day` lies in the years that plans may cover, 1900 to 2199."""
    if not in_reach(day):
        raise WrongValue(
            sentence("{day} is outside the years 1900 to 2199", day=day.isoformat()),
            sentence("write a date from 1900-01-01 to 2199-12-31"),
        )


def out_of_reach(day: date) -> OutOfReachError:
    """Return the error that what is counted from `day` leaves the years 1900 to 2199."""
    return OutOfReachError(
        sentence(
            "what is counted from {day} falls outside the years 1900 to 2199", day=day.isoformat()
        ),
        sentence("count from a nearer day, or write a shorter length"),
    )


@frozen(order=True)
class Span:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise WrongValue(
                sentence(
                    "{last} is before {first}",
                    first=self.first.isoformat(),
                    last=self.last.isoformat(),
                ),
                sentence("write the first day first; the last may be the same day"),
            )

    @property
    def days(self) -> int:
        """How many days it has, at least 1."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, other: "Span") -> bool:
        """Say whether a day lies in both."""
        return self.first <= other.last and other.first <= self.last


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the same days as spans in order, none of which overlap."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.first <= apart[-1].last:
            apart[-1] = Span(apart[-1].first, max(apart[-1].last, span.last))
        else:
            apart.append(span)
    return apart


@frozen
class DateAsKnown:
    """A date as exactly as it is known: a day, a month or a year of 1900 to 2199.

    Its text is `2015-06-03`, `2015-06` or `2015` (ISO 8601 with reduced precision).
    """

    year: int
    month: int | None = None
    day: int | None = None
    span: Span = field(init=False, eq=False, repr=False)

    @span.default
    def _days_it_may_be(self) -> Span:
        return _span(self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2015`, `2015-06` or `2015-06-03`; WrongValue where `text` is none of them."""
        match = _AS_KNOWN.fullmatch(text)
        if match is None:
            raise WrongValue(
                sentence('"{text}" is not a date', text=shown(text)),
                sentence('write a date, or as much as is known: 2015-06-03, "2015-06" or "2015"'),
            )
        year, month, day = match.groups()
        return cls(
            int(year),
            None if month is None else int(month),
            None if day is None else int(day),
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """Make one of a day that is known exactly."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The first day that it may be."""
        return self.span.first

    @property
    def last(self) -> date:
        """The last day that it may be."""
        return self.span.last

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.day is not None

    def __str__(self) -> str:
        return _written(self.year, self.month, self.day)


def _span(year: int, month: int | None, day: int | None) -> Span:
    if month is None and day is not None:
        raise WrongValue(sentence("a day of the month is known without the month"), _AS_MUCH)
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        written = _written(year, month, day)
        raise WrongValue(sentence("{date} does not exist", date=written), _AS_MUCH) from None
    if month is None:
        last = date(year, 12, 31)
    elif day is None:
        last = date(year, month, monthrange(year, month)[1])
    else:
        last = first
    check_day(first)
    return Span(first, last)


def _written(year: int, month: int | None, day: int | None) -> str:
    parts = (f"{part:02}" for part in (month, day) if part is not None)
    return "-".join((f"{year:04}", *parts))
