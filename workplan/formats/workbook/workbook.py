"""The workbook: Excel's file (ECMA-376), for printing, filtering, and working on a copy."""

from io import BytesIO

from workplan.formats.edition import Edition
from workplan.formats.plain_text import one_line
from workplan.formats.tables.sections import sections_of
from workplan.formats.workbook.package import plain_package
from workplan.formats.workbook.sheet_writing import write_sheet
from workplan.formats.workbook.styles import line_styles

LONGEST_PROPERTY = 255


def as_workbook(edition: Edition) -> bytes:
    """Write an edition as a workbook, a sheet for each section."""
    from openpyxl import Workbook
    from openpyxl.packaging.core import DocumentProperties

    title = one_line(edition.plan.title)
    book = Workbook()
    book.remove(book.worksheets[0])
    for style in line_styles():
        book.add_named_style(style)
    for section in sections_of(edition):
        write_sheet(book.create_sheet(str(section.name)), section, title)
    book.properties = DocumentProperties(creator="workplan", title=title[:LONGEST_PROPERTY])
    written = BytesIO()
    book.save(written)
    return plain_package(written.getvalue())
