"""The patterns take each word of TOML whole, and what is not TOML not at all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planfile.toml_documents import keys, scalars, spaces
from workplan.planfile.syntax import ELEMENT, MEMBER, PART, STATEMENT

after_values = st.sampled_from(("", " ", "\n", "\r\n", ",", "]", "}", "#", " # c", "\t]"))


def taken(pattern: re.Pattern[str], text: str) -> str | None:
    """What the last group of `pattern` takes of `text`."""
    found = pattern.match(text)
    return found and found[found.lastindex or 0]


@given(scalars, after_values)
def test_a_scalar_is_taken_whole_and_alone(scalar: str, after: str) -> None:
    assert taken(ELEMENT, f" , # c\n{scalar}{after}") == scalar
    assert taken(MEMBER, f", a.b = {scalar}{after}") == scalar
    assert taken(STATEMENT, f"\r\n # c\n  a={scalar}{after}") == scalar


@given(st.lists(keys, min_size=1, max_size=4), spaces)
def test_a_key_is_taken_whole_and_in_parts(parts: list[str], space: str) -> None:
    key = f"{space}.{space}".join(parts)
    for text in (f"[{space}{key}{space}]", f"[[{key}]]\n", f"{key}\n"):
        assert taken(STATEMENT, text) == key
    for pattern in (STATEMENT, MEMBER):
        found = pattern.match(f" {key}{space}= 1")
        assert found
        assert found["key"] == key
    assert [part[0] for part in PART.finditer(key)] == parts


@pytest.mark.parametrize("bracket", "[{")
def test_of_a_value_in_brackets_the_first_is_taken(bracket: str) -> None:
    for pattern, text in ((STATEMENT, "a = "), (MEMBER, "a = "), (ELEMENT, "")):
        found = pattern.match(f"{text}{bracket}[1]")
        assert found
        assert (found.lastgroup, found["opens"]) == ("opens", bracket)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (STATEMENT, '"open = 1'),
        (STATEMENT, "= 1"),
        (STATEMENT, "[]"),
        (MEMBER, ", 'open = 1"),
        (ELEMENT, '"open'),
        (ELEMENT, "'''open''"),
        (ELEMENT, '"""open""'),
        (ELEMENT, "= 1"),
        (ELEMENT, "}"),
        (MEMBER, "]"),
    ],
)
def test_what_is_not_toml_is_not_taken(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.match(text) is None
