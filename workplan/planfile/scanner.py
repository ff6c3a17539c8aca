"""Finds where each key, value and table of a TOML text stands.

For text that tomllib has accepted: what is wrong with a text is told before anyone asks on
which line a thing stands. One pass and no recursion; every path is one that leads to a value
in what tomllib returns.
"""

import re
import tomllib
from array import array
from collections.abc import MutableSequence

from attrs import define, field

from workplan.errors import Path
from workplan.planfile.places import NOWHERE, ROW, Lines, Places
from workplan.planfile.syntax import ELEMENT, MEMBER, PART, STATEMENT

_QUOTED_OR_DOTTED = re.compile(r"[\"'.]")
# Where the ends that are not known at once stand in the row of a place.
_VALUE_END, _STATEMENT_END, _BODY_END = 3, 5, 7
_NO_SPAN = (NOWHERE, NOWHERE)


def scan(text: str) -> Places:
    """Return the place of each path of `text`, which tomllib must have accepted.

    Of other text the places are of no use.
    """
    scanner = _Scanner(text)
    scanner.scan()
    return Places(Lines(text), scanner.rows, scanner.offsets)


@define
class _Holder:
    """An array or inline table that is being read, with the row of its place.

    Its statement is also that of the tables that its dotted key implies: their rows are those
    from `first_row` on.
    """

    path: Path
    is_array: bool
    first_row: int
    row: int
    length: int = 0


@define
class _Scanner:
    text: str
    rows: dict[Path, int] = field(factory=dict)
    offsets: MutableSequence[int] = field(factory=lambda: array("i"))
    _lengths: dict[Path, int] = field(factory=dict)  # how many tables each array of them has

    def scan(self) -> None:
        """Read the whole text, statement by statement."""
        text, match = self.text, STATEMENT.match
        table: Path = ()
        table_row = self._add((), (*_NO_SPAN, *_NO_SPAN, *_NO_SPAN, 0, 0))
        position = 0
        while found := match(text, position):
            line_start = text.rfind("\n", 0, found.start(found.lastindex or 0)) + 1
            position = self._end_of_line(found.end())
            if found["header"]:
                table = self._header(found, line_start, position)
                table_row = self.rows[table]
                continue
            holder = self._pair(table, found, line_start, position)
            if holder:
                end = self._inside(holder, found.end())
                position = self._end_of_line(end)
                self._finish(holder, end, position)
            self.offsets[table_row + _BODY_END] = position

    def _header(self, found: re.Match[str], line_start: int, line_end: int) -> Path:
        """Add the table of a header, and those that its name implies; return the table's path."""
        *implied, last = self._parts(found, "name")
        path: Path = ()
        for name, start, end in implied:
            path = (*path, name)
            if path not in self.rows:
                self._add(path, (start, end, *_NO_SPAN, line_start, line_end, *_NO_SPAN))
            if path in self._lengths:
                path = (*path, self._lengths[path] - 1)
        name, start, end = last
        path = (*path, name)
        if found["header"] == "[[":
            length = self._lengths.get(path, 0)
            if not length:
                self._add(path, (start, end, *_NO_SPAN, line_start, line_end, *_NO_SPAN))
            self._lengths[path] = length + 1
            path = (*path, length)
        self._add(path, (start, end, *_NO_SPAN, line_start, line_end, line_end, line_end))
        return path

    def _inside(self, holder: _Holder, position: int) -> int:
        """Add all that an array or inline table holds; return where it ends.

        `position` is the one after its opening bracket.
        """
        outer: list[_Holder] = []
        while found := (ELEMENT if holder.is_array else MEMBER).match(self.text, position):
            position = found.end()
            if found["closes"]:
                if not outer:
                    break
                self._finish(holder, position, position)
                holder = outer.pop()
            elif inner := self._held(holder, found):
                outer.append(holder)
                holder = inner
        return position

    def _held(self, holder: _Holder, found: re.Match[str]) -> _Holder | None:
        """Add an element of an array, or a key of an inline table; return what it opens."""
        if not holder.is_array:
            return self._pair(holder.path, found, found.start("key"), found.end())
        path = (*holder.path, holder.length)
        holder.length += 1
        start, end = found.span(found.lastindex or 0)
        row = self._add(path, (*_NO_SPAN, start, end, start, end, *_NO_SPAN))
        opens = found["opens"]
        return _Holder(path, opens == "[", row, row) if opens else None

    def _pair(
        self, table: Path, found: re.Match[str], statement_start: int, statement_end: int
    ) -> _Holder | None:
        """Add the value of a key, and the tables that a dotted key implies.

        Return the value if it is an array or inline table: where it and its statement end is
        then not known yet.
        """
        *implied, last = self._parts(found, "key")
        statement = (statement_start, statement_end, *_NO_SPAN)
        first_row = len(self.offsets)
        for name, start, end in implied:
            table = (*table, name)
            if table not in self.rows:
                self._add(table, (start, end, *_NO_SPAN, *statement))
        name, start, end = last
        path = (*table, name)
        value = found.span(found.lastindex or 0)
        row = self._add(path, (start, end, *value, *statement))
        opens = found["opens"]
        return _Holder(path, opens == "[", first_row, row) if opens else None

    def _finish(self, holder: _Holder, value_end: int, statement_end: int) -> None:
        self.offsets[holder.row + _VALUE_END] = value_end
        for row in range(holder.first_row, holder.row + 1, ROW):
            self.offsets[row + _STATEMENT_END] = statement_end

    def _parts(self, found: re.Match[str], group: str) -> list[tuple[str, int, int]]:
        """Return each part of a key with the offsets where it starts and ends."""
        key = found[group]
        start, end = found.span(group)
        if not _QUOTED_OR_DOTTED.search(key):
            return [(key, start, end)]
        parts = PART.finditer(self.text, start, end)
        return [(_unquoted(part[0]), part.start(), part.end()) for part in parts]

    def _add(self, path: Path, offsets: tuple[int, ...]) -> int:
        row = len(self.offsets)
        self.offsets.extend(offsets)
        self.rows[path] = row
        return row

    def _end_of_line(self, position: int) -> int:
        return self.text.find("\n", position) + 1 or len(self.text)


def _unquoted(part: str) -> str:
    """Return a part of a key without its quotes and escapes."""
    if part[0] not in "\"'":
        return part
    if part[0] == '"' and "\\" in part:
        value: str = tomllib.loads(f"key = {part}")["key"]
        return value
    return part[1:-1]
