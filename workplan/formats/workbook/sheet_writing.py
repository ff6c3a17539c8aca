"""A section, written as a sheet with openpyxl: tables, filters, widths, and pages to print."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from workplan.formats.plain_text import one_line
from workplan.formats.tables.values import Facts, Look, Said, Section, Table
from workplan.formats.workbook.cell_writing import Cells
from workplan.formats.workbook.looks import (
    HEADER,
    HEADING,
    INDENT,
    LABEL,
    NOTE,
    TITLE,
    lines_below,
)
from workplan.formats.workbook.row_heights import height, lines_of
from workplan.formats.workbook.styles import Styles
from workplan.text import sentence

if TYPE_CHECKING:
    from openpyxl.worksheet.header_footer import HeaderFooter
    from openpyxl.worksheet.worksheet import Worksheet

    from workplan.formats.workbook.made import MadeCell, MadeRow

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
    cells = Cells(worksheet, styles)
    worksheet.append([cells.line((1, 1), language.say(title), TITLE)])
    row = 1
    for row, note in enumerate(_notes(section), start=2):
        worksheet.append([cells.line((row, 1), language.say(note), NOTE)])
    for part in section.parts:
        if part.heading is not None:
            row += 2
            worksheet.append(())
            worksheet.append([cells.line((row, 1), part.heading, HEADING)])
        if isinstance(part, Facts):
            row = _write_facts(worksheet, row + 1, part, cells)
        else:
            row = _write_table(worksheet, row + 1, part, cells)
    _set_columns(worksheet, section, styles)
    _set_view(worksheet, section)
    _set_page(worksheet, section)


def _notes(section: Section) -> tuple[Said, ...]:
    return *section.notes, *section.legend


def _write_facts(worksheet: "Worksheet", row: int, facts: Facts, cells: Cells) -> int:
    """Write facts from a row on; return the last row."""
    heights = _Heights(worksheet, FACT_WIDTHS)
    for number, (label, said) in enumerate(facts.facts, start=row):
        of_fact = [cells.line((number, 1), label, LABEL), cells.cell((number, 2), said)]
        worksheet.append(of_fact)
        heights.set(number, of_fact)
    last = row + len(facts.facts) - 1
    worksheet.conditional_formatting.add(f"A{row}:B{last}", lines_below())
    return last


def _write_table(worksheet: "Worksheet", row: int, table: Table, cells: Cells) -> int:
    """Write a table from a row on; return the last row. Excel knows no table without rows."""
    from openpyxl.utils import get_column_letter

    if not table.rows:
        worksheet.append([cells.line((row, 1), table.nothing, NOTE)])
        return row
    headings = _headings(table)
    heights = _Heights(worksheet, _widths(table))
    of_line: list[MadeCell | None] = [
        cells.line((row, number), heading, HEADER)
        for number, heading in enumerate(headings, start=1)
    ]
    worksheet.append(of_line)
    heights.set(row, of_line)
    looks = list(zip(table.shown, _looks(table), strict=True))
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
        f"A{row + 1}:{get_column_letter(len(looks))}{last}", lines_below()
    )
    return last


class _Heights:
    """Makes rows of a sheet as high as the texts in columns of these widths ask for."""

    def __init__(self, worksheet: "Worksheet", widths: Iterable[float]) -> None:
        self._worksheet = worksheet
        self._widths = [width - INDENT for width in widths]
        self._lines_of = cache(lines_of)  # much is said again in other rows

    def set(self, row: int, cells: "Iterable[MadeCell | None]") -> None:
        """Set the height of a row of these cells."""
        lines = 1
        for cell, width in zip(cells, self._widths, strict=False):
            if cell is None or cell.hyperlink is not None:  # a link stays on one line
                continue
            text = cell.value
            if isinstance(text, str):
                lines = max(lines, self._lines_of(text, width))
        self._worksheet.row_dimensions[row] = _row(lines)


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

    from workplan.formats.workbook.made import MadeTableColumn

    reference = f"A{row}:{get_column_letter(len(headings))}{row + len(table.rows)}"
    columns = [MadeTableColumn(n, heading) for n, heading in enumerate(headings, start=1)]
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

    from workplan.formats.workbook.made import MadeColumn

    widths = [FACT_WIDTHS if isinstance(part, Facts) else _widths(part) for part in section.parts]
    tables = (part for part in section.parts if isinstance(part, Table))
    looks = {
        number: look for table in tables for number, look in enumerate(_looks(table), start=1)
    }
    letter = ""
    for number, of_parts in enumerate(zip_longest(*widths, fillvalue=0), start=1):
        letter = get_column_letter(number)
        style = styles.column_number(looks.get(number, "text"))
        worksheet.column_dimensions[letter] = MadeColumn(number, max(of_parts), style)
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
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    worksheet.page_setup.paperSize = A4
    worksheet.page_setup.orientation = "landscape"
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.page_setup.fitToWidth = 1
    worksheet.page_setup.fitToHeight = 0  # as many pages as it takes
    worksheet.page_margins = PageMargins(MARGIN, MARGIN, MARGIN, 2 * MARGIN, footer=MARGIN)
    worksheet.print_title_rows = f"1:{_header_row(section) or 1}"
    worksheet.HeaderFooter = _footer()


@cache
def _footer() -> "HeaderFooter":
    """Make the footer of a page; sheets share it, so it is not changed."""
    from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem

    made, footer = HeaderFooter(), HeaderFooterItem()
    footer.left.text = "&A"
    footer.right.text = "&P / &N"
    made.oddFooter = footer
    for other in ("oddHeader", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
        setattr(made, other, None)  # else openpyxl writes empty ones
    return made
