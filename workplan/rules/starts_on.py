"""A body opens its meetings on its days of the week.

## What it checks

Each meeting of the body opens on one of the `weekdays`; on which day it ends makes no difference.
Whether its body can meet on that day is for open-days to say.

Resumed parts count with their first part, which alone is asked when it opens. Meetings held
`during` others are asked like any other, cancelled and postponed ones are not. A meeting that is
not dated yet is not judged.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `weekdays` | a day of the week by its English name, such as `"monday"`, or a list of them |

## Why

Delegations travel over the weekend, and two bodies that share a week each have their half of it.

## Breaks it

```toml
# finds: starts-on wg4-3: meeting 3 of WG.4 opens on Wednesday 29 August 2012; the rule asks for
#     one of these days: Monday and Tuesday
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-29
ends = 2012-08-31

[[rules]]
rule = "starts-on"
body = "wg4"
weekdays = ["monday", "tuesday"]
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[rules]]
rule = "starts-on"
body = "wg4"
weekdays = "monday"
```

## How to repair

Open the meeting on one of the days that the hint names: the nearest ones on which its body can
meet, within its window if it has one. If it is meant to open then, accept the finding.

## Where it comes from

From the decision that the rule cites, or from custom: the Working Group on the Prevention of
Corruption, for one, opened each of its meetings from 2010 to 2014 on a Monday.
"""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from attrs import field, frozen

from workplan.dates.weekdays import parse_weekday
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.requirements import as_ids, as_weekdays, names
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.openings import nearest_openings
from workplan.rules.rule import Broken
from workplan.text import WEEKDAYS, Weekday, sentence


@frozen(kw_only=True, repr=False)
class StartsOn(MeetingRule):
    """A body's meetings open on some days of the week only."""

    name: ClassVar[str] = "starts-on"
    about_the_day: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    weekdays: tuple[str, ...] = field(converter=as_weekdays)

    def asks(self, meeting: Meeting) -> bool:
        """Say whether the rule is asked of a meeting: of the body's first parts that count."""
        return meeting.counts and meeting.resumes is None and meeting.body in self.body

    def allows(self, candidate: Candidate) -> bool:
        """Say whether a meeting would open on one of the days."""
        return self._fits(candidate.span.first)

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell the day on which a meeting opens, and the nearest of those asked for."""
        if self.allows(candidate):
            return
        message = sentence(
            "{meeting} opens on {opens}; the rule asks for one of these days: {weekdays}",
            meeting=meeting_name(candidate.plan, candidate.meeting),
            opens=candidate.span.first,
            weekdays=tuple(Weekday(parse_weekday(name)) for name in self.weekdays),
        )
        yield Broken((candidate.meeting.id,), message, nearest_openings(candidate, self._fits))

    def _fits(self, day: date) -> bool:
        return WEEKDAYS[day.weekday()].lower() in self.weekdays
