"""The words of rules for days, conditions and amounts, each said to the solver once."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from ortools.sat.python import cp_model

from workplan.rules.vocabulary import Amount, Condition, Day
from workplan.scheduling.expressions import (
    ALWAYS,
    NO,
    YES,
    Holds,
    Number,
    SomeDay,
    as_day,
    as_holds,
    as_number,
)
from workplan.scheduling.meanings import All, AtLeast, Earlier, Meanings


class Words:
    """Days, conditions and amounts over the variables of one model of the solver.

    What is known is settled at once, what has been said before is not said again, and what a
    condition means is said only once something depends on it.
    """

    def __init__(self) -> None:
        self.solver_model = cp_model.CpModel()
        self.meanings = Meanings(self.solver_model)
        self._earlier: dict[tuple[tuple[int, int], tuple[int, int]], Holds] = {}
        self._all: dict[frozenset[int], int] = {}
        self._shifted: dict[tuple[tuple[int, int], tuple[int, ...]], SomeDay] = {}

    def variable_day(self, days: Sequence[int], name: str) -> SomeDay:
        """Return a day to be found among some, given as rising ordinals."""
        domain = cp_model.Domain.from_values(list(days))
        return SomeDay(self.solver_model.new_int_var_from_domain(domain, name), 0, tuple(days))

    def at(self, day: date) -> Day:
        """Return a known day."""
        return SomeDay.on(day.toordinal())

    def shifted(self, day: Day, shift: Callable[[date], date]) -> Day:
        """Return the day that `shift` makes of a day."""
        some = as_day(day)
        made = tuple(shift(date.fromordinal(one)).toordinal() for one in some.days)
        by = {there - here for here, there in zip(some.days, made, strict=True)}
        if len(by) == 1:
            return SomeDay(some.variable, some.shift + by.pop(), made)
        if (some.key, made) not in self._shifted:
            self._shifted[some.key, made] = self._stepwise(some, made)
        return self._shifted[some.key, made]

    def _stepwise(self, day: SomeDay, made: Sequence[int]) -> SomeDay:
        """Return a day that lies by a different number of days from another, depending on it."""
        model = self.solver_model
        there = self.variable_day(sorted(set(made)), "")
        steps: dict[int, list[int]] = {}
        for before, after in zip(day.days, made, strict=True):
            steps.setdefault(after - before, []).append(before)
        chosen = {step: model.new_bool_var("") for step in steps}
        model.add_exactly_one(chosen.values())
        for step, days in steps.items():
            here = chosen[step]
            domain = cp_model.Domain.from_values(days)
            model.add_linear_expression_in_domain(day.expression, domain).only_enforce_if(here)
            model.add(there.expression == day.expression + step).only_enforce_if(here)
        return there

    def interval(self, first: Day, until: Day, shortest: int = 1) -> cp_model.IntervalVar:
        """Return the days from one until another, which is no more of them: so many at least."""
        start, end = as_day(first), as_day(until)
        if start.variable is end.variable:
            size = end.shift - start.shift
            return self.solver_model.new_fixed_size_interval_var(start.expression, size, "")
        length = self.solver_model.new_int_var(shortest, end.last - start.first, "")
        return self.solver_model.new_interval_var(start.expression, length, end.expression, "")

    def known(self, *, holds: bool) -> Condition:
        """Return something that holds, or does not, whatever is found."""
        return YES if holds else NO

    def earlier(self, one: Day, other: Day) -> Condition:
        """Return whether `one` is a day before `other`."""
        here, there = as_day(one), as_day(other)
        if here.variable is there.variable:
            return YES if here.shift < there.shift else NO
        if here.last < there.first:
            return YES
        if here.first >= there.last:
            return NO
        key = (here.key, there.key)
        if key not in self._earlier:
            self._earlier[key] = Holds(self.meanings.number(Earlier(here, there)))
        return self._earlier[key]

    def not_later(self, one: Day, other: Day) -> Condition:
        """Return whether `one` is `other` or a day before it."""
        return self.no(self.earlier(other, one))

    def no(self, condition: Condition) -> Condition:
        """Return whether a condition does not hold."""
        return Holds(-as_holds(condition).number)

    def any(self, conditions: Iterable[Condition]) -> Condition:
        """Return whether one of some conditions holds: of none, no."""
        unknown = _not_known(conditions, settled=ALWAYS)
        if unknown is None:
            return YES
        if len(unknown) <= 1:
            return next(iter(unknown.values()), NO)
        return Holds(-self._together([-number for number in unknown]))

    def all(self, conditions: Iterable[Condition]) -> Condition:
        """Return whether all of some conditions hold: of none, yes."""
        unknown = _not_known(conditions, settled=-ALWAYS)
        if unknown is None:
            return NO
        if len(unknown) <= 1:
            return next(iter(unknown.values()), YES)
        return Holds(self._together([*unknown]))

    def _together(self, numbers: Sequence[int]) -> int:
        key = frozenset(numbers)
        if key not in self._all:
            self._all[key] = self.meanings.number(All(tuple(numbers)))
        return self._all[key]

    def total(self, parts: Iterable[tuple[Condition, int]]) -> Amount:
        """Return the sum of the numbers whose conditions hold."""
        known, numbers, literals = 0, list[int](), list[cp_model.BoolVarT]()
        for condition, number in parts:
            holds = as_holds(condition)
            if holds.known is not None:
                known += number if holds.known else 0
            elif number:
                literals.append(self.meanings.said(holds.number))
                numbers.append(number)
        if not literals:
            return Number.of(known)
        total = cp_model.LinearExpr.weighted_sum(literals, numbers) + known
        return Number(known, known + sum(numbers), total)

    def variable(self, number: Number) -> cp_model.LinearExprT:
        """Return a number as a variable of its own, or as what is known."""
        if number.least == number.most:
            return number.least
        variable = self.solver_model.new_int_var(number.least, number.most, "")
        self.solver_model.add(number.expression == variable)
        return variable

    def where(self, literal: cp_model.BoolVarT, amount: Amount) -> Amount:
        """Return an amount where a literal is true, else none of it."""
        number = as_number(amount)
        here = self.solver_model.new_int_var(0, number.most, "")
        self.solver_model.add(here == number.expression).only_enforce_if(literal)
        self.solver_model.add(here == 0).only_enforce_if(~literal)
        return Number(0, number.most, here)

    def of_day(self, day: Day, measure: Callable[[date], int]) -> Amount:
        """Return what `measure` makes of a day, 0 or more."""
        some = as_day(day)
        measured = {one: measure(date.fromordinal(one)) for one in some.days}
        least, most = min(measured.values()), max(measured.values())
        if least == most:
            return Number.of(least)
        amount = self.solver_model.new_int_var(least, most, "")
        table = [measured.get(one, least) for one in range(some.first, some.last + 1)]
        self.solver_model.add_element(some.expression - some.first, table, amount)
        return Number(least, most, amount)

    def sum(self, amounts: Iterable[Amount]) -> Amount:
        """Return several amounts taken together."""
        numbers = [as_number(amount) for amount in amounts]
        least, most = sum(one.least for one in numbers), sum(one.most for one in numbers)
        return Number(least, most, cp_model.LinearExpr.sum([one.expression for one in numbers]))

    def largest(self, amounts: Iterable[Amount]) -> Amount:
        """Return the largest of some amounts: of none, 0."""
        numbers = [as_number(amount) for amount in amounts]
        least = max((one.least for one in numbers), default=0)
        most = max((one.most for one in numbers), default=0)
        if least == most:
            return Number.of(least)
        largest = self.solver_model.new_int_var(least, most, "")
        self.solver_model.add_max_equality(largest, [one.expression for one in numbers])
        return Number(least, most, largest)

    def at_least(self, amount: Amount, least: int) -> Condition:
        """Return whether an amount is `least` or more."""
        number = as_number(amount)
        if number.least >= least:
            return YES
        if number.most < least:
            return NO
        return Holds(self.meanings.number(AtLeast(number, least)))

    def at_most(self, amount: Amount, most: int) -> Condition:
        """Return whether an amount is `most` or less."""
        return self.no(self.at_least(amount, most + 1))


def _not_known(conditions: Iterable[Condition], *, settled: int) -> dict[int, Condition] | None:
    """Return what is not known of some conditions, None where one that is settles it for all.

    Two that are contrary settle it too.
    """
    unknown: dict[int, Condition] = {}
    for condition in conditions:
        number = as_holds(condition).number
        if number == settled or -number in unknown:
            return None
        if number != -settled:
            unknown[number] = condition
    return unknown
