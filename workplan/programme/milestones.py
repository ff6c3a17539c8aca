"""The entry for a milestone."""

from workplan.dates.spans import Span
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.programme.reasons import GIVEN
from workplan.text import sentence


def milestone_entry(plan: Plan, milestone: Milestone) -> Entry:
    """Return the entry of a milestone; known as a month or year, it has only a window."""
    on = milestone.on
    return Entry(
        id=milestone.id,
        published_id=milestone.id,
        kind="milestone",
        title=milestone.title,
        reason=(GIVEN if on.exact else sentence("known only as {date}", date=str(on)),),
        starts=on.first if on.exact else None,
        ends=on.last if on.exact else None,
        window=None if on.exact else Span(on.first, on.last),
        done=plan.done_on(milestone.id),
        source=milestone.source,
        url=milestone.url,
        note=milestone.note,
        verified=milestone.verified,
        origin=milestone.origin,
    )
