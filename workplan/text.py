"""Texts people wrote and sentences workplan says: values, rendered only at the edge.

They are said here in English, in which the templates are written; other languages are in
`workplan.languages`.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from string import ascii_lowercase
from typing import Self, TypeAlias, Union

from attrs import define, field, frozen

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
_LONGEST_LANGUAGE = 35  # RFC 5646, section 4.4.1

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# strftime and the calendar module follow the process's locale; what we say must not.

# From the largest to the smallest.
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)

_TO = "\N{EN DASH}"

Value: TypeAlias = Union[
    str, int, date, "Days", "Weekday", "ItemNumber", "Text", "Sentence", tuple["Value", ...]
]


def is_language_code(text: str) -> bool:
    """Say whether a text may be the code of a language: en, zh-Hant, pt-BR."""
    return len(text) <= _LONGEST_LANGUAGE and _LANGUAGE.fullmatch(text) is not None


@frozen
class Days:
    """An interval of days, said as one, from the first to the last."""

    first: date
    last: date


@frozen
class Weekday:
    """A day of the week, from 0 (Monday) to 6 (Sunday)."""

    number: int


@frozen
class ItemNumber:
    """The number of an agenda item, from the top down: (2, 1, 2) is said "2 (a) (ii)"."""

    parts: tuple[int, ...]


@frozen
class Text:
    """A string for people, in one language or several.

    `translations` holds pairs of language code and string in order of the code; the code `""`
    stands for a string whose language is not said.
    """

    translations: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, value: "str | Mapping[str, str] | Text") -> Self:
        """Make a Text from a string, or from strings by language code."""
        if isinstance(value, Text):
            return cls(value.translations)
        if isinstance(value, str):
            return cls((("", value),))
        return cls(tuple(sorted(value.items())))

    def in_language(self, language: str = "en") -> str:
        """Return the string in `language`, or in the language that comes nearest to it.

        Tried in turn: the language, the language without its region, the same with another region
        or script, the string without a language, English, the first there is.
        """
        if len(self.translations) == 1:
            return self.translations[0][1]
        strings = dict(self.translations)
        if language in strings:
            return strings[language]
        bare = language.partition("-")[0]
        regional = (code for code in strings if code.startswith(f"{bare}-"))
        for code in (bare, *regional, "", "en"):
            if code in strings:
                return strings[code]
        return next(iter(strings.values()), "")

    def __str__(self) -> str:
        return self.in_language()


@frozen
class Sentence:
    """A template and the values of its names; `str` puts it into words (in English).

    `plural` is the template for every `count` but 1. A date is said with its weekday, with the
    format `plain` (`{opens:plain}`) without it.
    """

    template: str
    names: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    plural: str | None = field(default=None)

    @property
    def by_name(self) -> "dict[str, Value]":
        """The values by their names."""
        return dict(zip(self.names, self.values, strict=True))

    def of(self, **values: Value) -> "Sentence":
        """Return the same with other values."""
        return Sentence(self.template, tuple(values), tuple(values.values()), self.plural)

    def __str__(self) -> str:
        return ENGLISH.say(self)


def sentence(template: str, /, **values: Value) -> Sentence:
    """Say `template` with `values` in its braces."""
    return Sentence(template, tuple(values), tuple(values.values()))


def counted(one: str, many: str, /, count: int, **values: Value) -> Sentence:
    """Say `one` where `count` is 1, else `many`, with `count` and `values` in the braces."""
    return Sentence(one, ("count", *values), (count, *values.values()), plural=many)


@frozen
class Language:
    """A language, and how it says things; this one is English.

    `code` is the one that stands for it in plans and on the command line.
    """

    code: str = "en"

    @property
    def right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return False

    def say(self, value: Value, style: str = "") -> str:
        """Put a value into words; a day with its weekday, in the style `plain` without it."""
        match value:
            case str():
                return value
            case Sentence():
                said = zip(value.names, value.values, strict=True)
                spoken = {name: _Spoken(self, one) for name, one in said}
                return self.template(value).format(**spoken)
            case Text():
                return value.in_language(self.code)
            case tuple():
                return self.several([self.say(part, style) for part in value])
        return self._say_part(value, style)

    def _say_part(self, value: "int | date | Days | Weekday | ItemNumber", style: str) -> str:
        match value:
            case datetime():
                day = self._say_part(value.date(), style)
                time = f"{value:%H:%M} {value.tzname() or ''}".rstrip()
                return self.say(sentence("{day} at {time}", day=day, time=time))
            case date():
                return self.plain_day(value) if style == "plain" else self.day(value)
            case Days(first, last):
                return self.plain_day(first) if first == last else self.days(first, last)
            case Weekday(number):
                return self.weekday(number)
            case ItemNumber(parts):
                marks = [self.item_mark(level, part) for level, part in enumerate(parts, start=1)]
                return " ".join(marks)
        return str(value)

    @property
    def locale(self) -> str | None:
        """The language and the territory in which most speak it (fr_FR); in English, none."""
        return None

    def date_pattern(self, *, weekday: bool) -> str:
        """Return the pattern of a date with its month in few letters, as CLDR writes it."""
        return "E d MMM y" if weekday else "d MMM y"

    def template(self, said: Sentence) -> str:
        """Return the template of a sentence: of a counted one, that for its count."""
        if said.plural is None or said.by_name["count"] == 1:
            return said.template
        return said.plural

    def day(self, day: date) -> str:
        """Say a day with its day of the week."""
        return f"{self.weekday(day.weekday())} {self.plain_day(day)}"

    def plain_day(self, day: date) -> str:
        """Say a day without its day of the week."""
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    def days(self, first: date, last: date) -> str:
        """Say an interval of two days or more, as Unicode's CLDR has it in British English."""
        if first.year != last.year:
            return f"{self.plain_day(first)} {_TO} {self.plain_day(last)}"
        if first.month != last.month:
            return f"{first.day} {MONTHS[first.month - 1]} {_TO} {self.plain_day(last)}"
        return f"{first.day}{_TO}{self.plain_day(last)}"

    def weekday(self, number: int) -> str:
        """Say a day of the week, from 0 (Monday) to 6 (Sunday)."""
        return WEEKDAYS[number]

    def item_mark(self, level: int, number: int) -> str:
        """Say the number of an agenda item within what it is part of: 1, (a), (i), (a), ..."""
        if level == 1:
            return str(number)
        return f"({letter(number) if level % 2 == 0 else roman(number)})"

    def several(self, words: Sequence[str]) -> str:
        """Say several things as a list."""
        return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


ENGLISH = Language()


def letter(number: int) -> str:
    """Return a number, from 1, as a letter; after z come aa, bb, cc."""
    times, place = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[place] * (times + 1)


def roman(number: int) -> str:
    """Return a number, from 1, as a small roman numeral."""
    said = ""
    for value, numeral in _ROMAN:
        times, number = divmod(number, value)
        said += numeral * times
    return said


@define
class _Spoken:
    """A value within a template: what `str.format` asks to write itself."""

    language: Language
    value: Value

    def __format__(self, style: str) -> str:
        return self.language.say(self.value, style)
