"""A body does not meet while others do.

## What it checks

No meeting of the body shares a day with one of the `entries`: meetings, or bodies, which stand
for all their meetings. With a `margin`, not with the days so long before and after them either: a
margin of a week keeps the seven days before their first day free, and the seven after their last.
Lengths are counted as in offsets, working days at the seat of `body`. Each pair of meetings is
told once.

Every part of a resumed meeting is looked at by its own days, on both sides; a meeting among the
`entries` stands for its resumed parts too, a resumed part for itself alone. The parts of one
meeting are not compared with each other. A meeting held `during` one of the `entries` shares days
with it, and is found: accept it if that is meant. Cancelled and postponed meetings do not count.
Two meetings of which one is not dated are not judged if they may share days; if they cannot,
nothing is waited for.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `entries` | a meeting or a body, or a list of them |
| `margin` | a length such as `"1 week"`; none if left out |

## Why

The same delegates, interpreters or rooms serve both; or the one body waits for what the other
decides, and people need days to travel and to read.

## Breaks it

```toml
# finds: not-during wg4-3, cosp4: meeting 3 of WG.4 (27–29 August 2012) shares days
#     with session 4 of COSP (29 August – 5 September 2012)
# finds: week-apart wg4-3, cosp4: meeting 3 of WG.4 (27–29 August 2012) shares days
#     with session 4 of COSP (29 August – 5 September 2012)
# finds: week-apart wg4-4, cosp4: meeting 4 of WG.4 (10–12 September 2012) lies
#     within 1 week of session 4 of COSP (29 August – 5 September 2012)
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[sessions]]
id = "cosp4"
body = "cosp"
number = 4
starts = 2012-08-29
ends = 2012-09-05

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2012-09-10
ends = 2012-09-12

[[rules]]
rule = "not-during"
body = "wg4"
entries = "cosp"

[[rules]]
rule = "not-during"
id = "week-apart"
body = "wg4"
entries = ["cosp4"]
margin = "1 week"
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[sessions]]
id = "cosp4"
body = "cosp"
number = 4
starts = 2012-09-06
ends = 2012-09-12

[[rules]]
rule = "not-during"
body = "wg4"
entries = "cosp"
margin = "1 week"
```

## How to repair

Move one of the two meetings: the hint names the last day on which the one may end, and the first
on which it may open. If it is meant to be held there, accept the finding.

## Where it comes from

From the decision that the rule cites, or the practice of those who share delegates and rooms.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import accumulate, product
from typing import ClassVar

from attrs import field, frozen

from workplan.dates.lengths import Length
from workplan.dates.long_after import long_after, long_before
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import Span
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.requirements import as_ids, as_optional_length, names
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.vocabulary import Day, Model
from workplan.text import Days, Value, sentence

DAY = timedelta(days=1)


@frozen(kw_only=True, repr=False)
class NotDuring(Rule):
    """No meeting of a body on the days of others, nor so long before or after them."""

    name: ClassVar[str] = "not-during"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False
    reads_topics: ClassVar[bool] = False

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    entries: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies or meetings"))
    margin: Length | None = field(default=None, converter=as_optional_length)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each pair of meetings of which one lies on the days of the other, or may."""
        seen = set[frozenset[str]]()
        others = [one for one in programme.plan.meetings if one.counts and self._is_named(one)]
        for body in self.body:
            taken = _Taken((self._around(programme, one, body), one) for one in others)
            # Of two such meetings the earlier comes first, however they stand in the plan.
            its_meetings = programme.plan.meetings_of(body)
            for meeting in sorted(its_meetings, key=lambda one: (one.earliest, one.id)):
                span = programme.calendars.possible_days(meeting).span
                for other in taken.on(span) if meeting.counts else ():
                    pair = frozenset((meeting.id, other.id))
                    if _first(meeting) != _first(other) and pair not in seen:
                        seen.add(pair)
                        both = (meeting.id, other.id)
                        yield Case(both, needs=both)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the pairs, which share days now that both are dated."""
        for case in cases:
            meeting, other = map(programme.plan.meeting, case.about)
            yield self._broken(programme, meeting, other)

    def constrain(self, model: Model) -> None:
        """Let no two of them share days, nor come within the margin of the other."""
        seen = set[frozenset[str]]()
        others = [one for one in model.plan.meetings if one.counts and self._is_named(one)]
        for body in self.body:
            open_days = model.calendars.deadline_days(body)
            for meeting, other in product(model.plan.meetings_of(body), others):
                pair = frozenset((meeting.id, other.id))
                if meeting.counts and _first(meeting) != _first(other) and pair not in seen:
                    seen.add(pair)
                    before = self._earlier(model.opens(other), model, open_days)
                    after = self._later(model.ends(other), model, open_days)
                    apart = (
                        model.earlier(model.ends(meeting), before),
                        model.earlier(after, model.opens(meeting)),
                    )
                    model.require(model.any(apart), (meeting.id, other.id))

    def _earlier(self, day: Day, model: Model, open_days: OpenDays) -> Day:
        margin = self.margin
        if margin is None:
            return day
        return model.shifted(day, lambda given: long_before(given, margin, open_days))

    def _later(self, day: Day, model: Model, open_days: OpenDays) -> Day:
        margin = self.margin
        if margin is None:
            return day
        return model.shifted(day, lambda given: long_after(given, margin, open_days))

    def _is_named(self, meeting: Meeting) -> bool:
        return not {meeting.body, meeting.id, meeting.resumes}.isdisjoint(self.entries)

    def _around(self, programme: Programme, meeting: Meeting, body: str) -> Span:
        """Return the days on which a meeting lies, or may, with the margin of a body."""
        span = programme.calendars.possible_days(meeting).span
        if self.margin is None:
            return span
        open_days = programme.calendars.deadline_days(body)
        return Span(
            long_before(span.first, self.margin, open_days),
            long_after(span.last, self.margin, open_days),
        )

    def _broken(self, programme: Programme, meeting: Meeting, other: Meeting) -> Broken:
        plan, calendars = programme.plan, programme.calendars
        days, other_days = (calendars.possible_days(one).span for one in (meeting, other))
        said: dict[str, Value] = {
            "meeting": meeting_name(plan, meeting),
            "days": Days(days.first, days.last),
            "other": meeting_name(plan, other),
            "other_days": Days(other_days.first, other_days.last),
        }
        if self.margin is None or days.overlaps(other_days):
            message = sentence(
                "{meeting} ({days}) shares days with {other} ({other_days})", **said
            )
        else:
            message = sentence(
                "{meeting} ({days}) lies within {length} of {other} ({other_days})",
                length=self.margin.said(),
                **said,
            )
        around = self._around(programme, other, meeting.body)
        hint = sentence(
            "let {meeting} end on {before} or earlier, or open on {after} or later",
            meeting=said["meeting"],
            before=around.first - DAY,
            after=around.last + DAY,
        )
        return Broken((meeting.id, other.id), message, hint)


def _first(meeting: Meeting) -> str:
    """Return the id of the first part of the meeting of which this is one."""
    return meeting.resumes or meeting.id


class _Taken:
    """Meetings by the days on which there is to be no other."""

    def __init__(self, meetings: Iterable[tuple[Span, Meeting]]) -> None:
        self._meetings = sorted(meetings, key=lambda pair: (pair[0], pair[1].id))
        self._firsts = [span.first for span, _ in self._meetings]
        # The last day of any up to this one.
        self._reach = list(accumulate((span.last for span, _ in self._meetings), max))

    def on(self, days: Span) -> Iterator[Meeting]:
        """Yield those of which a day is among these."""
        for number in range(bisect_right(self._firsts, days.last) - 1, -1, -1):
            if self._reach[number] < days.first:
                break
            span, meeting = self._meetings[number]
            if span.overlaps(days):
                yield meeting
