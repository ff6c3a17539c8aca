"""What conditions mean, said to the solver only as far as something depends on it.

Most conditions are required, or are part of what is: then it is enough that a literal that is true
means what its condition does, and nothing has to be said of one that is false. Many need no
literal at all.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from itertools import count

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.scheduling.expressions import ALWAYS, Number, SomeDay


class Meanings:
    """The conditions of one model, by their numbers: the contrary of one has the negative."""

    def __init__(self, model: cp_model.CpModel) -> None:
        self.model = model
        self._numbers = count(ALWAYS + 1)
        self._meanings: dict[int, Meaning] = {}
        self._literals: dict[int, cp_model.BoolVarT] = {}
        self._said = set[int]()

    def number(self, meaning: "Meaning") -> int:
        """Return the number of a new condition that means something."""
        number = next(self._numbers)
        self._meanings[number] = meaning
        return number

    def number_of(self, variable: cp_model.BoolVarT) -> int:
        """Return the number of the condition that a variable is true."""
        number = next(self._numbers)
        self._literals[number] = variable
        return number

    def literal(self, number: int) -> cp_model.BoolVarT:
        """Return the literal of a condition, of which nothing need have been said."""
        if number not in self._literals:
            if -number not in self._literals:
                self._literals[abs(number)] = self.model.new_bool_var("")
            self._literals[-abs(number)] = ~self._literals[abs(number)]
        return self._literals[number]

    def said(self, number: int) -> cp_model.BoolVarT:
        """Return the literal of a condition that means what that does, true or false."""
        self.say(number, -number)
        return self.literal(number)

    def say(self, *numbers: int) -> None:
        """Let the literals of conditions, where they are true, mean what those do."""
        ahead = [*numbers]
        while ahead:
            number = ahead.pop()
            meaning = self._meanings.get(abs(number))
            if meaning is not None and number not in self._said:
                self._said.add(number)
                ahead += meaning.say(self, [self.literal(number)], holds=number > 0)

    def require(self, number: int, unless: cp_model.BoolVarT | None = None) -> None:
        """Let a condition hold, unless a literal is true."""
        for clause in self._clauses(number):
            match clause:
                case [one] if unless is None and (meaning := self._meanings.get(abs(one))):
                    # Nothing is left open: it is said as it is, and not where a literal is true.
                    self.say(*meaning.say(self, [], holds=one > 0))
                case _:
                    self.say(*clause)
                    either = [*map(self.literal, clause)]
                    self.model.add_bool_or(either if unless is None else [*either, unless])

    def _clauses(self, number: int) -> Iterator[list[int]]:
        """Yield those of which one has to hold each, so that a condition needs no literal."""
        meaning = self._meanings.get(number)
        if isinstance(meaning, All):
            for one in meaning.numbers:
                yield from self._clauses(one)
        else:
            yield [*self._parts(number)]

    def _parts(self, number: int) -> Iterator[int]:
        """Yield conditions of which one holds exactly where a condition does."""
        meaning = self._meanings.get(-number)
        if isinstance(meaning, All):
            for one in meaning.numbers:
                yield from self._parts(-one)
        else:
            yield number


class Meaning(ABC):
    """What a condition means."""

    @abstractmethod
    def say(
        self, among: Meanings, where: Sequence[cp_model.BoolVarT], *, holds: bool
    ) -> Sequence[int]:
        """Let it hold, or not, where some literals are true; return what that depends on."""


@frozen(eq=False)
class Earlier(Meaning):
    """One day is before another."""

    one: SomeDay
    other: SomeDay

    def say(
        self, among: Meanings, where: Sequence[cp_model.BoolVarT], *, holds: bool
    ) -> Sequence[int]:
        """Compare the days."""
        one, other = self.one.expression, self.other.expression
        among.model.add(one < other if holds else one >= other).only_enforce_if(*where)
        return ()


@frozen(eq=False)
class AtLeast(Meaning):
    """An amount is so much or more."""

    amount: Number
    least: int

    def say(
        self, among: Meanings, where: Sequence[cp_model.BoolVarT], *, holds: bool
    ) -> Sequence[int]:
        """Compare the amount."""
        amount = self.amount.expression
        compared = amount >= self.least if holds else amount < self.least
        among.model.add(compared).only_enforce_if(*where)
        return ()


@frozen(eq=False)
class All(Meaning):
    """All of some conditions hold."""

    numbers: tuple[int, ...]

    def say(
        self, among: Meanings, where: Sequence[cp_model.BoolVarT], *, holds: bool
    ) -> Sequence[int]:
        """Let each hold, or one not."""
        if holds:
            among.model.add_bool_and(map(among.literal, self.numbers)).only_enforce_if(*where)
            return self.numbers
        contrary = [-one for one in self.numbers]
        among.model.add_bool_or([*(~one for one in where), *map(among.literal, contrary)])
        return contrary
