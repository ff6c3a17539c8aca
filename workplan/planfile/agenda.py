"""Reads the tables of agenda items."""

from typing import get_args

from workplan.model.agenda import AgendaItem, Fill, Place
from workplan.planfile.kinds import INTEGER, STRING, TEXT, Kind, choice
from workplan.planfile.tables import Table

FILL: Kind[Fill] = choice(get_args(Fill))
PLACE: Kind[Place] = choice(get_args(Place))


def read_agenda_item(table: Table) -> AgendaItem:
    """Read one of `[[agenda]]`."""
    return AgendaItem(
        id=table.required("id", STRING),
        of=table.strings("of"),
        title=table.required("title", TEXT),
        under=table.optional("under", STRING),
        fill=table.optional("fill", FILL),
        topic=table.optional("topic", STRING),
        topic_title=table.optional("topic_title", TEXT),
        load=table.defaulted("load", INTEGER, 0),
        at=table.optional("at", PLACE),
        since=table.optional("since", STRING),
        until=table.optional("until", STRING),
        **table.statement(),
    )
