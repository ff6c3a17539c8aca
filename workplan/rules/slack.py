"""How far an entry can move, others staying, before which rule breaks.

What is due moves alone, on the day on which it is due: what is counted from it stays. A meeting
moves with what is counted from it, its own deadlines and others'; other meetings stay, and so does
what has a given date. One with fixed dates keeps its number of days from the first to the last.

The search goes out day by day, earlier and later. A finding counts if it is of level must, has
not been accepted, and is new: no such finding, of that rule about those entries, is there as
things are. A day on which rules that are about the day itself break (`about_the_day`: closed days,
days of the week) is passed over, whatever else it would break. The first other day with a finding
that counts ends the search: that finding is what stops the entry, of several the first in the
order of the rules, and the last day that was not passed over before it is as far as it can move.

A day on which the plan would contradict itself, because a meeting that comes later or earlier has
other deadlines, ends the search as well, whatever day it is; it is told like a finding of "plan".

The plan's period ends the search too. Of a meeting, the first day on which it would reach beyond
the period is still judged, as it is, and by within-plan no meeting may lie there; where that does
not stop it, and of what is due, nothing does. Where an entry lies outside the period already, it
ends there. What has no slack: what is not dated, cancelled, postponed or done, and a meeting that
has been held.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from workplan.dates.spans import Span
from workplan.programme.entry import DUE, Entry
from workplan.programme.moving import MovingDue, MovingMeeting
from workplan.programme.programme import Programme
from workplan.programme.standing import is_done
from workplan.rules import RULES
from workplan.rules.checking import asked_of
from workplan.rules.finding import Finding
from workplan.rules.rule import Case, Rule

DAY = timedelta(days=1)

# The name under which it is told that the plan would contradict itself.
CONTRADICTION = "plan"

# What makes a finding the same wherever an entry moves: its rule, and what it is about.
_Key: TypeAlias = tuple[str, tuple[str, ...]]


@frozen
class Slack:
    """How far an entry can move: the first and the last day for it, and what stops it there.

    The days are those on which it is due, of a meeting those on which it opens. `before` is the
    finding that there would be if it moved further back, `after` if further on; None where the
    plan's period ends before any rule breaks.
    """

    earliest: date
    latest: date
    before: Finding | None
    after: Finding | None


def slack(
    programme: Programme, entry: Entry, *, rules: Sequence[type[Rule]] = RULES
) -> Slack | None:
    """Return how far an entry can move, None where it is nothing that can."""
    moving = _moving(programme, entry)
    if moving is None:
        return None
    search = _Search(programme, moving, tuple(asked_of(programme.plan, rules)))
    earliest, before = search.limit(-DAY)
    latest, after = search.limit(DAY)
    return Slack(earliest, latest, before, after)


def _moving(programme: Programme, entry: Entry) -> MovingDue | MovingMeeting | None:
    if entry.starts is None or entry.ends is None or not entry.counts:
        return None
    if is_done(entry, programme.as_of):
        return None
    if entry.kind in DUE:
        return MovingDue(programme, entry, Span(entry.ends, entry.ends))
    if entry.kind == "meeting" and entry.status != "held":
        meeting = programme.plan.meeting(entry.id)
        return MovingMeeting(programme, meeting, Span(entry.starts, entry.ends))
    return None


@frozen(eq=False)
class _Search:
    """The search for the days that end an entry's room to move."""

    programme: Programme
    moving: MovingDue | MovingMeeting
    rules: tuple[Rule, ...]

    def limit(self, step: timedelta) -> tuple[date, Finding | None]:
        """Return the last good day in one direction, and what there would be after it."""
        good = day = self.moving.present.first
        while True:
            day += step
            inside = self._inside(day)
            if not inside and isinstance(self.moving, MovingDue):
                return good, None
            if contradiction := self._contradiction(day):
                return good, contradiction
            found = _Day(self, day)
            if inside and found.passed_over:
                continue
            stopped = found.stopped_by
            if stopped is not None or not inside:
                return good, stopped
            good = day

    def _inside(self, day: date) -> bool:
        """Say whether an entry would lie within the plan's period, or at least no further out."""
        plan, present, span = self.programme.plan, self.moving.present, self.moving.span(day)
        first, last = min(plan.starts, present.first), max(plan.ends, present.last)
        return first <= span.first and span.last <= last

    def _contradiction(self, day: date) -> Finding | None:
        """Return what would be wrong with the plan itself, told like a finding."""
        moving = self.moving
        if isinstance(moving, MovingDue) or not (faults := moving.faults(day)):
            return None
        return Finding(
            rule=CONTRADICTION,
            id=CONTRADICTION,
            level="must",
            entries=(moving.meeting.id,),
            message=faults[0].message,
            hint=faults[0].hint,
            origin=moving.meeting.origin,
        )

    @cached_property
    def musts(self) -> tuple[Rule, ...]:
        """The rules that can fail by the move."""
        alone = isinstance(self.moving, MovingDue)
        return tuple(
            rule
            for rule in self.rules
            if rule.level == "must" and (rule.reads_deadlines or not alone)
        )

    @cached_property
    def present(self) -> frozenset[_Key]:
        """What those rules find as things are."""
        found = (rule.findings(self.programme) for rule in self.musts)
        return frozenset(_key(finding) for findings in found for finding in findings)

    def cases(self, rule: Rule, programme: Programme) -> Sequence[Case]:
        """Return the cases of a rule of one meeting that are about what moves.

        Where something due moves alone, they are the same on every day.
        """
        if isinstance(self.moving, MovingDue):
            return self._cases_of_due[rule]
        return self._about_what_moves(rule, programme)

    @cached_property
    def _cases_of_due(self) -> dict[Rule, Sequence[Case]]:
        return {rule: self._about_what_moves(rule, self.programme) for rule in self.musts}

    def _about_what_moves(self, rule: Rule, programme: Programme) -> Sequence[Case]:
        concerned = self.moving.concerned

        def moves(name: str) -> bool:
            entry = programme.entry(name)
            return name in concerned or (entry is not None and entry.of in concerned)

        return [case for case in rule.known_cases(programme) if any(map(moves, case.about))]

    @cached_property
    def accepted(self) -> frozenset[tuple[str, str]]:
        """The rules and entries of which findings have been accepted."""
        return frozenset((mark.rule, mark.entry) for mark in self.programme.plan.accepted)


@frozen(eq=False)
class _Day:
    """An entry on another day: what that would break."""

    search: _Search
    day: date

    @property
    def passed_over(self) -> bool:
        """Whether a rule that is about the day itself would break."""
        return any(True for _ in self._new(lambda rule: rule.about_the_day))

    @property
    def stopped_by(self) -> Finding | None:
        """What else would break, the first in the order of the rules."""
        return next(self._new(lambda rule: not rule.about_the_day), None)

    def _new(self, chosen: Callable[[Rule], bool]) -> Iterator[Finding]:
        rules = [rule for rule in self.search.musts if chosen(rule)]
        for rule in rules:
            yield from (one for one in self._findings(rule) if self._counts(one))

    def _findings(self, rule: Rule) -> Iterable[Finding]:
        if rule.kind != "of one meeting":
            return rule.findings(self._whole if rule.reads_deadlines else self._soon)
        moves_alone = isinstance(self.search.moving, MovingDue)
        programme = self._soon if moves_alone or not rule.reads_deadlines else self._whole
        return rule.findings_of(programme, self.search.cases(rule, programme))

    def _counts(self, finding: Finding) -> bool:
        accepted = any((finding.id, entry) in self.search.accepted for entry in finding.entries)
        return (
            finding.level == "must" and not accepted and _key(finding) not in self.search.present
        )

    @cached_property
    def _whole(self) -> Programme:
        return self.search.moving.on(self.day)

    @cached_property
    def _soon(self) -> Programme:
        """What is soon worked out, and enough for many rules.

        Of what is due, that is its meeting, for rules of one meeting; of a meeting, its own days,
        for rules that read no deadlines.
        """
        moving = self.search.moving
        if isinstance(moving, MovingDue):
            return moving.beside(self.day)
        return moving.before_deriving(self.day)


def _key(finding: Finding) -> _Key:
    return finding.id, finding.entries
