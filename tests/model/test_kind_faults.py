"""Values of another kind than a field takes, in plans that are built in Python."""

from datetime import UTC, datetime
from typing import Any, ClassVar, get_args

import pytest
from attrs import frozen

from tests.model.fault_cases import DAY, WG1, body, faults, said_of
from tests.plans_in_python import FIRST, LAST, WG, deadline, meeting, plan
from workplan.dates.closing import Yearly
from workplan.model.bodies import Place
from workplan.model.closures import Closure
from workplan.model.meetings import Fixed, Free, Status
from workplan.model.milestones import Milestone
from workplan.model.requirements import Requirement
from workplan.model.topics import After, Topic

NOON = datetime(2012, 6, 4, 12, tzinfo=UTC)

# What a type checker would refuse.
after: Any = After
closure: Any = Closure
free: Any = Free
milestone: Any = Milestone
place: Any = Place
topic: Any = Topic

CASES: list[tuple[dict[str, Any], str]] = [
    ({"starts": "2012-01-01"}, "plan.starts: starts cannot be '2012-01-01'; write a date without"),
    ({"starts": NOON}, "plan.starts: starts cannot be datetime.datetime(2012, 6, 4, 12, 0, tz"),
    ({"id": 5}, "plan.id: id cannot be 5; write a text"),
    ({"title": 5}, "plan.title: title cannot be 5; write a text"),
    ({"title": None}, "plan.title: title cannot be None; write a text"),
    ({"title": {"en": 5}}, "plan.title: title cannot be Text(translations=(('en', 5),)); write a"),
    ({"title": {5: "T"}}, "plan.title: title cannot be Text(translations=((5, 'T'),)); write a"),
    ({"note": 5}, "plan.note: note cannot be 5; write a text"),
    ({"source": 5}, "plan.source: source cannot be 5; write a tuple, in round brackets"),
    ({"source": (5,)}, "plan.source: source cannot be (5,); write a tuple, in round brackets"),
    ({"deadlines": (deadline(of=5),)}, "deadlines[0].of: of cannot be 5; write a tuple, in round"),
    ({"roll": "soon"}, "plan.roll: roll cannot be 'soon'; write one of these: earlier, later,"),
    ({"bodies": [WG]}, "plan.bodies: bodies cannot be [Body("),
    ({"bodies": None}, "plan.bodies: bodies cannot be None; write a tuple, in round brackets"),
    ({"bodies": ("wg",)}, "plan.bodies: bodies cannot be ('wg',)"),
    ({"bodies": (body(meets_on=[0]),)}, "bodies[0].meets_on: meets_on cannot be [0]; write a"),
    ({"places": (place(id="P", geo=(1,)),)}, "places[0].geo: geo cannot be (1,); write a tuple"),
    (
        {"meetings": (meeting("x", DAY, status="moved"),)},
        "meetings[0].status: status cannot be 'moved'; write one of these: proposed, tentative,",
    ),
    ({"meetings": (meeting("x", DAY, number=True),)}, "meetings[0].number: number cannot be True"),
    ({"meetings": (meeting("x", dates=(DAY, DAY)),)}, "meetings[0].dates: dates cannot be (date"),
    ({"meetings": (meeting("x", DAY, topics=["t"]),)}, "meetings[0].topics: topics cannot be ['"),
    (
        {"meetings": (meeting("x", DAY, topics_final="no"),)},
        "meetings[0].topics_final: topics_final cannot be 'no'; write True or False",
    ),
    (
        {"meetings": (meeting("x", dates=Fixed(NOON, NOON)),)},
        "meetings[0].starts: starts cannot be datetime.datetime(",
    ),
    (
        {"meetings": (meeting("x", dates=free(FIRST, LAST, days=1.5)),)},
        "meetings[0].days: days cannot be 1.5; write a whole number",
    ),
    (
        {"topics": (topic(id="t", title="T", after=(after("u", at_least="1 year"),)),)},
        "topics[0].at_least: at_least cannot be '1 year'; write a Length",
    ),
    (
        {"milestones": (milestone(id="m", title="M", on=DAY),)},
        "milestones[0].on: on cannot be datetime.date(2012, 6, 4); write a DateAsKnown",
    ),
    ({"deadlines": (deadline(each="day"),)}, "deadlines[0].each: each cannot be 'day'; write one"),
    ({"deadlines": (deadline(due=5),)}, "deadlines[0].due: due cannot be 5; write a date without"),
    (
        {"closures": (closure(id="c", title="C", when=Yearly(1, 1), closes=("meeting",)),)},
        "closures[0].closes: closes cannot be ('meeting',); write a tuple, in round brackets",
    ),
]


@pytest.mark.parametrize(("tables", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    tables: dict[str, Any], said: str
) -> None:
    assert said_of(tables, said).startswith(said)


def test_all_of_them_are_told_together() -> None:
    wrong: Any = ("meeting", "meetings")
    found = faults(
        meetings=(meeting("x", DAY, status="moved", number="3"), WG1),
        closures=(closure(id="c", title="C", when=wrong, closes=wrong),),
    )
    assert [fault.partition(":")[0] for fault in found] == [
        "meetings[0].number",
        "meetings[0].status",
        "closures[0].when",
        "closures[0].closes",
    ]


@pytest.mark.parametrize("status", get_args(Status))
def test_each_word_that_a_field_takes_is_taken(status: Status) -> None:
    assert plan(meetings=(meeting("x", DAY, status=status),)).meetings[0].status == status


def test_whole_numbers_are_numbers_too() -> None:
    assert plan(places=(Place(id="P", geo=(48, 16.4)),)).places[0].geo == (48, 16.4)


def test_the_parameters_of_a_rule_are_its_own() -> None:
    @frozen(kw_only=True)
    class Mine(Requirement):
        name: ClassVar[str] = "mine"
        limit: int = 0

    limit: Any = [1, 2]
    assert plan(rules=(Mine(limit=limit),)).rules[0].name == "mine"
    level: Any = "maybe"
    assert faults(rules=(Mine(level=level),)) == [
        "rules[0].level: level cannot be 'maybe'; write one of these: must, should and off"
    ]
