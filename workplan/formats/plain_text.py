"""What a format can carry of a text: no control characters, nothing that is no character."""

import re

# Control characters but tab and line feed, and the code points that are no characters (the last
# two of each of the 17 planes, and 32 more): XML forbids most of them, none of them can be seen.
_LAST_OF_PLANES = "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_INVISIBLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef{_LAST_OF_PLANES}]")
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\n]+")


def plain_text(said: object) -> str:
    """Return what a text or sentence says as characters that every format can carry.

    Line ends become line feeds, control characters and code points that are no characters are
    left out, and half of a surrogate pair becomes the replacement character (U+FFFD).
    """
    text = str(said)
    if text.isprintable() or text.replace("\n", "").isprintable():
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))


def one_line(said: object) -> str:
    """Return what a text or sentence says on one line, runs of spaces being one space."""
    text = plain_text(said)
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    return text.strip()
