"""Cells and rows, as they stand in the part of a sheet."""

from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook

from workplan.formats.workbook.made import MadeCell, MadeRow


def test_a_cell_has_the_number_of_its_style_and_a_row_a_height_that_is_not_set_by_hand() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    cell = MadeCell(sheet, 1, 1, "said")
    cell.style_id = 7
    sheet.append([cell, 3])
    sheet.row_dimensions[1] = sheet.row_dimensions[2] = MadeRow(sheet, height=29)
    sheet.append(["more"])
    saved = BytesIO()
    book.save(saved)
    with ZipFile(saved) as archive:
        written = archive.read("xl/worksheets/sheet1.xml").decode()
    assert '<row r="1" ht="29"><c r="A1" s="7" t="inlineStr"><is><t>said</t></is></c>' in written
    assert '<row r="2" ht="29"><c r="A2" t="inlineStr">' in written
