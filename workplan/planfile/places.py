"""Where the keys, values and tables of a TOML text stand."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import frozen

from workplan.errors import Path

_BLOCK = 4096
# The offsets of one place: start and end of its key, value, statement and body.
ROW = 8
NOWHERE = -1


@frozen
class Span:
    """A stretch of a text: the offset of its first character, and the one after its last."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands there."""
        return text[self.start : self.end]


@frozen
class Place:
    """Where one key, value or table stands in a TOML text.

    `line` counts from 1. `key` is the last part of the key, quotes included; the elements of
    an array and the whole document have none. `value` is the value as written; tables that a
    header opens, or that only the name of another implies, have none. `statement` is what
    would have to go for the value to go: whole lines for a header and for a key with its
    value (for an implied table those of the first key or header that implies it), the key
    with its value in an inline table, the value alone in an array. `body` are the lines below a
    header up to the table's last key; the document itself has no more than a body.
    """

    line: int
    key: Span | None
    value: Span | None
    statement: Span | None
    body: Span | None


@frozen(eq=False)
class Lines:
    """Says on which line an offset of a text stands, at little cost for texts of any length."""

    text: str

    @cached_property
    def _before(self) -> list[int]:
        """How many lines end before each block of the text."""
        starts = range(0, len(self.text), _BLOCK)
        ends = (self.text.count("\n", start, start + _BLOCK) for start in starts)
        return list(accumulate(ends, initial=0))

    def at(self, offset: int) -> int:
        """Return the line, counted from 1, on which the character at `offset` stands."""
        block, rest = divmod(offset, _BLOCK)
        return self._before[block] + self.text.count("\n", offset - rest, offset) + 1


@frozen(eq=False)
class Places(Mapping[Path, Place]):
    """The place of every path of a TOML text, such as `("meetings", 2, "starts")`.

    The path `()` is the document itself. A text may hold a million values: what is kept of
    each is a row of offsets, made into a Place when it is asked for.
    """

    _lines: Lines
    _rows: dict[Path, int]
    _offsets: Sequence[int]

    def __getitem__(self, path: Path) -> Place:
        row = self._rows[path]
        key, value, statement, body = (self._span(row + i) for i in range(0, ROW, 2))
        first = key or value
        line = self._lines.at(first.start) if first else 1
        return Place(line, key, value, statement, body)

    def bodies(self) -> list[Span]:
        """Return the body of the document and of each table with a header, as they stand."""
        starts, ends = self._offsets[ROW - 2 :: ROW], self._offsets[ROW - 1 :: ROW]
        return [
            Span(start, end) for start, end in zip(starts, ends, strict=True) if start != NOWHERE
        ]

    def _span(self, index: int) -> Span | None:
        start, end = self._offsets[index : index + 2]
        return None if start == NOWHERE else Span(start, end)

    def __contains__(self, path: object) -> bool:
        return path in self._rows

    def __iter__(self) -> Iterator[Path]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
