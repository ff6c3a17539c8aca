"""A plan file with the preparatory cycle, and edits of it with the lines that they change."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from attrs import evolve

from tests.planfile.odd_plan import FOLDER, with_one, with_table
from workplan.model.calls import Reply
from workplan.model.documents import Step
from workplan.model.papers import Reached
from workplan.model.plan import Plan

TEXT = (FOLDER / "cycle.toml").read_text("utf-8")

# When the steps of the documents are due, some with a title.
SUBMITTED, ISSUED = "10 weeks before start", "6 weeks before start"
FILED = "1 week after end of cosp-1"
ADOPTED, SENT = ("on end", "adopted by all"), ("2 weeks before end", "sent out")


def with_steps(plan: Plan, name: str, steps: Mapping[str, str | date | tuple[str, str]]) -> Plan:
    """Return a plan in which a document has other steps, some with a title."""
    return with_one(
        plan,
        "documents",
        name,
        steps=tuple(
            Step(id=step, due=due[0], title=due[1])
            if isinstance(due, tuple)
            else Step(id=step, due=due)
            for step, due in steps.items()
        ),
    )


EDITS: dict[str, Callable[[Plan], Plan]] = {
    "a day of a step": lambda plan: with_steps(
        plan, "paper", {"submitted": "9 weeks before start", "issued": ISSUED, "filed": FILED}
    ),
    "a step more": lambda plan: with_steps(
        plan,
        "paper",
        {"submitted": SUBMITTED, "typed": "8 weeks before start", "issued": ISSUED}
        | {"filed": FILED, "kept": "2 weeks after end of cosp-1"},
    ),
    "a step less": lambda plan: with_steps(
        plan, "paper", {"submitted": SUBMITTED, "filed": FILED}
    ),
    "steps in another order": lambda plan: with_steps(
        plan, "paper", {"filed": FILED, "submitted": SUBMITTED, "issued": ISSUED}
    ),
    "no steps as they were": lambda plan: with_steps(plan, "paper", {"read": date(2012, 1, 1)}),
    "a step more in braces": lambda plan: with_steps(
        plan, "report", {"drafted": "on start", "read": "1 day after start", "adopted": ADOPTED}
    ),
    "the title of a step": lambda plan: with_steps(
        plan, "report", {"drafted": ("on start", "Draft"), "adopted": "on end"}
    ),
    "steps in braces in another order": lambda plan: with_steps(
        plan, "report", {"adopted": ADOPTED, "drafted": "on start"}
    ),
    "a dotted step more": lambda plan: with_steps(
        plan,
        "note",
        {"issued": "3 weeks before start", "read": "2 weeks before start"} | {"sent": SENT},
    ),
    "dotted steps in another order": lambda plan: with_steps(
        plan, "note", {"sent": SENT, "issued": "3 weeks before start"}
    ),
    "a dotted step without its title": lambda plan: with_steps(
        plan, "note", {"issued": "3 weeks before start", "sent": "2 weeks before end"}
    ),
    "a date and a language of a paper": lambda plan: with_one(
        plan,
        "papers",
        "p1",
        dates=(*plan.papers[0].dates, Reached("adopted", date(2012, 1, 30))),
        languages=(Reached("zh", date(2012, 1, 1)), *plan.papers[0].languages),
    ),
    "languages in another order": lambda plan: with_one(
        plan, "papers", "p1", languages=plan.papers[0].languages[::-1]
    ),
    "no dates of a paper": lambda plan: with_one(plan, "papers", "p1", dates=()),
    "a symbol less": lambda plan: with_one(plan, "papers", "p1", symbols="A/2/Corr.1"),
    "another day of a reply": lambda plan: with_table(
        plan, "replies", evolve(plan.replies[0], on=date(2011, 12, 21)), plan.replies[1]
    ),
    "a reply more and one less": lambda plan: with_table(
        plan,
        "replies",
        plan.replies[0],
        Reply(call="wg-2/letter", from_="cosp", on=date(2013, 1, 1), provisions="5"),
    ),
}
"""Edits by what they are about."""

# The lines that each of them changes, below its name.
_SECTIONS = re.split(r"^# (.*)\n", (FOLDER / "cycle.diff").read_text("utf-8"), flags=re.MULTILINE)
DIFFS = dict(zip(_SECTIONS[1::2], _SECTIONS[2::2], strict=True))
