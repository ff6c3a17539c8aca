"""override-reason: a date set by hand that differs says why, and `instead_of` still holds."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from workplan.model.deadlines import Deadline
from workplan.model.marks import Override
from workplan.model.plan import Plan
from workplan.model.topics import Topic

RULE = "override-reason"
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3)
PAPERS = Deadline(id="papers", title="Papers", due="6 weeks before start", of="wg")
FRIDAY, MONDAY = date(2012, 7, 13), date(2012, 7, 16)


def by_hand(on: date | None, *, due: Any = "6 weeks before start", **more: Any) -> Plan:
    override = Override(entry="wg-3/papers", on=on, **more)
    return plan(meetings=(WG_3,), deadlines=(evolve(PAPERS, due=due),), overrides=(override,))


@pytest.mark.parametrize(
    ("on", "instead_of", "reason", "kept"),
    [
        (FRIDAY, None, "plant closed", True),
        (FRIDAY, None, None, False),
        (FRIDAY, MONDAY, "plant closed", True),
        (FRIDAY, MONDAY, None, False),
        (FRIDAY, date(2012, 7, 9), "plant closed", False),
        (FRIDAY, date(2012, 7, 9), None, False),
        (MONDAY, None, None, True),
        (MONDAY, MONDAY, None, True),
        (MONDAY, FRIDAY, "plant closed", False),
        (None, None, None, True),
    ],
)
def test_a_date_that_differs_says_why_and_from_what(
    on: date | None, instead_of: date | None, reason: str | None, *, kept: bool
) -> None:
    a_plan = by_hand(on, instead_of=instead_of, reason=reason)
    assert entries(a_plan, RULE) == ([] if kept else [("wg-3/papers",)])


def test_a_missing_reason_is_told_with_the_date_that_would_be() -> None:
    a_plan = by_hand(FRIDAY)
    assert found(a_plan, RULE) == [
        (
            ("wg-3/papers",),
            (
                "Papers (WG, meeting 3) is set to Friday 13 July 2012 by hand without a reason;"
                " it would be Monday 16 July 2012"
            ),
        )
    ]
    assert hints(a_plan, RULE) == ['write reason = "...", or leave the override out']


def test_a_ground_that_has_moved_is_told() -> None:
    a_plan = by_hand(FRIDAY, instead_of=date(2012, 7, 9), reason="plant closed")
    assert found(a_plan, RULE) == [
        (
            ("wg-3/papers",),
            (
                "Papers (WG, meeting 3) is set to Friday 13 July 2012 by hand instead of"
                " Monday 9 July 2012, but Monday 16 July 2012 is what follows now"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        "look whether 13 July 2012 is still meant, then write instead_of = 2012-07-16"
    ]


def test_an_override_that_is_no_longer_needed_is_told() -> None:
    assert hints(by_hand(MONDAY, instead_of=FRIDAY), RULE) == [
        "leave the override out: the date now follows by itself"
    ]


def test_a_fixed_deadline_may_be_overridden_too() -> None:
    survey = Deadline(id="survey", title="Survey", due=MONDAY)
    override = Override(entry="survey", on=FRIDAY)
    assert entries(plan(deadlines=(survey,), overrides=(override,)), RULE) == [("survey",)]


def test_what_is_counted_from_an_undated_meeting_is_waited_for() -> None:
    override = Override(entry="wg-3/papers", on=FRIDAY)
    a_plan = plan(meetings=(meeting("wg-3"),), deadlines=(PAPERS,), overrides=(override,))
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("wg-3/papers",): ("wg-3",)}


def test_where_nothing_follows_there_is_nothing_to_differ_from() -> None:
    a_plan = by_hand(FRIDAY, due="on start of next")
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {}


def test_overrides_of_cancelled_meetings_are_not_judged() -> None:
    a_plan = evolve(by_hand(FRIDAY), meetings=(evolve(WG_3, status="cancelled"),))
    assert entries(a_plan, RULE) == []


def test_an_override_of_a_topic_that_no_meeting_takes_yet_is_not_judged() -> None:
    each = evolve(PAPERS, each="topic")
    topic = Topic(id="education", title="Education", body="wg")
    override = Override(entry="education/papers", on=FRIDAY)
    a_plan = plan(
        meetings=(meeting("wg-3"),), topics=(topic,), deadlines=(each,), overrides=(override,)
    )
    assert entries(a_plan, RULE) == []
