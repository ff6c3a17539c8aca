"""How many things are there at a time: what rules say of that, put to the solver."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.rules.rule import Rule
from workplan.rules.vocabulary import Condition, Stay
from workplan.scheduling.expressions import Number, SomeDay, as_day, as_holds, as_number
from workplan.scheduling.words import Words

# Of so many groups it takes a few seconds to say at which of them too many begin to be there.
MOST_COMPARED = 150


@frozen(eq=False)
class Excess:
    """By how many more than a rule asks for there are at once, on the worst day."""

    rule: Rule
    amount: cp_model.IntVar


@frozen(eq=False)
class Group:
    """Things that are there from one day until another, each only where its condition holds."""

    enters: SomeDay
    over: SomeDay
    shortest: int
    there: tuple[Condition, ...]

    def number(self, words: Words) -> Number:
        """Return how many there are."""
        return as_number(words.total((condition, 1) for condition in self.there))

    def on(self, words: Words, day: SomeDay) -> Condition:
        """Return whether they are there on a day, as far as they are."""
        return words.all((words.not_later(self.enters, day), words.earlier(day, self.over)))

    def on_the_day_before(self, words: Words, day: SomeDay) -> Condition:
        """Return whether they are there on the day before another, as far as they are."""
        return words.all((words.earlier(self.enters, day), words.not_later(day, self.over)))


def groups(stays: Iterable[Stay]) -> list[Group]:
    """Return stays, all of the same days taken together."""
    alike: dict[tuple[tuple[int, int], tuple[int, int]], list[Stay]] = {}
    for stay in stays:
        if as_holds(stay.there).known is not False:
            alike.setdefault((as_day(stay.enters).key, as_day(stay.over).key), []).append(stay)
    return [
        Group(
            as_day(some[0].enters),
            as_day(some[0].over),
            some[0].shortest,
            tuple(stay.there for stay in some),
        )
        for some in alike.values()
    ]


def never_more(
    words: Words,
    some: Iterable[Group],
    known: Iterable[tuple[int, SomeDay, SomeDay]],
    capacity: cp_model.LinearExprT,
) -> cp_model.Constraint:
    """Let there never be more at once than a capacity; `known` is how many are there from when."""
    there: list[tuple[cp_model.LinearExprT, SomeDay, SomeDay, int]] = [
        (words.variable(one.number(words)), one.enters, one.over, one.shortest) for one in some
    ]
    there += ((number, first, until, 1) for number, first, until in known)
    intervals = [words.interval(first, until, shortest) for _, first, until, shortest in there]
    return words.solver_model.add_cumulative(intervals, [one[0] for one in there], capacity)


def levels(
    words: Words, given: Iterable[Group], most: int
) -> Iterator[tuple[int, SomeDay, SomeDay]]:
    """Yield how many known things are there from which day until which, `most` where more are."""
    changes = Counter[int]()
    for group in given:
        number = group.number(words).least
        changes[group.enters.first] += number
        changes[group.over.first] -= number
    days = sorted(changes)
    numbers = accumulate(changes[day] for day in days)
    for (first, until), number in zip(pairwise(days), numbers, strict=False):
        if number:
            yield min(number, most), SomeDay.on(first), SomeDay.on(until)


def stretches(words: Words, together: Sequence[Group], most: int) -> Iterator[Condition]:
    """Yield, of each day on which something enters, whether a stretch of too many begins then.

    Of those that enter on the same day the first counts. Each is compared with each: of more than
    `MOST_COMPARED` none is, and what they cost is seen once a plan is found.
    """
    if len(together) > MOST_COMPARED:
        return
    for place, group in enumerate(together):
        day = group.enters
        now = _number(words, ((one, one.on(words, day)) for one in together))
        before = _number(words, ((one, one.on_the_day_before(words, day)) for one in together))
        other_days = (
            words.any((words.earlier(one.enters, day), words.earlier(day, one.enters)))
            for one in together[:place]
        )
        yield words.all((words.at_least(now, most + 1), words.at_most(before, most), *other_days))


def _number(words: Words, some: Iterable[tuple[Group, Condition]]) -> Number:
    """Return how many there are of groups that count where a condition holds."""
    parts = (
        (words.all((on, one)), 1)
        for group, on in some
        if as_holds(on).known is not False
        for one in group.there
    )
    return as_number(words.total(parts))
