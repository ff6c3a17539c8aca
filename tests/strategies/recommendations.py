"""What was asked of whom at meetings, and what became of it."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import strategies as st

from tests.strategies.bodies import anyone
from tests.strategies.parts import Parts
from tests.strategies.values import (
    days,
    given_some,
    pick,
    remarks,
    statements,
    strings,
    titles,
    up_to,
)
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.model.recommendations import (
    REPORT_BACK,
    Asked,
    FollowUp,
    Recommendation,
    State,
)

RECOMMENDATIONS = ("wg4-2.25", "next-step", "p1")


@st.composite
def recommendations_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Recommendation, ...]:
    """Draw what was asked of whom at meetings."""
    if not plan.meetings:
        return ()
    drawn: list[Recommendation] = []
    for name in RECOMMENDATIONS[: pick(draw, (2, 1, 3, 0))]:
        made_at = pick(draw, plan.meetings)
        drawn.append(
            Recommendation(
                id=name,
                made_at=made_at.id,
                title=draw(titles(parts)),
                kind=pick(draw, get_args(Asked)),
                addressee=anyone(draw, plan.actors),
                report_back=_report_back(draw, plan, made_at),
                **given_some(draw, paragraph=strings(parts), condition=remarks(parts)),
                **draw(statements(parts)),
            )
        )
    return tuple(drawn)


def _report_back(draw: st.DrawFn, plan: Plan, made_at: Meeting) -> str | date | None:
    """Draw a word, a later meeting or a later day, none after the plan's end."""
    last = _over(made_at)
    match draw(up_to(2)):
        case 0 if last < plan.ends:
            most = (plan.ends - last).days
            return last + timedelta(draw(st.integers(1, most)))
        case 1 if later := [one for one in _later(plan, made_at) if _over(one) <= plan.ends]:
            return pick(draw, later).id
    return pick(draw, (None, *REPORT_BACK))


@st.composite
def follow_up_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[FollowUp, ...]:
    """Draw what became of recommendations, at later meetings or on later days."""
    drawn: dict[tuple[object, ...], FollowUp] = {}
    for _ in range(pick(draw, (2, 4, 1, 0)) if plan.recommendations else 0):
        asked = pick(draw, plan.recommendations)
        made_at = plan.meeting(asked.made_at)
        values: dict[str, Any] = {}
        if later := [*_later(plan, made_at)]:
            values["at"] = pick(draw, (None, *(one.id for one in later)))
        last = _over(made_at)
        on = draw(days(parts))
        if on > last and (draw(up_to(1)) or not values.get("at")):
            values["on"] = on
        if not any(values.values()):
            continue
        one = FollowUp(
            recommendation=asked.id,
            state=pick(draw, get_args(State)),
            paper=pick(draw, (None, *(paper.id for paper in plan.papers))),
            **values,
            **draw(statements(parts)),
        )
        drawn[one.recommendation, one.at, one.on] = one
    return tuple(drawn.values())


def _later(plan: Plan, meeting: Meeting) -> Iterator[Meeting]:
    """Yield the meetings that can only be after another."""
    last = _over(meeting)
    for one in plan.meetings:
        if one.earliest > last and plan.in_turn(meeting, one):
            yield one


def _over(meeting: Meeting) -> date:
    """Return the last day that a meeting may have, also where it is placed beside its window."""
    placed = meeting.dates.placed if isinstance(meeting.dates, Free) else None
    return meeting.latest if placed is None else max(meeting.latest, placed + timedelta(40))
