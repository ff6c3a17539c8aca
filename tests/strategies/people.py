"""Who takes part in meetings: participants by category, experts on panels."""

from hypothesis import strategies as st

from tests.strategies.parts import Parts
from tests.strategies.values import given_some, pick, some_of, statements, titles, up_to
from workplan.model.experts import Expert
from workplan.model.participants import Participants
from workplan.model.plan import Plan

EXPERTS = ("professor", "dr.no")


@st.composite
def participants_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Participants, ...]:
    """Draw who took part in meetings: some by name, or only how many, of some categories."""
    ids = [actor.id for actor in plan.actors]
    drawn: list[Participants] = []
    for meeting in some_of(draw, [one.id for one in plan.meetings]):
        for category in some_of(draw, ids, 2):
            actors = some_of(draw, [one for one in ids if one != category])
            most = max(len(actors), 1) + draw(up_to(80))
            drawn.append(
                Participants(
                    meeting=meeting,
                    category=category,
                    actors=actors,
                    count=pick(draw, (None, most)) if actors else most,
                    **draw(statements(parts)),
                )
            )
    return tuple(drawn)


@st.composite
def experts_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Expert, ...]:
    """Draw experts on topics that meetings take, or may take where that is not known."""
    drawn: list[Expert] = []
    panels = [
        (meeting.id, topic)
        for meeting in plan.meetings
        for topic in (
            [one.id for one in plan.topics_of(meeting.body)]
            if meeting.topics is None
            else meeting.topics
        )
    ]
    for name in EXPERTS[: draw(up_to(len(EXPERTS))) if panels else 0]:
        meeting, topic = pick(draw, panels)
        drawn.append(
            Expert(
                id=name,
                meeting=meeting,
                topic=topic,
                name=draw(titles(parts)),
                from_=pick(draw, (None, *(one.id for one in plan.actors))),
                **given_some(draw, title=titles(parts)),
                **draw(statements(parts)),
            )
        )
    return tuple(drawn)
