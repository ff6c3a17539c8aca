"""How a counted day is moved: to a day of the week, or to a day of its month."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, TypeAlias, assert_never, get_args

from attrs import frozen

from workplan.dates.open_days import OpenDays
from workplan.dates.weekdays import Weekday, check_weekday
from workplan.errors import WrongValue
from workplan.text import WEEKDAYS, sentence

Towards: TypeAlias = Literal["on or before", "on or after", "of the week of"]
End: TypeAlias = Literal["first", "last"]


@frozen
class ToWeekday:
    """Move to a day of the week: on or before, on or after, or in the ISO week of the day."""

    weekday: Weekday
    towards: Towards

    def __attrs_post_init__(self) -> None:
        check_weekday(self.weekday)
        if self.towards not in get_args(Towards):
            raise WrongValue(
                sentence('unknown direction "{towards}"', towards=self.towards),
                sentence("write on or before, on or after, or of the week of"),
            )

    def shift(self, day: date, open_days: OpenDays) -> date:  # noqa: ARG002 - as in OfMonth
        """Return `day`, of the years 1900 to 2199, so moved: open or not."""
        match self.towards:
            case "on or before":
                return _on_or_before(day, self.weekday)
            case "on or after":
                return _on_or_after(day, self.weekday)
            case "of the week of":
                return day + timedelta(self.weekday - day.weekday())
            case _:
                assert_never(self.towards)

    def __str__(self) -> str:
        return f"{WEEKDAYS[self.weekday]} {self.towards}"


@frozen
class OfMonth:
    """Move to the first or last working day of the month, or to such a weekday of it.

    `weekday` is None for the working day.
    """

    which: End
    weekday: Weekday | None = None

    def __attrs_post_init__(self) -> None:
        if self.weekday is not None:
            check_weekday(self.weekday)
        if self.which not in get_args(End):
            raise WrongValue(
                sentence('unknown end of the month "{which}"', which=self.which),
                sentence("write first or last"),
            )

    def shift(self, day: date, open_days: OpenDays) -> date:
        """Return `day`, of the years 1900 to 2199, so moved.

        A weekday may be closed. In a month without an open day, the first or last day there is.
        """
        first = day.replace(day=1)
        last = day.replace(day=monthrange(day.year, day.month)[1])
        if self.which == "first":
            if self.weekday is not None:
                return _on_or_after(first, self.weekday)
            found = open_days.later(first)
            return found if found <= last else first
        if self.weekday is not None:
            return _on_or_before(last, self.weekday)
        found = open_days.earlier(last)
        return found if found >= first else last

    def __str__(self) -> str:
        day = "working day" if self.weekday is None else WEEKDAYS[self.weekday]
        return f"{self.which} {day} of the month"


Adjustment: TypeAlias = ToWeekday | OfMonth


def _on_or_before(day: date, weekday: Weekday) -> date:
    return day - timedelta((day.weekday() - weekday) % 7)


def _on_or_after(day: date, weekday: Weekday) -> date:
    return day + timedelta((weekday - day.weekday()) % 7)
