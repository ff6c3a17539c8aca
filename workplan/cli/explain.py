"""`workplan explain PLAN ENTRY|RULE`: why this date, and what a rule asks."""

from collections.abc import Iterator

import click

from workplan.cli.check import finding_lines
from workplan.cli.output import as_json, plan_argument, print_json, print_lines
from workplan.formats.json_objects import explain_object
from workplan.formats.wording import NOT_VERIFIED, dates_of
from workplan.planfile.load import load
from workplan.programme.entry import Entry
from workplan.rules.explaining import EntryExplained, RuleExplained, explain
from workplan.text import sentence


@click.command("explain", short_help="Why this date; what this rule asks.")
@plan_argument
@click.argument("name", metavar="ENTRY|RULE")
@as_json
def explain_command(plan: str, name: str, *, as_json: bool) -> None:
    """Say why ENTRY of PLAN is when it is, and what hangs on it; or what RULE asks, and finds."""
    loaded = load(plan)
    explained = explain(loaded, name)
    if as_json:
        print_json(explain_object(loaded, explained))
    elif isinstance(explained, EntryExplained):
        print_lines(_entry_lines(explained))
    else:
        print_lines(_rule_lines(explained))


def _entry_lines(explained: EntryExplained) -> Iterator[str]:
    entry = explained.entry
    yield f"{entry.title} ({entry.id})"
    yield str(dates_of(entry))
    yield from _why(entry)
    for before in explained.because:
        yield ""
        yield str(sentence("It is counted from {title} ({id})", title=before.title, id=before.id))
        yield from _why(before)
    if explained.hanging:
        yield ""
        yield str(sentence("What moves with it:"))
    for after in explained.hanging:
        yield f"    {dates_of(after)}: {after.title} ({after.id})"
    for finding in explained.findings:
        yield ""
        yield from finding_lines(finding, finding.level)


def _why(entry: Entry) -> Iterator[str]:
    said = [*entry.reason, *(sentence("as in {source}", source=one) for one in entry.source)]
    if not entry.verified:
        said.append(NOT_VERIFIED)
    yield from (f"    {one}" for one in said)
    if entry.note is not None:
        yield f"    {entry.note}"


def _rule_lines(explained: RuleExplained) -> Iterator[str]:
    """Yield the page as it is written, then how the plan states the rule and what it finds."""
    page = explained.page
    yield f"{page.rule}: {page.summary}"
    for heading, text in page.sections:
        yield ""
        yield heading
        yield ""
        yield from (f"    {line}" for line in text.splitlines())
    for rule in explained.stated:
        yield ""
        yield str(sentence("In this plan, {id} (level {level})", id=rule.id, level=rule.level))
        yield from (f"    {source}" for source in rule.source)
        if rule.note is not None:
            yield f"    {rule.note}"
    for finding in explained.findings:
        yield ""
        yield from finding_lines(finding, finding.level)
