"""Every real plan in examples/ is one that a user could begin with: it loads, holds, publishes."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import workplan

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(EXAMPLES.glob("*/*.toml"))
PLANS = [path for path in FILES if "\n[plan]\n" in path.read_text("utf-8")]
FORMATS = (".ics", ".xlsx", ".md", ".json")

each_plan = pytest.mark.parametrize(
    "path", PLANS, ids=lambda path: f"{path.parent.name}/{path.stem}"
)


def tables(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every table of a plan that states something, with a name to find it by."""
    for kind, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if isinstance(value, list) and kind != "include":
            for table in value:
                yield f"{kind} {next(iter(table.values()))}", table


def test_there_are_plans_of_four_bodies() -> None:
    assert len({path.parent for path in PLANS}) >= 4
    for folder in {path.parent for path in PLANS}:
        assert (folder / "README.md").is_file()


def test_whatever_is_no_plan_is_included_by_one() -> None:
    named = {
        plan.with_name(name)
        for plan in PLANS
        for name in tomllib.loads(plan.read_text("utf-8")).get("include", ())
    }
    assert named == {*FILES} - {*PLANS}


@each_plan
def test_it_keeps_its_rules_and_says_why_where_it_does_not(path: Path) -> None:
    report = workplan.check(workplan.load(path))
    assert not [str(finding) for finding in report.findings if finding.level == "must"]
    assert not [str(finding) for finding in report.findings if finding.rule == "accepted"]


@each_plan
def test_every_date_has_a_reason(path: Path) -> None:
    entries = workplan.derive(workplan.load(path)).entries
    assert entries
    assert all(entry.reason for entry in entries)


@each_plan
def test_it_is_published_in_every_format(path: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"plan{suffix}" for suffix in FORMATS]
    workplan.export(workplan.load(path), *files)
    assert all(file.stat().st_size > 1000 for file in files)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_table_has_a_source_or_says_why_it_is_not_verified(path: Path) -> None:
    for name, table in tables(path):
        assert table.get("source") or table.get("verified") is False, name
        assert table.get("verified", False) is False, f"{name}: written only where it is false"
        assert "verified" not in table or table["note"], name
