"""Reads the tables of topics."""

from typing import Literal

from workplan.model.topics import After, Topic
from workplan.planfile.kinds import BOOLEAN, INTEGER, LENGTH, STRING, TEXT, Kind, choice
from workplan.planfile.tables import Table

EVERY: Kind[Literal["meeting", "year"]] = choice(("meeting", "year"))


def read_topic(table: Table) -> Topic:
    """Read one of `[[topics]]`."""
    return Topic(
        id=table.required("id", STRING),
        title=table.required("title", TEXT),
        body=table.optional("body", STRING),
        provisions=table.strings("provisions"),
        load=table.defaulted("load", INTEGER, 1),
        after=_after(table),
        optional=table.defaulted("optional", BOOLEAN, default=False),
        every=table.optional("every", EVERY),
        **table.statement(),
    )


def _after(table: Table) -> tuple[After, ...]:
    """Read what a topic comes after: one or several, each an id or a table."""
    value = table.values["after"] if table.has("after") else []
    many = value if isinstance(value, list) else [value]
    return tuple([_one_after(table, one, index) for index, one in enumerate(many)])


def _one_after(table: Table, value: object, index: int) -> After:
    if not isinstance(value, dict):
        return After(table.read(STRING, value, "after", index))
    part = table.inner(value, "after", index)
    after = After(
        part.required("topic", STRING),
        at_least=part.optional("at_least", LENGTH),
        at_most=part.optional("at_most", LENGTH),
    )
    part.close()
    return after
