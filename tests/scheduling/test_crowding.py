"""How many things are there at a time, as put to the solver."""

import operator
from datetime import date, timedelta
from functools import partial
from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from workplan.rules.vocabulary import Stay
from workplan.scheduling.crowding import groups, levels, never_more, stretches
from workplan.scheduling.expressions import as_number
from workplan.scheduling.words import Words

FIRST = date(2012, 8, 27).toordinal()
# From one day until another, of things that may be there or not.
STAYS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), max_size=3)


def known(words: Words, enters: int, over: int) -> Stay:
    first, last = (words.at(date.fromordinal(FIRST + day)) for day in (enters, over))
    return Stay(first, last, over - enters, words.known(holds=True), "given")


def crowd(there: list[tuple[int, int]], day: int) -> int:
    return sum(1 for first, length in there if first <= day < first + length)


@given(STAYS, STAYS, st.integers(0, 3))
def test_there_are_too_many_where_counting_says_so(
    given_ones: list[tuple[int, int]], others: list[tuple[int, int]], most: int
) -> None:
    """Others may be there or not, each on its days or a day later."""
    for choice in product((None, 0, 1), repeat=len(others)):
        words, free = Words(), list[Stay]()
        for (first, length), by in zip(others, choice, strict=True):
            day = words.variable_day([FIRST + first, FIRST + first + 1], "")
            over = words.shifted(day, partial(operator.add, timedelta(length)))
            here = words.variable_day([FIRST, FIRST + 1], "")
            there = words.earlier(here, words.at(date.fromordinal(FIRST + 1)))
            words.solver_model.add(here.expression == FIRST + (by is None))
            words.solver_model.add(day.expression == FIRST + first + (by or 0))
            free.append(Stay(day, over, length, there, "free"))
        given_stays = [known(words, first, first + length) for first, length in given_ones]
        on_the_way = levels(words, groups(given_stays), most)
        never_more(words, groups(free), on_the_way, most)
        begun = words.total(
            (one, 1) for one in stretches(words, groups([*given_stays, *free]), most)
        )
        found = [
            (first + by, length)
            for (first, length), by in zip(others, choice, strict=True)
            if by is not None
        ]
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        kept = solver.solve(words.solver_model) == cp_model.OPTIMAL
        assert kept == all(
            crowd(given_ones, day) + crowd(found, day) <= max(most, crowd(given_ones, day))
            for day in range(9)
        )
        if kept:
            counts = [crowd([*given_ones, *found], day) > most for day in range(9)]
            starts = sum(
                now and not before for before, now in zip([False, *counts], counts, strict=False)
            )
            assert solver.value(as_number(begun).expression) == starts
