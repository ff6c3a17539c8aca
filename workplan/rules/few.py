"""The names of meetings, of many those of the first few."""

from collections.abc import Sequence

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.text import Value, sentence

FEW = 3


def named(plan: Plan, meetings: Sequence[Meeting]) -> tuple[Value, ...]:
    """Return the names of meetings, after three of them only how many more there are."""
    names = tuple(meeting_name(plan, meeting) for meeting in meetings[:FEW])
    more = len(meetings) - FEW
    return (*names, sentence("{count} more", count=more)) if more > 0 else names
