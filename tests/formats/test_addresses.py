"""Addresses of the web, and what is none."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.texts import texts
from workplan.formats.addresses import web_address


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org/",
        "mailto:a@example.org",
        "//example.org/",
        "http:///path",
        "http://[",
        "data:text/html,x",
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str) -> None:
    assert web_address(url) is None


@given(texts())
def test_an_address_holds_plain_characters_and_means_the_same(text: str) -> None:
    address = web_address(f"https://example.org/{text}")
    assert address is not None
    assert address.isascii()
    assert address.isprintable()
    assert not set('<>"|\\^`{} ').intersection(address)


@given(st.text(st.characters(codec="utf-8", exclude_characters="%")))
def test_an_address_is_still_the_one_that_was_given(text: str) -> None:
    address = web_address(f"https://example.org/{text}")
    assert address is not None
    assert unquote(address) == f"https://example.org/{text}"
