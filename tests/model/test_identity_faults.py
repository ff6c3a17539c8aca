"""Faults of names that clash."""

from typing import Any, ClassVar

import pytest
from attrs import frozen

from tests.model.fault_cases import DAY, OTHER, TOPIC, WG1, WG2, faults, said_of
from tests.plans_in_python import WG, deadline, meeting, plan
from workplan.dates.closing import Yearly
from workplan.dates.spans import DateAsKnown
from workplan.model.closures import Closure
from workplan.model.marks import Accepted, Done
from workplan.model.milestones import Milestone
from workplan.model.requirements import Requirement


@frozen(kw_only=True)
class Always(Requirement):
    name: ClassVar[str] = "always"


CASES: list[tuple[dict[str, Any], str]] = [
    ({"bodies": (WG, WG)}, 'bodies[1].id: "wg" is already taken in bodies'),
    ({"meetings": (WG1, WG1)}, 'meetings[1].id: "wg-1" is already taken in meetings'),
    (
        {
            "meetings": (WG1,),
            "milestones": (Milestone(id="wg-1", title="M", on=DateAsKnown(2012)),),
        },
        'milestones[0].id: "wg-1" is already taken in meetings',
    ),
    (
        {"deadlines": (deadline(), deadline())},
        'deadlines[1].id: "papers" is already taken in deadlines',
    ),
    (
        {
            "meetings": (WG1,),
            "deadlines": (deadline(),),
            "done": (Done(entry="wg-1/papers", on=DAY), Done(entry="wg-1/papers", on=DAY)),
        },
        'done[1].entry: "wg-1/papers" is already taken in done',
    ),
    (
        {"meetings": (WG1,), "accepted": (Accepted(rule="r", entry="wg-1", reason="R"),) * 2},
        'accepted[1].entry: "r, wg-1" is already taken in accepted',
    ),
    (
        {
            "meetings": (WG1,),
            "closures": (Closure(id="wg-1", title="C", when=Yearly(1, 1)),),
            "deadlines": (deadline("2012"),),
        },
        'closures[0].id: "wg-1" is already taken in meetings; write another name',
    ),
    (
        {"topics": (TOPIC,), "deadlines": (deadline("t", DAY, of=()),)},
        'deadlines[0].id: "t" is already taken in topics',
    ),
    (
        {"meetings": (WG1, meeting("x", DAY, was="wg-1"))},
        'meetings[1].was: "wg-1" is already taken in meetings',
    ),
    (
        {"meetings": (meeting("x", DAY, was="old"), meeting("y", DAY, was="old"))},
        'meetings[1].was: "old" is already taken in meetings',
    ),
    (
        {"rules": (Always(), Always())},
        'rules[1].rule: there are two rules "always"; give each an id of its own',
    ),
    (
        {"rules": (Always(id="a"), Always(id="a"))},
        'rules[1].id: there are two rules "a"; give each an id of its own',
    ),
    (
        {"meetings": (WG1,), "deadlines": (deadline(of=("wg-1", "wg")), deadline(of="wg-1"))},
        'deadlines[1].id: "papers" is already taken in deadlines',
    ),
    (
        {"meetings": (WG1, WG2), "deadlines": (deadline(), deadline(since="wg-2"))},
        'deadlines[1].id: "wg-2" has two deadlines "papers"; give one of them another id; or say',
    ),
]


@pytest.mark.parametrize(("tables", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    tables: dict[str, Any], said: str
) -> None:
    assert said_of(tables, said).startswith(said)


def test_two_deadlines_of_one_id_may_follow_each_other() -> None:
    two = (deadline(until="wg-1"), deadline(due="1 month before start", since="wg-2"))
    made = plan(meetings=(WG1, WG2), deadlines=two)
    assert [made.deadlines_of(each) for each in made.meetings] == [two[:1], two[1:]]


def test_a_clash_at_many_meetings_is_told_once() -> None:
    two = (deadline(), deadline(since="wg-1"))
    own = deadline("call", of="wg-2")  # the two meetings do not have the same deadlines
    assert len(faults(meetings=(WG1, WG2), deadlines=(*two, own))) == 1


def test_deadlines_of_a_body_that_does_not_meet_yet_do_not_clash_in_turn() -> None:
    turns = (deadline(of="other", until="wg-1"), deadline(of="other", since="wg-2"))
    made = plan(bodies=(WG, OTHER), meetings=(WG1, WG2), deadlines=turns)
    assert made.deadlines == turns


def test_an_earlier_id_may_be_the_present_one() -> None:
    assert plan(meetings=(meeting("x", DAY, was="x"),)).meetings[0].was == "x"
