"""What literals stand for, said to the solver only as far as something depends on it.

Most conditions are required, or are part of what is: then it is enough that a literal that is true
means what it stands for, and nothing has to be said of one that is false.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.scheduling.expressions import Number, SomeDay


class Meaning(ABC):
    """What a literal stands for."""

    @abstractmethod
    def say(
        self, model: cp_model.CpModel, literals: Sequence[cp_model.BoolVarT], *, holds: bool
    ) -> Sequence[cp_model.BoolVarT]:
        """Let it hold, or not, where some literals are true; return those that depends on."""


@frozen(eq=False)
class Earlier(Meaning):
    """One day is before another."""

    one: SomeDay
    other: SomeDay

    def say(
        self, model: cp_model.CpModel, literals: Sequence[cp_model.BoolVarT], *, holds: bool
    ) -> Sequence[cp_model.BoolVarT]:
        """Compare the days."""
        one, other = self.one.expression, self.other.expression
        model.add(one < other if holds else one >= other).only_enforce_if(*literals)
        return ()


@frozen(eq=False)
class AtLeast(Meaning):
    """An amount is so much or more."""

    amount: Number
    least: int

    def say(
        self, model: cp_model.CpModel, literals: Sequence[cp_model.BoolVarT], *, holds: bool
    ) -> Sequence[cp_model.BoolVarT]:
        """Compare the amount."""
        amount = self.amount.expression
        compared = amount >= self.least if holds else amount < self.least
        model.add(compared).only_enforce_if(*literals)
        return ()


@frozen(eq=False)
class All(Meaning):
    """All of some literals are true."""

    literals: tuple[cp_model.BoolVarT, ...]

    def say(
        self, model: cp_model.CpModel, literals: Sequence[cp_model.BoolVarT], *, holds: bool
    ) -> Sequence[cp_model.BoolVarT]:
        """Let each be true, or one be false."""
        if holds:
            model.add_bool_and(self.literals).only_enforce_if(*literals)
            return self.literals
        contrary = [~one for one in self.literals]
        model.add_bool_or([*(~one for one in literals), *contrary])
        return contrary


class Meanings:
    """The literals of one model that stand for something."""

    def __init__(self, model: cp_model.CpModel) -> None:
        self._model = model
        self._meanings: dict[int, Meaning] = {}
        self._said = set[int]()

    def literal(self, meaning: Meaning) -> cp_model.BoolVarT:
        """Return a new literal that stands for something."""
        literal = self._model.new_bool_var("")
        self._meanings[literal.index] = meaning
        return literal

    def say_both(self, literal: cp_model.BoolVarT) -> None:
        """Let a literal mean what it stands for, true or false."""
        if self._meaning(literal) is not None:
            self.say(literal, ~literal)

    def say(self, *literals: cp_model.BoolVarT) -> None:
        """Let literals, where they are true, mean what they stand for."""
        ahead = [*literals]
        while ahead:
            literal = ahead.pop()
            meaning = self._meaning(literal)
            if meaning is not None and literal.index not in self._said:
                self._said.add(literal.index)
                ahead += meaning.say(self._model, [literal], holds=literal.index >= 0)

    def require(self, literal: cp_model.BoolVarT, unless: cp_model.BoolVarT | None = None) -> None:
        """Let a literal be true, unless another is."""
        for clause in self._clauses(literal):
            match clause:
                case [one] if unless is None and (meaning := self._meaning(one)):
                    # Nothing is left open: it is said as it is, and not where a literal is true.
                    self.say(*meaning.say(self._model, [], holds=one.index >= 0))
                case _:
                    self.say(*clause)
                    self._model.add_bool_or([*clause, *([] if unless is None else [unless])])

    def _clauses(self, literal: cp_model.BoolVarT) -> Iterator[list[cp_model.BoolVarT]]:
        """Yield literals of which one has to be true, so that a literal need be no part of it."""
        meaning = self._meaning(literal) if literal.index >= 0 else None
        if isinstance(meaning, All):
            for one in meaning.literals:
                yield from self._clauses(one)
        else:
            yield [*self._parts(literal)]

    def _parts(self, literal: cp_model.BoolVarT) -> Iterator[cp_model.BoolVarT]:
        """Yield literals of which one is true exactly where a literal is."""
        meaning = self._meaning(literal) if literal.index < 0 else None
        if isinstance(meaning, All):
            for one in meaning.literals:
                yield from self._parts(~one)
        else:
            yield literal

    def _meaning(self, literal: cp_model.BoolVarT) -> Meaning | None:
        index = literal.index
        return self._meanings.get(index if index >= 0 else ~index)
