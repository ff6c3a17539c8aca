"""starts-on: a body's meetings open on some days of the week."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from workplan.errors import WrongValue
from workplan.model.meetings import Free, Meeting, Status
from workplan.model.plan import Plan
from workplan.rules.starts_on import StartsOn

RULE = "starts-on"
NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    """Return a plan that asks WG to open its meetings on Mondays."""
    rule = StartsOn(**({"body": "wg", "weekdays": "monday"} | parameters))
    return plan(bodies=(WG, COSP), meetings=meetings, rules=(rule,))


def wg_3(day: int, **more: Any) -> Meeting:
    """Return a meeting that opens on a day of August 2012, of which the 27th is a Monday."""
    return meeting("wg-3", date(2012, 8, day), **({"number": 3} | more))


@pytest.mark.parametrize("day", range(20, 27))
def test_only_the_days_that_are_named_are_kept(day: int) -> None:
    own = NAMES[day - 20]
    others = [name for name in NAMES if name != own]
    assert entries(asked(wg_3(day), weekdays=own.title()), RULE) == []
    assert entries(asked(wg_3(day), weekdays=NAMES), RULE) == []
    assert entries(asked(wg_3(day), weekdays=others), RULE) == [("wg-3",)]


def test_it_is_told_with_the_nearest_days() -> None:
    a_plan = asked(wg_3(30), weekdays=["monday", "Tuesday"])
    assert found(a_plan, RULE) == [
        (
            ("wg-3",),
            (
                "meeting 3 of WG opens on Thursday 30 August 2012; the rule asks for one of these"
                " days: Monday and Tuesday"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        "open it on Tuesday 28 August 2012 or on Monday 3 September 2012"
    ]


def test_meetings_of_other_bodies_are_not_asked() -> None:
    session = meeting("cosp-5", date(2013, 11, 26), 2, body="cosp")
    assert entries(asked(session), RULE) == []
    assert entries(asked(session, body=["wg", "cosp"]), RULE) == [("cosp-5",)]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_meetings_that_are_not_held_are_not_asked(status: Status) -> None:
    assert entries(asked(wg_3(28, status=status)), RULE) == []


def test_of_a_resumed_meeting_the_first_part_alone_is_asked() -> None:
    part = meeting("wg-3-resumed", date(2012, 12, 4), resumes="wg-3")
    assert entries(asked(wg_3(27), part), RULE) == []


def test_one_held_during_another_is_asked() -> None:
    session = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp")
    during = meeting("wg-3", date(2013, 11, 26), during="cosp-5")
    assert entries(asked(session, during), RULE) == [("wg-3",)]


def test_a_meeting_is_waited_for_until_it_is_dated() -> None:
    window = Free(date(2012, 8, 21), date(2012, 8, 24), 3)
    assert waiting(asked(meeting("wg-3", dates=window)), RULE) == {("wg-3",): ("wg-3",)}
    placed = evolve(window, placed=date(2012, 8, 21))
    assert entries(asked(meeting("wg-3", dates=placed)), RULE) == [("wg-3",)]


@pytest.mark.parametrize(
    ("weekdays", "message"),
    [
        ("mon", '"mon" is no day of the week; write one of: monday'),
        (["monday", "sun"], '"sun" is no day of the week'),
        ([], "no name is given; write one or more"),
        (["monday", "Monday"], '"monday" stands there twice'),
        (0, r'this takes names in English; write one or more: \["monday", "tuesday"\]'),
    ],
)
def test_what_is_no_day_of_the_week_is_refused(weekdays: Any, message: str) -> None:
    with pytest.raises(WrongValue, match=message):
        StartsOn(body="wg", weekdays=weekdays)


@given(st.data())
def test_exactly_those_that_open_on_other_days_are_found(data: st.DataObject) -> None:
    weekdays = data.draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    body = data.draw(st.sampled_from(("wg", "cosp", ("wg", "cosp"))))
    rule = StartsOn(body=body, weekdays=weekdays)
    a_plan = evolve(data.draw(plans(known=True)), rules=(rule,), accepted=())
    monday = date(2012, 8, 20)
    wrong = [
        (one.id,)
        for one in a_plan.meetings
        if one.status not in {"cancelled", "postponed"}
        and one.body in body
        and not one.resumes
        and one.starts is not None
        and NAMES[(one.starts - monday).days % 7] not in weekdays
    ]
    assert sorted(entries(a_plan, RULE)) == sorted(wrong)
