"""A body meets in its season.

## What it checks

Each meeting of the body opens in one of the `months`; in which month it ends makes no difference.

Resumed parts count with their first part, which alone is asked when it opens. Meetings held
`during` others are asked like any other, cancelled and postponed ones are not. A meeting that is
not dated yet is not judged.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `months` | a month by its English name, such as `"june"`, or a list of months |

## Why

Rooms and interpreters are free in some months and taken in others, budgets are decided at their
time of the year, and delegations have learnt when to come.

## Breaks it

```toml
# finds: season wg4-3: meeting 3 of WG.4 opens on Monday 11 June 2012; the rule asks for one of
#     these months: August and September
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-06-11
ends = 2012-06-13

[[rules]]
rule = "season"
body = "wg4"
months = ["august", "september"]
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
rule = "season"
body = "wg4"
months = ["august", "september"]
```

## How to repair

Open the meeting on one of the days that the hint names: the nearest ones in those months on which
its body can meet, within its window if it has one. If it is meant to be then, accept the finding.

## Where it comes from

From the decision that the rule cites, or from custom: the Working Group on the Prevention of
Corruption, for one, opened its meetings of 2011 to 2014 between 22 August and 8 September.
"""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from attrs import field, frozen

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.requirements import as_ids, as_months, names
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.openings import nearest_openings
from workplan.rules.rule import Broken
from workplan.text import MONTHS, Sentence, sentence

_SAID: dict[str, Sentence] = {
    "january": sentence("January"),
    "february": sentence("February"),
    "march": sentence("March"),
    "april": sentence("April"),
    "may": sentence("May"),
    "june": sentence("June"),
    "july": sentence("July"),
    "august": sentence("August"),
    "september": sentence("September"),
    "october": sentence("October"),
    "november": sentence("November"),
    "december": sentence("December"),
}


@frozen(kw_only=True, repr=False)
class Season(MeetingRule):
    """A body's meetings open in some months only."""

    name: ClassVar[str] = "season"
    reads_deadlines: ClassVar[bool] = False

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    months: tuple[str, ...] = field(converter=as_months)

    def asks(self, meeting: Meeting) -> bool:
        """Say whether the rule is asked of a meeting: of the body's first parts that count."""
        return meeting.counts and meeting.resumes is None and meeting.body in self.body

    def allows(self, candidate: Candidate) -> bool:
        """Say whether a meeting would open in one of the months."""
        return self._fits(candidate.span.first)

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell the month in which a meeting opens, and the nearest days in those asked for."""
        if self.allows(candidate):
            return
        message = sentence(
            "{meeting} opens on {opens}; the rule asks for one of these months: {months}",
            meeting=meeting_name(candidate.plan, candidate.meeting),
            opens=candidate.span.first,
            months=tuple(_SAID[month] for month in self.months),
        )
        yield Broken((candidate.meeting.id,), message, nearest_openings(candidate, self._fits))

    def _fits(self, day: date) -> bool:
        return MONTHS[day.month - 1].lower() in self.months
