"""People and calls in the format .json."""

import json
from datetime import date
from typing import Any

from tests.people_in_python import ACTORS, call, counted, reply
from tests.plans_in_python import meeting, plan
from workplan.formats.as_json import as_json
from workplan.formats.edition import Edition
from workplan.model.experts import Expert
from workplan.model.marks import Done
from workplan.model.papers import Paper
from workplan.model.participants import Participants
from workplan.model.topics import Topic

STATED: dict[str, Any] = {"source": [], "url": None, "note": None, "verified": True}
PLAN = plan(
    actors=ACTORS,
    topics=(Topic(id="codes", title="Codes", body="wg"),),
    meetings=(meeting("wg-3", date(2012, 8, 27), topics=("codes",)),),
    calls=(call(form="note verbale", source="Report, para. 12"),),
    replies=(
        reply(on=date(2012, 6, 7), topics="codes", provisions="8"),
        counted(1, date(2012, 6, 8), who="states"),
    ),
    papers=(
        Paper(
            id="note", of="wg-3/call", title="N", symbols="CAC/COSP/WG.4/2012/2", references="CU 1"
        ),
    ),
    done=(Done(entry="wg-3/call", on=date(2012, 4, 10)),),
    participants=(Participants(meeting="wg-3", category="states", actors="chile", count=76),),
    experts=(Expert(id="e", meeting="wg-3", topic="codes", name="A judge", from_="chile"),),
)


def said(key: str) -> list[Any]:
    found: list[Any] = json.loads(as_json(Edition.of(PLAN)))[key]
    return found


def test_actors_say_in_which_group_they_are_and_groups_who_is_in_them() -> None:
    states, albania, *_ = said("actors")
    assert states == {
        "id": "states",
        "name": "States parties",
        "category": None,
        "members": ["albania", "chile"],
        **STATED,
    }
    assert (albania["category"], albania["members"]) == ("states", [])


def test_participants_and_experts() -> None:
    assert said("participants") == [
        {"meeting": "wg-3", "category": "states", "actors": ["chile"], "count": 76, **STATED}
    ]
    assert said("experts") == [
        {
            "id": "e",
            "name": "A judge",
            "title": None,
            "meeting": "wg-3",
            "topic": "codes",
            "from": "chile",
            **STATED,
        }
    ]


def test_a_call_says_what_followed() -> None:
    assert said("calls") == [
        {
            "id": "wg-3/call",
            "call": "call",
            "title": "Call",
            "meeting": "wg-3",
            "topic": None,
            "form": "note verbale",
            "owner": "secretariat",
            "addressee": "states",
            "send_by": "2012-04-09",
            "sent_on": "2012-04-10",
            "replies_due": "2012-06-04",
            "symbols": ["CAC/COSP/WG.4/2012/2"],
            "references": ["CU 1"],
            "replied": ["albania"],
            "missing": ["chile"],
            **STATED,
            "source": ["Report, para. 12"],
        }
    ]


def test_replies_are_there_by_name_and_as_counts() -> None:
    assert said("replies") == [
        {
            "id": "wg-3/call/albania",
            "call": "wg-3/call",
            "from": "albania",
            "on": "2012-06-07",
            "days_late": 3,
            "topics": ["codes"],
            "provisions": ["8"],
            "count": None,
            "as_of": None,
            **STATED,
        },
        {
            "id": None,
            "call": "wg-3/call",
            "from": "states",
            "on": None,
            "days_late": None,
            "topics": [],
            "provisions": [],
            "count": 1,
            "as_of": "2012-06-08",
            **STATED,
        },
    ]


def test_a_plan_without_people_has_empty_lists() -> None:
    exported = json.loads(as_json(Edition.of(plan())))
    keys = ("actors", "participants", "experts", "calls", "replies")
    assert [exported[key] for key in keys] == [[], [], [], [], []]
