"""Texts without what no format can carry."""

import unicodedata

from hypothesis import given

from tests.formats.texts import texts
from workplan.formats.plain_text import one_line, plain_text


def can_be_carried(char: str) -> bool:
    """Say by Unicode's own tables whether a character can stand in XML and be seen."""
    if char in "\t\n":
        return True
    no_character = 0xFDD0 <= ord(char) <= 0xFDEF or ord(char) % 0x10000 >= 0xFFFE
    return unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") and not no_character


@given(texts())
def test_what_is_left_can_be_carried_by_every_format(text: str) -> None:
    assert all(map(can_be_carried, plain_text(text)))


@given(texts())
def test_what_can_be_carried_is_left_as_it_is(text: str) -> None:
    kept = "".join(filter(can_be_carried, text))
    assert plain_text(kept) == kept


@given(texts())
def test_one_line_has_no_line_end_and_no_double_space(text: str) -> None:
    line = one_line(text)
    assert not {"\n", "\t"}.intersection(line)
    assert "  " not in line
    assert line.split() == plain_text(text).split()


def test_line_ends_of_all_systems_are_line_feeds() -> None:
    assert plain_text("a\r\nb\rc\vd\x85e\u2028f") == "a\nb\nc\nd\ne\nf"


def test_half_of_a_pair_is_replaced_and_a_pair_is_joined() -> None:
    assert plain_text("\ud83d!") == "\ufffd!"
    assert plain_text("\ud83d\ude00") == "\U0001f600"
