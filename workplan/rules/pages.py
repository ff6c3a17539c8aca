"""The page of a rule: its module's docstring, under headings that all rules share."""

import sys

from attrs import frozen

from workplan.errors import CallError, Fault
from workplan.model.requirements import Requirement
from workplan.text import sentence

HEADINGS = (
    "What it checks",
    "Why",
    "Breaks it",
    "Keeps it",
    "How to repair",
    "Where it comes from",
)

FENCE = "```"


@frozen
class Page:
    """What there is to say about a rule, in English and Markdown.

    `summary` is one sentence; `sections` are pairs of heading and text, in the order of the
    headings. The texts under "Breaks it" and "Keeps it" hold an example each.
    """

    rule: str
    summary: str
    sections: tuple[tuple[str, str], ...]

    def section(self, heading: str) -> str:
        """Return the text under a heading, empty where the page does not have that."""
        return dict(self.sections).get(heading, "")

    def example(self, heading: str) -> str:
        """Return the plan fragment under a heading: the TOML between its fences."""
        _, _, fenced = self.section(heading).partition(f"{FENCE}toml\n")
        return fenced.partition(FENCE)[0]


def page(rule: type[Requirement]) -> Page:
    """Return the page of a rule.

    CallError where its module has no docstring: because the rule is one's own and has no page, or
    because Python was told to leave docstrings out (`python -OO`).
    """
    docstring = sys.modules[rule.__module__].__doc__
    if not docstring:
        raise CallError(
            Fault(
                sentence('rule "{rule}" has no page', rule=rule.name),
                sentence("run Python without -OO; or write the docstring of the rule's module"),
            )
        )
    summary, *parts = f"\n{docstring}".split("\n## ")
    sections = (part.partition("\n") for part in parts)
    return Page(
        rule=rule.name,
        summary=summary.strip(),
        sections=tuple((heading.strip(), text.strip()) for heading, _, text in sections),
    )
