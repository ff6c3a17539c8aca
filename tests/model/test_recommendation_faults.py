"""What is wrong with recommendations and their follow-up, in plans that are built in Python.

What is told of files is in tests/plans/faulty/recommendations.toml.
"""

from datetime import date
from typing import Any

import pytest

from tests.model.fault_cases import WG1, WG2, faults
from tests.plans_in_python import LAST, meeting, plan
from workplan.model.meetings import Free
from workplan.model.recommendations import FollowUp, Recommendation

FREE = meeting("wg-3", dates=Free(date(2014, 2, 1), date(2014, 11, 30), 3))
MEETINGS = (WG1, WG2, FREE)
NOT_AFTER = "where it was recommended; write a later meeting or day, or correct made_at"


def asked(report_back: Any = None, made_at: str = "wg-1") -> dict[str, Any]:
    made = Recommendation(id="r", made_at=made_at, title="Report", report_back=report_back)
    return {"meetings": MEETINGS, "recommendations": (made,)}


@pytest.mark.parametrize(
    ("report_back", "made_at"),
    [
        ("next meeting", "wg-1"),
        ("some meeting", "wg-3"),  # the plan need not have it yet
        ("regularly", "wg-1"),
        ("none", "wg-1"),
        (None, "wg-1"),
        ("wg-2", "wg-1"),
        ("wg-3", "wg-2"),
        (date(2012, 6, 7), "wg-1"),  # the day after it ends
        (LAST, "wg-3"),
        (date(2014, 2, 2), "wg-3"),  # which may end on the day before
    ],
)
def test_what_can_be_reported_is_no_fault(report_back: str | date | None, made_at: str) -> None:
    assert plan(**asked(report_back, made_at)).recommendations


@pytest.mark.parametrize(
    ("report_back", "made_at", "told"),
    [
        (
            date(2012, 6, 6),
            "wg-1",
            f"2012-06-06 is not after wg-1, {NOT_AFTER}",
        ),
        ("wg-1", "wg-3", f"wg-1 is not after wg-3, {NOT_AFTER}"),
        (
            date(2015, 1, 1),
            "wg-1",
            (
                "2015-01-01 is after the end of the plan;"
                " write 2014-12-31 or an earlier day, or let the plan end later"
            ),
        ),
    ],
)
def test_what_cannot_is_told_where_it_stands(
    report_back: str | date, made_at: str, told: str
) -> None:
    assert faults(**asked(report_back, made_at)) == [f"recommendations[0].report_back: {told}"]


@pytest.mark.parametrize(
    "said",
    [
        {"at": "wg-3"},
        {"on": date(2012, 6, 4)},  # while the meeting still sits
        {"at": "wg-2", "on": date(2013, 5, 30)},  # a paper that came before the meeting
    ],
)
def test_something_may_be_said_from_the_meeting_on(said: dict[str, Any]) -> None:
    follow_up = FollowUp(recommendation="r", **said)
    assert plan(**asked(), follow_up=(follow_up,)).follow_up


def test_of_what_was_recommended_nowhere_only_that_is_told() -> None:
    said = FollowUp(recommendation="r", on=date(2012, 1, 1))
    assert faults(**asked(date(2012, 1, 1), made_at="wg-9"), follow_up=(said,)) == [
        'recommendations[0].made_at: the plan has no "wg-9" for made_at; write "wg-3"'
    ]


def test_two_things_may_be_wrong_with_one() -> None:
    said = FollowUp(recommendation="r", at="wg-1", on=date(2012, 6, 3))
    assert faults(**asked(), follow_up=(said,)) == [
        f"follow_up[0].at: wg-1 is not after wg-1, {NOT_AFTER}",
        f"follow_up[0].on: 2012-06-03 is not after wg-1, {NOT_AFTER}",
    ]
