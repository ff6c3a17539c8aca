"""Months by number: 1 is January, 12 is December, as in `date.month`."""

from typing import TypeAlias

from workplan.dates.errors import shown
from workplan.errors import WrongValue
from workplan.text import MONTHS, sentence

Month: TypeAlias = int

_BY_NAME = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}


def parse_month(text: str) -> Month:
    """Return the number, 1 to 12, of the month that `text` names in English, in any case.

    Raises WrongValue where it names none; names are not shortened.
    """
    number = _BY_NAME.get(text.lower())
    if number is None:
        raise WrongValue(
            sentence('"{text}" is no month', text=shown(text)),
            sentence("write one of: {names}", names=", ".join(_BY_NAME)),
        )
    return number
