"""What is asked of every rule: a page, examples that are true, a test file, its name."""

from pathlib import Path
from typing import get_args

import pytest

from tests.rules.every_rule import example
from tests.rules.rules_page import EXAMPLE_PLAN
from workplan.errors import PlanError
from workplan.model.requirements import Requirement
from workplan.planfile.load import load
from workplan.rules import RULES, Rule
from workplan.rules.pages import HEADINGS, page
from workplan.rules.rule import Kind
from workplan.rules.wish import Wish

EVERY_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
BREAKABLE = pytest.mark.parametrize(
    "rule", [rule for rule in RULES if not issubclass(rule, Wish)], ids=lambda rule: rule.name
)
WISHES = pytest.mark.parametrize(
    "wish", [rule for rule in RULES if issubclass(rule, Wish)], ids=lambda wish: wish.name
)


def test_names_are_taken_once() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@EVERY_RULE
def test_a_rule_is_named_after_its_file(rule: type[Rule]) -> None:
    assert rule.__module__ == f"workplan.rules.{rule.name.replace('-', '_')}"


@EVERY_RULE
def test_a_rule_has_a_test_file(rule: type[Rule]) -> None:
    assert Path(__file__).with_name(f"test_{rule.name.replace('-', '_')}.py").is_file()


@EVERY_RULE
def test_a_rule_is_of_a_kind(rule: type[Rule]) -> None:
    assert issubclass(rule, Requirement)
    assert rule.kind in get_args(Kind)


@EVERY_RULE
def test_a_rule_that_is_always_on_needs_no_parameters(rule: type[Rule]) -> None:
    if rule.always:
        assert rule().id == rule.name


@EVERY_RULE
def test_a_page_has_a_summary_of_one_sentence_and_all_headings_in_order(rule: type[Rule]) -> None:
    described = page(rule)
    assert described.rule == rule.name
    assert described.summary.count("\n") == 0
    assert described.summary.endswith(".")
    assert tuple(heading for heading, _ in described.sections) == HEADINGS
    assert all(text for _, text in described.sections)


@EVERY_RULE
def test_a_page_says_whether_the_rule_is_always_on(rule: type[Rule]) -> None:
    words = " ".join(page(rule).section("What it checks").split())
    assert ("Always on." in words) == rule.always


@BREAKABLE
def test_the_first_example_breaks_the_rule_and_no_other(rule: type[Rule], tmp_path: Path) -> None:
    plan = example(rule, "Breaks it", tmp_path)
    found = [said for said in plan.said if said.startswith("finds: ")]
    assert found
    assert found == plan.expected
    assert {finding.rule for finding in plan.report.findings} == {rule.name}
    assert not plan.report.passes


@EVERY_RULE
def test_the_second_example_keeps_the_rule_and_all_others(
    rule: type[Rule], tmp_path: Path
) -> None:
    plan = example(rule, "Keeps it", tmp_path)
    assert plan.report.findings == ()
    assert rule.name not in {case.rule for case in plan.report.not_judged}


@WISHES
def test_of_a_wish_the_second_example_costs_less_than_the_first(
    wish: type[Rule], tmp_path: Path
) -> None:
    more, less = (example(wish, heading, tmp_path) for heading in ("Breaks it", "Keeps it"))
    for plan in (more, less):
        assert plan.said == plan.expected
        assert plan.report.passes
        assert [cost.rule for cost in plan.report.wishes] == [wish.name]
    assert more.report.wishes[0].cost > less.report.wishes[0].cost


@WISHES
def test_a_wish_is_never_a_must(wish: type[Rule], tmp_path: Path) -> None:
    written = page(wish).example("Keeps it").partition("[[rules]]\n")
    path = tmp_path / "plan.toml"
    path.write_text(f'{EXAMPLE_PLAN}{written[0]}[[rules]]\nlevel = "must"\n{written[2]}', "utf-8")
    with pytest.raises(PlanError, match=f"{wish.name} is a wish: nothing can fail by it"):
        load(path)


@EVERY_RULE
def test_each_finding_of_an_example_names_entries_and_gives_a_hint(
    rule: type[Rule], tmp_path: Path
) -> None:
    for finding in example(rule, "Breaks it", tmp_path).report.findings:
        assert finding.entries
        assert str(finding.hint)
        assert finding.line is not None
