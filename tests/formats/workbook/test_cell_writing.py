"""Cells, written, saved, and read back with openpyxl's reader from the bytes."""

import re
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as WorkbookCell

from tests.formats.texts import texts
from workplan.formats.plain_text import plain_text
from workplan.formats.tables.values import Cell, Linked, Look
from workplan.formats.workbook.cell_writing import (
    LARGEST_NUMBER,
    LONGEST_ADDRESS,
    MOST_CHARACTERS,
    Cells,
)
from workplan.formats.workbook.looks import style_name
from workplan.formats.workbook.styles import Styles
from workplan.text import Text, sentence


def read_back(value: Cell, look: Look = "text") -> WorkbookCell:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([Cells(sheet, Styles(book)).cell((1, 1), value, look)])
    saved = BytesIO()
    book.save(saved)
    read = load_workbook(saved).worksheets[0].cell(1, 1)
    assert isinstance(read, WorkbookCell)
    return read


def unescaped(text: object) -> str:
    """Read a text as programs for workbooks do, openpyxl apart: ECMA-376-1, 22.9.2.19."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), str(text))


@given(texts())
def test_text_is_text_whatever_it_looks_like(text: str) -> None:
    cell = read_back(text)
    assert unescaped(cell.value or "") == plain_text(text)
    assert cell.value is None or cell.data_type == "s"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "=cmd|'/c calc'!A1"])
def test_what_looks_like_a_formula_stays_text_when_it_is_edited(text: str) -> None:
    cell = read_back(text)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_text_that_looks_like_none_is_not_quoted() -> None:
    assert not read_back("1 = 1").quotePrefix


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("_x0041_", "_x005F_x0041_"),
        ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"),
        ("a_x000d_b", "a_x005F_x000d_b"),
        ("_x00_ x0041_ _y0041_", "_x00_ x0041_ _y0041_"),
    ],
)
def test_what_looks_like_a_character_by_its_number_is_escaped(text: str, written: str) -> None:
    assert read_back(text).value == written
    assert unescaped(written) == text


def test_a_text_that_is_too_long_is_cut_visibly() -> None:
    whole, long = "a" * MOST_CHARACTERS, "a" * (MOST_CHARACTERS + 1)
    assert read_back(whole).value == whole
    assert read_back(long).value == "a" * (MOST_CHARACTERS - 1) + "…"


def test_characters_are_counted_as_excel_counts_them_and_none_is_halved() -> None:
    value = str(read_back("a" + "\U0001f600" * MOST_CHARACTERS).value)
    assert len(value.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert value.rstrip("…").strip("a") == "\U0001f600" * ((MOST_CHARACTERS - 2) // 2)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (("one", Text.of("two"), sentence("{n}", n=3)), "one\ntwo\n3"),
        (sentence("said"), "said"),
        (7, 7),
        (0, 0),
        (LARGEST_NUMBER, LARGEST_NUMBER),
        (10 * LARGEST_NUMBER, str(10 * LARGEST_NUMBER)),
        (None, None),
        ((), None),
    ],
)
def test_values_are_what_they_are(value: Cell, read: object) -> None:
    assert read_back(value).value == read


@pytest.mark.parametrize("look", ["date", "day"])
def test_days_are_dates(look: Look) -> None:
    cell = read_back(date(2012, 8, 27), look)
    assert cell.is_date
    assert cell.style == style_name(look, "plain")
    assert str(cell.value) == "2012-08-27 00:00:00"


def test_days_on_which_programs_do_not_agree_are_text() -> None:
    assert read_back(date(1900, 2, 28), "date").value == "1900-02-28"
    assert read_back(date(1900, 3, 1), "date").is_date


def test_what_stands_in_place_of_a_day_is_wrapped_as_text() -> None:
    assert read_back(sentence("not dated yet"), "date").style == style_name("text", "plain")


def test_addresses_are_linked_if_a_workbook_can_hold_them() -> None:
    cell = read_back(Linked("example.org", "https://example.org/a b"))
    assert cell.hyperlink is not None
    assert cell.hyperlink.target == "https://example.org/a%20b"
    assert cell.value == "example.org"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://example.org/" + "a" * LONGEST_ADDRESS]
)
def test_others_are_not(url: str) -> None:
    cell = read_back(Linked("words", url))
    assert cell.hyperlink is None
    assert (cell.value, cell.style) == ("words", style_name("text", "plain"))
