"""TOML texts of every kind, written without the scanner's patterns, and where things must stand.

What tomllib makes of a text is the measure of all that is said about it.
"""

import tomllib
from collections.abc import Iterator
from itertools import cycle
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from workplan.errors import Path

# Pieces of the four kinds of strings; brackets, quotes and hashes mean nothing in any of them.
PLAIN = ("a", " ", "#", "[", "]", "{", "}", "=", ",", ".", "é", "😀", "\t", "x = [1")
BASIC = (*PLAIN, "'", "'''", '\\"', "\\\\", "\\n", "\\u0041", "\\U0001F600", "\\t")
LITERAL = (*PLAIN, '"', '"""', "\\", "\\n")
LONG_BASIC = (*BASIC, "\n", '"a', '""a', "\\\n  ", "\\  \n\n ", "\n[a]\nb = 1\n", "# c\n")
LONG_LITERAL = (*LITERAL, "\n", "'a", "''a", "\n[a]\nb = 1\n", "# c\n")


def _string(
    opens: str, pieces: tuple[str, ...], closes: tuple[str, ...]
) -> st.SearchStrategy[str]:
    inner = st.lists(st.sampled_from(pieces), max_size=5).map("".join)
    return st.builds("{}{}{}".format, st.just(opens), inner, st.sampled_from(closes))


one_line_strings = _string('"', BASIC, ('"',)) | _string("'", LITERAL, ("'",))
long_strings = _string('"""', LONG_BASIC, ('"""', '""""', '"""""')) | _string(
    "'''", LONG_LITERAL, ("'''", "''''", "'''''")
)
others = st.sampled_from(
    (
        *("0", "+1", "-17", "1_000", "0xdead_BEEF", "0o17", "0b1_0", "true", "false"),
        *("1.5", "-0.0", "1e10", "6.26_1E-3", "inf", "-inf", "+inf"),
        *("2012-08-27", "2012-08-27T10:00:00", "2012-08-27 10:00:00.5", "10:00:00.123"),
        *("2012-08-27t10:00:00Z", "2012-08-27 10:00:00-03:30", "2012-08-27 10:00:00z"),
    )
)
scalars = one_line_strings | long_strings | others

spaces = st.sampled_from(("", "", " ", "\t", "  "))
comments = st.sampled_from(("", "", "# c", "#", "# [a] = \"'''{", "# é😀", '#"""'))
bare_keys = st.sampled_from(("a", "b", "id", "1", "-", "_", "2012-08-27", "true", "Z9"))
keys = bare_keys | bare_keys | one_line_strings


@frozen
class Table:
    """The lines of a table below its header, and the tables with headers of their own in it.

    `tables` has for each of these its key, its header with braces for the whole name, and the
    table; for an array of tables all of its tables.
    """

    lines: tuple[str, ...]
    tables: tuple[tuple[str, str, tuple["Table", ...]], ...] = ()

    def written(self, name: str = "") -> Iterator[str]:
        """Write its lines and then its tables, all of whose headers begin with `name`."""
        yield from self.lines
        for key, header, tables in self.tables:
            whole = f"{name}.{key}" if name else key
            for table in tables:
                yield header.format(whole)
                yield from table.written(whole)


def _dotted(key: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    dots = st.sampled_from((".", " . ", ".\t"))
    longer = st.builds("{}{}{}".format, key, dots, key)
    return key | key | key | longer


def _pair(value: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("{}{}={}{}".format, _dotted(keys), spaces, spaces, value)


def _inline_table(value: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.builds("{}{}{}".format, spaces, _pair(value), spaces)
    return st.lists(pair, max_size=4).map(lambda pairs: "{" + ",".join(pairs) + "}")


def _array(value: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    lines = comments.map(lambda text: text and f"{text}\n") | st.just("\n  ")
    between = st.builds("{}{}".format, spaces, lines)
    element = st.builds("{}{}{}".format, between, value, between)
    last = st.just("") | between.map(lambda space: f",{space}")
    full = st.builds(
        "[{}{}]".format, st.lists(element, min_size=1, max_size=4).map(",".join), last
    )
    return full | between.map("[{}]".format)


values = st.recursive(scalars, lambda inner: _inline_table(inner) | _array(inner), max_leaves=5)
_lines = st.lists(
    st.builds("{}{}{}{}".format, spaces, _pair(values) | st.just(""), spaces, comments),
    max_size=4,
).map(tuple)


def _tables(inner: st.SearchStrategy[Table]) -> st.SearchStrategy[Table]:
    single = st.tuples(_dotted(keys), st.just("[{} ]"), st.tuples(inner))
    several = st.tuples(
        _dotted(keys), st.just("[[ {}]]"), st.lists(inner, min_size=1, max_size=3).map(tuple)
    )
    return st.builds(Table, _lines, st.lists(single | several, max_size=3).map(tuple))


_sections = st.recursive(st.builds(Table, _lines), _tables, max_leaves=4)


def accepted(text: str) -> bool:
    """Whether tomllib takes `text` for TOML."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


@st.composite
def _written(draw: st.DrawFn) -> str:
    sections = draw(st.lists(_sections, min_size=1, max_size=2))
    lines = [line for section in sections for line in section.written()]
    text = "\n".join((*lines, *draw(st.sampled_from(((), ("",), ("", ""))))))
    ends = cycle(draw(st.sampled_from((("\n",), ("\r\n",), ("\n", "\r\n")))))
    first, *others = text.split("\n")
    return first + "".join(next(ends) + line for line in others)


documents = _written().filter(accepted)
"""TOML texts that tomllib accepts, with line ends of both kinds."""

TOKENS = (
    *("a", "b", ".", "=", " ", "\n", "\n", "\r\n", ",", "[", "]", "[[", "]]", "{", "}", "#", "\t"),
    *("a=1\n", "b = []\n", "[a]\n", "[[b]]\n", "[a.b]\n", "[[a.b]]\n", "{a=1}", "a.b=1\n"),
    *(
        '"',
        "'",
        '"""',
        "'''",
        "\\",
        '"a"',
        "'b'",
        "1",
        "-",
        "2012-08-27",
        "10:00:00",
        "inf",
        "\x00",
    ),
)
soups = st.lists(st.sampled_from(TOKENS), max_size=25).map("".join)
"""Texts made of TOML's words in no order: hardly any is TOML."""


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A TOML text with a bit of it taken out, doubled or overwritten; it may still be TOML."""
    text = draw(documents)
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    end = min(end, start + draw(st.sampled_from((0, 1, 3, 40))))
    instead = draw(st.sampled_from(("", text[start:end] * 2)) | st.sampled_from(TOKENS))
    return text[:start] + instead + text[end:]


def contents(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every table, array and value that tomllib returned, with its path."""
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from contents(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from contents(inner, (*path, index))
