"""Plans with edits of any of their things, and what of a file's text has to stay as it is."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from tests.planfile.odd_plan import with_table
from workplan.changes.edits import edits, names_of
from workplan.errors import PlanError
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper, Reached
from workplan.model.plan import Plan
from workplan.model.things import TABLES

T = TypeVar("T", bound=Step | Reached)


@st.composite
def edited(draw: st.DrawFn, plan: Plan) -> Plan:
    """Draw the same plan with a few edits of any of its things."""
    for _ in range(draw(st.integers(1, 4))):
        table = draw(st.sampled_from([table for table in TABLES if getattr(plan, table)]))
        things = [*getattr(plan, table)]
        at, to = (draw(st.integers(0, len(things) - 1)) for _ in "ab")
        thing = things.pop(at)
        match draw(st.integers(0, 7)):
            case 0:
                things.insert(to, thing)
            case 1 if hasattr(thing, "id"):
                things.insert(at, thing)
                thing = evolve(thing, id=f"{thing.id}-2")
            case _:
                thing = draw(_changed(thing))
        if draw(st.integers(0, 5)):
            things.insert(at, thing)
        try:
            plan = with_table(plan, table, *dict.fromkeys(things))
        except PlanError:
            continue  # others need what is not there any more
    return plan


@st.composite
def _changed(draw: st.DrawFn, thing: Any) -> Any:
    """Draw a thing with another value of one of its keys."""
    match draw(st.integers(0, 5)):
        case 0:
            return evolve(thing, note=draw(st.sampled_from((None, "a\n#b", {"en": "'\""}))))
        case 1:
            return evolve(thing, source=draw(st.sampled_from(((), "A", ("A", "B")))))
        case 2:
            return evolve(thing, verified=not thing.verified)
        case 3 if hasattr(thing, "id"):
            return evolve(thing, id=f"{thing.id}-3")
        case _ if isinstance(thing, Document | Paper):
            return draw(_other_parts(thing))
    return thing


@st.composite
def _other_parts(draw: st.DrawFn, thing: Document | Paper) -> Document | Paper:
    """Draw steps of a document, or dates and languages of a paper: fewer, more, in any order."""
    days = st.sampled_from((date(2011, 12, 1), date(2012, 1, 2)))
    if isinstance(thing, Document):
        steps = [*thing.steps, Step(id="new", due="on start"), Step(id="n", due=draw(days))]
        title = draw(st.sampled_from((None, "T", {"en": "a", "fr": "b"})))
        steps = [draw(st.sampled_from((one, evolve(one, title=title)))) for one in steps]
        return evolve(thing, steps=draw(_some(steps)) or steps[:1])
    dates = [*thing.dates, Reached("adopted", draw(days))]
    languages = [*thing.languages, Reached("zh", draw(days)), Reached("ar", draw(days))]
    return evolve(thing, dates=draw(_some(dates)), languages=draw(_some(languages)))


@st.composite
def _some(draw: st.DrawFn, things: Sequence[T]) -> list[T]:
    by_id: dict[str, T] = {thing.id: thing for thing in things}
    order = draw(st.permutations([*by_id.values()]))
    return order[: draw(st.integers(0, len(order)))]


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
