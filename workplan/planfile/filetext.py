"""The text of one plan file."""

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from workplan.errors import Path

if TYPE_CHECKING:
    from workplan.planfile.places import Places


@frozen(eq=False)
class FileText:
    """The text of a plan file, with its own line ends, and where things stand in it.

    `name` is the file's name as the user gave it. A byte order mark is not part of `text`:
    `byte_order_mark` says whether the file begins with one. Two of these are equal only if
    they are one object.
    """

    name: str
    text: str
    byte_order_mark: bool = False

    @cached_property
    def places(self) -> "Places":
        """The place of each path; found when first asked for, in text that tomllib accepts."""
        from workplan.planfile.scanner import scan  # most files are never asked

        return scan(self.text)

    def line(self, path: Path) -> int:
        """Return the line (from 1) of the key or table at `path`, or of what holds it."""
        while path not in self.places:
            path = path[:-1]
        return self.places[path].line

    def line_at(self, offset: int) -> int:
        """Return the line (from 1) of the character at `offset`."""
        from workplan.planfile.places import Lines

        return Lines(self.text).at(offset)
