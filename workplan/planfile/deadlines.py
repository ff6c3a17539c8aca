"""Reads the tables of deadlines."""

from typing import Literal

from workplan.model.deadlines import Deadline
from workplan.planfile.kinds import DATE_OR_OFFSET, ROLL, STRING, TEXT, Kind, choice
from workplan.planfile.tables import Table

EACH: Kind[Literal["meeting", "topic"]] = choice(("meeting", "topic"))


def read_deadline(table: Table) -> Deadline:
    """Read one of `[[deadlines]]`."""
    return Deadline(
        id=table.required("id", STRING),
        title=table.required("title", TEXT),
        due=table.required("due", DATE_OR_OFFSET),
        opens=table.optional("opens", DATE_OR_OFFSET),
        of=table.strings("of"),
        each=table.defaulted("each", EACH, "meeting"),
        roll=table.optional("roll", ROLL),
        owner=table.optional("owner", STRING),
        since=table.optional("since", STRING),
        until=table.optional("until", STRING),
        **table.statement(),
    )
