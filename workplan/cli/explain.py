"""`workplan explain PLAN ENTRY|RULE`: why this date, and what a rule asks."""

from collections.abc import Iterator
from datetime import date

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
from workplan.cli.reference_day import as_of
from workplan.cli.room import room_lines, room_of
from workplan.formats.explaining import asking_said, slack_said, written
from workplan.formats.json_objects import explain_object
from workplan.formats.wording import LEVELS, NOT_VERIFIED, dates_of
from workplan.model.plan import Plan
from workplan.planfile.load import load
from workplan.rules.chain import Link
from workplan.rules.explaining import EntryExplained, RuleExplained, explain
from workplan.text import sentence


@click.command("explain", short_help="Why this date; what this rule asks.")
@plan_argument
@click.argument("name", metavar="ENTRY|RULE")
@as_of
@in_language
@as_json
def explain_command(plan: str, name: str, *, as_of: date | None, as_json: bool) -> None:
    """Say why ENTRY of PLAN is when it is, what moves with it, and how far it can move.

    Or what RULE asks, and finds. With --as-of, nothing moves to where it would be overdue.
    """
    loaded = load(plan)
    explained = explain(loaded, name, as_of=as_of)
    if as_json:
        print_json(explain_object(loaded, explained, room_of(loaded, name)))
    elif isinstance(explained, EntryExplained):
        print_lines(_entry_lines(loaded, explained))
        print_lines(room_lines(room_of(loaded, name)))
    else:
        print_lines(_rule_lines(loaded, explained))


def _entry_lines(plan: Plan, explained: EntryExplained) -> Iterator[Said | Indented]:
    entry, (first, *others) = explained.entry, explained.chain
    yield sentence("{title} ({id})", title=entry.title, id=entry.id)
    yield dates_of(entry)
    yield from _why(first)
    for link in others:
        before = link.entry
        yield ""
        yield sentence("It is counted from {title} ({id})", title=before.title, id=before.id)
        yield from _why(link)
    if explained.hanging:
        yield ""
        yield sentence("What moves with it:")
    for after in explained.hanging:
        when = dates_of(after)
        yield Indented(
            sentence("{when}: {title} ({id})", when=when, title=after.title, id=after.id)
        )
    if explained.slack is not None:
        yield ""
        yield sentence("How far it can move, while everything else stays:")
        yield from map(Indented, slack_said(entry, explained.slack))
    for finding in explained.findings:
        yield ""
        yield from finding_lines(plan, finding)


def _why(link: Link) -> Iterator[Indented]:
    """Yield who asks for an entry, then what is written, then how that leads to its date."""
    entry = link.entry
    said = [line for asking in link.asked_by for line in asking_said(asking)]
    said += [*written(link), *(reason.said for reason in link.reasons)]
    if not entry.verified:
        said.append(NOT_VERIFIED)
    yield from map(Indented, dict.fromkeys(said))
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
