"""Cells and rows that are written as they were made, without asking what is known of them.

To import it takes openpyxl, so that is done where a workbook is written.
"""

from collections.abc import Iterator

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.dimensions import RowDimension


class MadeCell(Cell):
    """A cell of which only the number of its style is known, with text that is looked through.

    For each cell openpyxl keeps a style and looks up its number, and looks for characters that
    XML forbids.
    """

    __slots__ = ("style_id",)

    style_id: int
    has_style = True
    number_format = "yyyy-mm-dd"  # to openpyxl, which gives a day a format that has none

    def check_string(self, value: str) -> str:  # type: ignore[override] # it is given no others
        """Return the text as it is."""
        return value


class MadeRow(RowDimension):
    """A row of a height that Excel may change: where it is set by hand, room is made no more.

    Rows of one height can share one.
    """

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Yield what is written of it."""
        yield "ht", f"{self.height:g}"
