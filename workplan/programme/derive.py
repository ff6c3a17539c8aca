"""The verb: from a plan to its programme."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from graphlib import TopologicalSorter

from attrs import evolve

from workplan.dates.errors import shown
from workplan.dates.spans import LAST_DAY, Span
from workplan.errors import CallError, Fault
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.programme.agenda_items import agenda_entries
from workplan.programme.closures import closure_entries
from workplan.programme.deadlines import deadline_entries, fixed_deadline_entries
from workplan.programme.entry import WITHIN, Entry
from workplan.programme.meetings import meeting_entry
from workplan.programme.milestones import milestone_entry
from workplan.programme.papers import paper_entries
from workplan.programme.programme import Programme
from workplan.programme.replies import reply_entries
from workplan.programme.report_backs import report_back_entries
from workplan.text import sentence

# The kinds of what may look at any of the meetings, and is derived after all of them.
ACROSS_MEETINGS = ("reply", "report-back")

# What has no time of day comes before what has one.
_ALL_DAY = datetime.min.replace(tzinfo=UTC)


def derive(plan: Plan, *, as_of: date | None = None) -> Programme:
    """Return everything that follows from a plan, each entry with the reason for its date.

    With `as_of`, as it is looked at from that day; the entries are the same from any day. Raises
    CallError where that is no date, or one with a time of day.
    """
    _check_day(as_of)
    calendars = Calendars(plan)
    entries = [milestone_entry(plan, milestone) for milestone in plan.milestones]
    entries += fixed_deadline_entries(plan)
    entries += paper_entries(plan, plan.papers)
    for closure in plan.closures:
        entries += closure_entries(plan, closure)
    for meeting in plan.meetings:
        entries += derive_meeting(plan, meeting, calendars=calendars)
    entries += across_meetings(plan, calendars, entries)
    return Programme(plan, in_order(plan, entries), as_of)


def _check_day(as_of: object) -> None:
    if as_of is None or (isinstance(as_of, date) and not isinstance(as_of, datetime)):
        return
    raise CallError(
        Fault(
            sentence("{key} cannot be {value}", key="as_of", value=shown(repr(as_of))),
            sentence("write a date without a time of day: date(2012, 11, 5)"),
        )
    )


def derive_meeting(
    plan: Plan, meeting: Meeting, *, opens: date | None = None, calendars: Calendars | None = None
) -> tuple[Entry, ...]:
    """Return the entry of a meeting and those that hang on it.

    With `opens`, what would follow if the meeting, which is free, were placed on that day. Give
    the plan's `calendars` where many meetings are asked for.
    """
    calendars = calendars or Calendars(plan)
    if opens is not None and isinstance(meeting.dates, Free):
        meeting = evolve(meeting, dates=evolve(meeting.dates, placed=opens))
    return (
        meeting_entry(plan, calendars, meeting),
        *deadline_entries(plan, calendars, meeting),
        *agenda_entries(plan, calendars, meeting),
    )


def across_meetings(
    plan: Plan, calendars: Calendars, entries: Sequence[Entry]
) -> tuple[Entry, ...]:
    """Return the entries of ACROSS_MEETINGS, given all others: they may look at any of them."""
    days = {entry.id: entry.ends for entry in entries} if plan.replies else {}
    return (*reply_entries(plan, days), *report_back_entries(plan, calendars))


def in_order(plan: Plan, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Order by days, then by time of day, then by name.

    A meeting held during another that opens on the same day comes after that, as if it ended with
    it. So do the sittings of a meeting and the items of its agenda, these as they are numbered.
    """
    days = {entry.id: (*_days(entry), 0) for entry in entries}
    hosts = {meeting.id: meeting.during for meeting in plan.meetings if meeting.during is not None}
    for name in TopologicalSorter({name: (host,) for name, host in hosts.items()}).static_order():
        if name in hosts and days[name][0] == days[hosts[name]][0]:
            first, last, within = days[hosts[name]]
            days[name] = first, max(last, days[name][1]), within + 1

    def order(entry: Entry) -> tuple[date, date, datetime, int, tuple[int, ...], str]:
        if entry.kind not in WITHIN or entry.of is None:
            first, last, within = days[entry.id]
            return first, last, entry.instant or _ALL_DAY, within, (), entry.id
        first, last, within = days[entry.of]
        if days[entry.id][0] != first:
            first = last = days[entry.id][0]
        return first, last, entry.opens or _ALL_DAY, within + 1, entry.number, entry.id

    return tuple(sorted(entries, key=order))


def _days(entry: Entry) -> tuple[date, date]:
    window = entry.window or Span(LAST_DAY, LAST_DAY)
    return entry.starts or window.first, entry.ends or window.last
