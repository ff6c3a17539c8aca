"""What would have to give so that there is a plan: the cheapest of it, each with a plan found.

Whatever is given up has to be part of each conflict. So the cheapest that is part of all conflicts
known so far is tried; where there still is no plan, the reason is one more conflict.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve
from ortools.sat.python import cp_model

from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.naming import meeting_name
from workplan.programme.programme import Programme
from workplan.rules.meeting_rule import MeetingRule
from workplan.scheduling.asking import built
from workplan.scheduling.builder import Builder
from workplan.scheduling.candidates import Openings, openings_of, stuck_among
from workplan.scheduling.clock import OutOfTime
from workplan.scheduling.conflict import Conflict, conflict_of
from workplan.scheduling.expressions import as_day
from workplan.scheduling.guarded import Part, around
from workplan.scheduling.later import Outcome, solved_anew
from workplan.scheduling.solution import Asked, Repair
from workplan.scheduling.solving import Found, Solving
from workplan.text import Days, Sentence, Text, counted, sentence

MOST_REPAIRS = 5
MOST_TRIED = 100
# So often at most a plan is looked at anew, because a deadline hangs on another meeting's day.
MOST_ROUNDS = 10
# So much of the time at most is tried to leave meetings nearest to their windows.
SHARE_OUTSIDE = 0.1
# To give up a rule at all meetings, or one that always holds, is as much as so many others.
MUCH = 2
# What costs more than the cheapest and so much is not offered: there is less to be done. Where the
# cheapest is not all there is, so many that cost more and lead to nothing are enough.
MORE = 1
IN_VAIN = 8


def repairs(
    asked: Asked, openings: Sequence[Openings], first: Conflict, solving: Solving
) -> Iterator[Repair]:
    """Yield the cheapest sets of parts without which there is a plan."""
    conflicts, tried = [first.parts], list[tuple[Part, ...]]()
    offered, in_vain, least, clock = 0, 0, None, solving.clock
    while offered < MOST_REPAIRS and len(tried) + len(conflicts) <= MOST_TRIED and clock.left:
        chosen = _cheapest(asked, conflicts, tried, solving)
        least = least or _cost(chosen)
        costs_more = _cost(chosen) - least
        if not chosen or costs_more > MORE or (offered and costs_more and in_vain >= IN_VAIN):
            return
        less = without(asked, chosen)
        opens = _openings(less, openings, chosen)
        found = _found(less, opens, chosen, solving)
        if found.status == "infeasible" and (parts := conflict_of(less, opens, solving).parts):
            conflicts.append(parts)
            in_vain += 1 if costs_more else 0
            continue
        tried.append(chosen)
        if found.programme is not None:
            offered, in_vain = offered + 1, 0
            yield _repair(found.programme, chosen)


def without(asked: Asked, given_up: Sequence[Part]) -> Asked:
    """Return what is asked without some parts of it."""
    pairs = {(one.rule.id, one.meeting.id) for one in given_up if one.meeting is not None}
    whole = {one.rule.id for one in given_up if one.meeting is None}
    wide = {one.meeting.id for one in given_up if one.meeting is not None and one.is_window}
    meetings = (_widened(asked, one) if one.id in wide else one for one in asked.plan.meetings)
    return evolve(
        asked,
        plan=evolve(asked.plan, meetings=tuple(meetings)),
        rules=tuple(one for one in asked.rules if one.level == "must" and one.id not in whole),
        given_up=asked.given_up | pairs,
    )


def _widened(asked: Asked, meeting: Meeting) -> Meeting:
    days, dates = around(asked, meeting), meeting.dates
    if not isinstance(dates, Free):
        return meeting
    return evolve(meeting, dates=evolve(dates, earliest=days.first, latest=days.last))


def _openings(
    asked: Asked, openings: Sequence[Openings], given_up: Sequence[Part]
) -> list[Openings]:
    """Return where meetings can open now: looked for anew where something has been given up."""
    names = {one.meeting.id for one in given_up if one.meeting is not None}
    whole = [one.rule for one in given_up if isinstance(one.rule, MeetingRule) and not one.meeting]
    calendars = Calendars(asked.plan)
    return [
        openings_of(asked, calendars, asked.plan.meeting(one.meeting.id))
        if one.meeting.id in names or any(rule.asks(one.meeting) for rule in whole)
        else one
        for one in openings
    ]


def _found(
    asked: Asked, openings: Sequence[Openings], given_up: Sequence[Part], solving: Solving
) -> Outcome:
    """Look for a plan; where what is found breaks a rule all the same, it is not known.

    In it meetings lie as few days outside their windows as can be found in a share of the time.
    """
    if stuck_among(openings) is not None:
        return Outcome("infeasible")
    try:
        builder = built(asked, openings, solving.clock)
    except OutOfTime:
        return Outcome("unknown")
    trial = solving.of(builder.solver_model)
    outside = [
        amount
        for part in given_up
        if part.meeting is not None and part.is_window
        for amount in _outside(builder, part.meeting)
    ]

    def step() -> Found:
        found = trial.step("repairs")
        if outside and found in ("optimal", "feasible"):
            trial.step("repairs", cp_model.LinearExpr.sum(outside), share=SHARE_OUTSIDE)
        return found

    return solved_anew(asked, builder, trial, step, MOST_ROUNDS)


def _outside(builder: Builder, meeting: Meeting) -> Iterator[cp_model.IntVar]:
    """Yield how many days a meeting opens before its window, and ends after it."""
    model = builder.solver_model
    opens, ends = as_day(builder.opens(meeting)), as_day(builder.ends(meeting))
    first, last = meeting.earliest.toordinal(), meeting.latest.toordinal()
    for least, most in (
        (first - opens.expression, first - opens.first),
        (ends.expression - last, ends.last - last),
    ):
        days = model.new_int_var(0, max(most, 0), "")
        model.add(days >= least)
        yield days


def _cheapest(
    asked: Asked,
    conflicts: Sequence[Sequence[Part]],
    tried: Sequence[Sequence[Part]],
    solving: Solving,
) -> tuple[Part, ...]:
    """Return the cheapest that meets each conflict, nothing that was tried being part of it."""
    model, taken = cp_model.CpModel(), dict[str, tuple[Part, cp_model.BoolVarT]]()
    met = Counter(part.rule.id for part in {*chain(*conflicts)} if part.meeting)
    for conflict in conflicts:
        choices = [*_choices(asked, conflict, met)]
        for part in choices:
            if part.key not in taken:
                taken[part.key] = (part, model.new_bool_var(part.key))
        model.add_bool_or([taken[part.key][1] for part in choices])
    for parts in tried:
        model.add_bool_or([~taken[part.key][1] for part in parts])
    # Of what costs the same the first that was met.
    scale = len(taken) ** 2
    model.minimize(
        cp_model.LinearExpr.sum(
            [
                literal * (_cost([part]) * scale + place)
                for place, (part, literal) in enumerate(taken.values())
            ]
        )
    )
    found, solver = solving.question(model)
    if found != "optimal":
        return ()
    return tuple(part for part, literal in taken.values() if solver.boolean_value(literal))


def _choices(asked: Asked, conflict: Sequence[Part], met: Counter[str]) -> Iterator[Part]:
    """Yield what could be given up of a conflict: not what another body decides."""
    for part in conflict:
        rule, meeting = part.rule, part.meeting
        if meeting is None or meeting.decided_by is None:
            yield part
        if isinstance(rule, MeetingRule) and not rule.always and met[rule.id] > 1:
            decided = (one.decided_by for one in asked.plan.meetings if rule.asks(one))
            if not any(decided):
                yield Part(rule)


def _cost(parts: Sequence[Part]) -> int:
    """Return how much it is to give up some parts."""
    return sum(1 if one.stated and not _is_whole(one) else MUCH for one in parts)


def _is_whole(part: Part) -> bool:
    """Say whether it is a rule of one meeting, at all meetings."""
    return isinstance(part.rule, MeetingRule) and part.meeting is None


def _repair(programme: Programme, parts: Sequence[Part]) -> Repair:
    give_up: list[str] = []
    for part in parts:
        give_up += [part.rule.id] if part.meeting is None else [part.rule.id, part.meeting.id]
    said = tuple(_to_do(programme, part) for part in parts)
    return Repair(give_up=tuple(dict.fromkeys(give_up)), message=sentence("{all}", all=said))


def _to_do(programme: Programme, part: Part) -> Sentence:
    if part.meeting is None:
        return sentence("give up rule {id}", id=part.rule.id)
    name = meeting_name(programme.plan, part.meeting)
    if part.is_window:
        return _to_be_held(programme, part.meeting, name)
    return sentence("let rule {id} not hold for {meeting}", id=part.rule.id, meeting=name)


def _to_be_held(programme: Programme, meeting: Meeting, name: Sentence | Text) -> Sentence:
    """Say where a meeting lies outside its window, in the plan that has been found."""
    span = programme.calendars.possible_days(programme.plan.meeting(meeting.id)).span
    days = Days(span.first, span.last)
    if span.last > meeting.latest:
        return counted(
            "let {meeting} be held on {days}, {count} day after its window",
            "let {meeting} be held on {days}, {count} days after its window",
            count=(span.last - meeting.latest).days,
            meeting=name,
            days=days,
        )
    return counted(
        "let {meeting} be held on {days}, {count} day before its window",
        "let {meeting} be held on {days}, {count} days before its window",
        count=(meeting.earliest - span.first).days,
        meeting=name,
        days=days,
    )
