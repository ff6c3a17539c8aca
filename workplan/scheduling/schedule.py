"""The verb: dates and topics for what is free, so that all must rules hold."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from attrs import evolve, frozen
from ortools.sat.python import cp_model

from workplan.model.calendars import Calendars
from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.rules import RULES
from workplan.rules.checking import asked_of, judge
from workplan.rules.meeting_rule import MeetingRule
from workplan.rules.rule import Rule
from workplan.scheduling.builder import Builder
from workplan.scheduling.candidates import Openings, openings_of
from workplan.scheduling.changes import levels
from workplan.scheduling.conflict import explained
from workplan.scheduling.free import columns, found, movable, released
from workplan.scheduling.later import forbid, still_broken
from workplan.scheduling.solution import Solution
from workplan.scheduling.solving import Found, Progress, Solving

SECONDS = 60.0
# So often at most a plan is looked at anew, because a deadline hangs on another meeting's day.
ROUNDS = 100


@frozen(kw_only=True)
class Asked:
    """How a plan is to be scheduled."""

    plan: Plan
    rules: tuple[Rule, ...]
    fixed: tuple[str, ...]
    published: Plan | None
    as_of: date | None


def schedule(  # noqa: PLR0913 - what a user may want, by name
    plan: Plan,
    *,
    rules: Sequence[type[Rule]] = RULES,
    as_of: date | None = None,
    published: Plan | None = None,
    fix: Iterable[str] = (),
    free: Iterable[str] = (),
    time_limit: float = SECONDS,
    seed: int = 0,
    reproducible: bool = False,
    report: Callable[[Progress], None] | None = None,
) -> Solution:
    """Give every free meeting its days, and every topic without one its meeting.

    All rules of level must hold in what is found, as far as they touch what is free; the wishes,
    and the rules of level should, cost as little as can be. With `published`, first of all as
    little as can be differs from that plan. Meetings in `fix` stay where they are placed, those
    in `free` give up their day and their topics. It takes at most `time_limit` seconds; with
    `reproducible` the same plan gives the same answer each time, as long as time does not run
    out. `report` is told how far it has come. Raises CallError for an id that is no meeting's.
    """
    plan = released(plan, free)
    asked = Asked(
        plan=plan,
        rules=tuple(asked_of(plan, rules)),
        fixed=tuple(fix),
        published=published,
        as_of=as_of,
    )
    builder, openings = _built(asked)
    solving = Solving(
        builder.solver_model, time_limit, seed=seed, reproducible=reproducible, report=report
    )
    impossible = any(not one.days for one in openings)
    status: Found = "infeasible" if impossible else _solved(asked, builder, solving)
    if status == "infeasible":
        return evolve(
            explained(plan, asked.rules, asked.fixed, as_of, solving), seconds=solving.seconds
        )
    if not solving.values:
        return Solution(status="unknown", seconds=solving.seconds)
    made = _made(asked, builder, solving)
    judged = judge(derive(made, as_of=as_of), rules=rules)
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
        if not solving.values:
            break
        made = _made(asked, builder, solving)
        broken = still_broken(made, asked.rules, asked.as_of, builder.opening)
        if not broken:
            break
        for days in broken:
            forbid(builder, days)
        solving.values = []
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
