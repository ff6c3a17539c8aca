"""Of many things the first few, and how many more there are."""

from collections.abc import Sequence

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.text import Value, sentence

FEW = 3


def named(plan: Plan, meetings: Sequence[Meeting]) -> tuple[Value, ...]:
    """Return the names of meetings, after three of them only how many more there are."""
    return few([meeting_name(plan, meeting) for meeting in meetings[:FEW]], len(meetings))


def few(first: Sequence[Value], count: int) -> tuple[Value, ...]:
    """Return the first three of so many things, and how many more there are."""
    more = count - FEW
    return (*first[:FEW], sentence("{count} more", count=more)) if more > 0 else tuple(first)
