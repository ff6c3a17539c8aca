"""Formats of dates in cells, by language."""

import pytest
from openpyxl.styles.numbers import is_date_format

from workplan.formats.workbook.date_formats import date_format
from workplan.languages.language import LANGUAGES, language

RUSSIAN_YEAR = '" \N{CYRILLIC SMALL LETTER GHE}."'


def plain(pattern: str) -> str:
    """Return a format whose spaces do not break with common ones."""
    return pattern.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("code", "date", "day"),
    [
        ("ar", '[$-1010C01]dddd"\N{ARABIC COMMA}" d mmm yyyy', "[$-1010C01]d mmm yyyy"),
        ("en", "ddd d mmm yyyy", "d mmm yyyy"),
        ("es", '[$-0C0A]ddd"," d mmm yyyy', "[$-0C0A]d mmm yyyy"),
        ("fr", "[$-040C]ddd d mmm yyyy", "[$-040C]d mmm yyyy"),
        (
            "ru",
            f'[$-0419]ddd"," d mmm yyyy{RUSSIAN_YEAR}',
            f"[$-0419]d mmm yyyy{RUSSIAN_YEAR}",
        ),
        ("zh", '[$-0804]yyyy"年"m"月"d"日"dddd', '[$-0804]yyyy"年"m"月"d"日"'),
    ],
)
def test_a_date_has_the_order_of_its_language_and_says_which(
    code: str, date: str, day: str
) -> None:
    assert plain(date_format(language(code), weekday=True)) == date
    assert plain(date_format(language(code), weekday=False)) == day


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("weekday", [True, False])
def test_what_is_made_is_a_format_of_dates(code: str, *, weekday: bool) -> None:
    assert is_date_format(date_format(language(code), weekday=weekday))
