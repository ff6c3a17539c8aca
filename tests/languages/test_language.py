"""Languages by their codes."""

import pickle
import subprocess
import sys

import pytest

from workplan.errors import CallError
from workplan.languages.language import LANGUAGES, language
from workplan.text import ENGLISH, sentence


def test_the_languages_of_the_united_nations_are_there() -> None:
    assert set(LANGUAGES) >= {"ar", "en", "es", "fr", "ru", "zh"}
    assert sorted(LANGUAGES) == list(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_found_by_its_code(code: str) -> None:
    found = language(code)
    assert found.code == code
    assert found == language(code) == pickle.loads(pickle.dumps(found))


def test_english_needs_no_catalogue() -> None:
    assert language("en") is ENGLISH


@pytest.mark.parametrize("code", ["", "tlh", "FR", "fr-FR", "../languages/fr", "Klingon"])
def test_one_that_is_not_there_is_told_with_those_that_are(code: str) -> None:
    with pytest.raises(CallError) as caught:
        language(code)
    (fault,) = caught.value.faults
    assert str(fault.message) == f'there is no language "{code}"'
    assert str(fault.hint) == str(sentence("write one of these: {known}", known=LANGUAGES))


def test_english_loads_no_babel() -> None:
    script = (
        "import sys; from workplan.languages.language import language;"
        "language('en').say(''); language('fr'); print('babel' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", script]) == b"False\n"


def test_nothing_depends_on_the_locale_of_the_process() -> None:
    script = (
        "import datetime, locale; from workplan.languages.language import language;"
        "locale.setlocale(locale.LC_ALL, '');"
        "print(ascii([language(code).say(datetime.date(2012, 8, 27)) for code in ('en', 'ru')]))"
    )
    said = {
        subprocess.check_output([sys.executable, "-c", script], env={"LC_ALL": name, "LANG": name})
        for name in ("C", "C.UTF-8", "POSIX")
    }
    assert len(said) == 1


def test_a_sentence_is_said_in_another_language_without_being_changed() -> None:
    said = sentence("{day} at {time}", day="1", time="2")
    assert language("fr").say(said) != str(said) == "1 at 2"
