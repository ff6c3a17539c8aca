"""The tables of a plan as TOML gives them, and one of them, or its id, drawn."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from hypothesis import strategies as st

import workplan

Table: TypeAlias = dict[str, Any]

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "examples" / "uncac-prevention" / "plan.toml"
STARTER = ROOT / "workplan" / "planfile" / "starter.toml"
FILES = (PLAN, PLAN.with_name("as-of-2011.toml"), STARTER)
MEETINGS = ("sessions", "meetings")


def document_of(path: Path) -> Table:
    """Return what a plan's file says, with what it includes, as one file would."""
    document = tomllib.loads(path.read_text("utf-8"))
    for name in document.pop("include", ()):
        shared = tomllib.loads(path.with_name(name).read_text("utf-8"))
        for table, tables in shared.items():
            document[table] = [*tables, *document.get(table, [])]
    return document


def tables_of(document: Table, *names: str) -> list[Table]:
    """Return the tables of some kinds; what has another form, such as `[plan]`, is none."""
    lists = [document[name] for name in names if isinstance(document.get(name), list)]
    return [table for tables in lists for table in tables if isinstance(table, dict)]


def one_of(draw: st.DrawFn, document: Table, *names: str) -> Table:
    """Draw a table; one that belongs to no plan where there is none."""
    return draw(st.sampled_from(tables_of(document, *names) or [{}]))


def id_of(draw: st.DrawFn, document: Table, *names: str) -> str:
    """Draw the id of a table."""
    known = [table["id"] for table in tables_of(document, *names) if "id" in table]
    return str(draw(st.sampled_from(known or ["none"])))


def add(document: Table, name: str, table: Table) -> None:
    document.setdefault(name, []).append(table)


def entry_of(draw: st.DrawFn, document: Table, kind: str = "") -> str:
    """Draw the name of an entry, of the plan as it was or as it may be."""
    ids = {table.get("id") for table in tables_of(document, *document)}
    known = [
        name for of_kind, name in _entries() if kind in of_kind and name.partition("/")[0] in ids
    ]
    mostly = draw(st.integers(0, 4))
    if known and mostly:
        return draw(st.sampled_from(known))
    deadline, topic = id_of(draw, document, "deadlines"), id_of(draw, document, "topics")
    meeting, closure = id_of(draw, document, *MEETINGS), id_of(draw, document, "closures")
    return str(
        draw(
            st.sampled_from(
                (
                    *(
                        f"{meeting}/{deadline}",
                        f"{topic}/{deadline}",
                        f"{meeting}/{topic}/{deadline}",
                    ),
                    *(deadline, meeting, f"{closure}/{draw(st.integers(2009, 2016))}"),
                )
            )
        )
    )


@cache
def _entries() -> tuple[tuple[str, str], ...]:
    """Return the entries of the plans in all files, each with its kind."""
    programmes = [workplan.derive(workplan.load(file)) for file in FILES]
    return tuple((entry.kind, entry.id) for each in programmes for entry in each.entries)
