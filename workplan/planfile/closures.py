"""Reads the tables of closures."""

import re
from typing import get_args

from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly
from workplan.dates.errors import shown
from workplan.errors import WrongValue
from workplan.model.closures import Closes, Closure
from workplan.planfile.kinds import DATE, INTEGER, STRING, TEXT, Kind, choice, parsed
from workplan.planfile.tables import Table
from workplan.text import sentence

CLOSES: Kind[Closes] = choice(get_args(Closes))
BOTH: tuple[Closes, ...] = get_args(Closes)

_WAYS = sentence(
    'write one of these: yearly = "10-26", on = [2012-12-24], starts and ends, '
    "easter = -2 (days from Easter Sunday), orthodox_easter = -2"
)
_MONTH_AND_DAY = re.compile(r"([0-9]{2})-([0-9]{2})")


def read_closure(table: Table) -> Closure:
    """Read one of `[[closures]]`."""
    closes = table.list_of("closes", CLOSES)
    return Closure(
        id=table.required("id", STRING),
        title=table.required("title", TEXT),
        when=_when(table),
        place=table.optional("place", STRING),
        closes=BOTH if closes is None else closes,
        **table.statement(),
    )


def _when(table: Table) -> Closing:
    given = table.has("yearly", "on", "easter", "orthodox_easter", "starts", "ends")
    try:
        match given:
            case ("yearly",):
                return table.required("yearly", YEARLY)
            case ("on",):
                return _on_dates(table)
            case ("easter" | "orthodox_easter" as key,):
                days = table.required(key, INTEGER)
                return Easter(days, orthodox=key == "orthodox_easter")
            case ("starts", "ends") | ("starts",) | ("ends",):
                return Between(*table.period("starts", "ends"))
            case ():
                message = sentence("the closure does not say when")
            case _:
                message = sentence("{keys} do not go together", keys=given)
        table.fault(*given[1:2], message=message, hint=_WAYS)
    except WrongValue as error:
        table.fault(given[-1], message=error.message, hint=error.hint)
    return YEARLY.placeholder


def _on_dates(table: Table) -> Closing:
    days = table.list_of("on", DATE) or ()
    readable = all(day is not DATE.placeholder for day in days)
    return OnDates(days) if readable else YEARLY.placeholder


def _yearly(text: str) -> Yearly:
    """Read `10-26`."""
    match = _MONTH_AND_DAY.fullmatch(text)
    if match is None:
        raise WrongValue(
            sentence('"{text}" is no day of the year', text=shown(text)),
            sentence('write month and day, as in "10-26" for 26 October'),
        )
    return Yearly(int(match[1]), int(match[2]))


YEARLY = parsed(_yearly, '"10-26"', Yearly(1, 1))
