"""Texts by language, and sentences."""

import pickle
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.text import (
    ENGLISH,
    MONTHS,
    WEEKDAYS,
    Days,
    ItemNumber,
    Language,
    Text,
    Weekday,
    counted,
    is_language_code,
    letter,
    roman,
    sentence,
)


@pytest.mark.parametrize(
    ("translations", "language", "said"),
    [
        ("plain", "zh", "plain"),
        ({"en": "three", "zh": "三"}, "zh", "三"),
        ({"en": "three", "zh": "三"}, "zh-Hans", "三"),
        ({"en": "three", "zh-Hant": "三"}, "zh", "三"),
        ({"": "three", "pt-BR": "três"}, "pt-PT", "três"),
        ({"en": "three", "zhx": "三"}, "zh", "three"),
        ({"en": "three", "zh": "三"}, "fr", "three"),
        ({"fr": "trois", "zh": "三"}, "en", "trois"),
        ({}, "en", ""),
    ],
)
def test_a_text_is_said_in_the_language_that_comes_nearest(
    translations: str | dict[str, str], language: str, said: str
) -> None:
    assert Text.of(translations).in_language(language) == said


@pytest.mark.parametrize("code", ["en", "zh-Hant", "pt-BR", "yue", "es-419"])
def test_a_code_of_a_language_is_small_letters_and_what_tells_it_apart(code: str) -> None:
    assert is_language_code(code)


@pytest.mark.parametrize(
    "code", ["", "e", "EN", "english", "en_GB", "en-", "en\n", "中文", "en" + 20 * "-a"]
)
def test_no_other_text_is_a_code_of_a_language(code: str) -> None:
    assert not is_language_code(code)


def test_a_text_does_not_depend_on_the_order_of_its_languages() -> None:
    assert Text.of({"en": "a", "zh": "b"}) == Text.of({"zh": "b", "en": "a"})
    assert Text.of(Text.of("a")) == Text.of("a")


def test_a_sentence_is_data_until_it_is_said() -> None:
    said = sentence("{who} opens on {day}, {day:plain}", who=Text.of("WG"), day=date(2012, 8, 27))
    assert said == pickle.loads(pickle.dumps(said))
    assert str(said) == "WG opens on Monday 27 August 2012, 27 August 2012"
    assert said != sentence("{who} opens on {day}, {day:plain}", who="WG", day=date(2012, 8, 28))


@pytest.mark.parametrize(("count", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_a_counted_sentence_has_a_template_for_one_and_one_for_more(count: int, said: str) -> None:
    assert str(counted("{count} day", "{count} days", count=count)) == said


@pytest.mark.parametrize(
    ("several", "said"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_several_values_are_listed(several: tuple[str, ...], said: str) -> None:
    assert str(sentence("{all}", all=several)) == said


def test_what_is_listed_is_said_as_it_is_alone() -> None:
    days = (date(2012, 8, 27), date(2012, 8, 28))
    said = (sentence("{day}", day=days[0]), Text.of("WG"), 3, (days[1],))
    assert str(sentence("{days:plain}", days=days)) == "27 August 2012 and 28 August 2012"
    assert str(sentence("{all}", all=said)) == (
        "Monday 27 August 2012, WG, 3 and Tuesday 28 August 2012"
    )


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        (UTC, "at 17:05 UTC"),
        (timezone(timedelta(hours=-12), "AoE"), "at 17:05 AoE"),
        (None, "at 17:05"),
    ],
)
def test_an_instant_is_said_with_its_zone(zone: tzinfo | None, said: str) -> None:
    at = datetime(2012, 8, 27, 17, 5, tzinfo=zone)
    assert str(sentence("{at}", at=at)) == f"Monday 27 August 2012 {said}"
    assert str(sentence("{at:plain}", at=at)) == f"27 August 2012 {said}"


@given(st.text())
def test_no_value_is_taken_for_a_template(value: str) -> None:
    assert str(sentence("[{value}]", value=value)) == f"[{value}]"


@given(st.dates())
def test_every_day_is_said_in_english_whatever_the_locale(day: date) -> None:
    weekday, number, month, year = str(sentence("{day}", day=day)).split()
    assert WEEKDAYS.index(weekday) == day.weekday()
    assert date(int(year), MONTHS.index(month) + 1, int(number)) == day


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (date(2012, 8, 27), "27 August 2012"),
        (date(2012, 8, 29), "27-29 August 2012"),
        (date(2012, 9, 2), "27 August - 2 September 2012"),
        (date(2013, 8, 27), "27 August 2012 - 27 August 2013"),
    ],
)
def test_an_interval_says_month_and_year_once_where_they_are_the_same(
    last: date, said: str
) -> None:
    days = Days(date(2012, 8, 27), last)
    assert str(sentence("{days}", days=days)).replace("\N{EN DASH}", "-") == said
    assert str(sentence("{days:plain}", days=days)) == str(sentence("{days}", days=days))


@pytest.mark.parametrize("number", range(7))
def test_a_day_of_the_week_is_said_by_its_name(number: int) -> None:
    assert str(sentence("{day}", day=Weekday(number))) == WEEKDAYS[number]


def test_english_is_written_from_left_to_right_and_shows_dates_as_its_user_does() -> None:
    assert (ENGLISH.code, ENGLISH.right_to_left, ENGLISH.locale) == ("en", False, None)
    assert ENGLISH.date_pattern(weekday=False) in ENGLISH.date_pattern(weekday=True)


def test_a_language_says_the_string_that_a_text_has_in_it() -> None:
    text = Text.of({"en": "three", "zh": "三"})
    assert Language("zh").say(text) == Language("zh").say(sentence("{text}", text=text)) == "三"
    assert ENGLISH.say(text) == str(text) == "three"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((2,), "2"),
        ((12, 2), "12 (b)"),
        ((2, 1, 2), "2 (a) (ii)"),
        ((1, 1, 1, 3, 4), "1 (a) (i) (c) (iv)"),
        ((), ""),
    ],
)
def test_the_number_of_an_agenda_item_is_said_from_the_top_down(
    parts: tuple[int, ...], said: str
) -> None:
    assert str(sentence("{number}", number=ItemNumber(parts))) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa"), (78, "zzz")],
)
def test_after_z_letters_are_doubled(number: int, said: str) -> None:
    assert letter(number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        *((1, "i"), (3, "iii"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (49, "xlix")),
        *((90, "xc"), (400, "cd"), (944, "cmxliv"), (2012, "mmxii")),
    ],
)
def test_roman_numerals_are_as_the_romans_had_them(number: int, said: str) -> None:
    assert roman(number) == said


def test_no_two_numbers_are_said_alike() -> None:
    assert len({letter(number) for number in range(1, 500)}) == 499
    assert len({roman(number) for number in range(1, 500)}) == 499
