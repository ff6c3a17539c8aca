"""Finds what is free of a plan: builds its model, solves it in steps, and looks at the outcome."""

import logging
import time
from collections.abc import Sequence

from attrs import evolve
from ortools.sat.python import cp_model

from workplan.programme.derive import derive
from workplan.rules.checking import judge
from workplan.rules.meeting_rule import MeetingRule
from workplan.scheduling.asking import all_openings, built, unplaced
from workplan.scheduling.builder import Builder
from workplan.scheduling.candidates import Openings
from workplan.scheduling.changes import Level, levels
from workplan.scheduling.conflict import conflict_of, findings_of
from workplan.scheduling.later import forbid, still_broken
from workplan.scheduling.repairs import repairs
from workplan.scheduling.solution import Against, Asked, Limits, Solution
from workplan.scheduling.solving import Found, Solving

# So often at most a plan is looked at anew, because a deadline hangs on another meeting's day.
ROUNDS = 100
# So much of the time at most is tried to leave all as published but what has to move.
SHARE_UNMOVED = 0.1

_log = logging.getLogger("workplan")


def search(asked: Asked, limits: Limits) -> Solution:
    """Find the days and topics of a plan, the best there are, or say why there are none."""
    began = time.monotonic()
    asked = evolve(asked, plan=unplaced(asked.plan, asked.fixed))
    openings = all_openings(asked)
    builder = built(asked, openings)
    solving = Solving(builder.solver_model, limits, began=began)
    status, against = _solved(asked, builder, solving, openings)
    if status == "infeasible":
        return _why_not(evolve(asked, against=against), openings, solving)
    if status == "unknown" or solving.values is None:
        return Solution(status="unknown", seconds=solving.seconds)
    plan = builder.made(solving.value)
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


def _why_not(asked: Asked, openings: Sequence[Openings], solving: Solving) -> Solution:
    """Return which rules cannot be kept together, and what would have to give."""
    solving.tell("reason")
    conflict = conflict_of(asked, openings, solving)
    found = conflict.found == "infeasible" and conflict.parts
    if found:
        solving.tell("repairs")
    return Solution(
        status="infeasible",
        conflict=findings_of(asked.plan, conflict),
        smallest=conflict.smallest,
        repairs=tuple(repairs(asked, openings, conflict, solving)) if found else (),
        seconds=solving.seconds,
    )


def _solved(
    asked: Asked, builder: Builder, solving: Solving, openings: Sequence[Openings]
) -> tuple[Found, tuple[Against, ...]]:
    """Solve in steps, and again as long as what then follows breaks a rule.

    What breaks a rule is never given: where it cannot be mended, nothing is known. Returned is
    also what has been found against a rule on the way.
    """
    if not all(one.days for one in openings):
        return "infeasible", ()
    against, free = list[Against](), {*builder.opening}
    for _ in range(ROUNDS):
        status = _steps(asked, builder, solving)
        if solving.values is None:
            return status, tuple(against)
        broken = still_broken(builder.made(solving.value), asked.rules, asked.as_of, free)
        if not broken:
            return status, ()
        solving.values = None
        later = (one.rule for one in broken if not one.rule.afterwards)
        wrong = [rule.id for rule in later if not isinstance(rule, MeetingRule)]
        if wrong:
            _log.error("a plan was found that breaks rule %s, and is not given", wrong[0])
            return "unknown", ()
        for one in broken:
            forbid(builder, dict(one.days))
        against += broken
    _log.error("in each of %d plans a deadline that hangs on another meeting is wrong", ROUNDS)
    return "unknown", ()


def _steps(asked: Asked, builder: Builder, solving: Solving) -> Found:
    """Find any plan, then the one that changes least, then the one that costs least."""
    changes = [] if asked.published is None else [*levels(builder, asked.published)]
    status, kept = _first_plan(builder, solving, changes)
    if status not in ("optimal", "feasible"):
        return status
    proved = True
    for level in changes[len(kept) :]:
        proved = solving.step(level.name, level.cost) == "optimal" and proved
        kept.append(builder.solver_model.add(level.cost <= solving.value(level.cost)))
    if all(charge.amount.least == charge.amount.most for charge in builder.charges):
        solving.bound = solving.value(_cost(builder))
    else:
        proved = solving.step("wishes", _cost(builder)) == "optimal" and proved
    # What has been reached is no more than that once something is forbidden.
    _let_go(kept)
    return "optimal" if proved else "feasible"


def _first_plan(
    builder: Builder, solving: Solving, changes: Sequence[Level]
) -> tuple[Found, list[cp_model.Constraint]]:
    """Find a plan that changes no more than must change: of days, else of topics, else at all.

    Most often there is one, and where meetings stay it is soon found. Returned with it is what
    keeps the first of these levels at their least.
    """
    for number in range(len(changes), 0, -1):
        kept = [builder.solver_model.add(one.cost <= one.least) for one in changes[:number]]
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
