"""panel-from-replies: experts come from parties that replied in writing on their topic."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.model.fault_cases import OTHER
from tests.people_in_python import ACTORS, call, counted, reply
from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from workplan.model.bodies import Actor
from workplan.model.experts import Expert
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.panel_from_replies import PanelFromReplies

RULE = "panel-from-replies"
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3, topics=("codes", "public"))
TOPICS = tuple(
    Topic(id=name, title=name.title(), body="wg", provisions=cited, optional=True)
    for name, cited in (("codes", "8"), ("public", "10-13"))
)
DUE = date(2012, 6, 4)


def expert(who: str | None = "albania", topic: str = "codes", **more: Any) -> Expert:
    stated = {"id": "judge", "meeting": "wg-3", "topic": topic, "name": "A judge", "from_": who}
    return Expert(**(stated | more))


def made(*replies: Any, experts: Any = None, **more: Any) -> Plan:
    stated = {
        "bodies": (WG, OTHER),
        "actors": ACTORS,
        "meetings": (WG_3,),
        "topics": TOPICS,
        "calls": (call(),),
        "rules": (PanelFromReplies(body="wg"),),
    }
    return plan(replies=replies, experts=experts or (expert(),), **(stated | more))


def test_an_expert_from_who_has_not_replied_is_found() -> None:
    a_plan = made(reply("chile"))
    assert found(a_plan, RULE) == [
        (
            ("wg-3",),
            (
                'A judge is on the panel on "Codes" at meeting 3 of WG,'
                " and Albania had not replied on that topic before the meeting"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        "enter the reply of Albania, or invite somebody from who replied"
    ]


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ({}, True),
        ({"topics": "codes"}, True),
        ({"topics": ("public", "codes")}, True),
        ({"topics": "public"}, False),
        ({"provisions": "7-8"}, True),
        ({"provisions": "10"}, False),
        ({"on": date(2012, 8, 26)}, True),
        ({"on": date(2012, 8, 27)}, False),
        ({"call": "wg-4/call"}, False),
    ],
)
def test_a_reply_is_one_on_that_topic_before_that_meeting(
    more: dict[str, Any], *, kept: bool
) -> None:
    meetings = (WG_3, meeting("wg-4", date(2013, 8, 26), topics=()))
    a_plan = made(reply("chile"), reply(**more), meetings=meetings)
    assert entries(a_plan, RULE) == ([] if kept else [("wg-3",)])


def test_of_several_replies_the_first_that_is_on_the_topic_counts() -> None:
    late, early = reply(on=date(2012, 9, 3)), reply(on=DUE)
    assert entries(made(late, early), RULE) == []
    assert entries(made(late, reply(on=DUE, topics="public")), RULE) == [("wg-3",)]


def test_a_reply_to_a_call_for_another_topic_is_not_one_on_this() -> None:
    for_topics = (call(each="topic"),)
    replies = (reply(call="public/call"), reply("chile", call="codes/call"))
    assert entries(made(*replies, calls=for_topics), RULE) == [("wg-3",)]
    assert entries(made(reply(call="codes/call"), calls=for_topics), RULE) == []
    # Nor is it waited for who replied to that.
    assert entries(made(replies[1], calls=for_topics), RULE) == [("wg-3",)]


def test_a_reply_of_a_group_is_one_of_its_members() -> None:
    actors = (*ACTORS, Actor(id="eu", name="EU", members=("albania",)))
    assert entries(made(reply("eu"), actors=actors), RULE) == []
    assert entries(made(reply("albania"), actors=actors, experts=(expert("eu"),)), RULE) == [
        ("wg-3",)
    ]


@pytest.mark.parametrize(
    ("stated", "waits_for"),
    [
        ({"calls": ()}, "wg-3"),
        ({"experts": (expert(None),), "replies": (reply("chile"),)}, "wg-3"),
        ({}, "wg-3/call"),
        ({"replies": (counted(28, DUE),)}, "wg-3/call"),
        ({"replies": (counted(28, DUE), reply("chile"))}, "wg-3/call"),
        (
            {"replies": (reply("chile"),), "meetings": (meeting("wg-3", topics=("codes",)),)},
            "wg-3",
        ),
    ],
)
def test_what_is_not_known_is_waited_for(stated: dict[str, Any], waits_for: str) -> None:
    a_plan = evolve(made(), **stated)
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("judge",): (waits_for,)}


def test_who_has_replied_by_name_has_however_many_are_counted() -> None:
    a_plan = made(counted(28, DUE), reply())
    assert (entries(a_plan, RULE), waiting(a_plan, RULE)) == ([], {})


def test_where_the_topics_of_a_meeting_are_not_known_a_reply_is_on_all_that_was_asked() -> None:
    unknown = evolve(WG_3, topics=None)
    assert entries(made(reply(), meetings=(unknown,)), RULE) == []
    assert entries(made(reply(provisions="5"), meetings=(unknown,)), RULE) == [("wg-3",)]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_does_not_take_place_does_not_count(status: Any) -> None:
    a_plan = made(reply("chile"), meetings=(evolve(WG_3, status=status),))
    assert (entries(a_plan, RULE), waiting(a_plan, RULE)) == ([], {})


def test_other_bodies_are_not_asked() -> None:
    a_plan = made(reply("chile"), rules=(PanelFromReplies(body="other"),))
    assert entries(a_plan, RULE) == []
