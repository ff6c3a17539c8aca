"""Faults of single values, and what is said of them."""

from datetime import date
from typing import Any, ClassVar

import pytest
from attrs import frozen

from tests.model.fault_cases import DAY, TOPIC, WG1, body, faults, said_of
from tests.plans_in_python import deadline, meeting, plan
from workplan.dates.closing import Yearly
from workplan.dates.lengths import Length
from workplan.model.bodies import Place
from workplan.model.closures import Closure
from workplan.model.marks import Done
from workplan.model.meetings import Fixed, Free
from workplan.model.requirements import Requirement
from workplan.model.topics import After, Topic


@frozen(kw_only=True)
class Counts(Requirement):
    name: ClassVar[str] = "counts"
    at_least: int | Length | None = None
    at_most: int | Length | None = None
    provisions: tuple[str, ...] = ()


LATER = Topic(id="u", title="U", after=(After("t", Length(4, "week"), Length(1, "month")),))
TOO_LATE = After("t", Length(8, "day"), Length(1, "week"))

CASES: list[tuple[dict[str, Any], str]] = [
    ({"id": "A plan"}, 'plan.id: "A plan" cannot be an id; write up to 100 small letters'),
    ({"title": " "}, "plan.title: title says nothing; write what people will read"),
    ({"domain": "a b"}, 'plan.domain: "a b" is no domain'),
    ({"url": "example"}, 'plan.url: "example" is no web address; write it whole, from https://'),
    ({"starts": date(2015, 1, 1)}, "plan.ends: ends is before starts; write 2015-01-01 or"),
    ({"starts": date(1899, 1, 1)}, "plan.starts: 1899-01-01 is not in the years of a plan"),
    ({"weekend": (0, 1, 2, 3, 4, 5, 6)}, "plan.weekend: a weekend of all seven days"),
    ({"time_zone": "Europe/Wien"}, 'plan.time_zone: "Europe/Wien" is no time zone; write one'),
    ({"sittings": ()}, "plan.sittings: the sittings of a day are none, or overlap"),
    ({"bodies": (body(meets_on=()),)}, "bodies[0].meets_on: a body that meets on no day"),
    ({"bodies": (body(sittings=()),)}, "bodies[0].sittings: the sittings of a day are none"),
    ({"places": (Place(id="P", geo=(91, 0)),)}, "places[0].geo: geo has 91 degrees"),
    ({"places": (Place(id="P", time_zone="X"),)}, 'places[0].time_zone: "X" is no time zone'),
    ({"places": (Place(id="P", weekend=tuple(range(7))),)}, "places[0].weekend: a weekend of"),
    ({"meetings": (meeting("x", DAY, number=0),)}, "meetings[0].number: number is 0; write 1"),
    ({"meetings": (meeting("x", DAY, sittings=0),)}, "meetings[0].sittings: sittings is 0"),
    ({"meetings": (meeting("x", status="held"),)}, "meetings[0].status: a meeting that was held"),
    ({"meetings": (meeting("x", DAY, 400),)}, "meetings[0].ends: a meeting of more than a year"),
    (
        {"meetings": (meeting("x", dates=Fixed(DAY, date(2012, 6, 3))),)},
        "meetings[0].ends: ends is before starts; write 2012-06-04 or a later day",
    ),
    (
        {"meetings": (meeting("x", dates=Free(DAY, date(2012, 6, 7), 5)),)},
        "meetings[0].days: 5 days do not fit into 4; write fewer days",
    ),
    (
        {"meetings": (meeting("x", dates=Free(DAY, DAY, 1, placed=date(2300, 1, 1))),)},
        "meetings[0].placed: 2300-01-01 is not in the years of a plan",
    ),
    (
        {"topics": (Topic(id="t", title="T", load=0),)},
        "topics[0].load: load is 0; write 1 or more",
    ),
    (
        {"topics": (Topic(id="t", title="T", provisions=("5-14", "9-7")),)},
        'topics[0].provisions[1]: "9-7" covers nothing; write the provision as it is cited',
    ),
    (
        {"deadlines": (deadline(due=DAY, opens=date(2013, 1, 1), of=()),)},
        "deadlines[0].due: due is before opens; write 2013-01-01 or a later day",
    ),
    (
        {"deadlines": (deadline(of=()),)},
        "deadlines[0].due: there is no meeting from which this could be counted",
    ),
    (
        {"deadlines": (deadline(due=DAY, of=(), each="topic"),)},
        "deadlines[0].each: a deadline of no body and no meeting has no topics",
    ),
    (
        {"deadlines": (deadline(due=DAY, of=(), since="wg-1"),), "meetings": (WG1,)},
        "deadlines[0].since: a deadline of no body and no meeting has no since",
    ),
    (
        {"closures": (Closure(id="c", title="C", when=Yearly(1, 1), closes=()),)},
        "closures[0].closes: a closure that closes nothing is none",
    ),
    ({"bodies": (body(meets_on=(0, 7)),)}, "bodies[0].meets_on[1]: 7 is no day of the week"),
    ({"bodies": (body(short=""),)}, "bodies[0].short: short says nothing; write what people"),
    ({"places": (Place(id=" "),)}, "places[0].id: id says nothing; write the place as meetings"),
    ({"meetings": (meeting("x", DAY, place=" "),)}, "meetings[0].place: place says nothing"),
    ({"meetings": (meeting("x", DAY, was="X"),)}, 'meetings[0].was: "X" cannot be an id'),
    ({"meetings": (meeting("x", days=0),)}, "meetings[0].days: days is 0; write 1 or more"),
    (
        {"meetings": (meeting("x", days=400),)},
        "meetings[0].days: a meeting of more than a year is no meeting; write up to 366 days",
    ),
    (
        {"meetings": (meeting("x", dates=Free(DAY, date(2012, 6, 3), 1)),)},
        "meetings[0].latest: latest is before earliest; write 2012-06-04 or a later day",
    ),
    (
        {"meetings": (meeting("x", DAY, topics=("t", "t")),), "topics": (TOPIC,)},
        'meetings[0].topics[1]: "t" stands there twice; write it once',
    ),
    (
        {"deadlines": (deadline(of=("wg", "wg")),)},
        'deadlines[0].of[1]: "wg" stands there twice; write it once',
    ),
    (
        {"deadlines": (deadline("sitting-2"),)},
        'deadlines[0].id: "sitting-2" is the name of a sitting; write another name',
    ),
    ({"deadlines": (deadline(owner=""),)}, "deadlines[0].owner: owner says nothing"),
    (
        {"meetings": (WG1,), "done": (Done(entry="wg-1", on=date(2200, 1, 1)),)},
        "done[0].on: 2200-01-01 is not in the years of a plan; write a date from 1900-01-01",
    ),
    ({"rules": (Counts(weight=0),)}, "rules[0].weight: weight is 0; write 1 or more"),
    (
        {"rules": (Counts(at_least=3, at_most=2),)},
        "rules[0].at_least: at_least is more than at_most; write a number up to 2",
    ),
    (
        {"rules": (Counts(at_least=Length(32, "day"), at_most=Length(1, "month")),)},
        'rules[0].at_least: at_least is more than at_most; write a length up to "1 month"',
    ),
    (
        {"topics": (TOPIC, LATER, Topic(id="v", title="V", after=(After("u"), TOO_LATE)))},
        'topics[2].after[1].at_least: at_least is more than at_most; write a length up to "1 wee',
    ),
    (
        {"rules": (Counts(provisions=("5", "")),)},
        'rules[0].provisions[1]: "" covers nothing; write the provision as it is cited',
    ),
]


@pytest.mark.parametrize(("tables", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    tables: dict[str, Any], said: str
) -> None:
    assert said_of(tables, said).startswith(said)


def test_what_is_as_large_as_may_be_is_no_fault() -> None:
    ends = date(2199, 12, 31)
    stated = {
        "id": "a" * 100,
        "domain": "a-1.example",
        "url": "https://example.org/a?b#c",
        "starts": date(1900, 1, 1),
        "ends": ends,
        "places": (Place(id="P", geo=(90, -180.0)),),
        "meetings": (meeting("y", date(2012, 1, 2), 366), meeting("x", dates=Free(ends, ends, 1))),
        "rules": (Counts(at_least=2, at_most=2),),
        "topics": (TOPIC, LATER),
    }
    assert plan(**stated).id == stated["id"]


def test_what_stands_there_twice_is_told_once() -> None:
    assert faults(meetings=(WG1,), deadlines=(deadline(of=("wg", "wg")),)) == [
        'deadlines[0].of[1]: "wg" stands there twice; write it once'
    ]


def test_a_long_address_is_looked_through_once() -> None:
    """A pattern that tries each of its letters again would take hours."""
    assert faults(url=f"https://{'a' * 1_000_000} ")[0].startswith('plan.url: "https://aaaa')
