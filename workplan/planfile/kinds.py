"""The kinds of values that plan files hold: how each is read, and what is said of a wrong one."""

import re
from collections.abc import Callable, Collection
from datetime import date, datetime, time
from typing import Generic, TypeVar, get_args

from attrs import frozen

from workplan.dates.errors import shown
from workplan.dates.instants import Hours
from workplan.dates.lengths import Length
from workplan.dates.offsets import Offset
from workplan.dates.open_days import Roll
from workplan.dates.spans import DateAsKnown
from workplan.dates.weekdays import Weekday, parse_weekday
from workplan.errors import WrongValue, instead
from workplan.text import Sentence, Text, is_language_code, sentence

T = TypeVar("T")

# No number of a plan comes near it.
LARGEST = 1_000_000
SOME_DAY = date(2000, 1, 1)

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"-?[0-9]{1,6}")
_PLACEHOLDER = "?"  # no id can be this


@frozen
class Kind(Generic[T]):
    """A kind of value.

    `read` makes it of what TOML gives, or raises WrongValue. `example` is such a value as a file
    writes it. `placeholder` stands for one that could not be read, so that the rest of its table
    can be looked at too.
    """

    read: Callable[[object], T]
    example: str
    placeholder: T


def written(value: object) -> str | Sentence:
    """Return a value as a message shows it: as a file writes it, or what it is."""
    match value:
        case str():
            return f'"{shown(value)}"'
        case bool():
            return "true" if value else "false"
        case date() | time():
            return value.isoformat()
        case list():
            return sentence("a list")
        case dict():
            return sentence("a table")
    return shown(str(value))


def _string(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list | dict):
        hint = sentence('write one, in quotes: "..."')
    else:
        hint = sentence('write it in quotes: "{value}"', value=written(value))
    raise WrongValue(sentence("{value} is no text in quotes", value=written(value)), hint)


def _text(value: object) -> Text:
    if isinstance(value, str):
        return Text.of(value)
    if not isinstance(value, dict):
        hint = sentence("write it in quotes, or by language: {example}", example=_BY_LANGUAGE)
        raise WrongValue(sentence("{value} is no text in quotes", value=written(value)), hint)
    if not value:
        raise WrongValue(
            sentence("this text is in no language"),
            sentence("write it by language: {example}", example=_BY_LANGUAGE),
        )
    for language, words in value.items():
        if not is_language_code(language):
            raise WrongValue(
                sentence('"{language}" is no code of a language', language=shown(language)),
                sentence(
                    "write codes such as en, fr, zh, zh-Hant, pt-BR: {example}",
                    example=_BY_LANGUAGE,
                ),
            )
        _string(words)
    return Text.of(value)


_BY_LANGUAGE = '{ en = "...", fr = "..." }'


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        if isinstance(value, str) and _WHOLE.fullmatch(value):
            hint = sentence("write it without quotes: {value}", value=value)
        else:
            hint = sentence("write digits alone, as in 3")
        raise WrongValue(sentence("{value} is no whole number", value=written(value)), hint)
    if abs(value) > LARGEST:
        raise WrongValue(
            sentence("{value} is too large a number", value=shown(str(value))),
            sentence("write one from -{largest} to {largest}", largest=LARGEST),
        )
    return value


def _number(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise WrongValue(
        sentence("{value} is no number", value=written(value)),
        sentence("write digits, without quotes: 48.235"),
    )


def _boolean(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise WrongValue(
        sentence("{value} is neither true nor false", value=written(value)),
        sentence("write true or false, in small letters and without quotes"),
    )


def _date(value: object) -> date:
    # A date with a time is a date to Python, and none to us.
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        hint = sentence("write the day alone: {day}", day=value.date().isoformat())
    elif isinstance(value, str) and _DATE.fullmatch(value):
        hint = sentence("write it without quotes: {day}", day=value)
    else:
        hint = sentence("write year, month and day without quotes: 2012-08-27")
    raise WrongValue(sentence("{value} is no date", value=written(value)), hint)


def _date_as_known(value: object) -> DateAsKnown:
    if isinstance(value, str):
        return DateAsKnown.parse(value)
    if isinstance(value, int) and not isinstance(value, bool):
        raise WrongValue(
            sentence("{value} is no date", value=written(value)),
            sentence('write a year in quotes: "{value}"', value=written(value)),
        )
    return DateAsKnown.of(_date(value))


def _date_or_offset(value: object) -> date | Offset:
    if isinstance(value, str) and not _DATE.fullmatch(value):
        return Offset.parse(value)
    if isinstance(value, str | datetime):
        return _date(value)
    if type(value) is date:
        return value
    raise WrongValue(
        sentence("{value} is neither a date nor counted from one", value=written(value)),
        sentence('write a date (2012-08-27), or how it is counted: "6 weeks before start"'),
    )


def parsed(parse: Callable[[str], T], example: str, placeholder: T) -> Kind[T]:
    """Return the kind of a value that is written as a string and has a parser of its own."""

    def read(value: object) -> T:
        if isinstance(value, str):
            return parse(value)
        raise WrongValue(
            sentence("{value} is no text in quotes", value=written(value)),
            sentence("write it like this: {example}", example=example),
        )

    return Kind(read, example, placeholder)


STRING = Kind(_string, '"..."', _PLACEHOLDER)
TEXT = Kind(_text, '"..."', Text.of(_PLACEHOLDER))
INTEGER = Kind(_integer, "1", 1)
NUMBER: Kind[float] = Kind(_number, "48.235", 0.0)
BOOLEAN = Kind(_boolean, "true", placeholder=False)
DATE = Kind(_date, "2012-08-27", SOME_DAY)
DATE_AS_KNOWN = Kind(_date_as_known, "2012-08-27", DateAsKnown.of(SOME_DAY))
DATE_OR_OFFSET: Kind[date | Offset] = Kind(
    _date_or_offset, '"6 weeks before start"', Offset.parse("on start")
)
WEEKDAY: Kind[Weekday] = parsed(parse_weekday, '"monday"', 0)
HOURS = parsed(Hours.parse, '"10:00-13:00"', Hours.parse("10:00-13:00"))
LENGTH = parsed(Length.parse, '"6 weeks"', Length(1, "day"))


def choice(words: Collection[T]) -> Kind[T]:
    """Return the kind of a value that is one of a few words."""
    known = {str(word): word for word in words}

    def read(value: object) -> T:
        word = value if isinstance(value, str) else ""
        if word not in known:
            raise WrongValue(
                sentence("{value} is none of the words that may stand here", value=written(value)),
                instead(word, known),
            )
        return known[word]

    first = next(iter(known))
    return Kind(read, f'"{first}"', known[first])


ROLL: Kind[Roll] = choice(get_args(Roll))
