"""late: free meetings open late in their windows."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from tests.rules.small_plans import COSP, plans
from workplan.dates.closing import OnDates
from workplan.model.bodies import Place
from workplan.model.calendars import Calendars
from workplan.model.closures import Closure
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.rules.checking import check
from workplan.rules.late import Late

MONDAY = date(2012, 8, 27)
LATEST = date(2012, 9, 28)


def placed(day: date | None, name: str = "wg-3", **more: Any) -> Meeting:
    """Return a meeting of three days in a window from Monday 27 August 2012."""
    return meeting(name, dates=Free(MONDAY, LATEST, 3, placed=day), **more)


def wished(*meetings: Meeting, **more: Any) -> Plan:
    rule = Late(**({"bodies": "wg"} | more))
    return plan(bodies=(WG, COSP), meetings=meetings, rules=(rule,))


def cost(a_plan: Plan) -> int:
    (wish,) = check(a_plan).wishes
    return wish.cost


@pytest.mark.parametrize(
    ("day", "days"),
    [
        (date(2012, 10, 1), 0),  # after the window
        (date(2012, 9, 28), 0),
        (date(2012, 9, 27), 1),
        (date(2012, 9, 26), 2),  # the last on which it ends in time
        (date(2012, 9, 24), 4),
        (date(2012, 9, 22), 4),  # a Saturday
        (date(2012, 9, 21), 5),
    ],
)
def test_working_days_to_the_last_of_the_window_are_counted(day: date, days: int) -> None:
    assert cost(wished(placed(day))) == days


def test_those_of_all_meetings_are_counted_together_times_the_weight() -> None:
    a_plan = wished(
        placed(date(2012, 9, 26)),
        placed(date(2012, 9, 21), "wg-4"),
        placed(date(2012, 9, 20), "cosp-5", body="cosp"),
    )
    assert cost(a_plan) == 7
    (wish,) = check(a_plan).wishes
    assert str(wish.message) == "7 working days to the end of the windows"
    assert cost(evolve(a_plan, rules=(Late(bodies=["wg", "cosp"], weight=3),))) == 39


def test_days_closed_at_the_seat_are_none() -> None:
    doha = Place(id="Doha", weekend=(4, 5))
    off = Closure(id="off", title="Day off", when=OnDates((date(2012, 9, 26),)), place="Doha")
    a_plan = evolve(
        wished(placed(date(2012, 9, 23), place="Vienna")),
        bodies=(evolve(WG, seat="Doha"), COSP),
        places=(doha,),
        closures=(off,),
    )
    assert cost(a_plan) == 4  # Sunday 23, Monday 24, Tuesday 25, Thursday 27 September


@pytest.mark.parametrize(("closes", "days"), [("deadlines", 4), ("meetings", 5)])
def test_days_closed_for_deadlines_are_none_and_for_meetings_are(closes: Any, days: int) -> None:
    off = Closure(id="off", title="Day off", when=OnDates((date(2012, 9, 26),)), closes=(closes,))
    assert cost(evolve(wished(placed(date(2012, 9, 21))), closures=(off,))) == days


@pytest.mark.parametrize(
    "one",
    [
        meeting("wg-3", date(2012, 9, 10)),
        meeting("wg-3", date(2012, 9, 10), status="held"),
        placed(date(2012, 9, 10), status="cancelled"),
        placed(date(2012, 9, 10), status="postponed"),
    ],
    ids=["fixed", "held", "cancelled", "postponed"],
)
def test_what_is_fixed_or_not_held_costs_nothing(one: Meeting) -> None:
    assert cost(wished(one)) == 0


def test_resumed_parts_and_those_held_during_others_are_counted_too() -> None:
    part = placed(date(2012, 9, 27), "wg-3-resumed", resumes="wg-3")
    during = placed(date(2012, 9, 26), "wg-4", during="wg-3")
    assert cost(wished(placed(date(2012, 9, 25)), part, during)) == 3 + 1 + 2


def test_one_that_is_not_placed_is_left_aside_and_not_judged() -> None:
    report = check(wished(placed(date(2012, 9, 27)), placed(None, "wg-4")))
    assert [wish.cost for wish in report.wishes] == [1]
    assert [(one.about, one.waits_for) for one in report.not_judged if one.id == "late"] == [
        (("wg-4",), ("wg-4",))
    ]


@given(st.data())
def test_it_is_the_sum_of_the_open_days_that_are_left(data: st.DataObject) -> None:
    bodies = data.draw(st.sampled_from(("wg", "cosp", ("wg", "cosp"))))
    a_plan = evolve(data.draw(plans()), rules=(Late(bodies=bodies),), accepted=())
    days = 0
    for one in a_plan.meetings:
        if one.body in bodies and one.counts and isinstance(one.dates, Free) and one.starts:
            open_days = Calendars(a_plan).deadline_days(one.body)
            left = range((one.dates.latest - one.starts).days)
            days += sum(open_days.is_open(one.starts + timedelta(n)) for n in left)
    assert cost(a_plan) == days
