"""The room of a meeting: how early and how late it can open, the others moving out of its way."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from attrs import evolve

from workplan.errors import CallError, Fault, instead
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.rules import RULES
from workplan.rules.checking import asked_of
from workplan.rules.rule import Rule
from workplan.scheduling.asking import all_openings, built, unplaced
from workplan.scheduling.candidates import Openings, openings_of, stuck_among
from workplan.scheduling.clock import Clock, OutOfTime
from workplan.scheduling.conflict import conflict_of, findings_of
from workplan.scheduling.free import movable
from workplan.scheduling.later import solved_anew
from workplan.scheduling.solution import Asked, End, Limits, Room
from workplan.scheduling.solving import Solving
from workplan.text import Sentence, sentence

LIMITS = Limits(20.0, reproducible=True)


def room(
    plan: Plan, name: str, *, rules: Sequence[type[Rule]] = RULES, limits: Limits = LIMITS
) -> Room:
    """Return how early and how late a free meeting can open, all must rules kept.

    Wherever it lies now, and wherever the other free meetings do. Raises CallError for what is no
    free meeting.
    """
    free = {meeting.id for meeting in movable(plan)}
    if name not in free:
        fault = Fault(sentence('"{id}" is no free meeting', id=name), instead(name, free))
        raise CallError(fault)
    must = tuple(rule for rule in asked_of(plan, rules) if rule.level == "must")
    asked = Asked(plan=unplaced(plan, ()), rules=must)
    try:
        openings = all_openings(asked, Clock(limits.seconds))
        earliest, latest = (_end(asked, openings, name, limits, sign) for sign in (1, -1))
    except OutOfTime:
        return Room(End(None), End(None))
    return Room(earliest, latest)


def _end(asked: Asked, openings: Sequence[Openings], name: str, limits: Limits, sign: int) -> End:
    """Return the earliest day on which a meeting can open, or with the sign -1 the latest."""
    clock = Clock(limits.seconds)
    builder = built(asked, openings, clock)
    solving = Solving(builder.solver_model, limits, clock)
    day = None
    if stuck_among(openings) is None:
        opens = builder.opening[name].expression
        outcome = solved_anew(asked, builder, solving, lambda: solving.step("room", sign * opens))
        day = solving.value(opens) if outcome.status == "optimal" else None
    if day is None:
        findings = findings_of(asked, conflict_of(asked, openings, solving))
        return End(None, tuple(finding.message for finding in findings))
    own = next(one for one in openings if one.meeting.id == name)
    beyond = [one for one in own.days if sign * one < sign * day]
    if beyond:
        nearest = date.fromordinal(max(beyond) if sign > 0 else min(beyond))
        return End(date.fromordinal(day), _in_the_way(asked, openings, own, nearest, solving))
    return End(date.fromordinal(day), (_dropped_by(asked.plan, own, day, sign),))


def _in_the_way(
    asked: Asked, openings: Sequence[Openings], own: Openings, opens: date, solving: Solving
) -> tuple[Sentence, ...]:
    """Return what cannot be kept together if a meeting opens on a day."""
    meeting, calendars = own.meeting, Calendars(asked.plan)
    span = calendars.span(meeting, opens)
    if span is None or not isinstance(meeting.dates, Free):
        return ()
    there = evolve(meeting, dates=evolve(meeting.dates, earliest=opens, latest=span.last))
    meetings = tuple(there if one.id == meeting.id else one for one in asked.plan.meetings)
    asked = evolve(asked, plan=evolve(asked.plan, meetings=meetings))
    openings = [openings_of(asked, calendars, there) if one is own else one for one in openings]
    findings = findings_of(asked, conflict_of(asked, openings, solving))
    return tuple(one.message for one in findings if meeting.id not in one.entries)


def _dropped_by(plan: Plan, own: Openings, day: int, sign: int) -> Sentence:
    """Return what ends the days on which a meeting could open: its window, or a rule of its own.

    Of days in its window that several rules drop, the rule that drops most of them is told;
    weekends and closed days alone are as good as the end of the window.
    """
    meeting = own.meeting
    dropped = Counter(rule.id for one, rule in own.dropped if sign * one < sign * day)
    dropped.pop("open-days", None)
    name = meeting_name(plan, meeting)
    if dropped:
        (rule, _), *_ = dropped.most_common(1)
        return sentence("rule {id} is to be kept by {meeting}", id=rule, meeting=name)
    return sentence(
        "{meeting} is to lie between {first:plain} and {last:plain}",
        meeting=name,
        first=meeting.earliest,
        last=meeting.latest,
    )
