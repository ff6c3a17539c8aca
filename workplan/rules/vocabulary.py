"""The words in which rules say to the scheduler what has to hold.

Days, conditions and amounts are opaque: a rule gets them from the model and hands them back, so
that it need not know by which solver they are found. A meeting is named by its object; one that
has dates already has days that are known, and what follows from known days alone is settled on
the spot.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Protocol

from attrs import frozen

from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.programme.programme import Programme


class Day:
    """A day: known, or to be found."""


class Condition:
    """Something that holds or does not: known, or depending on what is to be found."""


class Amount:
    """A whole number: known, or depending on what is to be found."""


@frozen(eq=False)
class Stay:
    """What is there from one day until another, which is no earlier, if it is there at all.

    It is there for `shortest` days at the least; `of` is the id of the meeting that brings it.
    """

    enters: Day
    over: Day
    shortest: int
    there: Condition
    of: str


class Model(Protocol):
    """What is to be found: the opening days of free meetings, and which of them take a topic."""

    @property
    def plan(self) -> Plan:
        """The plan as it stands, with what is free still open."""

    @property
    def calendars(self) -> Calendars:
        """The calendars of the plan."""

    @property
    def programme(self) -> Programme:
        """The plan and its calendars, as `judge` gets them; without entries, as days are open."""

    def opens(self, meeting: Meeting) -> Day:
        """Return the day on which a meeting opens."""

    def ends(self, meeting: Meeting) -> Day:
        """Return the day on which a meeting ends."""

    def at(self, day: date) -> Day:
        """Return a known day."""

    def shifted(self, day: Day, shift: Callable[[date], date]) -> Day:
        """Return the day that `shift` makes of a day: so many working days after it, say."""

    def due_days(
        self, meeting: Meeting, deadline: str, topic: str | None
    ) -> Mapping[date, date] | None:
        """Return when something of a meeting is due, by the day on which the meeting opens.

        None where that hangs on other days to be found as well; of what is left out, of no day.
        """

    def takes(self, meeting: Meeting, topic: str) -> Condition:
        """Return whether a meeting, or a resumed part, takes a topic."""

    def given(self, meeting: Meeting) -> bool:
        """Return whether nothing of a meeting is to be found that the rule looks at."""

    def topics_known(self, meeting: Meeting) -> bool:
        """Return whether a meeting's topics are known, or will be; else nothing is asked of it."""

    def known(self, *, holds: bool) -> Condition:
        """Return something that holds, or does not, whatever is found."""

    def earlier(self, one: Day, other: Day) -> Condition:
        """Return whether `one` is a day before `other`."""

    def not_later(self, one: Day, other: Day) -> Condition:
        """Return whether `one` is `other` or a day before it."""

    def all(self, conditions: Iterable[Condition]) -> Condition:
        """Return whether all of some conditions hold: of none, yes."""

    def any(self, conditions: Iterable[Condition]) -> Condition:
        """Return whether one of some conditions holds: of none, no."""

    def no(self, condition: Condition) -> Condition:
        """Return whether a condition does not hold."""

    def total(self, parts: Iterable[tuple[Condition, int]]) -> Amount:
        """Return the sum of the numbers whose conditions hold."""

    def of_day(self, day: Day, measure: Callable[[date], int]) -> Amount:
        """Return what `measure` makes of a day, 0 or more."""

    def sum(self, amounts: Iterable[Amount]) -> Amount:
        """Return several amounts taken together."""

    def largest(self, amounts: Iterable[Amount]) -> Amount:
        """Return the largest of some amounts: of none, 0."""

    def at_least(self, amount: Amount, least: int) -> Condition:
        """Return whether an amount is `least` or more."""

    def at_most(self, amount: Amount, most: int) -> Condition:
        """Return whether an amount is `most` or less."""

    def apart(self, meetings: Iterable[Meeting]) -> None:
        """Let no day be one of two of these meetings, each first in the order of its days.

        As if, of each, it were required that it opens when none that opens before it still runs.
        """

    def at_once(self, stays: Iterable[Stay], most: int) -> None:
        """Let no more than `most` be there on any day; all such days in a row are one finding.

        What is given counts, and is asked nothing: on a day on which there are too many of that
        nothing else may be there.
        """

    def require(self, condition: Condition, about: Iterable[str]) -> None:
        """Let a condition hold; if it does not, it is one finding that hangs on these entries.

        What hangs on given ones alone (no free meeting among the entries) is reported, not asked.
        """

    def wish(self, amount: Amount) -> None:
        """Let an amount be small: it costs the weight of the rule, once for each."""
