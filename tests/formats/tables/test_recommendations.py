"""The section of recommendations."""

from datetime import date

from tests.formats.tables.rows import part, rows
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.recommendations import recommendations_section
from workplan.model.bodies import Actor
from workplan.model.recommendations import Recommendation

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
