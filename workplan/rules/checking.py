"""The verb: whether a plan keeps its rules."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from workplan.errors import CallError, Fault, PlanError
from workplan.model.marks import Accepted
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules import RULES
from workplan.rules.finding import Cost, Finding, Report
from workplan.rules.rule import Rule
from workplan.rules.wish import Wish
from workplan.text import counted, sentence

LEVELS = ("must", "should", "note")

# The name under which it is told that nothing was there to accept.
ACCEPTED = "accepted"

Order: TypeAlias = tuple[int, date, str, tuple[str, ...], str]


def check(plan: Plan, *, rules: Sequence[type[Rule]] = RULES, as_of: date | None = None) -> Report:
    """Judge a plan by the rules that are always on and by those that it states.

    With `as_of`, as it is looked at from that day: what has not been done in time is overdue.
    Rules of one's own are passed in: `check(plan, rules=RULES + (Mine,))`. Raises PlanError where
    the plan states a rule that is not among `rules`, CallError where two of them have one name.
    """
    return judge(derive(plan, as_of=as_of), rules=rules)


def judge(programme: Programme, *, rules: Sequence[type[Rule]] = RULES) -> Report:
    """Judge what has been derived from a plan, as `check` does."""
    asked = asked_of(programme.plan, rules)
    marks = {(mark.rule, mark.entry): mark for mark in programme.plan.accepted}
    findings, accepted = list[Finding](), list[Finding]()
    for finding in (finding for rule in asked for finding in rule.findings(programme)):
        taken_by = [(finding.id, entry) for entry in finding.entries]
        (accepted if any(key in marks for key in taken_by) else findings).append(finding)
    taken = {(finding.id, entry) for finding in accepted for entry in finding.entries}
    findings += [
        _nothing_to_accept(programme, mark) for key, mark in marks.items() if key not in taken
    ]
    not_judged = [waiting for rule in asked for waiting in rule.not_judged(programme)]

    def order(finding: Finding) -> Order:
        return _order(programme, finding)

    return Report(
        tuple(sorted(findings, key=order)),
        tuple(sorted(accepted, key=order)),
        tuple(sorted(not_judged, key=lambda waiting: (waiting.id, waiting.about))),
        tuple(sorted(_costs(programme, asked, findings), key=lambda cost: cost.id)),
    )


def _costs(
    programme: Programme, asked: Sequence[Rule], findings: Sequence[Finding]
) -> Iterator[Cost]:
    """Yield what each wish costs, and each rule of level should that has findings."""
    count = Counter(finding.id for finding in findings if finding.level == "should")
    for rule in asked:
        if isinstance(rule, Wish):
            yield rule.cost(programme)
        elif count[rule.id]:
            yield Cost(
                rule=rule.name,
                id=rule.id,
                cost=rule.weight * count[rule.id],
                message=counted("{count} finding", "{count} findings", count=count[rule.id]),
                source=rule.source,
                origin=rule.origin,
            )


def asked_of(plan: Plan, rules: Sequence[type[Rule]]) -> list[Rule]:
    """Return the rules that are stated and those that are always on, none that is off.

    Raises PlanError where the plan states one that is not among `rules`, CallError where two of
    those have one name.
    """
    names = [rule.name for rule in rules]
    for name in names:
        if names.count(name) > 1:
            raise CallError(
                Fault(
                    sentence('two rules are called "{name}"', name=name),
                    sentence("give each rule a name of its own"),
                )
            )
    stated, faults = list[Rule](), list[Fault]()
    for requirement in plan.rules:
        if isinstance(requirement, Rule) and type(requirement) in rules:
            stated.append(requirement)
        else:
            faults.append(_unknown(requirement))
    if faults:
        raise PlanError(*faults)
    configured = {type(rule) for rule in stated}
    default = [rule() for rule in rules if rule.always and rule not in configured]
    return [rule for rule in (*default, *stated) if rule.level != "off"]


def _unknown(requirement: Requirement) -> Fault:
    origin = requirement.origin
    return Fault(
        sentence('rule "{name}" is not among those that are checked', name=requirement.name),
        sentence("pass its class in: rules=RULES + ({cls},)", cls=type(requirement).__name__),
        path=("rules",) if origin is None else origin.path,
        file=None if origin is None else origin.file,
        line=None if origin is None else origin.line(),
    )


def _nothing_to_accept(programme: Programme, mark: Accepted) -> Finding:
    return Finding(
        rule=ACCEPTED,
        id=ACCEPTED,
        level="note",
        entries=(mark.entry,) if programme.entry(mark.entry) else (),
        message=sentence(
            'nothing is left to accept: rule "{rule}" has no finding of {entry}',
            rule=mark.rule,
            entry=mark.entry,
        ),
        hint=sentence("leave it out, or correct its rule or its entry"),
        source=mark.source,
        origin=mark.origin,
    )


def _order(programme: Programme, finding: Finding) -> Order:
    """Order by level, then by the first day of what is concerned, then by name."""
    entries = [entry for entry in map(programme.entry, finding.entries) if entry is not None]
    day = min(map(_first_day, entries), default=date.max)
    return LEVELS.index(finding.level), day, finding.id, finding.entries, str(finding.message)


def _first_day(entry: Entry) -> date:
    if entry.starts is not None:
        return entry.starts
    return date.max if entry.window is None else entry.window.first
