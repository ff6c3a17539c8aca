"""The examples on the rules' pages, as whole plans."""

from pathlib import Path

from tests.rules.rules_page import EXAMPLE_PLAN
from tests.rules.written_findings import Written, checked
from workplan.rules import Rule
from workplan.rules.pages import page


def example(rule: type[Rule], heading: str, folder: Path) -> Written:
    """Check the example that stands under a heading of a rule's page."""
    path = folder / "plan.toml"
    path.write_text(f"{EXAMPLE_PLAN}\n{page(rule).example(heading)}", encoding="utf-8")
    return checked(path)
