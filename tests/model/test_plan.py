"""The plan: what it finds, and in which order its meetings come."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.model.fault_cases import DAY, OTHER, TOPIC, WG1, WG2
from tests.plans_in_python import WG, deadline, meeting, plan
from workplan.dates.closing import Yearly
from workplan.dates.spans import DateAsKnown
from workplan.model.bodies import Actor, Place
from workplan.model.closures import Closure
from workplan.model.marks import Done, Override
from workplan.model.meetings import Free, Meeting
from workplan.model.milestones import Milestone
from workplan.text import Text

STONE = Milestone(id="stone", title="Stone", on=DateAsKnown(2013))
PLACE = Place(id="Vienna", name="Wien")
ACTOR = Actor(id="secretariat", name="Secretariat")
BY_HAND = Override(entry="wg-1/papers", on=DAY)


def free(name: str, first: int = 1, last: int = 12, **more: Any) -> Meeting:
    """Build a meeting that is free from one month of 2013 to another."""
    return meeting(name, dates=Free(date(2013, first, 1), date(2013, last, 28), 3), **more)


def test_a_plan_finds_its_things_by_their_ids() -> None:
    made = plan(
        bodies=(OTHER, WG),
        meetings=(WG1, WG2),
        topics=(TOPIC,),
        milestones=(STONE,),
        places=(PLACE,),
        actors=(ACTOR,),
        deadlines=(deadline(of="wg-1"), deadline(of="wg-2")),
        overrides=(BY_HAND,),
        done=(Done(entry="wg-1", on=DAY),),
    )
    assert made.body("wg") is WG
    assert made.meeting("wg-2") is WG2
    assert made.topic("t") is TOPIC
    assert made.milestone("stone") is STONE
    assert made.place("Vienna") is PLACE
    assert made.override("wg-1/papers") is BY_HAND
    assert made.done_on("wg-1") == DAY
    assert made.deadlines_naming("wg-2") == made.deadlines[1:]


def test_what_a_plan_does_not_have_is_an_error_where_it_has_to_be_there() -> None:
    made = plan()
    for find in (made.body, made.meeting, made.topic, made.milestone):
        with pytest.raises(KeyError):
            find("none")
    assert made.place("none") is None
    assert made.override("none") is None
    assert made.done_on("none") is None
    assert made.meetings_of("none") == ()
    assert made.deadlines_naming("none") == ()
    assert made.first_to_take("none") is None


def test_texts_that_name_nothing_known_stand_for_themselves() -> None:
    made = plan(places=(PLACE, Place(id="Doha")), actors=(ACTOR,))
    assert made.owner_name("Bureau") == Text.of("Bureau")
    assert made.owner_name("secretariat") == Text.of("Secretariat")
    assert made.place_name("Geneva") == Text.of("Geneva")
    assert made.place_name("Doha") == Text.of("Doha")
    assert made.place_name("Vienna") == Text.of("Wien")


def test_the_meetings_of_a_body_are_in_the_order_of_the_plan() -> None:
    other = meeting("o", DAY, body="other")
    made = plan(bodies=(WG, OTHER), meetings=(WG2, other, WG1))
    assert made.meetings_of("wg") == (WG2, WG1)
    assert made.meetings_of("other") == (other,)


def test_a_topic_is_of_the_only_body_that_meets_unless_it_says_whose_it_is() -> None:
    made = plan(bodies=(OTHER, WG), meetings=(WG1,))
    assert made.body_of(TOPIC) == "wg"
    assert made.body_of(evolve(TOPIC, body="other")) == "other"
    assert plan().body_of(TOPIC) == ""


def test_the_first_to_take_a_topic_is_the_earliest_that_counts() -> None:
    late, early = evolve(WG2, topics=("t",)), evolve(WG1, topics=("t",))
    for meetings in ((late, early), (early, late)):
        assert plan(topics=(TOPIC,), meetings=meetings).first_to_take("t") == "wg-1"
    cancelled = evolve(early, status="cancelled")
    assert plan(topics=(TOPIC,), meetings=(cancelled, late)).first_to_take("t") == "wg-2"
    assert plan(topics=(TOPIC,), meetings=(cancelled,)).first_to_take("t") == "wg-1"


def test_the_topics_of_bodies_come_body_by_body_and_once() -> None:
    first, second = evolve(TOPIC, body="other"), evolve(TOPIC, id="u", body="wg")
    made = plan(bodies=(OTHER, WG), topics=(first, second), meetings=(WG1,))
    assert made.topics_of("wg", "other", "wg", "none") == (second, first)


def test_the_meetings_that_take_a_topic_come_by_day_without_those_that_do_not_count() -> None:
    late, early = evolve(WG2, topics=("t",)), evolve(WG1, topics=("t",))
    made = plan(topics=(TOPIC,), meetings=(late, early))
    assert made.meetings_taking("t") == (early, late)
    cancelled = evolve(early, status="cancelled")
    assert plan(topics=(TOPIC,), meetings=(late, cancelled)).meetings_taking("t") == (late,)
    assert made.meetings_taking("none") == ()


def test_closures_are_found_by_the_place_that_they_close() -> None:
    here = Closure(id="a", title="A", when=Yearly(1, 1), place="Vienna")
    everywhere = Closure(id="b", title="B", when=Yearly(1, 2))
    body = evolve(WG, seat="Vienna")
    made = plan(bodies=(body,), closures=(here, everywhere), meetings=(WG1,))
    assert made.closures_at("Vienna") == (here,)
    assert made.closures_at(None) == (everywhere,)
    assert made.closures_at("Geneva") == ()


def test_the_parts_of_a_meeting_are_counted_by_day() -> None:
    later = meeting("a", date(2013, 1, 7), resumes="wg-1")
    earlier = meeting("b", date(2012, 9, 3), resumes="wg-1")
    made = plan(meetings=(later, earlier, WG2, WG1))
    assert [made.part(each) for each in (WG1, earlier, later, WG2)] == [1, 2, 3, 1]


def test_a_body_s_deadlines_come_before_those_that_name_the_meeting_and_replace_its() -> None:
    of_body, call = deadline(), deadline("call")
    own, both = deadline(of="wg-1", due="on start"), deadline("list", of=("wg", "wg-2"))
    made = plan(meetings=(WG1, WG2), deadlines=(own, of_body, call, both))
    assert made.deadlines_of(WG1) == (call, both, own)
    assert made.deadlines_of(WG2) == (of_body, call, both)


def test_a_resumed_part_has_only_the_deadlines_that_name_it() -> None:
    part = meeting("part", date(2012, 9, 3), resumes="wg-1")
    own = deadline("own", of=("wg", "part"))
    made = plan(meetings=(WG1, part), deadlines=(deadline(), own))
    assert made.deadlines_of(part) == (own,)
    assert made.deadlines_of(WG1) == (made.deadlines[0], own)


@pytest.mark.parametrize(
    ("limits", "ids"),
    [
        ({}, {"wg-1", "wg-2", "wg-3"}),
        ({"since": "wg-2"}, {"wg-2", "wg-3"}),
        ({"until": "wg-2"}, {"wg-1", "wg-2"}),
        ({"since": "wg-2", "until": "wg-2"}, {"wg-2"}),
        ({"since": "o"}, {"wg-2", "wg-3"}),
        ({"until": "o"}, {"wg-1", "wg-2"}),
    ],
)
def test_a_deadline_holds_since_a_meeting_and_until_one(
    limits: dict[str, str], ids: set[str]
) -> None:
    """Where the meeting is of another body, what opens on the same day has it either way."""
    made = plan(
        bodies=(WG, OTHER),
        meetings=(
            WG1,
            WG2,
            meeting("wg-3", date(2014, 6, 2)),
            meeting("o", date(2013, 6, 3), body="other"),
        ),
        deadlines=(deadline(**limits),),
    )
    assert {each.id for each in made.meetings if made.deadlines_of(each)} == ids


def test_meetings_within_one_window_come_in_the_order_of_their_numbers() -> None:
    fourth, fifth = free("z", number=4), free("a", number=5)
    part = free("part", first=3, resumes="z")
    made = plan(
        meetings=(fifth, part, fourth),
        deadlines=(
            deadline(until="z", of=("wg", "part")),
            deadline(due="on start", since="a", of=("wg", "part")),
        ),
    )
    due = {each.id: made.deadlines_of(each) for each in made.meetings}
    assert (
        due
        == {
            "z": made.deadlines[:1],
            "part": (),  # resumes what the one holds until, and comes after it
            "a": made.deadlines[1:],
        }
    )


def test_numbers_do_not_count_against_dates() -> None:
    """Some bodies begin to number anew in each year, although a rule asks them not to."""
    last, first = free("last", 1, 6, number=9), free("first", 7, 12, number=1)
    made = plan(meetings=(first, last))
    assert made.in_turn(last, first)
    assert not made.in_turn(first, last)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (free("b", 1, 6), free("a", 2, 6)),
        (free("b", 1, 6), free("a", 1, 7)),
        (free("a", 1, 6), free("b", 1, 6)),
        (free("a", 1, 6, number=1), free("b", 1, 6)),
        (free("a", 1, 6, number=1), free("b", 1, 6, number=1)),
    ],
)
def test_without_numbers_meetings_come_by_their_windows_then_by_their_ids(
    one: Meeting, other: Meeting
) -> None:
    made = plan(meetings=(other, one))
    assert made.in_turn(one, other)
    assert not made.in_turn(other, one)


windows = st.tuples(st.integers(1, 6), st.integers(6, 12))


@given(st.lists(st.tuples(windows, st.integers(1, 4) | st.none()), min_size=2, max_size=4))
def test_of_two_meetings_of_a_body_one_comes_before_the_other_wherever_they_are_placed(
    drawn: list[tuple[tuple[int, int], int | None]],
) -> None:
    meetings = [free(f"m{i}", *window, number=n) for i, (window, n) in enumerate(drawn)]
    placed = [
        evolve(each, dates=Free(each.earliest, each.latest, 3, placed=date(2013, 6, 3)))
        for each in meetings
    ]
    made, anew = plan(meetings=tuple(meetings)), plan(meetings=tuple(placed))
    pairs = product(zip(meetings, placed, strict=True), repeat=2)
    for (one, one_placed), (other, other_placed) in pairs:
        assert made.in_turn(one, one)
        assert made.in_turn(one, other) == anew.in_turn(one_placed, other_placed)
        assert one is other or made.in_turn(one, other) != made.in_turn(other, one)
