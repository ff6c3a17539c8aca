"""Reads the tables of what is marked by hand: overrides, done, accepted."""

from datetime import date

from workplan.model.marks import Accepted, Done, Override
from workplan.planfile.kinds import BOOLEAN, DATE, STRING, TEXT
from workplan.planfile.tables import Table
from workplan.text import sentence


def read_override(table: Table) -> Override:
    """Read one of `[[overrides]]`."""
    return Override(
        entry=table.required("entry", STRING),
        on=_on(table),
        instead_of=table.optional("instead_of", DATE),
        reason=table.optional("reason", TEXT),
        **table.statement(),
    )


def read_done(table: Table) -> Done:
    """Read one of `[[done]]`."""
    return Done(
        entry=table.required("entry", STRING),
        on=table.required("on", DATE),
        **table.statement(),
    )


def read_accepted(table: Table) -> Accepted:
    """Read one of `[[accepted]]`."""
    return Accepted(
        rule=table.required("rule", STRING),
        entry=table.required("entry", STRING),
        reason=table.required("reason", TEXT),
        **table.statement(),
    )


def _on(table: Table) -> date | None:
    """Read the date of an override, None where it leaves the deadline out."""
    on = table.optional("on", DATE)
    omit = table.optional("omit", BOOLEAN)
    match table.has("on", "omit"):
        case ("on", "omit") if omit:
            table.fault(
                "omit",
                message=sentence("an override has either a date or omit, not both"),
                hint=sentence("leave out on, or omit"),
            )
        case () | ("omit",) if not omit:
            table.fault(
                message=sentence("the override changes nothing"),
                hint=sentence("write the date (on = 2012-07-13), or omit = true"),
            )
    return on
