"""Named styles."""

from typing import get_args

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles.numbers import is_date_format

from workplan.formats.tables.values import Look, Tone
from workplan.formats.workbook.styles import line_styles, style_name, use_style


def cell(look: Look, tone: Tone, *, linked: bool = False, book: Workbook | None = None) -> Cell:
    """Return a cell in one of the styles."""
    made = (book or Workbook()).worksheets[0].cell(1, 1)
    assert isinstance(made, Cell)
    use_style(made, look, tone, linked=linked)
    return made


def test_every_look_and_tone_has_a_style_of_its_own_once_it_is_used() -> None:
    book = Workbook()
    before = set(book.named_styles)
    used = {
        str(cell(look, tone, linked=linked, book=book).style)
        for _ in range(2)
        for look in get_args(Look)
        for tone in get_args(Tone)
        for linked in (False, True)
    }
    assert len(used) == len(get_args(Look)) * len(get_args(Tone)) * 2
    assert set(book.named_styles) == before | used
    assert used.isdisjoint(style.name for style in line_styles())


def test_a_style_bears_its_name_in_the_gallery() -> None:
    assert cell("date", "not verified", linked=True).style == "workplan date not verified link"
    assert style_name("text", "plain") == "workplan text"


def test_only_days_look_like_dates_and_fit_however_narrow_the_column() -> None:
    for look in get_args(Look):
        made = cell(look, "plain")
        assert is_date_format(made.number_format) == (look in ("date", "day"))
        assert made.alignment.shrink_to_fit == (look in ("date", "day"))
        assert made.alignment.wrap_text != made.alignment.shrink_to_fit


def test_what_is_not_verified_or_off_is_told_by_more_than_colour() -> None:
    for look in get_args(Look):
        assert cell(look, "not verified").font.italic
        assert cell(look, "off").font.strike
        assert not cell(look, "plain").font.italic
