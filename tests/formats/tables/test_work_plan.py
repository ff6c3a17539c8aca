"""The section of meetings and milestones."""

from datetime import date

from tests.formats.tables.rows import part, rows
from tests.plans_in_python import WG, meeting, plan
from workplan.dates.spans import DateAsKnown
from workplan.formats.edition import Edition
from workplan.formats.tables.work_plan import work_plan_section
from workplan.model.bodies import Place
from workplan.model.milestones import Milestone
from workplan.model.topics import Topic

MONDAY = date(2012, 8, 27)


def test_meetings_and_milestones_stand_in_the_order_of_their_dates() -> None:
    of = plan(
        meetings=(
            meeting("later", date(2013, 9, 2)),
            meeting("free"),
            meeting("soon", MONDAY),
        ),
        milestones=(
            Milestone(id="day", title="Day", on=DateAsKnown(2012, 9, 3)),
            Milestone(id="year", title="Year", on=DateAsKnown(2013)),
        ),
    )
    seen = rows(of, work_plan_section)
    assert [row.cells["Id"] for row in seen] == ["free", "soon", "day", "year", "later"]
    assert [row.group for row in seen] == ["2012", "2012", "2012", "2013", "2013"]


def test_a_meeting_says_all_that_a_secretary_asks_of_it() -> None:
    of = plan(
        places=(Place(id="Vienna", name="Vienna International Centre"),),
        topics=(Topic(id="one", title="First"), Topic(id="two", title="Second")),
        meetings=(
            meeting(
                "m",
                MONDAY,
                number=3,
                topics=("one", "two"),
                status="confirmed",
                source=("Decision 1", "Decision 2"),
                url="https://www.example.org/3",
                note="Provisional",
            ),
        ),
    )
    (row,) = rows(of, work_plan_section)
    assert row.cells == {
        "Starts": "2012-08-27",
        "Ends": "2012-08-29",
        "Body": "WG",
        "Meeting or milestone": "WG, meeting 3",
        "Place": "Vienna International Centre",
        "Topics": "• First | • Second",
        "Status": "confirmed",
        "Source": "Decision 1 | Decision 2",
        "Link": "example.org <https://www.example.org/3>",
        "Verified": "yes",
        "Note": "Provisional",
        "Id": "m",
    }
    assert row.tone == "plain"


def test_what_is_not_dated_shows_its_window() -> None:
    (row,) = rows(plan(meetings=(meeting("m"),)), work_plan_section)
    assert row.cells["Starts"] == "between 1 January 2012 and 31 December 2014"
    assert "Ends" not in row.cells


def test_topics_that_are_not_known_are_shown_as_such_and_one_has_no_mark() -> None:
    of = plan(
        topics=(Topic(id="one", title="First"),),
        meetings=(meeting("m", MONDAY), meeting("n", date(2013, 9, 2), topics=("one",))),
    )
    assert [row.cells["Topics"] for row in rows(of, work_plan_section)] == ["not known", "First"]


def test_what_is_not_verified_or_not_held_is_marked() -> None:
    of = plan(
        bodies=(WG,),
        meetings=(
            meeting("m", MONDAY, verified=False),
            meeting("n", date(2013, 9, 2), number=2, status="cancelled"),
        ),
    )
    unverified, cancelled = rows(of, work_plan_section)
    assert (unverified.tone, unverified.cells["Verified"]) == ("not verified", "not verified")
    assert (cancelled.tone, cancelled.cells["Status"]) == ("off", "cancelled")
    assert cancelled.cells["Meeting or milestone"] == "WG, meeting 2, cancelled"


def test_a_plan_without_meetings_says_so() -> None:
    table = part(work_plan_section(Edition.of(plan())))
    assert table.rows == ()
    assert "no meetings" in str(table.nothing)
