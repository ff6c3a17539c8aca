"""Days, conditions and amounts in the words of the solver; what is known is plain Python."""

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.rules.vocabulary import Amount, Condition, Day

ALWAYS = 1


@frozen(eq=False)
class SomeDay(Day):
    """A day: that of a variable, moved by so many days; or, without one, a known day.

    `days` are the ordinals that it may be, rising.
    """

    variable: cp_model.IntVar | None
    shift: int
    days: tuple[int, ...]

    @classmethod
    def on(cls, day: int) -> "SomeDay":
        """Return a known day, given as an ordinal."""
        return cls(None, day, (day,))

    @property
    def first(self) -> int:
        """The first day that it may be."""
        return self.days[0]

    @property
    def last(self) -> int:
        """The last day that it may be."""
        return self.days[-1]

    @property
    def key(self) -> tuple[int, int]:
        """What two of the same day have in common."""
        return (-1 if self.variable is None else self.variable.index, self.shift)

    @property
    def day_after(self) -> "SomeDay":
        """The day after it."""
        return SomeDay(self.variable, self.shift + 1, tuple(day + 1 for day in self.days))

    @property
    def expression(self) -> cp_model.LinearExprT:
        """The day as a linear expression."""
        return self.shift if self.variable is None else self.variable + self.shift


@frozen(eq=False)
class Holds(Condition):
    """A condition, by its number: that of its contrary is the negative, 1 is what always holds."""

    number: int

    @property
    def known(self) -> bool | None:
        """Whether it holds, if that is known."""
        return None if abs(self.number) != ALWAYS else self.number == ALWAYS


@frozen(eq=False)
class Number(Amount):
    """A whole number: `expression` from `least` to `most`; known where these are the same."""

    least: int
    most: int
    expression: cp_model.LinearExprT

    @classmethod
    def of(cls, known: int) -> "Number":
        """Return a known number."""
        return cls(known, known, known)


YES, NO = Holds(ALWAYS), Holds(-ALWAYS)


def as_day(day: Day) -> SomeDay:
    """Return a day as what the model made it."""
    if not isinstance(day, SomeDay):
        raise _foreign(day)
    return day


def as_holds(condition: Condition) -> Holds:
    """Return a condition as what the model made it."""
    if not isinstance(condition, Holds):
        raise _foreign(condition)
    return condition


def as_number(amount: Amount) -> Number:
    """Return an amount as what the model made it."""
    if not isinstance(amount, Number):
        raise _foreign(amount)
    return amount


def _foreign(value: object) -> TypeError:
    return TypeError(f"{value!r} was not made by this model")
