"""Agendas: items that follow each other, parts of items, and where topics go."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from tests.strategies.parts import Parts
from tests.strategies.recurring import some_ids, turns_of
from tests.strategies.values import pick, statements, titles, up_to
from workplan.model.agenda import AgendaItem
from workplan.model.plan import Plan
from workplan.text import Text

# Of two agendas, of which a meeting may have both; none of them is the id of a topic.
ITEMS = (
    ("organization", "opening", "the", "adoption", "10", "other.matters"),
    ("statements", "6.a", "closing"),
)
DEEPEST = 3
TOPIC_TITLES = (
    Text.of("{topic}"),
    Text.of({"en": "{topic}: discussion", "zh": "{topic}的讨论"}),
    Text.of("第 =1+1 {topic}"),
)


@st.composite
def agenda_of(draw: st.DrawFn, parts: Parts, base: Plan) -> tuple[AgendaItem, ...]:
    """Draw up to two agendas for a plan that has its meetings and topics."""
    drawn: list[AgendaItem] = []
    topics = [topic.id for topic in base.topics]
    for names in ITEMS[: pick(draw, (1, 2, 0))]:
        ids = [*(one.id for one in base.bodies), *(one.id for one in base.meetings)]
        agenda = _agenda(draw, parts, some_ids(draw, ids), names)
        drawn += _filled(draw, base, agenda, topics, other=not drawn)
    return (*drawn, *_instead(draw, base, drawn))


def _agenda(
    draw: st.DrawFn, parts: Parts, of: Sequence[str], names: Sequence[str]
) -> list[AgendaItem]:
    """Draw items, some of them parts of one before."""
    items: list[AgendaItem] = []
    depths: dict[str | None, int] = {None: 0}
    for name in names[: draw(up_to(len(names)))]:
        under = pick(draw, (None, *(item.id for item in items if depths[item.id] < DEEPEST)))
        depths[name] = depths[under] + 1
        items.append(
            AgendaItem(
                id=name,
                of=of,
                title=draw(titles(parts)),
                under=under,
                **draw(statements(parts)),
            )
        )
    return items


def _filled(
    draw: st.DrawFn, base: Plan, items: Sequence[AgendaItem], topics: list[str], *, other: bool
) -> Iterator[AgendaItem]:
    """Say more of what has no parts: that topics go there, one of `topics`, or that it is last.

    Only one item of all is filled with the `other` topics.
    """
    with_parts = {item.under for item in items}
    for item in items:
        values: dict[str, Any] = {}
        match None if item.id in with_parts else draw(up_to(7)):
            case 0 if other:
                values = {"fill": "topics"}
                values["topic_title"] = pick(draw, (*TOPIC_TITLES, None))
                other = False
            case 1:
                values = {"fill": "follow-up"}
            case 2 if its := [one for one in topics if _may_take(base, item.of, one)]:
                values = {"topic": pick(draw, its)}
                topics.remove(values["topic"])
            case 3:
                values = {"at": "start"}
            case 4 if turns := [*turns_of(base)]:
                since, until = pick(draw, turns)
                values = pick(draw, ({"since": since}, {"until": until}))
            case 5 if turns := [*turns_of(base)]:
                since, until = pick(draw, turns)
                values = {"since": since, "until": until}
            case 6:
                values = {"at": "end"}
        # What has parts takes the time that these take.
        if item.id not in with_parts and values.get("fill") != "topics":
            values["load"] = pick(draw, (0, 0, 1, 3))
        yield evolve(item, **values)


def _may_take(base: Plan, of: Sequence[str], topic: str) -> bool:
    """Say whether a topic is one of the body, or may be taken at the meeting, of an item."""
    if len(of) > 1:
        return False
    meeting = {one.id: one for one in base.meetings}.get(of[0])
    if meeting is None:
        return base.body_of(base.topic(topic)) == of[0]
    known = meeting.topics is not None
    return topic in (meeting.topics or ()) if known else _may_take(base, (meeting.body,), topic)


def _instead(draw: st.DrawFn, base: Plan, items: Sequence[AgendaItem]) -> Iterator[AgendaItem]:
    """Draw what a meeting has in place of an item of its body that has no parts."""
    with_parts = {item.under for item in items}
    alone = [one for one in items if one.id not in with_parts and one.under is None]
    for item in alone[: draw(up_to(1))]:
        own = [one.id for one in base.meetings if one.body in item.of and one.id not in item.of]
        if own and not item.topic and not item.fill:
            yield evolve(item, of=pick(draw, own), title="Other", since=None, until=None)
