"""Small plans in which something is free: a hypothesis strategy."""

from datetime import date, timedelta

from attrs import evolve, frozen
from hypothesis import assume
from hypothesis import strategies as st

from tests.rules.small_plans import DAYS, plans
from tests.scheduling.brute_force import MOST, how_many
from tests.shifted import days_later
from tests.strategies.marks import done_of, overrides_of
from tests.strategies.parts import Parts
from tests.strategies.rules import rule_of
from workplan.model.deadlines import Deadline
from workplan.model.documents import Document, Step
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan
from workplan.rules import RULES, Rule
from workplan.rules.wish import Wish

PARTS = Parts(far=False, years=(2012, 2012), longest_window=20)
FIRST, LAST = date(2012, 8, 1), date(2012, 10, 31)
# From late summer to the turn of the year, on the same days of the week.
TO_NEW_YEAR = 17 * 7
# One for each meeting, and one for each topic.
DOCUMENTS = (
    Document(
        id="report",
        of=("wg", "cosp"),
        title="Report",
        steps=(Step(id="submitted", due="on start"), Step(id="issued", due="1 week after end")),
    ),
    Document(
        id="note",
        of="wg",
        title="Note",
        each="topic",
        steps=(Step(id="submitted", due="1 week before start"), Step(id="issued", due="on start")),
    ),
)
STATED = tuple(rule for rule in RULES if not rule.always and rule.kind != "checked only")


# What is counted from other meetings, of its own body or of another: which ones, lies open.
HANGING = (
    "1 day before start of next",
    "1 week before start of next cosp",
    "2 days after end of previous",
    "1 day after end of previous wg",
)


@frozen
class AskedPlan:
    """What is asked: a plan, meetings of it that stay where they are, and the day of asking."""

    plan: Plan
    fixed: frozenset[str] = frozenset()
    as_of: date | None = None


@st.composite
def asked_plans(draw: st.DrawFn) -> AskedPlan:
    """Draw a plan in which more hangs together: days of other meetings, set by hand, or done."""
    plan = draw(free_plans(hanging=True))
    plan = evolve(plan, overrides=draw(overrides_of(PARTS, plan)), done=draw(done_of(PARTS, plan)))
    free = [one for one in plan.meetings if isinstance(one.dates, Free) and one.counts]
    # Topics are placed also where `check` waits: they may be where nobody knows what is taken.
    placed = [one.id for one in free if one.starts and one.topics is not None]
    fixed = draw(st.frozensets(st.sampled_from(placed or [""]), max_size=1)) & {*placed}
    return AskedPlan(plan, fixed, draw(st.none() | DAYS))


@st.composite
def free_plans(draw: st.DrawFn, *, hanging: bool = False) -> Plan:
    """Draw a plan of which some meetings, and perhaps some topics, are free."""
    plan = draw(plans(known=True))
    meetings = tuple(draw(_freed(one)) for one in plan.meetings[:4])
    if hanging:
        meetings = tuple(draw(_open(one)) for one in meetings)
    kept = {one.id for one in meetings}
    meetings = tuple(
        evolve(
            one,
            during=one.during if one.during in kept else None,
            resumes=one.resumes if one.resumes in kept else None,
        )
        for one in meetings
    )
    # Days outside the windows are tried too: three months of them are as good as three years.
    plan = evolve(
        plan,
        starts=FIRST,
        ends=LAST,
        meetings=meetings,
        deadlines=(*plan.deadlines, *(draw(_hanging()) if hanging else ())),
        documents=DOCUMENTS,
        rules=(),
        accepted=(),
    )
    rules: list[Rule] = []
    for number in range(draw(st.integers(0, 3))):
        rule = draw(st.sampled_from(STATED))
        level = draw(st.sampled_from(("must", "should")))
        values = {"id": f"rule-{number}", "level": "should" if issubclass(rule, Wish) else level}
        rules += draw(rule_of(PARTS, plan, rule, values))
    assume(how_many(plan) <= MOST)
    plan = evolve(plan, rules=tuple(rules))
    return plan if hanging else days_later(plan, draw(st.sampled_from((0, TO_NEW_YEAR))))


@st.composite
def _open(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    """Draw whether a meeting on given days may take more topics."""
    given = isinstance(meeting.dates, Fixed) and meeting.status != "held"
    return evolve(meeting, topics_final=False) if given and draw(st.booleans()) else meeting


@st.composite
def _hanging(draw: st.DrawFn) -> tuple[Deadline, ...]:
    """Draw up to two deadlines that are counted from other meetings."""
    return tuple(
        Deadline(
            id=f"hanging-{number}",
            title=f"Hanging {number}",
            of=draw(st.sampled_from(("wg", "cosp"))),
            due=due,
            each=draw(st.sampled_from(("meeting", "meeting", "topic"))),
            roll=draw(st.sampled_from(("earlier", "later", None))),
        )
        for number, due in enumerate(draw(st.lists(st.sampled_from(HANGING), max_size=2)))
    )


@st.composite
def _freed(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    dates = meeting.dates
    if meeting.status == "held" or not isinstance(dates, Fixed) or draw(st.integers(0, 2)) == 0:
        return meeting
    days = min((dates.ends - dates.starts).days + 1, 2)
    latest = dates.starts + timedelta(days - 1 + draw(st.integers(0, 6)))
    placed: date | None = draw(st.sampled_from((None, dates.starts)))
    final = draw(st.booleans())
    return evolve(
        meeting,
        dates=Free(dates.starts, latest, days, placed=placed),
        topics=meeting.topics if final else (meeting.topics or ())[:1] or None,
        topics_final=final,
    )
