"""What has been received on which topic and provision."""

from datetime import date
from typing import Any

import pytest

from tests.people_in_python import ACTORS, call, counted, reply
from tests.plans_in_python import meeting, plan
from workplan.model.topics import Topic
from workplan.programme.call_register import call_register
from workplan.programme.derive import derive
from workplan.programme.information import Information, information

TOPICS = (
    Topic(id="aware", title="Awareness", body="wg", provisions=("5", "12-13")),
    Topic(id="codes", title="Codes", body="wg", provisions=("8", "13")),
    Topic(id="open", title="Open", body="wg"),
)
ALL = ("aware", "codes", "open")
EARLY, DUE = date(2012, 5, 21), date(2012, 6, 4)


def rows(*replies: Any, topics: tuple[str, ...] | None = ALL, **more: Any) -> list[Information]:
    made = plan(
        actors=ACTORS,
        topics=TOPICS,
        meetings=(meeting("wg-3", date(2012, 8, 27), topics=topics),),
        replies=replies,
        **({"calls": (call(),)} | more),
    )
    return [*information(made, call_register(derive(made)))]


def about(*replies: Any, **more: Any) -> list[tuple[str | None, str | None]]:
    return [(row.topic, row.provision) for row in rows(*replies, **more)]


def test_a_row_says_who_wrote_when_about_what() -> None:
    assert rows(reply(topics="aware", provisions="12"), topics=("aware",)) == [
        Information(
            topic="aware",
            provision="12",
            party="albania",
            on=EARLY,
            call="wg-3/call",
            reply="wg-3/call/albania",
        )
    ]


@pytest.mark.parametrize(
    ("topics", "provisions", "expected"),
    [
        (
            (),
            (),
            [
                *(("aware", "5"), ("aware", "12"), ("aware", "13")),
                *(("codes", "8"), ("codes", "13"), ("open", None)),
            ],
        ),
        (("codes", "open"), (), [("codes", "8"), ("codes", "13"), ("open", None)]),
        ((), ("12", "13"), [("aware", "12"), ("aware", "13"), ("codes", "13")]),
        ((), ("7-8",), [("codes", "8"), (None, "7")]),
        (("aware",), ("12-13",), [("aware", "12"), ("aware", "13")]),
        (("aware", "open"), ("5", "8"), [("aware", "5"), ("open", None), (None, "8")]),
    ],
)
def test_what_a_reply_is_about(
    topics: Any, provisions: Any, expected: list[tuple[str | None, str | None]]
) -> None:
    assert about(reply(topics=topics, provisions=provisions)) == expected


def test_where_the_topics_are_not_known_provisions_are_and_the_party_is() -> None:
    assert about(reply(), topics=None) == [(None, None)]
    assert about(reply(provisions="5"), topics=None) == [(None, "5")]
    assert about(reply(topics="codes"), topics=None) == [("codes", "8"), ("codes", "13")]


def test_a_call_for_a_topic_asks_about_that_topic_alone() -> None:
    for_topic = call(each="topic")
    assert about(reply(call="codes/call"), calls=(for_topic,)) == [("codes", "8"), ("codes", "13")]


def test_a_count_says_nothing_about_topics_and_replies_stand_in_their_order() -> None:
    later = reply("chile", DUE, topics="open")
    assert [row.party for row in rows(later, counted(9, DUE), reply(topics="open"))] == [
        *("albania", "chile")
    ]
