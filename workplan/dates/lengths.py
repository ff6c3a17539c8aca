"""Lengths of time as people count them: days, working days, weeks, months, years."""

import re
from calendar import monthrange
from datetime import date
from typing import Literal, Self, TypeAlias, assert_never

from attrs import frozen

from workplan.dates.errors import shown
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import FIRST_DAY, LAST_DAY, out_of_reach
from workplan.errors import WrongValue
from workplan.text import Sentence, counted, sentence

Unit: TypeAlias = Literal["day", "working day", "week", "month", "year"]

# About a century of each.
LONGEST: dict[Unit, int] = {
    "day": 36_525,
    "working day": 26_100,
    "week": 5_218,
    "month": 1_200,
    "year": 100,
}

_SAID: dict[Unit, Sentence] = {
    "day": counted("{count} day", "{count} days", count=1),
    "working day": counted("{count} working day", "{count} working days", count=1),
    "week": counted("{count} week", "{count} weeks", count=1),
    "month": counted("{count} month", "{count} months", count=1),
    "year": counted("{count} year", "{count} years", count=1),
}
_UNITS: dict[str, Unit] = {form: unit for unit in LONGEST for form in (unit, f"{unit}s")}
_LENGTH = re.compile(r"([0-9]+)\s+(\S.*)")
_MOST_DIGITS = 9
_MOST_LETTERS = 20
_MONTHS_A_YEAR = 12
_SHORTEST_MONTH = 28
# How many days each unit has at least and at most; nobody knows how long there is no working day.
_DAYS: dict[Unit, tuple[int, int | None]] = {
    "day": (1, 1),
    "working day": (1, None),
    "week": (7, 7),
    "month": (28, 31),
    "year": (365, 366),
}


def parse_unit(text: str) -> Unit | None:
    """Return the unit that `text` names in singular or plural and any case, or None."""
    return _UNITS.get(text.lower())


def nearest_unit(text: str) -> Unit:
    """Return the unit that `text` is most likely meant for; days where nothing is near."""
    from difflib import get_close_matches  # for what is wrong alone: it takes time

    near = get_close_matches(text[:_MOST_LETTERS].lower(), _UNITS, n=1, cutoff=0.4)
    return _UNITS[near[0]] if near else "day"


@frozen
class Length:
    """So many of a unit, from 1 to about a century."""

    count: int
    unit: Unit

    def __attrs_post_init__(self) -> None:
        if self.unit not in LONGEST:
            raise unknown_unit(self.unit, f"{self.count} {nearest_unit(self.unit)}s")
        if self.count < 1:
            raise WrongValue(
                sentence("a length of {count} is none", count=self.count),
                sentence("write 1 or more; for the day itself, on and no length: on start"),
            )
        longest = LONGEST[self.unit]
        if self.count > longest:
            raise WrongValue(
                sentence("{length} is too long", length=str(self)),
                sentence("write at most {longest}", longest=f"{longest} {self.unit}s"),
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a length such as `10 days`, `5 working days`, `1 month`.

        Singular and plural are the same, and so are capitals and more than one space. WrongValue
        where `text` is no length, is 0 or is longer than about a century.
        """
        match = _LENGTH.fullmatch(" ".join(text.split()))
        if match is None:
            raise WrongValue(
                sentence('"{text}" is no length of time', text=shown(text)),
                sentence(
                    "write a number and a unit: 10 days, 5 working days, 6 weeks, 1 month, 2 years"
                ),
            )
        digits, name = match.groups()
        unit = parse_unit(name)
        if unit is None:
            raise unknown_unit(name, f"{shown(digits)} {nearest_unit(name)}s")
        return cls(count_of(digits), unit)

    def after(self, day: date, open_days: OpenDays) -> date:
        """Return the day that comes this long after `day`.

        N weeks are 7N days. Months and years: the same day number, else the last of the month.
        Working days are those open in `open_days`; `day` itself is never counted.
        OutOfReachError where the result is outside the years 1900 to 2199.
        """
        return self._moved(day, self.count, open_days)

    def before(self, day: date, open_days: OpenDays) -> date:
        """Return the day that comes this long before `day`, counted as in `after`."""
        return self._moved(day, -self.count, open_days)

    def _moved(self, day: date, count: int, open_days: OpenDays) -> date:
        match self.unit:
            case "day":
                return _days_on(day, count)
            case "working day":
                return open_days.add(day, count)
            case "week":
                return _days_on(day, count * 7)
            case "month":
                return _months_on(day, count)
            case "year":
                return _months_on(day, count * _MONTHS_A_YEAR)
            case _:
                assert_never(self.unit)

    def exceeds(self, other: "Length") -> bool:
        """Say whether it is longer than another, whichever day the two are counted from."""
        if self.unit == other.unit:
            return self.count > other.count
        if {self.unit, other.unit} == {"month", "year"}:
            return _months(self) > _months(other)
        least, _ = _DAYS[self.unit]
        _, most = _DAYS[other.unit]
        return most is not None and self.count * least > other.count * most

    def said(self) -> Sentence:
        """Say it as people do, in a sentence that translates: 6 weeks."""
        return _SAID[self.unit].of(count=self.count)

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


def count_of(digits: str) -> int:
    """Return the number that `digits` write; of very many digits one too large for any length."""
    return int(digits) if len(digits) <= _MOST_DIGITS else 10**_MOST_DIGITS


def unknown_unit(name: str, instead: str) -> WrongValue:
    """Return the error that `name` is no unit, with `instead` as an example of what to write."""
    return WrongValue(
        sentence('unknown unit "{name}"', name=shown(name))
        if name
        else sentence("the unit is missing"),
        sentence(
            'write days, working days, weeks, months or years: "{instead}"',
            instead=instead,
        ),
    )


def _months(length: Length) -> int:
    return length.count * (_MONTHS_A_YEAR if length.unit == "year" else 1)


def _days_on(day: date, count: int) -> date:
    ordinal = day.toordinal() + count
    if not FIRST_DAY.toordinal() <= ordinal <= LAST_DAY.toordinal():
        raise out_of_reach(day)
    return date.fromordinal(ordinal)


def _months_on(day: date, count: int) -> date:
    # calendar.monthrange rather than dateutil's relativedelta: the rule is one `min`, and every
    # derive would otherwise wait for the import.
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + count, _MONTHS_A_YEAR)
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise out_of_reach(day)
    if day.day <= _SHORTEST_MONTH:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
