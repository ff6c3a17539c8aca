"""topics-together: some topics are taken at one meeting."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from tests.rules.worlds import verdict
from workplan.errors import WrongValue
from workplan.model.meetings import Meeting, Status
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.topics_together import TopicsTogether

RULE = "topics-together"
DAYS = (date(2012, 3, 5), date(2012, 8, 27), date(2013, 3, 4), date(2013, 8, 26))
WATER = Topic(id="water", title="Water", body="wg", optional=True)
TOWNS = Topic(id="towns", title="Towns", body="wg", optional=True)
SOIL = Topic(id="soil", title="Soil", body="wg", optional=True)
NEWS = Topic(id="news", title="News", body="wg", optional=True, every="meeting")


def takes(which: int, *topics: str, **more: Any) -> Meeting:
    values: dict[str, Any] = {"topics": topics, "topics_final": True, "number": which}
    return meeting(f"wg-{which}", DAYS[which], **(values | more))


def asked(*meetings: Meeting, topics: tuple[Topic, ...] = (WATER, TOWNS), **more: Any) -> Plan:
    rule = TopicsTogether(topics=[topic.id for topic in topics])
    return plan(bodies=(WG, COSP), topics=topics, meetings=meetings, rules=(rule,), **more)


def test_one_meeting_takes_all() -> None:
    assert entries(asked(takes(1, "water", "towns"), takes(2)), RULE) == []
    assert entries(asked(takes(1, "water"), takes(2, "towns")), RULE) == [("wg-1", "wg-2")]
    assert entries(asked(takes(2, "water"), takes(1, "towns")), RULE) == [("wg-1", "wg-2")]


def test_two_of_three_are_not_all() -> None:
    three = (WATER, TOWNS, SOIL)
    kept = asked(takes(1, "water", "towns", "soil"), topics=three)
    broken = asked(takes(1, "water", "soil"), takes(2, "towns"), topics=three)
    missing = asked(takes(1, "water", "soil"), takes(2), topics=three)
    last = asked(takes(1, "water", "towns"), takes(2, "soil"), topics=three)
    assert entries(kept, RULE) == []
    assert entries(broken, RULE) == entries(last, RULE) == [("wg-1", "wg-2")]
    assert entries(missing, RULE) == [("wg-1",)]


def test_it_is_told_where_each_is_taken() -> None:
    a_plan = asked(
        takes(2, "towns", topics_final=False),
        takes(1, "water"),
        topics=(WATER, TOWNS, SOIL),
    )
    assert found(a_plan, RULE) == [
        (
            ("wg-1", "wg-2"),
            (
                'topic "Water" (at meeting 1 of WG), topic "Towns" (at meeting 2 of WG) and'
                ' topic "Soil" (at none) are not taken at one meeting'
            ),
        )
    ]
    assert hints(a_plan, RULE) == ["take them all at meeting 2 of WG"]


def test_the_meeting_that_takes_most_of_them_is_suggested() -> None:
    a_plan = asked(
        takes(1, "water", topics_final=False),
        takes(2, "towns", "soil", topics_final=False),
        takes(3, topics_final=False),
        topics=(WATER, TOWNS, SOIL),
    )
    assert hints(a_plan, RULE) == ["take them all at meeting 2 of WG"]
    final = asked(takes(1, "water"), takes(2, "towns"))
    assert hints(final, RULE) == ["take them all at one meeting that may still take topics"]


def test_parts_of_a_meeting_are_one_meeting() -> None:
    resumed = takes(2, "towns", resumes="wg-1", number=None)
    assert entries(asked(takes(1, "water"), resumed), RULE) == []
    apart = asked(takes(1), takes(2, "water", resumes="wg-1"), takes(3, "towns"))
    assert entries(apart, RULE) == [("wg-1", "wg-3")]


def test_only_those_parts_are_waited_for_that_may_take_more() -> None:
    final = takes(1, "water")
    open_part = takes(2, resumes="wg-1", topics_final=False)
    assert waiting(asked(final, open_part), RULE) == {("towns", "water"): ("wg-2",)}


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_meetings_that_do_not_count_take_nothing(status: Status) -> None:
    off = takes(1, "water", "towns", status=status)
    assert entries(asked(off, takes(2, "water"), takes(3, "towns")), RULE) == [("wg-2", "wg-3")]


def test_a_standing_topic_is_taken_at_other_meetings_besides() -> None:
    topics = (NEWS, WATER)
    kept = asked(takes(1, "news"), takes(2, "news", "water"), takes(3, "news"), topics=topics)
    assert entries(kept, RULE) == []
    apart = asked(takes(1, "news"), takes(2, "water"), takes(3, "news"), topics=topics)
    assert entries(apart, RULE) == [("wg-1", "wg-2", "wg-3")]


def test_a_standing_topic_may_be_taken_again_with_the_others() -> None:
    a_plan = asked(takes(1, "news"), takes(2, topics_final=False), topics=(NEWS, WATER))
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("news", "water"): ("wg-2",)}


@pytest.mark.parametrize(
    "open_one",
    [
        takes(1, "water", topics_final=False),
        takes(1, topics=None),
        takes(1, topics=None, topics_final=False, status="held"),
        meeting("wg-1"),
    ],
    ids=["not final", "final, topics not known", "held, topics not known", "free"],
)
def test_a_meeting_that_may_still_take_all_is_waited_for(open_one: Meeting) -> None:
    a_plan = asked(open_one, takes(2))
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("towns", "water"): ("wg-1",)}


def test_a_meeting_that_may_take_only_what_is_left_is_not_waited_for() -> None:
    open_one = takes(2, topics_final=False)
    for topics in ((WATER, TOWNS), (TOWNS, SOIL, WATER)):
        a_plan = asked(takes(1, "water"), open_one, topics=topics)
        assert entries(a_plan, RULE) == [("wg-1",)]
        assert waiting(a_plan, RULE) == {}


def test_what_is_taken_nowhere_and_cannot_be_is_left_to_topic_placed() -> None:
    a_plan = asked(takes(1), takes(2))
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {}


def test_topics_of_two_bodies_have_no_meeting_in_common() -> None:
    theirs = Topic(id="theirs", title="Theirs", body="cosp", optional=True)
    cosp = meeting("cosp-5", DAYS[0], 5, body="cosp")
    a_plan = asked(cosp, takes(2, topics_final=False), topics=(WATER, theirs))
    assert [message for _, message in found(a_plan, RULE)] == [
        'topic "Water" (at none) and topic "Theirs" (at none) are not taken at one meeting'
    ]
    assert hints(a_plan, RULE) == [
        (
            "leave the rule out, or make them topics of one body: no two bodies have a meeting in"
            " common"
        )
    ]


def test_one_topic_is_not_together_with_itself() -> None:
    with pytest.raises(WrongValue, match="about one thing alone"):
        TopicsTogether(topics="water")
    with pytest.raises(WrongValue, match='"water" stands there twice'):
        TopicsTogether(topics=("water", "water"))


@given(plans())
def test_what_is_found_holds_however_topics_are_given_and_what_is_judged_always_or_never(
    drawn: Plan,
) -> None:
    assume(len(drawn.topics) > 1)
    names = [topic.id for topic in drawn.topics]
    rule = TopicsTogether(topics=names)
    a_plan = evolve(drawn, rules=(rule,), accepted=())
    ways = [list(_ways_to_take(a_plan, topic)) for topic in a_plan.topics]
    holds = verdict([bool(set.intersection(*way)) for way in product(*ways)])
    nothing = all(way == [set()] for way in ways)
    assert bool(waiting(a_plan, RULE)) == (holds is None)
    assert bool(entries(a_plan, RULE)) == (holds is False and not nothing)


def _ways_to_take(a_plan: Plan, topic: Topic) -> Iterator[set[str]]:
    """Yield at which meetings, by the first part, a topic can turn out to be taken."""
    counted = [one for one in a_plan.meetings if one.body == "wg" and one.counts]
    now = {one.resumes or one.id for one in counted if topic.id in (one.topics or ())}
    yield now
    if not now or topic.every is not None:
        for one in counted:
            if one.topics is None or (one.status != "held" and not one.topics_final):
                yield {*now, one.resumes or one.id}
