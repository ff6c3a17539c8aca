"""The words of rules, said to the solver: each is true of exactly what it says."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from workplan.rules.vocabulary import Condition, Day
from workplan.scheduling.expressions import as_day, as_holds, as_number
from workplan.scheduling.words import Words

FIRST = date(2012, 1, 30).toordinal()
DAYS = st.sets(st.integers(FIRST, FIRST + 8), min_size=1, max_size=4).map(sorted)


def worlds(words: Words, *days: Day) -> list[tuple[tuple[date, ...], cp_model.CpSolver]]:
    """Solve a model for each way in which some days may turn out."""
    found = []
    for chosen in product(*(as_day(day).days for day in days)):
        model = words.solver_model.clone()
        for day, ordinal in zip(days, chosen, strict=True):
            model.add(as_day(day).expression == ordinal)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        if solver.solve(model) == cp_model.OPTIMAL:
            found.append((tuple(map(date.fromordinal, chosen)), solver))
    return found


def said(words: Words, *conditions: Condition) -> None:
    """Let conditions mean what they stand for, and their contraries too."""
    for condition in conditions:
        if as_holds(condition).known is None:
            words.meanings.said(as_holds(condition).number)


def holds(words: Words, solver: cp_model.CpSolver, condition: Condition) -> bool:
    known = as_holds(condition).known
    literal = None if known is not None else words.meanings.literal(as_holds(condition).number)
    return bool(known) if literal is None else solver.boolean_value(literal)


@given(DAYS, DAYS, st.booleans())
def test_days_are_compared_as_they_are(one: list[int], other: list[int], a_known: bool) -> None:
    words = Words()
    here = words.variable_day(one, "here")
    there = words.at(date.fromordinal(other[0])) if a_known else words.variable_day(other, "there")
    earlier, not_later = words.earlier(here, there), words.not_later(here, there)
    said(words, earlier, not_later)
    told = worlds(words, here, there)
    assert len(told) == len(one) * (1 if a_known else len(other))
    for (first, second), solver in told:
        assert holds(words, solver, earlier) == (first < second)
        assert holds(words, solver, not_later) == (first <= second)


@given(DAYS, st.integers(0, 2))
def test_a_day_is_shifted_by_steps_of_any_length(days: list[int], most: int) -> None:
    words = Words()
    day = words.variable_day(days, "day")

    def shift(one: date) -> date:
        return one + timedelta(one.toordinal() % (most + 1))

    shifted = words.shifted(day, shift)
    assert as_day(words.shifted(day, shift)).key == as_day(shifted).key
    for (one,), solver in worlds(words, day):
        assert solver.value(as_day(shifted).expression) == shift(one).toordinal()


@given(st.lists(st.integers(0, 3), min_size=0, max_size=4))
def test_all_any_and_no_are_those_of_logic(chosen: list[int]) -> None:
    words = Words()
    days = [words.variable_day([FIRST, FIRST + 1], f"{n}") for n in range(3)]
    limit = words.at(date.fromordinal(FIRST + 1))
    late = [words.no(words.earlier(day, limit)) for day in days]
    conditions = [*late, words.known(holds=False)]
    picked = [conditions[number] for number in chosen]
    every, some = words.all(picked), words.any(picked)
    said(words, every, some)
    for found, solver in worlds(words, *days):
        true = [*(day.toordinal() > FIRST for day in found), False]
        assert holds(words, solver, every) == all(true[number] for number in chosen)
        assert holds(words, solver, some) == any(true[number] for number in chosen)


def test_a_condition_and_its_contrary_do_not_hold_together() -> None:
    words = Words()
    day = words.variable_day([FIRST, FIRST + 1], "day")
    late = words.earlier(words.at(date.fromordinal(FIRST)), day)
    assert as_holds(words.all((late, words.no(late)))).known is False
    assert as_holds(words.any((late, words.no(late)))).known is True


@given(DAYS, DAYS)
def test_amounts_are_counted_summed_and_compared(one: list[int], other: list[int]) -> None:
    words = Words()
    days = words.variable_day(one, "one"), words.variable_day(other, "other")
    middle = words.at(date.fromordinal(FIRST + 4))
    late = [words.earlier(middle, day) for day in days]
    count = words.total([(late[0], 2), (late[1], 3), (words.known(holds=True), 1)])
    of_days = [words.of_day(day, lambda at: at.toordinal() - FIRST) for day in days]
    total, largest = words.sum(of_days), words.largest(of_days)
    enough, few = words.at_least(count, 3), words.at_most(count, 3)
    said(words, enough, few)
    for found, solver in worlds(words, *days):
        distances = [day.toordinal() - FIRST for day in found]
        counted = 1 + 2 * (distances[0] > 4) + 3 * (distances[1] > 4)
        assert solver.value(as_number(count).expression) == counted
        assert solver.value(as_number(total).expression) == sum(distances)
        assert solver.value(as_number(largest).expression) == max(distances)
        assert holds(words, solver, enough) == (counted >= 3)
        assert holds(words, solver, few) == (counted <= 3)


def test_of_no_amounts_the_largest_is_none() -> None:
    assert as_number(Words().largest([])).most == 0


@pytest.mark.parametrize("step", [0, 1])
def test_an_interval_ends_where_another_may_begin(step: int) -> None:
    words = Words()
    first = words.variable_day([FIRST, FIRST + 1, FIRST + 2], "first")
    until = words.shifted(first, lambda day: day + timedelta(1 + day.toordinal() % 2 * step))
    taken = words.interval(
        words.at(date.fromordinal(FIRST)), words.at(date.fromordinal(FIRST + 2))
    )
    words.solver_model.add_no_overlap([words.interval(first, until), taken])
    assert [days for days, _ in worlds(words, first)] == [(date.fromordinal(FIRST + 2),)]
