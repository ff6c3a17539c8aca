"""How long a meeting is, and how much its topics take of it."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from workplan.dates.closing import OnDates
from workplan.dates.instants import Hours
from workplan.dates.spans import Span
from workplan.model.closures import Closure
from workplan.model.meetings import Free, Meeting
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.programme.programme import Programme
from workplan.rules.loads import load_of, loads_of, meeting_days, sittings_of, topics_of
from workplan.rules.rule import Case

MONDAY = date(2012, 8, 27)
FRIDAY = date(2012, 8, 31)
ALL_DAYS = Span(date(1900, 1, 1), date(2199, 12, 31))
TOPICS = tuple(
    Topic(id=f"t{load}", title=f"Topic {load}", body="wg", load=load) for load in (1, 2, 4)
)


def programme(*meetings: Meeting, meets_on: tuple[int, ...] | None = None) -> Programme:
    return derive(plan(bodies=(evolve(WG, meets_on=meets_on),), topics=TOPICS, meetings=meetings))


def days_of(one: Meeting, within: Span = ALL_DAYS, **more: tuple[int, ...]) -> int:
    return meeting_days(programme(one, **more), one, within)


@pytest.mark.parametrize(
    ("starts", "days", "count"),
    [
        (MONDAY, 1, 1),
        (MONDAY, 5, 5),
        (FRIDAY, 4, 2),  # Friday and Monday
        (MONDAY, 12, 10),
        (FRIDAY, 2, 2),  # it ends on a Saturday
        (date(2012, 9, 1), 1, 1),  # a Saturday
        (date(2012, 9, 1), 2, 2),  # a weekend
        (date(2012, 9, 1), 9, 7),  # from a Saturday to a Sunday
    ],
)
def test_weekends_inside_a_meeting_are_no_meeting_days(
    starts: date, days: int, count: int
) -> None:
    assert days_of(meeting("wg-3", starts, days)) == count


def test_a_body_that_meets_over_weekends_has_more_of_them() -> None:
    assert days_of(meeting("wg-3", MONDAY, 13), meets_on=(0, 1, 2, 3, 4, 5)) == 12


def test_closures_make_no_difference() -> None:
    closure = Closure(id="off", title="Off", when=OnDates((date(2012, 8, 28),)))
    one = meeting("wg-3", MONDAY, 3)
    closed = derive(plan(meetings=(one,), closures=(closure,)))
    assert meeting_days(closed, one, ALL_DAYS) == 3


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [(26, 27, 1), (27, 28, 2), (28, 28, 1), (29, 31, 1), (30, 31, 0), (20, 26, 0)],
)
def test_only_the_days_asked_about_are_counted(first: int, last: int, count: int) -> None:
    within = Span(date(2012, 8, first), date(2012, 8, last))
    assert days_of(meeting("wg-3", MONDAY, 3), within) == count


def test_an_undated_meeting_has_no_days_yet() -> None:
    assert days_of(meeting("wg-3")) == 0


@given(
    st.dates(date(2012, 1, 1), date(2012, 12, 31)),
    st.integers(1, 40),
    st.dates(date(2012, 1, 1), date(2012, 12, 31)),
    st.integers(1, 60),
    st.sets(st.integers(0, 6), min_size=1),
)
def test_meeting_days_are_counted_as_by_going_through_them(
    starts: date, length: int, first: date, days: int, meets_on: set[int]
) -> None:
    within = [first + timedelta(number) for number in range(days)]
    held = [starts + timedelta(number) for number in range(length)]
    sat = [day for day in held if day.weekday() in meets_on or day in (held[0], held[-1])]
    one = meeting("wg-3", starts, length)
    count = days_of(one, Span(within[0], within[-1]), meets_on=tuple(meets_on))
    assert count == len(set(sat) & set(within))


@given(st.dates(date(2012, 1, 1), date(2012, 6, 1)), st.integers(1, 30))
def test_a_placed_meeting_has_as_many_days_as_it_was_given(placed: date, days: int) -> None:
    free = Free(date(2012, 1, 1), date(2014, 12, 31), days, placed=placed)
    assert days_of(meeting("wg-3", dates=free)) == days


def sittings(one: Meeting, *each_day: str) -> int:
    hours = tuple(map(Hours.parse, each_day)) or None
    a_plan = plan(bodies=(evolve(WG, sittings=hours),), meetings=(one,))
    return sittings_of(derive(a_plan), one)


def test_a_meeting_has_the_sittings_of_all_its_days() -> None:
    assert sittings(meeting("wg-3", FRIDAY, 5)) == 6  # Friday, Monday and Tuesday
    assert sittings(meeting("wg-3", FRIDAY, 5), "10:00-13:00") == 3
    assert sittings(meeting("wg-3", days=4)) == 8
    placed = Free(date(2012, 1, 1), date(2014, 12, 31), 4, placed=FRIDAY)
    assert sittings(meeting("wg-3", dates=placed)) == 8


def test_the_sittings_of_a_day_may_be_the_plan_s() -> None:
    one = meeting("wg-3", MONDAY, 3)
    three = tuple(map(Hours.parse, ("9:00-11:00", "11:00-13:00", "14:00-18:00")))
    assert sittings_of(derive(plan(meetings=(one,), sittings=three)), one) == 9


def test_a_meeting_may_state_its_sittings() -> None:
    assert sittings(meeting("wg-3", MONDAY, 3, sittings=5), "10:00-13:00") == 5


def test_each_topic_of_several_parts_is_taken_once() -> None:
    parts = (
        meeting("wg-3", MONDAY, topics=("t1", "t4")),
        meeting("wg-3-resumed", FRIDAY, topics=("t2", "t4"), resumes="wg-3"),
        meeting("wg-3-again", date(2012, 11, 5), resumes="wg-3"),
    )
    topics = topics_of(programme(*parts).plan, parts)
    assert [topic.id for topic in topics] == ["t1", "t4", "t2"]
    assert load_of(topics) == 7


def test_the_load_of_a_meeting_waits_for_the_topics_of_all_its_parts() -> None:
    some = programme(
        meeting("wg-1", MONDAY, topics=("t1",)),
        meeting("wg-1-resumed", date(2012, 9, 3), resumes="wg-1"),
        meeting("wg-2", date(2013, 8, 26), topics=()),
        meeting("wg-3", date(2014, 8, 25), status="cancelled"),
    )
    resumed = Case(("wg-1",), lacks=("wg-1-resumed",))
    assert list(loads_of(some, ["wg"])) == [resumed, Case(("wg-2",))]
    assert list(loads_of(some, [])) == []
