"""Finds what is free of a plan: builds its model, solves it in steps, and looks at the outcome."""

import logging
from collections.abc import Sequence
from contextlib import suppress

from attrs import evolve
from ortools.sat.python import cp_model

from workplan.programme.programme import Programme
from workplan.rules.checking import judge
from workplan.rules.finding import Cost, Report
from workplan.scheduling.asking import all_openings, built, unplaced
from workplan.scheduling.builder import Builder
from workplan.scheduling.candidates import Openings, stuck_among
from workplan.scheduling.changes import Level, levels, too_many
from workplan.scheduling.clock import Clock, OutOfTime
from workplan.scheduling.conflict import conflict_of, findings_of, parts_by_sums
from workplan.scheduling.free import open_as_before
from workplan.scheduling.later import ROUNDS, Outcome, solved_anew
from workplan.scheduling.repairs import repairs
from workplan.scheduling.solution import Asked, Limits, Repair, Solution
from workplan.scheduling.solving import Found, Solving

# So much of the time at most is tried to leave all as published but what has to move.
SHARE_UNMOVED = 0.1

# So much of the time at most it is tried to have no more documents at once than there may be.
SHARE_DOCUMENTS = 0.5

# So few choices of topics, for meetings on given days, need no plan to begin with.
FEW = 2_000

_log = logging.getLogger("workplan")


def search(asked: Asked, limits: Limits) -> Solution:
    """Find the days and topics of a plan, the best there are, or say why there are none."""
    clock = Clock(limits.seconds)
    try:
        plan = unplaced(asked.plan, asked.fixed)
        solution = _searched(evolve(asked, plan=plan), limits, clock)
    except OutOfTime:
        return Solution(status="unknown", seconds=clock.passed)
    if solution.plan is None or not asked.fixed:
        return solution
    return evolve(solution, plan=open_as_before(solution.plan, asked.plan))


def _searched(asked: Asked, limits: Limits, clock: Clock) -> Solution:
    nothing_yet = Solving(cp_model.CpModel(), limits, clock)
    nothing_yet.tell("model")
    if parts_by_sums(asked) and (told := _why_not(asked, (), nothing_yet)).conflict:
        return told
    openings = all_openings(asked, clock)
    if stuck_among(openings) is not None:
        return _why_not(asked, openings, nothing_yet)
    builder = built(asked, openings, clock, lenient=True)
    solving = nothing_yet.of(builder.solver_model)
    outcome = _solved(asked, builder, solving)
    if outcome.status == "infeasible":
        return _why_not(evolve(asked, against=outcome.against), openings, solving)
    if outcome.programme is None:
        return Solution(status="unknown", seconds=clock.passed)
    judged, wishes = _judged(asked, outcome.programme)
    objective, cost = sum(wish.cost for wish in wishes), solving.value(_cost(builder))
    more = any(rule.afterwards and rule.level == "should" for rule in asked.rules)
    if objective != cost and not (more and objective > cost):
        _log.warning("the plan that was found costs %d, not %d as was reckoned", objective, cost)
    status = outcome.status
    return Solution(
        status="feasible" if status == "optimal" and objective != cost else status,
        plan=builder.made(solving.value),
        objective=objective,
        bound=None if solving.bound is None else min(solving.bound, objective),
        wishes=wishes,
        broken=tuple(one for one in judged.findings if one.level == "must"),
        seconds=clock.passed,
    )


def _judged(asked: Asked, programme: Programme) -> tuple[Report, tuple[Cost, ...]]:
    """Return how a plan is judged, and what it costs, also by findings that are accepted.

    What has been accepted is to come again no more than anything else.
    """
    kinds = tuple(dict.fromkeys(map(type, (*asked.rules, *asked.plan.rules))))
    judged = judge(programme, rules=kinds)
    if not judged.accepted:
        return judged, judged.wishes
    plan = evolve(programme.plan, accepted=())
    return judged, judge(evolve(programme, plan=plan), rules=kinds).wishes


def _why_not(asked: Asked, openings: Sequence[Openings], solving: Solving) -> Solution:
    """Return which rules cannot be kept together, and what would have to give.

    Sums show it before it is known where meetings could open.
    """
    solving.tell("reason")
    conflict = conflict_of(asked, openings, solving)
    offered: tuple[Repair, ...] = ()
    if conflict.parts:
        solving.tell("repairs")
        with suppress(OutOfTime):
            openings = openings or all_openings(asked, solving.clock)
            offered = tuple(repairs(asked, openings, conflict, solving))
    return Solution(
        status="infeasible",
        conflict=findings_of(asked, conflict),
        smallest=conflict.smallest,
        repairs=offered,
        seconds=solving.clock.passed,
    )


def _solved(asked: Asked, builder: Builder, solving: Solving) -> Outcome:
    """Solve in steps."""
    changes = [] if asked.published is None else [*levels(builder, asked.published)]
    outcome = solved_anew(asked, builder, solving, lambda: _steps(builder, solving, changes))
    if outcome.status == "unknown" and len(outcome.against) >= ROUNDS:
        _log.error(
            "%d times a deadline was wrong that hangs on another meeting, and no plan is given",
            len(outcome.against),
        )
    return outcome


def _steps(builder: Builder, solving: Solving, changes: Sequence[Level]) -> Found:
    """Find any plan, then one with no more at once than there may be.

    Of such plans then the one that changes least, and of these the one that costs least.
    """
    has_cost = any(charge.amount.least < charge.amount.most for charge in builder.charges)
    asked = [*too_many(builder), *changes]
    if has_cost and not asked and not builder.opening and len(builder.taking) <= FEW:
        return solving.step("wishes", _cost(builder))
    status, kept = _first_plan(builder, solving, asked)
    if status not in ("optimal", "feasible"):
        return status
    proved = True
    for level in asked[len(kept) :]:
        share = SHARE_DOCUMENTS if level.needed else 1.0
        proved = solving.step(level.name, level.cost, share=share) == "optimal" and proved
        if level.needed and proved and solving.value(level.cost) > level.least:
            solving.values = None
            return "infeasible"
        kept.append(builder.solver_model.add(level.cost <= solving.value(level.cost)))
    solving.bound = None  # that of what came before says nothing of the cost
    if has_cost:
        proved = solving.step("wishes", _cost(builder)) == "optimal" and proved
    else:
        solving.bound = solving.value(_cost(builder))
    # What has been reached is no more than that once something is forbidden.
    _let_go(kept)
    return "optimal" if proved else "feasible"


def _first_plan(
    builder: Builder, solving: Solving, asked: Sequence[Level]
) -> tuple[Found, list[cp_model.Constraint]]:
    """Find a plan that changes no more than must change: of days, else of topics, else at all.

    Most often there is one, and where meetings stay it is soon found. Returned with it is what
    keeps the first of these levels at their least.
    """
    without = sum(1 for level in asked if level.needed)
    for number in range(len(asked), without, -1):
        kept = [builder.solver_model.add(one.cost <= one.least) for one in asked[:number]]
        status = solving.step("first plan", share=SHARE_UNMOVED)
        if status in ("optimal", "feasible"):
            return status, kept
        _let_go(kept)
    return solving.step("first plan"), []


def _let_go(kept: Sequence[cp_model.Constraint]) -> None:
    """Let constraints ask nothing any more."""
    for constraint in kept:
        constraint.proto.clear_linear()


def _cost(builder: Builder) -> cp_model.LinearExprT:
    """Return what a plan costs by its wishes and its rules of level should."""
    charges = [charge.rule.weight * charge.amount.expression for charge in builder.charges]
    return cp_model.LinearExpr.sum(charges)
