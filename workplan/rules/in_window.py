"""A free meeting lies within its window.

## What it checks

A meeting with `earliest` and `latest` opens on `earliest` or later and ends on `latest` or
earlier, wherever it has been `placed`. A meeting that is not placed yet is not judged, and a
meeting with `starts` and `ends` has no window. Cancelled and postponed meetings do not count.
Always on.

Reading refuses a window that no calendar could allow (five days in four); a window that is too
short because of closures shows when the meeting is scheduled.

## Why

The window is what has been decided; the day within it is only a proposal. A day outside shows
that one of the two has been changed without the other.

## Breaks it

```toml
# finds: in-window wg4-3: meeting 3 of WG.4 ends on Wednesday 5 September 2012, after the last
#     day of its window (31 August 2012)
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
earliest = 2012-08-20
latest = 2012-08-31
days = 3
placed = 2012-09-03
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
earliest = 2012-08-20
latest = 2012-08-31
days = 3
placed = 2012-08-29
```

## How to repair

Place the meeting within its window, or widen the window if that is what has been decided.

## Where it comes from

From the plan itself: `earliest` and `latest` are what the body has decided.
"""

from collections.abc import Iterator
from typing import ClassVar

from workplan.dates.spans import Span
from workplan.model.meetings import Free, Meeting
from workplan.model.naming import meeting_name
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Broken
from workplan.text import sentence


class InWindow(MeetingRule):
    """A free meeting lies between its earliest and its latest day."""

    name: ClassVar[str] = "in-window"
    always: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False

    def asks(self, meeting: Meeting) -> bool:
        """Say whether a meeting has a window."""
        return meeting.counts and isinstance(meeting.dates, Free)

    def allows(self, candidate: Candidate) -> bool:
        """Say whether a meeting lies within its window, if it has one."""
        window, span = _window(candidate), candidate.span
        return window.first <= span.first and span.last <= window.last

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell on which side a meeting reaches beyond its window."""
        window, span = _window(candidate), candidate.span
        entries = (candidate.meeting.id,)
        meeting = meeting_name(candidate.plan, candidate.meeting)
        if span.first < window.first:
            yield Broken(
                entries,
                sentence(
                    "{meeting} opens on {opens},"
                    " before the first day of its window ({earliest:plain})",
                    meeting=meeting,
                    opens=span.first,
                    earliest=window.first,
                ),
                sentence(
                    "place it on {earliest} or later, or widen the window", earliest=window.first
                ),
            )
        if span.last > window.last:
            yield Broken(
                entries,
                sentence(
                    "{meeting} ends on {ends}, after the last day of its window ({latest:plain})",
                    meeting=meeting,
                    ends=span.last,
                    latest=window.last,
                ),
                sentence(
                    "place it on {day} or earlier, or widen the window",
                    day=candidate.calendars.last_opening(candidate.meeting),
                ),
            )


def _window(candidate: Candidate) -> Span:
    """Return the window of a free meeting; that of any other is where it lies."""
    dates = candidate.meeting.dates
    return Span(dates.earliest, dates.latest) if isinstance(dates, Free) else candidate.span
