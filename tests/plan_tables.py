"""The tables of a plan as TOML gives them, and one of them, or its id, drawn."""

from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import strategies as st

import workplan

Table: TypeAlias = dict[str, Any]

FILES = ("plan.toml", "as-of-2011.toml")
EXAMPLES = Path(__file__).parent.parent / "examples" / "uncac-prevention"
MEETINGS = ("sessions", "meetings")


def tables_of(document: Table, *names: str) -> list[Table]:
    return [table for name in names for table in document.get(name, []) if isinstance(table, dict)]


def one_of(draw: st.DrawFn, document: Table, *names: str) -> Table:
    """Draw a table; one that belongs to no plan where there is none."""
    return draw(st.sampled_from(tables_of(document, *names) or [{}]))


def id_of(draw: st.DrawFn, document: Table, *names: str) -> str:
    known = [table["id"] for table in tables_of(document, *names) if "id" in table]
    return str(draw(st.sampled_from(known or ["none"])))


def add(document: Table, name: str, table: Table) -> None:
    document.setdefault(name, []).append(table)


def entry_of(draw: st.DrawFn, document: Table, kind: str = "") -> str:
    """Draw the name of an entry, of the plan as it was or as it may be."""
    if draw(st.integers(0, 4)):
        names = _names_of_entries()
        return draw(st.sampled_from([name for known, name in names if kind in known]))
    deadline, topic = id_of(draw, document, "deadlines"), id_of(draw, document, "topics")
    meeting, closure = id_of(draw, document, *MEETINGS), id_of(draw, document, "closures")
    return draw(
        st.sampled_from(
            (
                *(f"{meeting}/{deadline}", f"{topic}/{deadline}", f"{meeting}/{topic}/{deadline}"),
                *(deadline, meeting, f"{closure}/{draw(st.integers(2009, 2016))}"),
            )
        )
    )


@cache
def _names_of_entries() -> list[tuple[str, str]]:
    """Return the entries that the plans of all files have, each with its kind."""
    programmes = [workplan.derive(workplan.load(EXAMPLES / file)) for file in FILES]
    now, then = ({(str(entry.kind), entry.id) for entry in one.entries} for one in programmes)
    return sorted(now & then)
