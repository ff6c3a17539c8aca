"""Items laid over sittings."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.model.agenda import Place
from workplan.programme.organization import Work, laid_over

END: Place = "end"
START: Place = "start"


def laid(sittings: int, *work: int | tuple[int, Place]) -> list[list[int]]:
    """Return the sittings of each item, from 1."""
    asked = [Work(one) if isinstance(one, int) else Work(*one) for one in work]
    return [[place + 1 for place in places] for places in laid_over(asked, sittings)]


@pytest.mark.parametrize(
    ("sittings", "work", "expected"),
    [
        # As in August 2011: opening, adoption, two topics, other recommendations, priorities,
        # and the report at the end.
        (
            6,
            (0, 0, 2, 2, 1, 1, (0, END)),
            [[1], [1], [1, 2], [3, 4], [5], [6], [6]],
        ),
        # What takes no time comes in the sitting in which the next would begin.
        (4, (1, 0, 1, 0), [[1], [2], [2], [3]]),
        # Or in the last, where no other is left.
        (2, (2, 0), [[1, 2], [2]]),
        # The end is laid back from the last sitting, whatever time is left between.
        (6, (1, (1, END), (2, END), (0, END)), [[1], [4], [5, 6], [6]]),
        (6, (1, (0, END), (1, END)), [[1], [6], [6]]),
        # What is last does not have to stand last, nor what is first.
        (4, ((1, END), 1, (1, START), 1), [[4], [2], [1], [3]]),
        # What does not fit has too few sittings, or none; the end keeps its own.
        (3, (2, 2, 1, 0), [[1, 2], [3], [], [3]]),
        (3, (2, 2, (1, END)), [[1, 2], [], [3]]),
        (2, (1, (2, END), (2, END)), [[], [], [1, 2]]),
        (2, (1, (1, END), (2, END), (0, END)), [[], [], [1, 2], [2]]),
        # A meeting that is not dated has no sittings.
        (0, (0, 1, (1, END)), [[], [], []]),
        (3, (), []),
    ],
)
def test_items_are_laid_over_the_sittings_by_their_load(
    sittings: int, work: tuple[int | tuple[int, Place], ...], expected: list[list[int]]
) -> None:
    assert laid(sittings, *work) == expected


works = st.lists(st.builds(Work, st.integers(0, 3), st.sampled_from((None, START, END))))


@given(works, st.integers(1, 8))
def test_what_fits_is_laid_whole_in_order_and_apart(work: list[Work], sittings: int) -> None:
    places = laid_over(work, sittings)
    fits = sum(one.load for one in work) <= sittings
    long = [(one, its) for one, its in zip(work, places, strict=True) if one.load]
    assert (all(len(its) == one.load for one, its in long)) == fits
    taken = [place for _, its in long for place in its]
    assert len(taken) == len({*taken})
    assert all(0 <= place < sittings for its in places for place in its)
    assert all(len(its) == 1 for one, its in zip(work, places, strict=True) if not one.load)
    for at in (START, None, END):
        in_turn = [its for one, its in zip(work, places, strict=True) if one.at == at and its]
        assert all(one[-1] <= other[0] for one, other in pairwise(in_turn) if fits)


@given(works.filter(lambda work: not any(one.at == END for one in work)), st.integers(1, 8))
def test_without_an_end_no_sitting_is_left_free_before_the_last_that_is_taken(
    work: list[Work], sittings: int
) -> None:
    taken = {
        place
        for one, its in zip(work, laid_over(work, sittings), strict=True)
        for place in its
        if one.load
    }
    assert taken == set(range(min(sum(one.load for one in work), sittings)))
