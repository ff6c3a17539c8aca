"""Sections written as sheets."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles.numbers import is_date_format
from openpyxl.worksheet.worksheet import Worksheet

from workplan.formats.tables.values import Column, Facts, Linked, Row, Section, Table
from workplan.formats.workbook.looks import HEADER, HEADING, LABEL, NOTE, TITLE, style_name
from workplan.formats.workbook.sheet_writing import FACT_WIDTHS, LONGEST_HEADING, write_sheet
from workplan.formats.workbook.styles import Styles
from workplan.text import sentence

NOTHING = sentence("There is nothing.")


def table(*headings: str, rows: tuple[Row, ...] = (), **more: Any) -> Table:
    columns = tuple(Column(heading, 10 + number) for number, heading in enumerate(headings))
    return Table(name="table", columns=columns, rows=rows, nothing=NOTHING, **more)


def sheet(*parts: Table | Facts, frozen: int = 0, title: str = "The plan") -> Worksheet:
    book = Workbook()
    written = book.worksheets[0]
    section = Section(
        name=sentence("Sheet"),
        about=sentence("about"),
        parts=parts,
        notes=(sentence("A note."),),
        frozen=frozen,
    )
    write_sheet(written, section, title, Styles(book))
    return written


def read_back(written: Worksheet) -> Worksheet:
    saved = BytesIO()
    assert written.parent is not None
    written.parent.save(saved)
    return load_workbook(saved).worksheets[0]


def texts(written: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row if cell.value is not None] for row in written.iter_rows()]


def test_a_table_stands_below_title_notes_and_legend() -> None:
    rows = (Row(("a", 1)), Row((date(2012, 8, 27), None), "not verified"))
    written = sheet(table("One", "Two", rows=rows))
    *_, heading, first, second = texts(written)
    assert texts(written)[:2] == [["Sheet: The plan"], ["A note."]]
    assert "not verified" in str(texts(written)[2])
    assert (heading, first, second) == (["One", "Two"], ["a", 1], [date(2012, 8, 27)])
    assert [read_back(written).cell(row, 1).style for row in range(1, 7)] == [
        TITLE,
        NOTE,
        NOTE,
        HEADER,
        style_name("text", "plain"),
        style_name("text", "not verified"),
    ]
    assert written.tables["table"].ref == "A4:B6"


def test_sums_stand_below_the_table_not_in_it() -> None:
    written = sheet(table("One", rows=(Row((1,)),), sums=(Row((2,), "sum"),)))
    assert texts(written)[-1] == [2]
    assert written.tables["table"].ref == "A3:A4"


def test_a_line_is_below_each_row_where_cells_are_empty_too() -> None:
    rows = (Row(("a", None)), Row((None, "b")))
    written = sheet(
        Facts("Facts", (("label", "said"), ("empty", None))),
        table("One", "Two", rows=rows, heading="Heading", sums=(Row((1, None), "sum"),)),
    )
    (of_facts, facts_line), (of_table, table_line) = (
        (str(ruled.sqref), rule)
        for ruled in read_back(written).conditional_formatting
        for rule in ruled.rules
    )
    assert (of_facts, of_table) == ("A5:B6", "A10:B12")
    for line in (facts_line, table_line):
        assert (line.type, line.formula) == ("expression", ["TRUE"])
        assert line.dxf.border.bottom.style == "thin"


def test_a_cell_is_empty_in_its_style_only_where_that_shows() -> None:
    rows = (Row(("a", None)), Row(("b", "")))
    written = read_back(sheet(table("One", "Two", rows=rows, sums=(Row((1, None), "sum"),))))
    assert [written.cell(row, 2).has_style for row in (4, 5, 6)] == [False, False, True]


def test_what_is_typed_into_an_empty_cell_looks_like_its_column() -> None:
    columns = (Column("Day", 15, "date"), Column("Text", 20))
    of = Table(name="table", columns=columns, rows=(Row((None, None)),), nothing=NOTHING)
    written = read_back(sheet(of))
    day, text = (written.column_dimensions[letter] for letter in "AB")
    assert is_date_format(day.number_format)
    assert (day.alignment.wrap_text, text.alignment.wrap_text) == (None, True)
    assert day.font.name == text.font.name == "Arial"
    assert day.border.bottom.style is None  # else there would be lines above and below the table


def test_what_has_no_rows_is_a_line_and_no_table() -> None:
    written = sheet(table("One"))
    assert texts(written)[-1] == [str(NOTHING)]
    assert written.tables == {}
    assert written.freeze_panes is None
    assert written.print_area == "'Sheet'!$A$1:$A$3"


def test_parts_stand_below_each_other_with_their_headings() -> None:
    written = sheet(
        Facts("Facts", (("label", "said"), ("number", 3), ("link", Linked("a", "https://a.org")))),
        table("One", rows=(Row(("a",)),), heading="Heading"),
        table("Two", heading="Another"),
    )
    assert texts(written) == [
        ["Sheet: The plan"],
        ["A note."],
        [],
        ["Facts"],
        ["label", "said"],
        ["number", 3],
        ["link", "a"],
        [],
        ["Heading"],
        ["One"],
        ["a"],
        [],
        ["Another"],
        [str(NOTHING)],
    ]
    read = read_back(written)
    assert [read.cell(row, 1).style for row in (4, 5, 9, 10, 14)] == [
        HEADING,
        LABEL,
        HEADING,
        HEADER,
        NOTE,
    ]
    assert read.cell(7, 2).hyperlink is not None


def test_columns_are_as_wide_as_the_widest_part_asks_for() -> None:
    written = sheet(
        Facts("Facts", (("label", "said"),)),
        table("One", "Two", "Three", rows=(Row(("a", "b", "c")),)),
    )
    widths = [written.column_dimensions[letter].width for letter in "ABC"]
    assert widths == [*FACT_WIDTHS, 12]


def test_a_column_may_be_narrower_than_the_usual_width() -> None:
    written = sheet(table("One", rows=(Row(("a",)),)))
    assert written.column_dimensions["A"].width == 10


@pytest.mark.parametrize(
    ("headings", "unique"),
    [
        (("One", "one", "ONE"), ["One", "one (2)", "ONE (3)"]),
        (("a\nb", "a b"), ["a b", "a b (2)"]),
        (("a (2)", "a", "a"), ["a (2)", "a", "a (3)"]),
        (("x" * 200, "x" * 201), [f"{'x' * LONGEST_HEADING}…", f"{'x' * LONGEST_HEADING}… (2)"]),
    ],
)
def test_headings_are_unlike_each_other(headings: tuple[str, ...], unique: list[str]) -> None:
    written = sheet(table(*headings, rows=(Row(headings),)))
    assert texts(written)[2] == unique


def test_headings_stay_in_sight_and_on_every_page() -> None:
    written = sheet(table("One", "Two", "Three", rows=(Row(("a", "b", "c")),)), frozen=2)
    assert written.freeze_panes == "C4"
    assert written.print_title_rows == "$1:$3"


def test_of_several_parts_the_title_is_on_every_page() -> None:
    written = sheet(table("One", rows=(Row(("a",)),), heading="Heading"))
    assert written.freeze_panes is None
    assert written.print_title_rows == "$1:$1"


def test_a_sheet_is_printed_on_a4_across_one_page_wide_and_as_long_as_it_is() -> None:
    written = sheet(table("One", "Two", rows=(Row(("a", "b")),) * 100))
    assert written.page_setup.paperSize == 9
    assert written.page_setup.orientation == "landscape"
    assert (written.page_setup.fitToWidth, written.page_setup.fitToHeight) == (1, 0)
    assert written.sheet_properties.pageSetUpPr is not None
    assert written.sheet_properties.pageSetUpPr.fitToPage
    assert written.print_area == "'Sheet'!$A$1:$B$103"


def test_rows_are_as_high_as_their_texts_ask_for() -> None:
    written = sheet(table("One", "Two", rows=(Row(("a", "b")), Row(("a", "word " * 20)))))
    low, high = (written.row_dimensions[row].height for row in (4, 5))
    assert low is not None
    assert high is not None
    assert high > 5 * low


def test_a_link_stays_on_one_line() -> None:
    address = "https://a-host-with-quite-a-long-name.example.org/"
    rows = (Row(("a",)), Row((Linked("a-host-with-quite-a-long-name.example.org", address),)))
    written = sheet(table("One", rows=rows))
    assert written.row_dimensions[4].height == written.row_dimensions[5].height


def test_the_title_stands_on_one_line() -> None:
    assert texts(sheet(table("One"), title="two\nlines"))[0] == ["Sheet: two lines"]
