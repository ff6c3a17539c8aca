"""Faults of calls and replies."""

from datetime import date
from typing import Any

import pytest

from tests.model.fault_cases import said_of
from tests.people_in_python import ACTORS, call, counted, reply
from tests.plans_in_python import meeting, plan
from workplan.model.marks import Done, Override
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.topics import Topic

TOPICS = tuple(Topic(id=name, title=name, body="wg") for name in ("codes", "public", "later"))
MEETINGS = (
    meeting("wg-3", date(2012, 8, 27), topics=("codes", "public")),
    meeting("wg-4", date(2013, 8, 26)),
)
FIXED = date(2012, 5, 21)


def tables(*calls: Any, replies: Any = (), **more: Any) -> dict[str, Any]:
    stated = {"actors": ACTORS, "topics": TOPICS, "meetings": MEETINGS}
    return {**stated, "calls": calls or (call(),), "replies": replies, **more}


CASES: list[tuple[dict[str, Any], str]] = [
    (tables(call(of=())), 'calls[0]: "call" is of no body and no meeting; say whose it is'),
    (tables(call(of=("wg", "wg"))), 'calls[0].of[1]: "wg" stands there twice'),
    (tables(call(of="wgs")), 'calls[0].of: the plan has no "wgs" for of; write "wg"'),
    (tables(call(since="wg-9")), 'calls[0].since: the plan has no "wg-9" for since'),
    (tables(call(id="sitting-2")), 'calls[0].id: "sitting-2" is the name of a sitting'),
    (tables(call(id="agenda")), 'calls[0].id: "agenda" is the name of an agenda'),
    (tables(call(id="codes")), 'calls[0].id: "codes" is the name of a topic'),
    (tables(call(form=" ")), "calls[0].form: form says nothing"),
    (
        tables(call(replies_by="21 weeks before start")),
        "calls[0].replies_by: replies are due before the call is sent; write a later day",
    ),
    (tables(call(replies_by="1 day before call")), "calls[0].replies_by: replies are due before"),
    (
        tables(call(sent=FIXED, replies_by=date(2012, 5, 20))),
        "calls[0].replies_by: replies are due before",
    ),
    (
        tables(replies=(reply(call="wg-3/cal"),)),
        'replies[0].call: the plan cannot have a call "wg-3/cal"; write "wg-3/call"',
    ),
    (
        tables(replies=(reply("albanai"),)),
        'replies[0].from: the plan has no "albanai" for from; write "albania"',
    ),
    (
        tables(replies=(reply(None),)),
        "replies[0]: this reply does not say who replied; write the id of an actor or a body",
    ),
    (
        tables(replies=(reply(on=None),)),
        "replies[0]: this says neither when a reply came nor how many had come by when",
    ),
    (tables(replies=(reply(on=None, count=2),)), "replies[0]: this says neither when"),
    (tables(replies=(reply(on=None, as_of=FIXED),)), "replies[0]: this says neither when"),
    (
        tables(replies=(reply(count=2),)),
        "replies[0].on: a reply came on a day, or is one of a count: not both",
    ),
    (tables(replies=(reply(as_of=FIXED),)), "replies[0].on: a reply came on a day, or"),
    (tables(replies=(counted(0, FIXED),)), "replies[0].count: count is 0; write 1 or more"),
    (
        tables(replies=(reply(topics=("codes", "code")),)),
        'replies[0].topics[1]: the plan has no "code" for topics; write "codes"',
    ),
    (
        tables(replies=(reply(topics=("codes", "codes")),)),
        'replies[0].topics[1]: "codes" stands there twice',
    ),
    (
        tables(replies=(reply(topics=("codes", "later")),)),
        'replies[0].topics[1]: "wg-3/call" does not ask about "later"; write one of these: codes',
    ),
    (
        tables(call(each="topic"), replies=(reply(call="codes/call", topics="public"),)),
        'replies[0].topics: "codes/call" does not ask about "public"; write one of these: codes',
    ),
    (
        tables(replies=(reply(provisions=("5", "9-5")),)),
        'replies[0].provisions[1]: "9-5" covers nothing',
    ),
    (
        tables(call(sent=FIXED), replies=(reply(on=date(2012, 5, 20)),)),
        "replies[0].on: this is before the call was sent: 21 May 2012; correct one of the two",
    ),
    (
        tables(call(sent=FIXED), replies=(counted(2, date(2012, 5, 20)),)),
        "replies[0].as_of: this is before the call was sent: 21 May 2012",
    ),
    (
        tables(replies=(reply(),), done=(Done(entry="wg-3/call", on=date(2012, 5, 22)),)),
        "replies[0].on: this is before the call was sent: 22 May 2012",
    ),
    (
        tables(
            replies=(reply(),),
            papers=(Paper(id="note", of="wg-3/call", title="N", on=date(2012, 5, 22)),),
        ),
        "replies[0].on: this is before the call was sent: 22 May 2012",
    ),
    (
        tables(
            call(sent=date(2012, 5, 1)),
            replies=(reply(),),
            overrides=(Override(entry="wg-3/call", on=date(2012, 5, 22)),),
        ),
        "replies[0].on: this is before the call was sent: 22 May 2012",
    ),
    (
        tables(replies=(reply(topics="codes"), reply(topics="public"))),
        'replies[1].from: "wg-3/call, albania" is already taken in replies',
    ),
]


@pytest.mark.parametrize(("stated", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    stated: dict[str, Any], said: str
) -> None:
    assert said_of(stated, said).startswith(said)


def made(*calls: Any, **more: Any) -> Plan:
    return plan(**tables(*calls, **more))


def test_what_cannot_be_seen_before_it_is_counted_is_no_fault() -> None:
    by_friday = call(replies_by="Friday on or before 20 weeks before start")
    assert made(by_friday).calls == (by_friday,)
    at_once = call(replies_by="on call")
    assert made(at_once).calls == (at_once,)


def test_when_a_call_was_sent_is_what_is_done_rather_than_what_was_planned() -> None:
    done = (Done(entry="wg-3/call", on=date(2012, 5, 1)),)
    late = call(sent=date(2012, 6, 1), replies_by=None)
    assert made(late, replies=(reply(),), done=done).replies == (reply(),)


def test_where_the_topics_of_a_meeting_are_not_known_all_of_its_body_may_be_asked_about() -> None:
    both = (reply(call="wg-4/call", topics=("later", "codes")),)
    assert made(replies=both).replies == both


def test_bodies_reply_and_are_counted_as_actors_are() -> None:
    replies = (reply("wg"), counted(28, FIXED, who="states"), counted(2, FIXED))
    assert made(replies=replies).replies == replies
