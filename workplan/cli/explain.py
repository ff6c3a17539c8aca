"""`workplan explain PLAN ENTRY|RULE`: why this date, and what a rule asks."""

from collections.abc import Iterator

import click

from workplan.cli.check import finding_lines
from workplan.cli.output import (
    Indented,
    Said,
    as_json,
    in_language,
    plan_argument,
    print_json,
    print_lines,
)
from workplan.formats.json_objects import explain_object
from workplan.formats.wording import LEVELS, NOT_VERIFIED, dates_of
from workplan.model.plan import Plan
from workplan.planfile.load import load
from workplan.programme.entry import Entry
from workplan.rules.explaining import EntryExplained, RuleExplained, explain
from workplan.text import sentence


@click.command("explain", short_help="Why this date; what this rule asks.")
@plan_argument
@click.argument("name", metavar="ENTRY|RULE")
@in_language
@as_json
def explain_command(plan: str, name: str, *, as_json: bool) -> None:
    """Say why ENTRY of PLAN is when it is, and what hangs on it; or what RULE asks, and finds."""
    loaded = load(plan)
    explained = explain(loaded, name)
    if as_json:
        print_json(explain_object(loaded, explained))
    elif isinstance(explained, EntryExplained):
        print_lines(_entry_lines(loaded, explained))
    else:
        print_lines(_rule_lines(loaded, explained))


def _entry_lines(plan: Plan, explained: EntryExplained) -> Iterator[Said | Indented]:
    entry = explained.entry
    yield sentence("{title} ({id})", title=entry.title, id=entry.id)
    yield dates_of(entry)
    yield from _why(entry)
    for before in explained.because:
        yield ""
        yield sentence("It is counted from {title} ({id})", title=before.title, id=before.id)
        yield from _why(before)
    if explained.hanging:
        yield ""
        yield sentence("What moves with it:")
    for after in explained.hanging:
        when = dates_of(after)
        yield Indented(
            sentence("{when}: {title} ({id})", when=when, title=after.title, id=after.id)
        )
    for finding in explained.findings:
        yield ""
        yield from finding_lines(plan, finding)


def _why(entry: Entry) -> Iterator[Said | Indented]:
    said = [*entry.reason, *(sentence("as in {source}", source=one) for one in entry.source)]
    if not entry.verified:
        said.append(NOT_VERIFIED)
    yield from map(Indented, said)
    if entry.note is not None:
        yield Indented(entry.note)


def _rule_lines(plan: Plan, explained: RuleExplained) -> Iterator[Said | Indented]:
    """Yield the page as it is written, then how the plan states the rule and what it finds."""
    page = explained.page
    yield f"{page.rule}: {page.summary}"
    for heading, text in page.sections:
        yield ""
        yield heading
        yield ""
        yield from map(Indented, text.splitlines())
    for rule in explained.stated:
        yield ""
        level = LEVELS[rule.level]
        yield sentence("In this plan, {id} (level {level})", id=rule.id, level=level)
        yield from map(Indented, rule.source)
        if rule.note is not None:
            yield Indented(rule.note)
    for finding in explained.findings:
        yield ""
        yield from finding_lines(plan, finding)
