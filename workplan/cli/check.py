"""`workplan check PLAN`: does the plan keep its rules?"""

from collections.abc import Iterable, Iterator
from datetime import date

import click

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
from workplan.formats.wording import ACCEPTED, LEVELS, reasons_to_accept
from workplan.model.plan import Plan
from workplan.planfile.load import load
from workplan.rules.checking import check
from workplan.rules.finding import Finding, NotJudged, Report
from workplan.text import Sentence, counted, sentence

NO = 1


@click.command("check", short_help="Does a plan keep its rules?")
@plan_argument
@as_of
@in_language
@as_json
@click.pass_context
def check_command(context: click.Context, plan: str, *, as_of: date | None, as_json: bool) -> None:
    """Check PLAN against its rules; the exit status is 1 where a must rule does not hold.

    With --as-of, what was due before that day and is not done is a finding too.
    """
    loaded = load(plan)
    report = check(loaded, as_of=as_of)
    if as_json:
        from workplan.formats.json_objects import check_object

        print_json(check_object(loaded, report))
    else:
        print_lines(report_lines(loaded, report))
    context.exit(0 if report.passes else NO)


def report_lines(plan: Plan, report: Report) -> Iterator[Said | Indented]:
    """Yield what a check has found, the most pressing first, and how it ended at the end."""
    for finding in (*report.findings, *report.accepted):
        yield from finding_lines(plan, finding)
    yield from _waiting(report.not_judged)
    for wish in report.wishes:
        yield sentence("{id} costs {cost}: {why}", id=wish.id, cost=wish.cost, why=wish.message)
    yield _ending(report)


def finding_lines(plan: Plan, finding: Finding) -> Iterator[Said | Indented]:
    """Yield a finding: where and what, then what to do about it and who asks for it.

    Of one that is accepted why it is, and nothing to do.
    """
    accepted = reasons_to_accept(plan, finding)
    level = ACCEPTED if accepted else LEVELS[finding.level]
    said = sentence(
        "{level}: {message} ({id})", level=level, message=finding.message, id=finding.id
    )
    if finding.file is not None:
        said = sentence("{place}: {said}", place=f"{finding.file}:{finding.line}", said=said)
    yield said
    yield from map(Indented, accepted or (finding.hint,))
    yield from map(Indented, finding.source)


def _waiting(not_judged: Iterable[NotJudged]) -> Iterator[Sentence]:
    """Yield what waits for the same things in one line: many rules wait for one date."""
    rules: dict[tuple[str, ...], list[Sentence | str]] = {}
    for case in not_judged:
        rules.setdefault(case.waits_for, []).append(_case(case))
    for waits_for, cases in rules.items():
        yield sentence(
            "not judged until more is known of {waits_for}: {rules}",
            waits_for=waits_for,
            rules=tuple(cases),
        )


def _case(case: NotJudged) -> Sentence | str:
    about = tuple(one for one in case.about if one not in case.waits_for)
    if not about or any(one.startswith(f"{waits}/") for one in about for waits in case.waits_for):
        return case.id
    return sentence("{rule} of {about}", rule=case.id, about=about)


def _ending(report: Report) -> Sentence:
    broken = sum(finding.level == "must" for finding in report.findings)
    if broken:
        return counted(
            "The plan breaks {count} rule that it must keep.",
            "The plan breaks rules that it must keep in {count} places.",
            count=broken,
        )
    if report.findings:
        return counted(
            "The plan keeps every rule that it must keep; there is {count} thing to look at.",
            "The plan keeps every rule that it must keep; there are {count} things to look at.",
            count=len(report.findings),
        )
    return sentence("The plan keeps all its rules.")
