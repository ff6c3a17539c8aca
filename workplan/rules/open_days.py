"""A meeting opens and ends on meeting days, and no closure lies inside it.

## What it checks

The first and the last day of a meeting are days on which its body meets (`meets_on`, or else all
days but the weekend of the place) and are not closed for meetings at the place where it is held.
No day in between on which it would sit is closed either; weekends inside a longer meeting are
skipped, closed or not. Of a meeting that was held it is a note at most. Cancelled and postponed
meetings do not count. A meeting that is not dated yet is not judged. Always on.

## Why

On a closed day there are no interpreters, no guards and no delegates. A holiday is easily missed
years ahead, above all one that moves with Easter or the moon, or that only the place of the
meeting keeps.

## Breaks it

```toml
# finds: open-days wg4-3: meeting 3 of WG.4 opens on Saturday 1 September 2012, which is no
#     meeting day
# finds: open-days wg4-4: Founding Day (Thursday 12 September 2013) lies inside meeting 4 of WG.4
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-09-01
ends = 2012-09-04

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-09-11
ends = 2013-09-13

[[closures]]
id = "founding-day"
title = "Founding Day"
yearly = "09-12"
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-09-03
ends = 2012-09-05

[[closures]]
id = "founding-day"
title = "Founding Day"
yearly = "09-12"
```

## How to repair

Move the meeting onto open days: the hint names the nearest ones. If the day is open after all,
correct the closure (its `place`, or `closes = ["deadlines"]`), or the body's `meets_on`.

## Where it comes from

From the calendar of the place: the closures and weekends that the plan states.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

from workplan.model.closures import Closure
from workplan.model.naming import meeting_name
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.openings import open_it_on
from workplan.rules.rule import Broken
from workplan.text import Sentence, sentence


class OpenDays(MeetingRule):
    """The first and the last day are meeting days, and no closure lies inside."""

    name: ClassVar[str] = "open-days"
    always: ClassVar[bool] = True
    about_the_day: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False

    def allows(self, candidate: Candidate) -> bool:
        """Say whether a meeting can sit on its first and last day, and on all between."""
        span = candidate.span
        return (
            candidate.sits_on(span.first)
            and candidate.sits_on(span.last)
            and next(_closed_inside(candidate), None) is None
        )

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell its first day, its last day, and each closure inside."""
        span = candidate.span
        told = []
        if not candidate.sits_on(span.first):
            told.append((_opens(candidate), _open_it(candidate)))
        if span.last != span.first and not candidate.sits_on(span.last):
            told.append((_ends(candidate), _end_it(candidate)))
        told += _interruptions(candidate)
        for message, hint in told:
            held = candidate.meeting.status == "held"
            yield Broken((candidate.meeting.id,), message, hint, level="note" if held else None)


def _closed_inside(candidate: Candidate) -> Iterator[tuple[date, Closure]]:
    """Yield the days between the first and the last on which it would sit, but cannot."""
    for number in range(1, candidate.span.days - 1):
        day = candidate.span.first + timedelta(days=number)
        sits = candidate.sits_on(day) or not candidate.meets_on(day)
        closure = None if sits else candidate.closure_on(day)
        if closure is not None:
            yield day, closure


def _opens(candidate: Candidate) -> Sentence:
    meeting, day = meeting_name(candidate.plan, candidate.meeting), candidate.span.first
    closure = candidate.closure_on(day)
    if closure is None:
        return sentence(
            "{meeting} opens on {day}, which is no meeting day", meeting=meeting, day=day
        )
    return sentence(
        "{meeting} opens on {day}, which is closed: {closure}",
        meeting=meeting,
        day=day,
        closure=closure.title,
    )


def _ends(candidate: Candidate) -> Sentence:
    meeting, day = meeting_name(candidate.plan, candidate.meeting), candidate.span.last
    closure = candidate.closure_on(day)
    if closure is None:
        return sentence(
            "{meeting} ends on {day}, which is no meeting day", meeting=meeting, day=day
        )
    return sentence(
        "{meeting} ends on {day}, which is closed: {closure}",
        meeting=meeting,
        day=day,
        closure=closure.title,
    )


def _open_it(candidate: Candidate) -> Sentence:
    none = sentence("open it on a day on which its body can meet: none is near")
    return open_it_on(candidate.meeting_days_near(candidate.span.first), none=none)


def _end_it(candidate: Candidate) -> Sentence:
    match candidate.meeting_days_near(candidate.span.last):
        case before, after:
            return sentence("end it on {before} or on {after}", before=before, after=after)
        case (day,):
            return sentence("end it on {day}", day=day)
    return sentence("end it on a day on which its body can meet: none is near")


def _interruptions(candidate: Candidate) -> list[tuple[Sentence, Sentence]]:
    first_days: dict[Closure, date] = {}
    for day, closure in _closed_inside(candidate):
        first_days.setdefault(closure, day)
    meeting = meeting_name(candidate.plan, candidate.meeting)
    return [
        (
            sentence(
                "{closure} ({day}) lies inside {meeting}",
                closure=closure.title,
                day=day,
                meeting=meeting,
            ),
            sentence("end it before {day}, or open it after that closure", day=day),
        )
        for closure, day in first_days.items()
    ]
