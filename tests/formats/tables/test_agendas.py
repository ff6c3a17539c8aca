"""The section of agendas."""

from datetime import date
from typing import Any

from attrs import evolve

from tests.formats.tables.rows import part, rows
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.agendas import agendas_section
from workplan.formats.tables.values import Section
from workplan.model.agenda import AgendaItem
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.model.topics import Topic

MONDAY = date(2012, 8, 27)
HELD = meeting("wg-2", date(2011, 8, 22), number=2, status="held")
MEETING = meeting("wg-3", MONDAY, days=2, number=3, topics=("codes",))
ITEMS = (
    AgendaItem(id="opening", of="wg-3", title="Opening"),
    AgendaItem(id="substance", of="wg-3", title="Substance"),
    AgendaItem(id="discussion", of="wg-3", title="Discussion", under="substance", fill="topics"),
    AgendaItem(
        id="follow-up", of="wg-3", title="Follow-up", under="substance", fill="follow-up", load=1
    ),
)
ASKED = Recommendation(
    id="wg-2.8", made_at="wg-2", title="Report", paragraph="8", report_back="next meeting"
)


def some(**tables: Any) -> Plan:
    document = Document(
        id="paper",
        of="wg",
        each="topic",
        title="Paper",
        steps=(Step(id="issued", due="on start"),),
    )
    values: dict[str, Any] = {
        "meetings": (HELD, MEETING),
        "topics": (Topic(id="codes", title="Codes", body="wg", load=2),),
        "agenda": ITEMS,
        "documents": (document,),
        "papers": (
            Paper(
                id="p1", of="codes/paper", title="P1", symbols=("WG/2012/2", "WG/2012/2/Corr.1")
            ),
            Paper(id="p2", of="codes/paper", title="A paper without a symbol"),
        ),
        "recommendations": (ASKED, evolve(ASKED, id="wg-2.9", paragraph=None)),
        "time_zone": "Europe/Vienna",
    }
    return plan(**(values | tables))


def section(edition: Edition) -> Section:
    made = agendas_section(edition)
    assert made is not None
    return made


def test_the_agenda_of_a_meeting_stands_there_item_by_item() -> None:
    found = rows(some(), section)
    assert [row.cells["Number"] for row in found] == ["1", "2", "2 (a)", "2 (a) (i)", "2 (b)"]
    assert {row.group for row in found} == {"WG, meeting 3"}
    opening, _, discussion, codes, follow_up = found
    assert opening.cells == {
        "Meeting": "WG, meeting 3",
        "Number": "1",
        "Item": "Opening",
        "When": "27 August 2012, 10:00–13:00 CEST",
        "Sittings": "1",
        "Verified": "yes",
        "Id": "wg-3/agenda/opening",
    }
    # A topic stands below the item that it fills, further to the right.
    indents = [len(row.cells["Item"]) - len(row.cells["Item"].lstrip()) for row in found]
    assert indents == [0, 0, 2, 4, 2]
    assert codes.cells["Papers"] == "WG/2012/2 and WG/2012/2/Corr.1 | A paper without a symbol"
    assert (codes.cells["Load"], codes.cells["Sittings"]) == ("2", "1–2")
    assert discussion.cells["When"] == codes.cells["When"] == "27 August 2012, 10:00–18:00 CEST"
    assert "Load" not in discussion.cells
    assert follow_up.cells["To be reported on"] == "para. 8: Report | Report"


def test_an_item_of_several_days_says_when_it_begins_and_ends() -> None:
    long = evolve(ITEMS[0], load=3)
    (row,) = rows(some(agenda=(long,)), section)
    assert row.cells["When"] == "27 August 2012 at 10:00 CEST – 28 August 2012 at 13:00 CEST"


def test_the_organization_of_work_stands_there_sitting_by_sitting() -> None:
    found = rows(some(), section, 1)
    assert [row.cells for row in found[:2]] == [
        {
            "Meeting": "WG, meeting 3",
            "Sitting": "1",
            "Items": "1 Opening | 2 (a) (i) Codes",
            "Day": "2012-08-27",
            "Hours": "10:00–13:00 CEST",
            "Id": "wg-3/sitting-1",
        },
        {
            "Meeting": "WG, meeting 3",
            "Sitting": "2",
            "Items": "2 (a) (i) Codes",
            "Day": "2012-08-27",
            "Hours": "15:00–18:00 CEST",
            "Id": "wg-3/sitting-2",
        },
    ]
    assert [row.cells.get("Items") for row in found[2:]] == ["2 (b) Follow-up", None]


def test_what_does_not_fit_is_said() -> None:
    long = (evolve(ITEMS[0], load=4), evolve(ITEMS[0], id="more", load=1))
    first, second = rows(some(agenda=long), section)
    assert first.cells["When"] != "does not fit"
    assert second.cells["When"] == "does not fit"


def test_of_a_meeting_that_is_not_dated_the_agenda_is_there_without_sittings() -> None:
    of = some(meetings=(HELD, meeting("wg-3", number=3, topics=("codes",))))
    assert {row.cells["When"] for row in rows(of, section)} == {
        "between 1 January 2012 and 31 December 2014"
    }
    assert rows(of, section, 1) == []
    assert "is dated" in str(part(section(Edition.of(of)), 1).nothing)


def test_agendas_stand_in_the_order_of_their_meetings_cancelled_ones_struck_through() -> None:
    items = (AgendaItem(id="opening", of="wg", title="Opening"),)
    later = meeting("wg-4", date(2013, 8, 26), number=4, status="cancelled")
    of = some(meetings=(later, MEETING, HELD), agenda=items)
    assert [(row.group, row.tone) for row in rows(of, section)] == [
        ("WG, meeting 2", "plain"),
        ("WG, meeting 3", "plain"),
        ("WG, meeting 4, cancelled", "off"),
    ]
    assert {row.tone for row in rows(of, section, 1)} == {"plain", "off"}


def test_a_plan_without_agendas_has_no_such_section() -> None:
    assert agendas_section(Edition.of(some(agenda=()))) is None
    follow_up = (evolve(ITEMS[3], under=None),)
    assert agendas_section(Edition.of(some(agenda=follow_up))) is not None
    nothing = some(agenda=follow_up, recommendations=())
    assert agendas_section(Edition.of(nothing)) is None
