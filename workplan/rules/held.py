"""When and where meetings are held, as far as known: by year, and by the day on which they end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from workplan.dates.spans import Span
from workplan.model.meetings import Meeting
from workplan.model.neighbours import PossibleDays
from workplan.programme.programme import Programme


@frozen
class Held:
    """A meeting with the days and the place at which it is held, as far as known."""

    meeting: Meeting
    days: PossibleDays
    place: str | None

    @property
    def dated(self) -> bool:
        """Whether its days are known."""
        return self.meeting.starts is not None

    @property
    def years(self) -> range:
        """The years in which it may open; of a dated meeting, the one in which it does."""
        return range(self.days.opens.first.year, self.days.opens.last.year + 1)

    def elsewhere(self, other: "Held") -> bool:
        """Say whether the places are known, and not the same."""
        return None not in (self.place, other.place) and self.place != other.place


class Others:
    """The meetings that may be followed, those that are dated by their last day."""

    def __init__(self, held: Iterable[Held]) -> None:
        held = sorted(held, key=lambda one: (one.days.ends.last, one.meeting.id))
        self.undated = [other for other in held if not other.dated]
        self._dated = [other for other in held if other.dated]
        self._ends = [other.days.ends.last for other in self._dated]
        self._by_year: dict[int, list[Held]] = {}
        for other in self._dated:
            self._by_year.setdefault(other.years[0], []).append(other)

    def dated_in(self, year: int) -> list[Held]:
        """Return those that open in a year, by their last day."""
        return self._by_year.get(year, [])

    def ending_within(self, days: Span) -> list[Held]:
        """Return the dated ones whose last day is among these."""
        first = bisect_left(self._ends, days.first)
        return self._dated[first : bisect_right(self._ends, days.last)]


def held_by(programme: Programme, bodies: Sequence[str]) -> Iterator[Held]:
    """Yield the meetings of some bodies that count, first parts only."""
    calendars = programme.calendars
    for body in bodies:
        for meeting in programme.plan.meetings_of(body):
            if meeting.counts and meeting.resumes is None:
                days = calendars.possible_days(meeting)
                yield Held(meeting, days, calendars.place_of(meeting))
