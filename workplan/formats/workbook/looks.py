"""How cells and lines look: a named style for each look of a cell and tone of a row."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeVar

from workplan.formats.tables.values import Look, Tone
from workplan.formats.workbook.date_formats import date_format
from workplan.text import Language

if TYPE_CHECKING:
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Alignment, Border, NamedStyle, PatternFill

T = TypeVar("T")

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

# By so many characters texts begin after the edge of their cell, or they would touch those
# of the one before.
INDENT = 1

_DATES: tuple[Look, ...] = ("date", "day")
_ON_ONE_LINE: tuple[Look, ...] = (*_DATES, "link")

# Excel's reading order from right to left; else that of the first letter.
_FROM_THE_RIGHT = 2


def style_name(look: Look, tone: Tone, *, linked: bool = False) -> str:
    """Return the name of the style of a cell, as it stands in Excel's gallery of styles."""
    words = ["workplan", look, *([tone] if tone != "plain" else []), *(["link"] if linked else [])]
    return " ".join(words)


def cell_style(language: Language, look: Look, tone: Tone, *, linked: bool) -> "NamedStyle":
    """Make the style of a cell."""
    from openpyxl.styles import Alignment, Font, Protection

    from workplan.formats.workbook.made import MadeStyle

    grey = look == "id" or tone in ("not verified", "off")
    return MadeStyle(
        style_name(look, tone, linked=linked),
        font=_part(
            Font,
            name=_FONT,
            sz=9 if look in ("link", "id") else 10,
            b=tone == "sum",
            i=tone == "not verified",
            strike=tone == "off",
            u="single" if linked else None,
            color=_DARK if linked else _GREY if grey else "000000",
        ),
        fill=_fill(_SUM if tone == "sum" else None),
        alignment=_part(
            Alignment,
            horizontal="center" if look in ("mark", "number") else _beginning(language),
            vertical="top",
            readingOrder=_reading_order(language),
            indent=0 if look in ("mark", "number") else INDENT,
            # A date wider than its column would be shown as ###, the name of a host cut off.
            shrink_to_fit=look in _ON_ONE_LINE,
            wrap_text=look not in _ON_ONE_LINE,
        ),
        border=_line_below(),
        protection=_part(Protection),
        number_format=date_format(language, weekday=look == "date")
        if look in _DATES
        else "General",
    )


def line_styles(language: Language) -> "tuple[NamedStyle, ...]":
    """Make the styles of what stands outside of the rows of tables."""
    from openpyxl.styles import Alignment

    order = _reading_order(language)
    on_one_line = _part(Alignment, readingOrder=order)
    heading = _part(
        Alignment,
        horizontal=_beginning(language),
        vertical="center",
        indent=INDENT,
        wrap_text=True,
        readingOrder=order,
    )
    label = _part(Alignment, vertical="top", wrap_text=True, readingOrder=order)
    return (
        _line_style(TITLE, on_one_line, sz=14, b=True, color=_DARK),
        _line_style(NOTE, on_one_line, sz=9, i=True, color=_GREY),
        _line_style(HEADING, on_one_line, sz=11, b=True, color=_DARK),
        _line_style(HEADER, heading, _DARK, sz=10, b=True, color="FFFFFF"),
        _line_style(LABEL, label, border=_line_below(), sz=10, b=True),
    )


def _line_style(
    name: str,
    alignment: "Alignment",
    filled: str | None = None,
    border: "Border | None" = None,
    **of_font: object,
) -> "NamedStyle":
    from openpyxl.styles import Border, Font, Protection

    from workplan.formats.workbook.made import MadeStyle

    return MadeStyle(
        name,
        font=_part(Font, name=_FONT, **of_font),
        fill=_fill(filled),
        alignment=alignment,
        border=border or _part(Border),
        protection=_part(Protection),
    )


def lines_below() -> "Rule":
    """Make the rule that draws the lines below rows where cells are empty: those are not written.

    Google's sheets draw no lines by rules, so the styles of what is written have them too.
    """
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles.differential import DifferentialStyle

    return Rule("expression", formula=["TRUE"], dxf=_part(DifferentialStyle, border=_line_below()))


@cache
def _line_below() -> "Border":
    from openpyxl.styles import Border, Side

    return Border(bottom=Side("thin", _LINE))


def _fill(color: str | None) -> "PatternFill":
    from openpyxl.styles import PatternFill
    from openpyxl.styles.fills import DEFAULT_EMPTY_FILL

    return DEFAULT_EMPTY_FILL if color is None else _part(PatternFill, "solid", color)


@cache
def _part(kind: Callable[..., T], *values: str, **named: object) -> T:
    """Make a part of styles, once: openpyxl compares equal ones at length.

    All workbooks share them, so they are not changed.
    """
    return kind(*values, **named)


def _reading_order(language: Language) -> int:
    return _FROM_THE_RIGHT if language.right_to_left else 0


def _beginning(language: Language) -> Literal["left", "right"]:
    return "right" if language.right_to_left else "left"
