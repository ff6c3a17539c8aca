"""What a deadline is counted from: a day of this meeting, of another, or another deadline."""

from datetime import date
from typing import Literal, TypeAlias

from attrs import frozen

from workplan.dates.anchors import Edge, MeetingAnchor
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.text import Sentence, sentence

Which: TypeAlias = Literal["next", "previous"]

MISSING: dict[tuple[Which, Edge], Sentence] = {
    ("next", "start"): sentence("the next meeting of {body} opens, which the plan does not have"),
    ("next", "end"): sentence("the next meeting of {body} ends, which the plan does not have"),
    ("previous", "start"): sentence(
        "the previous meeting of {body} opened, which the plan does not have"
    ),
    ("previous", "end"): sentence(
        "the previous meeting of {body} ended, which the plan does not have"
    ),
}
UNSURE: dict[tuple[Which, Edge], Sentence] = {
    ("next", "start"): sentence("the next meeting of {body} opens"),
    ("next", "end"): sentence("the next meeting of {body} ends"),
    ("previous", "start"): sentence("the previous meeting of {body} opens"),
    ("previous", "end"): sentence("the previous meeting of {body} ends"),
}


@frozen
class Point:
    """A day to count from, how it is said, and the entries whose day it is.

    Where it is not dated yet, `day` is None and `window` the first and the last day that it can
    be, as far as that is known.
    """

    day: date | None
    window: Span | None
    said: Sentence
    follows: tuple[str, ...]


def meeting_point(
    plan: Plan, calendars: Calendars, meeting: Meeting, anchor: MeetingAnchor
) -> Point:
    """Return the first or last day of the meeting that `anchor` names, seen from `meeting`."""
    match anchor.which:
        case "this":
            return _of(plan, calendars, meeting, anchor.edge)
        case "named":
            named = None if anchor.of in (None, meeting.id) else plan.meeting(anchor.of)
            return _of(plan, calendars, named or meeting, anchor.edge)
        case which:
            return _beside(plan, calendars, meeting, anchor, which)


def _of(plan: Plan, calendars: Calendars, anchored: Meeting, edge: Edge) -> Point:
    name, span = meeting_name(plan, anchored), calendars.span(anchored)
    if span is None:
        window = calendars.possible_days(anchored).at(edge)
        said = (
            sentence("{meeting} opens", meeting=name)
            if edge == "start"
            else sentence("{meeting} ends", meeting=name)
        )
        return Point(None, window, said, (anchored.id,))
    if edge == "start":
        said = sentence("{meeting} opens ({day:plain})", meeting=name, day=span.first)
        return Point(span.first, None, said, (anchored.id,))
    said = sentence("{meeting} ends ({day:plain})", meeting=name, day=span.last)
    return Point(span.last, None, said, (anchored.id,))


def _beside(
    plan: Plan,
    calendars: Calendars,
    meeting: Meeting,
    anchor: MeetingAnchor,
    which: Which,
) -> Point:
    """Return the day of the next or the previous meeting, or when that may be."""
    body = plan.body(anchor.of or meeting.body)
    found = calendars.neighbours(body.id).nearest(
        which, calendars.possible_days(meeting), but=meeting.resumes or meeting.id
    )
    if found is None:
        said = MISSING[which, anchor.edge]
        return Point(None, None, said.of(body=body.short_name), ())
    if found.meeting is not None:
        return _of(plan, calendars, plan.meeting(found.meeting), anchor.edge)
    said = UNSURE[which, anchor.edge].of(body=body.short_name)
    undated = (meeting.id,) if meeting.starts is None else ()
    return Point(None, found.days.at(anchor.edge), said, (*undated, *found.among))
