"""A section, written as a sheet with openpyxl: tables, filters, widths, and pages to print."""

from collections.abc import Iterable, Sequence
from copy import copy
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, cast

from workplan.formats.plain_text import one_line
from workplan.formats.tables.values import Facts, Look, Said, Section, Table
from workplan.formats.workbook.cell_writing import Cells, put_text
from workplan.formats.workbook.row_heights import height, lines_of
from workplan.formats.workbook.styles import (
    HEADER,
    HEADING,
    INDENT,
    LABEL,
    NOTE,
    TITLE,
    Styles,
    lines_below,
)
from workplan.text import sentence

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from workplan.formats.workbook.made import MadeRow

A4 = 9
MARGIN = 0.4  # of a page, in inches: 1 cm
FACT_WIDTHS = (56, 90)
LONGEST_HEADING = 100


def write_sheet(
    worksheet: "Worksheet", section: Section, plan_title: Said, styles: Styles
) -> None:
    """Write a sheet under the title of the plan, ready to be read and printed.

    The section is said in the language already; dates are shown by that, and the sheet is
    turned round where the language is written from right to left.
    """
    language = styles.language
    worksheet.sheet_view.rightToLeft = language.right_to_left
    title = sentence("{sheet}: {plan}", sheet=section.name, plan=one_line(plan_title))
    _line(worksheet, 1, language.say(title), TITLE)
    cells = Cells(worksheet, styles)
    row = 1
    for row, note in enumerate(_notes(section), start=2):
        _line(worksheet, row, language.say(note), NOTE)
    for part in section.parts:
        row += 1 if part.heading is None else 2
        if isinstance(part, Facts):
            row = _write_facts(worksheet, row, part, cells)
        else:
            row = _write_table(worksheet, row, part, cells)
    _set_columns(worksheet, section, styles)
    _set_view(worksheet, section)
    _set_page(worksheet, section)


def _notes(section: Section) -> tuple[Said, ...]:
    return *section.notes, *section.legend


def _line(worksheet: "Worksheet", row: int, said: Said, style: str) -> None:
    cell = _cell(worksheet, row, 1)
    cell.style = style
    put_text(cell, said)


def _cell(worksheet: "Worksheet", row: int, column: int) -> "Cell":
    return cast("Cell", worksheet.cell(row, column))  # no cells are merged here


def _write_facts(worksheet: "Worksheet", row: int, facts: Facts, cells: Cells) -> int:
    """Write facts from a row on; return the last row."""
    _line(worksheet, row, facts.heading, HEADING)
    heights = _Heights(worksheet, FACT_WIDTHS)
    for number, (label, said) in enumerate(facts.facts, start=row + 1):
        worksheet.append([None, cells.cell((number, 2), said)])
        _line(worksheet, number, label, LABEL)
        heights.set(number, worksheet[number])
    last = row + len(facts.facts)
    worksheet.conditional_formatting.add(f"A{row + 1}:B{last}", lines_below())
    return last


def _write_table(worksheet: "Worksheet", row: int, table: Table, cells: Cells) -> int:
    """Write a table from a row on; return the last row. Excel knows no table without rows."""
    from openpyxl.utils import get_column_letter

    if table.heading is not None:
        _line(worksheet, row, table.heading, HEADING)
        row += 1
    if not table.rows:
        _line(worksheet, row, table.nothing, NOTE)
        return row
    shown = table.shown
    headings = _headings(table)
    for number, heading in enumerate(headings, start=1):
        cell = _cell(worksheet, row, number)
        cell.style = HEADER
        put_text(cell, heading)
    heights = _Heights(worksheet, _widths(table))
    heights.set(row, worksheet[row])
    looks = list(zip(shown, _looks(table), strict=True))
    lines = (*table.rows, *table.sums)
    for below, line in enumerate(lines, start=row + 1):
        of_line = [
            cells.cell((below, number), line.cells[place], look, line.tone)
            for number, (place, look) in enumerate(looks, start=1)
        ]
        worksheet.append(of_line)
        heights.set(below, of_line)
    _add_table(worksheet, table, row, headings)
    last = row + len(lines)
    worksheet.conditional_formatting.add(
        f"A{row + 1}:{get_column_letter(len(shown))}{last}", lines_below()
    )
    return last


class _Heights:
    """Makes rows of a sheet as high as the texts in columns of these widths ask for."""

    def __init__(self, worksheet: "Worksheet", widths: Iterable[float]) -> None:
        self._worksheet = worksheet
        self._widths = [width - INDENT for width in widths]
        self._lines_of = cache(lines_of)  # much is said again in other rows

    def set(self, row: int, cells: "Iterable[Cell | MergedCell | None]") -> None:
        """Set the height of a row of these cells."""
        lines = [
            self._lines_of(cell.value, width)
            for cell, width in zip(cells, self._widths, strict=False)
            if cell is not None
            and isinstance(cell.value, str)
            and cell.hyperlink is None  # a link stays on one line
        ]
        self._worksheet.row_dimensions[row] = _row(max(lines, default=1))


@cache
def _row(lines: int) -> "MadeRow":
    """Return a row with so many lines; rows share it, so it is not changed."""
    from workplan.formats.workbook.made import MadeRow

    return MadeRow(None, height=height(lines))  # type: ignore[arg-type] # of no sheet


def _headings(table: Table) -> list[str]:
    """Return headings on one line, no two alike: Excel asks for that whatever their case."""
    headings: dict[str, str] = {}
    for place in table.shown:
        said = one_line(table.columns[place].heading)
        heading = said if len(said) <= LONGEST_HEADING else f"{said[:LONGEST_HEADING]}…"
        unique, number = heading, 1
        while unique.casefold() in headings:
            number += 1
            unique = f"{heading} ({number})"
        headings[unique.casefold()] = unique
    return list(headings.values())


def _add_table(worksheet: "Worksheet", table: Table, row: int, headings: Sequence[str]) -> None:
    """Make a table of the rows below a row of headings.

    Its columns are named here: to find their names openpyxl makes every cell that is empty.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.filters import AutoFilter
    from openpyxl.worksheet.table import Table as WorkbookTable
    from openpyxl.worksheet.table import TableColumn

    reference = f"A{row}:{get_column_letter(len(headings))}{row + len(table.rows)}"
    columns = [TableColumn(id=n, name=heading) for n, heading in enumerate(headings, start=1)]
    worksheet.add_table(
        WorkbookTable(
            displayName=table.name,
            ref=reference,
            autoFilter=AutoFilter(ref=reference),
            tableColumns=columns,
        )
    )


def _set_columns(worksheet: "Worksheet", section: Section, styles: Styles) -> None:
    """Make each column as wide as the widest that parts below each other ask for; print those.

    What is typed into a cell that is empty looks like the others of its column.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.dimensions import ColumnDimension

    widths = [FACT_WIDTHS if isinstance(part, Facts) else _widths(part) for part in section.parts]
    tables = (part for part in section.parts if isinstance(part, Table))
    looks = {
        number: look for table in tables for number, look in enumerate(_looks(table), start=1)
    }
    letter = ""
    for number, of_parts in enumerate(zip_longest(*widths, fillvalue=0), start=1):
        letter = get_column_letter(number)
        style = copy(styles.style(looks.get(number, "text"), "plain").as_tuple())
        style.borderId = 0  # none: that of rows is not to be drawn above and below them
        worksheet.column_dimensions[letter] = ColumnDimension(
            worksheet, index=letter, width=max(of_parts), style=style
        )
    # A title that is longer than the table is wide would make the page wider still.
    worksheet.print_area = f"A1:{letter}{worksheet.max_row}"


def _looks(table: Table) -> tuple[Look, ...]:
    return tuple(table.columns[place].look for place in table.shown)


def _widths(table: Table) -> tuple[int, ...]:
    return tuple(table.columns[place].width for place in table.shown)


def _set_view(worksheet: "Worksheet", section: Section) -> None:
    worksheet.sheet_view.showGridLines = False
    header = _header_row(section)
    if header is not None:
        worksheet.freeze_panes = worksheet.cell(header + 1, section.frozen + 1).coordinate


def _header_row(section: Section) -> int | None:
    """Return the row of column headings where the sheet is a single table."""
    match section.parts:
        case (Table(heading=None, rows=rows),) if rows:
            return len(_notes(section)) + 2
    return None


def _set_page(worksheet: "Worksheet", section: Section) -> None:
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    worksheet.page_setup.paperSize = A4
    worksheet.page_setup.orientation = "landscape"
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.page_setup.fitToWidth = 1
    worksheet.page_setup.fitToHeight = 0  # as many pages as it takes
    worksheet.page_margins = PageMargins(MARGIN, MARGIN, MARGIN, 2 * MARGIN, footer=MARGIN)
    worksheet.print_title_rows = f"1:{_header_row(section) or 1}"
    footer = HeaderFooterItem()
    footer.left.text = "&A"
    footer.right.text = "&P / &N"
    worksheet.HeaderFooter.oddFooter = footer
