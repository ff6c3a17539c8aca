"""Texts people wrote and sentences workplan says: values, rendered only at the edge."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Self, TypeAlias, Union

from attrs import field, frozen

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

Value: TypeAlias = Union[str, int, date, "Text", "Sentence", tuple["Value", ...]]


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

        Tried in turn: the language, the language without its region, the string without a
        language, English, the first there is.
        """
        strings = dict(self.translations)
        for code in (language, language.partition("-")[0], "", "en"):
            if code in strings:
                return strings[code]
        return next(iter(strings.values()), "")

    def __str__(self) -> str:
        return self.in_language()


@frozen
class Sentence:
    """A template and its values; compared as data, put into words by `str` (in English).

    `plural` is the template for every `count` but 1. A date is said with its weekday, with the
    format `plain` (`{opens:plain}`) without it.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str | None = field(default=None)

    def __str__(self) -> str:
        values = dict(self.values)
        many = self.plural is not None and values["count"] != 1
        template = self.plural if many and self.plural is not None else self.template
        return template.format(**{name: _Spoken(value) for name, value in values.items()})


def sentence(template: str, /, **values: Value) -> Sentence:
    """Say `template` with `values` in its braces."""
    return Sentence(template, tuple(values.items()))


def counted(one: str, many: str, /, count: int, **values: Value) -> Sentence:
    """Say `one` where `count` is 1, else `many`, with `count` and `values` in the braces."""
    return Sentence(one, (("count", count), *values.items()), plural=many)


@frozen
class _Spoken:
    """A value within a template: what `str.format` asks to write itself."""

    value: Value

    def __format__(self, style: str) -> str:
        return _spoken(self.value, style)


def _spoken(value: Value, style: str) -> str:
    if isinstance(value, datetime):
        return f"{_spoken(value.date(), style)} at {value:%H:%M} {value.tzname() or ''}".rstrip()
    if isinstance(value, date):
        plain = f"{value.day} {MONTHS[value.month - 1]} {value.year}"
        return plain if style == "plain" else f"{WEEKDAYS[value.weekday()]} {plain}"
    if isinstance(value, tuple):
        words = [_spoken(part, style) for part in value]
        return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
    return str(value)
