"""A plan file as only people write them, and edits of it with the lines that they change."""

import re
from collections.abc import Callable
from datetime import date
from difflib import unified_diff
from pathlib import Path
from typing import Any

from attrs import evolve

from workplan.dates.closing import Easter, OnDates
from workplan.model.bodies import Actor
from workplan.model.deadlines import Deadline
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.meetings_between import MeetingsBetween

FOLDER = Path(__file__).parent / "odd"

TEXT = (FOLDER / "plan.toml").read_text("utf-8")


def with_one(plan: Plan, table: str, one_id: str, /, **values: Any) -> Plan:
    """Return a plan in which one thing has other values."""
    things = getattr(plan, table)
    return with_table(
        plan, table, *(evolve(one, **values) if one.id == one_id else one for one in things)
    )


def with_table(plan: Plan, table: str, *things: Any) -> Plan:
    """Return a plan with other things in a table."""
    values: dict[str, Any] = {table: things}
    return evolve(plan, **values)


def without(plan: Plan, table: str, name: str) -> Plan:
    """Return a plan without one thing."""
    return with_table(plan, table, *(one for one in getattr(plan, table) if one.id != name))


def diff(before: str, after: str) -> str:
    """Return the lines that go, each after a minus, and those that come, after a plus."""
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return "".join(f"{line}\n" for line in [*lines][2:] if not line.startswith("@@"))


def _meeting(name: str, body: str) -> Meeting:
    return Meeting(id=name, body=body, dates=Fixed(date(2013, 6, 3), date(2013, 6, 4)))


EDITS: dict[str, Callable[[Plan], Plan]] = {
    "nothing": evolve,
    "a date": lambda plan: with_one(
        plan, "meetings", "wg-1", dates=Fixed(date(2012, 3, 6), date(2012, 3, 7))
    ),
    "a key more": lambda plan: with_one(plan, "meetings", "wg-1", place="Doha"),
    "a key less": lambda plan: with_one(plan, "bodies", "wg", seat=None),
    "a day in other letters": lambda plan: with_one(plan, "bodies", "wg", meets_on=(0, 1, 2)),
    "one source": lambda plan: with_one(plan, "bodies", "wg", source="B"),
    "a second source": lambda plan: with_one(plan, "bodies", "wg", source=("A", "B")),
    "a text of several lines": lambda plan: with_one(plan, "bodies", "wg", name="WG"),
    "a topic more": lambda plan: with_one(
        plan, "meetings", "wg-1", topics=("codes", "ethics", "training")
    ),
    "a topic less": lambda plan: with_one(plan, "meetings", "wg-1", topics=("training",)),
    "no topic": lambda plan: with_one(plan, "meetings", "wg-1", topics=()),
    "topics not known": lambda plan: with_one(plan, "meetings", "wg-1", topics=None),
    "one language": lambda plan: evolve(plan, title={"en": "Strange", "fr": "Étrange"}),
    "a language more": lambda plan: evolve(plan, title={"en": "Odd", "fr": "Étrange", "zh": "怪"}),
    "a language less": lambda plan: evolve(plan, title={"en": "Odd"}),
    "no language": lambda plan: evolve(plan, title="Odd"),
    "a dotted text": lambda plan: evolve(plan, note={"en": "C", "fr": "B"}),
    "no dotted text": lambda plan: evolve(plan, note=None),
    "what holds anyway": lambda plan: with_one(plan, "topics", "codes", load=2),
    "fixed dates": lambda plan: with_one(
        plan, "meetings", "wg-2", dates=Fixed(date(2013, 3, 4), date(2013, 3, 6))
    ),
    "an opening day": lambda plan: with_one(
        plan,
        "meetings",
        "wg-2",
        dates=Free(date(2013, 1, 1), date(2013, 12, 31), 3, date(2013, 3, 4)),
    ),
    "a table in a list": lambda plan: with_one(plan, "topics", "training", after=("codes",)),
    "another kind of closure": lambda plan: with_one(plan, "closures", "recess", when=Easter(-2)),
    "a day of a closure": lambda plan: with_one(
        plan, "closures", "recess", when=OnDates((date(2012, 8, 1), date(2012, 8, 3)))
    ),
    "another id": lambda plan: evolve(plan, id="even"),
    "another id of a meeting": lambda plan: with_one(
        plan, "meetings", "wg-1", id="first", was="wg-1"
    ),
    "a copy instead, and another": lambda plan: with_table(
        plan,
        "closures",
        evolve(plan.closures[0], id="first"),
        evolve(plan.closures[0], id="second", when=Easter(1)),
    ),
    "a table less": lambda plan: without(plan, "meetings", "wg-2"),
    "the last table less": lambda plan: without(plan, "closures", "recess"),
    "a session more": lambda plan: with_table(
        plan, "meetings", plan.meetings[0], _meeting("cosp-2", "cosp"), *plan.meetings[1:]
    ),
    "a meeting more": lambda plan: with_table(
        plan, "meetings", *plan.meetings, _meeting("wg-3", "wg")
    ),
    "a table more at the beginning": lambda plan: with_table(
        plan, "topics", Topic(id="new", title="New", body="wg"), *plan.topics
    ),
    "the first of its kind": lambda plan: with_table(
        plan, "actors", Actor(id="bureau", name={"en": "Bureau"})
    ),
    "a rule": lambda plan: with_table(
        plan, "rules", MeetingsBetween(body="wg", after=date(2012, 1, 1), at_least=1)
    ),
    "another order": lambda plan: with_table(plan, "bodies", *plan.bodies[::-1]),
    "several things at once": lambda plan: with_table(
        without(with_one(plan, "meetings", "wg-1", topics=("codes",)), "topics", "training"),
        "deadlines",
        *plan.deadlines,
        Deadline(id="call", of="wg", title="Call", due="10 weeks before start"),
    ),
}
"""Edits by what they are about."""

# The lines that each of them changes, below its name.
_SECTIONS = re.split(r"^# (.*)\n", (FOLDER / "edits.diff").read_text("utf-8"), flags=re.MULTILINE)
DIFFS = dict(zip(_SECTIONS[1::2], _SECTIONS[2::2], strict=True))
