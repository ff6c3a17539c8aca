"""`workplan check PLAN`: does the plan keep its rules?"""

from collections.abc import Iterable, Iterator

import click

from workplan.cli.output import as_json, plan_argument, print_json, print_lines
from workplan.formats.json_objects import check_object
from workplan.planfile.load import load
from workplan.rules.checking import check
from workplan.rules.finding import Finding, NotJudged, Report
from workplan.text import Sentence, counted, sentence

NO = 1


@click.command("check", short_help="Does a plan keep its rules?")
@plan_argument
@as_json
@click.pass_context
def check_command(context: click.Context, plan: str, *, as_json: bool) -> None:
    """Check PLAN against its rules; the exit status is 1 where a must rule does not hold."""
    loaded = load(plan)
    report = check(loaded)
    if as_json:
        print_json(check_object(loaded, report))
    else:
        print_lines(report_lines(report))
    context.exit(0 if report.passes else NO)


def report_lines(report: Report) -> Iterator[str]:
    """Yield what a check has found, the most pressing first, and how it ended at the end."""
    for finding in report.findings:
        yield from finding_lines(finding, str(finding.level))
    for finding in report.accepted:
        yield from finding_lines(finding, "accepted")
    yield from map(str, _waiting(report.not_judged))
    yield str(_ending(report))


def finding_lines(finding: Finding, level: str) -> Iterator[str]:
    """Yield a finding: where and what, then what to do about it and who asks for it."""
    place = "" if finding.file is None else f"{finding.file}:{finding.line}: "
    yield f"{place}{level}: {finding.message} ({finding.id})"
    yield f"    {finding.hint}"
    for source in finding.source:
        yield f"    {source}"


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
