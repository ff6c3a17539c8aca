"""What has fallen due has been done.

## What it checks

Seen from a day of reference (`workplan check PLAN --as-of 2012-07-20`), no deadline was due before
that day unless the plan says that it is done. What is due on the day itself is not late yet. What
was due by the last day of a meeting that has been held is not judged: the meeting took place
without it, or somebody forgot to write it down (of what was to be reported there, the rule
`follow-up` tells). Deadlines of cancelled and postponed meetings do not count; one that is not
dated yet is not judged, and a report back to a meeting that nobody can name yet is not late.
Always on. Without a day of reference it asks nothing.

## Why

A meeting can be brought forward to a day that leaves no time for its papers: they would have been
due already. And whoever follows a plan has to see what is late before anything else.

## Breaks it

```toml
# as of: 2012-07-20
# finds: lead-time wg4-3/papers: Papers issued (WG.4, meeting 3) was due on Monday 16 July 2012, 4
#     days before Friday 20 July 2012, and is not done
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
due = "6 weeks before start"
```

## Keeps it

```toml
# as of: 2012-07-20
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
due = "6 weeks before start"

[[done]]
entry = "wg4-3/papers"
on = 2012-07-13
```

## How to repair

Write when it was done under `[[done]]`. If it was not, do it, or move what it is counted from: a
meeting that is not held yet to a later day, or the deadline itself by an override with its
reason. Once the meeting has been held, set its status to `held`.

## Where it comes from

From the calendar: no decision can make yesterday come again.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.programme.standing import held_until, is_overdue
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Broken, Case
from workplan.text import counted, sentence


class LeadTime(MeetingRule):
    """Nothing that is not done was due before the day of reference."""

    name: ClassVar[str] = "lead-time"
    always: ClassVar[bool] = True

    def allows(self, candidate: Candidate) -> bool:
        """Say whether nothing that a meeting brings with it would be overdue."""
        return candidate.as_of is None or not any(True for _ in _overdue(candidate))

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell each deadline of a meeting that is overdue."""
        if candidate.as_of is not None:
            for entry in _overdue(candidate):
                yield _told(entry, candidate.as_of)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each deadline, where there is a day of reference."""
        if programme.as_of is not None:
            for entry in programme.entries:
                if entry.owed and entry.counts and not _is_due_some_time(entry):
                    yield Case((entry.id,), needs=(entry.id,))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the deadlines that are overdue, those that hang on no meeting too."""
        as_of = programme.as_of
        for entry in (programme.entry(case.about[0]) for case in cases):
            if as_of and entry and is_overdue(entry, held_until(programme, entry), as_of):
                yield _told(entry, as_of)


def _overdue(candidate: Candidate) -> Iterator[Entry]:
    held = candidate.span.last if candidate.meeting.status == "held" else None
    for entry in candidate.deadlines:
        if candidate.as_of and is_overdue(entry, held, candidate.as_of):
            yield entry


def _is_due_some_time(entry: Entry) -> bool:
    """Say whether it is a report back that is due at a meeting that nobody can name yet."""
    return entry.kind == "report-back" and entry.of is None and not entry.dated


def _told(entry: Entry, as_of: date) -> Broken:
    due = entry.ends or as_of
    message = counted(
        "{deadline} was due on {due}, {count} day before {as_of}, and is not done",
        "{deadline} was due on {due}, {count} days before {as_of}, and is not done",
        count=(as_of - due).days,
        deadline=entry.title,
        due=due,
        as_of=as_of,
    )
    hint = sentence(
        'if it is done, write [[done]] with entry = "{entry}" and the day', entry=entry.id
    )
    return Broken((entry.id,), message, hint)
