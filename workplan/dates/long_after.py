"""Days that lie a length of time after or before others, also where the years end."""

from datetime import date

from workplan.dates.errors import OutOfReachError
from workplan.dates.lengths import Length
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import FIRST_DAY, LAST_DAY


def long_after(day: date, length: Length, open_days: OpenDays) -> date:
    """Return the day that comes so long after `day`, at the latest the last day of 2199."""
    try:
        return length.after(day, open_days)
    except OutOfReachError:
        return LAST_DAY


def long_before(day: date, length: Length, open_days: OpenDays) -> date:
    """Return the day that comes so long before `day`, at the earliest the first day of 1900."""
    try:
        return length.before(day, open_days)
    except OutOfReachError:
        return FIRST_DAY
