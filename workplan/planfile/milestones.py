"""Reads the tables of milestones."""

from workplan.model.milestones import Milestone
from workplan.planfile.kinds import DATE_AS_KNOWN, STRING, TEXT
from workplan.planfile.tables import Table


def read_milestone(table: Table) -> Milestone:
    """Read one of `[[milestones]]`."""
    return Milestone(
        id=table.required("id", STRING),
        title=table.required("title", TEXT),
        on=table.required("on", DATE_AS_KNOWN),
        **table.statement(),
    )
