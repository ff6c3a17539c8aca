"""Markdown: a document to paste where people write, a chapter for each section of an edition."""

from collections.abc import Iterator
from datetime import date

from workplan.formats.edition import Edition
from workplan.formats.markdown_text import escaped, linked
from workplan.formats.tables.sections import sections_of
from workplan.formats.tables.values import Cell, Facts, Linked, Look, Row, Said, Section, Table
from workplan.text import Language


def as_markdown(edition: Edition) -> bytes:
    """Write an edition as one document, what it is about and its sources at the end.

    Ids are left out: they are for those who write the plan.
    """
    about, *sections = sections_of(edition)
    lines = list(_heading(1, edition.language.say(edition.plan.title)))
    for section in (*sections, about):
        lines += _section(section, edition.language)
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _section(section: Section, language: Language) -> Iterator[str]:
    yield from _heading(2, section.name)
    for note in section.notes:
        yield from _paragraph(note)
    for part in section.parts:
        if part.heading is not None:
            yield from _heading(3, part.heading)
        if isinstance(part, Facts):
            yield from _facts(part, language)
        else:
            yield from _tables(part, language)


def _facts(facts: Facts, language: Language) -> Iterator[str]:
    for label, said in facts.facts:
        yield f"- **{escaped(label)}**: {_cell(said, language)}"
    yield ""


def _tables(table: Table, language: Language) -> Iterator[str]:
    """Yield a table, or one for each group of its rows, in the order of their first rows."""
    groups: dict[Said | None, list[Row]] = {}
    for row in table.rows:
        groups.setdefault(row.group, []).append(row)
    shown = [place for place in table.shown if table.columns[place].look != "id"]
    for group, rows in groups.items():
        if group is not None:
            yield from _heading(3, group)
        yield from _table(table, shown, (*rows, *table.sums), language)
    if not groups:
        yield from _paragraph(table.nothing)


def _table(
    table: Table, shown: list[int], rows: tuple[Row, ...], language: Language
) -> Iterator[str]:
    columns = [table.columns[place] for place in shown]
    yield _line(escaped(column.heading) for column in columns)
    yield _line("---:" if column.look == "number" else "---" for column in columns)
    for row in rows:
        yield _line(
            _cell(row.cells[place], language, table.columns[place].look) for place in shown
        )
    yield ""


def _cell(value: Cell, language: Language, look: Look = "text") -> str:
    match value:
        case None:
            return ""
        case date():
            return escaped(language.say(value, "" if look == "date" else "plain"))
        case Linked(said, url):
            return linked(_cell(said, language), url)
        case tuple():
            return "; ".join(escaped(said) for said in value)
    return escaped(value)


def _line(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _heading(level: int, said: Said) -> Iterator[str]:
    yield f"{'#' * level} {escaped(said)}"
    yield ""


def _paragraph(said: Said) -> Iterator[str]:
    yield escaped(said)
    yield ""
