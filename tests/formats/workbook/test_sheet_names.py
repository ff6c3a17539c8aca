"""Names of sheets, against what Excel asks of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.formats.texts import texts
from workplan.formats.workbook.sheet_names import LONGEST, SheetNames


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Work plan", "Work plan"),
        ("Sujets / séances", "Sujets - séances"),
        ("[a]:*?\\", "-a-----"),
        ("'quoted'", "quoted"),
        ("", "-"),
        ("History", "History (2)"),
        ("Recommandations adressées au secrétariat", "Recommandations adressées au se"),
        ("Recommandations adressées aux  États", "Recommandations adressées aux É"),
        ("\U0001f469" * 20, "\U0001f469" * 15),
    ],
)
def test_a_name_is_as_near_to_what_is_said_as_it_may_be(said: str, name: str) -> None:
    assert SheetNames().name(said) == name


def test_no_two_are_alike_whatever_their_case() -> None:
    names = SheetNames()
    long = "a sheet with a very long name, too long"
    assert [names.name(said) for said in ("Same", "SAME", long, long)] == [
        "Same",
        "SAME (2)",
        "a sheet with a very long name,",
        "a sheet with a very long na (2)",
    ]


@given(st.lists(texts(), max_size=12))
def test_excel_takes_them_all(said: list[str]) -> None:
    names, book = SheetNames(), Workbook()
    book.remove(book.worksheets[0])
    made = [names.name(text) for text in said]
    assert [book.create_sheet(name).title for name in made] == made
    assert len({name.casefold() for name in made} | {"history"}) == len(made) + 1
    for name in made:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= LONGEST
        assert name.strip("'") == name
