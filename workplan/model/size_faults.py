"""The fault of size: a plan from which more would follow than can be worked with."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from workplan.dates.closing import Between, OnDates
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.errors import Fault
from workplan.model.closures import Closure
from workplan.model.meetings import Fixed, Meeting
from workplan.model.provisions import how_many
from workplan.model.things import plan_as_thing
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan

# Fifty bodies that meet for twenty years, with all papers and replies, have half as many. Nobody
# reads more; deriving them takes some ten seconds and most of a gigabyte.
MOST_ENTRIES = 250_000

# A treaty has some hundred, and several topics may take each.
MOST_PROVISIONS = 100_000

# Of some hundred parties each replies to many calls.
MOST_REPLIED = 1_000_000


def size_faults(plan: "Plan") -> Iterator[Fault]:
    """Yield a fault if a plan may have more entries, or names more provisions, than it may."""
    deadlines, closures = _deadlines(plan), sum(_times(plan, each) for each in plan.closures)
    given = sum(map(len, (plan.meetings, plan.milestones, plan.replies, plan.papers)))
    entries = given + deadlines + closures + _on_agendas(plan) + _reports(plan)
    if entries > MOST_ENTRIES:
        yield plan_as_thing(plan).fault(
            message=sentence(
                "the plan would have {entries} entries, of which {deadlines} are deadlines and"
                " {closures} closures",
                entries=entries,
                deadlines=deadlines,
                closures=closures,
            ),
            hint=sentence("make several plans of it, of up to {most} entries", most=MOST_ENTRIES),
        )
    replied = sum(how_many(reply.provisions) for reply in plan.replies)
    if replied > MOST_REPLIED:
        yield plan_as_thing(plan).fault(
            message=sentence("replies name {count} provisions", count=replied),
            hint=sentence("leave some out: {most} can be looked at", most=MOST_REPLIED),
        )
    cited = (getattr(stated, "provisions", ()) for stated in (*plan.topics, *plan.rules))
    provisions = sum(map(how_many, cited))
    if provisions > MOST_PROVISIONS:
        yield plan_as_thing(plan).fault(
            message=sentence("topics and rules name {count} provisions", count=provisions),
            hint=sentence("leave some out: {most} can be looked at", most=MOST_PROVISIONS),
        )


def _deadlines(plan: "Plan") -> int:
    """Count all those that bodies and meetings have; without topics, one may have its own."""
    once, for_topics = Counter[str](), Counter[str]()
    for deadline in plan.dues:
        (for_topics if deadline.each == "topic" else once).update(deadline.of or ("",))
    return once[""] + sum(
        once[of] + for_topics[of] * max(len(meeting.topics or ()), 1)
        for meeting in plan.meetings
        for of in (meeting.body, meeting.id)
    )


def _reports(plan: "Plan") -> int:
    """Count what is to be reported back: once, or at every meeting of the body."""
    body_of = {meeting.id: meeting.body for meeting in plan.meetings}
    return sum(
        len(plan.meetings_of(body_of.get(one.made_at, ""))) if one.regular else one.wants_report
        for one in plan.recommendations
    )


def _on_agendas(plan: "Plan") -> int:
    """Count the items of all agendas, and the sittings of the meetings that have one."""
    items = Counter(of for item in plan.agenda for of in item.of)
    bodies = {body.id: body for body in plan.bodies}
    count = 0
    for meeting in plan.meetings:
        body = bodies.get(meeting.body)
        each_day = plan.sittings if body is None or body.sittings is None else body.sittings
        if own := items[meeting.body] + items[meeting.id]:
            count += own + len(meeting.topics or ()) + _sittings(meeting, len(each_day))
    return count


def _sittings(meeting: Meeting, each_day: int) -> int:
    """Return how many sittings a meeting has, if it sits each day."""
    dates = meeting.dates
    days = (dates.ends - dates.starts).days + 1 if isinstance(dates, Fixed) else dates.days
    return min(days * each_day, meeting.sittings or days * each_day)


def _times(plan: "Plan", closure: Closure) -> int:
    match closure.when:
        case Between():
            return 1
        case OnDates(dates):
            return len(dates)
        case _:
            first, last = max(plan.starts, FIRST_DAY), min(plan.ends, LAST_DAY)
            return len(range(first.year, last.year + 1))
