"""Entries of replies."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.people_in_python import ACTORS, call, counted, reply
from tests.plans_in_python import meeting, plan
from workplan.model.marks import Override
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.programme.replies import days_late

WG_3 = meeting("wg-3", date(2012, 8, 27), number=3, topics=("codes", "goals"))
TOPICS = (
    Topic(id="codes", title="Codes", body="wg"),
    Topic(id="goals", title="Goals", body="wg", every="meeting"),
    Topic(id="later", title="Later", body="wg"),
)
DUE = date(2012, 6, 4)


def made(*replies: Any, **more: Any) -> Plan:
    stated: dict[str, Any] = {"meetings": (WG_3,), "calls": (call(),)}
    return plan(actors=ACTORS, topics=TOPICS, replies=replies, **(stated | more))


def replied(*replies: Any, **more: Any) -> list[Entry]:
    return [entry for entry in derive(made(*replies, **more)).entries if entry.kind == "reply"]


def test_a_reply_is_an_entry_on_its_day() -> None:
    stated = reply(source="Note", url="https://example.org/", note="N", verified=False)
    (entry,) = replied(stated)
    assert (entry.id, entry.published_id) == ("wg-3/call/albania", "wg-3/call/albania")
    assert str(entry.title) == "Reply of Albania: Call (WG, meeting 3)"
    assert entry.starts == entry.ends == date(2012, 5, 21)
    assert (entry.body, entry.of, entry.topic, entry.owner) == ("wg", "wg-3", None, "albania")
    assert (entry.source, entry.url, str(entry.note)) == (("Note",), "https://example.org/", "N")
    assert not entry.verified
    assert not entry.owed


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2012, 5, 21), "in time: replies were due on 4 June 2012"),
        (DUE, "in time: replies were due on 4 June 2012"),
        (date(2012, 6, 5), "1 day late: replies were due on 4 June 2012"),
        (date(2012, 8, 4), "61 days late: replies were due on 4 June 2012"),
    ],
)
def test_it_says_to_which_call_it_replies_and_how_late(on: date, said: str) -> None:
    (entry,) = replied(reply(on=on))
    assert [str(reason) for reason in entry.reason] == [
        'the day on which it came as a reply to "Call"',
        said,
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"calls": (call(replies_by=None),)},
        {"meetings": (meeting("wg-3"),)},  # not dated yet
        {"overrides": (Override(entry="wg-3/call.replies", on=None),)},
    ],
)
def test_where_no_day_is_due_nothing_is_late(more: dict[str, Any]) -> None:
    (entry,) = replied(reply(), **more)
    assert len(entry.reason) == 1


def test_it_is_late_after_a_day_that_was_set_by_hand() -> None:
    by_hand = Override(entry="wg-3/call.replies", on=date(2012, 5, 18), reason="R")
    (entry,) = replied(reply(), overrides=(by_hand,))
    assert str(entry.reason[1]) == "3 days late: replies were due on 18 May 2012"


@pytest.mark.parametrize(
    ("name", "title", "of", "topic"),
    [
        ("codes/call", "Reply of Albania: Call: Codes (WG, meeting 3)", "wg-3", "codes"),
        ("wg-3/goals/call", "Reply of Albania: Call: Goals (WG, meeting 3)", "wg-3", "goals"),
        ("later/call", "Reply of Albania: Call: Later", None, "later"),
    ],
)
def test_a_reply_to_a_call_for_a_topic_is_for_that_topic(
    name: str, title: str, of: str | None, topic: str
) -> None:
    (entry,) = replied(reply(call=name), calls=(call(each="topic"),))
    assert (entry.id, str(entry.title)) == (f"{name}/albania", title)
    assert (entry.of, entry.topic, entry.body) == (of, topic, "wg")


def test_it_stays_published_under_the_earlier_id_of_its_meeting() -> None:
    (entry,) = replied(reply(), meetings=(evolve(WG_3, was="wg-old"),))
    assert (entry.id, entry.published_id) == ("wg-3/call/albania", "wg-old/call/albania")


def test_a_count_alone_is_no_entry() -> None:
    assert replied(counted(28, DUE)) == []
    assert len(replied(counted(28, DUE), reply())) == 1


def test_a_reply_is_a_fact_though_its_meeting_is_cancelled() -> None:
    (entry,) = replied(reply(), meetings=(evolve(WG_3, status="cancelled"),))
    assert entry.counts


def test_how_late_is_counted_in_days() -> None:
    assert [days_late(DUE, due) for due in (None, date(2012, 7, 1), DUE, date(2012, 6, 1))] == [
        *(None, 0, 0, 3)
    ]
