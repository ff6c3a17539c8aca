"""What a section holds, as values: tables of rows and columns, and lists of facts."""

from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.text import Sentence, Text, sentence

Said: TypeAlias = str | Text | Sentence

# How the cells of a column look: `day` is a date, `date` one with its weekday.
Look: TypeAlias = Literal["text", "date", "day", "number", "mark", "link", "id"]

# How a row looks besides: what is not verified, what is cancelled or postponed, sums.
Tone: TypeAlias = Literal["plain", "not verified", "off", "sum"]


@frozen
class Linked:
    """Something said on one line, with a web address to go to.

    One line, for LibreOffice wraps no text with an address.
    """

    said: Said
    url: str


# Several things said in one cell stand on lines of their own.
Cell: TypeAlias = Said | int | date | Linked | tuple[Said, ...] | None

_EMPTY: tuple[Cell, ...] = (None, "", ())

_LEGENDS: tuple[tuple[Tone, Sentence], ...] = (
    ("not verified", sentence("Grey italics: not verified; no source confirms it.")),
    ("off", sentence("Struck through: cancelled or postponed.")),
)


@frozen
class Column:
    """A column: its heading, its width in characters, how its cells look.

    An optional one is left out where none of its cells holds anything.
    """

    heading: Said
    width: int
    look: Look = "text"
    optional: bool = field(default=False, kw_only=True)


@frozen
class Row:
    """A row: one cell for each column of its table.

    `group` is what it belongs to, where a format puts rows under headings: a year, a meeting.
    """

    cells: tuple[Cell, ...]
    tone: Tone = "plain"
    group: Said | None = field(default=None, kw_only=True)


@frozen(kw_only=True)
class Table:
    """A table; `nothing` is said in its place where it has no rows.

    `name` is what formulas of a workbook call it. The rows of `sums` stand below the others and
    are not sorted or filtered with them.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    nothing: Said
    heading: Said | None = None
    sums: tuple[Row, ...] = ()

    @cached_property
    def shown(self) -> tuple[int, ...]:
        """The numbers, from 0, of the columns that are not left out."""
        return tuple(
            number
            for number, column in enumerate(self.columns)
            if not column.optional or any(row.cells[number] not in _EMPTY for row in self.rows)
        )


@frozen
class Facts:
    """A list of facts: what each is about, and what is said of it."""

    heading: Said
    facts: tuple[tuple[Said, Cell], ...]


@frozen(kw_only=True)
class Section:
    """A sheet of a workbook, a chapter of a document: its name, its parts, lines to read it by.

    `about` says in a few words what it holds. As many columns as `frozen` stay in sight where
    others are scrolled.
    """

    name: Said
    about: Said
    parts: tuple[Table | Facts, ...]
    notes: tuple[Said, ...] = ()
    frozen: int = 0

    @property
    def legend(self) -> tuple[Sentence, ...]:
        """What the looks of rows mean, of those looks that there are."""
        tables = (part for part in self.parts if isinstance(part, Table))
        tones = {row.tone for table in tables for row in table.rows}
        return tuple(said for tone, said in _LEGENDS if tone in tones)
