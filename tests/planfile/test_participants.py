"""Tables of participants and experts."""

from tests.planfile.tables_of import faults_in, read_all
from workplan.model.experts import Expert
from workplan.model.participants import Participants
from workplan.planfile.participants import read_expert, read_participants


def test_participants_are_read() -> None:
    toml = """
        [[participants]]
        meeting = "wg4-2"
        category = "states-parties"
        actors = ["afghanistan", "albania"]
        count = 76
        source = "Report, para. 33"
        [[participants]]
        meeting = "wg4-2"
        category = "entities"
        actors = "palestine"
    """
    assert read_all(toml, read_participants) == (
        Participants(
            meeting="wg4-2",
            category="states-parties",
            actors=("afghanistan", "albania"),
            count=76,
            source="Report, para. 33",
        ),
        Participants(meeting="wg4-2", category="entities", actors="palestine"),
    )


def test_participants_say_at_which_meeting_and_of_which_category() -> None:
    assert faults_in("[[participants]]", read_participants) == [
        '1: meeting is missing; write meeting = "..."',
        '1: category is missing; write category = "..."',
    ]


def test_an_expert_is_read() -> None:
    toml = """
        [[experts]]
        id = "judge"
        meeting = "wg4-3"
        topic = "judiciary"
        name = "A judge"
        title = { en = "President of the Court", fr = "Président de la Cour" }
        from = "albania"
    """
    expert = Expert(
        id="judge",
        meeting="wg4-3",
        topic="judiciary",
        name="A judge",
        title={"fr": "Président de la Cour", "en": "President of the Court"},
        from_="albania",
    )
    assert read_all(toml, read_expert) == (expert,)


def test_an_expert_says_who_and_on_which_panel() -> None:
    assert faults_in('[[experts]]\nid = "e"', read_expert) == [
        '1: meeting is missing; write meeting = "..."',
        '1: topic is missing; write topic = "..."',
        '1: name is missing; write name = "..."',
    ]
