"""The section that says what the plan is, what of it is verified, and by what."""

from datetime import date

from tests.formats.tables.rows import facts, rows
from tests.plans_in_python import WG, meeting, plan
from workplan.dates.closing import OnDates
from workplan.formats.edition import Edition
from workplan.formats.tables.about import about_section
from workplan.formats.tables.values import Section
from workplan.model.bodies import Body
from workplan.model.closures import Closure
from workplan.model.topics import Topic
from workplan.text import sentence


def about(edition: Edition) -> Section:
    return about_section(edition, ())


def test_the_plan_is_told_in_short() -> None:
    of = plan(
        title="The title",
        bodies=(WG, Body(id="other", name="Other group")),
        time_zone="Europe/Vienna",
        source="Resolution 1",
        url="https://example.org/",
        note="As decided",
    )
    assert facts(about(Edition.of(of)), 0) == {
        "Title": "The title",
        "Period": "1 January 2012 \N{EN DASH} 31 December 2014",
        "Time zone": "Europe/Vienna",
        "Bodies": "WG: Working group | Other group",
        "Source": "Resolution 1",
        "Link": "example.org <https://example.org/>",
        "Note": "As decided",
        "Id": "a-plan",
    }


def test_what_is_not_said_has_no_line() -> None:
    assert {"Source", "Link", "Note"}.isdisjoint(facts(about(Edition.of(plan())), 0))


def test_the_other_sections_are_named() -> None:
    other = Section(name=sentence("Other"), about=sentence("what else"), parts=())
    said = facts(about_section(Edition.of(plan()), (other,)), 1)
    assert said["Other"] == "what else"
    assert "does not change the plan" in said["Changes"]


def test_what_is_verified_is_counted() -> None:
    closures = [
        Closure(id=f"c{number}", title="Closed", when=OnDates((date(2012, 1, 2),)), verified=False)
        for number in range(2)
    ]
    of = plan(
        meetings=(
            meeting("m", date(2012, 8, 27), verified=False),
            meeting("n", date(2013, 9, 2)),
        ),
        topics=(Topic(id="t", title="T"),),
        closures=tuple(closures),
    )
    assert facts(about(Edition.of(of)), 2) == {
        "Meetings": "2, of which 1 not verified",
        "Milestones": "0",
        "Deadlines": "0",
        "Papers": "0",
        "Topics": "1",
        "Recommendations": "0",
        "Closures": "2, of which 2 not verified",
    }


def test_sources_are_listed_once_with_their_paragraphs_in_order() -> None:
    of = plan(
        source="Report A, para. 12",
        bodies=(Body(id="wg", name="WG", source=("Report A, para. 9", "Letter")),),
        meetings=(meeting("m"),),
        topics=(
            Topic(id="t", title="T", source=("Report A, para. 12a", "Report A, para. 9")),
            Topic(id="u", title="U", source="Letter"),
        ),
    )
    assert [row.cells for row in rows(of, about, 3)] == [
        {"Document": "Letter"},
        {"Document": "Report A", "Paragraphs": "9, 12, 12a"},
    ]
