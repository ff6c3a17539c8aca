"""Bodies, the places they meet in, and actors."""

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

from tests.strategies.parts import Parts
from tests.strategies.values import (
    PLACES,
    ZONES,
    given_some,
    pick,
    sittings,
    some_of,
    some_weekdays,
    statements,
    titles,
    told,
    up_to,
    weekends,
)
from workplan.model.bodies import Actor, Body, Place
from workplan.text import Text

ACTORS = ("secretariat", "bureau", "host.country", "parties", "albania", "zambia")
# Who is no actor of the plan, and no near miss of one.
ANYONE = ("States parties", "主席", '=HYPERLINK("x")')

geo = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
zones = st.sampled_from(ZONES)
places = st.sampled_from(PLACES)


@st.composite
def places_of(draw: st.DrawFn, parts: Parts) -> tuple[Place, ...]:
    """Draw more about some of the places."""
    return tuple(
        Place(
            id=name,
            **given_some(draw, name=titles(parts), time_zone=zones, weekend=weekends, geo=geo),
            **draw(statements(parts)),
        )
        for name in some_of(draw, PLACES)
    )


@st.composite
def bodies_of(draw: st.DrawFn, parts: Parts) -> tuple[Body, ...]:
    """Draw up to three bodies, each below one before it or below none."""
    drawn: list[Body] = []
    for name in ("wg4", "cosp", "irg")[: pick(draw, (2, 3, 1))]:
        optional = given_some(
            draw,
            short=titles(parts),
            called=_called(parts),
            symbol=told(parts),
            meets_on=some_weekdays,
            sittings=sittings(),
        )
        drawn.append(
            Body(
                id=name,
                name=draw(titles(parts)),
                parent=pick(draw, (None, *(body.id for body in drawn))),
                seat=pick(draw, (None, "Vienna", *PLACES)),
                **optional,
                **draw(statements(parts)),
            )
        )
    return tuple(drawn)


@st.composite
def actors_of(draw: st.DrawFn, parts: Parts, bodies: Sequence[Body]) -> tuple[Actor, ...]:
    """Draw some actors: each of a category before it, and with members behind it or no actors."""
    names = some_of(draw, ACTORS, 5)
    return tuple(
        Actor(
            id=name,
            name=draw(titles(parts)),
            category=pick(draw, (None, *names[:number])),
            members=some_of(draw, (*names[number + 1 :], *(one.id for one in bodies)), 2)
            if draw(up_to(2)) == 0
            else (),
            **draw(statements(parts)),
        )
        for number, name in enumerate(names)
    )


def anyone(draw: st.DrawFn, actors: Sequence[Actor]) -> str | None:
    """Draw who owes something: an actor, or somebody whom the plan says no more about."""
    return pick(draw, (None, *(actor.id for actor in actors), *ANYONE))


@cache
def _called(parts: Parts) -> st.SearchStrategy[Text]:
    words = {"en": "session", "zh": "届会议"}
    return st.sampled_from((Text.of("session"), Text.of(words))) | titles(parts)
