"""The same plan, or what follows from it, 28 years later: on the same days of the week.

Within the years 1901 to 2099 the calendar comes again every 28 years, leap days included. Easter
does not, nor do the rules of time zones.
"""

import re
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
                moved: Any = value + DAYS
            case DateAsKnown():
                moved = evolve(value, year=value.year + YEARS)
            case str():
                moved = self._string(value)
            case tuple():
                moved = tuple(map(self._moved, value))
            case _ if has(type(value)) and not isinstance(value, Text | Symbol):
                names = [field.name for field in fields(type(value)) if field.init]
                moved = evolve(
                    value, **{name: self._moved(getattr(value, name)) for name in names}
                )
            case _:
                moved = value
        return moved

    def _string(self, said: str) -> str:
        """Move a year, a date that is said in digits, the year in the name of an entry."""
        closures = "|".join(re.escape(f"{closure.id}/") for closure in self.plan.closures)
        match = re.fullmatch(rf"((?:{closures})?)([0-9]{{4}})(-[0-9-]+)?", said)
        if match is None:
            return said
        before, year, rest = match.groups(default="")
        return f"{before}{int(year) + YEARS}{rest}"
