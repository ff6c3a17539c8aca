"""The entry for a meeting."""

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.naming import meeting_name, meeting_title
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.programme.reasons import GIVEN
from workplan.text import Sentence, counted, sentence


def meeting_entry(plan: Plan, calendars: Calendars, meeting: Meeting) -> Entry:
    """Return the entry of a meeting."""
    span = calendars.span(meeting)
    window = None
    if span is None and isinstance(meeting.dates, Free):
        window = Span(meeting.dates.earliest, meeting.dates.latest)
    return Entry(
        id=meeting.id,
        published_id=meeting.was or meeting.id,
        kind="meeting",
        title=meeting_title(plan, meeting),
        reason=tuple(_reasons(plan, meeting, dated=span is not None)),
        starts=None if span is None else span.first,
        ends=None if span is None else span.last,
        window=window,
        body=meeting.body,
        place=calendars.place_of(meeting),
        status=meeting.status,
        done=plan.done_on(meeting.id),
        source=meeting.source,
        url=meeting.url,
        note=meeting.note,
        verified=meeting.verified,
        origin=meeting.origin,
    )


def _reasons(plan: Plan, meeting: Meeting, *, dated: bool) -> list[Sentence]:
    reasons = [_dates_come(meeting.dates, dated=dated)]
    if meeting.during is not None:
        around = meeting_name(plan, plan.meeting(meeting.during))
        reasons.append(sentence("held during {meeting}", meeting=around))
    if meeting.decided_by is not None:
        decider = plan.body(meeting.decided_by).short_name
        if isinstance(meeting.dates, Fixed):
            reasons.append(sentence("decided by {body}", body=decider))
        else:
            reasons.append(sentence("an assumption until {body} decides it", body=decider))
    return reasons


def _dates_come(dates: Fixed | Free, *, dated: bool) -> Sentence:
    if isinstance(dates, Fixed):
        return GIVEN
    window = {"earliest": dates.earliest, "latest": dates.latest}
    if dated:
        return sentence("placed between {earliest:plain} and {latest:plain}", **window)
    return counted(
        "not dated yet: {count} meeting day between {earliest:plain} and {latest:plain}",
        "not dated yet: {count} meeting days between {earliest:plain} and {latest:plain}",
        count=dates.days,
        **window,
    )
