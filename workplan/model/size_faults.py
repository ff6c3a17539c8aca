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

# Nobody reads as many; deriving them takes some seconds and 200 MB.
MOST_ENTRIES = 100_000

# A treaty has some hundred, and several topics may take each.
MOST_PROVISIONS = 100_000

# Of some hundred parties each replies to many calls.
MOST_REPLIED = 1_000_000


def size_faults(plan: "Plan") -> Iterator[Fault]:
    """Yield a fault if a plan has more than 100,000 entries, or may have, or provisions."""
    deadlines, closures = _deadlines(plan), sum(_times(plan, each) for each in plan.closures)
    agendas = sum(_on_agenda(plan, meeting) for meeting in plan.meetings) if plan.agenda else 0
    others = len(plan.meetings) + len(plan.milestones) + len(plan.replies) + _reports(plan)
    entries = deadlines + closures + agendas + others
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


def _on_agenda(plan: "Plan", meeting: Meeting) -> int:
    """Count the sittings of a meeting that has an agenda, if it sits each day, and the items."""
    items = len(plan.agenda_of(meeting))
    if not items:
        return 0
    dates = meeting.dates
    days = (dates.ends - dates.starts).days + 1 if isinstance(dates, Fixed) else dates.days
    body = next((body for body in plan.bodies if body.id == meeting.body), None)
    each_day = plan.sittings if body is None or body.sittings is None else body.sittings
    sittings = days * len(each_day)
    return items + len(meeting.topics or ()) + min(sittings, meeting.sittings or sittings)


def _times(plan: "Plan", closure: Closure) -> int:
    match closure.when:
        case Between():
            return 1
        case OnDates(dates):
            return len(dates)
        case _:
            first, last = max(plan.starts, FIRST_DAY), min(plan.ends, LAST_DAY)
            return len(range(first.year, last.year + 1))
