"""Values written into cells with openpyxl: text stays text, whatever it looks like."""

import re
from datetime import date
from typing import TYPE_CHECKING

from workplan.formats.addresses import web_address
from workplan.formats.plain_text import plain_text
from workplan.formats.tables.values import Cell, Linked, Look, Said, Tone
from workplan.formats.workbook.styles import Styles

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as WorkbookCell
    from openpyxl.worksheet.worksheet import Worksheet

# What Excel can hold: characters in a cell, as UTF-16 counts them; characters in a web address;
# numbers that stay exact.
MOST_CHARACTERS = 32_767
LONGEST_ADDRESS = 2_079
LARGEST_NUMBER = 10**15

# Of the days before this one Excel and the programs that keep to the calendar count one more or
# less: they took 1900 for a leap year.
FIRST_COMMON_DAY = date(1900, 3, 1)

_FORMULA = ("=", "+", "-", "@")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class Cells:
    """Makes the cells of one sheet, to be appended to it row by row.

    A cell takes its style as it is made: to name its style afterwards takes openpyxl many times
    as long.
    """

    def __init__(self, worksheet: "Worksheet", styles: Styles) -> None:
        from openpyxl.cell.cell import Cell as WorkbookCell

        self._worksheet = worksheet
        self._styles = styles
        self._new = WorkbookCell

    def cell(
        self, place: tuple[int, int], value: Cell, look: Look = "text", tone: Tone = "plain"
    ) -> "WorkbookCell":
        """Make the cell of a row and a column, in the style of both."""
        address = None
        if isinstance(value, Linked):
            address, value = web_address(value.url), value.said
            if address is not None and len(address) > LONGEST_ADDRESS:
                address = None
        if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
            value = str(value)
        if isinstance(value, date) and value < FIRST_COMMON_DAY:
            value = value.isoformat()
        if look in ("date", "day") and not isinstance(value, date):
            look = "text"  # of when it can be
        style = self._styles.style(look, tone, linked=address is not None)
        cell = self._new(self._worksheet, *place, style_array=style.as_tuple())
        if isinstance(value, int | date):
            cell.value = value
        elif isinstance(value, tuple):
            put_text(cell, "\n".join(map(str, value)))
        elif value is not None:
            put_text(cell, value)
        if address is not None:
            cell.hyperlink = address
        return cell


def put_text(cell: "WorkbookCell", said: Said) -> None:
    """Write text into a cell so that no program takes it for a formula, an error or a number."""
    # In a workbook _x0041_ stands for a character by its number, unless its first sign does.
    text = _cut(_ESCAPED.sub("_x005F_", plain_text(said)))
    if not text:
        return
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_FORMULA):
        cell.quotePrefix = True


def _cut(text: str) -> str:
    """Cut a text that is too long for a cell, visibly."""
    if 2 * len(text) <= MOST_CHARACTERS:
        return text
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * MOST_CHARACTERS:
        return text
    return encoded[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"
