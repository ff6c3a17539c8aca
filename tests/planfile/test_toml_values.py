"""What is written is read by tomllib as the same, and looks as people would write it."""

import re
import tomllib
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.planfile.toml_values import (
    Plain,
    toml_key,
    toml_line,
    toml_lines,
    toml_pair,
    toml_table,
    toml_value,
)

texts = st.text(st.characters(codec="utf-8")) | st.text("ab\"'\\\n\r\t\x7f\u202e=#")
zones = st.none() | st.integers(-1439, 1439).map(
    lambda minutes: timezone(timedelta(minutes=minutes))
)
scalars = (
    texts
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.dates()
    | st.datetimes(timezones=zones).map(lambda instant: instant.replace(fold=0))
    | st.times().map(lambda instant: instant.replace(fold=0))
)
plain: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


@given(plain)
def test_a_value_is_read_as_it_was(value: Plain) -> None:
    written = toml_value(value)
    assert repr(tomllib.loads(f"value = {written}")["value"]) == repr(value)
    assert len(written.splitlines()) == 1


@given(st.lists(texts, min_size=1, max_size=3).map(tuple), plain, st.sampled_from(("", "  ")))
def test_a_line_is_read_as_its_key_and_value(
    keys: tuple[str, ...], value: Plain, indent: str
) -> None:
    expected = value
    for key in reversed(keys):
        expected = {key: expected}
    for written in (toml_pair(keys, value), toml_line(keys, value, indent)):
        assert repr(tomllib.loads(written)) == repr(expected)


@given(texts)
def test_a_text_of_several_lines_is_read_as_it_was(text: str) -> None:
    for newline in ("\n", "\r\n"):
        written = toml_lines(text).replace("\n", newline)
        assert tomllib.loads(f"text = {written}") == {"text": text}


@given(texts, st.dictionaries(texts, plain, max_size=4))
def test_a_table_is_read_as_its_values_in_their_order(name: str, values: dict[str, Plain]) -> None:
    table = toml_table(f"[[{toml_key((name,))}]]", values)
    assert repr(tomllib.loads(table)) == repr({name: [values]})


@given(texts)
def test_no_character_is_written_that_cannot_be_seen(text: str) -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]", toml_value(text))


WRITTEN: list[tuple[Plain, str]] = [
    ("Vienna", '"Vienna"'),
    ("l'évaluation 预防", '"l\'évaluation 预防"'),
    ('the "Group"', "'the \"Group\"'"),
    ("C:\\plans", "'C:\\plans'"),
    ('"it\'s"', '"\\"it\'s\\""'),
    ('"a"\tb', '"\\"a\\"\\tb"'),
    ("a\nb\x1b\x85\u202e", '"a\\nb\\u001B\\u0085\\u202E"'),
    ("", '""'),
    (True, "true"),
    (False, "false"),
    (1, "1"),
    (48.5, "48.5"),
    (float("inf"), "inf"),
    (date(2012, 8, 27), "2012-08-27"),
    (time(10, 0), "10:00:00"),
    (datetime(2012, 8, 27, 10, tzinfo=UTC), "2012-08-27T10:00:00+00:00"),
    ([], "[]"),
    (["a", 1, [True]], '["a", 1, [true]]'),
    ({}, "{}"),
    ({"en": "E", "zh-Hant": "題", "a b": {}}, '{ en = "E", zh-Hant = "題", "a b" = {} }'),
]


@pytest.mark.parametrize(("value", "written"), WRITTEN, ids=str)
def test_a_value_is_written_as_people_would(value: Plain, written: str) -> None:
    assert toml_value(value) == written


LONG = "CAC/COSP/WG.4/2011/4, para. 12"
TABLE = f"""\
[[meetings]]
id = "wg4-3"
title = {{ en = "Third", zh = "第三次" }}
topics = ["article-12"]
source = [
    "{LONG}",
    "{LONG}",
    "{LONG}",
]
note = "{4 * LONG}"
"""


def test_a_table_has_a_line_for_each_key_and_for_each_element_of_a_long_list() -> None:
    values: dict[str, Plain] = {
        "id": "wg4-3",
        "title": {"en": "Third", "zh": "第三次"},
        "topics": ["article-12"],
        "source": [LONG] * 3,
        "note": 4 * LONG,
    }
    assert toml_table("[[meetings]]", values) == TABLE


def test_a_line_of_99_characters_is_not_too_long() -> None:
    fits = toml_line(("a",), ["x" * (99 - len('a = [""]'))])
    assert len(fits) == 99 + len("\n")
    assert toml_line(("a",), ["x" * (100 - len('a = [""]'))]).count("\n") == 3


def test_a_long_table_in_a_table_has_a_line_for_each_key() -> None:
    step: Plain = {"due": "8 weeks before start", "title": {"en": LONG, "zh Hant": LONG}}
    steps: Plain = {"submitted": "10 weeks before start", "issued": step, "empty": {}}
    assert (
        toml_line(("steps",), steps, "  ")
        == f"""\
  steps.submitted = "10 weeks before start"
  steps.issued.due = "8 weeks before start"
  steps.issued.title.en = "{LONG}"
  steps.issued.title."zh Hant" = "{LONG}"
  steps.empty = {{}}
"""
    )


def test_text_of_several_lines_is_written_on_as_many() -> None:
    assert toml_lines('a "b"\n\\ """"') == '"""\na "b"\n\\\\ \\"\\""\\""""'
