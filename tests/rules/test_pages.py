"""The page of a rule is its module's docstring."""

import subprocess
import sys

import pytest

from tests.rules.own_rules import Unwritten
from workplan.errors import CallError
from workplan.rules.open_days import OpenDays
from workplan.rules.pages import HEADINGS, page


def test_a_page_has_a_summary_and_sections() -> None:
    described = page(OpenDays)
    assert described.rule == "open-days"
    assert described.summary == (
        "A meeting opens and ends on meeting days, and no closure lies inside it."
    )
    assert tuple(heading for heading, _ in described.sections) == HEADINGS
    assert described.section("Why").startswith("On a closed day there are no interpreters")


def test_an_example_is_what_stands_between_the_fences() -> None:
    example = page(OpenDays).example("Keeps it")
    assert example.startswith("[[meetings]]\n")
    assert "`" not in example


def test_what_a_page_does_not_have_is_empty() -> None:
    assert page(OpenDays).section("Who wrote it") == ""
    assert page(OpenDays).example("Why") == ""


def test_a_rule_without_a_page_says_so() -> None:
    with pytest.raises(CallError) as error:
        page(Unwritten)
    assert str(error.value) == (
        'rule "unwritten" has no page;'
        " run Python without -OO; or write the docstring of the rule's module"
    )


def test_without_docstrings_there_are_no_pages_and_a_plain_message() -> None:
    script = """
from workplan.errors import CallError
from workplan.rules.open_days import OpenDays
from workplan.rules.pages import page
try:
    page(OpenDays)
except CallError as error:
    print(error)
"""
    ended = subprocess.run(
        [sys.executable, "-OO", "-c", script], capture_output=True, encoding="utf-8", check=True
    )
    assert ended.stdout.startswith('rule "open-days" has no page; run Python without -OO')
