"""The named styles of a workbook: one for each look of a cell and tone of a row."""

from typing import TYPE_CHECKING, cast

from workplan.formats.tables.values import Look, Tone

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import NamedStyle

TITLE = "workplan title"
NOTE = "workplan note"
HEADING = "workplan heading"
HEADER = "workplan header"
LABEL = "workplan label"

_FONT = "Arial"
_DARK = "1F3864"
_GREY = "595959"
_LINE = "BFBFBF"
_SUM = "E7ECF4"

# In words of months and days of the week nobody takes the one for the other; Excel says them in
# the language of its user.
_DATES: dict[Look, str] = {"date": "ddd d mmm yyyy", "day": "d mmm yyyy"}


def style_name(look: Look, tone: Tone, *, linked: bool = False) -> str:
    """Return the name of the style of a cell, as it stands in Excel's gallery of styles."""
    words = ["workplan", look, *([tone] if tone != "plain" else []), *(["link"] if linked else [])]
    return " ".join(words)


def use_style(cell: "Cell", look: Look, tone: Tone, *, linked: bool = False) -> None:
    """Give a cell its style, which the workbook has from its first use on."""
    book = cast("Workbook", cell.parent.parent)
    name = style_name(look, tone, linked=linked)
    if name not in book.named_styles:
        book.add_named_style(_cell_style(name, look, tone, linked=linked))
    cell.style = name


def line_styles() -> "list[NamedStyle]":
    """Make the styles of what stands outside of the rows of tables."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    return [
        NamedStyle(TITLE, font=Font(_FONT, 14, bold=True, color=_DARK)),
        NamedStyle(NOTE, font=Font(_FONT, 9, italic=True, color=_GREY)),
        NamedStyle(HEADING, font=Font(_FONT, 11, bold=True, color=_DARK)),
        NamedStyle(
            HEADER,
            font=Font(_FONT, 10, bold=True, color="FFFFFF"),
            fill=PatternFill("solid", _DARK),
            alignment=Alignment(vertical="center", wrap_text=True),
        ),
        NamedStyle(
            LABEL,
            font=Font(_FONT, 10, bold=True),
            alignment=Alignment(vertical="top", wrap_text=True),
            border=Border(bottom=Side("thin", _LINE)),
        ),
    ]


def _cell_style(name: str, look: Look, tone: Tone, *, linked: bool) -> "NamedStyle":
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    grey = look == "id" or tone in ("not verified", "off")
    style = NamedStyle(
        name,
        font=Font(
            _FONT,
            9 if look in ("link", "id") else 10,
            bold=tone == "sum",
            italic=tone == "not verified",
            strike=tone == "off",
            underline="single" if linked else None,
            color=_DARK if linked else _GREY if grey else "000000",
        ),
        alignment=Alignment(
            horizontal="center" if look in ("mark", "number") else "left",
            vertical="top",
            # A date wider than its column would be shown as ###.
            shrink_to_fit=look in _DATES,
            wrap_text=look not in _DATES,
        ),
        border=Border(bottom=Side("thin", _LINE)),
        number_format=_DATES.get(look, "General"),
    )
    if tone == "sum":
        style.fill = PatternFill("solid", _SUM)
    return style
