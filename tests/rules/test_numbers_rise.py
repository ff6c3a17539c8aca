"""numbers-rise: a body's numbers rise with the opening days, first parts only."""

from datetime import date
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from workplan.model.plan import Plan

RULE = "numbers-rise"
MONDAY = date(2012, 8, 27)


@pytest.mark.parametrize(
    ("day", "kept"),
    [(date(2012, 8, 28), True), (date(2012, 8, 27), False), (date(2012, 8, 26), False)],
)
def test_the_higher_number_opens_later(day: date, *, kept: bool) -> None:
    two = plan(meetings=(meeting("wg-4", day, number=4), meeting("wg-3", MONDAY, number=3)))
    assert entries(two, RULE) == ([] if kept else [("wg-3", "wg-4")])


def test_numbers_may_be_left_out() -> None:
    two = plan(
        meetings=(meeting("wg-9", date(2013, 8, 26), number=9), meeting("wg-3", MONDAY, number=3))
    )
    assert entries(two, RULE) == []


def test_it_is_told_with_both_days() -> None:
    two = plan(
        meetings=(meeting("wg-3", MONDAY, number=3), meeting("wg-4", date(2012, 8, 20), number=4))
    )
    assert found(two, RULE) == [
        (
            ("wg-3", "wg-4"),
            (
                "meeting 4 of WG opens on Monday 20 August 2012,"
                " not after meeting 3 of WG (Monday 27 August 2012)"
            ),
        )
    ]
    assert hints(two, RULE) == [
        "exchange the numbers of meeting 3 of WG and meeting 4 of WG, or their dates"
    ]


def test_a_number_is_given_once() -> None:
    twice = plan(
        meetings=(
            meeting("wg-a", MONDAY, number=3),
            meeting("wg-b", date(2013, 8, 26), number=3),
        )
    )
    assert found(twice, RULE) == [
        (
            ("wg-a", "wg-b"),
            (
                "WG has two meetings with number 3: one opens on Monday 27 August 2012,"
                " one on Monday 26 August 2013"
            ),
        )
    ]
    assert hints(twice, RULE) == [
        "give each a number of its own; a part that continues one says resumes = ..."
    ]


def test_each_body_has_its_own_numbers() -> None:
    both = plan(
        bodies=(WG, COSP),
        meetings=(
            meeting("wg-3", MONDAY, number=3),
            meeting("cosp-3", date(2012, 11, 26), number=3, body="cosp"),
            meeting("cosp-4", date(2014, 11, 24), number=4, body="cosp"),
        ),
    )
    assert entries(both, RULE) == []


def test_a_resumed_part_has_no_number_to_compare() -> None:
    resumed = plan(
        meetings=(
            meeting("wg-3", MONDAY, number=3),
            meeting("wg-4", date(2013, 8, 26), number=4),
            meeting("wg-3-resumed", date(2013, 11, 25), number=3, resumes="wg-3"),
        )
    )
    assert entries(resumed, RULE) == []


def test_a_cancelled_meeting_leaves_its_number_free() -> None:
    again = plan(
        meetings=(
            meeting("wg-3", MONDAY, number=3, status="cancelled"),
            meeting("wg-3-again", date(2012, 11, 26), number=3),
        )
    )
    assert entries(again, RULE) == []


def test_an_undated_meeting_is_waited_for_and_the_others_are_compared() -> None:
    three = plan(
        meetings=(
            meeting("wg-3", MONDAY, number=3),
            meeting("wg-4", number=4),
            meeting("wg-5", date(2012, 8, 20), number=5),
            meeting("wg-special"),
        )
    )
    assert entries(three, RULE) == [("wg-3", "wg-5")]
    assert waiting(three, RULE) == {("wg-4",): ("wg-4",)}


@given(plans(known=True))
def test_there_is_a_finding_exactly_where_some_two_do_not_rise(a_plan: Plan) -> None:
    numbered = [
        (one.body, one.number, one.earliest)
        for one in a_plan.meetings
        if one.counts and one.number is not None and one.resumes is None
    ]
    wrong = any(
        body == other_body
        and (
            number == other_number
            or (number < other_number) != (day < other_day)
            or day == other_day
        )
        for (body, number, day), (other_body, other_number, other_day) in combinations(numbered, 2)
    )
    assert bool(entries(evolve(a_plan, accepted=()), RULE)) == wrong
