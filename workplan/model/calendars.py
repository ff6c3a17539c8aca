"""The calendars of a plan: which days are open where, and when a meeting ends."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from attrs import evolve, field, frozen

from workplan.dates.closing import closed_days
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import Span
from workplan.dates.weekdays import Weekday
from workplan.model.closures import Closes, Closure
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.neighbours import Neighbour, Neighbours, PossibleDays
from workplan.model.plan import Plan

ALL_WEEKDAYS = range(7)


@frozen(eq=False)
class _Wherever:
    """What has been worked out, and is so wherever meetings lie: by place, body and length."""

    open_days: dict[tuple[str | None, Closes], OpenDays] = field(factory=dict)
    closed: dict[tuple[int, str | None, Closes], Mapping[int, Closure]] = field(factory=dict)
    weekdays: dict[tuple[str, str | None], frozenset[Weekday]] = field(factory=dict)
    sits: dict[tuple[str, str | None], dict[date, bool]] = field(factory=dict)
    lengths: dict[tuple[frozenset[Weekday], int, int], timedelta] = field(factory=dict)


class Calendars:
    """Open days by place, worked out when first asked for.

    `place` None stands for no place in particular: the plan's weekend and zone, and the closures
    that name no place. A deadline falls due at the seat of its body.
    """

    def __init__(self, plan: Plan, wherever: "_Wherever | None" = None) -> None:
        self.plan = plan
        self._wherever = wherever or _Wherever()
        self._neighbours: dict[str, Neighbours] = {}
        self._leading_to: dict[str, Mapping[str, tuple[Meeting, ...]]] = {}

    def supposing(self, plan: Plan) -> "Calendars":
        """Return those of a plan that has its meetings on other days: the same days are open."""
        return Calendars(plan, self._wherever)

    def open_days(self, place: str | None, closes: Closes) -> OpenDays:
        """Return the days at `place` that are open for meetings or for deadlines."""
        key = (place, closes)
        if key not in self._wherever.open_days:
            closings = (closure.when for closure in self._closures(place, closes))
            self._wherever.open_days[key] = OpenDays(self.weekend(place), closings)
        return self._wherever.open_days[key]

    def deadline_days(self, body: str | None) -> OpenDays:
        """Return the days on which what `body` is owed may fall due: those of its seat."""
        return self.open_days(self.seat(body), "deadlines")

    def seat(self, body: str | None) -> str | None:
        """Return where a body has its seat, if it has one."""
        return None if body is None else self.plan.body(body).seat

    def place_of(self, meeting: Meeting) -> str | None:
        """Return where a meeting is held: its own place, or the seat of its body."""
        return meeting.place or self.seat(meeting.body)

    def weekend(self, place: str | None) -> tuple[Weekday, ...]:
        """Return the weekend of a place."""
        stated = self.plan.place(place) if place is not None else None
        return self.plan.weekend if stated is None or stated.weekend is None else stated.weekend

    def zone(self, place: str | None) -> str:
        """Return the time zone of a place."""
        stated = self.plan.place(place) if place is not None else None
        return self.plan.time_zone if stated is None else stated.time_zone or self.plan.time_zone

    def meeting_weekdays(self, meeting: Meeting) -> frozenset[Weekday]:
        """Return the days of the week on which a meeting sits."""
        key = (meeting.body, meeting.place)
        if key not in self._wherever.weekdays:
            meets_on = self.plan.body(meeting.body).meets_on
            weekend = self.weekend(self.place_of(meeting))
            self._wherever.weekdays[key] = (
                frozenset(ALL_WEEKDAYS).difference(weekend)
                if meets_on is None
                else frozenset(meets_on)
            )
        return self._wherever.weekdays[key]

    def can_sit(self, meeting: Meeting, day: date) -> bool:
        """Say whether a meeting can sit on a day: its weekday, and not closed where it is held."""
        sits = self._wherever.sits.setdefault((meeting.body, meeting.place), {})
        if day not in sits:
            place = self.place_of(meeting)
            sits[day] = day.weekday() in self.meeting_weekdays(meeting) and (
                self.open_days(place, "meetings").is_open(day)
                or self.closed_by(day, place, "meetings") is None
            )
        return sits[day]

    def span(self, meeting: Meeting, opens: date | None = None) -> Span | None:
        """Return the days of a meeting, or None where it is not dated.

        With `opens`, the days that it would have if it were free and opened then: the opening
        day, and as many meeting days after it as are missing.
        """
        dates = meeting.dates
        if isinstance(dates, Fixed):
            return Span(dates.starts, dates.ends)
        first = opens or dates.placed
        return None if first is None else Span(first, self._end(meeting, dates, first))

    def last_opening(self, meeting: Meeting) -> date:
        """Return the last day on which a meeting can open and still end within its window."""
        dates = meeting.dates
        if isinstance(dates, Fixed):
            return dates.starts
        first, last = dates.earliest.toordinal(), dates.latest.toordinal()

        def end(opens: int) -> int:
            return self._end(meeting, dates, date.fromordinal(opens)).toordinal()

        in_time = bisect_right(range(first, last + 1), last, key=end)
        return date.fromordinal(first + max(in_time - 1, 0))

    def possible_days(self, meeting: Meeting) -> PossibleDays:
        """Return the first and the last days on which a meeting can open and end.

        They are those of its window, as far as that leaves room, or the days of a dated meeting.
        """
        dates = meeting.dates
        if isinstance(dates, Fixed):
            opens = dates.starts, dates.starts
            ends = dates.ends, dates.ends
        else:
            opens = (dates.placed or dates.earliest, dates.placed or self.last_opening(meeting))
            ends = self._end(meeting, dates, opens[0]), self._end(meeting, dates, opens[1])
        return PossibleDays(Span(*opens), Span(*ends))

    def window(self, meeting: Meeting) -> PossibleDays:
        """Return the same of its window, wherever in it the meeting is placed."""
        dates = meeting.dates
        if isinstance(dates, Free) and dates.placed is not None:
            meeting = evolve(meeting, dates=evolve(dates, placed=None))
        return self.possible_days(meeting)

    def neighbours(self, body: str) -> Neighbours:
        """Return the meetings of a body that count, to ask which is next to another.

        A resumed part is none of its own.
        """
        if body not in self._neighbours:
            self._neighbours[body] = Neighbours(
                (meeting.id, self.possible_days(meeting))
                for meeting in self.plan.meetings_of(body)
                if meeting.counts and meeting.resumes is None
            )
        return self._neighbours[body]

    def next_after(self, meeting: Meeting) -> Neighbour | None:
        """Return the next meeting of the same body, or what it may be; None where there is none.

        After a resumed part as after the first: the first to open after that part ends.
        """
        days, first = self.possible_days(meeting), meeting.resumes or meeting.id
        return self.neighbours(meeting.body).nearest("next", days, but=first)

    def leading_to(self, meeting: Meeting) -> tuple[Meeting, ...]:
        """Return the meetings and resumed parts of the same body after which this comes next.

        Only those of which that is certain, whichever days are found for the others.
        """
        body = meeting.body
        if body not in self._leading_to:
            groups: dict[str, list[Meeting]] = {}
            for one in self.plan.meetings_of(body):
                following = self.next_after(one)
                if following is not None and following.meeting is not None:
                    groups.setdefault(following.meeting, []).append(one)
            self._leading_to[body] = {name: tuple(group) for name, group in groups.items()}
        return self._leading_to[body].get(meeting.id, ())

    def closed_by(self, day: date, place: str | None, closes: Closes) -> Closure | None:
        """Return the closure that closes a day at a place, of several the first by id, if any."""
        return self._closed_in(day.year, place, closes).get(day.toordinal())

    def _closed_in(self, year: int, place: str | None, closes: Closes) -> Mapping[int, Closure]:
        """Return what closes the days of a year, by their ordinals."""
        key = (year, place, closes)
        if key not in self._wherever.closed:
            closed: dict[int, Closure] = {}
            for closure in sorted(self._closures(place, closes), key=lambda one: one.id):
                for day in closed_days(closure.when, year):
                    closed.setdefault(day, closure)
            self._wherever.closed[key] = closed
        return self._wherever.closed[key]

    def _closures(self, place: str | None, closes: Closes) -> Iterator[Closure]:
        for at in dict.fromkeys((None, place)):
            yield from (one for one in self.plan.closures_at(at) if closes in one.closes)

    def _end(self, meeting: Meeting, dates: Free, opens: date) -> date:
        """Return the last day of a free meeting that opens on a day, whatever day that is."""
        weekdays = self.meeting_weekdays(meeting)
        key = (weekdays, dates.days, opens.weekday())
        if key not in self._wherever.lengths:
            self._wherever.lengths[key] = _length(weekdays, dates.days, opens.weekday())
        return opens + self._wherever.lengths[key]


def _length(weekdays: frozenset[Weekday], days: int, opens: int) -> timedelta:
    """Return how long after its opening a meeting of so many days ends; it opens on a weekday."""
    length, missing = 0, days - 1
    if missing:
        whole_weeks = (missing - 1) // len(weekdays)
        length = 7 * whole_weeks
        missing -= whole_weeks * len(weekdays)
    while missing:
        length += 1
        missing -= (opens + length) % 7 in weekdays
    return timedelta(days=length)
