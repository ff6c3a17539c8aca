"""A date set by hand says why it differs, and from what.

## What it checks

An override that gives a date says its `reason` where that date is not the one that follows from
the plan. Where it says `instead_of`, that is still the date that follows. An override that
leaves a deadline out (`omit`) is not judged, nor is one whose deadline cannot be counted yet;
those of cancelled and postponed meetings do not count. One finding an override, whatever is
wrong with it. Always on.

It is only checked: an override is a fact, and no choice of dates could make its reason appear.

So a calendar that has been published can be entered as overrides, date by date, and checked
against the body's own deadlines: what differs without a reason is found.

## Why

In a year nobody knows why the date is not what the rules of procedure say. And when the meeting
moves, a date set by hand stays behind: `instead_of` notices.

## Breaks it

```toml
# finds: override-reason wg4-3/papers: Papers issued (WG.4, meeting 3) is set to Friday 13 July
#     2012 by hand without a reason; it would be Monday 16 July 2012
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

[[overrides]]
entry = "wg4-3/papers"
on = 2012-07-13
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
due = "6 weeks before start"

[[overrides]]
entry = "wg4-3/papers"
on = 2012-07-13
instead_of = 2012-07-16
reason = "printing plant closed on the Monday"
```

## How to repair

Write the `reason`, or leave the override out so that the date follows again. Where `instead_of`
no longer holds, look whether the date set by hand is still meant, then correct `instead_of`.

## Where it comes from

From good practice: an exception without a reason is taken for a mistake, or becomes the rule.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from workplan.model.marks import Override
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.text import Value, sentence


class OverrideReason(Rule):
    """A date set by hand that differs says why, and `instead_of` still holds."""

    name: ClassVar[str] = "override-reason"
    kind: ClassVar[Kind] = "checked only"
    always: ClassVar[bool] = True

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each date set by hand; what it is counted from has to be dated."""
        for override in programme.plan.overrides:
            entry = programme.entry(override.entry)
            if entry is not None and entry.counts:
                yield Case((entry.id,), needs=() if entry.counted else entry.follows)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the overrides that give no reason, and those whose ground has moved."""
        for case in cases:
            entry = programme.entry(case.about[0])
            override = programme.plan.override(case.about[0])
            # Nothing follows where there is no next meeting to count from: nothing to differ from.
            if entry is not None and override is not None and entry.counted is not None:
                yield from _told(override, entry, entry.counted)


def _told(override: Override, entry: Entry, counted: date) -> Iterator[Broken]:
    expected = override.instead_of
    said: dict[str, Value] = {
        "deadline": entry.title,
        "day": override.on or counted,
        "counted": counted,
    }
    if expected is not None and counted != expected:
        message = sentence(
            "{deadline} is set to {day} by hand instead of {expected},"
            " but {counted} is what follows now",
            expected=expected,
            **said,
        )
        hint = (
            sentence("leave the override out: the date now follows by itself")
            if counted == override.on
            else sentence(
                "look whether {day:plain} is still meant, then write instead_of = {date}",
                day=said["day"],
                date=counted.isoformat(),
            )
        )
    elif counted != override.on and override.reason is None:
        message = sentence(
            "{deadline} is set to {day} by hand without a reason; it would be {counted}", **said
        )
        hint = sentence('write reason = "...", or leave the override out')
    else:
        return
    yield Broken((entry.id,), message, hint, origin=override.origin)
