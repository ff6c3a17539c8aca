"""Findings and reports are values."""

import pickle

from attrs import evolve

from workplan.errors import Origin
from workplan.rules.finding import Finding, NotJudged, Report
from workplan.text import sentence

FINDING = Finding(
    rule="open-days",
    id="open-days",
    level="should",
    entries=("wg-3",),
    message=sentence("{meeting} is too early", meeting="wg-3"),
    hint=sentence("move it"),
    source=("para. 3",),
)
WAITING = NotJudged(rule="gap", id="gap", about=("wg-4",), waits_for=("wg-4",))


class Lines:
    """The text of a file in which everything stands on one line."""

    name = "plan.toml"

    def line(self, path: tuple[str | int, ...]) -> int:
        return 10 + len(path)


def test_a_report_passes_without_a_finding_of_level_must() -> None:
    note = evolve(FINDING, level="note")
    must = evolve(FINDING, level="must")
    assert Report().passes
    assert Report((FINDING, note), accepted=(must,), not_judged=(WAITING,)).passes
    assert not Report((note, must)).passes


def test_where_it_stands_takes_no_part_in_equality() -> None:
    located = evolve(FINDING, origin=Origin(Lines(), ("meetings", 2)))
    assert located == FINDING
    assert hash(located) == hash(FINDING)
    assert (located.file, located.line) == ("plan.toml", 12)
    assert (FINDING.file, FINDING.line) == (None, None)


def test_two_findings_with_another_message_differ() -> None:
    assert evolve(FINDING, message=sentence("something else")) != FINDING


def test_a_report_can_be_hashed_and_pickled() -> None:
    report = Report((FINDING,), (FINDING,), (WAITING,))
    assert pickle.loads(pickle.dumps(report)) == report
    assert {report: 1}[Report((FINDING,), (FINDING,), (WAITING,))] == 1
