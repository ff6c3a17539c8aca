"""Writes docs/reference/rules.md from the pages of the rules.

To write it again: `python -m tests.rules.rules_page`.
"""

from pathlib import Path

from workplan.rules import RULES, Rule
from workplan.rules.pages import HEADINGS, page

PATH = Path(__file__).parents[2] / "docs" / "reference" / "rules.md"

# What each example on a page is part of.
EXAMPLE_PLAN = """\
format = 1

[plan]
id = "example"
title = "Example"
starts = 2012-01-01
ends = 2013-12-31

[[bodies]]
id = "cosp"
name = "Conference of the States Parties"
short = "COSP"
called = "session"

[[bodies]]
id = "wg4"
name = "Working Group on the Prevention of Corruption"
short = "WG.4"
"""

BEGINNING = f"""\
# Rules

A rule is something that a good plan obeys. Some rules are asked of every plan; others are asked \
where a plan states them:

```toml
[[rules]]
rule = "meetings-between"       # the rule's name
id = "two-before-cosp5"         # tells two of the same rule apart; the name if left out
body = "wg4"                    # the rule's parameters
after = "cosp4"
before = "cosp5"
at_least = 2
level = "must"                  # must (default), should, or off
source = "CAC/COSP/WG.4/2011/4, para. 10"
```

Where a rule does not hold, there is a finding. One of level `must` fails the plan, one of level \
`should` does not. A `note` only tells something. A rule that is always on is set to another \
level by stating it: `rule = "open-days"`, `level = "off"`.

What cannot be judged yet, because something it needs is not dated or not known, is listed as not \
judged; everything else is judged all the same. Meetings that are cancelled or postponed count in \
no rule.

What a body knows of and accepts is listed apart, with the reason:

```toml
[[accepted]]
rule = "two-before-cosp5"       # the rule's id
entry = "cosp5"                 # one of the entries that the finding names
reason = "decided by the Bureau on 3 May 2013"
```

That takes every finding of the rule that names the entry. Where there is none to take, a note says
so, under the name `accepted`.

The examples on this page are each a part of this plan; the comment on top says what is found:

```toml
{EXAMPLE_PLAN}```
"""


def rules_page() -> str:
    """Return the whole page."""
    return "\n".join((BEGINNING, _table(), *(_section(rule) for rule in RULES)))


def _table() -> str:
    rows = [
        f"| [{rule.name}](#{rule.name}) | {rule.kind} | {'yes' if rule.always else ''} "
        f"| {page(rule).summary} |"
        for rule in RULES
    ]
    return "\n".join(("| rule | kind | always on | in short |", "|---|---|---|---|", *rows, ""))


def _section(rule: type[Rule]) -> str:
    described = page(rule)
    texts = (f"### {heading}\n\n{described.section(heading)}\n" for heading in HEADINGS)
    return "\n".join((f"## {rule.name}\n", f"{described.summary}\n", *texts))


if __name__ == "__main__":
    PATH.write_text(rules_page(), encoding="utf-8")
