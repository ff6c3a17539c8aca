"""What an offset counts from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import TRICKY_IDS
from workplan.dates.anchors import (
    LONGEST_ID,
    RESERVED,
    DeadlineAnchor,
    MeetingAnchor,
    is_id,
    read_id,
)
from workplan.errors import WrongValue

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ANY = f"{LETTERS}0123456789.-"


@given(st.text(ANY, max_size=LONGEST_ID + 5) | st.text(max_size=5) | st.sampled_from(TRICKY_IDS))
def test_an_id_is_of_small_letters_digits_dots_and_hyphens(text: str) -> None:
    allowed = set(text) <= set(ANY) and text[:1] not in {"", ".", "-"}
    assert is_id(text) == (allowed and len(text) <= LONGEST_ID and text not in RESERVED)


@given(st.text(ANY, max_size=5))
def test_an_id_is_read_as_it_stands_or_refused(text: str) -> None:
    if is_id(text):
        assert read_id(text) == text
    else:
        with pytest.raises(WrongValue, match="is no id; write"):
            read_id(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("COSP5", 'write ids in small letters: "cosp5"'),
        ("Next", "write another one: this word has a meaning of its own in offsets"),
        (
            "wg_4",
            "write up to 100 small letters, digits, dots and hyphens, a letter or a digit first",
        ),
        pytest.param("x" * 20_000, "write up to 100 small letters", id="very long"),
        ("wg4\n", "write up to 100 small letters"),
        ("\N{FULLWIDTH LATIN SMALL LETTER W}g4", "write up to 100 small letters"),
    ],
)
def test_what_is_no_id_is_told_with_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(WrongValue) as told:
        read_id(text)
    assert str(told.value.hint).startswith(hint)
    assert str(told.value.message).isprintable()
    assert len(str(told.value.message)) < 80


@pytest.mark.parametrize(
    ("anchor", "written"),
    [
        (MeetingAnchor("start"), "start"),
        (MeetingAnchor("end", "named", "cosp5"), "end of cosp5"),
        (MeetingAnchor("start", "next"), "start of next"),
        (MeetingAnchor("end", "previous", "cosp"), "end of previous cosp"),
        (DeadlineAnchor("papers-issued"), "papers-issued"),
        (DeadlineAnchor("papers-issued", "opens"), "papers-issued opens"),
    ],
)
def test_an_anchor_is_written_as_plan_files_write_it(
    anchor: MeetingAnchor | DeadlineAnchor, written: str
) -> None:
    assert str(anchor) == written


def test_a_meeting_is_named_where_it_has_to_be_and_only_there() -> None:
    with pytest.raises(WrongValue, match="named needs an id"):
        MeetingAnchor("start", "named")
    with pytest.raises(WrongValue, match="this takes no id"):
        MeetingAnchor("start", "this", "cosp5")


def test_anchors_take_ids_and_their_own_words_only() -> None:
    with pytest.raises(WrongValue, match='"COSP" is no id'):
        MeetingAnchor("start", "next", "COSP")
    with pytest.raises(WrongValue, match='"start" is no id'):
        DeadlineAnchor("start")
    with pytest.raises(WrongValue, match='unknown word "due"; write one of: start, end'):
        MeetingAnchor("due")  # type: ignore[arg-type] # what a caller without types may do
    with pytest.raises(WrongValue, match='unknown word "last"'):
        MeetingAnchor("start", "last")  # type: ignore[arg-type] # as above
    with pytest.raises(WrongValue, match='unknown word "closes"; write one of: opens, due'):
        DeadlineAnchor("call", "closes")  # type: ignore[arg-type] # as above
