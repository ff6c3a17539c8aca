"""The entries of agenda items."""

from datetime import UTC, date, datetime
from typing import Any

from attrs import evolve

from tests.plans_in_python import meeting, plan
from tests.programme.programmes import COSP
from workplan.dates.spans import Span
from workplan.model.agenda import AgendaItem
from workplan.model.bodies import Body
from workplan.model.marks import Done
from workplan.model.meetings import Free
from workplan.model.topics import Topic
from workplan.programme.derive import derive, derive_meeting
from workplan.programme.entry import Entry

DAY = date(2012, 8, 27)
MEETING = meeting("wg-3", DAY, days=2, number=3, topics=("codes",))
TOPIC = Topic(id="codes", title="Codes", body="wg", load=2, source="WG/2", url="https://a.org/")
OPENING = AgendaItem(id="opening", of="wg", title="Opening", source="WG/1", verified=False)
DISCUSSION = AgendaItem(id="discussion", of="wg", title="Discussion", fill="topics")
REPORT = AgendaItem(id="report", of="wg", title="Report", load=1, at="end")


def entries(**tables: Any) -> dict[str, Entry]:
    """Return the agenda items of a plan, by what they are called within their meeting."""
    values: dict[str, Any] = {
        "meetings": (MEETING,),
        "topics": (TOPIC,),
        "agenda": (OPENING, DISCUSSION, REPORT),
        "time_zone": "Europe/Vienna",
    }
    found = derive(plan(**(values | tables))).entries
    return {one.id.rpartition("/")[2]: one for one in found if one.kind == "agenda-item"}


def test_an_item_is_an_entry_with_its_number_its_hours_and_its_source() -> None:
    found = entries(done=(Done(entry="wg-3/agenda/opening", on=DAY),))
    assert {name: one.number for name, one in found.items()} == {
        "opening": (1,),
        "discussion": (2,),
        "codes": (2, 1),
        "report": (3,),
    }
    opening, codes = found["opening"], found["codes"]
    assert (opening.id, opening.body, opening.of) == ("wg-3/agenda/opening", "wg", "wg-3")
    assert (opening.topic, codes.topic) == (None, "codes")
    assert (opening.source, codes.source) == (("WG/1",), ("WG/2",))
    assert (opening.verified, codes.verified, codes.url) == (False, True, "https://a.org/")
    assert (opening.done, codes.done) == (DAY, None)
    assert (codes.starts, codes.ends, codes.window) == (DAY, DAY, None)
    assert codes.opens == datetime(2012, 8, 27, 8, tzinfo=UTC)
    assert codes.instant == datetime(2012, 8, 27, 16, tzinfo=UTC)
    assert found["discussion"].instant == codes.instant


def test_an_item_says_in_which_sitting_it_is_and_why() -> None:
    found = entries()
    assert {name: [*map(str, one.reason)] for name, one in found.items()} == {
        "opening": ["in sitting 1 of meeting 3 of WG", "takes next to no time"],
        "discussion": ["in sittings 1–2 of meeting 3 of WG", "when its parts are taken up"],
        "codes": ["in sittings 1–2 of meeting 3 of WG", "takes 2 sittings"],
        "report": ["in sitting 4 of meeting 3 of WG", "takes 1 sitting", "taken up last"],
    }
    assert found["codes"].follows == ("wg-3/sitting-1", "wg-3/sitting-2")
    first = entries(agenda=(DISCUSSION, evolve(REPORT, at="start")))["report"]
    assert [*map(str, first.reason)][2] == "taken up first"
    assert first.follows == ("wg-3/sitting-1",)


def test_an_item_that_does_not_fit_is_not_dated_one_that_fits_in_part_is() -> None:
    found = entries(agenda=(DISCUSSION, evolve(OPENING, load=2), REPORT))
    opening = found["opening"]
    assert opening.ends == date(2012, 8, 28)
    assert [*map(str, opening.reason)] == [
        "in sitting 3 of meeting 3 of WG",
        "does not fit into the sittings of meeting 3 of WG",
        "takes 2 sittings",
    ]
    opening = entries(agenda=(DISCUSSION, evolve(OPENING, load=2), evolve(REPORT, load=2)))[
        "opening"
    ]
    assert (opening.starts, opening.ends, opening.opens, opening.instant) == (None,) * 4
    assert opening.window == Span(DAY, date(2012, 8, 28))
    assert opening.follows == ("wg-3",)
    assert str(opening.reason[0]) == "does not fit into the sittings of meeting 3 of WG"


def test_an_item_of_a_meeting_that_is_not_dated_has_its_window() -> None:
    free = meeting("wg-3", dates=Free(DAY, date(2012, 9, 28), 3), number=3)
    opening = entries(meetings=(free,))["opening"]
    assert (opening.starts, opening.window) == (None, Span(DAY, date(2012, 9, 28)))
    assert [*map(str, opening.reason)] == ["not dated yet: at meeting 3 of WG"]
    assert opening.follows == ("wg-3",)


def test_what_is_cancelled_was_and_is_not_verified_is_so_in_its_items() -> None:
    status = evolve(MEETING, status="cancelled", was="group-3", verified=False)
    codes = entries(meetings=(status,))["codes"]
    assert (codes.status, codes.verified) == ("cancelled", False)
    assert codes.published_id == "group-3/agenda/codes"


def test_what_would_follow_from_an_opening_has_sittings_and_items_too() -> None:
    free = meeting("wg-3", dates=Free(DAY, date(2012, 9, 28), 2), number=3)
    made = plan(meetings=(free,), agenda=(OPENING, REPORT))
    found = derive_meeting(made, free, opens=date(2012, 9, 3))
    assert [(one.kind, one.ends and one.ends.day) for one in found] == [
        ("meeting", 4),
        *(("sitting", 3), ("sitting", 3), ("sitting", 4), ("sitting", 4)),
        *(("agenda-item", 3), ("agenda-item", 4)),
    ]


def test_a_meeting_without_agenda_has_none_of_them() -> None:
    assert entries(agenda=()) == {}
    assert entries(agenda=(evolve(OPENING, of="cosp"),), bodies=(COSP, *_wg())) == {}


def _wg() -> tuple[Body, ...]:
    return plan().bodies
