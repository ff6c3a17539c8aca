"""Plans made of the real one, repeated, are plans, and nothing but more of the same."""

from collections import Counter
from pathlib import Path

import workplan
from tests.repeated_plan import PLAN, real_plan, repeated_plan
from workplan.model.things import TABLES

COPIES = 3


def test_the_first_copy_is_the_real_plan(tmp_path: Path) -> None:
    assert repeated_plan(1) == real_plan()
    assert repeated_plan(2).startswith(repeated_plan(1))
    path = tmp_path / "plan.toml"
    path.write_text(real_plan(), "utf-8")
    in_one_file, real = workplan.load(path), workplan.load(PLAN)
    for table in TABLES:
        assert sorted(map(str, getattr(in_one_file, table))) == sorted(
            map(str, getattr(real, table))
        )


def test_each_copy_has_the_entries_of_the_real_plan_on_the_same_days(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(repeated_plan(COPIES), "utf-8")
    repeated, real = (workplan.derive(workplan.load(plan)) for plan in (path, PLAN))
    once = Counter((entry.kind, entry.starts, entry.ends) for entry in real.entries)
    all_copies = Counter((entry.kind, entry.starts, entry.ends) for entry in repeated.entries)
    assert all_copies == {key: COPIES * count for key, count in once.items()}


def test_each_copy_waits_for_what_the_real_plan_waits_for(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(repeated_plan(COPIES), "utf-8")
    repeated, real = (workplan.check(workplan.load(plan)) for plan in (path, PLAN))
    assert len(repeated.findings) == COPIES * len(real.findings)
    assert len(repeated.not_judged) == COPIES * len(real.not_judged) > 0
