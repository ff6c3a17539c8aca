"""How a TOML text is laid out: which statements make up a table, which comments are whose.

The comments in the lines directly above a header belong to its table, and so do those directly
below its last key, but for those directly above the next header. What a blank line parts from
both belongs to nobody.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from workplan.errors import Path
from workplan.planfile.filetext import FileText
from workplan.planfile.places import Place, Span
from workplan.planfile.toml_values import Plain

_COMMENT_LINES = re.compile(r"(?:[ \t]*+#[^\n]*+\n?)*+")
_BLANK_LINES = re.compile(r"(?:[ \t]*+\r?\n)*+")
_BLANK_LINE = re.compile(r"[ \t]*+\r?\n|[ \t]*+\Z")
# The comments and blank lines before the first key below a header, then what indents that key.
_INDENT = re.compile(r"(?:[ \t]*+(?:#[^\n]*+)?\n|[ \t]*+\r\n)*+([ \t]*)")


@frozen(eq=False)
class Layout:
    """What stands where in a file whose text tomllib has accepted."""

    file: FileText

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.file.text

    @property
    def places(self) -> Mapping[Path, Place]:
        """The place of each path."""
        return self.file.places

    @cached_property
    def newline(self) -> str:
        """How most lines of the file end."""
        carriage_returns = self.text.count("\r\n")
        return "\r\n" if 2 * carriage_returns > self.text.count("\n") else "\n"

    @cached_property
    def _children(self) -> dict[Path, list[Path]]:
        children: dict[Path, list[Path]] = {}
        for path in self.places:
            if path:
                children.setdefault(path[:-1], []).append(path)
        return children

    def children(self, path: Path) -> list[Path]:
        """Return the paths of the values, tables or elements that the thing at `path` holds."""
        return self._children.get(path, [])

    def value(self, path: Path) -> Plain:
        """Return what tomllib makes of the thing at `path`."""
        span = self.places[path].value
        if span:
            value: Plain = tomllib.loads(f"value = {span.of(self.text)}")["value"]
            return value
        if (*path, 0) in self.places:
            return [self.value(child) for child in self.children(path)]
        return {str(child[-1]): self.value(child) for child in self.children(path)}

    def brackets(self, path: Path) -> Path | None:
        """Return the path of the array or inline table that directly holds what is at `path`."""
        for length in range(len(path) - 1, 0, -1):
            if self.places[path[:length]].value:
                return path[:length]
        return None

    def members(self, path: Path) -> Iterator[Span]:
        """Yield each pair or element at or below `path` that no brackets or header there hold.

        A table that only dotted keys make up has several.
        """
        place = self.places[path]
        if place.value and place.statement:
            yield place.statement
        elif not place.body:
            for child in self.children(path):
                yield from self.members(child)

    def sections(self, path: Path) -> Iterator[Path]:
        """Yield the path of each table at or below `path` that has a header of its own."""
        place = self.places[path]
        if place.value is None:
            if place.body:
                yield path
            for child in self.children(path):
                yield from self.sections(child)

    def section_of(self, path: Path) -> Path:
        """Return the path of the nearest table with a header that has `path` in it."""
        while path and not self.places[path].body:
            path = path[:-1]
        return path

    def section(self, path: Path) -> Span:
        """Return where a table with a header stands, with the comments that belong to it."""
        return Span(self.start(path), self.end(path))

    @cached_property
    def _bodies(self) -> tuple[list[int], list[int]]:
        bodies = self.file.places.bodies()
        return [body.start for body in bodies], [body.end for body in bodies]

    def start(self, path: Path) -> int:
        """Return where the comments start that belong to the header which opens `path`."""
        statement = self.places[path].statement
        return self._above(statement.start) if statement else 0

    def _above(self, start: int) -> int:
        """Return where the comments in the lines directly above the header at `start` start."""
        starts, ends = self._bodies
        # A line of a text in quotes may look like a comment: none is above the last key.
        top = ends[bisect_right(starts, start) - 1]
        while start > top:
            above = max(self.text.rfind("\n", 0, start - 1) + 1, top)
            if not self.text[above:start].lstrip(" \t").startswith("#"):
                break
            start = above
        return start

    def end(self, path: Path) -> int:
        """Return where the comments end that belong to the table with a header at `path`."""
        body = self.places[path].body
        end = body.end if body else len(self.text)
        comments = _COMMENT_LINES.match(self.text, end)
        below = comments.end() if comments else end
        return below if self.is_blank(below) else end

    def end_of_all(self, path: Path) -> int:
        """Return where the last of the tables with headers at or below `path` ends."""
        return max(map(self.end, self.sections(path)))

    def first_header(self) -> int:
        """Return where the first header stands with its comments, or where the text ends."""
        starts, _ = self._bodies
        if len(starts) == 1:
            return len(self.text)
        return self._above(self.text.rfind("\n", 0, starts[1] - 1) + 1)

    def is_blank(self, offset: int) -> bool:
        """Whether the line that starts at `offset` is blank, or the text ends there."""
        return _BLANK_LINE.match(self.text, offset) is not None

    def above_blanks(self, offset: int) -> int:
        """Return where the blank lines start that end at `offset`, `offset` if there are none."""
        while offset > 0:
            above = self.text.rfind("\n", 0, offset - 1) + 1
            if self.text[above:offset].strip():
                break
            offset = above
        return offset

    def below_blanks(self, offset: int) -> int:
        """Return where the blank lines end that start at `offset`, `offset` if there are none."""
        found = _BLANK_LINES.match(self.text, offset)
        return found.end() if found else offset

    def indent(self, offset: int) -> str:
        """Return what indents the next key from the line on that starts at `offset`."""
        found = _INDENT.match(self.text, offset)
        return found[1] if found else ""
