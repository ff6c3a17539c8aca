"""Topics and the meetings that take them, milestones."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import get_args

from hypothesis import strategies as st

from tests.strategies.bodies import places
from tests.strategies.parts import Parts
from tests.strategies.values import (
    days,
    given_some,
    lengths,
    pick,
    some_of,
    statements,
    titles,
    told,
    up_to,
)
from workplan.dates.spans import DateAsKnown
from workplan.model.bodies import Body
from workplan.model.meetings import Fixed, Free, Meeting, Status
from workplan.model.milestones import Milestone
from workplan.model.topics import After, Topic

# Words of the offset language too may be ids.
MEETINGS = ("m1", "m2", "at", "6", "m.10", "m-3", "m7", "m8")
TOPICS = ("goal-1", "goal-2", "before", "17")
MILESTONES = ("stone", "week")
PROVISIONS = ("5", "12", "5-14", "7 - 9", "12 bis", "par=1|2")
STATUSES: tuple[Status, ...] = get_args(Status)


@st.composite
def topics_of(
    draw: st.DrawFn, parts: Parts, bodies: Sequence[Body], meeting: set[str]
) -> tuple[Topic, ...]:
    """Draw topics of bodies of which these ids are `meeting`, each after some before it."""
    drawn: list[Topic] = []
    ids = [body.id for body in bodies]
    whose = (*ids, None) if len(meeting) < 2 else (*meeting, *ids)
    for name in TOPICS[: draw(up_to(len(TOPICS)))]:
        before = some_of(draw, [one.id for one in drawn], 2)
        drawn.append(
            Topic(
                id=name,
                title=draw(titles(parts)),
                body=pick(draw, whose),
                provisions=some_of(draw, (*PROVISIONS, draw(told(parts)))),
                load=pick(draw, (1, 1, 2, 5)),
                after=tuple(draw(_after(parts, one)) for one in before),
                optional=pick(draw, (False, False, True)),
                every=pick(draw, (None, None, "meeting", "year")),
                **draw(statements(parts)),
            )
        )
    return tuple(drawn)


@st.composite
def _after(draw: st.DrawFn, parts: Parts, topic: str) -> After:
    """Draw how long after a topic, where at all, another is taken."""
    between = given_some(draw, at_least=lengths(parts), at_most=lengths(parts))
    least, most = between.get("at_least"), between.get("at_most")
    if least is not None and most is not None and least.exceeds(most):
        between = {"at_least": most, "at_most": least}
    return After(topic, **between)


@st.composite
def meetings_of(
    draw: st.DrawFn,
    parts: Parts,
    whose: Sequence[str],
    topics: Sequence[Topic],
    bodies: Sequence[Body],
) -> tuple[Meeting, ...]:
    """Draw a meeting of each of the bodies whose ids are given."""
    drawn: list[Meeting] = []
    optional = {
        "number": st.integers(1, 5),
        "title": titles(parts),
        "place": places,
        "decided_by": st.sampled_from([one.id for one in bodies]),
        "topics_final": st.just(True),  # noqa: FBT003 - the value that is drawn
        "sittings": st.integers(1, 12),
    }
    for name, body in zip(MEETINGS, whose, strict=False):
        firsts = [one.id for one in drawn if one.body == body and one.resumes is None]
        its_topics = [topic.id for topic in topics if topic.body in (None, body)]
        dates = draw(dates_of(parts))
        statuses = [one for one in STATUSES if one != "held" or isinstance(dates, Fixed)]
        drawn.append(
            Meeting(
                id=name,
                body=body,
                dates=dates,
                status=pick(draw, (*statuses, "proposed", "confirmed")),
                topics=pick(draw, (None, some_of(draw, its_topics, 4))),
                during=pick(draw, (*[None] * 6, *(one.id for one in drawn))),
                resumes=pick(draw, (*[None] * 3, *firsts)),
                was=pick(draw, (None, None, None, f"old.{name}")),
                **given_some(draw, **optional),
                **draw(statements(parts)),
            )
        )
    return tuple(drawn)


@st.composite
def dates_of(draw: st.DrawFn, parts: Parts) -> Fixed | Free:
    """Draw the dates of a meeting: fixed, or free within a window, placed in it or beside it."""
    _, last = parts.reach
    first, count = draw(days(parts)), pick(draw, (1, 2, 3, 5, 12))
    if pick(draw, (True, False)):
        return Fixed(first, _on(first, count - 1, last))
    latest = _on(first, draw(up_to(parts.longest_window - 1)), last)
    placed = _on(first, draw(up_to((latest - first).days)), last)
    beside = _on(placed, pick(draw, (0, 0, 0, 1, 30)), last)
    return Free(
        earliest=first,
        latest=latest,
        days=min(count, (latest - first).days + 1),
        placed=pick(draw, (None, None, beside)),
    )


@st.composite
def milestones_of(draw: st.DrawFn, parts: Parts) -> tuple[Milestone, ...]:
    """Draw milestones, each known as a day, a month or a year."""
    drawn = []
    for name in MILESTONES[: draw(up_to(len(MILESTONES)))]:
        day = draw(days(parts))
        known = (day.year, day.month, day.day)[: pick(draw, (1, 2, 3))]
        drawn.append(
            Milestone(
                id=name,
                title=draw(titles(parts)),
                on=DateAsKnown(*known),
                **draw(statements(parts)),
            )
        )
    return tuple(drawn)


def _on(day: date, number: int, last: date) -> date:
    """Return the day so many days on, but none after the last of all."""
    return min(day + timedelta(number), last)
