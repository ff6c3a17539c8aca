"""All that is wrong with a plan, told together."""

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from tests.model.fault_cases import DAY, TOPIC, WG1, body, faults
from tests.plans_in_python import deadline, meeting, plan
from workplan.errors import Origin, PlanError
from workplan.model.bodies import Body


def test_all_faults_are_told_together_in_the_order_of_the_tables() -> None:
    found = faults(
        title="",
        meetings=(meeting("x", DAY, number=0), meeting("x", DAY, body="w")),
        bodies=(body(seat="a", parent="none"),),
    )
    places = [fault.partition(":")[0] for fault in found]
    assert places == [
        "plan.title",
        "bodies[0].parent",
        "meetings[0].number",
        "meetings[0].body",
        "meetings[1].id",
        "meetings[1].body",
    ]


def test_what_was_read_from_a_file_is_told_with_its_line() -> None:
    class Lines:
        def __init__(self, name: str, first: int) -> None:
            self.name = name
            self.first = first

        def line(self, path: tuple[str | int, ...]) -> int:
            return self.first + len(path)

    main, included = Lines("plan.toml", 10), Lines("bodies.toml", 20)
    bodies = (
        Body(id="wg", name="WG", origin=Origin(main, ("bodies", 0))),
        Body(id="a", name="A", parent="c", origin=Origin(main, ("bodies", 1))),
        Body(id="b", name="", origin=Origin(included, ("bodies", 0))),
    )
    with pytest.raises(PlanError) as error:
        plan(bodies=bodies, title="")
    assert [fault.place for fault in error.value.faults] == [
        "plan.title",
        "plan.toml:13",
        "bodies.toml:23",
    ]
    assert [fault.path for fault in error.value.faults] == [
        ("plan", "title"),
        ("bodies", 1, "parent"),
        ("bodies", 0, "name"),
    ]


def test_of_what_is_not_of_its_kind_nothing_else_is_told() -> None:
    not_bodies: Any = [1]
    assert [fault.partition(":")[0] for fault in faults(bodies=not_bodies, title="")] == [
        "plan.bodies"
    ]
    with_time = meeting("x", datetime(2012, 6, 4, 10), days=1, number=0)  # noqa: DTZ001 - wrong
    assert [fault.partition(":")[0] for fault in faults(meetings=(with_time,), title="")] == [
        "meetings[0].starts"
    ]


def test_of_a_plan_that_is_too_large_only_the_values_are_looked_at() -> None:
    topics = tuple(evolve(TOPIC, id=f"t{number}") for number in range(400))
    many = evolve(WG1, topics=tuple(topic.id for topic in topics), body="unknown")
    deadlines = tuple(deadline(f"d{number}", of="wg-1", each="topic") for number in range(300))
    assert faults(meetings=(many,), topics=topics, deadlines=deadlines, url="x") == [
        'plan.url: "x" is no web address; write it whole, from https:// on, without spaces',
        (
            "plan: the plan would have 120001 entries, of which 120000 are deadlines and 0 "
            "closures; make several plans of it, of up to 100000 entries"
        ),
    ]


def test_a_plan_that_is_made_anew_of_another_is_looked_at_again() -> None:
    fine = plan(meetings=(WG1,))
    with pytest.raises(PlanError):
        evolve(fine, ends=date(2011, 1, 1))
