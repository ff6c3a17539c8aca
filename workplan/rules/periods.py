"""The time between two boundaries, each a meeting, a milestone or a date."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from attrs import frozen

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.milestones import Milestone
from workplan.model.naming import meeting_name
from workplan.model.neighbours import PossibleDays
from workplan.model.requirements import Boundary
from workplan.programme.programme import Programme
from workplan.rules.vocabulary import Condition, Day, Model
from workplan.text import Sentence, Value, sentence


@frozen
class Limit:
    """One end of a period: the days that it can be, and how it is said.

    `entries` holds its id, if it has one; it is `unknown` where it is a meeting that does not
    count, because that is cancelled or postponed.
    """

    day: Span
    said: Value
    entries: tuple[str, ...] = ()
    unknown: bool = False


@frozen
class Period:
    """The time wholly after one limit and before another, either of which may be missing."""

    after: Limit | None
    before: Limit | None

    @classmethod
    def between(
        cls, programme: Programme, after: Boundary | None, before: Boundary | None
    ) -> Self:
        """Return the time after the last day of `after` and before the first of `before`."""
        return cls(
            None if after is None else _limit(programme, after, last=True),
            None if before is None else _limit(programme, before, last=False),
        )

    @property
    def entries(self) -> tuple[str, ...]:
        """The ids of its limits, where they have one."""
        return tuple(entry for limit in self._limits for entry in limit.entries)

    def around(self, meetings: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids of meetings between those of the limits."""
        after = () if self.after is None else self.after.entries
        before = () if self.before is None else self.before.entries
        return (*after, *meetings, *before)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The ids of those limits that are meetings that do not count."""
        return tuple(entry for limit in self._limits if limit.unknown for entry in limit.entries)

    @property
    def said(self) -> Sentence:
        """The period in words."""
        after, before = self.after, self.before
        if after is not None and before is not None:
            return sentence("between {after} and {before}", after=after.said, before=before.said)
        if after is not None:
            return sentence("after {after}", after=after.said)
        if before is not None:
            return sentence("before {before}", before=before.said)
        return sentence("in the whole plan")

    def surely_holds(self, days: PossibleDays) -> bool:
        """Say whether a meeting lies within the period, whichever the days that are not known."""
        return (self.after is None or self.after.day.last < days.opens.first) and (
            self.before is None or days.ends.last < self.before.day.first
        )

    def may_hold(self, days: PossibleDays) -> bool:
        """Say whether a meeting can lie within the period, on some of its possible days."""
        return (self.after is None or self.after.day.first < days.opens.last) and (
            self.before is None or days.ends.first < self.before.day.last
        )

    def could_hold(self, calendars: Calendars, meetings: Iterable[Meeting]) -> tuple[str, ...]:
        """Return the ids of those meetings that could lie within it, by their windows."""
        return tuple(one.id for one in meetings if self.may_hold(calendars.window(one)))

    @property
    def _limits(self) -> tuple[Limit, ...]:
        return tuple(limit for limit in (self.after, self.before) if limit is not None)


@frozen
class Bounds:
    """The ends of a period as the scheduler knows them: either may be missing.

    Of a milestone that is known only as a month or year, what is to be before it aims before its
    first day, and what is to be after it, after its last.
    """

    after: Day | None
    before: Day | None
    entries: tuple[str, ...]

    @classmethod
    def of(cls, model: Model, after: Boundary | None, before: Boundary | None) -> Self | None:
        """Return the bounds; None where one is a meeting that does not count."""
        plan = model.plan
        given = [one for one in (after, before) if isinstance(one, str)]
        meetings = [one for one in plan.meetings if one.id in given]
        if not all(meeting.counts for meeting in meetings):
            return None
        return cls(
            None if after is None else _bound(model, after, last=True),
            None if before is None else _bound(model, before, last=False),
            tuple(given),
        )

    def hold(self, model: Model, meeting: Meeting) -> Condition:
        """Return whether a meeting lies wholly between them."""
        within: list[Condition] = []
        if self.after is not None:
            within.append(model.earlier(self.after, model.opens(meeting)))
        if self.before is not None:
            within.append(model.earlier(model.ends(meeting), self.before))
        return model.all(within)


def opens_in(model: Model, meeting: Meeting, year: int) -> Condition:
    """Return whether a meeting opens in a year, to be found by the scheduler."""
    opens = model.opens(meeting)
    first, last = model.at(date(year, 1, 1)), model.at(date(year, 12, 31))
    return model.all((model.not_later(first, opens), model.not_later(opens, last)))


def _bound(model: Model, boundary: Boundary, *, last: bool) -> Day:
    if isinstance(boundary, date):
        return model.at(boundary)
    milestone = next((one for one in model.plan.milestones if one.id == boundary), None)
    if milestone is not None:
        return model.at(milestone.on.last if last else milestone.on.first)
    meeting = model.plan.meeting(boundary)
    return model.ends(meeting) if last else model.opens(meeting)


def _limit(programme: Programme, boundary: Boundary, *, last: bool) -> Limit:
    if isinstance(boundary, date):
        return Limit(Span(boundary, boundary), sentence("{day:plain}", day=boundary))
    plan = programme.plan
    milestone = next((one for one in plan.milestones if one.id == boundary), None)
    if milestone is not None:
        return Limit(milestone.on.span, milestone_name(milestone), (boundary,))
    meeting = plan.meeting(boundary)
    days = programme.calendars.possible_days(meeting)
    return Limit(
        days.ends if last else days.opens,
        meeting_name(plan, meeting),
        (boundary,),
        unknown=not meeting.counts,
    )


def milestone_name(milestone: Milestone) -> Sentence:
    """Return what a milestone is called within a sentence, with its date as far as known."""
    on = milestone.on
    if on.exact:
        return sentence('"{milestone}" ({day:plain})', milestone=milestone.title, day=on.first)
    return sentence('"{milestone}" ({date})', milestone=milestone.title, date=str(on))
