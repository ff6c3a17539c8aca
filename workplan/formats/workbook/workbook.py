"""The workbook: Excel's file (ECMA-376), for printing, filtering, and working on a copy."""

from io import BytesIO

from workplan.formats.edition import Edition
from workplan.formats.plain_text import one_line
from workplan.formats.tables.sections import sections_of
from workplan.formats.workbook.package import PlainPackage
from workplan.formats.workbook.sheet_names import SheetNames
from workplan.formats.workbook.sheet_writing import write_sheet
from workplan.formats.workbook.styles import Styles

LONGEST_PROPERTY = 255


def as_workbook(edition: Edition) -> bytes:
    """Write an edition as a workbook, a sheet for each section."""
    from openpyxl import Workbook
    from openpyxl.packaging.core import DocumentProperties
    from openpyxl.writer.excel import ExcelWriter

    title = one_line(edition.language.say(edition.plan.title))
    book = Workbook()
    book.remove(book.worksheets[0])
    styles = Styles(book, edition.language)
    names = SheetNames()
    for section in sections_of(edition):
        name = names.name(section.name)
        write_sheet(book.create_sheet(name), section, title, styles)
    book.properties = DocumentProperties(creator="workplan", title=title[:LONGEST_PROPERTY])
    written = BytesIO()
    ExcelWriter(book, PlainPackage(written, "w")).save()
    return written.getvalue()
