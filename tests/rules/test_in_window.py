"""in-window: a free meeting lies between its earliest and its latest day."""

from datetime import date

import pytest

from tests.plans_in_python import meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from workplan.model.meetings import Free
from workplan.model.plan import Plan

RULE = "in-window"
MONDAY, FRIDAY = date(2012, 8, 20), date(2012, 8, 31)


def placed(day: date | None, days: int = 3) -> Plan:
    dates = Free(MONDAY, FRIDAY, days, placed=day)
    return plan(meetings=(meeting("wg-3", dates=dates, number=3),))


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (date(2012, 8, 20), True),
        (date(2012, 8, 19), False),
        (date(2012, 8, 29), True),
        (date(2012, 8, 30), False),
        (date(2012, 8, 24), True),
    ],
)
def test_earliest_and_latest_are_in_the_window(day: date, *, kept: bool) -> None:
    assert entries(placed(day), RULE) == ([] if kept else [("wg-3",)])


def test_a_meeting_that_is_not_placed_is_waited_for() -> None:
    assert waiting(placed(None), RULE) == {("wg-3",): ("wg-3",)}


def test_a_meeting_on_fixed_days_has_no_window() -> None:
    fixed = plan(meetings=(meeting("wg-3", date(2012, 8, 20)),))
    assert entries(fixed, RULE) == []
    assert waiting(fixed, RULE) == {}


def test_a_cancelled_meeting_may_lie_anywhere() -> None:
    dates = Free(MONDAY, FRIDAY, 3, placed=date(2013, 1, 7))
    cancelled = meeting("wg-3", dates=dates, status="cancelled")
    assert entries(plan(meetings=(cancelled,)), RULE) == []


def test_each_side_is_told_with_where_it_could_open() -> None:
    assert found(placed(date(2012, 8, 17)), RULE) == [
        (
            ("wg-3",),
            (
                "meeting 3 of WG opens on Friday 17 August 2012,"
                " before the first day of its window (20 August 2012)"
            ),
        )
    ]
    assert hints(placed(date(2012, 8, 30)), RULE) == [
        "place it on Wednesday 29 August 2012 or earlier, or widen the window"
    ]


def test_a_meeting_that_is_too_long_for_its_window_is_told_on_the_side_that_is_beyond() -> None:
    assert ["after" in said for _, said in found(placed(MONDAY, 12), RULE)] == [True]
    assert ["after" in said for _, said in found(placed(date(2012, 8, 16), 12), RULE)] == [False]


def test_a_window_that_is_too_short_because_of_weekends_is_found_wherever_it_is_placed() -> None:
    dates = Free(date(2012, 8, 24), date(2012, 8, 27), 3, placed=date(2012, 8, 24))
    friday_to_tuesday = plan(meetings=(meeting("wg-3", dates=dates),))
    assert entries(friday_to_tuesday, RULE) == [("wg-3",)]
