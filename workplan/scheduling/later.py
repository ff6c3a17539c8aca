"""What a plan that has been found breaks all the same, and how that is kept from coming again.

A deadline may hang on another meeting's day ("4 weeks before the start of the next session").
Rules of one meeting judge each day of it by itself, so they see that only once all days are known.
So it is with rules of the plan that look at such deadlines (`Rule.afterwards`).
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.dates.anchors import MeetingAnchor
from workplan.dates.offsets import Offset
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.programme.programme import Programme
from workplan.rules.meeting_rule import MeetingRule
from workplan.rules.rule import Rule
from workplan.scheduling.builder import Builder
from workplan.scheduling.solution import Against, Asked
from workplan.scheduling.solving import Found, Solving

# So often at most a plan is looked at anew.
ROUNDS = 100

_log = logging.getLogger("workplan")


@frozen
class Outcome:
    """How a step has ended: with the plan that was found, and what was found against rules.

    The plan of one that is "unknown" has more at once than a rule asks for.
    """

    status: Found
    programme: Programme | None = None
    against: tuple[Against, ...] = ()


def solved_anew(
    asked: Asked,
    builder: Builder,
    solving: Solving,
    step: Callable[[], Found],
    rounds: int = ROUNDS,
) -> Outcome:
    """Take a step, and again as long as what then follows breaks a rule.

    What breaks a rule is never kept: where it cannot be mended, nothing is known.
    """
    broken = [one for one in asked.against if one.rule in asked.rules]
    against, free = [*broken], {*builder.opening}
    for _ in range(rounds):
        for one in broken:
            forbid(builder, dict(one.days))
        status = step()
        if solving.values is None:
            return Outcome(status, against=tuple(against))
        programme = derive(builder.made(solving.value, final=True), as_of=asked.as_of)
        broken = [
            one
            for one in still_broken(programme, asked.rules, free)
            if not asked.given_up.issuperset((one.rule.id, name) for name, _ in one.days)
        ]
        too_many = {one.rule.id for one in builder.excesses if solving.value(one.amount)}
        if all(one.rule.id in too_many for one in broken):
            return Outcome("unknown" if broken else status, programme, tuple(against))
        solving.values = None
        later = (one.rule for one in broken if not one.rule.afterwards)
        wrong = [rule.id for rule in later if not isinstance(rule, MeetingRule)]
        if wrong:
            _log.error("a plan was found that breaks rule %s, and is not given", wrong[0])
            break
        against += broken
    return Outcome("unknown", against=tuple(against))


def still_broken(
    programme: Programme, rules: Iterable[Rule], free: Iterable[str]
) -> list[Against]:
    """Return the findings of must rules about something free, each with the days it comes from."""
    found, movable = programme.plan, frozenset(free)
    broken: list[Against] = []
    for rule in rules:
        for finding in rule.findings(programme) if rule.level == "must" else ():
            concerned = _meetings(programme, finding.hangs_on)
            meetings = sorted(movable.intersection(concerned))
            if meetings:
                starts = ((name, found.meeting(name).starts) for name in meetings)
                days = tuple((name, day) for name, day in starts if day is not None)
                broken.append(Against(rule, days))
    return broken


def forbid(
    builder: Builder, days: Mapping[str, date], guard: cp_model.BoolVarT | None = None
) -> None:
    """Let some meetings not open on these days all together; with a guard, where that is true."""
    meetings = ((builder.plan.meeting(name), day) for name, day in days.items())
    opens = ((builder.opens(meeting), builder.at(day)) for meeting, day in meetings)
    elsewhere = [
        condition
        for one, day in opens
        for condition in (builder.earlier(one, day), builder.earlier(day, one))
    ]
    builder.insist(builder.any(elsewhere), guard)


def _meetings(programme: Programme, entries: Sequence[str]) -> set[str]:
    """Return the meetings on whose days some entries depend."""
    seen, ahead = set[str](), [*entries]
    while ahead:
        name = ahead.pop()
        entry = programme.entry(name)
        if entry is not None and name not in seen:
            seen.add(name)
            ahead += entry.follows
            if entry.of is not None and entry.kind != "meeting":
                ahead += _nearest(programme.plan, programme.plan.meeting(entry.of))
    return seen


def _nearest(plan: Plan, meeting: Meeting) -> Iterator[str]:
    """Yield the meetings of which the next, or the previous, is counted from at one meeting.

    Which one that is depends on where each of them lies, and on the meeting itself.
    """
    for deadline in plan.deadlines_of(meeting):
        for when in (deadline.due, deadline.opens):
            anchor = when.anchor if isinstance(when, Offset) else None
            if isinstance(anchor, MeetingAnchor) and anchor.which in ("next", "previous"):
                yield meeting.id
                yield from (one.id for one in plan.meetings_of(anchor.of or meeting.body))
