"""Reads the tables of recommendations."""

from typing import Literal

from workplan.model.recommendations import Recommendation
from workplan.planfile.kinds import STRING, TEXT, Kind, choice
from workplan.planfile.tables import Table

KIND: Kind[Literal["request", "recommendation", "decision", "other"]] = choice(
    ("request", "recommendation", "decision", "other")
)


def read_recommendation(table: Table) -> Recommendation:
    """Read one of `[[recommendations]]`."""
    return Recommendation(
        id=table.required("id", STRING),
        made_at=table.required("made_at", STRING),
        title=table.required("title", TEXT),
        paragraph=table.optional("paragraph", STRING),
        kind=table.defaulted("kind", KIND, "recommendation"),
        addressee=table.optional("addressee", STRING),
        condition=table.optional("condition", TEXT),
        report_back=table.optional("report_back", TEXT),
        **table.statement(),
    )
