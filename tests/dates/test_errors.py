"""What stops a computation with dates, and how a text is shown in its messages."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.dates.errors import OffsetError, OutOfReachError, shown
from workplan.text import sentence


@pytest.mark.parametrize("error", [OffsetError, OutOfReachError])
def test_an_error_says_what_is_wrong_and_then_what_to_write(
    error: type[OffsetError | OutOfReachError],
) -> None:
    raised = error(sentence("this is wrong"), sentence("write that"))
    assert str(raised) == "this is wrong; write that"
    assert isinstance(raised, ValueError)


def test_an_error_comes_whole_out_of_another_process() -> None:
    raised = OffsetError(sentence('"{text}" is wrong', text="x"), sentence("write y"))
    copy = pickle.loads(pickle.dumps(raised))
    assert (copy.message, copy.hint) == (raised.message, raised.hint)


@given(st.text(max_size=100), st.integers(1, 100))
def test_what_is_shown_is_printable_on_one_line_and_not_too_long(text: str, longest: int) -> None:
    line = shown(text, longest)
    assert line.isprintable()
    assert len(line) == min(len(text), longest)
    kept = line if len(text) <= longest else line.removesuffix("…")
    assert all(
        there == char or not char.isprintable() for there, char in zip(kept, text, strict=False)
    )


def test_a_text_of_sixty_characters_is_shown_whole_and_a_longer_one_cut() -> None:
    assert shown("x" * 60) == "x" * 60
    assert shown("x" * 61) == "x" * 59 + "…"
