"""Whatever workplan says in JSON is as docs/reference/workplan.schema.json describes it."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.cli.run import AS_OF_2011, PLAN, ROOT, run
from workplan.formats.edition import Edition
from workplan.formats.export import FORMATS
from workplan.planfile.load import load
from workplan.rules import RULES

Capture = pytest.CaptureFixture[str]
SCHEMA = json.loads((ROOT / "docs/reference/workplan.schema.json").read_text("utf-8"))
INFEASIBLE = ROOT / "tests" / "plans" / "infeasible"
WHOLE = ROOT / "tests" / "plans" / "whole.toml"
PLANS = pytest.mark.parametrize("plan", [PLAN, AS_OF_2011, WHOLE], ids=lambda plan: plan.stem)


def wrong(said: Any, name: str) -> list[str]:
    """Return what is wrong with an object, keys that the schema does not describe too."""
    schema = {**deepcopy(SCHEMA), "anyOf": [{"$ref": f"#/$defs/{name}"}]}
    for described in schema["$defs"].values():
        described["unevaluatedProperties"] = False
    # An entry that is shown is an entry and more.
    del schema["$defs"]["entry"]["unevaluatedProperties"]
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(said)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@PLANS
def test_what_show_prints(capsys: Capture, plan: Path) -> None:
    said = run(capsys, "show", plan, "--as-of", "2012-06-10", "--json").json
    assert wrong(said, "show") == []


@PLANS
def test_what_check_prints(capsys: Capture, plan: Path) -> None:
    assert wrong(run(capsys, "check", plan, "--as-of", "2013-01-01", "--json").json, "check") == []


def test_what_explain_prints_of_entries_and_rules(capsys: Capture) -> None:
    for entry in ("wg4-3", "article-12/papers.issued", "second-cycle", "new-year/2012"):
        assert wrong(run(capsys, "explain", PLAN, entry, "--json").json, "explain-entry") == []
    for rule in RULES:
        said = run(capsys, "explain", PLAN, rule.name, "--json").json
        assert wrong(said, "explain-rule") == []


@pytest.mark.parametrize("name", ["season_outside_window", "possible"])
def test_what_schedule_prints(capsys: Capture, tmp_path: Path, name: str) -> None:
    """Of a plan that cannot be, and of one that can."""
    text = (INFEASIBLE / "season_outside_window.toml").read_text("utf-8")
    path = tmp_path / "plan.toml"
    path.write_text(text.replace("july", "march") if name == "possible" else text, "utf-8")
    said = run(capsys, "schedule", path, "--reproducible", "--json").json
    assert said["status"] == ("optimal" if name == "possible" else "infeasible")
    assert wrong(said, "schedule") == []


@PLANS
def test_what_is_exported(plan: Path) -> None:
    (form,) = (form for form in FORMATS if form.suffix == ".json")
    assert wrong(json.loads(form.write(Edition.of(load(plan)))), "export") == []


def test_what_is_told_of_errors(capsys: Capture, tmp_path: Path) -> None:
    faulty = tmp_path / "plan.toml"
    faulty.write_text("format = 1\nplant = 1\n", "utf-8")
    for said in (
        run(capsys, "check", faulty, "--json").json,
        run(capsys, "explain", PLAN, "nothing", "--json").json,
    ):
        assert wrong(said, "errors") == []
        assert said["errors"]


def test_every_key_that_is_described_is_said() -> None:
    described = {key for one in SCHEMA["$defs"].values() for key in one["properties"]}
    files = (ROOT / "workplan" / "formats").glob("*json*.py")
    source = "".join(file.read_text("utf-8") for file in files)
    assert [key for key in described if f'"{key}"' not in source and f"{key}=" not in source] == []


@pytest.mark.parametrize("key", ["id", "reason", "status", "standing"])
def test_an_object_without_a_key_is_wrong(capsys: Capture, key: str) -> None:
    said = run(capsys, "show", PLAN, "--json").json
    del said["entries"][3][key]
    assert wrong(said, "show") != []


def test_an_object_with_another_key_is_wrong(capsys: Capture) -> None:
    said = run(capsys, "show", PLAN, "--json").json
    said["entries"][3]["colour"] = "red"
    assert wrong(said, "show") != []
