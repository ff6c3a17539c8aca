"""Small plans built in Python, for tests that need no file."""

from datetime import date
from typing import Any

from workplan.model.bodies import Body
from workplan.model.deadlines import Deadline
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan

FIRST = date(2012, 1, 1)
LAST = date(2014, 12, 31)

WG = Body(id="wg", name="Working group", short="WG", seat="Vienna")


def plan(**tables: Any) -> Plan:
    """Build a plan of one body, from 2012 to 2014, with the fields that are given."""
    values: dict[str, Any] = {
        "id": "a-plan",
        "title": "A plan",
        "starts": FIRST,
        "ends": LAST,
        "bodies": (WG,),
    }
    return Plan(**(values | tables))


def meeting(name: str, starts: date | None = None, days: int = 3, **more: Any) -> Meeting:
    """Build a meeting of the body: fixed from `starts` on, else free within the plan."""
    if starts is None:
        dates: Fixed | Free = Free(FIRST, LAST, days)
    else:
        dates = Fixed(starts, date.fromordinal(starts.toordinal() + days - 1))
    return Meeting(**({"id": name, "body": "wg", "dates": dates} | more))


def deadline(name: str = "papers", due: Any = "6 weeks before start", **more: Any) -> Deadline:
    """Build a deadline of the body."""
    return Deadline(**({"id": name, "title": name.title(), "due": due, "of": "wg"} | more))
