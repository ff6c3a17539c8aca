"""Texts by language, and sentences."""

import pickle
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.text import MONTHS, WEEKDAYS, Text, counted, sentence


@pytest.mark.parametrize(
    ("translations", "language", "said"),
    [
        ("plain", "zh", "plain"),
        ({"en": "three", "zh": "三"}, "zh", "三"),
        ({"en": "three", "zh": "三"}, "zh-Hans", "三"),
        ({"en": "three", "zh": "三"}, "fr", "three"),
        ({"fr": "trois", "zh": "三"}, "en", "trois"),
        ({}, "en", ""),
    ],
)
def test_a_text_is_said_in_the_language_that_comes_nearest(
    translations: str | dict[str, str], language: str, said: str
) -> None:
    assert Text.of(translations).in_language(language) == said


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


def test_an_instant_is_said_with_its_zone() -> None:
    at = datetime(2012, 8, 27, 17, 5, tzinfo=UTC)
    assert str(sentence("{at}", at=at)) == "Monday 27 August 2012 at 17:05 UTC"


@given(st.text())
def test_no_value_is_taken_for_a_template(value: str) -> None:
    assert str(sentence("[{value}]", value=value)) == f"[{value}]"


@given(st.dates())
def test_every_day_is_said_in_english_whatever_the_locale(day: date) -> None:
    weekday, number, month, year = str(sentence("{day}", day=day)).split()
    assert WEEKDAYS.index(weekday) == day.weekday()
    assert date(int(year), MONTHS.index(month) + 1, int(number)) == day
