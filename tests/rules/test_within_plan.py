"""within-plan: what is still to come lies within the plan's period."""

from datetime import date

import pytest

from tests.plans_in_python import meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from workplan.dates.spans import DateAsKnown
from workplan.model.deadlines import Deadline
from workplan.model.meetings import Free, Status
from workplan.model.milestones import Milestone

RULE = "within-plan"


@pytest.mark.parametrize(
    ("starts", "ends", "kept"),
    [
        (date(2012, 1, 1), date(2012, 1, 2), True),
        (date(2011, 12, 31), date(2012, 1, 1), False),
        (date(2014, 12, 30), date(2014, 12, 31), True),
        (date(2014, 12, 31), date(2015, 1, 1), False),
        (date(2011, 12, 31), date(2011, 12, 31), False),
    ],
)
def test_the_first_and_the_last_day_of_the_plan_are_in_it(
    starts: date, ends: date, *, kept: bool
) -> None:
    days = (ends - starts).days + 1
    a_plan = plan(meetings=(meeting("wg-3", starts, days),))
    assert entries(a_plan, RULE) == ([] if kept else [("wg-3",)])


def test_a_meeting_that_reaches_beyond_both_ends_is_told_of_both() -> None:
    year = plan(
        starts=date(2012, 6, 1),
        ends=date(2012, 6, 2),
        meetings=(meeting("wg-3", date(2012, 5, 31), 4, number=3),),
    )
    assert found(year, RULE) == [
        (
            ("wg-3",),
            (
                "meeting 3 of WG ends on Sunday 3 June 2012,"
                " after the last day of the plan (2 June 2012)"
            ),
        ),
        (
            ("wg-3",),
            (
                "meeting 3 of WG opens on Thursday 31 May 2012,"
                " before the first day of the plan (1 June 2012)"
            ),
        ),
    ]
    assert hints(year, RULE) == [
        "end it on Saturday 2 June 2012 or earlier, or let the plan end later",
        "open it on Friday 1 June 2012 or later, or let the plan begin earlier",
    ]


def test_only_the_side_that_is_beyond_is_told() -> None:
    june = {"starts": date(2012, 6, 4), "ends": date(2012, 6, 8)}
    late = plan(**june, meetings=(meeting("wg-3", date(2012, 6, 4), 6),))
    early = plan(**june, meetings=(meeting("wg-3", date(2012, 6, 3), 6),))
    assert ["after" in message for _, message in found(late, RULE)] == [True]
    assert ["after" in message for _, message in found(early, RULE)] == [False]


@pytest.mark.parametrize("status", ["held", "cancelled", "postponed"])
def test_what_was_held_or_does_not_count_may_lie_outside(status: Status) -> None:
    before = meeting("wg-1", date(2010, 12, 13), status=status)
    assert entries(plan(meetings=(before,)), RULE) == []


def test_a_meeting_without_a_date_is_waited_for() -> None:
    assert waiting(plan(meetings=(meeting("wg-3"),)), RULE) == {("wg-3",): ("wg-3",)}


def test_a_free_meeting_is_judged_where_it_is_placed() -> None:
    late = Free(date(2014, 12, 1), date(2015, 3, 1), 3, placed=date(2015, 1, 5))
    assert entries(plan(meetings=(meeting("wg-3", dates=late),)), RULE) == [("wg-3",)]


@pytest.mark.parametrize(
    ("on", "kept"),
    [
        ("2012-01-01", True),
        ("2011-12-31", False),
        ("2014-12-31", True),
        ("2015-01-01", False),
        ("2014", True),
        ("2015", False),
        ("2011-12", False),
        ("2012-01", True),
    ],
)
def test_a_milestone_lies_within_the_plan(on: str, *, kept: bool) -> None:
    cycle = Milestone(id="cycle", title="Second cycle", on=DateAsKnown.parse(on))
    a_plan = plan(milestones=(cycle,))
    assert entries(a_plan, RULE) == ([] if kept else [("cycle",)])
    assert waiting(a_plan, RULE) == {}


def test_a_milestone_of_a_year_that_the_plan_ends_in_is_waited_for() -> None:
    cycle = Milestone(id="cycle", title="Second cycle", on=DateAsKnown.parse("2014"))
    a_plan = plan(ends=date(2014, 6, 30), milestones=(cycle,))
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("cycle",): ("cycle",)}


def test_a_milestone_is_told_with_its_date_as_it_is_known() -> None:
    cycle = Milestone(id="cycle", title="Second cycle", on=DateAsKnown.parse("2015"))
    assert found(plan(milestones=(cycle,)), RULE) == [
        (
            ("cycle",),
            (
                '"Second cycle" (2015) is not within the plan'
                " (1 January 2012 \N{EN DASH} 31 December 2014)"
            ),
        )
    ]


def test_deadlines_may_precede_the_plan() -> None:
    survey = Deadline(id="survey", title="Survey closes", due=date(2011, 6, 1))
    assert entries(plan(deadlines=(survey,)), RULE) == []
