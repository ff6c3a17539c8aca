"""A plan in which all is known, put to the solver as if all were to be found, and pinned again."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from ortools.sat.python import cp_model

from workplan.model.calendars import Calendars
from workplan.model.plan import Plan
from workplan.rules.rule import Rule
from workplan.scheduling.builder import Builder

# So many days before and after all meetings are among those that one could open on.
AROUND = 40


def pinned(plan: Plan, rules: Sequence[Rule], given: Collection[str] = ()) -> Builder:
    """Return the model of a plan with every day and topic open, and each set by an equation.

    Of some meetings all is `given`.
    """
    calendars = Calendars(plan)
    counted = [one for one in plan.meetings if one.counts and one.id not in given]
    near = [day for one in counted for day in (one.earliest, one.latest, one.starts or one.latest)]
    first, last = min(near, default=plan.starts), max(near, default=plan.ends)
    days = range((first - timedelta(AROUND)).toordinal(), (last + timedelta(AROUND)).toordinal())
    topics = {one.id: [each.id for each in plan.topics_of(one.body)] for one in counted}
    builder = Builder(plan, calendars, {one.id: days for one in counted}, topics, history=True)
    builder.ask(rules)
    for meeting in counted:
        opens = builder.opening[meeting.id].expression
        builder.solver_model.add(opens == (meeting.starts or date.min).toordinal())
        for topic in topics[meeting.id]:
            takes = topic in (meeting.topics or ())
            builder.solver_model.add(builder.taking[topic, meeting.id] == takes)
    return builder


def solved(builder: Builder) -> tuple[bool, int]:
    """Return whether the rules can be kept, and what the plan costs."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    total = cp_model.LinearExpr.sum(
        [charge.rule.weight * charge.amount.expression for charge in builder.charges]
    )
    builder.solver_model.minimize(total)
    status = solver.solve(builder.solver_model)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    found = status == cp_model.OPTIMAL
    return found, round(solver.objective_value) if found else 0
