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
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.supposing import opened_on, with_meeting
from workplan.programme.derive import (
    ACROSS_MEETINGS,
    across_meetings,
    derive_meeting,
    in_order,
)
from workplan.programme.entry import Entry
from workplan.programme.papers import paper_entries
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
        """The meetings at which something may be due on another day, and what is told at them."""
        return self._told.union(meeting.id for meeting in self._affected)

    def span(self, day: date) -> Span:
        """Return the days on which it would be."""
        return self.programme.calendars.span(opened_on(self.meeting, day)) or Span(day, day)

    def on(self, day: date) -> Programme:
        """Return the programme as if it opened on a day, derived anew as far as that matters."""
        supposed = self.before_deriving(day)
        plan, calendars = supposed.plan, supposed.calendars
        entries = [*self._kept, *paper_entries(plan, self._papers)]
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
        return tuple(one for one in self.programme.plan.meetings if self._may_change(one))

    @cached_property
    def _kept(self) -> tuple[Entry, ...]:
        """The entries that are not derived anew."""
        affected = {meeting.id for meeting in self._affected}
        entries = (one for one in self.programme.entries if one.kind not in ACROSS_MEETINGS)
        return tuple(one for one in entries if affected.isdisjoint((one.id, one.of)))

    @cached_property
    def _papers(self) -> tuple[Paper, ...]:
        """The papers of which the entries are derived anew."""
        kept = {entry.id for entry in self._kept}
        return tuple(paper for paper in self.programme.plan.papers if paper.id not in kept)

    @cached_property
    def _parts(self) -> frozenset[str]:
        """The meeting and all parts of the same: their days say which part each of them is."""
        first = self.meeting.resumes or self.meeting.id
        meetings = self.programme.plan.meetings
        return frozenset(one.id for one in meetings if first in (one.resumes, one.id))

    @cached_property
    def _told(self) -> frozenset[str]:
        """The reports back that may be wanted elsewhere or no more, and where they may be wanted.

        That is at whichever meetings follow, or at the one named, until it is closed at one.
        """
        plan = self.programme.plan
        said = {one.recommendation for one in plan.recommended.said_at(self.meeting.id)}
        reports = [
            one
            for one in plan.recommendations
            if one.wants_report
            if one.id in said or plan.meeting(one.made_at).body == self.meeting.body
        ]
        bodies = {plan.meeting(one.made_at).body for one in reports}
        named = {one.report_back for one in reports}
        told = (one.id for one in plan.meetings if one.body in bodies or one.id in named)
        return frozenset((*told, *(one.report_name() for one in reports)))

    def _may_change(self, other: Meeting) -> bool:
        """Say whether what follows from a meeting may change where this one moves.

        It may be another part of the same, or held during one. Its deadlines may be counted from
        one, or from whichever meeting is next; be there since or until this one; be called after a
        topic that this was the first to take. To its agenda belongs what is to be reported.
        """
        plan, moved = self.programme.plan, self.meeting
        if not self._parts.isdisjoint((other.id, other.during)):
            return True
        if not {*(moved.topics or ())}.isdisjoint(other.topics or ()):
            return True
        if other.id in self._told and any(
            one.fill == "follow-up" for one in plan.agenda_of(other)
        ):
            return True
        if any(
            moved.id in (one.since, one.until) and not {other.body, other.id}.isdisjoint(one.of)
            for one in plan.agenda
        ):
            return True
        stated = (*plan.deadlines_naming(other.body), *plan.deadlines_naming(other.id))
        return any(self._is_looked_at(deadline, other) for deadline in stated)

    def _is_looked_at(self, deadline: Deadline, hangs_on: Meeting) -> bool:
        moved = self.meeting
        if moved.id in (deadline.since, deadline.until):
            return True
        for anchor in _anchors(deadline):
            if anchor.which == "named" and anchor.of in self._parts:
                return True
            if anchor.which in ("next", "previous") and (anchor.of or hangs_on.body) == moved.body:
                return True
        return False


def _brought(plan: Plan) -> _Brought:
    """Return what each meeting brings with it."""
    return tuple((plan.deadlines_of(one), plan.agenda_of(one)) for one in plan.meetings)


def _anchors(deadline: Deadline) -> Iterator[MeetingAnchor]:
    for when in (deadline.due, deadline.opens):
        if isinstance(when, Offset) and isinstance(when.anchor, MeetingAnchor):
            yield when.anchor
