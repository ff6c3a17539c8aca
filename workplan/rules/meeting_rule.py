"""Rules of one meeting: one predicate on where a meeting lies, or could lie."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar

from attrs import evolve, frozen

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.closures import Closure
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.programme.deadlines import deadline_entries
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule

# How many days before and after a day are looked through for one to suggest.
NEAR = 31


@frozen(eq=False)
class Candidate:
    """A meeting and the days on which it lies, or could.

    `deadlines` are worked out when they are asked for, unless they are given. `as_of` is the day
    from which it is looked at, if from any.
    """

    plan: Plan
    calendars: Calendars
    meeting: Meeting
    span: Span
    given_deadlines: tuple[Entry, ...] | None = None
    as_of: date | None = None

    @cached_property
    def deadlines(self) -> tuple[Entry, ...]:
        """The deadlines that follow from the meeting on these days."""
        if self.given_deadlines is not None:
            return self.given_deadlines
        if not self.plan.deadlines_of(self.meeting):
            return ()
        meeting = self.meeting
        if isinstance(meeting.dates, Free):
            meeting = evolve(meeting, dates=evolve(meeting.dates, placed=self.span.first))
        return tuple(deadline_entries(self.plan, self.calendars, meeting))

    def meets_on(self, day: date) -> bool:
        """Say whether the meeting sits on such a day of the week."""
        return day.weekday() in self.calendars.meeting_weekdays(self.meeting)

    def closure_on(self, day: date) -> Closure | None:
        """Return what closes a day for meetings at the meeting's place, if anything does."""
        place = self.calendars.place_of(self.meeting)
        if self.calendars.open_days(place, "meetings").is_open(day):
            return None
        return self.calendars.closed_by(day, place, "meetings")

    def sits_on(self, day: date) -> bool:
        """Say whether the meeting can sit on a day: its weekday, and not closed."""
        return self.calendars.can_sit(self.meeting, day)

    def meeting_days_near(self, day: date) -> tuple[date, ...]:
        """Return the last day before and the first after `day` on which it could sit.

        Looked for within a month; those outside the window of a free meeting are left out.
        """
        before, after = range(-1, -NEAR - 1, -1), range(1, NEAR + 1)
        found = (next(self._meeting_days(day, steps), None) for steps in (before, after))
        return tuple(near for near in found if near is not None)

    def _meeting_days(self, day: date, steps: range) -> Iterator[date]:
        dates = self.meeting.dates
        window = Span(dates.earliest, dates.latest) if isinstance(dates, Free) else None
        for near in (day + timedelta(days=step) for step in steps):
            if (window is None or near in window) and self.sits_on(near):
                yield near


class MeetingRule(Rule):
    """A rule that each meeting keeps or breaks by its own dates and what follows from them."""

    kind: ClassVar[Kind] = "of one meeting"

    @abstractmethod
    def allows(self, candidate: Candidate) -> bool:
        """Say whether a meeting may lie there: the one predicate of the rule."""

    @abstractmethod
    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Yield what is wrong with a candidate that is not allowed."""

    def asks(self, meeting: Meeting) -> bool:
        """Say whether the rule is asked of a meeting: of each that counts, unless it says more."""
        return meeting.counts

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting that it is asked of; it has to be dated."""
        for meeting in programme.plan.meetings:
            if self.asks(meeting):
                yield Case((meeting.id,), needs=(meeting.id,))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield what is wrong with each meeting that lies where it is not allowed."""
        for case in cases:
            candidate = _candidate(programme, programme.plan.meeting(case.about[0]))
            if not self.allows(candidate):
                yield from self.broken_by(candidate)


def _candidate(programme: Programme, meeting: Meeting) -> Candidate:
    """Return a dated meeting where it lies, with the deadlines that the programme has."""
    return Candidate(
        plan=programme.plan,
        calendars=programme.calendars,
        meeting=meeting,
        span=programme.calendars.possible_days(meeting).span,
        given_deadlines=programme.hanging_on(meeting),
        as_of=programme.as_of,
    )
