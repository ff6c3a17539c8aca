"""The section of recommendations."""

from datetime import date
from typing import Any

import pytest

from tests.formats.tables.rows import part, rows
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.recommendations import recommendations_section
from workplan.model.bodies import Actor
from workplan.model.papers import Paper
from workplan.model.recommendations import FollowUp, Recommendation

HELD = meeting("m", date(2012, 8, 27), number=2, status="held")


def test_a_recommendation_says_who_is_asked_for_what() -> None:
    asked = Recommendation(
        id="m.25",
        made_at="m",
        title="Report on activities",
        paragraph="25",
        kind="request",
        addressee="secretariat",
        condition="subject to resources",
        report_back="next meeting",
        source="Report, para. 25",
        url="https://example.org/",
        note="A note",
        verified=False,
    )
    of = plan(
        meetings=(HELD,),
        actors=(Actor(id="secretariat", name="Secretariat"),),
        recommendations=(asked,),
    )
    (row,) = rows(of, recommendations_section)
    assert row.cells == {
        "Made at": "WG, meeting 2",
        "Paragraph": "25",
        "Kind": "request",
        "Addressee": "Secretariat",
        "Recommendation": "Report on activities",
        "Condition": "subject to resources",
        "Report back": "next meeting",
        "Next report": "not dated yet",
        "Open": "open",
        "Source": "Report, para. 25",
        "Link": "example.org <https://example.org/>",
        "Verified": "not verified",
        "Note": "A note",
        "Id": "m.25",
    }
    assert (row.tone, row.group) == ("not verified", "WG, meeting 2")


def test_recommendations_stand_in_the_order_of_the_plan() -> None:
    asked = [Recommendation(id=name, made_at="m", title=name) for name in ("r2", "r10", "r1")]
    of = plan(meetings=(HELD,), recommendations=tuple(asked))
    assert [row.cells["Id"] for row in rows(of, recommendations_section)] == ["r2", "r10", "r1"]


def test_a_plan_without_recommendations_says_so() -> None:
    table = part(recommendations_section(Edition.of(plan())))
    assert "no recommendations" in str(table.nothing)


NEXT = meeting("n", date(2013, 8, 26), number=3)
NOTE = Paper(id="note", of="n", title="Note", symbols=("WG/2013/2", "WG/2013/2/Corr.1"))
LETTER = Paper(id="letter", of="n", title="Letter")


def asked(report_back: str | date | None = None, **more: Any) -> Recommendation:
    values = {"id": "r", "made_at": "m", "title": "Report", "report_back": report_back}
    return Recommendation(**(values | more))


def said(**more: Any) -> FollowUp:
    return FollowUp(recommendation="r", **more)


def cells(*made: Recommendation, number: int = 0, **tables: Any) -> list[dict[str, str]]:
    of = plan(meetings=(HELD, NEXT), papers=(NOTE, LETTER), recommendations=made, **tables)
    return [row.cells for row in rows(of, recommendations_section, number)]


def test_what_became_of_it_is_told_by_day_with_the_papers_that_report() -> None:
    follow_up = (
        said(at="n", state="implemented", paper="note"),
        said(on=date(2013, 1, 7), state="in progress", paper="letter"),
    )
    (row,) = cells(asked("regularly"), follow_up=follow_up)
    assert row["State"] == "implemented"
    assert row["Open"] == "closed"
    assert row["Follow-up"] == (
        "7 January 2013: in progress | WG, meeting 3 (26 August 2013): implemented"
    )
    assert row["Papers"] == "Letter | WG/2013/2 | WG/2013/2/Corr.1"
    assert "Next report" not in row


@pytest.mark.parametrize(
    ("report_back", "said_back", "next_report"),
    [
        ("next meeting", "next meeting", "2013-08-26"),
        ("some meeting", "some meeting", "between 26 August 2013 and 31 December 2014"),
        ("regularly", "regularly", "2013-08-26"),
        ("none", "none", None),
        ("n", "WG, meeting 3", "2013-08-26"),
        (date(2013, 3, 1), "1 March 2013", "2013-03-01"),
    ],
)
def test_when_to_report_back_is_said_in_words_and_on_which_day_that_is(
    report_back: str | date, said_back: str, next_report: str | None
) -> None:
    (row,) = cells(asked(report_back))
    assert row["Report back"] == said_back
    assert row.get("Next report") == next_report


def test_what_asks_for_nothing_is_neither_open_nor_closed() -> None:
    (row,) = cells(asked(kind="welcome"))
    assert "Open" not in row
    assert "Follow-up" not in row


def test_what_is_open_is_listed_by_addressee() -> None:
    made = (
        asked("next meeting", id="r1", addressee="secretariat", condition="if there is money"),
        asked(id="r2", addressee="parties"),
        asked(id="r3", addressee="secretariat", verified=False),
        asked(id="r4", addressee="secretariat", kind="chapeau"),
    )
    listed = cells(*made, number=1)
    assert [row["Id"] for row in listed] == ["r1", "r3", "r2"]
    assert listed[0] == {
        "Made at": "WG, meeting 2",
        "Kind": "recommendation",
        "Addressee": "secretariat",
        "Recommendation": "Report",
        "Condition": "if there is money",
        "Report back": "next meeting",
        "Next report": "2013-08-26",
        "Id": "r1",
    }


def test_where_nothing_is_open_that_is_said() -> None:
    of = plan(meetings=(HELD,), recommendations=(asked(kind="welcome"),))
    table = part(recommendations_section(Edition.of(of)), 1)
    assert str(table.nothing) == "Nothing is open."
    assert table.rows == ()
