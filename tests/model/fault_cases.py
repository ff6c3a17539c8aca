"""How the faults of a plan that is built in Python are asked for."""

from datetime import date
from typing import Any

import pytest

from tests.plans_in_python import meeting, plan
from workplan.errors import PlanError
from workplan.model.bodies import Body
from workplan.model.topics import Topic

DAY = date(2012, 6, 4)
WG1 = meeting("wg-1", DAY)
WG2 = meeting("wg-2", date(2013, 6, 3))
OTHER = Body(id="other", name="Other")
TOPIC = Topic(id="t", title="T")


def body(**more: Any) -> Body:
    """Build a body beside that of the plan."""
    return Body(**({"id": "b", "name": "B"} | more))


def faults(**tables: Any) -> list[str]:
    """Return all that is wrong with a plan, as it is told."""
    with pytest.raises(PlanError) as error:
        plan(**tables)
    return [str(fault) for fault in error.value.faults]


def said_of(tables: dict[str, Any], said: str) -> str:
    """Return the first fault that begins as expected, or all that there are."""
    found = faults(**tables)
    return next((fault for fault in found if fault.startswith(said)), "\n".join(found))
