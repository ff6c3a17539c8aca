"""When a meeting opens and ends, as far as it is known."""

from attrs import frozen

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting


@frozen
class PossibleDays:
    """The first and last possible opening day, and the first and last possible closing day."""

    opens: Span
    ends: Span

    @property
    def span(self) -> Span:
        """All the days on which it may lie; of a dated meeting, its days."""
        return Span(self.opens.first, self.ends.last)


def possible_days(calendars: Calendars, meeting: Meeting) -> PossibleDays:
    """Return when a meeting is held or, where it is not dated, when it can be."""
    earliest = Span(meeting.earliest, meeting.earliest)
    known = calendars.span(meeting)
    span = known or calendars.span(meeting, meeting.earliest) or earliest
    if known is None and isinstance(meeting.dates, Free):
        # A window that is too short because of weekends gives no room, but has days all the same.
        return PossibleDays(
            Span(span.first, calendars.last_opening(meeting)),
            Span(span.last, max(span.last, meeting.dates.latest)),
        )
    return PossibleDays(Span(span.first, span.first), Span(span.last, span.last))
