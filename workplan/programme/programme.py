"""The programme: all entries that follow from a plan, in the order of their dates."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from attrs import field, frozen

from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.programme.agenda import Agenda, agenda_of
from workplan.programme.entry import DUE, Entry

T = TypeVar("T")


@frozen
class Programme:
    """A plan and what follows from it: entries by date, those without dates by their window.

    `as_of` is the day from which it is looked at, if from any: what is past then, or overdue.
    `at_hand` are calendars of the plan that have been worked out already, if any have.
    """

    plan: Plan
    entries: tuple[Entry, ...]
    as_of: date | None = None
    at_hand: Calendars | None = field(default=None, eq=False, repr=False)

    def entry(self, entry_id: str) -> Entry | None:
        """Return an entry, or None where the plan has none of that id (left out by hand, say)."""
        return self._by_id.get(entry_id)

    def hanging_on(self, meeting: Meeting) -> tuple[Entry, ...]:
        """Return what is due for a meeting: deadlines, and the steps of calls and documents."""
        return self._by_meeting.get(meeting.id, ())

    def agenda(self, meeting: Meeting) -> Agenda:
        """Return the agenda of a meeting, without items where it has none."""
        return agenda_of(self.plan, self.calendars, meeting)

    def once(self, work_out: Callable[["Programme"], T]) -> T:
        """Return what a function makes of the programme, which is worked out once only."""
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        return cast("T", self._worked_out[work_out])

    @cached_property
    def _worked_out(self) -> dict[Callable[["Programme"], object], object]:
        return {}

    @cached_property
    def calendars(self) -> Calendars:
        """The calendars of the plan."""
        at_hand = self.at_hand
        return at_hand if at_hand and at_hand.plan is self.plan else Calendars(self.plan)

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def _by_meeting(self) -> dict[str, tuple[Entry, ...]]:
        hanging: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if entry.of is not None and entry.kind in DUE:
                hanging.setdefault(entry.of, []).append(entry)
        return {meeting: tuple(entries) for meeting, entries in hanging.items()}
