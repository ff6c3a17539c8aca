"""The same plan, or what follows from it, 28 years later: on the same days of the week.

Within the years 1901 to 2099 the calendar comes again every 28 years, leap days included. Easter
does not, nor do the rules of time zones.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeVar, cast

from attrs import evolve, fields, frozen, has

from workplan.dates.spans import DateAsKnown
from workplan.model.plan import Plan
from workplan.model.symbols import Symbol
from workplan.text import Text

T = TypeVar("T")

YEARS = 28
DAYS = timedelta(10_227)


def days_later(value: T, days: int) -> T:
    """Return a value in which all dates are so many days later; those known only roughly stay."""
    return cast("T", _days_later(value, timedelta(days)))


def _days_later(value: Any, by: timedelta) -> Any:
    match value:
        case date():
            return value + by
        case DateAsKnown() if value.exact:
            return DateAsKnown.of(value.first + by)
        case _:
            return _of_parts(value, lambda part: _days_later(part, by))


def _of_parts(value: Any, moved: Callable[[Any], Any]) -> Any:
    """Return a value of which each part has been moved, if it has parts."""
    if isinstance(value, tuple):
        return tuple(map(moved, value))
    if not has(type(value)) or isinstance(value, Text | Symbol):
        return value
    names = [field.name for field in fields(type(value)) if field.init]
    return evolve(value, **{name: moved(getattr(value, name)) for name in names})


@frozen(eq=False)
class Shift:
    """Moves whatever is said of one plan by 28 years: dates, and years in strings.

    Lengths and yearly days stay, and so do texts for people and symbols of documents, whatever
    year they bear. No id of the plan may be four digits.
    """

    plan: Plan

    def of(self, value: T) -> T:
        """Return a value with all that is in it."""
        return cast("T", self._moved(value))

    def _moved(self, value: Any) -> Any:
        match value:
            case date():
                return value + DAYS
            case DateAsKnown():
                return evolve(value, year=value.year + YEARS)
            case str():
                return self._string(value)
            case _:
                return _of_parts(value, self._moved)

    def _string(self, said: str) -> str:
        """Move a year, a date that is said in digits, the year in the name of an entry."""
        closures = "|".join(re.escape(f"{closure.id}/") for closure in self.plan.closures)
        match = re.fullmatch(rf"((?:{closures})?)([0-9]{{4}})(-[0-9-]+)?", said)
        if match is None:
            return said
        before, year, rest = match.groups(default="")
        return f"{before}{int(year) + YEARS}{rest}"
