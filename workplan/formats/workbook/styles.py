"""The named styles of a workbook: one for each look of a cell and tone of a row."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from workplan.formats.tables.values import Look, Tone
from workplan.formats.workbook.date_formats import date_format
from workplan.text import ENGLISH, Language

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Border, NamedStyle

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


class Styles:
    """The styles of the cells of one workbook, in one language: in it from their first use on."""

    def __init__(self, book: "Workbook", language: Language = ENGLISH) -> None:
        self._book = book
        self.language = language
        self._parts = _Parts()
        self._used: dict[tuple[Look, Tone, bool], NamedStyle] = {}

    def style(self, look: Look, tone: Tone, *, linked: bool = False) -> "NamedStyle":
        """Return the style of a cell."""
        key = (look, tone, linked)
        if key not in self._used:
            name = style_name(look, tone, linked=linked)
            self._used[key] = self._made(name, look, tone, linked=linked)
            self._book.add_named_style(self._used[key])
        return self._used[key]

    def _made(self, name: str, look: Look, tone: Tone, *, linked: bool) -> "NamedStyle":
        from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill

        parts, language = self._parts, self.language
        grey = look == "id" or tone in ("not verified", "off")
        return NamedStyle(
            name,
            font=parts.one(
                Font,
                name=_FONT,
                sz=9 if look in ("link", "id") else 10,
                b=tone == "sum",
                i=tone == "not verified",
                strike=tone == "off",
                u="single" if linked else None,
                color=_DARK if linked else _GREY if grey else "000000",
            ),
            fill=parts.one(PatternFill, "solid", _SUM)
            if tone == "sum"
            else parts.one(PatternFill),
            alignment=parts.one(
                Alignment,
                horizontal="center" if look in ("mark", "number") else _beginning(language),
                vertical="top",
                readingOrder=_reading_order(language),
                indent=0 if look in ("mark", "number") else INDENT,
                # A date wider than its column would be shown as ###, the name of a host cut off.
                shrink_to_fit=look in _ON_ONE_LINE,
                wrap_text=look not in _ON_ONE_LINE,
            ),
            border=parts.border,
            protection=parts.protection,
            number_format=date_format(language, weekday=look == "date")
            if look in _DATES
            else "General",
        )


class _Parts:
    """What the styles of a workbook are made of, each once: equal ones are compared at length."""

    def __init__(self) -> None:
        from openpyxl.styles import Protection

        self.border = _line_below()
        self.protection = Protection()
        self._made: dict[object, Any] = {}

    def one(self, kind: Callable[..., T], *values: str, **named: object) -> T:
        """Make a font, a fill or an alignment, or return the one that is there already."""
        key = (kind, values, *named.items())
        if key not in self._made:
            self._made[key] = kind(*values, **named)
        made: T = self._made[key]
        return made


def line_styles(language: Language = ENGLISH) -> "list[NamedStyle]":
    """Make the styles of what stands outside of the rows of tables."""
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill

    order, begins = _reading_order(language), _beginning(language)
    line = Alignment(readingOrder=order)
    return [
        NamedStyle(TITLE, font=Font(_FONT, 14, bold=True, color=_DARK), alignment=line),
        NamedStyle(NOTE, font=Font(_FONT, 9, italic=True, color=_GREY), alignment=line),
        NamedStyle(HEADING, font=Font(_FONT, 11, bold=True, color=_DARK), alignment=line),
        NamedStyle(
            HEADER,
            font=Font(_FONT, 10, bold=True, color="FFFFFF"),
            fill=PatternFill("solid", _DARK),
            alignment=Alignment(
                horizontal=begins,
                vertical="center",
                indent=INDENT,
                wrap_text=True,
                readingOrder=order,
            ),
        ),
        NamedStyle(
            LABEL,
            font=Font(_FONT, 10, bold=True),
            alignment=Alignment(vertical="top", wrap_text=True, readingOrder=order),
            border=_line_below(),
        ),
    ]


def lines_below() -> "Rule":
    """Make the rule that draws the lines below rows where cells are empty: those are not written.

    Google's sheets draw no lines by rules, so the styles of what is written have them too.
    """
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles.differential import DifferentialStyle

    return Rule("expression", formula=["TRUE"], dxf=DifferentialStyle(border=_line_below()))


def _line_below() -> "Border":
    from openpyxl.styles import Border, Side

    return Border(bottom=Side("thin", _LINE))


def _reading_order(language: Language) -> int:
    return _FROM_THE_RIGHT if language.right_to_left else 0


def _beginning(language: Language) -> Literal["left", "right"]:
    return "right" if language.right_to_left else "left"
