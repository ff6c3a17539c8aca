"""A programme as if: with an entry on another day, everything else where it is."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TypeAlias

from attrs import evolve, frozen

from workplan.dates.anchors import MeetingAnchor
from workplan.dates.offsets import Offset
from workplan.dates.spans import Span
from workplan.errors import Fault
from workplan.model.agenda import AgendaItem
from workplan.model.deadlines import Deadline
from workplan.model.faults import faults_of
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.supposing import opened_on, with_meeting
from workplan.programme.derive import (
    ACROSS_MEETINGS,
    across_meetings,
    derive_meeting,
    in_order,
)
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme

_Brought: TypeAlias = tuple[tuple[tuple[Deadline, ...], tuple[AgendaItem, ...]], ...]


@frozen(eq=False)
class MovingDue:
    """Something due that moves alone: what is counted from it stays, and so does its opening."""

    programme: Programme
    entry: Entry
    present: Span

    @property
    def concerned(self) -> frozenset[str]:
        """The entry, and the meeting on which it hangs."""
        return frozenset(name for name in (self.entry.id, self.entry.of) if name is not None)

    def span(self, day: date) -> Span:
        """Return the days on which it would be."""
        return Span(day, day)

    def on(self, day: date) -> Programme:
        """Return the programme as if it were due on a day."""
        return self._among(self.programme.entries, day)

    def beside(self, day: date) -> Programme:
        """Return the same with nothing but its meeting and what else is due for that."""
        return self._among(self._beside, day)

    @cached_property
    def _beside(self) -> tuple[Entry, ...]:
        concerned = self.concerned
        entries = self.programme.entries
        return tuple(one for one in entries if one.id in concerned or one.of in concerned)

    def _among(self, entries: Sequence[Entry], day: date) -> Programme:
        entry, starts = self.entry, self.entry.starts
        starts = day if starts is None or starts == entry.ends else min(starts, day)
        instant = None if entry.instant is None else entry.instant + (day - self.present.last)
        moved = evolve(entry, starts=starts, ends=day, instant=instant)
        return evolve(
            self.programme,
            entries=tuple(moved if one.id == entry.id else one for one in entries),
            at_hand=self.programme.calendars,
        )


@frozen(eq=False)
class MovingMeeting:
    """A meeting that moves with what is counted from it: other meetings stay, and given dates."""

    programme: Programme
    meeting: Meeting
    present: Span

    @cached_property
    def concerned(self) -> frozenset[str]:
        """The meetings at which something may be due on another day, and what is told at them.

        A report back may be wanted at whichever meetings follow, until it is closed at one.
        """
        plan, meetings = self.programme.plan, {meeting.id for meeting in self._affected}
        told = {one.recommendation for one in plan.follow_up if one.at in meetings}
        for one in plan.recommendations:
            body = plan.meeting(one.made_at).body
            if one.wants_report and (one.id in told or body == self.meeting.body):
                meetings.update((one.report_name(), *(at.id for at in plan.meetings_of(body))))
        return frozenset(meetings)

    def span(self, day: date) -> Span:
        """Return the days on which it would be."""
        return self.programme.calendars.span(opened_on(self.meeting, day)) or Span(day, day)

    def on(self, day: date) -> Programme:
        """Return the programme as if it opened on a day, derived anew as far as that matters."""
        supposed = self.before_deriving(day)
        plan, calendars = supposed.plan, supposed.calendars
        kept = (one for one in self.programme.entries if one.kind not in ACROSS_MEETINGS)
        entries = [one for one in kept if one.id not in self._derived]
        for meeting in self._affected:
            entries += derive_meeting(plan, plan.meeting(meeting.id), calendars=calendars)
        entries += across_meetings(plan, calendars, entries)
        return evolve(supposed, entries=in_order(plan, entries))

    def faults(self, day: date) -> tuple[Fault, ...]:
        """Return what would be wrong with the plan where meetings would have other things.

        Those that are there since a meeting, or until one, may be what others are counted from:
        without them, nothing can be derived.
        """
        if not self._in_turn:
            return ()
        plan = with_meeting(self.programme.plan, opened_on(self.meeting, day))
        return () if _brought(plan) == self._brought else faults_of(plan)

    def before_deriving(self, day: date) -> Programme:
        """Return the same with its entries where they were: enough to ask about meetings."""
        plan = with_meeting(self.programme.plan, opened_on(self.meeting, day))
        calendars = self.programme.calendars.supposing(plan)
        return evolve(self.programme, plan=plan, at_hand=calendars)

    @cached_property
    def _in_turn(self) -> bool:
        """Whether some meetings have what others have not, depending on which comes first."""
        plan = self.programme.plan
        return any(one.since or one.until for one in (*plan.dues, *plan.agenda))

    @cached_property
    def _brought(self) -> _Brought:
        return _brought(self.programme.plan)

    @cached_property
    def _affected(self) -> tuple[Meeting, ...]:
        plan = self.programme.plan
        return tuple(one for one in plan.meetings if _may_change(plan, self.meeting, one))

    @cached_property
    def _derived(self) -> frozenset[str]:
        """The entries that are derived anew."""
        plan, calendars = self.programme.plan, self.programme.calendars
        return frozenset(
            entry.id
            for meeting in self._affected
            for entry in derive_meeting(plan, meeting, calendars=calendars)
        )


def _brought(plan: Plan) -> _Brought:
    """Return what each meeting brings with it."""
    return tuple((plan.deadlines_of(one), plan.agenda_of(one)) for one in plan.meetings)


def _may_change(plan: Plan, moved: Meeting, other: Meeting) -> bool:
    """Say whether what follows from a meeting may change where another one moves.

    Its deadlines may be counted from that one, or from whichever is next; be there since or until
    that one; be called after a topic that it was the first to take; be titled by its part. To its
    agenda belongs what is to be reported to whichever meeting is next.
    """
    if other.id == moved.id:
        return True
    if moved.resumes is not None and moved.resumes == other.resumes:
        return True
    if not {*(moved.topics or ())}.isdisjoint(other.topics or ()):
        return True
    if other.body == moved.body and any(one.fill == "follow-up" for one in plan.agenda_of(other)):
        return True
    if any(
        moved.id in (one.since, one.until) and not {other.body, other.id}.isdisjoint(one.of)
        for one in plan.agenda
    ):
        return True
    stated = (*plan.deadlines_naming(other.body), *plan.deadlines_naming(other.id))
    return any(_looks_at(deadline, moved, other) for deadline in stated)


def _looks_at(deadline: Deadline, moved: Meeting, hangs_on: Meeting) -> bool:
    if moved.id in (deadline.since, deadline.until):
        return True
    for anchor in _anchors(deadline):
        if anchor.which == "named" and anchor.of == moved.id:
            return True
        if anchor.which in ("next", "previous") and (anchor.of or hangs_on.body) == moved.body:
            return True
    return False


def _anchors(deadline: Deadline) -> Iterator[MeetingAnchor]:
    for when in (deadline.due, deadline.opens):
        if isinstance(when, Offset) and isinstance(when.anchor, MeetingAnchor):
            yield when.anchor
