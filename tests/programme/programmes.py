"""How the entries of a plan that is built in Python are asked for."""

from datetime import date
from typing import Any

from tests.plans_in_python import meeting, plan
from workplan.model.bodies import Body
from workplan.model.meetings import Free
from workplan.programme.derive import derive
from workplan.programme.entry import Entry

DAY = date(2012, 8, 27)  # a Monday
WG3 = meeting("wg-3", DAY, number=3)
FREE = meeting("wg-4", dates=Free(date(2013, 8, 26), date(2013, 9, 13), 3), number=4)
COSP = Body(id="cosp", name="Conference", short="COSP", called="session")


def entry(name: str, **tables: Any) -> Entry:
    """Return an entry of a plan."""
    found = derive(plan(**tables)).entry(name)
    assert found is not None
    return found


def reasons(name: str, **tables: Any) -> list[str]:
    """Return why an entry has its dates, as it is said."""
    return [str(reason) for reason in entry(name, **tables).reason]
