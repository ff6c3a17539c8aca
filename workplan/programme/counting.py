"""Counting the deadlines of one meeting, each from its anchor, once."""

from datetime import date
from typing import TypeAlias

from attrs import evolve, frozen

from workplan.dates.anchors import Anchor, DeadlineAnchor, MeetingAnchor, Side
from workplan.dates.errors import OutOfReachError
from workplan.dates.instants import TimeOfDay
from workplan.dates.offsets import Offset
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.deadlines import Deadline
from workplan.model.marks import Override
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.recurring import Recurring
from workplan.programme.anchors import Point, meeting_point
from workplan.programme.reasons import (
    GIVEN,
    OUT_OF_REACH,
    adjusted,
    counted_from,
    deadline_said,
    rolled,
    set_by_hand,
    waits_for,
)
from workplan.text import Sentence


@frozen
class Counted:
    """A day counted for a deadline, None where it cannot be yet, and how it came about.

    `by_rule` is the day that follows from the plan, `day` the one that holds: the two differ
    where it was set by hand. `window` is the first and the last day that it can be where it is
    not dated yet, as far as that is known.
    """

    day: date | None
    by_rule: date | None
    reason: tuple[Sentence, ...]
    window: Span | None = None
    follows: tuple[str, ...] = ()
    time: TimeOfDay | None = None


# One day to count: of which deadline, for which topic, and whether it opens or is due.
_Day: TypeAlias = tuple[str, str | None, Side]


def entry_id(
    plan: Plan, meeting: Meeting, due: Recurring, topic: str | None, *, published: bool = False
) -> str:
    """Return the id of the entry of what is due, which stays the same wherever its date moves.

    With `published`, the id under which it was first published: an earlier one of its meeting.
    """
    of = meeting.was or meeting.id if published else meeting.id
    if topic is None:
        return f"{of}/{due.id}"
    if plan.topic(topic).every is None and plan.first_to_take(topic) == meeting.id:
        return f"{topic}/{due.id}"
    return f"{of}/{topic}/{due.id}"


def given(when: date) -> Counted:
    """Return a day that the plan gives."""
    return Counted(when, when, (GIVEN,))


def by_hand(override: Override | None, counted: Counted) -> Counted:
    """Return what was counted, or the day set by hand in its place."""
    if override is None or override.on is None:
        return counted
    said = set_by_hand(override, override.on, counted.day)
    return evolve(counted, day=override.on, window=None, reason=(*counted.reason, said))


class Counting:
    """The deadlines of one meeting, counted from where it is in the plan."""

    def __init__(self, plan: Plan, calendars: Calendars, meeting: Meeting) -> None:
        self.deadlines = plan.deadlines_of(meeting)
        self._plan = plan
        self._calendars = calendars
        self._meeting = meeting
        self._by_id = {deadline.id: deadline for deadline in self.deadlines}
        self._counted: dict[_Day, Counted] = {}
        self._points: dict[MeetingAnchor, Point] = {}
        self._seat = calendars.seat(meeting.body)
        self._open_days = calendars.deadline_days(meeting.body)

    def due(self, deadline: Deadline, topic: str | None) -> Counted:
        """Return when a deadline is due, for one topic or (None) for the meeting."""
        return self._day((deadline.id, topic, "due"))

    def opening(self, deadline: Deadline, topic: str | None) -> Counted | None:
        """Return when the period of a deadline opens, if it is a period."""
        return None if deadline.opens is None else self._day((deadline.id, topic, "opens"))

    def _day(self, day: _Day) -> Counted:
        """Count a day, and first those from which it is counted, however many they are."""
        chain = [day]
        while chain:
            before = self._before(chain[-1])
            if before is None or before in self._counted:
                counted = chain.pop()
                self._counted[counted] = self._count(*counted)
            else:
                chain.append(before)
        return self._counted[day]

    def _before(self, day: _Day) -> _Day | None:
        """Return the day of another deadline, or of the same one, from which a day is counted."""
        name, topic, side = day
        when = _when(self._by_id[name], side)
        if not isinstance(when, Offset) or not isinstance(when.anchor, DeadlineAnchor):
            return None
        other = self._by_id[when.anchor.of]
        return other.id, topic if other.each == "topic" else None, when.anchor.edge

    def _count(self, name: str, topic: str | None, side: Side) -> Counted:
        deadline = self._by_id[name]
        when = _when(deadline, side)
        counted = (
            self._by_offset(deadline, when, topic) if isinstance(when, Offset) else given(when)
        )
        if side == "opens":
            return counted
        entry = entry_id(self._plan, self._meeting, deadline, topic)
        return by_hand(self._plan.override(entry), counted)

    def _by_offset(self, deadline: Deadline, offset: Offset, topic: str | None) -> Counted:
        point = self._point(offset.anchor, topic)
        if point.day is None:
            window = self._window(deadline, offset, point.window)
            reason = waits_for(offset, point.said)
            return Counted(None, None, reason, window, point.follows, offset.time)
        try:
            day, reason = self._steps(deadline, offset, point.day, point.said)
        except OutOfReachError:
            return Counted(None, None, (OUT_OF_REACH,), None, point.follows, offset.time)
        return Counted(day, day, reason, None, point.follows, offset.time)

    def _steps(
        self, deadline: Deadline, offset: Offset, anchor_day: date, said: Sentence
    ) -> tuple[date, tuple[Sentence, ...]]:
        """Return a day counted from another, and each step that leads to it."""
        plain = offset if offset.adjustment is None else evolve(offset, adjustment=None)
        day = plain.shift(anchor_day, self._open_days)
        reason = [counted_from(offset, said, day)]
        if offset.adjustment is not None:
            day = offset.shift(anchor_day, self._open_days)
            reason.append(adjusted(offset.adjustment, day))
        open_day = self._rolled(deadline, day)
        if open_day != day:
            closure = self._calendars.closed_by(day, self._seat, "deadlines")
            reason.append(rolled(open_day, day, closure))
        return open_day, tuple(reason)

    def _window(self, deadline: Deadline, offset: Offset, window: Span | None) -> Span | None:
        """Return the first and last day counted from those of a window; all steps keep order."""
        if window is None:
            return None
        try:
            days = (offset.shift(day, self._open_days) for day in (window.first, window.last))
            return Span(*(self._rolled(deadline, day) for day in days))
        except OutOfReachError:
            return None

    def _rolled(self, deadline: Deadline, day: date) -> date:
        return self._open_days.roll(day, deadline.roll or self._plan.roll)

    def _point(self, anchor: Anchor, topic: str | None) -> Point:
        if isinstance(anchor, MeetingAnchor):
            if anchor not in self._points:
                point = meeting_point(self._plan, self._calendars, self._meeting, anchor)
                self._points[anchor] = point
            return self._points[anchor]
        other = self._by_id[anchor.of]
        other_topic = topic if other.each == "topic" else None
        counted = self._counted[other.id, other_topic, anchor.edge]
        return Point(
            counted.day,
            counted.window,
            deadline_said(other, anchor.edge, counted.day),
            (entry_id(self._plan, self._meeting, other, other_topic),),
        )


def _when(deadline: Deadline, side: Side) -> date | Offset:
    """Return when a deadline is due or opens, which is the same unless it is a period."""
    return deadline.opens or deadline.due if side == "opens" else deadline.due
