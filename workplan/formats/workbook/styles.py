"""The styles of one workbook: in it from their first use on, each with its number there."""

from typing import TYPE_CHECKING

from workplan.formats.tables.values import Look, Tone
from workplan.formats.workbook.looks import cell_style, line_styles, style_name
from workplan.text import ENGLISH, Language

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import NamedStyle


class Styles:
    """The styles of the cells of one workbook, in one language: in it from their first use on."""

    def __init__(self, book: "Workbook", language: Language = ENGLISH) -> None:
        self._book = book
        self.language = language
        self._lines = {style.name: style for style in line_styles(language)}
        self._used: dict[str, NamedStyle] = {}
        self._numbers: dict[tuple[object, ...], int] = {}

    def style(self, look: Look, tone: Tone, *, linked: bool = False) -> "NamedStyle":
        """Return the style of a cell."""
        name = style_name(look, tone, linked=linked)
        return self._used.get(name) or self._use(
            cell_style(self.language, look, tone, linked=linked)
        )

    def line(self, name: str) -> "NamedStyle":
        """Return the style of a line that stands outside of the rows of tables."""
        return self._used.get(name) or self._use(self._lines[name])

    def number(self, look: Look, tone: Tone, *, linked: bool, quoted: bool) -> int:
        """Return the number that the style of a cell has in the workbook.

        A quoted text is one that stays a text when it is edited, whatever it looks like.
        """
        key = (look, tone, linked, quoted)
        if key not in self._numbers:
            self._numbers[key] = self._number(self.style(look, tone, linked=linked), quoted=quoted)
        return self._numbers[key]

    def line_number(self, name: str, *, quoted: bool) -> int:
        """Return the number that the style of a line has in the workbook."""
        key = (name, quoted)
        if key not in self._numbers:
            self._numbers[key] = self._number(self.line(name), quoted=quoted)
        return self._numbers[key]

    def column_number(self, look: Look) -> int:
        """Return the number of the style of a column: what is typed into an empty cell has it.

        It has no line below: that of rows is not to be drawn above and below them.
        """
        key = (look,)
        if key not in self._numbers:
            self._numbers[key] = self._number(self.style(look, "plain"), border=False)
        return self._numbers[key]

    def _use(self, style: "NamedStyle") -> "NamedStyle":
        self._book.add_named_style(style)
        self._used[style.name] = style
        return style

    def _number(self, style: "NamedStyle", *, quoted: bool = False, border: bool = True) -> int:
        """Ask a cell for the number of its style: openpyxl gives them one when it is asked."""
        from openpyxl.cell.cell import Cell
        from openpyxl.styles.borders import DEFAULT_BORDER

        cell = Cell(self._book.worksheets[0], 1, 1, style_array=style.as_tuple())
        cell.quotePrefix = quoted
        if not border:
            cell.border = DEFAULT_BORDER
        return cell.style_id
