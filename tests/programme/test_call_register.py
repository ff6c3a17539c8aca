"""What followed calls: replies, lateness, who has not replied."""

from datetime import date
from typing import Any

import pytest

from tests.people_in_python import ACTORS, call, counted, reply
from tests.plans_in_python import meeting, plan
from workplan.model.bodies import Actor
from workplan.model.marks import Done
from workplan.model.papers import Paper
from workplan.model.topics import Topic
from workplan.programme.call_register import CalledFor, HowMany, call_register
from workplan.programme.derive import derive

MEETINGS = (
    meeting("wg-4", date(2013, 8, 26), topics=()),
    meeting("wg-3", date(2012, 8, 27), topics=("codes", "public")),
)
TOPICS = tuple(Topic(id=name, title=name, body="wg") for name in ("codes", "public"))
EARLY, DUE, LATE = date(2012, 5, 21), date(2012, 6, 4), date(2012, 6, 7)
SENT = Done(entry="wg-3/call", on=date(2012, 4, 10))


def registered(*replies: Any, as_of: date | None = None, **more: Any) -> tuple[CalledFor, ...]:
    stated: dict[str, Any] = {"actors": ACTORS, "calls": (call(),), "done": (SENT,)}
    made = plan(meetings=MEETINGS, topics=TOPICS, replies=replies, **(stated | more))
    return call_register(derive(made, as_of=as_of))


def first(*replies: Any, **more: Any) -> CalledFor:
    return registered(*replies, **more)[0]


def test_each_call_is_there_once_in_the_order_of_the_programme() -> None:
    assert [(one.entry.id, one.meeting) for one in registered()] == [
        ("wg-3/call", "wg-3"),
        ("wg-4/call", "wg-4"),
    ]


def test_a_call_for_each_topic_is_there_for_each() -> None:
    for_topics = registered(calls=(call(each="topic"),), done=())
    assert [(one.entry.id, one.topic, one.topics) for one in for_topics] == [
        ("codes/call", "codes", ("codes",)),
        ("public/call", "public", ("public",)),
    ]


def test_it_says_when_it_is_due_and_what_was_sent() -> None:
    papers = (
        Paper(id="note", of="wg-3/call", title="Note", references="CU 2012 83"),
        Paper(id="other", of="wg-4/call", title="Note", references="CU 2013 1"),
    )
    one = first(papers=papers)
    assert (one.entry.ends, one.sent_on) == (date(2012, 4, 9), date(2012, 4, 10))
    assert one.replies_due == DUE
    assert one.papers == papers[:1]
    assert one.topics == ("codes", "public")


def test_replies_stand_in_the_order_of_their_days_each_with_how_late_it_was() -> None:
    one = first(reply("chile", LATE), reply("oman", DUE), reply(), counted(3, LATE))
    assert [(each.entry, each.party, each.on, each.late) for each in one.received] == [
        ("wg-3/call/albania", "albania", EARLY, 0),
        ("wg-3/call/oman", "oman", DUE, 0),
        ("wg-3/call/chile", "chile", LATE, 3),
    ]
    assert one.late == 1


def test_who_replied_twice_is_one_party() -> None:
    one = first(reply(), reply("chile"), reply(on=LATE))
    assert one.parties == ("albania", "chile")
    assert len(one.received) == 3


def test_where_no_replies_are_due_none_is_late() -> None:
    one = first(reply(on=LATE), calls=(call(replies_by=None),))
    assert (one.replies_due, one.received[0].late, one.late) == (None, None, 0)


def test_missing_are_the_members_of_the_group_who_have_not_replied() -> None:
    assert first().missing == ("albania", "chile")
    assert first(reply()).missing == ("chile",)
    assert first(reply(), reply("chile")).missing == ()
    assert first(reply("oman")).missing == ("albania", "chile")


def test_a_reply_of_a_group_is_one_of_its_members() -> None:
    actors = (*ACTORS, Actor(id="eu", name="EU", members=("chile",)))
    assert first(reply("eu"), actors=actors).missing == ("albania",)
    assert first(reply("states")).missing == ()


def test_as_of_a_day_later_replies_have_not_come_yet() -> None:
    one = first(reply(), reply("chile", LATE), as_of=DUE)
    assert one.parties == ("albania",)
    assert one.missing == ("chile",)
    assert first(reply(), reply("chile", LATE), as_of=LATE).missing == ()


def test_a_call_that_has_not_gone_out_yet_waits_for_nobody() -> None:
    assert first(done=()).missing is None
    assert first(as_of=date(2012, 4, 9)).missing is None
    assert first(as_of=date(2012, 4, 10)).missing == ("albania", "chile")


def test_a_call_to_which_somebody_has_replied_has_gone_out() -> None:
    assert first(reply(), done=()).missing == ("chile",)


@pytest.mark.parametrize("addressee", [None, "oman", "wg", "all Governments"])
def test_nobody_is_missing_where_the_addressee_is_no_group_with_members(
    addressee: str | None,
) -> None:
    assert first(reply(), calls=(call(addressee=addressee),)).missing is None


def test_counts_are_those_as_of_days() -> None:
    one = first(counted(1, EARLY, who="states"), counted(2, DUE), reply(), as_of=DUE)
    assert one.counts == (HowMany(1, EARLY, "states"), HowMany(2, DUE, None))
    assert first(counted(1, EARLY), counted(2, DUE), as_of=EARLY).counts == (
        HowMany(1, EARLY, None),
    )


@pytest.mark.parametrize(
    ("count", "missing", "by_name"),
    [
        (counted(1, EARLY), ("chile",), True),
        (counted(2, EARLY), None, False),
        (counted(2, DUE), ("chile",), True),  # Oman's too
        (counted(3, DUE), None, False),
        (counted(1, DUE, who="states"), ("chile",), True),
        (counted(2, DUE, who="states"), None, False),
        (counted(1, date(2012, 5, 20)), None, False),  # of whom, nobody knows
    ],
)
def test_where_more_are_counted_than_known_by_name_nobody_knows_who_is_missing(
    count: Any, missing: tuple[str, ...] | None, *, by_name: bool
) -> None:
    one = first(reply(), reply("oman", DUE), count)
    assert (one.missing, one.by_name) == (missing, by_name)


def test_where_no_reply_is_known_nobody_says_that_all_are_known_by_name() -> None:
    assert not first().by_name


def test_the_last_count_is_told_where_more_had_come_than_are_known_by_name() -> None:
    assert first(reply(), counted(28, DUE), counted(5, EARLY)).counted == HowMany(28, DUE, None)
    assert first(reply(), counted(1, DUE)).counted is None
    assert first(reply()).counted is None
