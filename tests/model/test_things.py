"""The tables of a plan one by one."""

from attrs import fields

from tests.model.fault_cases import DAY, WG1, body
from tests.plans_in_python import WG, deadline, plan
from workplan.errors import Fault, Origin
from workplan.model.marks import Done
from workplan.model.plan import Plan
from workplan.model.stated import Stated
from workplan.model.things import TABLES, Thing, plan_as_thing, things_of
from workplan.text import sentence

MESSAGE, HINT = sentence("wrong"), sentence("write it right")


class File:
    name = "plan.toml"

    def line(self, path: tuple[str | int, ...]) -> int:
        return 10 * len(path)


def test_every_table_of_a_plan_is_gone_through() -> None:
    held = {field.name for field in fields(Plan)} - {field.name for field in fields(Stated)}
    assert {name for name in held if isinstance(getattr(plan(), name), tuple)} == {
        *TABLES,
        "weekend",
        "sittings",
    }


def test_things_come_in_the_order_of_the_tables_each_with_its_path() -> None:
    done = Done(entry="wg-1", on=DAY)
    made = plan(meetings=(WG1,), deadlines=(deadline(),), done=(done,), bodies=(WG, body()))
    things = list(things_of(made))
    assert [(thing.table, thing.path) for thing in things] == [
        ("plan", ("plan",)),
        ("bodies", ("bodies", 0)),
        ("bodies", ("bodies", 1)),
        ("meetings", ("meetings", 0)),
        ("deadlines", ("deadlines", 0)),
        ("done", ("done", 0)),
    ]
    assert [thing.stated for thing in things[1:]] == [WG, body(), WG1, deadline(), done]
    assert things[0] == plan_as_thing(made)


def test_what_was_read_from_a_file_has_the_path_that_it_has_there() -> None:
    session = body(origin=Origin(File(), ("sessions", 7)))
    assert [thing.path for thing in things_of(plan(bodies=(WG, session)))][2] == ("sessions", 7)


def test_a_fault_is_told_where_the_thing_was_read() -> None:
    unread = Thing(WG, "bodies", ("bodies", 0))
    assert unread.fault("seat", message=MESSAGE, hint=HINT) == Fault(
        MESSAGE, HINT, path=("bodies", 0, "seat")
    )
    read = Thing(body(origin=Origin(File(), ("bodies", 3))), "bodies", ("bodies", 3))
    assert read.fault(message=MESSAGE, hint=HINT) == Fault(
        MESSAGE, HINT, path=("bodies", 3), file="plan.toml", line=20
    )
    assert read.fault("seat", message=MESSAGE, hint=HINT).line == 30
