"""Sentences in other languages: plurals, values within them, what a catalogue lacks."""

from datetime import UTC, date, datetime

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from workplan.dates.lengths import Length, Unit
from workplan.languages.catalogues import read_catalogue
from workplan.languages.language import language
from workplan.text import Days, ItemNumber, Text, Weekday, counted, sentence

CODES = ("ar", "es", "fr", "ru", "zh")
DAY = date(2012, 8, 27)

# The categories of CLDR in the order in which catalogues have their forms.
FORMS = {
    "ar": ("zero", "one", "two", "few", "many", "other"),
    "es": ("one", "other"),
    "fr": ("one", "other"),
    "ru": ("one", "few", "many"),
    "zh": ("other",),
}


def length(code: str, count: int, unit: Unit = "day") -> str:
    return language(code).say(Length(count, unit).said())


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ru", ["1 день", "2 дня", "5 дней", "11 дней", "21 день", "22 дня", "100 дней"]),
        ("ar", ["يوم واحد", "يومان", "5 أيام", "11 يوما", "21 يوما", "22 يوما", "100 يوم"]),
        ("fr", ["1 jour", *(f"{count} jours" for count in (2, 5, 11, 21, 22, 100))]),
        ("zh", [f"{count}天" for count in (1, 2, 5, 11, 21, 22, 100)]),
    ],
)
def test_each_count_has_its_plural(code: str, said: list[str]) -> None:
    assert [length(code, count) for count in (1, 2, 5, 11, 21, 22, 100)] == said


@given(st.integers(1, 5_000), st.sampled_from(CODES))
def test_a_count_takes_the_form_that_cldr_gives_it(count: int, code: str) -> None:
    message = read_catalogue(code).get("{count} day")
    assert message is not None
    form = FORMS[code].index(Locale.parse(code).plural_form(count))
    assert isinstance(message.string, tuple | list)
    assert length(code, count) == message.string[form].format(count=count)


def test_french_says_none_like_one_and_english_like_many() -> None:
    said = counted("{count} day", "{count} days", count=0)
    assert (language("fr").say(said), str(said)) == ("0 jour", "0 days")


@pytest.mark.parametrize("code", CODES)
def test_what_a_catalogue_lacks_is_said_in_english(code: str) -> None:
    said_in = language(code)
    assert said_in.say(sentence("nobody says {this}", this=3)) == "nobody says 3"
    for count, said in ((1, "1 unheard of"), (2, "2 unheard ofs")):
        words = counted("{count} unheard of", "{count} unheard ofs", count=count)
        assert said_in.say(words) == said


def test_values_within_a_sentence_are_said_in_its_language() -> None:
    said = sentence(
        "{day}|{day:plain}|{days}|{weekday}|{all}|{title}|{length}|{year}",
        day=DAY,
        days=Days(DAY, date(2012, 8, 29)),
        weekday=Weekday(0),
        all=(sentence("a"), Text.of("b")),
        title=Text.of({"en": "Title", "fr": "Titre"}),
        length=Length(6, "week").said(),
        year=2012,
    )
    assert language("fr").say(said) == (
        "lundi 27 août 2012|27 août 2012|27\N{EN DASH}29 août 2012"
        "|lundi|a et b|Titre|6 semaines|2012"
    )


@pytest.mark.parametrize("code", ["en", *CODES])
def test_an_interval_of_one_day_is_that_day(code: str) -> None:
    said_in = language(code)
    assert said_in.say(Days(DAY, DAY)) == said_in.say(DAY, "plain")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "27 August 2012 at 17:05 UTC"),
        ("fr", "27 août 2012 à 17:05 UTC"),
        ("zh", "2012年8月27日 17:05 UTC"),
    ],
)
def test_an_instant_has_its_time_and_zone(code: str, said: str) -> None:
    at = datetime(2012, 8, 27, 17, 5, tzinfo=UTC)
    assert language(code).say(sentence("{at:plain}", at=at)) == said


def test_numbers_stay_as_they_are_written() -> None:
    for code in CODES:
        assert language(code).say(sentence("{paragraph}", paragraph=1_234_567)) == "1234567"


@given(st.text(), st.sampled_from(CODES))
def test_no_value_is_taken_for_a_template(value: str, code: str) -> None:
    assert language(code).say(sentence("[{value}]", value=value)) == f"[{value}]"


def test_what_is_empty_in_a_list_is_left_out() -> None:
    assert language("fr").say(("", "a", "", "b")) == "a et b"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("zh", "2 (a) (二)"),
        *((code, "2 (a) (ii)") for code in CODES if code != "zh"),
    ],
)
def test_the_number_of_an_agenda_item_is_as_in_the_documents_of_the_un(
    code: str, said: str
) -> None:
    assert language(code).say(ItemNumber((2, 1, 2))) == said
