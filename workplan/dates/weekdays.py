"""Days of the week by number: 0 is Monday, 6 is Sunday, as in `date.weekday`."""

from typing import TypeAlias

from workplan.dates.errors import shown
from workplan.errors import WrongValue
from workplan.text import WEEKDAYS, sentence

Weekday: TypeAlias = int

WEEKEND: tuple[Weekday, ...] = (5, 6)

_BY_NAME = {name.lower(): number for number, name in enumerate(WEEKDAYS)}


def is_weekday(text: str) -> bool:
    """Say whether `text` is the English name of a day of the week, in any case."""
    return text.lower() in _BY_NAME


def parse_weekday(text: str) -> Weekday:
    """Return the number, 0 to 6, of the day that `text` names in English, in any case.

    Raises WrongValue where it names none; names are not shortened.
    """
    number = _BY_NAME.get(text.lower())
    if number is None:
        raise WrongValue(
            sentence('"{text}" is no day of the week', text=shown(text)),
            sentence("write one of: {names}", names=", ".join(_BY_NAME)),
        )
    return number


def check_weekday(weekday: Weekday) -> None:
    """Raise WrongValue unless `weekday` is a number from 0 to 6."""
    if weekday not in range(len(WEEKDAYS)):
        raise WrongValue(
            sentence("{number} is no day of the week", number=weekday),
            sentence("use 0 (Monday) to 6 (Sunday)"),
        )
