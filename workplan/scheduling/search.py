"""Finds what is free of a plan: builds its model, solves it in steps, and looks at the outcome."""

from datetime import date

from attrs import evolve
from ortools.sat.python import cp_model

from workplan.model.calendars import Calendars
from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.rules.checking import judge
from workplan.rules.meeting_rule import MeetingRule
from workplan.scheduling.builder import Builder
from workplan.scheduling.candidates import Openings, openings_of
from workplan.scheduling.changes import levels
from workplan.scheduling.conflict import explained
from workplan.scheduling.free import columns, found, movable
from workplan.scheduling.later import forbid, still_broken
from workplan.scheduling.solution import Asked, Limits, Solution
from workplan.scheduling.solving import Found, Solving

# So often at most a plan is looked at anew, because a deadline hangs on another meeting's day.
ROUNDS = 100


def search(asked: Asked, limits: Limits) -> Solution:
    """Find the days and topics of a plan, the best there are, or say why there are none."""
    builder, openings = _built(asked)
    solving = Solving(builder.solver_model, limits)
    impossible = any(not one.days for one in openings)
    status: Found = "infeasible" if impossible else _solved(asked, builder, solving)
    if status == "infeasible":
        why = explained(asked.plan, asked.rules, asked.fixed, asked.as_of, solving)
        return evolve(why, seconds=solving.seconds)
    if solving.values is None:
        return Solution(status="unknown", seconds=solving.seconds)
    made = _made(asked, builder, solving)
    kinds = tuple(dict.fromkeys(map(type, asked.rules)))
    judged = judge(derive(made, as_of=asked.as_of), rules=kinds)
    return Solution(
        status="optimal" if status == "optimal" else "feasible",
        plan=made,
        objective=sum(wish.cost for wish in judged.wishes),
        bound=solving.bound,
        wishes=judged.wishes,
        seconds=solving.seconds,
    )


def _built(asked: Asked) -> tuple[Builder, list[Openings]]:
    """Return the model of a plan, and where each free meeting could open."""
    plan, calendars = asked.plan, Calendars(asked.plan)
    openings = [
        openings_of(plan, calendars, meeting, asked.rules, asked.as_of)
        for meeting in movable(plan, asked.fixed)
    ]
    days = {one.meeting.id: one.days for one in openings if one.days}
    builder = Builder(plan, calendars, days, columns(plan, asked.fixed))
    builder.ask(rule for rule in asked.rules if not isinstance(rule, MeetingRule))
    for one in openings:
        for rule, costs in one.costs:
            builder.charge_day(rule, one.meeting, dict(costs))
    return builder, openings


def _solved(asked: Asked, builder: Builder, solving: Solving) -> Found:
    """Solve in steps, and again as long as what then follows breaks a rule."""
    status: Found = "unknown"
    for _ in range(ROUNDS):
        status = _steps(asked, builder, solving)
        if solving.values is None:
            break
        made = _made(asked, builder, solving)
        broken = still_broken(made, asked.rules, asked.as_of, builder.opening)
        if not broken:
            break
        for days in broken:
            forbid(builder, days)
        solving.values = None
    return status


def _steps(asked: Asked, builder: Builder, solving: Solving) -> Found:
    """Find any plan, then the one that changes least, then the one that costs least."""
    status = solving.step("first plan")
    if status not in ("optimal", "feasible"):
        return status
    proved = True
    for level in levels(builder, asked.published) if asked.published is not None else ():
        proved = solving.step(level.name, level.cost) == "optimal" and proved
        builder.solver_model.add(level.cost <= solving.value(level.cost))
    charges = [charge.rule.weight * charge.amount.expression for charge in builder.charges]
    cost = cp_model.LinearExpr.sum(charges)
    proved = solving.step("wishes", cost) == "optimal" and proved
    return "optimal" if proved else "feasible"


def _made(asked: Asked, builder: Builder, solving: Solving) -> Plan:
    """Return the plan that has been found."""
    opens = {
        name: date.fromordinal(solving.value(day.expression))
        for name, day in builder.opening.items()
    }
    topics: dict[str, tuple[str, ...]] = dict.fromkeys(columns(asked.plan, asked.fixed), ())
    for (topic, meeting), takes in builder.taking.items():
        if solving.value(takes):
            topics[meeting] = (*topics[meeting], topic)
    return found(asked.plan, opens, topics)
