"""How high a row has to be for its wrapped text: Excel works it out, LibreOffice does not."""

from functools import cache, lru_cache
from unicodedata import combining, east_asian_width

LINE = 13.5  # points, of a font of 10 points
PADDING = 2.0
HIGHEST = 409.0  # that Excel has

# Widths of characters, where a digit in the standard font is 1, which widths of columns are
# counted in. On the safe side: which font is really there, only the reader's machine knows.
_NARROW = dict.fromkeys("iljtfrI.,;:'|!()[]/- ", 0.55)
_BROAD = dict.fromkeys("mwMW@%…", 1.5)  # and none of ASCII is broader
_WIDTHS = _NARROW | _BROAD
_SPACE = _WIDTHS[" "]
_CAPITAL, _OTHER, _BROADEST, _FULL = 1.25, 1.02, 1.5, 2.2


def height(lines: int) -> float:
    """Return the height in points of a row in which the longest cell has so many lines."""
    return min(lines * LINE + PADDING, HIGHEST)


def lines_of(text: str, width: float) -> int:
    """Return on how many lines a text stands in a column of a width in characters."""
    if "\n" not in text:
        return _wrapped(text, width)
    return sum(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: float) -> int:
    if len(line) * (_BROADEST if line.isascii() else _FULL) < width:  # whatever they are, it fits
        return 1
    lines, used = 1, 0.0
    for word in line.split(" "):
        length = _length(word)
        if used and used + _SPACE + length > width:
            lines, used = lines + 1, 0.0
        if length >= width:
            whole_lines = int(length // width)
            lines += whole_lines
            length -= whole_lines * width
        used += length + (_SPACE if used else 0.0)
    return lines


@lru_cache(maxsize=10_000)
def _length(word: str) -> float:
    return sum(map(_width, word))


@cache
def _width(char: str) -> float:
    if char in _WIDTHS:
        return _WIDTHS[char]
    if char.isascii():
        return _CAPITAL if char.isupper() else _OTHER
    if combining(char):
        return 0.0
    return _FULL if east_asian_width(char) in "WF" else _CAPITAL
