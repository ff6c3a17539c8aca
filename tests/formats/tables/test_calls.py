"""The section of calls and replies."""

from datetime import date
from typing import Any

from attrs import evolve

from tests.formats.tables.rows import part, rows
from tests.people_in_python import ACTORS, call, counted, reply
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.calls import calls_section
from workplan.model.marks import Done
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.topics import Topic

CALLS, MISSING, REPLIES, INFORMATION = range(4)
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3, topics=("codes", "public"))
TOPICS = (
    Topic(id="public", title="Public", body="wg", provisions=("10", "13")),
    Topic(id="codes", title="Codes", body="wg", provisions=("8",)),
    Topic(id="later", title="Later", body="wg"),
)
SENT = Done(entry="wg-3/call", on=date(2012, 4, 10))


def made(*replies: Any, **more: Any) -> Plan:
    stated: dict[str, Any] = {"calls": (call(),), "meetings": (WG_3,), "done": (SENT,)}
    return plan(actors=ACTORS, topics=TOPICS, replies=replies, **(stated | more))


def test_a_call_says_all_that_followed() -> None:
    papers = (
        Paper(
            id="note",
            of="wg-3/call",
            title="Note",
            symbols=("CAC/COSP/WG.4/2012/2", "CAC/COSP/WG.4/2012/3"),
            references="CU 2012 83",
        ),
    )
    stated = call(form="note verbale", source="Report, para. 12", url="https://example.org/")
    of = made(reply(on=date(2012, 6, 7)), reply("oman"), calls=(stated,), papers=papers)
    (row,) = rows(of, calls_section, CALLS)
    assert row.cells == {
        "Meeting": "WG, meeting 3",
        "Call": "Call",
        "Replied": "2",
        "Asked about": "Codes | Public",
        "Addressee": "States parties",
        "Form": "note verbale",
        "References": "CAC/COSP/WG.4/2012/2 | CAC/COSP/WG.4/2012/3 | CU 2012 83",
        "To be sent": "2012-04-09",
        "Sent": "2012-04-10",
        "Replies due": "2012-06-04",
        "Late": "1",
        "Not replied": "1",
        "Source": "Report, para. 12",
        "Link": "example.org <https://example.org/>",
        "Verified": "yes",
        "Id": "wg-3/call",
    }
    assert row.tone == "plain"


def test_a_call_for_a_topic_says_for_which() -> None:
    found = rows(made(calls=(call(each="topic"),), done=()), calls_section, CALLS)
    assert [(row.cells["Call"], row.cells["Asked about"]) for row in found] == [
        ("Call: Codes", "Codes"),
        ("Call: Public", "Public"),
    ]


def test_a_count_stands_for_replies_that_are_not_known_by_name() -> None:
    of = made(reply(), counted(28, date(2012, 5, 27)))
    (row,) = rows(of, calls_section, CALLS)
    assert (row.cells["Replied"], row.cells["Not replied"]) == ("28 by 27 May 2012", "not known")
    (few,) = rows(made(reply(), counted(1, date(2012, 5, 27))), calls_section, CALLS)
    assert (few.cells["Replied"], few.cells["Not replied"]) == ("1", "1")


def test_of_a_call_to_come_nothing_is_missing() -> None:
    undated = meeting("wg-3", number=3)
    (row,) = rows(made(meetings=(undated,), done=()), calls_section, CALLS)
    assert row.cells["To be sent"].startswith("between ")
    assert row.cells["Asked about"] == "not known"
    assert {"Sent", "Replied", "Replies due", "Late", "Not replied"}.isdisjoint(row.cells)


def test_a_call_of_a_cancelled_meeting_is_struck_through() -> None:
    of = made(meetings=(evolve(WG_3, status="cancelled"),))
    (row,) = rows(of, calls_section, CALLS)
    assert (row.tone, row.cells["Meeting"]) == ("off", "WG, meeting 3, cancelled")


def test_who_has_not_replied_is_named() -> None:
    (row,) = rows(made(), calls_section, MISSING)
    assert row.cells == {
        "Meeting": "WG, meeting 3",
        "Call": "Call",
        "How many": "2",
        "Who has not replied": "Albania and Chile",
    }
    everybody = made(reply(), reply("chile"))
    assert rows(everybody, calls_section, MISSING) == []
    assert rows(made(done=()), calls_section, MISSING) == []


def test_a_reply_says_what_it_is_about_and_how_late_it_was() -> None:
    stated = reply(
        on=date(2012, 6, 7),
        topics=("public", "codes"),
        provisions=("8", "10-13"),
        source="Note of 7 June",
        url="https://example.org/albania",
        note="In French",
        verified=False,
    )
    (row,) = rows(made(stated), calls_section, REPLIES)
    assert row.cells == {
        "Meeting": "WG, meeting 3",
        "From": "Albania",
        "Received": "2012-06-07",
        "About": "Public | Codes",
        "Provisions": "8, 10-13",
        "Days late": "3",
        "Source": "Note of 7 June",
        "Link": "example.org <https://example.org/albania>",
        "Verified": "not verified",
        "Note": "In French",
        "Id": "wg-3/call/albania",
    }
    assert row.tone == "not verified"


def test_a_reply_that_names_nothing_is_about_all_and_one_with_provisions_about_those() -> None:
    of = made(reply(), reply("chile", provisions="8"))
    all_, some = (row.cells for row in rows(of, calls_section, REPLIES))
    assert (all_["About"], all_["Days late"]) == ("all that was asked", "0")
    assert "About" not in some


def test_information_stands_by_topic_and_provision_in_the_order_of_the_plan() -> None:
    of = made(
        reply(provisions=("8", "7")),
        reply("chile", topics="public"),
        reply("oman", topics="codes"),
    )
    found = [row.cells for row in rows(of, calls_section, INFORMATION)]
    assert [tuple(cells.values()) for cells in found] == [
        ("Public", "10", "1", "Chile"),
        ("Public", "13", "1", "Chile"),
        ("Codes", "8", "2", "Albania and Oman"),
        ("7", "1", "Albania"),
    ]


def test_what_is_of_no_topic_comes_last() -> None:
    of = made(reply(provisions="7"), reply("chile", topics="later"), meetings=(meeting("wg-3"),))
    found = [row.cells for row in rows(of, calls_section, INFORMATION)]
    assert [tuple(cells.values()) for cells in found] == [
        ("Later", "1", "Chile"),
        ("7", "1", "Albania"),
    ]


def test_who_wrote_twice_on_one_provision_is_one_party() -> None:
    of = made(reply(topics="codes"), reply(on=date(2012, 6, 1), topics="codes"))
    (row,) = rows(of, calls_section, INFORMATION)
    assert row.cells["Received from"] == "Albania"


def test_a_plan_without_calls_has_no_such_section() -> None:
    assert calls_section(Edition.of(plan())) is None


def test_where_nothing_is_known_each_table_says_so() -> None:
    section = calls_section(Edition.of(made(done=())))
    assert [len(part(section, number).rows) for number in range(4)] == [1, 0, 0, 0]
    assert all(str(part(section, number).nothing) for number in range(4))
