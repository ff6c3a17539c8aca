"""Tables as tests look into them: rows by heading, as strings."""

from collections.abc import Callable

from attrs import frozen

from workplan.formats.edition import Edition
from workplan.formats.tables.values import Cell, Facts, Linked, Section, Table, Tone
from workplan.model.plan import Plan


@frozen
class Seen:
    """A row as it is seen: cells that hold something by heading, how it looks, its group."""

    cells: dict[str, str]
    tone: Tone
    group: str


def part(section: Section | None, number: int = 0) -> Table:
    """Return a part of a section, which has to be a table."""
    assert section is not None
    found = section.parts[number]
    assert isinstance(found, Table)
    return found


def rows(of: Plan, make: Callable[[Edition], Section | None], number: int = 0) -> list[Seen]:
    """Return the rows of one table of a section of a plan's edition."""
    table = part(make(Edition.of(of)), number)
    return [
        Seen(
            {
                str(table.columns[place].heading): said(row.cells[place])
                for place in table.shown
                if said(row.cells[place])
            },
            row.tone,
            "" if row.group is None else str(row.group),
        )
        for row in table.rows
    ]


def facts(section: Section, number: int) -> dict[str, str]:
    """Return a list of facts of a section."""
    found = section.parts[number]
    assert isinstance(found, Facts)
    return {str(label): said(cell) for label, cell in found.facts}


def said(cell: Cell) -> str:
    """Return what a cell says, several things with a bar between them."""
    if cell is None:
        return ""
    if isinstance(cell, Linked):
        return f"{cell.said} <{cell.url}>"
    return " | ".join(map(str, cell)) if isinstance(cell, tuple) else str(cell)
