"""Cells, rows, columns, links, tables and styles, as they stand in the parts of a workbook."""

from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, NamedStyle
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableColumn

from workplan.formats.workbook.made import (
    MadeCell,
    MadeColumn,
    MadeLink,
    MadeRow,
    MadeStyle,
    MadeTableColumn,
)


def saved(book: Workbook) -> BytesIO:
    written = BytesIO()
    book.save(written)
    return written


def test_a_cell_has_the_number_of_its_style_and_a_row_a_height_that_is_not_set_by_hand() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    cell = MadeCell(sheet, 1, 1, "said")
    cell.style_id = 7
    sheet.append([cell, 3])
    sheet.row_dimensions[1] = sheet.row_dimensions[2] = MadeRow(sheet, height=29)
    sheet.append(["more"])
    with ZipFile(saved(book)) as archive:
        written = archive.read("xl/worksheets/sheet1.xml").decode()
    assert '<row r="1" ht="29"><c r="A1" s="7" t="inlineStr"><is><t>said</t></is></c>' in written
    assert '<row r="2" ht="29"><c r="A2" t="inlineStr">' in written


def test_a_column_has_a_width_and_the_number_of_a_style() -> None:
    book = Workbook()
    book.worksheets[0].column_dimensions["B"] = MadeColumn(2, 12.5, 0)
    with ZipFile(saved(book)) as archive:
        written = archive.read("xl/worksheets/sheet1.xml").decode()
    assert '<cols><col width="12.5" customWidth="1" style="0" min="2" max="2" /></cols>' in written


def test_a_link_is_written_as_any_other() -> None:
    made, usual = Workbook(), Workbook()
    for book, link in (
        (made, MadeLink("https://a.org/")),
        (usual, Hyperlink("", target="https://a.org/")),
    ):
        book.worksheets[0].append(["said"])
        book.worksheets[0]["A1"].hyperlink = link
    written, expected = (
        [archive.read(f"xl/worksheets/{part}") for part in ("sheet1.xml", "_rels/sheet1.xml.rels")]
        for archive in (ZipFile(saved(book)) for book in (made, usual))
    )
    assert written == expected


def test_a_column_of_a_table_is_written_as_any_other() -> None:
    made, usual = MadeTableColumn(1, "a <b>\n"), TableColumn(id=1, name="a <b>\n")
    trees = [
        Table(
            displayName="t", ref="A1:A2", autoFilter=AutoFilter(ref="A1:A2"), tableColumns=[column]
        ).to_tree()
        for column in (made, usual)
    ]
    written, expected = ([(part.tag, part.attrib) for part in tree.iter()] for tree in trees)
    assert written == expected


def test_a_style_is_written_as_any_other() -> None:
    font, alignment = Font("Arial", 9), Alignment(vertical="top")
    written, expected = Workbook(), Workbook()
    written.add_named_style(MadeStyle("name", font=font, alignment=alignment))
    expected.add_named_style(NamedStyle("name", font=font, alignment=alignment))
    assert styles_of(written) == styles_of(expected)
    read = load_workbook(saved(written))
    assert "name" in read.named_styles


def styles_of(book: Workbook) -> bytes:
    with ZipFile(saved(book)) as archive:
        return archive.read("xl/styles.xml")
