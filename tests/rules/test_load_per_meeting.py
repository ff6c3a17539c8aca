"""load-per-meeting: the topics of each meeting take so many sittings, or no more than it has."""

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
from workplan.model.meetings import Fixed, Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.load_per_meeting import LoadPerMeeting

RULE = "load-per-meeting"
MONDAY = date(2012, 8, 27)
LATER = date(2012, 11, 26)
LOADS = (1, 2, 4)
TOPICS = tuple(
    Topic(id=f"t{load}", title=f"Topic {load}", body="wg", load=load, optional=True, every="year")
    for load in LOADS
)


def taking(*loads: int, name: str = "wg-3", **more: Any) -> Meeting:
    topics = tuple(f"t{load}" for load in loads)
    values: dict[str, Any] = {"starts": MONDAY, "topics": topics, "number": 3}
    return meeting(name, **(values | more))


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    rule = LoadPerMeeting(**({"body": "wg"} | parameters))
    return plan(bodies=(WG, COSP), topics=TOPICS, meetings=meetings, rules=(rule,))


@pytest.mark.parametrize(
    ("loads", "kept"), [((1,), False), ((2,), True), ((1, 2), True), ((4,), False)]
)
def test_the_numbers_are_inclusive(loads: tuple[int, ...], *, kept: bool) -> None:
    a_plan = asked(taking(*loads), at_least=2, at_most=3)
    assert entries(a_plan, RULE) == ([] if kept else [("wg-3",)])


@pytest.mark.parametrize(
    ("days", "reserve", "kept"),
    [(3, None, False), (4, None, True), (4, 0, True), (4, 1, True), (4, 2, False), (5, 3, True)],
)
def test_without_at_most_the_topics_fit_into_the_sittings_less_the_reserve(
    days: int, reserve: int | None, *, kept: bool
) -> None:
    a_plan = asked(taking(1, 2, 4, days=days), reserve=reserve)
    assert bool(entries(a_plan, RULE)) != kept


def test_at_most_may_be_more_than_the_meeting_has() -> None:
    assert entries(asked(taking(1, 2, 4, days=1), at_most=7), RULE) == []


def test_the_sittings_are_those_that_the_meeting_states() -> None:
    assert entries(asked(taking(1, 2, 4, days=3, sittings=7)), RULE) == []
    assert entries(asked(taking(1, 4, days=3, sittings=4)), RULE) == [("wg-3",)]


def test_too_much_is_told_with_a_topic_that_makes_room_enough() -> None:
    most = asked(taking(1, 2, 4), at_most=5)
    assert found(most, RULE) == [
        (
            ("wg-3",),
            "the topics of meeting 3 of WG take 7 sittings; the rule asks for at most 5",
        )
    ]
    assert hints(most, RULE) == ['move topic "Topic 2" to another meeting']
    days = asked(taking(2, 4, days=2))
    assert [message for _, message in found(days, RULE)] == [
        "the topics of meeting 3 of WG take 6 sittings; it has 4"
    ]
    kept = asked(taking(4, 2, 1), reserve=1)
    assert [message for _, message in found(kept, RULE)] == [
        (
            "the topics of meeting 3 of WG take 7 sittings; it has 6, of which 1 are kept for"
            " other business"
        )
    ]


def test_where_no_topic_alone_makes_room_enough_it_is_told_how_much_there_has_to_be() -> None:
    a_plan = asked(taking(1, 2, 4), at_most=2)
    assert hints(a_plan, RULE) == ["move topics of 5 sittings in all to other meetings"]


def test_too_little_is_told_with_what_is_missing() -> None:
    a_plan = asked(taking(1), at_least=4)
    assert found(a_plan, RULE) == [
        (
            ("wg-3",),
            "the topics of meeting 3 of WG take 1 sitting; the rule asks for at least 4",
        )
    ]
    assert hints(a_plan, RULE) == ["give it topics that take 3 sittings more"]


def test_a_meeting_may_have_too_little_for_the_rule_and_too_much_for_its_days() -> None:
    a_plan = asked(taking(4, days=1), at_least=5)
    assert entries(a_plan, RULE) == [("wg-3",), ("wg-3",)]


def test_a_meeting_that_is_shorter_than_the_reserve_has_no_room() -> None:
    assert entries(asked(taking(days=1), reserve=3), RULE) == []
    assert entries(asked(taking(1, days=1), reserve=3), RULE) == [("wg-3",)]


def test_sittings_of_resumed_parts_are_added_up_and_topics_are_counted_once() -> None:
    resumed = taking(4, name="wg-3-resumed", starts=LATER, days=1, resumes="wg-3", number=None)
    whole = asked(taking(2, 4, days=2), resumed)
    assert entries(whole, RULE) == []
    assert entries(asked(taking(1, 2, 4, days=2), resumed), RULE) == [("wg-3", "wg-3-resumed")]
    assert entries(asked(taking(2, days=2), resumed, at_most=5), RULE) != []


def test_an_undated_meeting_is_judged_by_its_topics_and_the_days_that_it_will_have() -> None:
    assert entries(asked(taking(2, 4, starts=None, days=3)), RULE) == []
    assert entries(asked(taking(2, 4, starts=None, days=2)), RULE) == [("wg-3",)]


def test_a_meeting_or_part_whose_topics_are_not_known_is_waited_for() -> None:
    unknown = asked(taking(topics=None), at_least=1)
    assert entries(unknown, RULE) == []
    assert waiting(unknown, RULE) == {("wg-3",): ("wg-3",)}
    resumed = taking(name="wg-3-resumed", starts=LATER, resumes="wg-3", topics=None)
    a_plan = asked(taking(1, 2, 4), resumed, at_most=2)
    assert waiting(a_plan, RULE) == {("wg-3",): ("wg-3-resumed",)}


def test_meetings_during_others_count_and_cancelled_ones_and_other_bodies_do_not() -> None:
    a_plan = asked(
        meeting("cosp-5", MONDAY, 5, body="cosp"),
        taking(4, days=1, during="cosp-5"),
        taking(4, name="wg-4", starts=LATER, days=1, status="cancelled", number=4),
        taking(4, name="wg-5", starts=LATER, days=1, status="postponed", number=5),
    )
    assert entries(a_plan, RULE) == [("wg-3",)]
    assert waiting(a_plan, RULE) == {}


def test_each_of_several_bodies_is_asked() -> None:
    a_plan = asked(
        taking(4, days=1),
        meeting("cosp-5", MONDAY, 5, body="cosp", topics=()),
        body=["wg", "cosp"],
        at_least=1,
    )
    assert entries(a_plan, RULE) == [("cosp-5",), ("wg-3",)]


def test_at_most_and_reserve_do_not_go_together() -> None:
    with pytest.raises(WrongValue, match="at_most and reserve are both given; write at_most, or"):
        LoadPerMeeting(body="wg", at_most=3, reserve=0)


@given(
    plans(known=True),
    st.lists(st.integers(1, 4), min_size=3, max_size=3),
    st.none() | st.integers(0, 3),
    st.none() | st.integers(0, 5),
    st.none() | st.integers(1, 5),
)
def test_a_meeting_is_found_where_a_count_by_hand_finds_it(
    drawn: Plan, loads: list[int], reserve: int | None, least: int | None, sittings: int | None
) -> None:
    load = {topic.id: its_load for topic, its_load in zip(drawn.topics, loads, strict=False)}
    a_plan = evolve(
        drawn,
        topics=tuple(evolve(topic, load=load[topic.id]) for topic in drawn.topics),
        meetings=tuple(
            evolve(one, sittings=sittings if one.number == 1 else None) for one in drawn.meetings
        ),
        rules=(LoadPerMeeting(body="wg", at_least=least, reserve=reserve),),
        accepted=(),
    )
    counted = [one for one in a_plan.meetings if one.body == "wg" and one.counts]
    expected = []
    for first in {one.resumes or one.id for one in counted}:
        parts = [one for one in counted if first in (one.id, one.resumes)]
        takes = sum(
            load[topic] for topic in {topic for one in parts for topic in one.topics or ()}
        )
        has = sum(_sittings(one) for one in parts)
        names = {one.id for one in parts}
        expected += [names] * (takes < (least or 0))
        expected += [names] * (takes > max(0, has - (reserve or 0)))
    findings = [set(concerned) for concerned in entries(a_plan, RULE)]
    assert sorted(map(sorted, findings)) == sorted(map(sorted, expected))


def _sittings(one: Meeting) -> int:
    """Count two for each day from Monday to Friday, and for the first and the last day."""
    if one.sittings is not None:
        return one.sittings
    assert isinstance(one.dates, Fixed)
    first, last = one.dates.starts, one.dates.ends
    days = [first + timedelta(number) for number in range((last - first).days + 1)]
    return 2 * sum(day.weekday() < 5 or day in (first, last) for day in days)
