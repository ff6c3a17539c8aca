"""Dates and lists by Unicode's CLDR, as Babel has it: cached, for saying a date takes time."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

# More days than a plan of twenty years has.
MANY = 8_192

_WEEKDAY = re.compile("[Ec]+")

# Months in letters, as many letters as there are.
_LETTERS = re.compile("(?<![ML])([ML])(?:[ML]{2})(?![ML])")


@cache
def _locale(code: str) -> "Locale":
    from babel import Locale

    return Locale.parse(code.replace("-", "_"))


@cache
def right_to_left(code: str) -> bool:
    """Say whether a language is written from right to left."""
    return _locale(code).text_direction == "rtl"


@cache
def locale_of(code: str) -> str | None:
    """Return the language and the territory in which most people speak it, where it is known."""
    from babel.core import get_global, parse_locale

    locale = _locale(code)
    likely = get_global("likely_subtags").get(str(locale))
    territory = locale.territory or (None if likely is None else parse_locale(likely)[1])
    return None if territory is None else f"{locale.language}_{territory}"


@cache
def date_pattern(code: str, skeleton: str) -> str:
    """Return the pattern of a date that has the fields of a skeleton.

    Days of the week have their whole names (EEEE) where these are hardly longer than the short
    ones: what programs take for short is a single letter there.
    """
    from babel.dates import match_skeleton

    patterns = _locale(code).datetime_skeletons
    pattern = str(patterns[match_skeleton(skeleton, patterns) or skeleton])
    names = _locale(code).days["format"]
    longest = {width: max(map(len, names[width].values())) for width in ("wide", "abbreviated")}
    hardly = longest["wide"] <= longest["abbreviated"] + 1
    return _WEEKDAY.sub("EEEE", pattern) if hardly else pattern


@lru_cache(MANY)
def day(code: str, day: date) -> str:
    """Say a day with its day of the week."""
    from babel.dates import format_date

    return format_date(day, "full", _locale(code))


@lru_cache(MANY)
def plain_day(code: str, day: date) -> str:
    """Say a day without its day of the week."""
    from babel.dates import format_date

    return format_date(day, "long", _locale(code))


@lru_cache(MANY)
def days(code: str, first: date, last: date) -> str:
    """Say an interval, of which the first and the last day are not the same.

    CLDR has few intervals with whole names of months; the others are made of those with a few
    letters of them, except where these are the month's number and a word, as in Chinese.
    """
    from babel.dates import parse_pattern

    locale = _locale(code)
    changes = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    intervals = locale.interval_formats
    patterns = intervals["yMMMMd" if "yMMMMd" in intervals else "yMMMd"][changes]
    if not locale.months["format"]["abbreviated"][1][0].isdigit():
        patterns = [_LETTERS.sub(r"\1\1\1\1", pattern) for pattern in patterns]
    return "".join(
        parse_pattern(pattern).apply(day, locale)
        for pattern, day in zip(patterns, (first, last), strict=True)
    )


@cache
def weekday(code: str, number: int) -> str:
    """Say a day of the week, from 0 (Monday) to 6 (Sunday), where it stands alone."""
    return str(_locale(code).days["stand-alone"]["wide"][number])


def several(code: str, words: list[str]) -> str:
    """Say several things as a list."""
    from babel.lists import format_list

    return format_list(words, locale=_locale(code))
