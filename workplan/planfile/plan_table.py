"""Reads the table of the plan itself."""

from datetime import date

from workplan.dates.instants import Hours
from workplan.dates.open_days import Roll
from workplan.dates.weekdays import WEEKEND, Weekday
from workplan.model.plan import SITTINGS
from workplan.planfile.kinds import HOURS, ROLL, STRING, TEXT, WEEKDAY
from workplan.planfile.tables import Statement, Table
from workplan.text import Text


class PlanValues(Statement):
    """The values of `[plan]`; see `workplan.model.plan.Plan`."""

    id: str
    title: Text
    starts: date
    ends: date
    domain: str | None
    time_zone: str
    weekend: tuple[Weekday, ...]
    roll: Roll
    sittings: tuple[Hours, ...]


def read_plan(table: Table) -> PlanValues:
    """Read `[plan]`."""
    identifier = table.required("id", STRING)
    title = table.required("title", TEXT)
    starts, ends = table.period("starts", "ends")
    weekend = table.list_of("weekend", WEEKDAY)
    sittings = table.list_of("sittings", HOURS)
    values: PlanValues = {
        "id": identifier,
        "title": title,
        "starts": starts,
        "ends": ends,
        "domain": table.optional("domain", STRING),
        "time_zone": table.defaulted("time_zone", STRING, "UTC"),
        "weekend": WEEKEND if weekend is None else weekend,
        "roll": table.defaulted("roll", ROLL, "none"),
        "sittings": SITTINGS if sittings is None else sittings,
        **table.statement(),
    }
    table.close()
    return values
