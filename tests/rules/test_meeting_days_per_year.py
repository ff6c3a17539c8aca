"""meeting-days-per-year: so many meeting days of some bodies in each calendar year."""

from collections import Counter
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
from workplan.model.marks import Accepted
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan
from workplan.rules.checking import check
from workplan.rules.meeting_days_per_year import MeetingDaysPerYear

RULE = "meeting-days-per-year"
MONDAY = date(2012, 8, 27)
# Monday 31 December 2012 and the two days after it.
NEW_YEAR = meeting("wg-4", date(2012, 12, 31), 3, number=4)


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    """Return a plan of 2012 to 2014."""
    rule = MeetingDaysPerYear(**({"bodies": "wg"} | parameters))
    return plan(bodies=(WG, COSP), meetings=meetings, rules=(rule,))


def years(a_plan: Plan) -> list[str]:
    return [message.partition(";")[0][-4:] for _, message in found(a_plan, RULE)]


@pytest.mark.parametrize(("days", "kept"), [(1, False), (2, True), (4, True), (5, False)])
def test_the_numbers_are_inclusive(days: int, *, kept: bool) -> None:
    a_plan = asked(
        meeting("wg-3", MONDAY, days),
        meeting("wg-5", date(2013, 8, 26), 2),
        meeting("wg-6", date(2014, 8, 25), 4),
        at_least=2,
        at_most=4,
    )
    assert years(a_plan) == ([] if kept else ["2012"])


def test_too_many_are_told_with_the_meetings_of_that_year() -> None:
    a_plan = asked(
        meeting("wg-5", date(2013, 8, 26)),
        NEW_YEAR,
        meeting("wg-3", MONDAY),
        at_most=3,
    )
    assert found(a_plan, RULE) == [
        (
            ("wg-3", "wg-4"),
            "there are 4 meeting days of WG in 2012; the rule asks for at most 3",
        ),
        (
            ("wg-4", "wg-5"),
            "there are 5 meeting days of WG in 2013; the rule asks for at most 3",
        ),
    ]
    assert hints(a_plan, RULE) == [
        "shorten the meetings in 2012 by 1 day, or move one to another year",
        "shorten the meetings in 2013 by 2 days, or move one to another year",
    ]


def test_too_few_are_told_for_each_year_of_the_plan() -> None:
    a_plan = asked(NEW_YEAR, at_least=2)
    assert found(a_plan, RULE) == [
        (("wg-4",), "there are 0 meeting days of WG in 2014; the rule asks for at least 2"),
        (("wg-4",), "there is 1 meeting day of WG in 2012; the rule asks for at least 2"),
    ]
    assert hints(a_plan, RULE) == [
        "plan 2 more meeting days in 2014",
        "plan 1 more meeting day in 2012",
    ]


def test_a_year_without_meetings_can_be_accepted_by_those_before_and_after_it() -> None:
    some = meeting("wg-4", MONDAY), meeting("wg-3", date(2012, 3, 5))
    later = meeting("wg-6", date(2014, 3, 10)), meeting("wg-5", date(2014, 3, 3))
    assert entries(asked(*some, *later, at_least=1), RULE) == [("wg-4", "wg-5")]
    assert entries(asked(*some, at_least=1), RULE) == [("wg-4",), ("wg-4",)]
    assert entries(asked(*later, at_least=1), RULE) == [("wg-5",), ("wg-5",)]
    a_plan = evolve(
        asked(*some, *later, at_least=1),
        accepted=(Accepted(rule=RULE, entry="wg-4", reason="no money"),),
    )
    assert check(a_plan).passes
    assert entries(asked(at_least=1), RULE) == [(), (), ()]


def test_a_year_of_which_the_plan_has_one_day_is_judged_and_others_are_not() -> None:
    a_plan = evolve(
        asked(
            meeting("wg-3", date(2011, 3, 7), status="held"),
            meeting("wg-5", date(2015, 3, 2), status="held"),
            at_most=0,
            at_least=0,
        ),
        starts=date(2011, 12, 31),
        ends=date(2014, 1, 1),
    )
    assert years(a_plan) == ["2011"]


def test_several_bodies_are_counted_together() -> None:
    session = meeting("cosp-5", date(2012, 11, 5), 5, body="cosp")
    both = asked(meeting("wg-3", MONDAY), session, bodies=["wg", "cosp"], at_most=7)
    assert found(both, RULE) == [
        (
            ("wg-3", "cosp-5"),
            "there are 8 meeting days of WG and COSP in 2012; the rule asks for at most 7",
        )
    ]
    assert entries(asked(meeting("wg-3", MONDAY), session, at_most=7), RULE) == []


def test_days_on_which_two_bodies_meet_count_for_each() -> None:
    session = meeting("cosp-5", MONDAY, 5, body="cosp")
    a_plan = asked(meeting("wg-3", MONDAY), session, bodies=["wg", "cosp"], at_most=7)
    assert entries(a_plan, RULE) == [("cosp-5", "wg-3")]


def test_weekends_inside_a_meeting_do_not_count() -> None:
    assert entries(asked(meeting("wg-3", MONDAY, 12), at_most=10), RULE) == []
    assert entries(asked(meeting("wg-3", MONDAY, 12), at_most=9), RULE) == [("wg-3",)]


def test_resumed_parts_and_meetings_during_others_count_and_cancelled_ones_do_not() -> None:
    a_plan = asked(
        meeting("cosp-5", MONDAY, 5, body="cosp"),
        meeting("wg-3", MONDAY, 1, during="cosp-5"),
        meeting("wg-3-resumed", date(2012, 11, 5), 1, resumes="wg-3"),
        meeting("wg-4", date(2012, 11, 12), status="cancelled"),
        meeting("wg-5", date(2012, 11, 19), status="postponed"),
        at_most=1,
    )
    assert found(a_plan, RULE) == [
        (
            ("wg-3", "wg-3-resumed"),
            "there are 2 meeting days of WG in 2012; the rule asks for at most 1",
        )
    ]


def test_the_years_in_which_an_undated_meeting_may_lie_are_not_judged() -> None:
    def with_window(earliest: date, latest: date) -> Plan:
        free = meeting("wg-5", dates=Free(earliest, latest, 2))
        return asked(free, meeting("wg-3", date(2013, 3, 4), 9), at_most=1)

    in_2012 = with_window(date(2012, 3, 1), date(2012, 12, 31))
    over_new_year = with_window(date(2012, 3, 1), date(2013, 1, 1))
    in_2014 = with_window(date(2013, 12, 31), date(2014, 12, 31))
    assert waiting(in_2012, RULE) == {("2012",): ("wg-5",)}
    assert years(in_2012) == ["2013"]
    assert waiting(over_new_year, RULE) == {("2012", "2013"): ("wg-5",)}
    assert years(over_new_year) == []
    assert waiting(in_2014, RULE) == {("2013", "2014"): ("wg-5",)}


def test_a_placed_meeting_is_judged_like_a_dated_one() -> None:
    placed = Free(date(2012, 1, 1), date(2014, 12, 31), 3, placed=date(2012, 12, 31))
    a_plan = asked(meeting("wg-4", dates=placed), at_most=1)
    assert years(a_plan) == ["2013"]
    assert waiting(a_plan, RULE) == {}


def test_a_rule_that_asks_for_no_number_is_refused() -> None:
    with pytest.raises(WrongValue, match="the rule asks for nothing"):
        MeetingDaysPerYear(bodies="wg")


@given(
    plans(known=True),
    st.sampled_from((("wg",), ("wg", "cosp"))),
    st.integers(100, 130),
    st.integers(0, 6),
    st.integers(0, 10),
)
def test_a_year_is_found_where_a_count_by_hand_finds_it(
    drawn: Plan, bodies: tuple[str, ...], later: int, least: int, more: int
) -> None:
    """The meetings are moved to where one year ends and another begins."""
    most = least + more
    rule = MeetingDaysPerYear(bodies=bodies, at_least=least, at_most=most)
    meetings = tuple(_moved(one, later) for one in drawn.meetings)
    a_plan = evolve(drawn, meetings=meetings, rules=(rule,), accepted=())
    count = Counter({2012: 0, 2013: 0, 2014: 0})
    for one in meetings:
        assert isinstance(one.dates, Fixed)
        if one.counts and one.body in bodies:
            day = one.dates.starts
            while day <= one.dates.ends:
                at_an_end = day in (one.dates.starts, one.dates.ends)
                count[day.year] += at_an_end or day.weekday() < 5
                day += timedelta(1)
    expected = [str(year) for year, days in count.items() if not least <= days <= most]
    assert sorted(years(a_plan)) == sorted(expected)


def _moved(one: Meeting, days: int) -> Meeting:
    assert isinstance(one.dates, Fixed)
    moved = Fixed(one.dates.starts + timedelta(days), one.dates.ends + timedelta(days))
    return evolve(one, dates=moved)
