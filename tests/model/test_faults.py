"""All that is wrong with a plan, told together."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.model.fault_cases import DAY, TOPIC, WG1, body, faults
from tests.plans_in_python import deadline, meeting, plan
from workplan.errors import Fault, Origin, PlanError
from workplan.model.bodies import Body
from workplan.model.documents import Document
from workplan.model.plan import Plan
from workplan.model.stated import Stated
from workplan.planfile.load import load
from workplan.planfile.making import make

FAULTY = sorted((Path(__file__).parents[1] / "plans" / "faulty").glob("*.toml"))


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
    deadlines = tuple(deadline(f"d{number}", of="wg-1", each="topic") for number in range(700))
    assert faults(meetings=(many,), topics=topics, deadlines=deadlines, url="x") == [
        'plan.url: "x" is no web address; write it whole, from https:// on, without spaces',
        (
            "plan: the plan would have 280001 entries, of which 280000 are deadlines and 0 "
            "closures; make several plans of it, of up to 250000 entries"
        ),
    ]


def test_a_plan_that_is_made_anew_of_another_is_looked_at_again() -> None:
    fine = plan(meetings=(WG1,))
    with pytest.raises(PlanError):
        evolve(fine, ends=date(2011, 1, 1))


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_plan_built_in_python_has_the_faults_that_its_file_has_but_no_lines(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a file that can be read just those, of others those among them that are the plan's."""
    made: list[Callable[[], Plan]] = []
    at_reading: list[Fault] = []

    def noting(values: Any, tables: Any, rules: Any, found: Sequence[Fault]) -> Plan:
        made.append(lambda: Plan(**_in_python(values), **_in_python(tables)))
        at_reading.extend(found)
        return make(values, tables, rules, found)

    monkeypatch.setattr("workplan.planfile.load.make", noting)
    with pytest.raises(PlanError) as in_file:
        load(path)
    in_python = _faults_of(made[0]) if made else ()
    # Some are told alone, before a plan is made; and which rules there are the model cannot know.
    of_plan = in_file.value.faults if made else ()
    told = {_said(fault) for fault in of_plan if fault not in at_reading}
    told = {said for said in told if not said[0].startswith("there is no rule")}
    assert all((fault.file, fault.line) == (None, None) for fault in in_python)
    assert told <= {_said(fault) for fault in in_python}
    if made and not at_reading:
        assert told == {_said(fault) for fault in in_python}


def _in_python(values: dict[str, Any]) -> dict[str, Any]:
    """Return tables, or the values of one, without where they were read."""
    bare = {key: value for key, value in values.items() if key != "origin"}
    return {
        key: tuple(map(_bare, value)) if isinstance(value, tuple) else value
        for key, value in bare.items()
    }


def _bare(one: Any) -> Any:
    """Return a thing without where it was read, and so its steps."""
    if isinstance(one, Document):
        one = evolve(one, steps=map(_bare, one.steps))
    return evolve(one, origin=None) if isinstance(one, Stated) else one


def _faults_of(make_plan: Callable[[], Plan]) -> tuple[Fault, ...]:
    try:
        make_plan()
    except PlanError as error:
        return error.faults
    return ()


def _said(fault: Fault) -> tuple[str, str]:
    return str(fault.message), str(fault.hint)
