"""What is set by hand, done, accepted and recommended, of entries that a plan can have."""

from collections.abc import Iterator, Sequence
from typing import get_args

from hypothesis import strategies as st

from tests.strategies.bodies import anyone
from tests.strategies.parts import Parts
from tests.strategies.values import (
    days,
    given_some,
    pick,
    remarks,
    some_of,
    statements,
    strings,
    titles,
    up_to,
)
from workplan.model.marks import Accepted, Done, Override
from workplan.model.plan import Plan
from workplan.model.recommendations import REPORT_BACK, Asked, Recommendation
from workplan.rules import RULES, Rule

RECOMMENDATIONS = ("wg4-2.25", "next-step", "p1")


def deadline_names(plan: Plan) -> Iterator[str]:
    """Yield the names of the deadlines that a plan has, or may have once topics are assigned."""
    for deadline in plan.deadlines:
        if not deadline.of:
            yield deadline.id
    for meeting in plan.meetings:
        topics = [one for one in plan.topics if plan.body_of(one) == meeting.body]
        for deadline in plan.deadlines_of(meeting):
            if deadline.each == "meeting":
                yield f"{meeting.id}/{deadline.id}"
                continue
            for topic in topics:
                yield f"{meeting.id}/{topic.id}/{deadline.id}"
                if topic.every is None:
                    yield f"{topic.id}/{deadline.id}"


def entry_names(plan: Plan) -> Iterator[str]:
    """Yield the names of the entries that a plan has, or may have once topics are assigned."""
    yield from (meeting.id for meeting in plan.meetings)
    yield from (milestone.id for milestone in plan.milestones)
    yield from deadline_names(plan)
    for closure in plan.closures:
        yield from (name for name, _ in closure.occurrences(plan.starts, plan.ends))


@st.composite
def overrides_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Override, ...]:
    """Draw dates set by hand, and deadlines left out."""
    return tuple(
        Override(
            entry=name,
            on=draw(days(parts)) if draw(up_to(2)) else None,
            **given_some(draw, instead_of=days(parts), reason=remarks(parts)),
            **draw(statements(parts)),
        )
        for name in some_of(draw, _once(deadline_names(plan)))
    )


@st.composite
def done_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Done, ...]:
    """Draw entries that are done."""
    return tuple(
        Done(entry=name, on=draw(days(parts)), **draw(statements(parts)))
        for name in some_of(draw, _once(entry_names(plan)))
    )


@st.composite
def accepted_of(
    draw: st.DrawFn, parts: Parts, plan: Plan, asked: Sequence[Rule]
) -> tuple[Accepted, ...]:
    """Draw findings that are accepted, of rules that are asked and of others."""
    rules = _once((*(rule.id for rule in asked), *(rule.name for rule in RULES)))
    entries = _once(entry_names(plan))
    return tuple(
        Accepted(rule=rule, entry=entry, reason=draw(titles(parts)), **draw(statements(parts)))
        for rule in some_of(draw, rules)
        for entry in some_of(draw, entries, 1)
    )


@st.composite
def recommendations_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Recommendation, ...]:
    """Draw what was asked of whom at meetings."""
    if not plan.meetings:
        return ()
    return tuple(
        Recommendation(
            id=name,
            made_at=pick(draw, plan.meetings).id,
            title=draw(titles(parts)),
            kind=pick(draw, get_args(Asked)),
            addressee=anyone(draw, plan.actors),
            **given_some(
                draw,
                paragraph=strings(parts),
                condition=remarks(parts),
                report_back=st.sampled_from(REPORT_BACK),
            ),
            **draw(statements(parts)),
        )
        for name in RECOMMENDATIONS[: draw(up_to(2))]
    )


def _once(names: Iterator[str] | Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))
