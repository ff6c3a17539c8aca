"""Plans with edits of any of their things, and what of a file's text has to stay as it is."""

import re

from attrs import evolve
from hypothesis import strategies as st

from tests.planfile.odd_plan import with_table
from workplan.changes.edits import edits, names_of
from workplan.errors import PlanError
from workplan.model.plan import Plan
from workplan.model.things import TABLES


@st.composite
def edited(draw: st.DrawFn, plan: Plan) -> Plan:
    """Draw the same plan with a few edits of any of its things."""
    for _ in range(draw(st.integers(1, 4))):
        table = draw(st.sampled_from([table for table in TABLES if getattr(plan, table)]))
        things = [*getattr(plan, table)]
        at, to = (draw(st.integers(0, len(things) - 1)) for _ in "ab")
        thing = things.pop(at)
        match draw(st.integers(0, 5)):
            case 0:
                things.insert(to, thing)
            case 1:
                thing = evolve(thing, note=draw(st.sampled_from((None, "a\n#b", {"en": "'\""}))))
            case 2:
                thing = evolve(thing, source=draw(st.sampled_from(((), "A", ("A", "B")))))
            case 3:
                thing = evolve(thing, verified=not thing.verified)
            case 4 if hasattr(thing, "id"):
                things.insert(at, thing)
                thing = evolve(thing, id=f"{thing.id}-2")
            case 5 if hasattr(thing, "id"):
                thing = evolve(thing, id=f"{thing.id}-3")
        if draw(st.integers(0, 5)):
            things.insert(at, thing)
        try:
            plan = with_table(plan, table, *dict.fromkeys(things))
        except PlanError:
            continue  # others need what is not there any more
    return plan


def blocks(text: str) -> list[str]:
    """Return each table of a text, without the comments and blank lines around it."""
    found = re.split(r"^(?=\[)", text, flags=re.MULTILINE)[1:]
    return [re.sub(r"(?:\n(?:#.*)?)*\Z", "\n", block) for block in found]


def untouched(before: Plan, after: Plan, text: str) -> list[str]:
    """Return the tables of the text of `before` that no edit is about, in order."""
    touched = {(edit.table, edit.id) for edit in edits(before, after)}
    origins = {("plan", before.id): before.origin}
    for table in TABLES:
        if (table, None) not in touched:
            name = names_of(table, before, after)
            origins |= {(table, name(one)): one.origin for one in getattr(before, table)}
    lines = {origin.line() for key, origin in origins.items() if origin and key not in touched}
    headers = [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("[")]
    same = [block for line, block in zip(headers, blocks(text), strict=True) if line in lines]
    assert len(same) == len(lines)
    return same
