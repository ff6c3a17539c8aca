"""topics-apart: no two of some topics are taken at one meeting."""

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
from workplan.rules.topics_apart import TopicsApart

RULE = "topics-apart"
DAYS = (date(2012, 3, 5), date(2012, 8, 27), date(2013, 3, 4), date(2013, 8, 26))
WATER, TOWNS, SOIL = (
    Topic(id=title.lower(), title=title, body="wg", optional=True)
    for title in ("Water", "Towns", "Soil")
)


def takes(which: int, *topics: str, **more: Any) -> Meeting:
    values: dict[str, Any] = {"topics": topics, "number": which}
    return meeting(f"wg-{which}", DAYS[which], **(values | more))


def asked(*meetings: Meeting, topics: tuple[Topic, ...] = (WATER, TOWNS, SOIL)) -> Plan:
    rule = TopicsApart(topics=[topic.id for topic in topics])
    other = Topic(id="other", title="Other", body="wg", optional=True)
    return plan(bodies=(WG, COSP), topics=(*topics, other), meetings=meetings, rules=(rule,))


def test_one_of_them_and_another_topic_may_be_taken_together() -> None:
    assert entries(asked(takes(1, "water", "other"), takes(2, "towns"), takes(3)), RULE) == []


def test_two_of_them_are_told() -> None:
    a_plan = asked(takes(1, "towns", "other", "water"))
    assert found(a_plan, RULE) == [
        (
            ("wg-1",),
            (
                'meeting 1 of WG takes topic "Towns" and topic "Water", which are to be taken at'
                " different meetings"
            ),
        )
    ]
    assert hints(a_plan, RULE) == ["move 1 of them to another meeting"]


def test_three_of_them_are_one_finding() -> None:
    a_plan = asked(takes(1, "soil", "towns", "water"))
    assert entries(a_plan, RULE) == [("wg-1",)]
    assert hints(a_plan, RULE) == ["move 2 of them to other meetings, each to one of its own"]


def test_parts_of_a_meeting_are_one_meeting() -> None:
    resumed = takes(2, "towns", resumes="wg-1", number=None)
    assert entries(asked(takes(1, "water"), resumed), RULE) == [("wg-1", "wg-2")]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_meetings_that_do_not_count_take_nothing(status: Status) -> None:
    off = takes(1, "water", "towns", status=status)
    assert entries(asked(off, takes(2, "water"), takes(3, "towns")), RULE) == []


def test_an_undated_meeting_is_judged_by_its_topics() -> None:
    free = meeting("wg-1", topics=("water", "towns"))
    assert entries(asked(free), RULE) == [("wg-1",)]


def test_a_meeting_whose_topics_are_not_known_is_waited_for_where_two_may_be_among_them() -> None:
    unknown = takes(1, topics=None, status="held")
    assert waiting(asked(unknown), RULE) == {("wg-1",): ("wg-1",)}
    assert waiting(asked(unknown, takes(2, "water")), RULE) == {("wg-1",): ("wg-1",)}
    assert waiting(asked(unknown, takes(2, "water"), takes(3, "towns")), RULE) == {}
    standing = (evolve(WATER, every="meeting"), TOWNS)
    a_plan = asked(unknown, takes(2, "water"), topics=standing)
    assert waiting(a_plan, RULE) == {("wg-1",): ("wg-1",)}


def test_a_part_whose_topics_are_not_known_may_add_to_those_of_the_others() -> None:
    unknown = takes(2, topics=None, resumes="wg-1", number=None)
    one_to_come = asked(takes(1, "water"), takes(3, "towns"), unknown)
    assert waiting(one_to_come, RULE) == {("wg-1",): ("wg-2",)}
    none_to_come = asked(takes(1, "water"), takes(3, "towns"), unknown, topics=(WATER, TOWNS))
    assert waiting(none_to_come, RULE) == {}
    standing = (evolve(WATER, every="meeting"), TOWNS)
    water_alone = asked(takes(1, "water"), takes(3, "towns"), unknown, topics=standing)
    assert waiting(water_alone, RULE) == {}
    broken = asked(takes(1, "water", "towns"), unknown)
    assert entries(broken, RULE) == [("wg-1", "wg-2")]
    assert waiting(broken, RULE) == {}


def test_topics_of_other_bodies_do_not_come_to_a_meeting() -> None:
    theirs = Topic(id="theirs", title="Theirs", body="cosp", optional=True)
    unknown = takes(1, topics=None)
    cosp = meeting("cosp-5", DAYS[0], 5, body="cosp", topics=())
    taking = evolve(cosp, topics=("theirs",))
    for session in (cosp, taking):
        assert waiting(asked(unknown, session, topics=(WATER, theirs)), RULE) == {}
        a_plan = asked(takes(1, "water"), session, topics=(WATER, theirs))
        assert entries(a_plan, RULE) == []


def test_the_meetings_of_each_body_are_judged() -> None:
    more = [
        Topic(id=name, title=name, body="cosp", optional=True) for name in ("theirs", "others")
    ]
    cosp = meeting("cosp-5", DAYS[0], 5, body="cosp", topics=("theirs", "others"))
    a_plan = asked(takes(1, "water"), cosp, topics=(WATER, *more))
    assert entries(a_plan, RULE) == [("cosp-5",)]


def test_one_topic_is_not_apart_from_itself() -> None:
    with pytest.raises(WrongValue, match="about one thing alone"):
        TopicsApart(topics=("water",))


@given(plans())
def test_what_is_found_holds_whatever_is_not_known_and_what_is_judged_always_or_never(
    drawn: Plan,
) -> None:
    assume(len(drawn.topics) > 1)
    rule = TopicsApart(topics=[topic.id for topic in drawn.topics])
    a_plan = evolve(drawn, rules=(rule,), accepted=())
    counted = [one for one in a_plan.meetings if one.body == "wg" and one.counts]
    findings = [set(concerned) for concerned in entries(a_plan, RULE)]
    waits = set(waiting(a_plan, RULE))
    for first in {one.resumes or one.id for one in counted}:
        parts = [one for one in counted if first in (one.id, one.resumes)]
        ways = [
            {len({first} & taken_at) for taken_at in _ways_to_take(counted, topic)}
            for topic in a_plan.topics
        ]
        apart = verdict([sum(way) < 2 for way in product(*ways)])
        names = {one.id for one in parts}
        assert (names in findings) == (apart is False)
        assert any(set(about) & names for about in waits) == (apart is None)


def _ways_to_take(counted: list[Meeting], topic: Topic) -> list[set[str]]:
    """Return at which meetings, by the first part, a topic can turn out to have been taken."""
    now = {one.resumes or one.id for one in counted if topic.id in (one.topics or ())}
    unknown = [one for one in counted if one.topics is None]
    if now and topic.every is None:
        return [now]
    return [now, *({*now, one.resumes or one.id} for one in unknown)]
