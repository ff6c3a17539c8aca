"""The numbers of a body's meetings rise with their opening days.

## What it checks

Of two meetings of a body that have numbers, the one with the higher number opens later; no
number is given twice. Resumed parts have the number of their first part and are left aside, so
are cancelled and postponed meetings: one that is held again may have its number. A meeting that
is not dated yet is not judged. Always on.

## Why

Documents are numbered after the meeting. When a meeting is moved before another, either its
number goes with it or every reference to its papers points to the wrong year.

## Breaks it

```toml
# finds: numbers-rise wg4-3, wg4-4: meeting 4 of WG.4 opens on Monday 20 August 2012, not after
#     meeting 3 of WG.4 (Monday 27 August 2012)
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2012-08-20
ends = 2012-08-22
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-20
ends = 2012-08-22

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2012-08-27
ends = 2012-08-29
```

## How to repair

Exchange the numbers or the dates. A part that continues a meeting has no number of its own: it
says `resumes`.

## Where it comes from

From the practice of numbering meetings in the order in which they are held.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import ClassVar

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.vocabulary import Model
from workplan.text import sentence


class NumbersRise(Rule):
    """A body's numbers rise with the opening days."""

    name: ClassVar[str] = "numbers-rise"
    kind: ClassVar[Kind] = "of the plan"
    always: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False
    reads_topics: ClassVar[bool] = False

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting that has a number of its own; it has to be dated."""
        for meeting in programme.plan.meetings:
            if _is_numbered(meeting):
                yield Case((meeting.id,), needs=(meeting.id,))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield each meeting that does not open after the one with the number before."""
        meetings = [programme.plan.meeting(case.about[0]) for case in cases]

        def order(meeting: Meeting) -> tuple[str, int, date, str]:
            return meeting.body, meeting.number or 0, _opens(programme, meeting), meeting.id

        for lower, higher in pairwise(sorted(meetings, key=order)):
            if lower.body != higher.body:
                continue
            if lower.number == higher.number:
                yield _same_number(programme, lower, higher)
            elif _opens(programme, higher) <= _opens(programme, lower):
                yield _not_after(programme, lower, higher)

    def constrain(self, model: Model) -> None:
        """Let each meeting open after the one with the number before, of the same body."""
        numbered = [one for one in model.plan.meetings if _is_numbered(one)]
        for lower, higher in pairwise(sorted(numbered, key=_by_number)):
            if lower.body == higher.body:
                rises = model.earlier(model.opens(lower), model.opens(higher))
                same = model.known(holds=lower.number != higher.number)
                model.require(model.all((same, rises)), (lower.id, higher.id))


def _is_numbered(meeting: Meeting) -> bool:
    return meeting.counts and meeting.number is not None and meeting.resumes is None


def _by_number(meeting: Meeting) -> tuple[str, int, date, str]:
    return meeting.body, meeting.number or 0, meeting.earliest, meeting.id


def _opens(programme: Programme, meeting: Meeting) -> date:
    return programme.calendars.possible_days(meeting).opens.first


def _same_number(programme: Programme, one: Meeting, other: Meeting) -> Broken:
    return Broken(
        (one.id, other.id),
        sentence(
            "{body} has two meetings with number {number}: one opens on {one}, one on {other}",
            body=programme.plan.body(one.body).short_name,
            number=one.number or 0,
            one=_opens(programme, one),
            other=_opens(programme, other),
        ),
        sentence("give each a number of its own; a part that continues one says resumes = ..."),
    )


def _not_after(programme: Programme, lower: Meeting, higher: Meeting) -> Broken:
    names = {
        "lower": meeting_name(programme.plan, lower),
        "higher": meeting_name(programme.plan, higher),
    }
    return Broken(
        (lower.id, higher.id),
        sentence(
            "{higher} opens on {opens}, not after {lower} ({day})",
            opens=_opens(programme, higher),
            day=_opens(programme, lower),
            **names,
        ),
        sentence("exchange the numbers of {lower} and {higher}, or their dates", **names),
    )
