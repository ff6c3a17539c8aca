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

        from workplan.formats.workbook.made import MadeCell

        self._worksheet = worksheet
        self._styles = styles
        self._any = WorkbookCell
        self._made = MadeCell
        self._numbers: dict[tuple[Look, Tone, bool], int] = {}

    def cell(
        self, place: tuple[int, int], value: Cell, look: Look = "text", tone: Tone = "plain"
    ) -> "WorkbookCell | None":
        """Make the cell of a row and a column, in the style of both; of nothing there is none.

        There is in a row of sums, which has a fill.
        """
        address = None
        if isinstance(value, Linked):
            address, value = _address(value.url), value.said
        linked, written = address is not None, _written(value)
        if written is None and tone != "sum":
            return None
        if look in ("date", "day") and not isinstance(written, date):
            look = "text"  # of when it can be
        if isinstance(written, str) and written.startswith(_FORMULA):
            style = self._styles.style(look, tone, linked=linked).as_tuple()
            cell = self._any(self._worksheet, *place, style_array=style)
            cell.quotePrefix = True
        else:
            cell = made = self._made(self._worksheet, *place)
            made.style_id = self._number(look, tone, linked=linked)
        if written is not None:
            cell.value = written
        if isinstance(written, str):
            cell.data_type = "s"
        if address is not None:
            cell.hyperlink = address
        return cell

    def _number(self, look: Look, tone: Tone, *, linked: bool) -> int:
        """Return the number that a style has in this workbook."""
        key = (look, tone, linked)
        if key not in self._numbers:
            style = self._styles.style(look, tone, linked=linked).as_tuple()
            self._numbers[key] = self._any(self._worksheet, 1, 1, style_array=style).style_id
        return self._numbers[key]


def put_text(cell: "WorkbookCell", said: Said) -> None:
    """Write text into a cell so that no program takes it for a formula, an error or a number."""
    text = _text(said)
    if text is not None:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_FORMULA)


def _written(value: Said | int | date | tuple[Said, ...] | None) -> str | int | date | None:
    """Return what stands in a cell, a text where programs do not agree on a number or a day."""
    if isinstance(value, int):
        return value if abs(value) <= LARGEST_NUMBER else str(value)
    if isinstance(value, date):
        return value if value >= FIRST_COMMON_DAY else value.isoformat()
    if isinstance(value, tuple):
        return _text("\n".join(map(str, value)))
    return None if value is None else _text(value)


def _text(said: Said) -> str | None:
    """Return text as a workbook can hold it, None where nothing is left."""
    text = plain_text(said)
    if "_x" in text:
        # In a workbook _x0041_ stands for a character by its number, unless its first sign does.
        text = _ESCAPED.sub("_x005F_", text)
    return _cut(text) or None


def _address(url: str) -> str | None:
    """Return an address that a workbook can hold, None for any other."""
    address = web_address(url)
    return None if address is None or len(address) > LONGEST_ADDRESS else address


def _cut(text: str) -> str:
    """Cut a text that is too long for a cell, visibly."""
    if 2 * len(text) <= MOST_CHARACTERS:
        return text
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * MOST_CHARACTERS:
        return text
    return encoded[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"
