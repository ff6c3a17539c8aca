"""What is to be found of a plan."""

from datetime import date

import pytest

from tests.plans_in_python import FIRST, LAST, meeting, plan
from workplan.errors import CallError
from workplan.model.meetings import Free, Meeting
from workplan.model.topics import Topic
from workplan.scheduling.free import columns, found, movable, released

DAY = date(2012, 8, 27)
FREE = meeting("free")
PLACED = meeting("placed", dates=Free(FIRST, LAST, 3, placed=DAY))
FIXED = meeting("fixed", DAY)
HELD = meeting("held", DAY, status="held")
OFF = meeting("off", status="cancelled")
ONE, TWO = (Topic(id=name, title=name, body="wg") for name in ("one", "two"))
STANDING = Topic(id="standing", title="S", body="wg", every="meeting")


def names(*meetings: Meeting) -> list[str]:
    return [one.id for one in meetings]


def test_free_meetings_that_count_are_movable_placed_ones_too() -> None:
    a_plan = plan(meetings=(FREE, PLACED, FIXED, HELD, OFF))
    assert names(*movable(a_plan)) == ["free", "placed"]
    assert names(*movable(a_plan, ["placed"])) == ["free"]


def test_one_that_is_to_stay_and_is_placed_nowhere_is_movable_all_the_same() -> None:
    assert names(*movable(plan(meetings=(FREE,)), ["free"])) == ["free"]


def test_topics_are_given_to_meetings_that_take_more_and_each_once() -> None:
    taking = meeting("taking", DAY, topics=("one",))
    final = meeting("final", topics=(), topics_final=True)
    a_plan = plan(meetings=(FREE, taking, final, HELD), topics=(ONE, TWO, STANDING))
    assert columns(a_plan) == {"free": ("two", "standing"), "taking": ("two", "standing")}


def test_a_body_without_topics_is_given_none() -> None:
    assert columns(plan(meetings=(FREE,))) == {}


def test_what_is_found_stands_beside_what_was_given() -> None:
    a_plan = plan(meetings=(FREE, meeting("taking", DAY, topics=("one",))), topics=(ONE, TWO))
    made = found(a_plan, {"free": DAY}, {"free": (), "taking": ("two",)})
    assert [(one.starts, one.topics) for one in made.meetings] == [
        (DAY, ()),
        (DAY, ("one", "two")),
    ]
    assert made.meeting("free").dates == Free(FIRST, LAST, 3, placed=DAY)


def test_a_meeting_that_is_released_gives_up_its_day_and_its_topics() -> None:
    a_plan = plan(meetings=(meeting("fixed", DAY, topics=("one",)), PLACED), topics=(ONE,))
    freed = released(a_plan, ["fixed", "placed"])
    assert [one.dates for one in freed.meetings] == [Free(FIRST, LAST, 3), Free(FIRST, LAST, 3)]
    assert [one.topics for one in freed.meetings] == [None, None]
    assert released(a_plan, []) is a_plan


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("held", "write one of these: free"),
        ("off", "write one of these: free"),
        ("fre", 'write "free"'),
    ],
)
def test_what_cannot_be_placed_is_told(name: str, instead: str) -> None:
    a_plan = plan(meetings=(FREE, HELD, OFF))
    with pytest.raises(CallError, match=f'"{name}" is no meeting that can be placed; {instead}'):
        released(a_plan, [name])
    with pytest.raises(CallError, match=name):
        movable(a_plan, [name])
