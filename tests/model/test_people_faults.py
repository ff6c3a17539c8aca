"""Faults of actors, participants and experts."""

from datetime import date
from typing import Any

import pytest

from tests.model.fault_cases import OTHER, faults, said_of
from tests.people_in_python import ACTORS
from tests.plans_in_python import WG, meeting, plan
from workplan.model.bodies import Actor
from workplan.model.experts import Expert
from workplan.model.participants import Participants
from workplan.model.topics import Topic

TOPICS = (
    Topic(id="codes", title="Codes", body="wg"),
    Topic(id="later", title="Later", body="wg"),
    Topic(id="theirs", title="Theirs", body="other"),
)
MEETINGS = (
    meeting("wg-3", date(2012, 8, 27), topics=("codes",)),
    meeting("wg-4", date(2013, 8, 26)),
)


def tables(**more: Any) -> dict[str, Any]:
    stated = {"bodies": (WG, OTHER), "actors": ACTORS, "topics": TOPICS, "meetings": MEETINGS}
    return stated | more


def actor(name: str, **more: Any) -> Actor:
    return Actor(id=name, name=name, **more)


def came(**more: Any) -> dict[str, Any]:
    stated = {"meeting": "wg-3", "category": "states", "actors": ("albania",)}
    return tables(participants=(Participants(**(stated | more)),))


def expert(**more: Any) -> dict[str, Any]:
    stated = {"id": "e", "meeting": "wg-3", "topic": "codes", "name": "E", "from_": "albania"}
    return tables(experts=(Expert(**(stated | more)),))


CASES: list[tuple[dict[str, Any], str]] = [
    (
        tables(actors=(*ACTORS, actor("peru", category="state"))),
        'actors[4].category: the plan has no "state" for category; write "states"',
    ),
    (
        tables(actors=(*ACTORS, actor("peru", category="wg"))),
        'actors[4].category: the plan has no "wg" for category',
    ),
    (
        tables(actors=(*ACTORS, actor("all", members=("states", "albanai")))),
        'actors[4].members[1]: the plan has no "albanai" for members; write "albania"',
    ),
    (
        tables(actors=(*ACTORS, actor("all", members=("wg", "wg")))),
        'actors[4].members[1]: "wg" stands there twice',
    ),
    (
        tables(actors=(actor("a", category="b"), actor("b", category="a"))),
        "actors[0].category: category goes round in a circle: a > b > a; leave out one of",
    ),
    (
        tables(
            actors=(
                actor("a", members=("b",)),
                actor("b", members=("c",)),
                actor("c", members="a"),
            )
        ),
        "actors[2].members: members goes round in a circle: c > a > b > c",
    ),
    (
        tables(
            actors=(
                *(actor("a", members="b"), actor("b", members="c")),
                *(actor("c", members="d"), actor("d", members="a")),
            )
        ),
        "actors[3].members: members goes round in a circle: d > a > b > c > d",
    ),
    (
        tables(actors=(actor("a", members="a"),)),
        "actors[0].members: members goes round in a circle: a > a",
    ),
    (
        tables(actors=(actor("a", category="b", members="b"), actor("b"))),
        "actors[0].category: category goes round in a circle: a > b > a",
    ),
    (came(meeting="wg-33"), 'participants[0].meeting: the plan has no "wg-33" for meeting'),
    (came(category="state"), 'participants[0].category: the plan has no "state" for category'),
    (came(actors=("albanai",)), 'participants[0].actors: the plan has no "albanai" for actors'),
    (came(actors=("oman", "oman")), 'participants[0].actors[1]: "oman" stands there twice'),
    (came(actors=()), "participants[0]: this says neither who took part nor how many"),
    (
        came(actors=("albania", "chile"), count=1),
        "participants[0].count: count is 1, and 2 are named; write 2 or more, or leave it out",
    ),
    (came(actors=(), count=-1), "participants[0].count: count is -1, and 0 are named"),
    (expert(meeting="wg-33"), 'experts[0].meeting: the plan has no "wg-33" for meeting'),
    (expert(topic="code"), 'experts[0].topic: the plan has no "code" for topic; write "codes"'),
    (expert(from_="albanai"), 'experts[0].from: the plan has no "albanai" for from'),
    (
        expert(topic="later"),
        'experts[0].topic: "wg-3" does not take "later"; write one of these: codes',
    ),
    (expert(meeting="wg-4", topic="theirs"), 'experts[0].topic: "wg-4" does not take "theirs"'),
]


@pytest.mark.parametrize(("stated", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    stated: dict[str, Any], said: str
) -> None:
    assert said_of(stated, said).startswith(said)


def test_a_circle_is_told_once() -> None:
    circle = (actor("a", category="b", members="b"), actor("b", category="c"), actor("c"))
    assert faults(actors=circle) == [
        (
            "actors[0].category: category goes round in a circle: a > b > a;"
            " leave out one of these links"
        )
    ]


def test_nobody_need_have_come_and_bodies_may_take_part() -> None:
    nobody, two = came(actors=(), count=0), came(actors=("albania", "wg"), count=2)
    assert [plan(**stated).participants[0].how_many for stated in (nobody, two)] == [0, 2]


def test_an_expert_may_come_from_nowhere_and_on_a_topic_that_may_still_be_taken() -> None:
    stated = expert(meeting="wg-4", topic="later", from_=None)
    assert plan(**stated).experts == stated["experts"]
