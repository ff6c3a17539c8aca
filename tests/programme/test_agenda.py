"""The agenda of a meeting: its items, their numbers, what is under them."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import meeting, plan
from workplan.languages.language import language
from workplan.model.agenda import AgendaItem
from workplan.model.calendars import Calendars
from workplan.model.calls import Call
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.model.topics import Topic
from workplan.planfile.load import load
from workplan.programme.agenda import Agenda, AgendaPoint, agenda_of
from workplan.programme.sittings import numbers_of

ADOPTED = Path(__file__).parents[1] / "plans" / "features" / "agenda_2011.toml"

WG1 = meeting("wg-1", date(2012, 6, 4), number=1)
WG2 = meeting("wg-2", date(2013, 6, 3), number=2, topics=("codes", "goals"))
WG3 = meeting("wg-3", date(2014, 6, 2), number=3)
TOPICS = (
    Topic(id="codes", title={"en": "Codes", "zh": "守则"}, body="wg", load=2),
    Topic(id="goals", title="Goals", body="wg", every="meeting"),
)


def item(name: str, **more: Any) -> AgendaItem:
    return AgendaItem(**({"id": name, "of": "wg", "title": name.title()} | more))


ITEMS = (
    item("opening"),
    item("substance"),
    item("discussion", under="substance", fill="topics"),
    item("follow-up", under="substance", fill="follow-up", load=1),
    item("report", at="end"),
)
ASKED = Recommendation(id="wg-1.8", made_at="wg-1", title="Report", report_back="next meeting")


def agenda(of: str = "wg-2", *items: AgendaItem, **tables: Any) -> Agenda:
    made = _plan(*(items or ITEMS), **tables)
    return agenda_of(made, Calendars(made), made.meeting(of))


def _plan(*items: AgendaItem, **tables: Any) -> Plan:
    values: dict[str, Any] = {"meetings": (WG1, WG2, WG3), "topics": TOPICS, "agenda": items}
    return plan(**(values | tables))


def numbered(found: Agenda) -> list[str]:
    """Return the items, each as "2.1.2 discussion"."""
    return [
        f"{'.'.join(map(str, point.number))} {point.id.rpartition('/')[2]}"
        for point in found.points
    ]


def under(found: Agenda, name: str) -> AgendaPoint:
    (point,) = [one for one in found.points if one.id == f"{found.meeting.id}/agenda/{name}"]
    return point


@pytest.mark.parametrize("code", ["en", "zh"])
def test_the_agenda_of_august_2011_is_the_one_adopted(code: str) -> None:
    """Item by item, number and title: para. 32 of the report."""
    said_in = language(code)
    made = load(ADOPTED)
    found = agenda_of(made, Calendars(made), made.meeting("wg4-2"))
    derived = [
        (said_in.item_mark(len(point.number), point.number[-1]), said_in.say(point.title))
        for point in found.points
    ]
    assert derived == _adopted(code)


def _adopted(code: str) -> list[tuple[str, str]]:
    """Return the agenda in the comments of the plan, without the punctuation at line ends."""
    text = ADOPTED.read_text("utf-8").partition(f"# adopted ({code}):\n")[2].partition("#\n")[0]
    lines = (re.fullmatch(r"# (\d|\(\w+\))\.? (.+)\W", line) for line in text.splitlines())
    return [(line[1], line[2]) for line in lines if line is not None]


def test_the_adopted_agenda_has_ten_items() -> None:
    assert len(_adopted("zh")) == len(_adopted("en")) == 10


def test_the_meeting_of_august_2011_takes_its_six_sittings() -> None:
    made = load(ADOPTED)
    found = agenda_of(made, Calendars(made), made.meeting("wg4-2"))
    assert found.load == len(found.sittings) == 6
    taken = {point.number: ", ".join(numbers_of(point.sittings)) for point in found.points}
    assert taken == {
        (1,): "1",
        (1, 1): "1",
        (1, 2): "1",
        (2,): "1–5",
        (2, 1): "1–4",
        (2, 1, 1): "1–2",
        (2, 1, 2): "3–4",
        (2, 2): "5",
        (3,): "6",
        (4,): "6",
    }


def test_topics_fill_an_item_in_the_order_of_the_meeting() -> None:
    assert numbered(agenda()) == [
        *("1 opening", "2 substance", "2.1 discussion", "2.1.1 codes", "2.1.2 goals", "3 report")
    ]
    other_way = evolve(WG2, topics=("goals", "codes"))
    assert numbered(agenda(meetings=(WG1, other_way, WG3)))[3:5] == ["2.1.1 goals", "2.1.2 codes"]


def test_topics_that_are_not_known_may_still_come_and_none_fill_nothing() -> None:
    assert "2.1 discussion" in numbered(agenda("wg-1"))
    none = evolve(WG1, topics=())
    assert numbered(agenda("wg-1", meetings=(none, WG2, WG3))) == [
        *("1 opening", "2 substance", "3 report")
    ]
    more = (*ITEMS, item("more", under="discussion"))
    found = numbered(agenda("wg-1", *more, meetings=(none, WG2, WG3)))
    assert found[2:4] == ["2.1 discussion", "2.1.1 more"]


def test_parts_of_an_item_that_topics_fill_come_after_them() -> None:
    more = (item("more", under="discussion"), *ITEMS)
    assert numbered(agenda("wg-2", *more))[3:6] == ["2.1.1 codes", "2.1.2 goals", "2.1.3 more"]


def test_a_topic_that_is_put_elsewhere_does_not_fill() -> None:
    items = (item("codes-first", topic="codes", under="opening"), *ITEMS)
    found = agenda("wg-2", *items)
    assert numbered(found) == [
        *("1 opening", "1.1 codes-first", "2 substance", "2.1 discussion", "2.1.1 goals"),
        "3 report",
    ]
    first = under(found, "codes-first")
    assert (first.topic, first.load, str(first.title)) == ("codes", 2, "Codes-First")
    assert under(agenda("wg-2", item("one", topic="codes", load=1)), "one").load == 1
    parts = agenda("wg-2", *items, item("part", under="codes-first", load=1))
    assert (under(parts, "codes-first").load, parts.load) == (0, 2)
    # At a meeting that does not take it there is nothing to take up.
    assert "1.1 codes-first" not in numbered(agenda("wg-1", *items))


def test_the_parts_of_what_is_not_there_are_not_there_either() -> None:
    items = (*ITEMS, item("detail", under="follow-up"))
    assert "detail" not in " ".join(
        numbered(agenda("wg-2", *items[:3], evolve(ITEMS[3], load=0), items[-1]))
    )


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (None, {"en": "Codes", "zh": "守则"}),
        ("On {topic}", {"en": "On Codes", "zh": "On 守则"}),
        ({"en": "{topic}, again {topic}"}, {"en": "Codes, again Codes", "zh": "守则, again 守则"}),
        (
            {"en": "On {topic}", "zh": "论{topic}"},
            {"en": "On Codes", "zh": "论守则", "fr": "On Codes"},
        ),
        ({"en": "On {topic}", "fr": "De {topic}"}, {"en": "On Codes", "fr": "De Codes"}),
        ({"fr": "De {topic}"}, {"en": "De Codes", "fr": "De Codes", "zh": "De 守则"}),
    ],
)
def test_a_topic_is_called_as_the_item_says_in_each_language(
    form: Any, said: dict[str, str]
) -> None:
    found = agenda("wg-2", item("discussion", fill="topics", topic_title=form))
    title = under(found, "codes").title
    assert {code: title.in_language(code) for code in said} == said


def test_a_title_with_braces_of_its_own_is_no_template() -> None:
    odd = (evolve(TOPICS[0], title="Codes {topic} {0}"), TOPICS[1])
    discussion = item("discussion", fill="topics", topic_title="On {topic}")
    found = agenda("wg-2", discussion, topics=odd)
    assert str(under(found, "codes").title) == "On Codes {topic} {0}"


def test_papers_stand_under_the_topics_and_the_items_of_their_documents() -> None:
    steps = (Step(id="issued", due="6 weeks before start"), Step(id="draft", due="on start"))
    found = agenda(
        documents=(
            Document(id="paper", of="wg", title="Paper", each="topic", steps=steps),
            Document(id="report", of="wg", title="Report", agenda="report", steps=steps),
            Document(id="note", of="wg-3", title="Note", agenda="opening", steps=steps),
        ),
        papers=(
            Paper(id="p1", of="codes/paper", title="P1"),
            Paper(id="p2", of="wg-2/goals/paper", title="P2"),
            Paper(id="p3", of="wg-2/report", title="P3"),
            Paper(id="p4", of="codes/paper", title="P4"),
            Paper(id="p5", of="wg-1/goals/paper", title="Of another meeting"),
            Paper(id="p6", of="wg-2", title="Of no document"),
            Paper(id="p7", of="codes/call", title="Of a call"),
        ),
        calls=(Call(id="call", of="wg", each="topic", title="Call", sent="on start"),),
    )
    papers = {point.id: [one.id for one in point.papers] for point in found.points}
    assert {name: ids for name, ids in papers.items() if ids} == {
        "wg-2/agenda/codes": ["p1", "p4"],
        "wg-2/agenda/goals": ["p2"],
        "wg-2/agenda/report": ["p3"],
    }


def test_papers_of_a_topic_stand_where_that_is_put() -> None:
    document = Document(
        id="paper",
        of="wg",
        title="Paper",
        each="topic",
        agenda="first",
        steps=(Step(id="issued", due="on start"),),
    )
    papers = tuple(
        Paper(id=name, of=of, title=name)
        for name, of in (("p1", "codes/paper"), ("p2", "wg-2/goals/paper"))
    )
    items = item("first", topic="codes"), item("rest", fill="topics")
    found = agenda("wg-2", *items, documents=(evolve(document, agenda=None),), papers=papers)
    assert [one.id for one in under(found, "first").papers] == ["p1"]
    # Named by the document too, the item has them all, each once.
    found = agenda("wg-2", *items, documents=(document,), papers=papers)
    assert [one.id for one in under(found, "first").papers] == ["p1", "p2"]


def test_follow_up_is_there_only_where_something_is_to_be_reported_on() -> None:
    found = agenda(recommendations=(ASKED,))
    assert "2.2 follow-up" in numbered(found)
    assert under(found, "follow-up").recommendations == (ASKED,)
    assert under(found, "opening").recommendations == ()
    assert "follow-up" not in " ".join(numbered(agenda("wg-3", recommendations=(ASKED,))))


def test_a_meeting_that_is_not_dated_has_an_agenda_and_no_sittings() -> None:
    free = meeting("wg-2", topics=("codes",))
    found = agenda(meetings=(WG1, free, WG3))
    assert "2.1.1 codes" in numbered(found)
    assert found.sittings == ()
    assert all(point.sittings == () for point in found.points)
    assert found.load == 2


def test_only_what_has_no_parts_takes_time() -> None:
    found = agenda(recommendations=(ASKED,))
    assert [point.load for point in found.points] == [0, 0, 0, 2, 1, 1, 0]
    assert found.load == 4
    assert [point.fits for point in found.points] == [True] * 7


def test_what_does_not_fit_is_known() -> None:
    short = evolve(WG2, sittings=1)
    found = agenda(meetings=(WG1, short, WG3))
    fits = {point.id.rpartition("/")[2]: point.fits for point in found.points}
    assert fits == {
        "opening": True,
        "substance": True,
        "discussion": True,
        "codes": False,
        "goals": False,
        "report": True,
    }
    assert under(found, "goals").sittings == ()


def test_items_may_be_as_deep_as_one_likes() -> None:
    items = [item("i0"), *(item(f"i{n}", under=f"i{n - 1}") for n in range(1, 300))]
    found = agenda("wg-2", *items)
    assert found.points[-1].number == (1,) * 300
