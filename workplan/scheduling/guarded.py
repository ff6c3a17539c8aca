"""Models in which each part of what is asked holds only where its literal does.

By them it is found out which parts cannot be kept together.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.rules.in_window import InWindow
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Rule
from workplan.scheduling.asking import bringing_more, given_with_topics
from workplan.scheduling.builder import Builder
from workplan.scheduling.candidates import (
    Openings,
    candidates,
    finds_more,
    meeting_rules,
)
from workplan.scheduling.clock import Clock
from workplan.scheduling.expressions import as_day
from workplan.scheduling.free import columns
from workplan.scheduling.later import forbid
from workplan.scheduling.solution import Asked
from workplan.scheduling.solving import Found, Solving

# A meeting that may lie outside its window is tried on the days of the plan, and on so many around
# the window; of a large plan on those alone, where all would be more days than this.
AROUND = timedelta(days=366)
MOST_DAYS = 100_000


@frozen
class Part:
    """What could be given up: a rule, or a rule of one meeting for that meeting."""

    rule: Rule
    meeting: Meeting | None = None

    @property
    def key(self) -> str:
        """Its name among the guards."""
        return self.rule.id if self.meeting is None else f"{self.rule.id} {self.meeting.id}"

    @property
    def is_window(self) -> bool:
        """Whether it is that a meeting lies in its window."""
        return isinstance(self.rule, InWindow)

    @property
    def stated(self) -> bool:
        """Whether people have written it themselves: it does not hold always, of every plan."""
        return self.rule.origin is not None or not self.rule.always or self.is_window


@frozen(eq=False)
class Answer:
    """Whether some parts can be kept together, or which of them cannot."""

    found: Found
    core: tuple[Part, ...] = ()


@frozen(eq=False)
class Guarded:
    """A model of a plan, and the literal of each part."""

    builder: Builder
    parts: Mapping[str, Part]
    guards: Mapping[str, cp_model.BoolVarT]

    def ask(self, parts: Iterable[Part], solving: Solving) -> Answer:
        """Ask whether some parts can be kept together."""
        model = self.builder.solver_model
        model.clear_assumptions()
        model.add_assumptions([self.guards[part.key] for part in parts])
        found, solver = solving.question(model)
        if found != "infeasible":
            return Answer(found)
        named = {*solver.sufficient_assumptions_for_infeasibility()}
        core = (self.parts[key] for key, one in self.guards.items() if one.index in named)
        return Answer(found, tuple(core))

    def with_parts(self, parts: Iterable[Part]) -> "Guarded":
        """Return the same model with more parts, of which nothing is asked yet."""
        more = {part.key: part for part in parts if part.key not in self.parts}
        guards = {key: self.builder.solver_model.new_bool_var(key) for key in more}
        return Guarded(self.builder, {**self.parts, **more}, {**self.guards, **guards})


def within_windows(asked: Asked, openings: Sequence[Openings]) -> Guarded:
    """Return the model of the rules of the plan, each meeting on the days that its own leave."""
    days = {one.meeting.id: one.days for one in openings}
    guarded = _guarded(asked, parts_of_plan(asked), days)
    for one in (*openings, *given_with_topics(asked, Clock())):
        guarded.builder.limit_topics(one.meeting, one.no_topics)
    return guarded


def around_windows(asked: Asked, parts: Sequence[Part], *, alone: bool = False) -> Guarded:
    """Return the model of some parts, each meeting on any day around its window.

    Unless they are `alone`, the rules of their own of meetings whose days they ask for are part of
    it as well, and of those that may take topics which bring something due.
    """
    own = {part.meeting.id: part.meeting for part in parts if part.meeting is not None}
    of_plan = any(part.meeting is None for part in parts)
    meetings = {one.id: one for one in asked.movable} if of_plan else own
    days = {
        one.id: [*range(span.first.toordinal(), span.last.toordinal() + 1)]
        for one in meetings.values()
        for span in [around(asked, one)]
    }
    guarded = _guarded(asked, parts, days)
    if not alone:
        bringing = bringing_more(asked) if of_plan else ()
        concerned = {**own, **{one.id: one for one in bringing}}
        concerned |= {name: one for name, one in meetings.items() if name in guarded.builder.dated}
        guarded = guarded.with_parts(
            Part(rule, one) for one in concerned.values() for rule in meeting_rules(asked, one)
        )
    for meeting, its_parts in _by_meeting(guarded.parts.values()):
        tried = [*_candidates(asked, guarded, meeting)]
        for part in its_parts:
            _limit(guarded, part, tried)
    return guarded


def around(asked: Asked, meeting: Meeting) -> Span:
    """Return the days on which a meeting could open if nothing held it but what is given up."""
    windows = (rule.id for rule in asked.rules if isinstance(rule, InWindow))
    if any((window, meeting.id) in asked.given_up for window in windows):
        return Span(meeting.earliest, meeting.latest)
    plan, first, last = asked.plan, meeting.earliest - AROUND, meeting.latest + AROUND
    if len(asked.movable) * (plan.ends - plan.starts).days <= MOST_DAYS:
        first, last = min(plan.starts, first), max(plan.ends, last)
    return Span(first, last)


def parts_of_plan(asked: Asked) -> Iterator[Part]:
    """Yield the rules of the plan that must be kept, and others that days were found against."""
    found_against = {against.rule.id for against in asked.against}
    for rule in asked.rules:
        of_plan = not isinstance(rule, MeetingRule) or rule.id in found_against
        if of_plan and rule.level == "must":
            yield Part(rule)


def _guarded(asked: Asked, parts: Iterable[Part], days: Mapping[str, Sequence[int]]) -> Guarded:
    """Return a model in which rules of the plan are asked, and those of one meeting not yet."""
    guards: dict[str, cp_model.BoolVarT] = {}
    by_key = {part.key: part for part in parts}
    of_plan = [part.rule for part in by_key.values() if part.meeting is None]
    topics = columns(asked.plan) if of_plan else {}
    builder = Builder(asked.plan, Calendars(asked.plan), days, topics, guards)
    guards.update((key, builder.solver_model.new_bool_var(key)) for key in by_key)
    builder.ask(of_plan)
    for against in asked.against:
        if against.rule.id in guards:
            forbid(builder, against, guards[against.rule.id])
    return Guarded(builder, by_key, guards)


def _by_meeting(parts: Iterable[Part]) -> Iterable[tuple[Meeting, list[Part]]]:
    """Return parts that concern one meeting, those of each together."""
    found: dict[str, tuple[Meeting, list[Part]]] = {}
    for part in parts:
        if part.meeting is not None:
            found.setdefault(part.meeting.id, (part.meeting, []))[1].append(part)
    return found.values()


def _candidates(
    asked: Asked, guarded: Guarded, meeting: Meeting
) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield a meeting on each day on which it could open: as it is, and with a topic more."""
    calendars = guarded.builder.calendars
    on = candidates(asked, calendars, meeting)
    for day in map(date.fromordinal, as_day(guarded.builder.opens(meeting)).days):
        yield on(calendars.span(meeting, day) or Span(day, day))


def _limit(guarded: Guarded, part: Part, tried: Sequence[tuple[Candidate, Candidate]]) -> None:
    """Let a meeting open only on some days, and take topics, as long as a part is not given up."""
    rule, meeting = part.rule, part.meeting
    if meeting is None or not isinstance(rule, MeetingRule):
        return
    builder, guard = guarded.builder, guarded.guards[part.key]
    opens = builder.opening.get(meeting.id)
    # What may be with a topic more may be without it, and most days may.
    may_be = (alone for alone, taking in tried if rule.allows(taking) or rule.allows(alone))
    allowed = [one.span.first.toordinal() for one in may_be]
    if opens is not None and len(allowed) < len(opens.days):
        domain, model = cp_model.Domain.from_values(allowed), builder.solver_model
        model.add_linear_expression_in_domain(opens.expression, domain).only_enforce_if(guard)
    more = (alone.span.first for alone, taking in tried if finds_more(rule, alone, taking))
    builder.limit_topics(meeting, {day.toordinal() for day in more}, guard)
