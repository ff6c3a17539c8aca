"""Entries for papers that exist."""

from datetime import date
from typing import Any

import pytest

from tests.plans_in_python import WG, meeting, plan
from tests.programme.programmes import DAY, WG3, entry, reasons
from workplan.model.calls import Call
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper, Reached
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.programme.papers import day_of

ISSUED = Step(id="issued", due="6 weeks before start")
TABLES: dict[str, Any] = {
    "topics": (
        Topic(id="judiciary", title="The judiciary"),
        Topic(id="standing", title="Standing", every="meeting"),
        Topic(id="later", title="Later"),
    ),
    "meetings": (meeting("wg-3", DAY, number=3, topics=("judiciary", "standing")),),
    "documents": (
        Document(id="paper", title="Background paper", of="wg", each="topic", steps=(ISSUED,)),
        Document(id="report", title="Report", of="wg", steps=(ISSUED,)),
    ),
    "calls": (Call(id="call", title="Call", of="wg", sent="20 weeks before start"),),
}
JUNE, JULY = date(2012, 6, 10), date(2012, 7, 1)


def paper(of: str, **more: Any) -> Paper:
    return Paper(**({"id": "p", "title": "Good practices", "of": of} | more))


def test_a_paper_is_an_entry_with_its_symbols_on_the_date_that_it_bears() -> None:
    it = paper(
        "judiciary/paper",
        symbols=("A/58/422", "A/58/422/Corr.1"),
        on=JULY,
        dates=(Reached("issued", JUNE),),
        source="Rule 7",
        url="https://example.org/7",
        note="N",
        verified=False,
    )
    found = entry("p", papers=(it,), **TABLES)
    assert (found.kind, found.id, found.published_id) == ("paper", "p", "p")
    assert found.title == it.title
    assert (found.starts, found.ends) == (JULY, JULY)
    assert (found.body, found.of, found.topic) == ("wg", "wg-3", "judiciary")
    assert found.symbols == ("A/58/422", "A/58/422/Corr.1")
    assert (found.source, found.url, found.note) == (it.source, it.url, it.note)
    assert (found.verified, found.owed, found.counts) == (False, False, True)


@pytest.mark.parametrize(
    ("more", "day", "said"),
    [
        ({"on": JULY, "languages": (Reached("zh", JUNE),)}, JULY, "the date that it bears"),
        (
            {"dates": (Reached("issued", JULY),), "languages": (Reached("zh", JUNE),)},
            JUNE,
            "the first day that is known of it",
        ),
        (
            {"dates": (Reached("issued", JUNE), Reached("x", JULY))},
            JUNE,
            "the first day that is known of it",
        ),
        ({"languages": (Reached("zh", JULY),)}, JULY, "the first day that is known of it"),
        ({}, None, "its date is not known"),
    ],
)
def test_without_a_date_its_first_day_is_the_earliest_that_is_known(
    more: dict[str, Any], day: date | None, said: str
) -> None:
    documents = (Document(id="d", title="D", of="wg", steps=(ISSUED, Step(id="x", due=JULY))),)
    tables = {"meetings": (WG3,), "documents": documents}
    found = entry("p", papers=(paper("wg-3/d", **more),), **tables)
    assert (found.ends, found.dated, found.window) == (day, day is not None, None)
    assert reasons("p", papers=(paper("wg-3/d", **more),), **tables)[0] == said
    assert day_of(paper("wg-3/d", **more)) == day


@pytest.mark.parametrize(
    ("of", "meeting_id", "topic", "said"),
    [
        ("wg-3", "wg-3", None, "a paper of meeting 3 of WG"),
        ("wg-3/report", "wg-3", None, '"Report" of meeting 3 of WG'),
        ("wg-3/call", "wg-3", None, '"Call" of meeting 3 of WG'),
        (
            "judiciary/paper",
            "wg-3",
            "judiciary",
            '"Background paper" on "The judiciary", for meeting 3 of WG',
        ),
        (
            "wg-3/standing/paper",
            "wg-3",
            "standing",
            '"Background paper" on "Standing", for meeting 3 of WG',
        ),
        ("later/paper", None, "later", '"Background paper" on "Later"'),
    ],
)
def test_a_paper_says_which_document_it_is(
    of: str, meeting_id: str | None, topic: str | None, said: str
) -> None:
    found = entry("p", papers=(paper(of),), **TABLES)
    assert (found.of, found.topic, found.body) == (meeting_id, topic, "wg")
    assert reasons("p", papers=(paper(of),), **TABLES)[1:] == [said]


def test_a_meetings_own_document_is_called_as_it_calls_it() -> None:
    own = Document(id="report", title="Short report", of="wg-3", steps=(ISSUED,))
    tables = TABLES | {"documents": (*TABLES["documents"], own)}
    assert reasons("p", papers=(paper("wg-3/report"),), **tables)[1:] == [
        '"Short report" of meeting 3 of WG'
    ]


def test_what_papers_have_reached_is_done() -> None:
    it = paper("judiciary/paper", dates=(Reached("issued", JUNE),))
    assert entry("judiciary/paper.issued", papers=(it,), **TABLES).done == JUNE


def test_a_plan_without_papers_has_no_such_entries() -> None:
    assert {one.kind for one in derive(plan(bodies=(WG,), meetings=(WG3,))).entries} == {"meeting"}
