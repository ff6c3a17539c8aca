"""How cells and lines look."""

from typing import get_args

import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles.numbers import is_date_format

from workplan.formats.tables.values import Look, Tone
from workplan.formats.workbook.looks import HEADER, cell_style, line_styles, style_name
from workplan.formats.workbook.styles import Styles
from workplan.languages.language import language
from workplan.text import ENGLISH


def cell(look: Look, tone: Tone, *, linked: bool = False) -> Cell:
    """Return a cell in one of the styles."""
    book = Workbook()
    named = Styles(book).style(look, tone, linked=linked)
    return Cell(book.worksheets[0], 1, 1, style_array=named.as_tuple())


def test_a_style_bears_its_name_in_the_gallery() -> None:
    assert cell("date", "not verified", linked=True).style == "workplan date not verified link"
    assert style_name("text", "plain") == "workplan text"


def test_only_days_look_like_dates_and_they_and_links_fit_however_narrow_the_column() -> None:
    for look in get_args(Look):
        made = cell(look, "plain")
        assert is_date_format(made.number_format) == (look in ("date", "day"))
        assert made.alignment.shrink_to_fit == (look in ("date", "day", "link"))
        assert made.alignment.wrap_text != made.alignment.shrink_to_fit


@pytest.mark.parametrize(("code", "side"), [("en", "left"), ("ar", "right")])
def test_no_text_begins_at_the_edge_where_that_of_the_cell_before_may_end(
    code: str, side: str
) -> None:
    said_in = language(code)
    made = [
        cell_style(said_in, look, "plain", linked=False)
        for look in get_args(Look)
        if look not in ("mark", "number")
    ]
    made += [style for style in line_styles(said_in) if style.name == HEADER]
    assert {(style.alignment.horizontal, style.alignment.indent) for style in made} == {(side, 1)}


def test_what_is_not_verified_or_off_is_told_by_more_than_colour() -> None:
    for look in get_args(Look):
        assert cell(look, "not verified").font.italic
        assert cell(look, "off").font.strike
        assert not cell(look, "plain").font.italic


def test_no_line_bears_the_name_of_the_style_of_a_cell() -> None:
    cells = {
        style_name(look, tone, linked=linked)
        for look in get_args(Look)
        for tone in get_args(Tone)
        for linked in (False, True)
    }
    assert cells.isdisjoint(style.name for style in line_styles(ENGLISH))
