"""On which days a meeting could open instead: what hints suggest."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice

from workplan.dates.spans import Span
from workplan.model.meetings import Free
from workplan.rules.meeting_rule import Candidate
from workplan.text import Sentence, sentence

# How many days before and after the one on which it opens are looked through.
NEAR = 366


def nearest_openings(candidate: Candidate, fits: Callable[[date], bool]) -> Sentence:
    """Say on which days a meeting could open that fit: the last before its own, the first after.

    They are days on which it can sit, in the plan's period, and of a free meeting in its window,
    so that it ends in time; looked for within a year.
    """
    none = sentence("no day near fits: change its window, or the rule")
    return open_it_on(tuple(_nearest(candidate, fits)), none=none)


def open_it_on(days: Sequence[date], *, none: Sentence) -> Sentence:
    """Say that a meeting is to be opened on one of two days, or on one; `none` without any."""
    match days:
        case before, after:
            return sentence("open it on {before} or on {after}", before=before, after=after)
        case (day,):
            return sentence("open it on {day}", day=day)
    return none


def _nearest(candidate: Candidate, fits: Callable[[date], bool]) -> Iterator[date]:
    room, opens = _room(candidate), candidate.span.first.toordinal()
    first, last = room.first.toordinal(), room.last.toordinal()
    before = range(min(opens - 1, last), max(opens - NEAR, first) - 1, -1)
    after = range(max(opens + 1, first), min(opens + NEAR, last) + 1)
    for days in (map(date.fromordinal, before), map(date.fromordinal, after)):
        yield from islice((day for day in days if fits(day) and candidate.sits_on(day)), 1)


def _room(candidate: Candidate) -> Span:
    """Return the days between which a meeting could open."""
    dates, plan = candidate.meeting.dates, candidate.plan
    if isinstance(dates, Free):
        return Span(dates.earliest, candidate.calendars.last_opening(candidate.meeting))
    return Span(plan.starts, plan.ends)
