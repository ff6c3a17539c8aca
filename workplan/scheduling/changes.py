"""What is to be as little as can be, one thing after the other, before wishes are looked at.

First how many more things are there at once than rules ask for; then what moves against a
published plan: meetings, then topics, then days.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.model.plan import Plan
from workplan.scheduling.builder import Builder


@frozen(eq=False)
class Level:
    """One thing of which there is to be as little as can be: `least` at the least.

    Where it is `needed` that there is no more than that, a plan with more keeps not all rules.
    """

    name: str
    cost: cp_model.LinearExprT
    least: int
    needed: bool = False


def too_many(builder: Builder) -> Iterator[Level]:
    """Yield by how many more there are at once than rules ask for."""
    if builder.excesses:
        total = cp_model.LinearExpr.sum([one.amount for one in builder.excesses])
        yield Level("documents", total, 0, needed=True)


def levels(builder: Builder, published: Plan) -> Iterator[Level]:
    """Yield what is to change as little as can be, the most important first."""
    known = {one.id: one for one in published.meetings}
    moved, by_days = list[cp_model.LinearExprT](), list[cp_model.LinearExprT]()
    nearest = list[int]()
    for name, opens in builder.opening.items():
        was = known[name].starts if name in known else None
        if was is not None:
            moved.append(_moved(builder, name, was))
            by_days.append(_distance(builder, name, was))
            nearest.append(min(abs(day - was.toordinal()) for day in opens.days))
    topics = [*_topics(builder, {one.id: one.topics or () for one in published.meetings})]
    for name, parts, least in (
        ("moved meetings", moved, sum(1 for days in nearest if days)),
        ("moved topics", topics, 0),
        ("days", by_days, sum(nearest)),
    ):
        if parts:
            yield Level(name, cp_model.LinearExpr.sum(parts), least)


def _moved(builder: Builder, name: str, was: date) -> cp_model.LinearExprT:
    model, opens = builder.solver_model, builder.opening[name]
    moved = model.new_bool_var("")
    model.add(opens.expression == was.toordinal()).only_enforce_if(~moved)
    return moved


def _distance(builder: Builder, name: str, was: date) -> cp_model.LinearExprT:
    model, opens = builder.solver_model, builder.opening[name]
    most = max(abs(opens.first - was.toordinal()), abs(opens.last - was.toordinal()))
    distance = model.new_int_var(0, most, "")
    model.add(distance >= opens.expression - was.toordinal())
    model.add(distance >= was.toordinal() - opens.expression)
    return distance


def _topics(
    builder: Builder, published: dict[str, Sequence[str]]
) -> Iterator[cp_model.LinearExprT]:
    """Yield whether each topic that a meeting took as published is no longer taken there."""
    for (topic, meeting), takes in builder.taking.items():
        if topic in published.get(meeting, ()):
            yield 1 - takes
