"""Reads the tables of bodies, places and actors."""

from workplan.model.bodies import Actor, Body, Place
from workplan.planfile.kinds import HOURS, NUMBER, STRING, TEXT, WEEKDAY
from workplan.planfile.tables import Table
from workplan.text import sentence


def read_body(table: Table) -> Body:
    """Read one of `[[bodies]]`."""
    return Body(
        id=table.required("id", STRING),
        name=table.required("name", TEXT),
        short=table.optional("short", TEXT),
        parent=table.optional("parent", STRING),
        called=table.optional("called", TEXT),
        symbol=table.optional("symbol", STRING),
        seat=table.optional("seat", STRING),
        meets_on=table.list_of("meets_on", WEEKDAY),
        sittings=table.list_of("sittings", HOURS),
        **table.statement(),
    )


def read_place(table: Table) -> Place:
    """Read one of `[[places]]`."""
    return Place(
        id=table.required("id", STRING),
        name=table.optional("name", TEXT),
        time_zone=table.optional("time_zone", STRING),
        weekend=table.list_of("weekend", WEEKDAY),
        geo=_geo(table),
        **table.statement(),
    )


def read_actor(table: Table) -> Actor:
    """Read one of `[[actors]]`."""
    return Actor(
        id=table.required("id", STRING),
        name=table.required("name", TEXT),
        category=table.optional("category", STRING),
        members=table.strings("members"),
        **table.statement(),
    )


def _geo(table: Table) -> tuple[float, float] | None:
    match table.list_of("geo", NUMBER):
        case None:
            return None
        case latitude, longitude:
            return latitude, longitude
    table.fault(
        "geo",
        message=sentence("geo takes two numbers"),
        hint=sentence("write latitude and longitude in degrees: geo = [48.235, 16.416]"),
    )
    return None
