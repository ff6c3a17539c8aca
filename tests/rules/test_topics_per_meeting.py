"""topics-per-meeting: so many topics at each meeting of a body."""

from datetime import date
from typing import Any

import pytest

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP
from workplan.errors import WrongValue
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.topics_per_meeting import TopicsPerMeeting

RULE = "topics-per-meeting"
MONDAY = date(2012, 8, 27)
TOPICS = tuple(
    Topic(id=f"t{number}", title=f"Topic {number}", body="wg", optional=True, every="meeting")
    for number in range(1, 5)
)


def taking(count: int, name: str = "wg-3", starts: date | None = MONDAY, **more: Any) -> Meeting:
    topics = tuple(topic.id for topic in TOPICS[:count])
    values: dict[str, Any] = {"topics": topics, "number": 3}
    return meeting(name, starts, **(values | more))


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    rule = TopicsPerMeeting(**({"body": "wg"} | parameters))
    return plan(bodies=(WG, COSP), topics=TOPICS, meetings=meetings, rules=(rule,))


@pytest.mark.parametrize(("number", "kept"), [(0, False), (1, True), (2, True), (3, False)])
def test_the_numbers_are_inclusive(number: int, *, kept: bool) -> None:
    a_plan = asked(taking(number), at_least=1, at_most=2)
    assert entries(a_plan, RULE) == ([] if kept else [("wg-3",)])


def test_too_many_and_too_few_are_told() -> None:
    assert found(asked(taking(3), at_most=2), RULE) == [
        (("wg-3",), "meeting 3 of WG takes 3 topics; the rule asks for at most 2")
    ]
    assert hints(asked(taking(4), at_most=2), RULE) == ["move 2 topics to other meetings"]
    assert found(asked(taking(1), at_least=2), RULE) == [
        (("wg-3",), "meeting 3 of WG takes 1 topic; the rule asks for at least 2")
    ]
    assert hints(asked(taking(1), at_least=2), RULE) == ["give it 1 more topic"]


def test_an_undated_meeting_is_judged_by_its_topics() -> None:
    assert entries(asked(taking(3, starts=None), at_most=2), RULE) == [("wg-3",)]


def test_a_meeting_whose_topics_are_not_known_is_not_judged() -> None:
    a_plan = asked(taking(0, topics=None), at_least=1)
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("wg-3",): ("wg-3",)}


def test_topics_of_resumed_parts_count_once_with_the_first_part() -> None:
    resumed = taking(3, "wg-3-resumed", date(2012, 11, 26), resumes="wg-3", number=None)
    assert entries(asked(taking(2), resumed, at_most=3), RULE) == []
    assert entries(asked(taking(2), resumed, at_most=2), RULE) == [("wg-3", "wg-3-resumed")]


def test_a_resumed_part_whose_topics_are_not_known_is_waited_for() -> None:
    resumed = taking(0, "wg-3-resumed", date(2012, 11, 26), resumes="wg-3", topics=None)
    assert waiting(asked(taking(3), resumed, at_most=2), RULE) == {("wg-3",): ("wg-3-resumed",)}


def test_meetings_during_others_of_other_bodies_or_not_counted_are_left_aside() -> None:
    a_plan = asked(
        meeting("cosp-5", MONDAY, 5, body="cosp"),
        taking(3, during="cosp-5"),
        taking(3, "wg-4", date(2013, 8, 26), status="cancelled", number=4),
        at_most=2,
    )
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {}


def test_a_rule_that_asks_for_no_number_is_refused() -> None:
    with pytest.raises(WrongValue, match="the rule asks for nothing"):
        TopicsPerMeeting(body="wg")
