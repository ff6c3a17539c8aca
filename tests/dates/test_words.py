"""A text read word by word, and written again with other words in their place."""

from hypothesis import given
from hypothesis import strategies as st

from workplan.dates.words import Words

texts = st.lists(st.sampled_from(["On", "on", "AT", "at", "x", "6"]), max_size=6)


@given(texts, texts)
def test_words_are_read_on_only_if_they_are_the_expected_ones(
    words: list[str], expected: list[str]
) -> None:
    """In any case; the expected ones are in small letters."""
    small = [word.lower() for word in expected]
    reader = Words(list(words))
    found = [word.lower() for word in words][: len(small)] == small
    assert reader.starts(*small) == found
    assert reader.left == words
    assert reader.take(*small) == found
    assert reader.left == (words[len(small) :] if found else words)


def test_what_is_proposed_keeps_what_has_been_read_and_the_time() -> None:
    reader = Words(["Monday", "of", "the", "week", "of", "strat"], time=["at", "17:00"])
    assert reader.take_one() == "Monday"
    assert reader.take("of", "the", "week", "of")
    assert reader.with_rest() == "Monday of the week of"
    assert reader.with_rest("start") == "Monday of the week of start"
    assert reader.instead("start") == "Monday of the week of start at 17:00"


def test_what_is_proposed_is_no_longer_than_an_offset_with_long_ids() -> None:
    longest = (
        f"Wednesday on or before 36525 days before start of previous {'x' * 100} at 23:59 AoE"
    )
    assert Words(longest.split()).with_rest(*longest.split()) == longest
    assert len(Words([]).with_rest("x" * 20_000)) == 300
