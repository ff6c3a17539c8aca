"""The section of participants."""

from datetime import date
from typing import Any

from tests.formats.tables.rows import part, rows
from tests.people_in_python import ACTORS
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.participants import participants_section
from workplan.model.bodies import Actor
from workplan.model.experts import Expert
from workplan.model.participants import Participants
from workplan.model.plan import Plan
from workplan.model.topics import Topic

COUNTED, NAMES, EXPERTS = range(3)


def came(at: str, category: str, *actors: str, **more: Any) -> Participants:
    return Participants(meeting=at, category=category, actors=actors, **more)


def made(*participants: Participants, experts: tuple[Expert, ...] = ()) -> Plan:
    return plan(
        actors=(*ACTORS, Actor(id="signatories", name="Signatories")),
        topics=(Topic(id="codes", title="Codes", body="wg"),),
        meetings=(
            meeting("wg-4", date(2013, 8, 26), number=4),
            meeting("wg-3", date(2012, 8, 27), number=3),
        ),
        participants=participants,
        experts=experts,
    )


SOME = made(
    came("wg-4", "states", count=80),
    came("wg-3", "signatories", "oman"),
    came("wg-3", "states", "albania", "chile", count=76, source="Report, para. 33"),
)


def test_participants_are_counted_by_category_at_each_meeting_with_sums() -> None:
    found = [row.cells for row in rows(SOME, participants_section, COUNTED)]
    assert found == [
        {"Meeting": "WG, meeting 3", "States parties": "76", "Signatories": "1", "All": "77"},
        {"Meeting": "WG, meeting 4", "States parties": "80", "All": "80"},
    ]


def test_a_count_that_no_source_confirms_is_marked() -> None:
    of = made(
        came("wg-3", "states", count=76), came("wg-3", "signatories", count=7, verified=False)
    )
    (row,) = rows(of, participants_section, COUNTED)
    assert row.tone == "not verified"
    (sure,) = rows(made(came("wg-3", "states", count=76)), participants_section, COUNTED)
    assert sure.tone == "plain"


def test_those_known_by_name_are_named() -> None:
    oman, states, later = rows(SOME, participants_section, NAMES)
    assert states.cells == {
        "Meeting": "WG, meeting 3",
        "Category": "States parties",
        "How many": "76",
        "Who, as far as known by name": "Albania and Chile",
        "Source": "Report, para. 33",
        "Verified": "yes",
    }
    assert oman.cells["Who, as far as known by name"] == "Oman"
    assert "Who, as far as known by name" not in later.cells


def test_experts_stand_by_meeting_with_their_topics() -> None:
    of = made(
        experts=(
            Expert(id="b", meeting="wg-4", topic="codes", name="B", verified=False),
            Expert(
                id="a",
                meeting="wg-3",
                topic="codes",
                name="A",
                title="Judge",
                from_="albania",
                source="Letter",
                url="https://example.org/",
                note="N",
            ),
        )
    )
    one, other = rows(of, participants_section, EXPERTS)
    assert one.cells == {
        "Meeting": "WG, meeting 3",
        "Expert": "A",
        "From": "Albania",
        "Topic of the panel": "Codes",
        "Title": "Judge",
        "Source": "Letter",
        "Link": "example.org <https://example.org/>",
        "Verified": "yes",
        "Note": "N",
        "Id": "a",
    }
    assert (one.tone, other.tone, other.cells["Id"]) == ("plain", "not verified", "b")


def test_a_plan_with_neither_has_no_such_section() -> None:
    assert participants_section(Edition.of(made())) is None


def test_where_only_one_of_them_is_known_the_others_say_so() -> None:
    section = participants_section(Edition.of(SOME))
    assert str(part(section, EXPERTS).nothing) == "No experts are known."
    expert = Expert(id="a", meeting="wg-3", topic="codes", name="A")
    section = participants_section(Edition.of(made(experts=(expert,))))
    assert len(part(section, COUNTED).rows) == len(part(section, NAMES).rows) == 0
