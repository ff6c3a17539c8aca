"""What a plan that has been found breaks all the same, and how that is kept from coming again.

A deadline may hang on another meeting's day ("4 weeks before the start of the next session").
Rules of one meeting judge each day of it by itself, so they see that only once all days are known.
So it is with rules of the plan that look at such deadlines (`Rule.afterwards`).
"""

import logging
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.dates.anchors import MeetingAnchor
from workplan.dates.offsets import Offset
from workplan.dates.spans import Span
from workplan.model.meetings import Meeting
from workplan.model.neighbours import Neighbour
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
            forbid(builder, one)
        status = step()
        if solving.values is None:
            return Outcome(status, against=tuple(against))
        programme = derive(builder.made(solving.value, final=True), as_of=asked.as_of)
        broken = [
            one
            for one in still_broken(programme, asked.rules, free, builder.taking)
            if not asked.given_up.issuperset((one.rule.id, name) for name in one.meetings)
        ]
        too_many = {one.rule.id for one in builder.excesses if solving.value(one.amount)}
        seen, broken = broken, [one for one in broken if one.rule.id not in too_many]
        if not broken:
            return Outcome("unknown" if seen else status, programme, tuple(against))
        solving.values = None
        later = (one.rule for one in broken if not one.rule.afterwards)
        wrong = [rule.id for rule in later if not isinstance(rule, MeetingRule)]
        if wrong:
            _log.error("a plan was found that breaks rule %s, and is not given", wrong[0])
            break
        against += broken
    return Outcome("unknown", against=tuple(against))


def still_broken(
    programme: Programme,
    rules: Iterable[Rule],
    free: Iterable[str],
    taking: Container[tuple[str, str]] = (),
) -> list[Against]:
    """Return the findings of must rules about something free, each with what it comes from.

    That are the days of `free` meetings, and topics at meetings that are among those `taking`.
    """
    found, movable = programme.plan, frozenset(free)
    broken: list[Against] = []
    for rule in rules:
        for finding in rule.findings(programme) if rule.level == "must" else ():
            concerned = _entries(programme, finding.hangs_on)
            starts = ((one, found.meeting(one).starts) for one in sorted(concerned & movable))
            days = tuple((name, day) for name, day in starts if day is not None)
            entries = (entry for entry in map(programme.entry, sorted(concerned)) if entry)
            taken = ((one.topic, one.of) for one in entries if one.topic and one.of)
            topics = tuple(dict.fromkeys(pair for pair in taken if pair in taking))
            if days or topics:
                broken.append(Against(rule, days, topics))
    return broken


def forbid(builder: Builder, against: Against, guard: cp_model.BoolVarT | None = None) -> None:
    """Let meetings not open on such days and take such topics; with a guard, where it is true."""
    meetings = ((builder.plan.meeting(name), day) for name, day in against.days)
    opens = ((builder.opens(meeting), builder.at(day)) for meeting, day in meetings)
    otherwise = [
        condition
        for one, day in opens
        for condition in (builder.earlier(one, day), builder.earlier(day, one))
    ]
    taken = ((builder.plan.meeting(name), topic) for topic, name in against.topics)
    otherwise += (builder.no(builder.takes(meeting, topic)) for meeting, topic in taken)
    builder.insist(builder.any(otherwise), guard)


def _entries(programme: Programme, entries: Sequence[str]) -> set[str]:
    """Return some entries, and those on whose days they depend, down to the meetings."""
    seen, ahead = set[str](), [*entries]
    while ahead:
        name = ahead.pop()
        entry = programme.entry(name)
        if entry is not None and name not in seen:
            seen.add(name)
            ahead += entry.follows
            if entry.of is not None and entry.kind != "meeting":
                ahead += _nearest(programme, programme.plan.meeting(entry.of), entry.name)
    return seen


def _nearest(programme: Programme, meeting: Meeting, name: str) -> Iterator[str]:
    """Yield the meetings of which the next, or the previous, is counted from by a deadline.

    Which one that is depends on where it lies, on the deadline's own meeting, and on those that
    could come between the two by their windows.
    """
    plan, calendars = programme.plan, programme.calendars
    days = calendars.possible_days(meeting)
    for deadline in (one for one in plan.deadlines_of(meeting) if one.id == name):
        for when in (deadline.due, deadline.opens):
            anchor = when.anchor if isinstance(when, Offset) else None
            if isinstance(anchor, MeetingAnchor) and anchor.which in ("next", "previous"):
                yield meeting.id
                body = anchor.of or meeting.body
                but = meeting.resumes or meeting.id
                found = calendars.neighbours(body).nearest(anchor.which, days, but)
                first, last = _between(days.span, found, anchor.which)
                for one in plan.meetings_of(body):
                    window = calendars.window(one).span
                    if window.first <= last and first <= window.last:
                        yield one.id


def _between(
    here: Span, found: Neighbour | None, which: Literal["next", "previous"]
) -> tuple[date, date]:
    """Return the days from a meeting to the one that was found next to it, both included."""
    if which == "next":
        return here.last, date.max if found is None else found.days.opens.first
    return date.min if found is None else found.days.ends.last, here.first
