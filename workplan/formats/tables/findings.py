"""Findings: where rules do not hold, what is accepted, what is not judged yet."""

from workplan.formats.edition import Edition
from workplan.formats.tables.values import Column, Row, Said, Section, Table
from workplan.formats.wording import LEVELS, reasons_to_accept
from workplan.rules.finding import Finding, NotJudged
from workplan.text import sentence

# The tables stand below each other, so what is alike in them has the same place and width.
_RULE = Column(sentence("Rule"), 28)
_WHAT = Column(sentence("What is found"), 56)
_WHAT_TO_DO = Column(sentence("What to do"), 46)
_WHY_ACCEPTED = Column(sentence("Why it is accepted"), 46)
_REST = (
    Column(sentence("Concerns"), 28),
    Column(sentence("Level"), 12),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Ids"), 20, "id"),
)


def findings_section(edition: Edition) -> Section:
    """Return the section of what the rules find."""
    report, plan = edition.report, edition.plan
    found = tuple(_row(edition, finding, finding.hint) for finding in report.findings)
    accepted = tuple(
        _row(edition, finding, *reasons_to_accept(plan, finding)) for finding in report.accepted
    )
    return Section(
        name=sentence("Findings"),
        about=sentence("where a rule of the plan does not hold, and what is accepted"),
        parts=(
            Table(
                name="findings",
                heading=sentence("Findings"),
                columns=(_RULE, _WHAT, _WHAT_TO_DO, *_REST),
                rows=found,
                nothing=sentence("None: every rule holds as far as it can be judged."),
            ),
            Table(
                name="accepted",
                heading=sentence("Accepted"),
                columns=(_RULE, _WHAT, _WHY_ACCEPTED, *_REST),
                rows=accepted,
                nothing=sentence("No finding is accepted."),
            ),
            _not_judged(edition),
        ),
    )


def _row(edition: Edition, finding: Finding, *remarks: Said) -> Row:
    return Row(
        (
            finding.id,
            finding.message,
            remarks,
            tuple(map(edition.label, finding.entries)),
            LEVELS[finding.level],
            finding.source,
            finding.entries,
        )
    )


def _not_judged(edition: Edition) -> Table:
    def row(case: NotJudged) -> Row:
        about, waits_for = map(edition.label, case.about), map(edition.label, case.waits_for)
        return Row((case.id, tuple(about), tuple(waits_for), case.waits_for))

    return Table(
        name="not_judged",
        heading=sentence("Not judged yet"),
        columns=(
            _RULE,
            Column(sentence("What would be judged"), _WHAT.width),
            Column(sentence("Waits for"), _WHAT_TO_DO.width),
            Column(sentence("Ids"), 28, "id"),
        ),
        rows=tuple(row(case) for case in edition.report.not_judged),
        nothing=sentence("Every rule is judged."),
    )
