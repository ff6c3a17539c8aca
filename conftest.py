"""What holds for every test, and the examples in documents and docstrings, which are tests too."""

import os
from collections.abc import Generator
from typing import TypeVar

import hypothesis
import pytest
from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser
from sybil.parsers.rest import DocTestParser

from tests.documents import PythonParser, run_console, take_toml, workspace

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

# No deadline: nothing here asserts how long something takes. In continuous integration the same
# examples each time, so that a change is not blamed for what it did not do: there fewer are as
# good. `.ci/run` asks for still fewer where it runs the tests again.
EXAMPLES = int(os.environ.get("EXAMPLES", "60" if os.environ.get("CI") else "100"))
hypothesis.settings.register_profile("default", deadline=None, max_examples=EXAMPLES)
hypothesis.settings.register_profile("ci", deadline=None, max_examples=EXAMPLES, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Make a skipped test a failed one in continuous integration."""
    return _without_skips((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Make a skipped file a failed one in continuous integration."""
    return _without_skips((yield))


def _without_skips(report: Report) -> Report:
    if report.outcome == "skipped" and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
    return report


_documents = Sybil(
    name="document",
    parsers=[
        PythonParser(),
        CodeBlockParser(language="console", evaluator=run_console),
        CodeBlockParser(language="toml", evaluator=take_toml),
    ],
    patterns=["*.md"],
    fixtures=["workspace"],
)
_docstrings = Sybil(name="docstring", parsers=[DocTestParser()], path="workplan", pattern="*.py")

pytest_collect_file = (_documents + _docstrings).pytest()

__all__ = ["workspace"]
