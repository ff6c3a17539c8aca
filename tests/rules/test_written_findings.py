"""Each plan in tests/plans/findings says exactly what is written in it."""

from pathlib import Path

import pytest

from tests.rules.written_findings import checked

PLANS = sorted((Path(__file__).parents[1] / "plans" / "findings").glob("*.toml"))


def test_there_are_such_plans() -> None:
    assert len(PLANS) >= 10


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_says_what_is_written_in_it(path: Path) -> None:
    plan = checked(path)
    assert plan.said == plan.expected


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_each_finding_gives_a_hint_and_its_place_in_the_file(path: Path) -> None:
    report = checked(path).report
    for finding in (*report.findings, *report.accepted):
        assert str(finding.hint)
        assert finding.file == str(path)
        assert finding.line is not None
