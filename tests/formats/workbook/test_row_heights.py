"""Heights of rows, estimated."""

from hypothesis import given
from hypothesis import strategies as st

from tests.formats.texts import texts
from workplan.formats.workbook.row_heights import HIGHEST, height, lines_of

WIDTHS = st.integers(5, 100)


def test_what_fits_stands_on_one_line() -> None:
    assert lines_of("", 10) == 1
    assert lines_of("2012-08-27", 16) == 1
    assert lines_of("not verified", 12) == 1


def test_words_that_do_not_fit_go_to_the_next_line() -> None:
    assert lines_of("information information information", 14) == 3
    assert lines_of("information information information", 28) == 2


def test_a_word_longer_than_the_column_is_broken() -> None:
    assert lines_of("n" * 100, 25) >= 4
    assert lines_of("预" * 20, 11) >= 4


def test_accents_that_are_characters_of_their_own_take_no_room() -> None:
    assert lines_of("e\u0301" * 10, 11) == lines_of("é" * 8, 11) == 1


@given(texts(), texts(), WIDTHS)
def test_each_line_of_a_text_stands_for_itself(first: str, second: str, width: int) -> None:
    both = lines_of(f"{first}\n{second}", width)
    assert both == lines_of(first, width) + lines_of(second, width)


@given(texts(), WIDTHS)
def test_a_broader_column_never_needs_more_lines_than_characters(text: str, width: int) -> None:
    assert (
        text.count("\n") + 1 <= lines_of(text, width) <= max(len(text), 1) + text.count("\n") + 1
    )


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=200), WIDTHS)
def test_no_line_is_taken_to_hold_far_more_than_its_width(word: str, width: int) -> None:
    """Even of narrow letters, a line has room for two for each character of its width."""
    assert len(word) <= 2 * width * lines_of(word, width)


@given(st.integers(1, 10_000))
def test_heights_rise_up_to_what_excel_can_show(lines: int) -> None:
    assert 0 < height(lines) <= height(lines + 1) <= HIGHEST
