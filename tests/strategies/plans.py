"""Plans that use every part of the format: the one strategy for them."""

from typing import Any, get_args

from attrs import evolve, fields, frozen
from hypothesis import strategies as st

from tests.strategies.agenda import agenda_of
from tests.strategies.bodies import actors_of, bodies_of, places_of, zones
from tests.strategies.calls import calls_of, replies_of
from tests.strategies.closures import closures_of
from tests.strategies.deadlines import deadlines_of
from tests.strategies.documents import documents_of, papers_of
from tests.strategies.marks import accepted_of, done_of, overrides_of
from tests.strategies.meetings import meetings_of, milestones_of, topics_of
from tests.strategies.parts import Parts
from tests.strategies.people import experts_of, participants_of
from tests.strategies.recommendations import follow_up_of, recommendations_of
from tests.strategies.rules import rules_of
from tests.strategies.values import (
    days,
    given_some,
    pick,
    sittings,
    statements,
    titles,
    weekends,
)
from workplan.dates.open_days import Roll
from workplan.model.plan import Plan


def plans(**switches: Any) -> st.SearchStrategy[Plan]:
    """Plans that no fault is in, with every part of the format but those switched off.

    The switches are the fields of Parts: `plans(easter=False, years=(2001, 2030))`.
    """
    return _plans(Parts(**switches))


@frozen(kw_only=True)
class _Draft(Plan):
    """A plan of which more is still to be drawn: it is whole before its faults are looked for."""

    def __attrs_post_init__(self) -> None:
        """Take it as it is."""


@st.composite
def _plans(draw: st.DrawFn, parts: Parts) -> Plan:
    plan: Plan = draw(_meetings(parts))
    # Each counts from, or names, those before it.
    plan = evolve(plan, agenda=draw(agenda_of(parts, plan)), calls=draw(calls_of(parts, plan)))
    plan = evolve(plan, documents=draw(documents_of(parts, plan)))
    plan = evolve(plan, deadlines=draw(deadlines_of(parts, plan)))
    plan = evolve(plan, papers=draw(papers_of(parts, plan)))
    plan = evolve(
        plan,
        replies=draw(replies_of(parts, plan)),
        recommendations=draw(recommendations_of(parts, plan)),
    )
    rules = draw(rules_of(parts, plan))
    plan = evolve(
        plan,
        follow_up=draw(follow_up_of(parts, plan)),
        participants=draw(participants_of(parts, plan)),
        experts=draw(experts_of(parts, plan)),
        rules=rules,
        overrides=draw(overrides_of(parts, plan)),
        done=draw(done_of(parts, plan)),
        accepted=draw(accepted_of(parts, plan, rules)),
    )
    return Plan(**{field.name: getattr(plan, field.name) for field in fields(Plan)})


@st.composite
def _meetings(draw: st.DrawFn, parts: Parts) -> _Draft:
    """Draw a plan with bodies, places, meetings, topics: what all others hang on."""
    bodies = draw(bodies_of(parts))
    most = range(parts.most_meetings + 1)
    whose = [pick(draw, bodies).id for _ in range(pick(draw, (*most[2:], *most)))]
    topics = draw(topics_of(parts, bodies, set(whose)))
    meetings = draw(meetings_of(parts, whose, topics, bodies))
    held_in = (*(body.seat for body in bodies), *(meeting.place for meeting in meetings))
    return _Draft(
        bodies=bodies,
        places=draw(places_of(parts)),
        actors=draw(actors_of(parts, bodies)),
        topics=topics,
        meetings=meetings,
        milestones=draw(milestones_of(parts)),
        closures=draw(closures_of(parts, [one for one in dict.fromkeys(held_in) if one])),
        **draw(_own(parts)),
    )


@st.composite
def _own(draw: st.DrawFn, parts: Parts) -> dict[str, Any]:
    """Draw what the plan's own table says."""
    some = sorted((draw(days(parts)), draw(days(parts))))
    starts, ends = pick(draw, ((parts.first, parts.last), some))
    return {
        "id": pick(draw, ("a-plan", "last")),
        "title": draw(titles(parts)),
        "starts": starts,
        "ends": ends,
        "roll": pick(draw, get_args(Roll)),
        **given_some(
            draw,
            domain=st.just("example.org"),
            time_zone=zones,
            weekend=weekends,
            sittings=sittings(),
        ),
        **draw(statements(parts)),
    }
