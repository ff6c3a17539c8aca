"""What a check says of a plan, in few words."""

from collections.abc import Sequence

from workplan.model.plan import Plan
from workplan.rules import RULES, Rule
from workplan.rules.checking import check

FindingWords = tuple[tuple[str, ...], str]


def found(plan: Plan, rule: str, rules: Sequence[type[Rule]] = RULES) -> list[FindingWords]:
    """Return the entries and the message of each finding of the rule with this id."""
    report = check(plan, rules=rules)
    return [(one.entries, str(one.message)) for one in report.findings if one.id == rule]


def entries(plan: Plan, rule: str) -> list[tuple[str, ...]]:
    """Return the entries of each finding of a rule."""
    return [concerned for concerned, _ in found(plan, rule)]


def hints(plan: Plan, rule: str) -> list[str]:
    """Return the hint of each finding of a rule."""
    return [str(one.hint) for one in check(plan).findings if one.id == rule]


def waiting(plan: Plan, rule: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return what a rule could not judge, each with what it waits for."""
    return {case.about: case.waits_for for case in check(plan).not_judged if case.id == rule}
