"""Why there is no plan: each file in tests/plans/infeasible says which conflict it must give."""

from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from tests.plans_in_python import WG, meeting, plan
from tests.rules.small_plans import COSP
from workplan.model.documents import Document, Step
from workplan.model.meetings import Free
from workplan.planfile.load import load
from workplan.rules import RULES
from workplan.rules.checking import asked_of
from workplan.rules.report_to_session import ReportToSession
from workplan.scheduling.guarded import Part, around_windows
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Asked, Limits, Solution
from workplan.scheduling.solving import Solving

PLANS = sorted((Path(__file__).parents[1] / "plans" / "infeasible").glob("*.toml"))


def said(path: Path, word: str) -> list[str]:
    """Return what the comments at the top of a plan expect, line by line."""
    start = f"# {word}: "
    lines = path.read_text("utf-8").splitlines()
    return sorted(line.removeprefix(start) for line in lines if line.startswith(start))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_that_cannot_be_gives_the_conflict_that_its_file_says(path: Path) -> None:
    solution = schedule(load(path), reproducible=True)
    assert solution.status == "infeasible"
    assert solution.smallest
    found = sorted(" ".join((one.id, *one.entries)) for one in solution.conflict)
    assert found == said(path, "conflict")
    repairs = sorted(" ".join(repair.give_up) for repair in solution.repairs)
    assert set(said(path, "repair")) <= set(repairs)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_conflict_is_one_and_every_part_of_it_is_needed(path: Path) -> None:
    plan = load(path)
    asked = Asked(plan=plan, rules=tuple(asked_of(plan, RULES)))
    parts = conflict_parts(asked, schedule(plan, reproducible=True))
    guarded = around_windows(asked, parts)
    solving = Solving(guarded.builder.solver_model, Limits(60.0, reproducible=True))
    assert guarded.ask(parts, solving).found == "infeasible"
    for fewer in combinations(parts, len(parts) - 1):
        assert guarded.ask(fewer, solving).found == "optimal"


def test_a_reason_that_is_not_seen_outside_the_windows_is_told_all_the_same() -> None:
    """The report waits for the next meeting, after the session; later there is no next meeting."""
    report = Document(
        id="report", of="wg", title="Report", steps=(Step(id="out", due="on start of next wg"),)
    )
    first = meeting("first", dates=Free(date(2012, 8, 28), date(2012, 8, 31), 1))
    after = meeting("after", date(2012, 9, 11), 1)
    session = meeting("cosp-1", date(2012, 9, 6), 2, body="cosp")
    rule = ReportToSession(id="late", body="wg", to="cosp", documents="report")
    solution = schedule(
        plan(
            bodies=(WG, COSP),
            meetings=(first, after, session),
            documents=(report,),
            rules=(rule,),
        ),
        reproducible=True,
    )
    assert solution.status == "infeasible"
    assert [one.id for one in solution.conflict] == ["late"]
    assert not solution.smallest
    assert ("late",) in [one.give_up for one in solution.repairs]


def conflict_parts(asked: Asked, solution: Solution) -> list[Part]:
    """Return what the findings of a conflict say: a rule, or a rule of a meeting."""
    rules = {rule.id: rule for rule in asked.rules}
    return [
        Part(rules[one.id], *map(asked.plan.meeting, one.entries)) for one in solution.conflict
    ]
