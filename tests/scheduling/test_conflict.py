"""Why there is no plan: each file in tests/plans/infeasible says which conflict it must give."""

from itertools import combinations
from pathlib import Path

import pytest

from workplan.planfile.load import load
from workplan.rules import RULES
from workplan.rules.checking import asked_of
from workplan.scheduling.conflict import Guarded
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Limits
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
    solution = schedule(plan, reproducible=True)
    keys = [" ".join((one.id, *one.entries)) for one in solution.conflict]
    guarded = Guarded(plan, asked_of(plan, RULES), (), None)
    solving = Solving(guarded.builder.solver_model, Limits(60.0, reproducible=True))
    assert guarded.holds(keys, solving) is False
    for fewer in combinations(keys, len(keys) - 1):
        assert guarded.holds(fewer, solving) is True
