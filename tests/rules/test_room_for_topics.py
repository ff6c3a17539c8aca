"""Sums that show that topics do not fit."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import meeting, plan
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.load_per_meeting import LoadPerMeeting
from workplan.rules.room_for_topics import LimitsTopics
from workplan.rules.topics_per_meeting import TopicsPerMeeting

TWO = TopicsPerMeeting(body="wg", at_most=2)


def to_come(name: str, **more: Any) -> Meeting:
    return meeting(name, dates=Free(date(2012, 3, 1), date(2012, 3, 30), 2), **more)


def topic(name: str, **more: Any) -> Topic:
    return Topic(id=name, title=name, body="wg", **more)


def with_topics(number: int, *meetings: Meeting, **more: Any) -> Plan:
    topics = tuple(topic(f"t{count}", **more) for count in range(number))
    return plan(meetings=meetings, topics=(*topics, topic("given"), topic("other")))


HELD = meeting("wg-0", date(2012, 1, 9), topics=("other",), topics_final=True)
OTHERS = (HELD, to_come("wg-1", topics=("given",)), to_come("wg-2"))


def said(rule: LimitsTopics, of_plan: Plan, *fixed: str) -> str | None:
    """Return what is short; what is fixed takes no more topics."""
    final = (
        evolve(one, topics_final=True) if one.id in fixed else one for one in of_plan.meetings
    )
    short = rule.short_of_room(evolve(of_plan, meetings=tuple(final)))
    return None if short is None else str(short)


def test_as_many_topics_as_there_are_places_fit_and_no_more() -> None:
    assert said(TWO, with_topics(3, *OTHERS)) is None
    assert said(TWO, with_topics(4, *OTHERS)) == (
        "more topics of WG are still to be placed than its meetings have room for: 4 against 3"
    )


def test_a_meeting_that_takes_no_more_topics_has_no_room() -> None:
    assert said(TWO, with_topics(1, *OTHERS), "wg-2") is None
    told = said(TWO, with_topics(2, *OTHERS), "wg-2")
    assert told is not None
    assert told.endswith("2 against 1")


@pytest.mark.parametrize("more", [{"optional": True}, {"every": "year"}])
def test_what_need_not_be_placed_once_takes_no_room(more: dict[str, Any]) -> None:
    assert said(TWO, with_topics(9, *OTHERS, **more)) is None


def test_a_topic_of_each_meeting_takes_room_at_each() -> None:
    of_plan = plan(
        meetings=OTHERS,
        topics=(topic("given"), topic("other"), topic("each", every="meeting"), *TOPICS[:2]),
    )
    told = said(TWO, of_plan)
    assert told is not None
    assert told.endswith("2 against 1")


TOPICS = tuple(topic(f"t{count}", load=load) for count, load in enumerate((3, 4, 5)))


def test_sittings_are_counted_with_those_kept_in_reserve() -> None:
    """Two days have four sittings, of which one is kept free."""
    rule = LoadPerMeeting(body="wg", reserve=1)
    of_plan = plan(meetings=(to_come("wg-1"), to_come("wg-2")), topics=TOPICS[:2])
    assert said(rule, of_plan) == (
        "the topics of WG that are still to be placed take more sittings than its meetings have"
        " left for them: 7 against 6"
    )
    assert said(LoadPerMeeting(body="wg"), of_plan) is None


def test_where_no_meeting_is_to_come_the_rule_is_not_to_blame() -> None:
    assert said(TWO, with_topics(9, HELD)) is None
    assert said(TWO, with_topics(9, *OTHERS), "wg-1", "wg-2") is None


def test_where_a_meeting_is_not_asked_there_is_no_limit() -> None:
    during = to_come("wg-3", during="wg-1")
    assert said(TWO, with_topics(9, *OTHERS, during)) is None
    assert said(LoadPerMeeting(body="wg", at_most=1), with_topics(9, *OTHERS, during)) is not None
    forgotten = meeting("wg-4", date(2012, 5, 7), resumes="wg-2", topics_final=True)
    for rule in (TWO, LoadPerMeeting(body="wg", at_most=1)):
        assert said(rule, with_topics(9, *OTHERS, forgotten)) is None
