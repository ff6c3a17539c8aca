"""Lines and spans against what Python's strings say of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.planfile.places import Lines, Place, Span
from workplan.planfile.scanner import scan

pieces = st.sampled_from(("\n", "\r\n", "a", "😀", "\n" * 3000, "b" * 4095, "c\n" * 2048))


@given(st.lists(pieces, max_size=6).map("".join), st.data())
def test_the_line_is_one_more_than_the_line_ends_before(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Lines(text).at(offset) == text[:offset].count("\n") + 1


@given(st.text(), st.integers(0, 9), st.integers(0, 9))
def test_a_span_is_the_text_between_its_offsets(text: str, length: int, before: int) -> None:
    whole = "x" * before + text[:length] + "y"
    assert Span(before, before + len(text[:length])).of(whole) == text[:length]


def test_places_are_found_by_path() -> None:
    places = scan("a.b = [1]\n")
    assert list(places) == [(), ("a",), ("a", "b"), ("a", "b", 0)]
    assert len(places) == 4
    assert ("a", "b", 0) in places
    assert ("a", "c") not in places
    with pytest.raises(KeyError):
        places["a", "c"]


def test_the_document_itself_has_a_body_alone() -> None:
    text = "a = 1\n\n# end\n[b]\nc = 2\n"
    assert scan(text)[()] == Place(1, None, None, None, Span(0, 6))


def test_bodies_are_those_of_the_document_and_of_each_header() -> None:
    text = "a = 1\n[b.c]\nd = 2\n# end\n[b]\n[[e]]\n"
    assert [body.of(text) for body in scan(text).bodies()] == ["a = 1\n", "d = 2\n", "", ""]
