"""docs/reference/rules.md is what the rules' own pages say."""

from tests.rules.rules_page import PATH, rules_page
from workplan.rules import RULES


def test_the_reference_is_written_from_the_pages_of_the_rules() -> None:
    written = PATH.read_text(encoding="utf-8")
    assert written == rules_page(), "to write it again: python -m tests.rules.rules_page"


def test_the_reference_has_each_rule_in_their_order() -> None:
    headings = [
        line.removeprefix("## ")
        for line in PATH.read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    ]
    assert headings == [rule.name for rule in RULES]
