"""Faults of agenda items."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.model.fault_cases import DAY, OTHER, WG1, WG2, faults
from tests.plans_in_python import WG, meeting, plan
from workplan.model.agenda import AgendaItem
from workplan.model.topics import Topic

TOPIC = Topic(id="codes", title="Codes", body="wg")
SECOND = Topic(id="goals", title="Goals", body="wg")
THEIRS = Topic(id="theirs", title="Theirs", body="other")
TAKING = evolve(WG1, topics=("codes",))
TABLES: dict[str, Any] = {
    "bodies": (WG, OTHER),
    "meetings": (TAKING, WG2),
    "topics": (TOPIC, SECOND, THEIRS),
}


def item(name: str = "i", **more: Any) -> AgendaItem:
    return AgendaItem(**({"id": name, "of": "wg", "title": "Title"} | more))


FILLED = item("filled", fill="topics")

CASES: list[tuple[tuple[AgendaItem, ...], str]] = [
    ((item(of=()),), 'agenda[0]: agenda item "i" does not say whose it is; write the body'),
    ((item(of=("wg", "wg")),), 'agenda[0].of[1]: "wg" stands there twice'),
    ((item(of=("wg", "wgg")),), 'agenda[0].of[1]: the plan has no "wgg" for of; write "wg"'),
    ((item(since="wg-9"),), 'agenda[0].since: the plan has no "wg-9" for since'),
    ((item(until="wg-9"),), 'agenda[0].until: the plan has no "wg-9" for until'),
    (
        (item(since="wg-2", until="wg-1"),),
        'agenda[0].until: "wg-1" comes before "wg-2"; write the first meeting',
    ),
    ((item(load=-1),), "agenda[0].load: load is -1; write the sittings that it takes"),
    ((item(title=" "),), "agenda[0].title: title says nothing"),
    (
        (item(fill="topics", topic="codes"),),
        "agenda[0].topic: fill and topic are both given; leave one of the two out",
    ),
    (
        (item(topic_title="On {topic}"),),
        "agenda[0].topic_title: topic_title is said where no topics stand; leave it out, or",
    ),
    *(
        (
            (item(fill="topics", topic_title=title),),
            "agenda[0].topic_title: topic_title does not say where the title of a topic stands",
        )
        for title in (
            "Discussion",
            "{topic} {number}",
            "{topic}}",
            "{ {topic}",
            {"en": "{topic}: discussion", "zh": "主题讨论"},
            {},
        )
    ),
    (
        (item(), item("part", under="j")),
        'agenda[1].under: the agenda of "wg" has no item "j"; write one of these: i',
    ),
    (
        (item(of="wg-1"), item("part", under="i")),
        'agenda[1].under: the agenda of "wg" has no item "i"',
    ),
    (
        (item(of="wg-1"), item("part", of=("wg-1", "wg-2"), under="i")),
        'agenda[1].under: the agenda of "wg-2" has no item "i"',
    ),
    ((item(under="i"),), "agenda[0].under: under goes round in a circle: i > i"),
    (
        (item("b", under="a"), item("a", under="c"), item("c", under="b")),
        "agenda[1].under: under goes round in a circle: a > c > b > a; leave out one",
    ),
    (
        (item("a", of="wg-1", under="b"), item("a"), item("b", under="a")),
        "agenda[0].under: under goes round in a circle: a > b > a",
    ),
    ((item(topic="code"),), 'agenda[0].topic: the plan has no "code" for topic; write "codes"'),
    (
        (item(topic="theirs"),),
        'agenda[0].topic: "theirs" is a topic of another body; leave it out, or correct',
    ),
    (
        (item(of="wg-1", topic="goals"),),
        'agenda[0].topic: "wg-1" does not take topic "goals"; write one of these: codes',
    ),
    (
        (FILLED, item("more", fill="topics")),
        'agenda[1].fill: the agenda of "wg-1" has two items with fill = "topics"; leave one of',
    ),
    (
        (item(topic="codes"), item("again", topic="codes")),
        'agenda[1].topic: the agenda of "wg-1" has two items with topic = "codes"',
    ),
    (
        (item(until="wg-2"), item(since="wg-2")),
        'agenda[1].id: the agenda of "wg-2" has two items with id = "i"; leave one of them out',
    ),
    ((item(), item()), 'agenda[1].id: "i" is already taken in agenda'),
    ((item("goals"),), 'agenda[0].id: "goals" is the name of a topic; write another name'),
    ((item("goals", of="wg-2"),), 'agenda[0].id: "goals" is the name of a topic'),
    (
        (item(load=1), item("part", under="i")),
        "agenda[0].load: an item that has parts has no load itself; leave it out, or say it of",
    ),
    (
        (item(at="end"), item("part", under="i", of="wg-2")),
        "agenda[0].at: an item that has parts has no at itself",
    ),
    ((evolve(FILLED, at="end"),), "agenda[0].at: an item that has parts has no at itself"),
]


@pytest.mark.parametrize(("items", "said"), CASES)
def test_a_fault_is_told_at_its_item_and_alone(items: tuple[AgendaItem, ...], said: str) -> None:
    (found,) = faults(**TABLES | {"agenda": items})
    assert found.startswith(said)


def test_a_topic_cannot_be_called_as_the_agenda_is() -> None:
    """An item of the agenda is called WG-1/agenda/ITEM, a standing topic's deadline as well."""
    topics = (evolve(TOPIC, id="agenda"),)
    assert faults(topics=topics, agenda=(item(),)) == [
        'topics[0].id: "agenda" is the name of the agenda; write another name'
    ]
    assert plan(topics=topics).agenda == ()


def test_what_meetings_share_is_told_once() -> None:
    again = item("again", topic="codes")
    third = meeting("wg-3", date(2014, 6, 2))
    items = (item(topic="codes"), again, item("own", of="wg-2"), item("own", of="wg-3"))
    tables = TABLES | {"meetings": (TAKING, WG2, third), "agenda": items}
    assert len(faults(**tables)) == 1


def test_a_circle_is_told_once_where_a_meeting_has_items_of_its_own_besides() -> None:
    items = item("a", under="b"), item("b", under="a"), item("own", of="wg-1")
    assert len(faults(**TABLES | {"agenda": items})) == 1


def test_an_agenda_may_have_all_that_does_not_clash() -> None:
    """Two in turn; parts that one meeting has of its own; several items with follow-up."""
    items = (
        item("filled", fill="topics", until="wg-1", topic_title="{topic}: {topic}"),
        item("filled-later", fill="topics", since="wg-2"),
        item("follow-up", fill="follow-up"),
        item("more", fill="follow-up", load=2, at="end"),
        item("codes-first", topic="codes"),
        item("own", of="wg-1", under="follow-up-of-one"),
        item("follow-up-of-one", of="wg-1"),
        item("own", of="wg-2", under="more-of-it", title={"en": "Own", "zh": "x"}),
        item("more-of-it", of=("wg", "other")),
        item("theirs-too", of=("other",), under="more-of-it"),
        item("goals", of="other"),
        item("not-known-yet", of="wg-2", topic="goals"),
    )
    made = plan(**TABLES | {"agenda": items})
    assert [one.id for one in made.agenda_of(made.meeting("wg-1"))] == [
        *("filled", "follow-up", "more", "codes-first", "own", "follow-up-of-one", "more-of-it")
    ]


def test_a_resumed_part_has_only_its_own_items() -> None:
    resumed = meeting("wg-1b", DAY.replace(month=7), resumes="wg-1")
    tables = TABLES | {"meetings": (TAKING, WG2, resumed)}
    items = (item(), item("part", of="wg-1b", under="i"))
    assert faults(**tables | {"agenda": items}) == [
        'agenda[1].under: the agenda of "wg-1b" has no item "i"; leave it out: the plan has none'
    ]
