"""How dates are shown in cells: Excel's formats, made of those of Unicode's CLDR."""

import re
from locale import windows_locale

from workplan.text import Language

# Letters of CLDR's patterns (UTS 35): the day of the week, the day, the month, the year.
_FIELDS = {"d": "d", "y": "yyyy"}
_PATTERN = re.compile(r"'([^']*)'|([EcdMLy])\2*|([^'])")
_SHORT = 3  # letters of a pattern: so many ask for a short name, more for the whole one

# Western digits and the Gregorian calendar, wherever the language has others too.
_PLAIN = "101"


def date_format(language: Language, *, weekday: bool) -> str:
    """Return Excel's format of a date, its month in letters: nobody takes it for the day.

    In another language than English it says in which. In English Excel says months and days of
    the week in the language of its user.
    """
    pattern = _PATTERN.sub(_field, language.date_pattern(weekday=weekday)).replace('""', "")
    number = None if language.locale is None else _numbers().get(language.locale)
    if number is None:
        return pattern
    return f"[$-{_PLAIN if language.right_to_left else ''}{number:04X}]{pattern}"


def _field(found: re.Match[str]) -> str:
    quoted, letter, other = found.groups()
    if letter is None:
        text = other if quoted is None else quoted
        return text if text in " -/" else f'"{text}"'
    if letter in "Ec":
        return "dddd" if len(found[0]) > _SHORT else "ddd"
    if letter in "ML":
        return "m" * min(len(found[0]), _SHORT)
    return _FIELDS[letter]


def _numbers() -> dict[str, int]:
    """Return Windows's numbers of locales (LCID) by their names; of two, the later one."""
    return {name: number for number, name in sorted(windows_locale.items())}
