"""Dates, intervals and lists against Unicode's CLDR, and against what people read."""

import re
from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date, format_interval
from hypothesis import given
from hypothesis import strategies as st

from workplan.languages import cldr
from workplan.text import ENGLISH

CODES = ("ar", "es", "fr", "ru", "zh")
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
FIRST = date(2012, 8, 27)
INTERVALS = st.tuples(DAYS, DAYS).filter(lambda days: days[0] < days[1])
THIN, NARROW = "\u2009", "\u202f"
TO = re.compile(" *[\N{EN DASH}\N{EM DASH}至] *")


def shown(text: str) -> str:
    """Return a text with all spaces, and all that means "to", alike: they differ by release."""
    spaced = text.replace(THIN, " ").replace(NARROW, " ").replace("\xa0", " ")
    return TO.sub(" to ", spaced)


@given(DAYS, st.sampled_from(CODES))
def test_a_day_is_said_as_in_cldr(day: date, code: str) -> None:
    assert cldr.day(code, day) == format_date(day, "full", code)
    assert cldr.plain_day(code, day) == format_date(day, "long", code)
    assert format_date(day, "EEEE", code) in cldr.day(code, day)


@given(DAYS)
def test_english_says_days_as_cldr_does_in_britain(day: date) -> None:
    assert ENGLISH.plain_day(day) == format_date(day, "long", "en_GB")
    assert ENGLISH.weekday(day.weekday()) == format_date(day, "EEEE", "en_GB")


@given(INTERVALS)
def test_english_says_intervals_as_cldr_does_in_britain(days: tuple[date, date]) -> None:
    """With whole names of months, which begin like those of a few letters."""
    said = shown(ENGLISH.days(*days))
    short = shown(format_interval(*days, "yMMMd", locale="en_GB"))
    words = zip(said.split(), short.split(), strict=True)
    assert all(word == other or word.startswith(other[:3]) for word, other in words)
    assert said == shown(cldr.days("en-GB", *days))


@given(INTERVALS, st.sampled_from(CODES))
def test_an_interval_has_the_fields_of_cldr_in_their_order(
    days: tuple[date, date], code: str
) -> None:
    skeletons = Locale.parse(code).interval_formats
    long = "yMMMMd" if "yMMMMd" in skeletons else "yMMMd"
    digits = [part for part in format_interval(*days, long, locale=code) if part.isdigit()]
    assert [part for part in cldr.days(code, *days) if part.isdigit()] == digits


@pytest.mark.parametrize(
    ("code", "last", "said"),
    [
        ("es", date(2012, 8, 29), "27 to 29 de agosto de 2012"),
        ("es", date(2013, 1, 2), "27 de agosto de 2012 to 2 de enero de 2013"),
        ("fr", date(2012, 9, 2), "27 août to 2 septembre 2012"),
        ("ru", date(2012, 8, 29), "27 to 29 августа 2012 \N{CYRILLIC SMALL LETTER GHE}."),
        ("ar", date(2012, 9, 2), "27 أغسطس to 2 سبتمبر 2012"),
        ("zh", date(2012, 8, 29), "2012年8月27日 to 29日"),
        ("zh", date(2013, 1, 2), "2012年8月27日 to 2013年1月2日"),
    ],
)
def test_months_of_intervals_have_their_whole_names(code: str, last: date, said: str) -> None:
    days = shown(cldr.days(code, FIRST, last)).replace("\N{ARABIC COMMA}", "")  # of older releases
    assert days == said


@pytest.mark.parametrize(
    ("code", "said"),
    [("ar", "الاثنين"), ("es", "lunes"), ("fr", "lundi"), ("ru", "понедельник"), ("zh", "星期一")],
)
def test_a_day_of_the_week_stands_alone(code: str, said: str) -> None:
    assert cldr.weekday(code, 0) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ar", "1 و2 و3"),
        ("es", "1, 2 y 3"),
        ("fr", "1, 2 et 3"),
        ("ru", "1, 2 и 3"),
        ("zh", "1、2和3"),
    ],
)
def test_a_list_is_joined_as_the_language_does(code: str, said: str) -> None:
    assert cldr.several(code, ["1", "2", "3"]) == said
    assert cldr.several(code, ["1"]) == "1"
    assert cldr.several(code, []) == ""


def test_only_arabic_is_written_from_right_to_left() -> None:
    assert [code for code in CODES if cldr.right_to_left(code)] == ["ar"]


def test_most_speakers_are_found() -> None:
    found = [cldr.locale_of(code) for code in (*CODES, "zh-Hant", "fr-CA")]
    assert found == ["ar_EG", "es_ES", "fr_FR", "ru_RU", "zh_CN", "zh_TW", "fr_CA"]


@pytest.mark.parametrize("code", CODES)
def test_the_pattern_of_a_date_has_its_day_its_month_in_letters_and_its_year(code: str) -> None:
    said = format_date(FIRST, cldr.date_pattern(code, "yMMMd"), code)
    with_weekday = format_date(FIRST, cldr.date_pattern(code, "yMMMEd"), code)
    for field in ("d", "MMM", "y"):
        assert format_date(FIRST, field, code) in said
        assert format_date(FIRST, field, code) in with_weekday
    weekday = "EEEE" if code in ("ar", "zh") else "E"  # whose short names programs cut too short
    assert format_date(FIRST, weekday, code) in with_weekday
