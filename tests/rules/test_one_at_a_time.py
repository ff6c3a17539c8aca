"""one-at-a-time: a body's meetings do not overlap; one held during another lies within it."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from workplan.model.meetings import Fixed, Meeting, Status
from workplan.model.plan import Plan

RULE = "one-at-a-time"
MONDAY = date(2012, 8, 27)
COSP_5 = meeting("cosp-5", MONDAY, 5, body="cosp", number=5)


def two(starts: date, days: int = 3) -> Plan:
    return plan(
        meetings=(
            meeting("wg-3", MONDAY, 3, number=3),
            meeting("wg-4", starts, days, number=4),
        )
    )


@pytest.mark.parametrize(("day", "kept"), [(27, False), (28, False), (29, False), (30, True)])
def test_two_meetings_share_no_day(day: int, *, kept: bool) -> None:
    assert entries(two(date(2012, 8, day)), RULE) == ([] if kept else [("wg-3", "wg-4")])


def test_the_later_one_is_told_with_the_one_that_has_not_ended() -> None:
    a_plan = two(date(2012, 8, 29))
    assert found(a_plan, RULE) == [
        (
            ("wg-3", "wg-4"),
            (
                "meeting 4 of WG opens on Wednesday 29 August 2012,"
                " although meeting 3 of WG ends only on Wednesday 29 August 2012"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        "open meeting 4 of WG after Wednesday 29 August 2012, or move meeting 3 of WG"
    ]


def test_meetings_of_two_bodies_may_share_days() -> None:
    both = plan(bodies=(WG, COSP), meetings=(meeting("wg-3", MONDAY), COSP_5))
    assert entries(both, RULE) == []


def test_one_within_a_long_one_is_found_though_another_came_between() -> None:
    three = plan(
        meetings=(
            meeting("wg-1", MONDAY, 12),
            meeting("wg-2", date(2012, 8, 28), 1),
            meeting("wg-3", date(2012, 8, 31), 1),
        )
    )
    assert entries(three, RULE) == [("wg-1", "wg-2"), ("wg-1", "wg-3")]


def test_resumed_parts_are_meetings_too() -> None:
    resumed = plan(
        meetings=(
            meeting("wg-3", MONDAY, number=3),
            meeting("wg-3-resumed", date(2012, 8, 29), resumes="wg-3"),
        )
    )
    assert entries(resumed, RULE) == [("wg-3", "wg-3-resumed")]


@pytest.mark.parametrize(
    ("starts", "days", "kept"),
    [
        (date(2012, 8, 27), 5, True),
        (date(2012, 8, 26), 2, False),
        (date(2012, 8, 31), 2, False),
        (date(2012, 9, 10), 1, False),
    ],
)
def test_one_held_during_another_lies_within_its_days(
    starts: date, days: int, *, kept: bool
) -> None:
    during = meeting("wg-3", starts, days, during="cosp-5")
    both = plan(bodies=(WG, COSP), meetings=(during, COSP_5))
    assert entries(both, RULE) == ([] if kept else [("wg-3", "cosp-5")])


def test_one_that_is_not_within_is_told_with_the_days_of_the_other() -> None:
    during = meeting("wg-3", date(2012, 8, 31), 2, during="cosp-5", number=3)
    both = plan(bodies=(WG, COSP), meetings=(during, COSP_5))
    assert found(both, RULE) == [
        (
            ("wg-3", "cosp-5"),
            (
                "meeting 3 of WG (31 August \N{EN DASH} 1 September 2012) is to be held during"
                " session 5 of COSP, which is on other days (27\N{EN DASH}31 August 2012)"
            ),
        )
    ]
    assert hints(both, RULE) == [
        (
            "move meeting 3 of WG to days of session 5 of COSP (27\N{EN DASH}31 August 2012),"
            " or leave out during"
        )
    ]


def test_within_a_meeting_of_its_own_body_it_shares_days_with_that_alone() -> None:
    def special(name: str, starts: date) -> Meeting:
        return meeting(name, starts, 2, during="wg-3")

    long = meeting("wg-3", MONDAY, 5)
    apart = plan(meetings=(long, special("wg-a", MONDAY), special("wg-b", date(2012, 8, 29))))
    assert entries(apart, RULE) == []
    overlapping = plan(
        meetings=(long, special("wg-a", MONDAY), special("wg-b", date(2012, 8, 28)))
    )
    assert entries(overlapping, RULE) == [("wg-a", "wg-b")]


def test_within_another_body_that_meets_within_its_own_it_shares_days_with_that() -> None:
    long = meeting("wg-3", MONDAY, 5)
    session = meeting("cosp-5", MONDAY, 5, body="cosp", during="wg-3")
    within = meeting("wg-a", MONDAY, 2, during="cosp-5")
    assert entries(plan(bodies=(WG, COSP), meetings=(long, session, within)), RULE) == []
    beside = meeting("wg-b", date(2012, 8, 28), 2, during="wg-3")
    three = plan(bodies=(WG, COSP), meetings=(long, session, within, beside))
    assert entries(three, RULE) == [("wg-a", "wg-b")]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_cancelled_and_postponed_meetings_do_not_count(status: Status) -> None:
    off = evolve(COSP_5, status=status)
    during = meeting("wg-3", date(2013, 8, 26), during="cosp-5")
    same = meeting("wg-4", date(2013, 8, 26), status=status)
    assert entries(plan(bodies=(WG, COSP), meetings=(off, during, same)), RULE) == []


def test_undated_meetings_are_waited_for_and_the_others_judged() -> None:
    a_plan = plan(
        meetings=(
            meeting("wg-2", MONDAY),
            meeting("wg-3", MONDAY),
            meeting("wg-4"),
            meeting("wg-5", MONDAY + timedelta(days=30), during="wg-4"),
        )
    )
    assert entries(a_plan, RULE) == [("wg-2", "wg-3")]
    assert waiting(a_plan, RULE) == {("wg-4", "wg-5"): ("wg-4",)}


@given(plans(known=True))
def test_there_is_a_finding_exactly_where_two_that_are_not_within_each_other_share_a_day(
    a_plan: Plan,
) -> None:
    held = {one.id: one for one in a_plan.meetings if one.counts}
    days = {one.id: _days(one) for one in held.values()}

    def hosts(name: str) -> set[str]:
        """All that a meeting is held within, directly or not, as far as those count."""
        during = held[name].during
        return set() if during not in held else {during, *hosts(during)}

    overlap = any(
        held[one].body == held[other].body and days[one] & days[other]
        for one, other in combinations(held, 2)
        if one not in hosts(other) and other not in hosts(one)
    )
    outside = any(
        one.during in held and not days[one.id] <= days[one.during] for one in held.values()
    )
    all_accepted = {mark.entry for mark in a_plan.accepted if mark.rule == RULE}
    bare = evolve(a_plan, accepted=())
    assert bool(entries(bare, RULE)) == (overlap or outside)
    assert all(not all_accepted & set(concerned) for concerned in entries(a_plan, RULE))


def _days(one: Meeting) -> set[date]:
    assert isinstance(one.dates, Fixed)
    length = (one.dates.ends - one.dates.starts).days + 1
    return {one.dates.starts + timedelta(number) for number in range(length)}
