"""A section, put into words: each text and sentence becomes a string, dates and numbers stay."""

from datetime import date
from types import NoneType

from attrs import evolve

from workplan.formats.tables.values import Cell, Column, Facts, Linked, Row, Section, Table
from workplan.text import Language

# What is not said in a language.
_AS_IT_IS = (str, int, date, NoneType)


def said_in(language: Language, section: Section) -> Section:
    """Return a section as it is said in a language."""
    return evolve(
        section,
        name=language.say(section.name),
        about=language.say(section.about),
        parts=tuple(
            _facts(language, part) if isinstance(part, Facts) else _table(language, part)
            for part in section.parts
        ),
        notes=tuple(map(language.say, section.notes)),
    )


def _facts(language: Language, facts: Facts) -> Facts:
    return Facts(
        language.say(facts.heading),
        tuple((language.say(label), _cell(language, said)) for label, said in facts.facts),
    )


def _table(language: Language, table: Table) -> Table:
    return evolve(
        table,
        columns=tuple(_column(language, column) for column in table.columns),
        rows=tuple(_row(language, row) for row in table.rows),
        sums=tuple(_row(language, row) for row in table.sums),
        nothing=language.say(table.nothing),
        heading=None if table.heading is None else language.say(table.heading),
    )


def _column(language: Language, column: Column) -> Column:
    heading = language.say(column.heading)
    return Column(heading, column.width, column.look, optional=column.optional)


def _row(language: Language, row: Row) -> Row:
    group = None if row.group is None else language.say(row.group)
    return Row(tuple([_cell(language, cell) for cell in row.cells]), row.tone, group=group)


def _cell(language: Language, value: Cell) -> Cell:
    if isinstance(value, _AS_IT_IS):
        return value
    if isinstance(value, tuple):
        return tuple(map(language.say, value))
    if isinstance(value, Linked):
        return Linked(language.say(value.said), value.url)
    return language.say(value)
