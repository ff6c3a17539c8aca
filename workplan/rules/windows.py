"""Free meetings and where in their windows they open."""

from collections.abc import Iterator, Sequence
from datetime import date

from workplan.dates.open_days import OpenDays
from workplan.dates.spans import Span
from workplan.model.meetings import Free
from workplan.programme.programme import Programme
from workplan.rules.rule import Case


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
