"""Actors, calls and replies built in Python, for tests that need no file."""

from datetime import date
from typing import Any

from workplan.model.bodies import Actor
from workplan.model.calls import Call, Reply

STATES = Actor(id="states", name="States parties")
ALBANIA = Actor(id="albania", name="Albania", category="states")
CHILE = Actor(id="chile", name="Chile", category="states")
OMAN = Actor(id="oman", name="Oman")
ACTORS = (STATES, ALBANIA, CHILE, OMAN)


def call(**more: Any) -> Call:
    """Build a call of the body to the States parties, replied to by 4 June 2012 of 27 August."""
    values: dict[str, Any] = {
        "id": "call",
        "of": "wg",
        "title": "Call",
        "owner": "secretariat",
        "addressee": "states",
        "sent": "20 weeks before start",
        "replies_by": "12 weeks before start",
    }
    return Call(**(values | more))


def reply(who: str | None = "albania", on: date | None = date(2012, 5, 21), **more: Any) -> Reply:
    """Build a reply to the call for meeting 3."""
    return Reply(**({"call": "wg-3/call", "from_": who, "on": on} | more))


def counted(count: int, as_of: date, **more: Any) -> Reply:
    """Build a count of replies to the call for meeting 3."""
    return reply(more.pop("who", None), None, count=count, as_of=as_of, **more)
