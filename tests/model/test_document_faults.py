"""Faults of documents and papers that are built in Python; tests/plans/faulty/documents.toml."""

from datetime import date
from typing import Any

import pytest

from tests.model.fault_cases import DAY, TOPIC, WG1, said_of
from tests.plans_in_python import deadline, meeting, plan
from workplan.model.agenda import AgendaItem
from workplan.model.calls import Call
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper, Reached
from workplan.model.topics import Topic

ISSUED = Step(id="issued", due="6 weeks before start")


def document(*steps: Step, **more: Any) -> Document:
    return Document(**({"id": "d", "title": "D", "of": "wg", "steps": steps or (ISSUED,)} | more))


def paper(of: str, **more: Any) -> Paper:
    return Paper(**({"id": "p", "title": "P", "of": of} | more))


CASES: list[tuple[dict[str, Any], str]] = [
    (
        {"documents": (document(steps=()),)},
        (
            "documents[0].steps: a document without steps is never due;"
            " write one at least, and when it is due"
        ),
    ),
    (
        {"documents": (document(ISSUED, Step(id="issued", due="on start")),)},
        'documents[0].steps.issued: "d.issued" is already taken in documents',
    ),
    (
        {"meetings": (WG1,), "papers": (paper("wg-1", dates=2 * (Reached("x", DAY),)),)},
        'papers[0].dates[1]: "x" stands there twice',
    ),
    (
        {"meetings": (WG1,), "papers": (paper("wg-1", languages=2 * (Reached("en", DAY),)),)},
        'papers[0].languages[1]: "en" stands there twice',
    ),
    (
        {"papers": (paper("x"),)},
        (
            'papers[0].of: the plan cannot have a document, call or meeting "x";'
            " leave it out: the plan has none"
        ),
    ),
    (
        {"documents": (document(agenda="adoption"),)},
        'documents[0].agenda: the agenda of "wg" has no item "adoption"; leave it out',
    ),
    (
        # what is due for each topic is none of the meeting's
        {
            "meetings": (WG1,),
            "topics": (TOPIC,),
            "documents": (document(each="topic"),),
            "papers": (paper("wg-1/d"),),
        },
        'papers[0].of: the plan cannot have a document, call or meeting "wg-1/d"; write "wg-1"',
    ),
    (
        # a deadline is no document
        {"meetings": (WG1,), "deadlines": (deadline(),), "papers": (paper("wg-1/papers"),)},
        'papers[0].of: the plan cannot have a document, call or meeting "wg-1/papers"',
    ),
    (
        # a step is none either
        {"meetings": (WG1,), "documents": (document(),), "papers": (paper("wg-1/d.issued"),)},
        (
            'papers[0].of: the plan cannot have a document, call or meeting "wg-1/d.issued";'
            " write one of these: wg-1/d"
        ),
    ),
]


@pytest.mark.parametrize(("tables", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    tables: dict[str, Any], said: str
) -> None:
    assert said_of(tables, said).startswith(said)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("6 weeks before start", "10 weeks before start"),
        ("6 weeks before start", "43 days before start"),
        ("1 week after end", "6 days after end"),
        ("1 day after end", "on end"),
        ("on start", "1 day before start"),
        ("1 day after end", "1 day before end"),
        (date(2012, 5, 2), date(2012, 5, 1)),
        ("on start", "1 day before d.a"),
        ("1 day after d.b", "on end"),
    ],
)
def test_steps_in_the_wrong_order_at_every_meeting_are_told(first: Any, then: Any) -> None:
    between = Step(id="between", due=date(2012, 1, 1) if isinstance(first, str) else "on start")
    steps = (Step(id="a", due=first), between, Step(id="b", due=then))
    said = "documents[0].steps.b: b is before a; write the steps in the order"
    assert said_of({"documents": (document(*steps),)}, said).startswith(said)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("10 weeks before start", "6 weeks before start"),
        ("6 weeks before start", "42 days before start"),
        ("6 weeks before start", "6 weeks before start"),
        ("on end", "on end"),
        ("1 month before start", "30 days before start"),
        ("30 days before start", "1 month before start"),  # depends on the month
        ("20 working days before start", "28 days before start"),  # and on the holidays
        ("on end", "1 day before start of next wg"),
        ("6 weeks before start", "10 weeks before end"),  # and on how long the meeting is
        ("Monday on or before 6 weeks before start", "43 days before start"),
        # both may be the same Monday
        ("Monday on or before 6 weeks before start", "Monday on or before 43 days before start"),
        (date(2012, 5, 1), date(2012, 5, 1)),
        (date(2012, 5, 1), "on start"),
        ("on start", "1 day after d.a"),
        ("1 day before d.b", "on end"),
    ],
)
def test_steps_that_may_be_in_order_at_some_meeting_are_let_pass(first: Any, then: Any) -> None:
    steps = (Step(id="a", due=first), Step(id="b", due=then))
    assert plan(documents=(document(*steps),)).documents


@pytest.mark.parametrize(
    "of", ["wg-1", "wg-1/m", "t/d", "wg-1/t/d", "wg-1/call", "wg-1/standing/d", "later/d"]
)
def test_a_paper_may_be_of_whatever_the_plan_can_have(of: str) -> None:
    tables: dict[str, Any] = {
        "meetings": (meeting("wg-1", DAY, topics=("t", "standing")),),
        "topics": (
            TOPIC,
            Topic(id="standing", title="S", every="meeting"),
            Topic(id="later", title="L"),  # no meeting takes it yet
        ),
        "documents": (document(each="topic"), document(id="m")),
        "calls": (Call(id="call", title="Call", of="wg", sent="20 weeks before start"),),
    }
    assert plan(papers=(paper(of),), **tables).papers_of(of)


def test_a_paper_needs_neither_symbols_nor_references_nor_a_date() -> None:
    assert plan(meetings=(WG1,), papers=(paper("wg-1"),)).papers[0].symbols == ()


def test_an_agenda_item_may_be_of_the_body_or_of_one_of_its_meetings() -> None:
    item = AgendaItem(id="adoption", title="Adoption", of="wg-1")
    made = plan(meetings=(WG1,), agenda=(item,), documents=(document(agenda="adoption"),))
    assert made.documents[0].agenda == "adoption"
