"""The calls that a plan makes, by name."""

from datetime import date

import pytest
from attrs import evolve

from tests.people_in_python import call
from tests.plans_in_python import WG, deadline, meeting, plan
from workplan.model.bodies import Body
from workplan.model.call_entries import CallEntries
from workplan.model.documents import Document, Step
from workplan.model.topics import Topic
from workplan.programme.derive import derive

PLAN = plan(
    bodies=(WG, Body(id="other", name="Other")),
    meetings=(
        meeting("wg-2", date(2012, 6, 4), topics=("codes", "goals")),
        meeting("wg-3", date(2012, 8, 27), topics=("codes", "public", "goals")),
        meeting("wg-4", date(2013, 8, 26)),
        meeting("o", date(2013, 8, 26), body="other"),
    ),
    topics=(
        *(Topic(id=name, title=name, body="wg") for name in ("codes", "public", "later")),
        Topic(id="goals", title="Goals", body="wg", every="meeting"),
        Topic(id="theirs", title="Theirs", body="other"),
    ),
    deadlines=(deadline("papers"),),
    calls=(
        call(),
        call(of="wg-3", title="Its own"),
        call(id="list", of=("wg", "other"), each="topic", replies_by=None),
    ),
    documents=(
        Document(id="doc", title="D", of="wg", steps=(Step(id="issued", due="on start"),)),
    ),
)
CALLS = CallEntries(PLAN)


@pytest.mark.parametrize(
    ("name", "title", "at", "topic"),
    [
        ("wg-2/call", "Call", "wg-2", None),
        ("wg-3/call", "Its own", "wg-3", None),
        ("wg-4/call", "Call", "wg-4", None),
        ("codes/list", "Call", "wg-2", "codes"),
        ("wg-3/codes/list", "Call", "wg-3", "codes"),  # taken again, against its rule
        ("public/list", "Call", "wg-3", "public"),
        ("wg-3/goals/list", "Call", "wg-3", "goals"),
        ("later/list", "Call", None, "later"),
        ("theirs/list", "Call", None, "theirs"),
    ],
)
def test_a_call_is_found_with_its_meeting_and_topic(
    name: str, title: str, at: str | None, topic: str | None
) -> None:
    found = CALLS.find(name)
    assert found is not None
    assert (found.name, str(found.call.title), found.topic) == (name, title, topic)
    assert (found.meeting.id if found.meeting else None) == at


@pytest.mark.parametrize(
    "name",
    [
        *("", "call", "wg-9/call", "wg-2/papers", "wg-2/call.replies", "wg-2/doc.issued"),
        *("wg-2/list", "codes/call", "goals/list", "theirs/call", "o/call"),
        *("wg-2/codes/list", "wg-3/later", "wg-3/goals/call", "o/codes/list", "a/b/c/d"),
        *("wg-2/later/list", "o/goals/list"),
    ],
)
def test_nothing_else_is_found(name: str) -> None:
    assert CALLS.find(name) is None


def test_the_topics_asked_about_are_those_of_the_call_or_the_meeting() -> None:
    found = [CALLS.find(name) for name in ("codes/list", "wg-2/call", "wg-4/call", "later/list")]
    assert [one.topics for one in found if one] == [
        *(("codes",), ("codes", "goals"), None),
        ("later",),
    ]


def test_the_names_are_those_of_all_entries_of_calls() -> None:
    sent = [entry.id for entry in derive(PLAN).entries if entry.kind == "call"]
    expected = sorted(name for name in sent if not name.endswith(".replies"))
    assert expected
    assert [name for name in expected if name not in CALLS.names] == []
    assert len(CALLS.names) == len(expected)
    assert all(CALLS.find(name) for name in expected)


def test_a_plan_without_calls_has_none() -> None:
    without = CallEntries(evolve(PLAN, calls=()))
    assert without.find("wg-2/call") is None
    assert len(without.names) == 0
