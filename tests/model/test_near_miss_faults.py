"""Faults of texts that nearly name something."""

from functools import cache
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.model.fault_cases import DAY, WG1, body, faults, said_of
from tests.people_in_python import call
from tests.plans_in_python import deadline, meeting, plan
from workplan.dates.closing import Yearly
from workplan.model.bodies import Actor, Place
from workplan.model.closures import Closure
from workplan.model.documents import Document, Step
from workplan.model.near_miss_faults import SHORTEST
from workplan.model.recommendations import Recommendation

VIENNA = Place(id="Vienna")
ACTOR = Actor(id="secretariat", name="Secretariat")


def document(owner: str | None = None, step_owner: str | None = None) -> Document:
    issued = Step(id="issued", due="6 weeks before start", owner=step_owner)
    return Document(id=f"d-{len(owner or '')}", of="wg", title="D", steps=(issued,), owner=owner)


CASES: list[tuple[dict[str, Any], str]] = [
    (
        {"places": (VIENNA,), "bodies": (body(seat="vienna"),)},
        'bodies[0].seat: "vienna" is nearly "Vienna"; write "Vienna", or a name that',
    ),
    (
        {"places": (VIENNA,), "meetings": (meeting("x", DAY, place="Viena"),)},
        'meetings[0].place: "Viena" is nearly "Vienna"',
    ),
    (
        {"actors": (ACTOR,), "deadlines": (deadline(owner="Secrétariat"),)},
        'deadlines[0].owner: "Secrétariat" is nearly "secretariat"',
    ),
    (
        {"actors": (ACTOR,), "calls": (call(owner="Secretariat"),)},
        'calls[0].owner: "Secretariat" is nearly "secretariat"; write "secretariat", or a name',
    ),
    (
        {"actors": (ACTOR,), "calls": (call(addressee="secretriat"),)},
        'calls[0].addressee: "secretriat" is nearly "secretariat"',
    ),
    (
        {
            "actors": (ACTOR,),
            "documents": (document(owner="the secretariat"), document("Secretariat")),
        },
        'documents[1].owner: "Secretariat" is nearly "secretariat"',
    ),
    (
        {"actors": (ACTOR,), "documents": (document(step_owner="secretariats"),)},
        'documents[0].steps.issued.owner: "secretariats" is nearly "secretariat"',
    ),
    (
        {
            "actors": (ACTOR,),
            "meetings": (WG1,),
            "recommendations": (
                Recommendation(id="r", title="R", made_at="wg-1", addressee="secretarait"),
                Recommendation(id="s", title="R", made_at="wg-1", addressee="secretariats"),
            ),
        },
        'recommendations[1].addressee: "secretariats" is nearly "secretariat"',
    ),
    (
        {"closures": (Closure(id="c", title="C", when=Yearly(1, 1), place="Geneva"),)},
        'closures[0].place: nothing is held or due in "Geneva"',
    ),
    (
        {"closures": (Closure(id="c", title="C", when=Yearly(1, 1), place="Viena"),)},
        'closures[0].place: nothing is held or due in "Viena"; write "Vienna", as meetings and',
    ),
    (
        {"places": (Place(id="Panama City"),), "bodies": (body(seat="PanamaCity"),)},
        'bodies[0].seat: "PanamaCity" is nearly "Panama City"',
    ),
]


@pytest.mark.parametrize(("tables", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    tables: dict[str, Any], said: str
) -> None:
    assert said_of(tables, said).startswith(said)


@pytest.mark.parametrize("seat", ["Vienna", "Geneva", "Wien", "Va"])
def test_a_text_that_is_nearly_nothing_stands_for_itself(seat: str) -> None:
    places = (VIENNA, Place(id="Vo"))
    assert plan(places=places, bodies=(body(id="wg", seat=seat),)).bodies[0].seat == seat


def test_a_text_that_names_a_body_is_nearly_no_actor() -> None:
    near = (evolve(ACTOR, id="group-4"),)
    bodies = (body(id="wg"), body(id="group4"))
    owned = (deadline(of="group4", owner="group4"),)
    assert plan(actors=near, bodies=bodies, deadlines=owned).deadlines == owned


def test_of_two_ids_that_are_nearly_one_each_is_itself() -> None:
    near = (VIENNA, Place(id="vienna"))
    bodies = (body(id="wg", seat="Vienna"), body(seat="vienna"))
    assert plan(places=near, bodies=bodies).places == near


words = st.text("abc", min_size=SHORTEST, max_size=7)


@given(name=words, text=words)
def test_a_text_is_nearly_a_name_if_one_letter_makes_it_so(name: str, text: str) -> None:
    stated = {"places": (Place(id=name),), "bodies": (body(id="wg", seat=text),)}
    if _letters_between(name, text) == 1:
        assert said_of(stated, "bodies[0].seat").startswith(
            f'bodies[0].seat: "{text}" is nearly "{name}"; write "{name}", or'
        )
    else:
        assert plan(**stated).bodies[0].seat == text


def test_among_many_names_the_nearest_is_found_too() -> None:
    places = tuple(Place(id=f"Room {number:04}") for number in range(1000))
    assert faults(places=places, bodies=(body(id="wg", seat="Rom 0500"),)) == [
        (
            'bodies[0].seat: "Rom 0500" is nearly "Room 0500"; '
            'write "Room 0500", or a name that cannot be taken for it'
        )
    ]


@cache
def _letters_between(one: str, other: str) -> int:
    """Return how many letters have to be put in, left out or changed (Levenshtein)."""
    if not one or not other:
        return len(one) + len(other)
    return min(
        _letters_between(one[1:], other) + 1,
        _letters_between(one, other[1:]) + 1,
        _letters_between(one[1:], other[1:]) + (one[0] != other[0]),
    )
