"""Why there is no plan: few rules that cannot be kept together, and what would have to give."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from attrs import evolve, frozen
from ortools.sat.python import cp_model

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.rules.finding import Finding
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Rule
from workplan.scheduling.builder import Builder
from workplan.scheduling.candidates import candidate_topics
from workplan.scheduling.free import columns, movable
from workplan.scheduling.solution import Asked, Repair, Solution
from workplan.scheduling.solving import Solving
from workplan.text import Sentence, sentence

# A meeting that may lie outside its window is tried on the days of the plan, and on so many around
# the window; of a large plan on those alone, where all would be more days than this.
AROUND = timedelta(days=366)
MOST_DAYS = 100_000
MOST_REPAIRS = 5
# Of the time that is allowed, each repair may take so much; what is not proved is not offered.
SHARE_OF_REPAIR = 0.1


@frozen
class Part:
    """What could be given up: a rule, or a rule of one meeting for that meeting."""

    rule: Rule
    meeting: Meeting | None = None

    @property
    def key(self) -> str:
        """Its name among the guards."""
        return self.rule.id if self.meeting is None else f"{self.rule.id} {self.meeting.id}"


class Guarded:
    """The model of a plan in which each rule holds only where its literal does.

    Or that of one meeting, `alone`, and of what it has to keep by itself.
    """

    def __init__(
        self,
        plan: Plan,
        rules: Sequence[Rule],
        fixed: Sequence[str],
        as_of: date | None,
        alone: Meeting | None = None,
    ) -> None:
        self._plan, self._calendars = plan, Calendars(plan)
        self._as_of = as_of
        self._meetings = movable(plan, fixed) if alone is None else (alone,)
        must = [rule for rule in rules if rule.level == "must"]
        of_meetings = [rule for rule in must if isinstance(rule, MeetingRule)]
        of_plan = [rule for rule in must if not isinstance(rule, MeetingRule) and alone is None]
        whole = len(self._meetings) * (plan.ends - plan.starts).days <= MOST_DAYS
        days = {one.id: self._days(one, whole=whole) for one in self._meetings}
        guards: dict[str, cp_model.BoolVarT] = {}
        self.builder = Builder(plan, self._calendars, days, columns(plan, fixed), guards)
        self.parts: dict[str, Part] = {}
        for part in (
            *(Part(rule) for rule in of_plan),
            *(Part(rule, one) for one in self._meetings for rule in of_meetings if rule.asks(one)),
        ):
            self.parts[part.key] = part
            guards[part.key] = self.builder.solver_model.new_bool_var(part.key)
        self.guards = guards
        self.builder.ask(of_plan)
        for meeting in self._meetings:
            candidates = self._candidates(meeting)
            for rule in of_meetings:
                if rule.asks(meeting):
                    self._limit(rule, candidates, guards[Part(rule, meeting).key])

    def holds(self, keys: Sequence[str], solving: Solving) -> bool | None:
        """Say whether some rules can be kept together; None where time ran out."""
        model = self.builder.solver_model
        model.clear_assumptions()
        model.clear_objective()  # type: ignore[no-untyped-call] # of the library
        model.add_assumptions([self.guards[key] for key in keys])
        solver = solving.plain_solver()
        status = solver.solve(model)
        self.core = (
            [*solver.sufficient_assumptions_for_infeasibility()]
            if status == cp_model.INFEASIBLE
            else []
        )
        if status == cp_model.INFEASIBLE:
            return False
        return True if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None

    def _days(self, meeting: Meeting, *, whole: bool) -> list[int]:
        """Return the days on which a meeting could open if nothing held it."""
        first, last = meeting.earliest - AROUND, meeting.latest + AROUND
        if whole:
            first, last = min(self._plan.starts, first), max(self._plan.ends, last)
        return [*range(first.toordinal(), last.toordinal() + 1)]

    def _candidates(self, meeting: Meeting) -> list[Candidate]:
        """Return a meeting on each of those days."""
        plan, calendars, candidates = self._plan, self._calendars, list[Candidate]()
        bare = evolve(meeting, topics=candidate_topics(plan, meeting))
        for day in map(date.fromordinal, self.builder.opening[meeting.id].days):
            span = calendars.span(bare, day) or Span(day, day)
            candidates.append(Candidate(plan, calendars, bare, span, as_of=self._as_of))
        return candidates

    def _limit(
        self, rule: MeetingRule, candidates: Sequence[Candidate], guard: cp_model.BoolVarT
    ) -> None:
        """Let a meeting open only where a rule allows it, as long as that is not given up."""
        opens = self.builder.opening[candidates[0].meeting.id]
        allowed = [one.span.first.toordinal() for one in candidates if rule.allows(one)]
        if len(allowed) < len(candidates):
            domain = cp_model.Domain.from_values(allowed)
            model = self.builder.solver_model
            model.add_linear_expression_in_domain(opens.expression, domain).only_enforce_if(guard)


def explained(asked: Asked, solving: Solving, alone: Meeting | None = None) -> Solution:
    """Return why a plan cannot be: a smallest conflict, and up to five repairs, each verified.

    If there is no day for some meeting `alone`, the conflict is looked for among its own rules.
    """
    plan = asked.plan
    guarded = Guarded(plan, asked.rules, asked.fixed, asked.as_of)
    one = guarded
    if alone is not None:
        one = Guarded(plan, asked.rules, asked.fixed, asked.as_of, alone)
    findings, smallest = _conflict(plan, one, solving)
    return Solution(
        status="infeasible",
        conflict=findings,
        smallest=smallest,
        repairs=tuple(_repairs(plan, guarded, solving)) if findings else (),
    )


def conflict_of(
    plan: Plan, rules: Sequence[Rule], fixed: Sequence[str], as_of: date | None, solving: Solving
) -> tuple[tuple[Finding, ...], bool]:
    """Return rules that cannot be kept together, and whether each is proved to be needed.

    No rules where what is given is in conflict with itself, or time ran out before a reason was
    found.
    """
    return _conflict(plan, Guarded(plan, rules, fixed, as_of), solving)


def _conflict(plan: Plan, guarded: Guarded, solving: Solving) -> tuple[tuple[Finding, ...], bool]:
    core, smallest = _core(guarded, solving)
    return tuple(_finding(plan, guarded.parts[key]) for key in core), smallest


def _core(guarded: Guarded, solving: Solving) -> tuple[list[str], bool]:
    """Return rules that cannot be kept together, and whether each is proved to be needed."""
    everything = [*guarded.guards]
    if guarded.holds(everything, solving) is not False:
        return [], False
    core = _named(guarded) or everything
    # The solver's own core is at times wrong: it is tried before it is believed.
    if guarded.holds(core, solving) is not False:
        core = everything
    core.sort(key=_by_reason(guarded))
    smallest, needed = True, list[str]()
    while core:
        tried = core.pop()
        verdict = guarded.holds([*needed, *core], solving)
        if verdict is False:
            kept = {*_named(guarded)}
            core = [key for key in core if not kept or key in kept]
            continue
        smallest = smallest and verdict is True
        needed.append(tried)
    verified = guarded.holds(needed, solving) is False
    return sorted(needed), smallest and verified


def _named(guarded: Guarded) -> list[str]:
    """Return the rules that the solver has named as a reason."""
    by_index = {literal.index: key for key, literal in guarded.guards.items()}
    return [by_index[index] for index in guarded.core if index in by_index]


def _by_reason(guarded: Guarded) -> Callable[[str], tuple[bool, int]]:
    """Order what may be a reason: first what people wrote themselves, by the order of the plan."""
    places = {key: place for place, key in enumerate(guarded.parts)}

    def order(key: str) -> tuple[bool, int]:
        rule = guarded.parts[key].rule
        stated = rule.origin is not None or not rule.always or rule.name == "in-window"
        return not stated, places[key]

    return order


def _repairs(plan: Plan, guarded: Guarded, solving: Solving) -> Iterator[Repair]:
    """Yield the cheapest sets of rules without which there is a plan, each with one found."""
    model = guarded.builder.solver_model
    model.clear_assumptions()
    given_up = {
        key: ~literal for key, literal in guarded.guards.items() if _may_give(guarded, key)
    }
    for key, literal in guarded.guards.items():
        if key not in given_up:
            model.add_bool_and([literal])
    for _ in range(MOST_REPAIRS):
        model.clear_objective()  # type: ignore[no-untyped-call] # of the library
        model.minimize(cp_model.LinearExpr.sum([*given_up.values()]))
        solver = solving.plain_solver(SHARE_OF_REPAIR)
        if solver.solve(model) != cp_model.OPTIMAL:
            return
        chosen = [key for key, literal in given_up.items() if solver.boolean_value(literal)]
        if not chosen:
            return
        yield _repair(plan, [guarded.parts[key] for key in chosen])
        model.add_bool_or([~given_up[key] for key in chosen])


def _may_give(guarded: Guarded, key: str) -> bool:
    """Say whether something may be offered as a repair: not what another body decides."""
    meeting = guarded.parts[key].meeting
    return meeting is None or meeting.decided_by is None


def _finding(plan: Plan, part: Part) -> Finding:
    rule, meeting = part.rule, part.meeting
    return Finding(
        rule=rule.name,
        id=rule.id,
        level="must",
        entries=() if meeting is None else (meeting.id,),
        message=_asks(plan, part),
        hint=sentence("it cannot be kept together with the others of this conflict"),
        source=rule.source,
        origin=rule.origin if meeting is None or rule.origin is not None else meeting.origin,
    )


def _asks(plan: Plan, part: Part) -> Sentence:
    if part.meeting is None:
        return sentence("rule {id} is to be kept", id=part.rule.id)
    name = meeting_name(plan, part.meeting)
    if part.rule.name == "in-window":
        return sentence(
            "{meeting} is to lie between {first:plain} and {last:plain}",
            meeting=name,
            first=part.meeting.earliest,
            last=part.meeting.latest,
        )
    return sentence("rule {id} is to be kept by {meeting}", id=part.rule.id, meeting=name)


def _repair(plan: Plan, parts: Sequence[Part]) -> Repair:
    give_up: list[str] = []
    for part in parts:
        give_up += [part.rule.id] if part.meeting is None else [part.rule.id, part.meeting.id]
    said = tuple(_to_do(plan, part) for part in parts)
    return Repair(give_up=tuple(dict.fromkeys(give_up)), message=sentence("{all}", all=said))


def _to_do(plan: Plan, part: Part) -> Sentence:
    if part.meeting is None:
        return sentence("give up rule {id}", id=part.rule.id)
    name = meeting_name(plan, part.meeting)
    if part.rule.name == "in-window":
        return sentence("let {meeting} lie outside its window", meeting=name)
    return sentence("let rule {id} not hold for {meeting}", id=part.rule.id, meeting=name)
