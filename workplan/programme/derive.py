"""The verb: from a plan to its programme."""

from datetime import date

from attrs import evolve

from workplan.dates.spans import LAST_DAY, Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.programme.closures import closure_entries
from workplan.programme.deadlines import deadline_entries, fixed_deadline_entries
from workplan.programme.entry import Entry
from workplan.programme.meetings import meeting_entry
from workplan.programme.milestones import milestone_entry
from workplan.programme.programme import Programme


def derive(plan: Plan) -> Programme:
    """Return everything that follows from a plan, each entry with the reason for its date."""
    calendars = Calendars(plan)
    entries = [milestone_entry(plan, milestone) for milestone in plan.milestones]
    entries += fixed_deadline_entries(plan)
    for closure in plan.closures:
        entries += closure_entries(plan, closure)
    for meeting in plan.meetings:
        entries += derive_meeting(plan, meeting, calendars=calendars)
    return Programme(plan, tuple(sorted(entries, key=_order)))


def derive_meeting(
    plan: Plan, meeting: Meeting, *, opens: date | None = None, calendars: Calendars | None = None
) -> tuple[Entry, ...]:
    """Return the entry of a meeting and those of its deadlines.

    With `opens`, what would follow if the meeting, which is free, were placed on that day. Give
    the plan's `calendars` where many meetings are asked for.
    """
    calendars = calendars or Calendars(plan)
    if opens is not None and isinstance(meeting.dates, Free):
        meeting = evolve(meeting, dates=evolve(meeting.dates, placed=opens))
    return (
        meeting_entry(plan, calendars, meeting),
        *deadline_entries(plan, calendars, meeting),
    )


def _order(entry: Entry) -> tuple[date, date, str]:
    window = entry.window or Span(LAST_DAY, LAST_DAY)
    return entry.starts or window.first, entry.ends or window.last, entry.id
