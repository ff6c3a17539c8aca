"""Recommendations and their follow-up as they are looked for."""

from datetime import date

import pytest

from tests.model.fault_cases import OTHER, WG1, WG2
from tests.plans_in_python import WG, meeting, plan
from workplan.model.meetings import Meeting
from workplan.model.recommendations import FollowUp, Recommendation
from workplan.model.recommended import Recommended, is_told_after


def asked(name: str, made_at: str = "wg-1", report_back: str | None = None) -> Recommendation:
    return Recommendation(id=name, made_at=made_at, title=name, report_back=report_back)


PART = meeting("wg-1-resumed", date(2012, 9, 3), resumes="wg-1")
ELSEWHERE = meeting("o", date(2012, 10, 1), body="other")
MADE = (
    asked("r2", report_back="regularly"),
    asked("r1", report_back="wg-2"),
    asked("r3", "o", report_back="regularly"),
    asked("r4", report_back="next meeting"),
)
SAID = (
    FollowUp(recommendation="r1", at="wg-2"),
    FollowUp(recommendation="r2", on=date(2013, 1, 7)),
    FollowUp(recommendation="r1", on=date(2013, 1, 7)),
)
PLAN = plan(
    bodies=(WG, OTHER),
    meetings=(WG1, PART, WG2, ELSEWHERE),
    recommendations=MADE,
    follow_up=SAID,
)


def test_they_are_found_by_meeting_and_by_body() -> None:
    found = PLAN.recommended
    assert found.made_at("wg-1") == (MADE[0], MADE[1], MADE[3])
    assert found.reported_to("wg-2") == (MADE[1],)
    assert found.regular("wg") == (MADE[0],)
    assert found.regular("other") == (MADE[2],)
    assert found.said_of("r1") == (SAID[0], SAID[2])
    assert found.said_at("wg-2") == (SAID[0],)
    assert found.made_at("wg-9") == found.reported_to("wg-9") == found.regular("wg-9") == ()
    assert found.said_of("r9") == found.said_at("wg-9") == ()


def test_the_words_for_when_to_report_are_no_meetings() -> None:
    assert PLAN.recommended.reported_to("regularly") == ()
    assert PLAN.recommended.reported_to("next meeting") == ()


def test_they_are_put_into_the_order_of_the_plan_each_once() -> None:
    assert PLAN.recommended.in_order(("r4", "r1", "r4", "r2")) == (MADE[0], MADE[1], MADE[3])


def test_what_names_something_unknown_is_found_nowhere() -> None:
    found = Recommended(
        (asked("r", "wg-9", "wg-2"),), (FollowUp(recommendation="r", at="wg-2"),), {}
    )
    assert found.reported_to("wg-2") == ()
    assert found.said_at("wg-2") == ()


@pytest.mark.parametrize(
    ("told", "made_at", "after"),
    [
        (WG2, WG1, True),
        (WG1, WG2, False),
        (WG1, WG1, False),
        (PART, WG1, False),  # a part of the same meeting
        (WG1, PART, False),
        (WG2, PART, True),
    ],
)
def test_later_meetings_are_told_but_no_parts(
    told: Meeting, made_at: Meeting, *, after: bool
) -> None:
    assert is_told_after(PLAN, told, made_at) == after
