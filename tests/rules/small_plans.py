"""Small plans of all kinds: hypothesis strategies, in one file."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from tests.plans_in_python import FIRST, LAST, WG
from workplan.dates.closing import OnDates
from workplan.dates.lengths import Length
from workplan.dates.spans import DateAsKnown
from workplan.model.bodies import Body
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.marks import Accepted
from workplan.model.meetings import Fixed, Free, Meeting, Status
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.topics import After, Topic
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.provisions_covered import ProvisionsCovered
from workplan.rules.topics_per_meeting import TopicsPerMeeting

COSP = Body(id="cosp", name="Conference", short="COSP", called="session")
PROVISIONS = ("5", "6", "7-8")
TOPICS = ("t1", "t2", "t3")
STATUSES: tuple[Status, ...] = ("proposed", "confirmed", "held", "postponed", "cancelled")

# Near each other, so that meetings meet.
DAYS = st.dates(date(2012, 8, 20), date(2012, 9, 20))
LENGTHS = (None, *map(Length.parse, ("1 day", "5 working days", "1 week", "1 month")))
# Lengths, or none, of which something can be as long as the one and no longer than the other.
LIMITS = [
    (least, most)
    for least in LENGTHS
    for most in LENGTHS
    if least is None or most is None or not least.exceeds(most)
]


@st.composite
def fixed(draw: st.DrawFn) -> Fixed:
    """Draw the days of a meeting of up to four days."""
    starts = draw(DAYS)
    return Fixed(starts, starts + timedelta(draw(st.integers(0, 3))))


@st.composite
def free(draw: st.DrawFn) -> Free:
    """Draw a window of up to ten days, with or without a day on which the meeting is placed."""
    earliest = draw(DAYS)
    latest = earliest + timedelta(draw(st.integers(0, 9)))
    days = draw(st.integers(1, min(3, (latest - earliest).days + 1)))
    return Free(earliest, latest, days, placed=draw(st.none() | DAYS))


@st.composite
def topics(draw: st.DrawFn) -> tuple[Topic, ...]:
    """Draw up to three topics, each after some of those before it."""
    drawn: list[Topic] = []
    for name in TOPICS[: draw(st.integers(0, len(TOPICS)))]:
        before = draw(st.lists(st.sampled_from(drawn), unique=True)) if drawn else []
        afters = tuple(After(one.id, *draw(st.sampled_from(LIMITS))) for one in before)
        drawn.append(
            Topic(
                id=name,
                body="wg",
                title=name,
                provisions=draw(st.lists(st.sampled_from(PROVISIONS), unique=True)),
                after=afters,
                optional=draw(st.booleans()),
                every=draw(st.sampled_from((None, None, "meeting", "year"))),
            )
        )
    return tuple(drawn)


@st.composite
def meetings(
    draw: st.DrawFn, its_topics: Sequence[Topic] = (), *, known: bool = False
) -> tuple[Meeting, ...]:
    """Draw up to six meetings of two bodies; if `known`, with dates and final topics."""
    drawn: list[Meeting] = []
    for number in range(draw(st.sampled_from((3, 4, 5, 6, 2, 1, 0)))):
        body = draw(st.sampled_from(("wg", "wg", "cosp")))
        firsts = [one.id for one in drawn if one.body == body and one.resumes is None]
        dates: Fixed | Free = draw(fixed() if known else fixed() | free())
        statuses = [one for one in STATUSES if one != "held" or isinstance(dates, Fixed)]
        taken = st.lists(st.sampled_from(its_topics), unique=True) if its_topics else st.just([])
        ids = tuple(topic.id for topic in draw(taken)) if body == "wg" else ()
        drawn.append(
            Meeting(
                id=f"{body}-{number}",
                body=body,
                dates=dates,
                number=draw(st.none() | st.integers(1, 4)),
                status=draw(st.sampled_from(statuses)),
                topics=ids if known or draw(st.booleans()) else None,
                topics_final=known or draw(st.booleans()),
                during=draw(st.sampled_from([None, None, *(one.id for one in drawn)])),
                resumes=draw(st.sampled_from([None, None, None, *firsts])),
            )
        )
    return tuple(drawn)


@st.composite
def boundaries(draw: st.DrawFn, known: Sequence[str]) -> str | date:
    """Draw the id of a meeting or milestone, or a date."""
    return draw(st.sampled_from(known) | DAYS) if known else draw(DAYS)


@st.composite
def plans(draw: st.DrawFn, *, known: bool = False) -> Plan:
    """Draw a plan; if `known`, one in which everything is dated and final."""
    its_topics = draw(topics())
    its_meetings = draw(meetings(its_topics, known=known))
    on = draw(DAYS.map(DateAsKnown.of) if known else st.sampled_from(_AS_KNOWN))
    limits = [*(one.id for one in its_meetings), "cycle"]
    least = draw(st.integers(0, 3))
    rules = (
        MeetingsBetween(
            body=("wg", "cosp"),
            after=draw(st.none() | boundaries(limits)),
            before=draw(st.none() | boundaries(limits)),
            at_least=least,
            at_most=draw(st.none() | st.integers(least, 4)),
        ),
        TopicsPerMeeting(body="wg", at_most=draw(st.integers(0, 2))),
        ProvisionsCovered(
            body="wg",
            provisions="5-8",
            after=draw(st.none() | boundaries(limits)),
            by=draw(boundaries(limits)),
        ),
    )
    return Plan(
        id="a-plan",
        title="A plan",
        starts=FIRST,
        ends=LAST,
        bodies=(WG, COSP),
        meetings=its_meetings,
        topics=its_topics,
        milestones=(Milestone(id="cycle", title="Cycle", on=on),),
        deadlines=(
            Deadline(id="papers", title="Papers", due="1 week before start", of=("wg", "cosp")),
            Deadline(id="notes", title="Notes", due="on end", of="wg", each="topic"),
        ),
        closures=draw(closures()),
        rules=rules,
        accepted=draw(accepted([one.id for one in its_meetings])),
    )


_AS_KNOWN = tuple(map(DateAsKnown.parse, ("2012-09-03", "2012-09", "2012-08", "2012", "2015")))


@st.composite
def closures(draw: st.DrawFn) -> tuple[Closure, ...]:
    """Draw up to three closed days, none of them closed twice."""
    days = draw(st.lists(DAYS, max_size=3, unique=True))
    return tuple(
        Closure(id=f"closed-{number}", title=f"Closed {number}", when=OnDates((day,)))
        for number, day in enumerate(days)
    )


@st.composite
def accepted(draw: st.DrawFn, entries: Sequence[str]) -> tuple[Accepted, ...]:
    """Draw what has been accepted, of some rules."""
    if not entries:
        return ()
    rules = st.sampled_from(("open-days", "one-at-a-time", "meetings-between", "deadline-day"))
    pairs = draw(st.lists(st.tuples(rules, st.sampled_from(entries)), max_size=2, unique=True))
    return tuple(Accepted(rule=rule, entry=entry, reason="known") for rule, entry in pairs)


def shuffled(plan: Plan) -> st.SearchStrategy[Plan]:
    """Draw the same plan with its tables in another order."""
    tables = ("bodies", "meetings", "topics", "deadlines", "closures", "rules", "accepted")
    orders: dict[str, st.SearchStrategy[Any]] = {
        table: st.permutations(getattr(plan, table)).map(tuple) for table in tables
    }
    return st.fixed_dictionaries(orders).map(lambda changed: evolve(plan, **changed))
