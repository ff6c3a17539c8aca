"""panel: each topic of a meeting has experts on its panel."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.model.fault_cases import OTHER
from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from workplan.errors import WrongValue
from workplan.model.experts import Expert
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.panel import Panel

RULE = "panel"
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3, topics=("codes", "public"))
TOPICS = tuple(
    Topic(id=name, title=name.title(), body="wg", optional=True) for name in ("codes", "public")
)


def expert(name: str, topic: str, at: str = "wg-3") -> Expert:
    return Expert(id=name, meeting=at, topic=topic, name=name)


def made(*experts: Expert, at_least: int = 1, **more: Any) -> Plan:
    rules = (Panel(body="wg", at_least=at_least),)
    stated = {"meetings": (WG_3,), "topics": TOPICS, "rules": rules}
    return plan(experts=experts, **(stated | more))


def test_each_topic_without_as_many_experts_is_found() -> None:
    a_plan = made(expert("a", "codes"), expert("b", "codes"), expert("c", "public"), at_least=2)
    assert found(a_plan, RULE) == [
        (
            ("wg-3",),
            'meeting 3 of WG has 1 expert on "Public"; the rule asks for at least 2',
        )
    ]
    assert hints(a_plan, RULE) == ["name 1 more expert"]


def test_a_topic_with_no_expert_is_found_where_another_has_one() -> None:
    a_plan = made(expert("a", "codes"), at_least=2)
    assert [message for _, message in found(a_plan, RULE)] == [
        'meeting 3 of WG has 0 experts on "Public"; the rule asks for at least 2',
        'meeting 3 of WG has 1 expert on "Codes"; the rule asks for at least 2',
    ]
    assert hints(a_plan, RULE) == ["name 2 more experts", "name 1 more expert"]


def test_as_many_experts_as_asked_for_are_enough() -> None:
    assert entries(made(expert("a", "codes"), expert("b", "public")), RULE) == []


def test_experts_of_another_meeting_do_not_speak_at_this_one() -> None:
    meetings = (WG_3, meeting("wg-4", date(2013, 8, 26), topics=("codes",)))
    experts = (expert("a", "codes", "wg-4"), expert("b", "public"))
    assert entries(made(*experts, meetings=meetings), RULE) == [("wg-3",)]


def test_a_meeting_waits_for_its_first_expert_and_for_its_topics() -> None:
    meetings = (WG_3, meeting("wg-4"), meeting("wg-5", date(2014, 8, 25), topics=()))
    a_plan = made(expert("a", "codes", "wg-4"), meetings=meetings)
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("wg-3",): ("wg-3",), ("wg-4",): ("wg-4",)}


def test_a_meeting_need_not_be_dated() -> None:
    undated = meeting("wg-3", number=3, topics=("codes", "public"))
    assert entries(made(expert("a", "codes"), meetings=(undated,)), RULE) == [("wg-3",)]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_does_not_take_place_does_not_count(status: Any) -> None:
    a_plan = made(expert("a", "codes"), meetings=(evolve(WG_3, status=status),))
    assert (entries(a_plan, RULE), waiting(a_plan, RULE)) == ([], {})


def test_other_bodies_are_not_asked() -> None:
    theirs = (Panel(body="other", at_least=1),)
    a_plan = made(expert("a", "codes"), bodies=(WG, OTHER), rules=theirs)
    assert entries(a_plan, RULE) == []


@pytest.mark.parametrize("at_least", [0, -1, True, "1"])
def test_a_panel_has_one_expert_or_more(at_least: Any) -> None:
    with pytest.raises(WrongValue):
        Panel(body="wg", at_least=at_least)
