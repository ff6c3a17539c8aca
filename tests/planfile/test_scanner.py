"""Each place is right where the text that stands there means to tomllib what it meant in full."""

import tomllib
from typing import Any

import pytest
from hypothesis import given

from tests.planfile.toml_documents import accepted, contents, documents, soups, spoilt
from workplan.errors import Path
from workplan.planfile.places import Place, Span
from workplan.planfile.scanner import scan

PLAN = """\
format = 1  # the first
[plan]
title.zh = "预防"
title.en = '''
Prevention'''

  [[meetings]]
id = "wg4-3"
topics = [
    "article-12",  # a ] in a comment
    { topic = "judiciary", at.least = "1 year" },
]
[meetings.name]
en = "Third"
[[meetings]]
"""


def agrees_with_tomllib(text: str) -> None:
    """Hold every place in `text` against what tomllib makes of it."""
    meant = dict(contents(tomllib.loads(text)))
    places = scan(text)
    assert set(places) == set(meant)
    for path, value in meant.items():
        place = places[path]
        if place.key:
            name = next(part for part in reversed(path) if isinstance(part, str))
            assert tomllib.loads(f"{place.key.of(text)} = 0") == {name: 0}
        if place.value:
            assert same(tomllib.loads(f"x = {place.value.of(text)}")["x"], value)
        first = place.key or place.value or Span(0, 0)
        assert place.line == text[: first.start].count("\n") + 1


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal and of one type, and so all that is in them."""
    return repr(one) == repr(other)


@given(documents)
def test_every_path_has_a_place_that_means_what_tomllib_says(text: str) -> None:
    agrees_with_tomllib(text)


@given(spoilt() | soups)
def test_whatever_tomllib_accepts_can_be_scanned(text: str) -> None:
    if accepted(text):
        agrees_with_tomllib(text)


@given(documents)
def test_a_value_without_place_is_a_table_or_an_array_of_tables(text: str) -> None:
    meant = dict(contents(tomllib.loads(text)))
    for path, place in scan(text).items():
        if place.value is None:
            assert isinstance(meant[path], dict) or all(
                isinstance(table, dict) for table in meant[path]
            )


@given(documents)
def test_without_its_statement_a_key_is_gone_and_all_else_is_there(text: str) -> None:
    before = dict(contents(tomllib.loads(text)))
    for path, place in scan(text).items():
        if place.value and place.statement and in_lines_of_its_own(text, place):
            rest = text[: place.statement.start] + text[place.statement.end :]
            after = dict(contents(tomllib.loads(rest)))
            gone = before.keys() - after.keys()
            assert path in gone
            assert all(is_part(path, other) or is_part(other, path) for other in gone)
            assert after.keys() <= before.keys()


def in_lines_of_its_own(text: str, place: Place) -> bool:
    """Whether a statement is one of a table with a header, not of what brackets hold."""
    return (
        place.statement is not None
        and place.statement != place.value
        and (place.body is None and starts_line(text, place.statement.start))
    )


def starts_line(text: str, offset: int) -> bool:
    return offset == 0 or text[offset - 1] == "\n"


def is_part(path: Path, of: Path) -> bool:
    return of[: len(path)] == path


@given(documents)
def test_the_body_of_a_table_holds_its_keys_and_nothing_else(text: str) -> None:
    meant = dict(contents(tomllib.loads(text)))
    places = scan(text)
    held = []
    for path, place in places.items():
        if place.body:
            below = dict(contents(tomllib.loads(place.body.of(text))))
            assert all((*path, *inner) in meant for inner in below)
            held += [
                (*path, *inner) for inner, value in below.items() if places[*path, *inner].value
            ]
    assert sorted(map(repr, held)) == sorted(
        repr(path) for path, place in places.items() if place.value
    )


@given(documents)
def test_the_statement_of_a_header_is_its_line(text: str) -> None:
    for path, place in scan(text).items():
        if place.body and path:
            assert place.statement
            line = place.statement.of(text)
            assert line.strip(" \t\r\n").startswith("[")
            assert starts_line(text, place.statement.start)
            assert line.count("\n") == (place.statement.end < len(text) or line.endswith("\n"))
            assert place.body.start == place.statement.end


PLACES = {
    ("format",): (1, "format", "1"),
    ("plan",): (2, "plan", None),
    ("plan", "title"): (3, "title", None),
    ("plan", "title", "zh"): (3, "zh", '"预防"'),
    ("plan", "title", "en"): (4, "en", "'''\nPrevention'''"),
    ("meetings",): (7, "meetings", None),
    ("meetings", 0): (7, "meetings", None),
    ("meetings", 0, "topics", 0): (10, None, '"article-12"'),
    ("meetings", 0, "topics", 1, "at"): (11, "at", None),
    ("meetings", 0, "topics", 1, "at", "least"): (11, "least", '"1 year"'),
    ("meetings", 0, "name"): (13, "name", None),
    ("meetings", 0, "name", "en"): (14, "en", '"Third"'),
    ("meetings", 1): (15, "meetings", None),
}


@pytest.mark.parametrize(("path", "expected"), PLACES.items(), ids=str)
def test_a_place_has_line_key_and_value(
    path: Path, expected: tuple[int, str | None, str | None]
) -> None:
    place = scan(PLAN)[path]
    key, value = (span and span.of(PLAN) for span in (place.key, place.value))
    assert (place.line, key, value) == expected


STATEMENTS = {
    ("format",): "format = 1  # the first\n",
    ("meetings",): "  [[meetings]]\n",
    ("plan", "title"): 'title.zh = "预防"\n',
    ("meetings", 0, "topics", 0): '"article-12"',
    ("meetings", 0, "topics", 1, "at"): 'at.least = "1 year"',
    ("meetings", 0, "topics", 1, "topic"): 'topic = "judiciary"',
}


@pytest.mark.parametrize(("path", "expected"), STATEMENTS.items(), ids=str)
def test_a_statement_is_what_would_have_to_go(path: Path, expected: str) -> None:
    statement = scan(PLAN)[path].statement
    assert statement
    assert statement.of(PLAN) == expected


def test_the_statement_of_an_implied_table_is_the_first_that_implies_it() -> None:
    text = "a.b.c = [\n1]\na.b.d = 2\n"
    assert scan(text)["a", "b"].statement == scan(text)[("a",)].statement == Span(0, 13)


def test_the_header_of_a_table_counts_more_than_one_that_implies_it() -> None:
    assert scan("[a.b]\n[a]\n")[("a",)].line == 2


def test_tables_go_to_the_latest_of_an_array_of_tables() -> None:
    text = "[[a]]\n[[a.b]]\n[[a]]\n[[a.b]]\n[[a.b]]\nc.d = 1\n[a.e]\n"
    agrees_with_tomllib(text)
    assert scan(text)["a", 1, "b", 1, "c", "d"].line == 6


def test_brackets_may_nest_as_deep_as_tomllib_can_read() -> None:
    agrees_with_tomllib("x = " + "[" * 150 + "{a = 1}" + "]" * 150)


def test_in_text_that_ends_too_early_the_scan_ends_too() -> None:
    assert list(scan("a = [1, {b = 2")) == [(), ("a",), ("a", 0), ("a", 1), ("a", 1, "b")]
