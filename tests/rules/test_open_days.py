"""open-days: a meeting opens and ends on meeting days, and no closure lies inside."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from workplan.dates.closing import Between, OnDates
from workplan.model.bodies import Place
from workplan.model.closures import Closure
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.rules.checking import check

RULE = "open-days"
MONDAY = date(2012, 8, 27)
WEDNESDAY = date(2012, 8, 29)


def day_off(day: date, **more: Any) -> Closure:
    values: dict[str, Any] = {"id": "off", "title": "Day off", "when": OnDates((day,))}
    return Closure(**(values | more))


def held_from(starts: date, days: int = 3, **tables: Any) -> Plan:
    return plan(meetings=(meeting("wg-3", starts, days, number=3),), **tables)


@pytest.mark.parametrize(
    ("starts", "days", "kept"),
    [
        (date(2012, 8, 27), 5, True),  # Monday to Friday
        (date(2012, 8, 26), 3, False),  # from Sunday
        (date(2012, 8, 30), 3, False),  # to Saturday
        (date(2012, 8, 31), 4, True),  # Friday to Monday: the weekend inside is skipped
        (date(2012, 9, 1), 1, False),  # a Saturday
    ],
)
def test_a_meeting_opens_and_ends_on_weekdays(starts: date, days: int, *, kept: bool) -> None:
    assert entries(held_from(starts, days), RULE) == ([] if kept else [("wg-3",)])


@pytest.mark.parametrize("day", [27, 28, 29])
def test_no_day_of_it_may_be_closed(day: int) -> None:
    closure = day_off(date(2012, 8, day))
    assert entries(held_from(MONDAY, closures=(closure,)), RULE) == [("wg-3",)]


@pytest.mark.parametrize("day", [26, 30])
def test_the_days_around_it_may_be_closed(day: int) -> None:
    assert entries(held_from(MONDAY, closures=(day_off(date(2012, 8, day)),)), RULE) == []


def test_a_closure_on_a_weekend_inside_interrupts_nothing() -> None:
    friday_to_monday = held_from(date(2012, 8, 31), 4, closures=(day_off(date(2012, 9, 1)),))
    assert entries(friday_to_monday, RULE) == []


@pytest.mark.parametrize(
    "closure",
    [
        day_off(WEDNESDAY, closes=("deadlines",)),
        day_off(WEDNESDAY, place="Geneva"),
    ],
)
def test_what_is_closed_for_deadlines_or_elsewhere_does_not_count(closure: Closure) -> None:
    elsewhere = meeting("wg-9", date(2013, 8, 26), place="Geneva")
    here = meeting("wg-3", MONDAY)
    assert entries(plan(meetings=(here, elsewhere), closures=(closure,)), RULE) == []


def test_the_weekend_is_that_of_the_place() -> None:
    doha = Place(id="Doha", weekend=(4, 5))
    in_doha = [
        plan(places=(doha,), meetings=(meeting("wg-3", starts, 3, place="Doha"),))
        for starts in (date(2012, 8, 26), date(2012, 8, 29))
    ]
    assert [entries(one, RULE) for one in in_doha] == [[], [("wg-3",)]]


def test_a_body_may_meet_on_weekends_or_not_on_mondays() -> None:
    saturdays = evolve(WG, meets_on=(5, 6))
    weekend, monday = (
        plan(bodies=(saturdays,), meetings=(meeting("wg-3", starts, 2),))
        for starts in (date(2012, 9, 1), date(2012, 9, 2))
    )
    assert entries(weekend, RULE) == []
    assert entries(monday, RULE) == [("wg-3",)]


def test_each_thing_that_is_wrong_is_told_once() -> None:
    strike = Closure(id="strike", title="Strike", when=Between(date(2012, 8, 28), WEDNESDAY))
    sunday_to_saturday = held_from(date(2012, 8, 26), 7, closures=(strike,))
    assert [message for _, message in found(sunday_to_saturday, RULE)] == [
        "Strike (Tuesday 28 August 2012) lies inside meeting 3 of WG",
        "meeting 3 of WG ends on Saturday 1 September 2012, which is no meeting day",
        "meeting 3 of WG opens on Sunday 26 August 2012, which is no meeting day",
    ]


def test_a_meeting_of_one_day_is_told_once() -> None:
    assert [message for _, message in found(held_from(date(2012, 9, 1), 1), RULE)] == [
        "meeting 3 of WG opens on Saturday 1 September 2012, which is no meeting day"
    ]


def test_a_closed_first_or_last_day_is_told_with_what_closes_it() -> None:
    closed = held_from(MONDAY, closures=(day_off(MONDAY),))
    assert [message for _, message in found(closed, RULE)] == [
        "meeting 3 of WG opens on Monday 27 August 2012, which is closed: Day off"
    ]
    closed = held_from(MONDAY, closures=(day_off(WEDNESDAY),))
    assert [message for _, message in found(closed, RULE)] == [
        "meeting 3 of WG ends on Wednesday 29 August 2012, which is closed: Day off"
    ]


def test_the_hint_names_the_nearest_days() -> None:
    assert hints(held_from(date(2012, 9, 1), 3), RULE) == [
        "open it on Friday 31 August 2012 or on Monday 3 September 2012"
    ]
    assert hints(held_from(date(2012, 8, 30), 3), RULE) == [
        "end it on Friday 31 August 2012 or on Monday 3 September 2012"
    ]


def test_the_hint_names_only_days_within_the_window() -> None:
    def placed(latest: date) -> Plan:
        dates = Free(date(2012, 9, 1), latest, 1, placed=date(2012, 9, 1))
        return plan(meetings=(meeting("wg-3", dates=dates),))

    assert hints(placed(date(2012, 9, 14)), RULE) == ["open it on Monday 3 September 2012"]
    assert hints(placed(date(2012, 9, 2)), RULE) == [
        "open it on a day on which its body can meet: none is near"
    ]


@pytest.mark.parametrize("closed_from", [date(2012, 8, 29), date(2012, 1, 1)])
def test_where_no_day_is_near_the_hint_says_so(closed_from: date) -> None:
    recess = Closure(id="recess", title="Recess", when=Between(closed_from, date(2012, 12, 31)))
    said = hints(held_from(MONDAY, closures=(recess,)), RULE)
    if closed_from == WEDNESDAY:
        assert said == ["end it on Tuesday 28 August 2012"]
    else:
        assert "end it on a day on which its body can meet: none is near" in said


def test_of_a_meeting_that_was_held_it_is_a_note() -> None:
    held = meeting("wg-3", date(2012, 9, 1), status="held")
    (finding,) = check(plan(meetings=(held,))).findings
    assert (finding.id, finding.level) == (RULE, "note")


def test_cancelled_meetings_do_not_count_and_undated_ones_are_waited_for() -> None:
    a_plan = plan(
        meetings=(meeting("wg-3", date(2012, 9, 1), status="cancelled"), meeting("wg-4"))
    )
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("wg-4",): ("wg-4",)}
