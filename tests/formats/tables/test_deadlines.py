"""The section of deadlines."""

from datetime import date

from tests.formats.tables.rows import part, rows
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.deadlines import deadlines_section
from workplan.model.bodies import Actor
from workplan.model.deadlines import Deadline
from workplan.model.marks import Done
from workplan.model.topics import Topic

MONDAY = date(2012, 8, 27)


def test_a_deadline_says_all_that_its_owner_asks_of_it() -> None:
    of = plan(
        roll="earlier",
        actors=(Actor(id="secretariat", name="Secretariat"),),
        topics=(Topic(id="t", title="Topic", every="meeting"),),
        meetings=(meeting("m", MONDAY, number=3, topics=("t",)),),
        deadlines=(
            Deadline(
                id="papers",
                title="Papers issued",
                of="wg",
                each="topic",
                opens="3 weeks before start at 09:00 UTC",
                due="1 day before start at 18:00 Europe/Vienna",
                owner="secretariat",
                source="Rule 7",
                url="https://example.org/7",
            ),
        ),
        done=(Done(entry="m/t/papers", on=date(2012, 8, 22)),),
    )
    (row,) = rows(of, deadlines_section)
    why = row.cells.pop("Why this date")
    assert row.cells == {
        "Opens": "2012-08-06",
        "Opens at": "09:00 UTC",
        "Due": "2012-08-24",
        "Time": "18:00 CEST",
        "Days before": "3",
        "Deadline": "Papers issued",
        "Meeting": "WG, meeting 3",
        "Topic": "Topic",
        "Owner": "Secretariat",
        "Done": "2012-08-22",
        "Source": "Rule 7",
        "Link": "example.org <https://example.org/7>",
        "Verified": "yes",
        "Id": "m/t/papers",
    }
    counted, moved, *_ = why.split(" | ")
    assert counted.endswith("Sunday 26 August 2012")
    assert "because Sunday 26 August 2012 is on the weekend" in moved
    assert (row.tone, row.group) == ("plain", "WG, meeting 3")


def test_what_has_no_meeting_stands_apart() -> None:
    of = plan(deadlines=(Deadline(id="fixed", title="Fixed", due=MONDAY),))
    (row,) = rows(of, deadlines_section)
    assert row.group == "Of no meeting"
    assert {"Opens", "Opens at", "Time", "Days before", "Meeting", "Topic"}.isdisjoint(row.cells)


def test_a_period_of_hours_shows_the_day_of_its_opening_too() -> None:
    hours = Deadline(
        id="hours", title="Hours", of="wg", opens="on start at 09:00", due="on start at 17:00"
    )
    (row,) = rows(plan(meetings=(meeting("m", MONDAY),), deadlines=(hours,)), deadlines_section)
    cells = [row.cells[name] for name in ("Opens", "Opens at", "Due", "Time")]
    assert cells == ["2012-08-27", "09:00 UTC", "2012-08-27", "17:00 UTC"]


def test_what_is_not_dated_shows_its_window() -> None:
    due = Deadline(id="due", title="Due", of="wg", due="4 weeks before start")
    (row,) = rows(plan(meetings=(meeting("m"),), deadlines=(due,)), deadlines_section)
    assert row.cells["Due"] == "between 4 December 2011 and 1 December 2014"


def test_days_before_are_explained_where_there_are_any() -> None:
    due = Deadline(id="due", title="Due", of="wg", due="4 weeks before start")
    some = deadlines_section(Edition.of(plan(meetings=(meeting("m"),), deadlines=(due,))))
    none = deadlines_section(Edition.of(plan()))
    assert "Days before" in str(some.notes)
    assert none.notes == ()
    assert "no deadlines" in str(part(none).nothing)


def test_meetings_with_one_title_are_told_apart_by_their_ids() -> None:
    meetings = (
        meeting("one", MONDAY, title="Open meeting"),
        meeting("two", date(2013, 8, 26), title="Open meeting"),
    )
    papers = Deadline(id="papers", title="Papers", of="wg", due="1 week before start")
    found = rows(plan(meetings=meetings, deadlines=(papers,)), deadlines_section)
    assert [row.group for row in found] == ["Open meeting (one)", "Open meeting (two)"]
