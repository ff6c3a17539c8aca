"""Cells, rows and columns that are written as they were made, without asking what else there is.

To import it takes openpyxl, so that is done where a workbook is written.
"""

from collections.abc import Iterator

from openpyxl.cell.cell import Cell
from openpyxl.styles import NamedStyle
from openpyxl.styles.cell_style import CellStyle
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import escape
from openpyxl.worksheet.dimensions import ColumnDimension, RowDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import TableColumn
from openpyxl.xml.constants import REL_NS
from openpyxl.xml.functions import Element


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


class MadeColumn(ColumnDimension):
    """A column of a width and of the number of a style."""

    def __init__(self, number: int, width: float, style_id: int) -> None:
        self.index = get_column_letter(number)
        self.min = self.max = number
        self.width = width
        self.outlineLevel = 0
        self._number = style_id

    def to_tree(self) -> Element:
        """Return what is written of it."""
        number, style = str(self.min), str(self._number)
        width = f"{self.width:g}"
        return Element("col", width=width, customWidth="1", style=style, min=number, max=number)


class MadeLink(Hyperlink):
    """A link of one cell to a web address."""

    def __init__(self, address: str) -> None:
        self.target = address

    def to_tree(self, *_: object) -> Element:
        """Return what is written of it; the address stands elsewhere, under its id."""
        return Element("hyperlink", {"ref": self.ref, f"{{{REL_NS}}}id": self.id})


class MadeTableColumn(TableColumn):
    """A column of a table that has a number, a heading, and nothing else."""

    def __init__(self, number: int, heading: str) -> None:
        self.id = number
        self.name = heading

    def to_tree(self, *_: object) -> Element:
        """Return what is written of it."""
        return Element("tableColumn", id=str(self.id), name=escape(self.name))


class MadeStyle(NamedStyle):
    """A named style with an alignment of its own and a protection like any other's."""

    def as_xf(self) -> CellStyle:
        """Return what is written of it, without comparing its parts with the usual ones."""
        numbers = self.as_tuple()
        return CellStyle(
            numFmtId=numbers.numFmtId,
            fontId=numbers.fontId,
            fillId=numbers.fillId,
            borderId=numbers.borderId,
            alignment=self.alignment,
        )
