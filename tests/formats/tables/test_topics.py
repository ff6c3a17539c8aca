"""The section of topics by meeting."""

from datetime import date, timedelta

from tests.formats.tables.rows import part, rows, said
from tests.plans_in_python import WG, meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.topics import MOST_MEETINGS, TAKEN, UNKNOWN, topics_section
from workplan.model.bodies import Body
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.rules.finding import Report

OTHER = Body(id="other", name="Other group")


def some() -> Plan:
    return plan(
        bodies=(WG, OTHER),
        topics=(
            Topic(id="one", title="First", body="wg", provisions=("5", "7-9"), load=2),
            Topic(id="two", title="Second", body="wg", verified=False),
            Topic(id="three", title="Third", body="other"),
        ),
        meetings=(
            meeting("b", date(2013, 9, 2), number=2, topics=("two", "one")),
            meeting("a", date(2012, 8, 27), number=1),
            meeting("c", number=3, topics=()),
            meeting("d", date(2014, 9, 1), body="other", number=1, topics=("three",)),
        ),
    )


# The columns of meetings, in the order of their dates: what is not dated by its window.
A = "WG, meeting 1 (27 August 2012)"
B = "WG, meeting 2 (2 September 2013)"
C = "WG, meeting 3 (not dated yet)"
D = "Other group, meeting 1 (1 September 2014)"


def test_topics_and_meetings_meet_in_a_mark() -> None:
    first, second, third = rows(some(), topics_section)
    assert first.cells == {
        "Body": "WG",
        "Topic": "First",
        "Provisions": "5, 7-9",
        "Load": "2",
        A: UNKNOWN,
        B: TAKEN,
        "Verified": "yes",
        "Id": "one",
    }
    assert (second.cells[B], second.tone) == (TAKEN, "not verified")
    assert {A, B, C, D}.intersection(third.cells) == {D}


def test_meetings_stand_in_the_order_of_their_dates() -> None:
    table = part(topics_section(Edition.of(some())))
    assert [str(column.heading) for column in table.columns[4:-2]] == [C, A, B, D]


def test_the_load_of_each_meeting_stands_below() -> None:
    table = part(topics_section(Edition.of(some())))
    (sums,) = table.sums
    assert sums.tone == "sum"
    assert [said(cell) for cell in sums.cells[4:-2]] == ["0", UNKNOWN, "3", "1"]


def test_marks_are_explained_those_that_there_are() -> None:
    known = plan(
        topics=(Topic(id="one", title="First"),),
        meetings=(meeting("a", date(2012, 8, 27), topics=("one",)),),
    )
    assert "not known" in str(topics_section(Edition.of(some())).notes[0])
    assert "not known" not in str(topics_section(Edition.of(known)).notes[0])


def test_too_many_meetings_to_stand_side_by_side_are_listed() -> None:
    first = date(2012, 1, 2)
    many = tuple(
        meeting(f"m{number}", first + timedelta(weeks=number), topics=("one",), number=number + 1)
        for number in range(MOST_MEETINGS + 1)
    )
    topic = Topic(id="one", title="First", every="meeting")
    (row,) = rows(plan(meetings=many, topics=(topic,)), topics_section)
    taken_at = row.cells["Taken at"].split(" | ")
    assert len(taken_at) == MOST_MEETINGS + 1
    assert taken_at[0] == "WG, meeting 1 (2 January 2012)"
    (matrix,) = rows(plan(meetings=many[1:], topics=(topic,)), topics_section)
    assert "Taken at" not in matrix.cells


def test_a_topic_of_no_meeting_and_no_body_is_listed_all_the_same() -> None:
    of = plan(topics=(Topic(id="one", title="First"),))
    section = topics_section(Edition(derive(of), Report()))
    (row,) = part(section).rows
    assert "First" in map(said, row.cells)


def test_a_plan_without_topics_says_so() -> None:
    assert "no topics" in str(part(topics_section(Edition.of(plan()))).nothing)
