"""Plans of every kind, for laws that hold for all of them."""

from datetime import date, timedelta
from typing import Any, get_args

from attrs import evolve
from hypothesis import reject
from hypothesis import strategies as st

from tests.dates.strategies import adjustments, closings, times
from workplan.dates.anchors import DeadlineAnchor, Edge, MeetingAnchor
from workplan.dates.lengths import Length
from workplan.dates.offsets import Direction, Offset
from workplan.dates.open_days import Roll
from workplan.dates.spans import DateAsKnown
from workplan.errors import PlanError
from workplan.model.bodies import Body, Place
from workplan.model.closures import Closes, Closure
from workplan.model.deadlines import Deadline, Each
from workplan.model.marks import Done, Override
from workplan.model.meetings import NOT_COUNTED, Fixed, Free, Meeting
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive

BODIES = (Body(id="wg", name="WG", seat="Vienna"), Body(id="cosp", name="COSP", called="session"))
TOPICS = (
    Topic(id="once", title="Once", body="wg"),
    Topic(id="standing", title="Standing", body="wg", every="meeting"),
    Topic(id="theirs", title="Theirs", body="cosp"),
)
PLACES = (
    Place(id="Vienna", time_zone="Europe/Vienna"),
    Place(id="Doha", time_zone="Asia/Qatar", weekend=(4, 5)),
)

days = st.dates(date(2012, 6, 1), date(2012, 9, 30))
lengths = st.builds(
    Length, st.integers(1, 6), st.sampled_from(("day", "working day", "week", "month"))
)


@st.composite
def plans(draw: st.DrawFn, *, longest_window: int = 40, most_meetings: int = 4) -> Plan:
    """Draw a plan with meetings, topics, closures, deadlines, and some dates set by hand."""
    meetings = draw(meetings_of(most_meetings, longest_window))
    values: dict[str, Any] = {
        "id": "a-plan",
        "title": "A plan",
        "starts": date(2012, 1, 1),
        "ends": date(2012, 12, 31),
        "roll": draw(st.sampled_from(get_args(Roll))),
        "bodies": BODIES,
        "places": PLACES,
        "topics": TOPICS,
        "meetings": meetings,
        "milestones": (Milestone(id="stone", title="Stone", on=DateAsKnown(2012, 7)),),
        "deadlines": draw(deadlines_of(meetings)),
        "closures": draw(closures),
    }
    try:
        plan = Plan(**values)
    except PlanError:
        reject()  # a deadline counts from one that its meeting does not have
    return draw(marked(plan))


@st.composite
def meetings_of(draw: st.DrawFn, most: int, longest_window: int) -> tuple[Meeting, ...]:
    """Draw meetings of two bodies: fixed, free, placed, cancelled, resumed."""
    meetings: list[Meeting] = []
    for number in range(draw(st.integers(1, most))):
        body = draw(st.sampled_from(("wg", "wg", "cosp")))
        firsts = [one.id for one in meetings if one.body == body and one.resumes is None]
        topics = [topic.id for topic in TOPICS if topic.body == body]
        meetings.append(
            Meeting(
                id=f"m{number}",
                body=body,
                dates=draw(dates(longest_window)),
                number=draw(st.none() | st.integers(1, 5)),
                place=draw(st.sampled_from((None, None, "Doha"))),
                status=draw(st.sampled_from(("proposed", "confirmed", "confirmed", *NOT_COUNTED))),
                topics=draw(st.sampled_from((None, (), (topics[0],), tuple(topics)))),
                resumes=draw(st.sampled_from((*[None] * 3, *firsts))),
                was=draw(st.sampled_from((None, None, f"old{number}"))),
            )
        )
    return tuple(meetings)


@st.composite
def dates(draw: st.DrawFn, longest_window: int) -> Fixed | Free:
    """Draw the dates of a meeting of up to four days."""
    first, count = draw(days), draw(st.integers(1, 4))
    if draw(st.booleans()):
        return Fixed(first, first + timedelta(count - 1))
    room = draw(st.integers(count, max(count, longest_window)))
    placed = draw(st.sampled_from((None, None, room - count)))
    return Free(
        earliest=first,
        latest=first + timedelta(room - 1),
        days=count,
        placed=None if placed is None else first + timedelta(placed),
    )


@st.composite
def deadlines_of(draw: st.DrawFn, meetings: tuple[Meeting, ...]) -> tuple[Deadline, ...]:
    """Draw deadlines of bodies and meetings, each of which may count from those before it."""
    ids = [meeting.id for meeting in meetings]
    drawn: list[Deadline] = []
    many = (("wg",), ("wg",), ("wg", "cosp"), ("cosp", *ids[:1]))
    for number in range(draw(st.integers(1, 5))):
        of = draw(st.sampled_from((*many, *((name,) for name in ids), ())))
        each: Each = draw(st.sampled_from(("meeting", "meeting", "topic"))) if of else "meeting"
        before = [
            other
            for other in drawn
            if {*of} <= {*other.of}
            and (other.since, other.until) == (None, None)
            and each in (other.each, "topic")
        ]
        when: st.SearchStrategy[Offset | date] = offsets_from(before, ids) if of else days
        drawn.append(
            Deadline(
                id=f"d{number}",
                title=f"Deadline {number}",
                of=of,
                due=draw(when),
                opens=draw(st.none() | when),
                each=each,
                roll=draw(st.none() | st.sampled_from(get_args(Roll))),
                since=draw(st.sampled_from((*[None] * 9, *ids))) if of else None,
                until=draw(st.sampled_from((*[None] * 9, *ids))) if of else None,
            )
        )
    return tuple(drawn)


@st.composite
def offsets_from(draw: st.DrawFn, before: list[Deadline], ids: list[str]) -> Offset:
    """Draw an offset from a meeting or from one of these deadlines."""
    edge: Edge = draw(st.sampled_from(get_args(Edge)))
    bodies = st.sampled_from((None, "wg", "cosp"))
    anchor = draw(
        st.one_of(
            st.just(MeetingAnchor(edge)),
            st.builds(MeetingAnchor, st.just(edge), st.just("named"), st.sampled_from(ids)),
            st.builds(MeetingAnchor, st.just(edge), st.sampled_from(("next", "previous")), bodies),
            *(st.just(DeadlineAnchor(other.id)) for other in before),
            *(st.just(DeadlineAnchor(other.id, "opens")) for other in before if other.opens),
        )
    )
    length = draw(st.none() | lengths)
    direction: Direction = draw(st.sampled_from(get_args(Direction)))
    return Offset(
        anchor,
        length,
        None if length is None else direction,
        draw(st.none() | st.none() | adjustments),
        draw(st.none() | st.none() | times),
    )


@st.composite
def _closure(draw: st.DrawFn, number: int) -> Closure:
    return Closure(
        id=f"c{number}",
        title=f"Closure {number}",
        when=draw(closings(days)),
        closes=draw(st.sampled_from((get_args(Closes), ("deadlines",), ("meetings",)))),
    )


closures = st.integers(0, 3).flatmap(lambda count: st.tuples(*map(_closure, range(count))))


@st.composite
def marked(draw: st.DrawFn, plan: Plan) -> Plan:
    """Draw the same plan with some deadlines set by hand, left out or done."""
    names = [entry.id for entry in derive(plan).entries if entry.kind == "deadline"]
    if not names:
        return plan
    some = st.sets(st.sampled_from(names), max_size=2).map(sorted)
    return evolve(
        plan,
        overrides=tuple(Override(entry=name, on=draw(st.none() | days)) for name in draw(some)),
        done=tuple(Done(entry=name, on=draw(days)) for name in draw(some)),
    )
