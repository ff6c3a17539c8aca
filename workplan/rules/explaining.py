"""The verb: why an entry is when it is, and what a rule asks."""

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from workplan.errors import CallError, Fault, instead
from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules import RULES
from workplan.rules.chain import Link, chain
from workplan.rules.checking import asked_of, judge
from workplan.rules.finding import Finding
from workplan.rules.pages import Page, page
from workplan.rules.rule import Rule
from workplan.rules.slack import Slack, slack
from workplan.text import sentence


@frozen
class EntryExplained:
    """An entry: why it is when it is, what is counted from it, and how far it can move.

    `chain` leads from the entry to dates that the plan gives, the nearest first. `hanging` are
    the entries that move when this one does, and `findings` what rules find of it. `slack` is
    None where it cannot move.
    """

    entry: Entry
    chain: tuple[Link, ...]
    hanging: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    slack: Slack | None

    @property
    def because(self) -> tuple[Entry, ...]:
        """The entries from which it is counted, the nearest first."""
        return tuple(link.entry for link in self.chain[1:])


@frozen
class RuleExplained:
    """A rule's page, how the plan states it (not at all, perhaps), and what it finds there."""

    page: Page
    stated: tuple[Rule, ...]
    findings: tuple[Finding, ...]


def explain(
    plan: Plan,
    name: str,
    *,
    rules: Sequence[type[Rule]] = RULES,
    as_of: date | None = None,
) -> EntryExplained | RuleExplained:
    """Explain an entry by its id, or a rule by its name or by the id that the plan gives it.

    With `as_of`, as it is looked at from that day: nothing moves to a day on which it would be
    overdue. Raises CallError where the plan has no such entry and there is no such rule.
    """
    programme = derive(plan, as_of=as_of)
    report = judge(programme, rules=rules)
    findings = (*report.findings, *report.accepted)
    entry = programme.entry(name)
    if entry is not None:
        return EntryExplained(
            entry,
            chain(programme, entry, asked_of(plan, rules), findings),
            _hanging(programme, entry),
            tuple(finding for finding in findings if name in finding.entries),
            slack(programme, entry, rules=rules),
        )
    stated = tuple(
        rule for rule in plan.rules if isinstance(rule, Rule) and name in (rule.id, rule.name)
    )
    named = {rule.name: rule for rule in rules} | {rule.id: type(rule) for rule in stated}
    if name in named:
        found = tuple(finding for finding in findings if name in (finding.id, finding.rule))
        return RuleExplained(page(named[name]), stated, found)
    raise CallError(_unknown(programme, name, {*named}))


def _hanging(programme: Programme, entry: Entry) -> tuple[Entry, ...]:
    moved = {entry.id}
    more = True
    while more:
        follow = {each.id for each in programme.entries if moved.intersection(each.follows)}
        more = not follow <= moved
        moved |= follow
    return tuple(each for each in programme.entries if each.id in moved and each != entry)


def _unknown(programme: Programme, name: str, rules: set[str]) -> Fault:
    override = programme.plan.override(name)
    if override is not None:
        return Fault(
            sentence('"{entry}" has been left out by hand', entry=name),
            sentence("look at the overrides of the plan for the reason"),
            file=None if override.origin is None else override.origin.file,
            line=None if override.origin is None else override.origin.line(),
        )
    known = {entry.id for entry in programme.entries} | rules
    return Fault(
        sentence('there is no entry and no rule "{name}"', name=name), instead(name, known)
    )
