"""Reads the tables of those who take part: participants by category, experts on panels."""

from workplan.model.experts import Expert
from workplan.model.participants import Participants
from workplan.planfile.kinds import INTEGER, STRING, TEXT
from workplan.planfile.tables import Table


def read_participants(table: Table) -> Participants:
    """Read one of `[[participants]]`."""
    return Participants(
        meeting=table.required("meeting", STRING),
        category=table.required("category", STRING),
        actors=table.strings("actors"),
        count=table.optional("count", INTEGER),
        **table.statement(),
    )


def read_expert(table: Table) -> Expert:
    """Read one of `[[experts]]`."""
    return Expert(
        id=table.required("id", STRING),
        meeting=table.required("meeting", STRING),
        topic=table.required("topic", STRING),
        name=table.required("name", TEXT),
        title=table.optional("title", TEXT),
        from_=table.optional("from", STRING),
        **table.statement(),
    )
