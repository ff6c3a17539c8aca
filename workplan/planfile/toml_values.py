"""Writes values as TOML, on one line each or as a table below a header."""

import re
from datetime import date, datetime, time
from typing import TypeAlias

# What tomllib gives.
Plain: TypeAlias = (
    "str | int | float | bool | date | datetime | time | list[Plain] | dict[str, Plain]"
)

# What would make a line longer than this is written over several, if it has parts.
_WIDTH = 99
_INDENT = "    "

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
# Control characters, and those that end lines or turn the direction of what follows them unseen.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
_ESCAPED = re.compile(rf'["\\]|{_UNSEEN.pattern}')
# A third quote in a row, or one at the end, would end the text.
_ESCAPED_IN_LINES = re.compile(rf'\\|"(?=""|\Z)|(?!\n){_UNSEEN.pattern}')
_SHORT_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
}


def toml_value(value: Plain) -> str:
    """Return `value` on one line of TOML that tomllib reads as the same value.

    Text stands in double quotes; in single ones where it has double quotes or backslashes
    that would have to be escaped, and nothing that only double ones can hold. Control
    characters, ends of lines and marks of direction are escaped.
    """
    match value:
        case str():
            return _string(value)
        case bool():
            return "true" if value else "false"
        case date() | time():  # a date with a time is a date too
            return value.isoformat()
        case list():
            return f"[{', '.join(map(toml_value, value))}]"
        case dict():
            pairs = ", ".join(toml_pair((key,), inner) for key, inner in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
    return repr(value)


def toml_pair(keys: tuple[str, ...], value: Plain) -> str:
    """Return a value with its key, dotted where it has several parts, on one line."""
    return f"{toml_key(keys)} = {toml_value(value)}"


def toml_key(keys: tuple[str, ...]) -> str:
    """Return a key of one or several parts, each in quotes only where it needs them."""
    return ".".join(key if _BARE_KEY.fullmatch(key) else _basic(key) for key in keys)


def toml_line(keys: tuple[str, ...], value: Plain, indent: str = "") -> str:
    """Return a line with a value and its key, or several lines where a list or table is long.

    A list has then a line for each element, a table one for each key, dotted. Lines end in a
    line feed; `indent` stands before each.
    """
    line = f"{indent}{toml_pair(keys, value)}\n"
    if len(line) <= _WIDTH + 1 or not isinstance(value, list | dict) or not value:
        return line
    if isinstance(value, dict):
        return "".join(toml_line((*keys, key), inner, indent) for key, inner in value.items())
    elements = "".join(f"{indent}{_INDENT}{toml_value(element)},\n" for element in value)
    return f"{indent}{toml_key(keys)} = [\n{elements}{indent}]\n"


def toml_lines(value: str) -> str:
    """Return a text of several lines as a TOML string of several lines.

    Lines end in a line feed, in the string and in what it says.
    """
    escaped = _ESCAPED_IN_LINES.sub(_escape, value)
    return f'"""\n{escaped}"""'


def toml_table(header: str, values: dict[str, Plain]) -> str:
    """Return a table: its header, such as `[[meetings]]`, and a line for each key in turn.

    Tables within it, as texts by language are, stand on the line of their key; a list or table
    that would make its line longer than 99 characters has one line for each element or key.
    """
    return f"{header}\n" + "".join(toml_line((key,), value) for key, value in values.items())


def _string(value: str) -> str:
    quoted = '"' in value or "\\" in value
    if quoted and "'" not in value and not _UNSEEN.search(value):
        return f"'{value}'"
    return _basic(value)


def _basic(value: str) -> str:
    return f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(found: re.Match[str]) -> str:
    return _SHORT_ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"
