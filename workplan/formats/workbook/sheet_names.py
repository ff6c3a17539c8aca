"""Names of sheets as Excel takes them: short, of few characters, no two alike."""

import re

from attrs import Factory, define

from workplan.formats.plain_text import one_line
from workplan.formats.tables.values import Said

# Characters, as UTF-16 counts them.
LONGEST = 31

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


@define
class SheetNames:
    """The names that the sheets of a workbook have got so far."""

    # Excel keeps one for itself.
    _taken: set[str] = Factory(lambda: {"history"})

    def name(self, said: Said) -> str:
        """Return a name for a further sheet, as near to what is said as Excel allows."""
        words = _FORBIDDEN.sub("-", one_line(said)).strip("' ") or "-"
        name, number = _cut(words, LONGEST), 1
        while name.casefold() in self._taken:
            number += 1
            end = f" ({number})"
            name = _cut(words, LONGEST - len(end)) + end
        self._taken.add(name.casefold())
        return name


def _cut(words: str, longest: int) -> str:
    encoded = words.encode("utf-16-le")[: 2 * longest]
    return encoded.decode("utf-16-le", "ignore").rstrip("' ")
