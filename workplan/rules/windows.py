"""Free meetings and where in their windows they open: what two wishes are about."""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import field, frozen

from workplan.dates.open_days import OpenDays
from workplan.dates.spans import Span
from workplan.model.meetings import Free
from workplan.model.requirements import as_ids, names
from workplan.programme.programme import Programme
from workplan.rules.rule import Case
from workplan.rules.wish import Wish


@frozen(kw_only=True)
class WindowWish(Wish):
    """A wish where in their windows the free meetings of some bodies open."""

    bodies: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each free meeting; it has to be placed."""
        yield from windows_of(programme, self.bodies)


def windows_of(programme: Programme, bodies: Sequence[str]) -> Iterator[Case]:
    """Yield each free meeting of some bodies that counts; it has to be placed."""
    for body in bodies:
        for meeting in programme.plan.meetings_of(body):
            if meeting.counts and isinstance(meeting.dates, Free):
                yield Case((meeting.id,), needs=(meeting.id,))


def placed_in_windows(
    programme: Programme, cases: Sequence[Case]
) -> Iterator[tuple[Span, date, OpenDays]]:
    """Yield the window of each placed meeting, its opening day, and the days its body works."""
    for case in cases:
        meeting = programme.plan.meeting(case.about[0])
        dates = meeting.dates
        if isinstance(dates, Free) and dates.placed is not None:
            window = Span(dates.earliest, dates.latest)
            yield window, dates.placed, programme.calendars.deadline_days(meeting.body)
