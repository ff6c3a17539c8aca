"""Calls for information, and what is replied to them."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from attrs import evolve
from hypothesis import strategies as st

from tests.strategies.bodies import anyone
from tests.strategies.counting import when
from tests.strategies.meetings import PROVISIONS
from tests.strategies.names import Named, calls_in
from tests.strategies.parts import Parts
from tests.strategies.recurring import of_one_id
from tests.strategies.steps import ROLLS, counted_in_order, days_in_order
from tests.strategies.values import (
    days,
    given_some,
    lengths,
    pick,
    some_of,
    statements,
    titles,
    up_to,
)
from workplan.dates.anchors import DeadlineAnchor
from workplan.dates.offsets import Offset
from workplan.model.call_entries import CallEntries
from workplan.model.calls import Call, Reply
from workplan.model.plan import Plan

CALLS = ("inquiry", "note.2")


@st.composite
def calls_of(draw: st.DrawFn, parts: Parts, base: Plan) -> tuple[Call, ...]:
    """Draw calls for a plan that has its meetings."""
    drawn: list[Call] = []
    for name in CALLS[: pick(draw, (1, 2, 0))]:
        # One in the place of another has a day for replies if that has one.
        make = partial(_call, draw, parts, base, name, pick(draw, (True, True, False)))
        drawn += of_one_id(draw, base, make)
    return tuple(drawn)


def _call(  # noqa: PLR0913, PLR0917 - what is the same for all calls of a name, and whose it is
    draw: st.DrawFn, parts: Parts, base: Plan, name: str, replied: bool, of: Sequence[str]
) -> Call:
    sent, replies_by = _sent(draw, parts, base, name)
    return Call(
        id=name,
        of=of,
        title=draw(titles(parts)),
        sent=sent,
        replies_by=replies_by if replied else None,
        each=pick(draw, ("meeting", "meeting", "topic")),
        addressee=anyone(draw, base.actors),
        owner=anyone(draw, base.actors),
        roll=pick(draw, ROLLS),
        **given_some(draw, form=titles(parts)),
        **draw(statements(parts)),
    )


def _sent(
    draw: st.DrawFn, parts: Parts, base: Plan, name: str
) -> tuple[date | Offset, date | Offset]:
    """Draw when a call is sent, and by when it is replied to: in this order, as far as is seen."""
    match draw(up_to(3)):
        case 0:
            sent, replies_by = days_in_order(draw, parts, 2)
            return sent, replies_by
        case 1:
            first, second = counted_in_order(draw, parts, base, (), 2)
            return first, second
    later = Offset(DeadlineAnchor(name), draw(lengths(parts)), "after")
    return when(draw, parts, base, ()), later


@st.composite
def replies_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Reply, ...]:
    """Draw replies to calls that a plan can have, none before its call was sent."""
    entries = CallEntries(plan)
    calls = [call for call in calls_in(plan) if entries.find(call.name)]
    drawn: dict[tuple[object, ...], Reply] = {}
    for _ in range(draw(up_to(4)) if calls else 0):
        call = pick(draw, calls)
        on = max(draw(days(parts)), *_surely_sent(plan, call))
        reply = Reply(
            call=call.name,
            topics=some_of(draw, _asked(plan, call)),
            provisions=some_of(draw, PROVISIONS, 2),
            **draw(statements(parts)),
        )
        known = [*(one.id for one in plan.actors), *(one.id for one in plan.bodies)]
        if draw(up_to(2)):
            reply = evolve(reply, from_=pick(draw, known), on=on)
        else:
            category = pick(draw, (None, *(one.id for one in plan.actors)))
            reply = evolve(reply, from_=category, count=draw(up_to(150)) + 1, as_of=on)
        drawn[reply.call, reply.from_, reply.on, reply.as_of] = reply
    return tuple(drawn.values())


def _surely_sent(plan: Plan, call: Named) -> Iterator[date]:
    """Yield the days on which a call was sent, as far as the plan itself says."""
    yield date.min
    for due in plan.dues:
        if due.id == call.thing and isinstance(due.due, date):
            yield due.due
    done = plan.done_on(call.name)
    if done is not None:
        yield done


def _asked(plan: Plan, call: Named) -> list[str]:
    """Return the topics that a call asks about."""
    if call.topic is not None:
        return [call.topic]
    meeting = plan.meeting(call.meeting)
    if meeting.topics is not None:
        return [*meeting.topics]
    return [topic.id for topic in plan.topics_of(meeting.body)]
