"""season: a body's meetings open in some months."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from workplan.errors import WrongValue
from workplan.model.meetings import Fixed, Free, Meeting, Status
from workplan.model.plan import Plan
from workplan.rules.season import Season
from workplan.text import ENGLISH

RULE = "season"


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    """Return a plan that asks WG to open its meetings in August or September."""
    rule = Season(**({"body": "wg", "months": ["august", "september"]} | parameters))
    return plan(bodies=(WG, COSP), meetings=meetings, rules=(rule,))


def wg_3(starts: date, **more: Any) -> Meeting:
    return meeting("wg-3", starts, **({"number": 3} | more))


@pytest.mark.parametrize(
    ("starts", "kept"),
    [
        (date(2012, 7, 31), False),
        (date(2012, 8, 1), True),
        (date(2012, 9, 30), True),  # and ends in October
        (date(2012, 10, 1), False),
        (date(2013, 1, 31), False),
    ],
)
def test_the_month_in_which_it_opens_counts(starts: date, *, kept: bool) -> None:
    assert entries(asked(wg_3(starts)), RULE) == ([] if kept else [("wg-3",)])


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_is_asked_for_by_its_name(month: int) -> None:
    starts = date(2012, month, 15)
    _, name, _ = ENGLISH.plain_day(starts).split()
    assert entries(asked(wg_3(starts), months=name), RULE) == []
    ((concerned, message),) = found(asked(wg_3(date(2012, month % 12 + 1, 15)), months=name), RULE)
    assert concerned == ("wg-3",)
    assert message.endswith(f"one of these months: {name}")


def test_it_is_told_with_the_nearest_days() -> None:
    a_plan = asked(wg_3(date(2012, 12, 3)))
    assert found(a_plan, RULE) == [
        (
            ("wg-3",),
            (
                "meeting 3 of WG opens on Monday 3 December 2012; the rule asks for one of these"
                " months: August and September"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        "open it on Friday 28 September 2012 or on Thursday 1 August 2013"
    ]


def test_meetings_of_other_bodies_are_not_asked() -> None:
    session = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp")
    assert entries(asked(session), RULE) == []
    assert entries(asked(session, body=["wg", "cosp"]), RULE) == [("cosp-5",)]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_meetings_that_are_not_held_are_not_asked(status: Status) -> None:
    assert entries(asked(wg_3(date(2012, 12, 3), status=status)), RULE) == []


def test_of_a_resumed_meeting_the_first_part_alone_is_asked() -> None:
    part = meeting("wg-3-resumed", date(2012, 12, 3), resumes="wg-3")
    assert entries(asked(wg_3(date(2012, 8, 27)), part), RULE) == []


def test_one_held_during_another_is_asked() -> None:
    session = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp")
    during = wg_3(date(2013, 11, 26), during="cosp-5")
    assert entries(asked(session, during), RULE) == [("wg-3",)]


def test_a_meeting_is_waited_for_until_it_is_dated() -> None:
    window = Free(date(2012, 12, 3), date(2012, 12, 21), 3)
    assert waiting(asked(meeting("wg-3", dates=window)), RULE) == {("wg-3",): ("wg-3",)}
    placed = evolve(window, placed=date(2012, 12, 3))
    assert entries(asked(meeting("wg-3", dates=placed)), RULE) == [("wg-3",)]


@pytest.mark.parametrize(
    ("months", "message"),
    [
        ("jan", '"jan" is no month; write one of: january'),
        (["june", "juni"], '"juni" is no month'),
        ([], "no name is given; write one or more"),
        (["june", "June"], '"june" stands there twice'),
        (6, r'this takes names in English; write one or more: \["june", "july"\]'),
        ([3, "june"], "this takes names in English"),
    ],
)
def test_what_is_no_month_is_refused(months: Any, message: str) -> None:
    with pytest.raises(WrongValue, match=message):
        Season(body="wg", months=months)


@given(st.data())
def test_exactly_those_that_open_in_other_months_are_found(data: st.DataObject) -> None:
    names = ("july", "august", "September", "october")
    months = data.draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    body = data.draw(st.sampled_from(("wg", "cosp", ("wg", "cosp"))))
    shift = timedelta(data.draw(st.integers(-40, 40)))
    drawn = data.draw(plans(known=True))
    moved = tuple(
        evolve(one, dates=Fixed(one.starts + shift, one.latest + shift))
        for one in drawn.meetings
        if one.starts is not None
    )
    a_plan = evolve(drawn, meetings=moved, rules=(Season(body=body, months=months),), accepted=())
    by_name = dict(zip(("july", "august", "september", "october"), range(7, 11), strict=True))
    allowed = {by_name[name.lower()] for name in months}
    wrong = [
        (one.id,)
        for one in a_plan.meetings
        if one.status not in {"cancelled", "postponed"}
        and one.body in body
        and not one.resumes
        and one.starts is not None
        and one.starts.month not in allowed
    ]
    assert sorted(entries(a_plan, RULE)) == sorted(wrong)
