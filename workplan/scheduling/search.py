"""Finds what is free of a plan: builds its model, solves it in steps, and looks at the outcome."""

import logging
import time
from datetime import date

from attrs import evolve
from ortools.sat.python import cp_model

from workplan.model.calendars import Calendars
from workplan.model.meetings import Free
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

_log = logging.getLogger("workplan")


def search(asked: Asked, limits: Limits) -> Solution:
    """Find the days and topics of a plan, the best there are, or say why there are none."""
    began = time.monotonic()
    asked = evolve(asked, plan=unplaced(asked.plan, asked.fixed))
    builder, openings = built(asked)
    solving = Solving(builder.solver_model, limits, began=began)
    stuck = next((one.meeting for one in openings if not one.days), None)
    status: Found = "infeasible" if stuck else _solved(asked, builder, solving)
    if status == "infeasible":
        why = explained(asked, solving, stuck)
        return evolve(why, seconds=solving.seconds)
    if status == "unknown" or solving.values is None:
        return Solution(status="unknown", seconds=solving.seconds)
    plan = made(asked, builder, solving)
    kinds = tuple(dict.fromkeys(map(type, asked.rules)))
    judged = judge(derive(plan, as_of=asked.as_of), rules=kinds)
    objective, cost = sum(wish.cost for wish in judged.wishes), solving.value(_cost(builder))
    if objective != cost:
        _log.warning("the plan that was found costs %d, not %d as was reckoned", objective, cost)
    proved = status == "optimal" and objective == cost
    return Solution(
        status="optimal" if proved else "feasible",
        plan=plan,
        objective=objective,
        bound=None if solving.bound is None else min(solving.bound, objective),
        wishes=judged.wishes,
        seconds=solving.seconds,
    )


def unplaced(plan: Plan, fixed: tuple[str, ...]) -> Plan:
    """Return a plan in which nothing that is to be found lies anywhere yet."""
    ids = {meeting.id for meeting in movable(plan, fixed)}
    return evolve(
        plan,
        meetings=tuple(
            evolve(one, dates=evolve(one.dates, placed=None))
            if one.id in ids and isinstance(one.dates, Free)
            else one
            for one in plan.meetings
        ),
    )


def built(asked: Asked) -> tuple[Builder, list[Openings]]:
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
    _charge_history(asked, builder)
    return builder, openings


def _charge_history(asked: Asked, builder: Builder) -> None:
    """Let what is given cost what it costs, wherever the rest will lie."""
    should = [
        rule for rule in asked.rules if isinstance(rule, MeetingRule) and rule.level == "should"
    ]
    if should:
        programme = derive(asked.plan, as_of=asked.as_of)
        for rule in should:
            builder.charge(rule, len([*rule.findings(programme)]))


def _solved(asked: Asked, builder: Builder, solving: Solving) -> Found:
    """Solve in steps, and again as long as what then follows breaks a rule.

    What breaks a rule is never given: where it cannot be mended, nothing is known.
    """
    for _ in range(ROUNDS):
        status = _steps(asked, builder, solving)
        if solving.values is None:
            return status
        plan, free = made(asked, builder, solving), {*builder.opening}
        broken = still_broken(plan, asked.rules, asked.as_of, free)
        if not broken:
            return status
        solving.values = None
        later = (one.rule for one in broken if not one.rule.afterwards)
        wrong = [rule.id for rule in later if not isinstance(rule, MeetingRule)]
        if wrong:
            _log.error("a plan was found that breaks rule %s, and is not given", wrong[0])
            return "unknown"
        for one in broken:
            forbid(builder, dict(one.days))
    _log.error("in each of %d plans a deadline that hangs on another meeting is wrong", ROUNDS)
    return "unknown"


def _steps(asked: Asked, builder: Builder, solving: Solving) -> Found:
    """Find any plan, then the one that changes least, then the one that costs least."""
    status = solving.step("first plan")
    if status not in ("optimal", "feasible"):
        return status
    proved, kept = True, list[cp_model.Constraint]()
    for level in levels(builder, asked.published) if asked.published is not None else ():
        proved = solving.step(level.name, level.cost) == "optimal" and proved
        kept.append(builder.solver_model.add(level.cost <= solving.value(level.cost)))
    if all(charge.amount.least == charge.amount.most for charge in builder.charges):
        solving.bound = solving.value(_cost(builder))
    else:
        proved = solving.step("wishes", _cost(builder)) == "optimal" and proved
    for constraint in kept:
        # What has been reached is no more than that once something is forbidden.
        constraint.proto.clear_linear()
    return "optimal" if proved else "feasible"


def _cost(builder: Builder) -> cp_model.LinearExprT:
    """Return what a plan costs by its wishes and its rules of level should."""
    charges = [charge.rule.weight * charge.amount.expression for charge in builder.charges]
    return cp_model.LinearExpr.sum(charges)


def made(asked: Asked, builder: Builder, solving: Solving) -> Plan:
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
