"""What conditions mean: said where something depends on it, and not where nothing does."""

from ortools.sat.python import cp_model

from workplan.scheduling.expressions import Number, SomeDay
from workplan.scheduling.meanings import All, AtLeast, Earlier, Meanings


def model() -> tuple[cp_model.CpModel, Meanings, SomeDay, SomeDay]:
    made = cp_model.CpModel()
    one, other = made.new_int_var(1, 2, "one"), made.new_int_var(1, 2, "other")
    days = (1, 2)
    return made, Meanings(made), SomeDay(one, 0, days), SomeDay(other, 0, days)


def found(made: cp_model.CpModel, one: SomeDay, other: SomeDay) -> set[tuple[int, int]]:
    """Return the ways in which two days can turn out."""
    ways = set[tuple[int, int]]()
    for first in one.days:
        for then in other.days:
            tried = made.clone()
            tried.add(one.expression == first)
            tried.add(other.expression == then)
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = 1
            if solver.solve(tried) == cp_model.OPTIMAL:
                ways.add((first, then))
    return ways


def test_what_nothing_depends_on_is_not_said() -> None:
    made, meanings, one, other = model()
    condition = meanings.number(Earlier(one, other))
    meanings.number(All((condition, -condition)))
    assert len(made.proto.constraints) == 0
    meanings.say(condition)
    meanings.say(condition)
    assert len(made.proto.constraints) == 1


def test_what_is_required_holds_and_its_contrary_where_that_is() -> None:
    made, meanings, one, other = model()
    earlier, later = (meanings.number(Earlier(*pair)) for pair in ((one, other), (other, one)))
    meanings.require(earlier)
    assert found(made, one, other) == {(1, 2)}
    made, meanings, one, other = model()
    earlier, later = (meanings.number(Earlier(*pair)) for pair in ((one, other), (other, one)))
    meanings.require(meanings.number(All((-earlier, -later))))
    assert found(made, one, other) == {(1, 1), (2, 2)}


def test_one_of_several_that_are_themselves_one_of_several() -> None:
    made, meanings, one, other = model()
    earlier, later = (meanings.number(Earlier(*pair)) for pair in ((one, other), (other, one)))
    both_late = meanings.number(
        All(
            tuple(
                meanings.number(AtLeast(Number(1, 2, day.expression), 2)) for day in (one, other)
            )
        )
    )
    either = -meanings.number(All((-earlier, -later)))
    meanings.require(-meanings.number(All((-either, -both_late))))
    assert found(made, one, other) == {(1, 2), (2, 1), (2, 2)}


def test_it_need_not_hold_where_something_else_does() -> None:
    made, meanings, one, other = model()
    given_up = made.new_bool_var("")
    meanings.require(meanings.number(Earlier(one, other)), given_up)
    assert found(made, one, other) == {(1, 1), (1, 2), (2, 1), (2, 2)}
    made.add_bool_and([~given_up])
    assert found(made, one, other) == {(1, 2)}
