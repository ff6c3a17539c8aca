"""What people write where an offset has to be, and mean something that is written otherwise."""

import re

from workplan.dates.errors import OffsetError, shown
from workplan.dates.weekdays import parse_weekday
from workplan.text import MONTHS, WEEKDAYS, sentence

_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_DATE_IN_WORDS = re.compile(
    rf"\b[0-9]{{1,2}}(?:st|nd|rd|th|\.)? (?:of )?(?:{_MONTH})\b"
    rf"|\b(?:{_MONTH}) [0-9]{{1,4}}(?:st|nd|rd|th)?\b",
    re.ASCII | re.IGNORECASE,
)
_DATE_IN_DIGITS = re.compile(r"[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}")

_NUMBERS = {"first": 1, "last": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_WEEKDAY_COUNTED = re.compile(
    rf"({'|'.join(_NUMBERS)}|[1-9][0-9]?(?:st|nd|rd|th)?) ({'|'.join(WEEKDAYS)})s?"
    r" (before|after)(?: (.+))?",
    re.ASCII | re.IGNORECASE,
)


def slip(text: str) -> OffsetError | None:
    """Return the error that says how to write what `text`, which is no offset, is meant for.

    That is a date, or a day of the week that is counted; None where it is neither.
    """
    words = " ".join(text.split())
    if _DATE_IN_DIGITS.fullmatch(words) or _DATE_IN_WORDS.search(words):
        return OffsetError(
            sentence('"{words}" is no offset', words=shown(words)),
            sentence(
                "write a date with its year and without quotes, as in 2012-12-15, or count it, as"
                ' in "15 days before start"'
            ),
        )
    if counted := _WEEKDAY_COUNTED.fullmatch(words):
        number, weekday, direction, rest = counted.groups()
        return OffsetError(
            sentence('"{text}" is no length of time', text=shown(f"{number} {weekday}")),
            sentence(
                'write "{instead}"',
                instead=_to_weekday(number, weekday, direction, rest or "start"),
            ),
        )
    return None


def _to_weekday(number: str, weekday: str, direction: str, rest: str) -> str:
    """Return the offset of a day of the week that is counted from another day, itself apart."""
    count = _NUMBERS.get(number.lower()) or int(number.rstrip("stndrhSTNDRH"))
    days = 7 * (count - 1) + 1
    towards = direction.lower()
    length = f"{days} day{'' if days == 1 else 's'}"
    name = WEEKDAYS[parse_weekday(weekday)]
    return shown(f"{name} on or {towards} {length} {towards} {rest}")
