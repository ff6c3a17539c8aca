"""Values written into cells with openpyxl: text stays text, whatever it looks like."""

import re
from datetime import date
from typing import TYPE_CHECKING

from workplan.formats.addresses import web_address
from workplan.formats.plain_text import plain_text
from workplan.formats.tables.values import Cell, Linked, Look, Said, Tone
from workplan.formats.workbook.styles import Styles

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from workplan.formats.workbook.made import MadeCell

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

    A cell takes the number of its style as it is made: to name its style afterwards takes
    openpyxl many times as long.
    """

    def __init__(self, worksheet: "Worksheet", styles: Styles) -> None:
        from workplan.formats.workbook.made import MadeCell, MadeLink

        self._worksheet = worksheet
        self.styles = styles
        self._made, self._link = MadeCell, MadeLink

    def cell(
        self, place: tuple[int, int], value: Cell, look: Look = "text", tone: Tone = "plain"
    ) -> "MadeCell | None":
        """Make the cell of a row and a column, in the style of both; of nothing there is none.

        There is in a row of sums, which has a fill.
        """
        if value is None and tone != "sum":
            return None
        address = None
        if isinstance(value, Linked):
            address, value = _address(value.url), value.said
        written = _written(value)
        if written is None and tone != "sum":
            return None
        if look in ("date", "day") and not isinstance(written, date):
            look = "text"  # of when it can be
        quoted = isinstance(written, str) and written.startswith(_FORMULA)
        number = self.styles.number(look, tone, linked=address is not None, quoted=quoted)
        cell = self._cell(place, written, number)
        if address is not None:
            cell.hyperlink = self._link(address)
        return cell

    def line(self, place: tuple[int, int], said: Said, style: str) -> "MadeCell":
        """Make a cell of what stands outside of the rows of tables, in the style of a name."""
        written = _text(said)
        quoted = written is not None and written.startswith(_FORMULA)
        return self._cell(place, written, self.styles.line_number(style, quoted=quoted))

    def _cell(
        self, place: tuple[int, int], written: str | int | date | None, number: int
    ) -> "MadeCell":
        cell = self._made(self._worksheet, *place)
        cell.style_id = number
        if written is not None:
            cell.value = written
            if isinstance(written, str):
                cell.data_type = "s"  # and neither a formula nor an error
        return cell


def _written(value: Said | int | date | tuple[Said, ...] | None) -> str | int | date | None:
    """Return what stands in a cell, a text where programs do not agree on a number or a day."""
    if isinstance(value, str):
        return _text(value)
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
    return (text if 2 * len(text) <= MOST_CHARACTERS else _cut(text)) or None


def _address(url: str) -> str | None:
    """Return an address that a workbook can hold, None for any other."""
    address = web_address(url)
    return None if address is None or len(address) > LONGEST_ADDRESS else address


def _cut(text: str) -> str:
    """Cut a text that is too long for a cell, visibly."""
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * MOST_CHARACTERS:
        return text
    return encoded[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"
