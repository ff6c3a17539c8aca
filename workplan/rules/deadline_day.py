"""No deadline falls on a closed day.

## What it checks

The day on which a deadline is due is open for deadlines at the seat of its body: neither weekend
nor closed. So is that of a deadline with a fixed date, counted by the plan's weekend and the
closures without a place, and a date set by hand, which nothing moves. The day is the one on
which the deadline is counted, whatever day it is then elsewhere: a deadline on Friday at 23:59
AoE is due on Friday. Deadlines of cancelled and postponed meetings do not count; one that is not
dated yet is not judged. Always on.

## Why

Whatever falls due on a closed day arrives a working day late, or has to be ready a day early
without anybody having said so. `roll` keeps counted dates on open days; this rule finds the
dates that do not roll.

## Breaks it

```toml
# finds: deadline-day wg4-3/papers: Papers issued (WG.4, meeting 3) is due on Saturday 14 July
#     2012, which is on the weekend
# finds: deadline-day survey: Survey closes is due on Tuesday 1 May 2012, which is closed: Labour
#     Day
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[deadlines]]
id = "papers"
of = "wg4"
title = "Papers issued"
due = "44 days before start"

[[deadlines]]
id = "survey"
title = "Survey closes"
due = 2012-05-01

[[closures]]
id = "labour-day"
title = "Labour Day"
yearly = "05-01"
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[deadlines]]
id = "papers"
of = "wg4"
title = "Papers issued"
due = "44 days before start"
roll = "earlier"

[[deadlines]]
id = "survey"
title = "Survey closes"
due = 2012-04-30

[[closures]]
id = "labour-day"
title = "Labour Day"
yearly = "05-01"
```

## How to repair

Let the deadline roll: `roll = "earlier"` for all of them in `[plan]`, or for this one. A fixed
date and a date set by hand do not roll: write an open day, as the hint names them.

## Where it comes from

From the calendar of the seat: the closures and weekends that the plan states.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from workplan.model.calendars import Calendars
from workplan.programme.entry import DUE, Entry
from workplan.programme.programme import Programme
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Broken, Case
from workplan.text import sentence


class DeadlineDay(MeetingRule):
    """No deadline on a day that is closed for deadlines."""

    name: ClassVar[str] = "deadline-day"
    always: ClassVar[bool] = True
    about_the_day: ClassVar[bool] = True

    def allows(self, candidate: Candidate) -> bool:
        """Say whether no deadline of a meeting falls on a closed day."""
        calendars = candidate.calendars
        return not any(_closed_day(calendars, entry) for entry in candidate.deadlines)

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell each deadline of a meeting that falls on a closed day."""
        for entry in candidate.deadlines:
            yield from _told(candidate.calendars, entry)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each dated meeting, and each deadline that is not judged with one."""
        dated = [case for case in super().concerns(programme) if _is_dated(programme, case)]
        yield from dated
        meetings = {case.about[0] for case in dated}
        for entry in programme.entries:
            with_its_meeting = entry.dated and entry.of in meetings
            if entry.kind in DUE and entry.counts and not with_its_meeting:
                yield Case((entry.id,), needs=(entry.id,))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the deadlines on closed days, with their meetings and without."""
        entries = {case: programme.entry(case.about[0]) for case in cases}
        meetings = [case for case, entry in entries.items() if entry and entry.kind == "meeting"]
        yield from super().judge(programme, meetings)
        for entry in entries.values():
            if entry and entry.kind in DUE:
                yield from _told(programme.calendars, entry)


def _is_dated(programme: Programme, case: Case) -> bool:
    entry = programme.entry(case.about[0])
    return entry is not None and entry.dated


def _closed_day(calendars: Calendars, entry: Entry) -> date | None:
    """Return the day on which a deadline is due if that is a closed one."""
    due = entry.ends
    return None if due is None or calendars.deadline_days(entry.body).is_open(due) else due


def _told(calendars: Calendars, entry: Entry) -> Iterator[Broken]:
    due = _closed_day(calendars, entry)
    if due is None:
        return
    closure = calendars.closed_by(due, calendars.seat(entry.body), "deadlines")
    if closure is None:
        message = sentence(
            "{deadline} is due on {day}, which is on the weekend", deadline=entry.title, day=due
        )
    else:
        message = sentence(
            "{deadline} is due on {day}, which is closed: {closure}",
            deadline=entry.title,
            day=due,
            closure=closure.title,
        )
    open_days = calendars.deadline_days(entry.body)
    near = {"before": open_days.earlier(due), "after": open_days.later(due)}
    if entry.follows and entry.counted == due:
        hint = sentence('let it roll: roll = "earlier" ({before}) or "later" ({after})', **near)
    else:
        hint = sentence("write {before} or {after}", **near)
    yield Broken((entry.id,), message, hint)
