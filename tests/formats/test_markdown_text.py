"""Escaped text, read back with markdown-it, a parser that knows nothing of workplan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.formats.texts import NASTY, titles
from workplan.formats.markdown_text import escaped, linked
from workplan.formats.plain_text import one_line

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLACES = ("{}", "# {}", "- {}", "7. {}", "> {}", "| head |\n| --- |\n| {} |")


def inlines(markdown: str) -> list[list[Token]]:
    """Return what stands in each heading, item, paragraph or cell of a document."""
    return [token.children or [] for token in PARSER.parse(markdown) if token.type == "inline"]


@given(titles().map(one_line).filter(bool), st.sampled_from(PLACES))
def test_escaped_text_is_nothing_but_text_wherever_it_stands(text: str, place: str) -> None:
    *_, children = inlines(place.format(escaped(text)))
    assert [(child.type, child.content) for child in children] == [("text", text)]


@given(titles().map(one_line).filter(bool))
def test_text_can_be_the_words_of_a_link(text: str) -> None:
    address = "https://example.org/a_(b)?c=1&copy;=2#d"
    ((opened, *words, closed),) = inlines(linked(escaped(text), address))
    assert (opened.type, closed.type) == ("link_open", "link_close")
    assert opened.attrs == {"href": address}
    assert [(word.type, word.content) for word in words] == [("text", text)]


@given(titles())
def test_no_address_ends_a_link_or_a_cell(text: str) -> None:
    link = linked("words", f"https://example.org/{text}")
    ((opened, *_, closed),) = inlines(f"| head |\n| --- |\n| {link} |")[1:]
    assert (opened.type, closed.type) == ("link_open", "link_close")


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "example.org"])
def test_what_is_no_address_of_the_web_is_no_link(url: str | None) -> None:
    assert linked("words", url) == "words"


def test_nothing_is_no_link() -> None:
    assert linked("", "https://example.org/") == ""


def test_plain_words_stay_readable_in_the_source() -> None:
    plain = "Replies (note verbale) of R&D, 50 %: 10.5 - or not? CAC/COSP/WG.4/2011/4, para. 12"
    assert escaped(plain) == plain


@pytest.mark.parametrize("text", [text for text in NASTY if "www." in text])
def test_programs_that_look_for_addresses_find_none(text: str) -> None:
    """GitHub's rule: `http://`, `https://` or `www.`, after a space or a mark."""
    assert not any(begin in escaped(text) for begin in ("http://", "https://", "www."))
