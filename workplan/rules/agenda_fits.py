"""The agenda of a meeting fits into its sittings.

## What it checks

The load of all that stands on the agenda of each dated meeting: its topics, and the items that
take a `load` of their own, in sittings. It is no more than the sittings that the meeting has: one
for each half-day of its body on each day on which it sits, or as many of them as it states in
`sittings`. Days closed in its midst are none. Resumed parts are judged apart, each by its own
agenda. A meeting that has no agenda, is cancelled or is postponed is not judged; nor is one whose
agenda has a place for topics while these are not known. Of a meeting that has been held it is a
note at most. Always on.

It is only checked: that the topics fit is what `load-per-meeting` asks of the scheduler, with a
`reserve` for everything else; an agenda is made when the dates and the topics are there.

## Why

An agenda that is longer than the meeting is cut short when it is too late: the last topic is not
taken, or the report is adopted unread.

## Breaks it

```toml
# finds: agenda-fits wg4-3: the agenda of meeting 3 of WG.4 takes 5 sittings; it has 4
[[topics]]
id = "education"
body = "wg4"
title = "Public education"
load = 4

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-28
topics = ["education"]

[[agenda]]
id = "discussion"
of = "wg4"
title = "Discussion"
fill = "topics"

[[agenda]]
id = "report"
of = "wg4"
title = "Adoption of the report"
load = 1
at = "end"
```

## Keeps it

```toml
[[topics]]
id = "education"
body = "wg4"
title = "Public education"
load = 4

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education"]

[[agenda]]
id = "discussion"
of = "wg4"
title = "Discussion"
fill = "topics"

[[agenda]]
id = "report"
of = "wg4"
title = "Adoption of the report"
load = 1
at = "end"
```

## How to repair

Make the meeting longer, move a topic to another meeting, or give an item less time. So that the
scheduler keeps room for what is no topic, state `load-per-meeting` with a `reserve`.

## Where it comes from

From the organization of work that a meeting adopts together with its agenda.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.text import counted


class AgendaFits(Rule):
    """What stands on the agenda of a meeting takes no more sittings than it has."""

    name: ClassVar[str] = "agenda-fits"
    kind: ClassVar[Kind] = "checked only"
    always: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting that has an agenda, which waits for its dates and its topics."""
        plan = programme.plan
        for meeting in plan.meetings:
            if meeting.counts and plan.agenda_of(meeting):
                lacks = (meeting.id,) if _lacks_topics(plan, meeting) else ()
                yield Case((meeting.id,), needs=(meeting.id,), lacks=lacks)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the meetings whose agenda takes too many sittings."""
        for case in cases:
            meeting = programme.plan.meeting(case.about[0])
            agenda = programme.agenda(meeting)
            has = len(agenda.sittings)
            if agenda.load > has:
                yield Broken(
                    case.about,
                    counted(
                        "the agenda of {meeting} takes {count} sitting; it has {sittings}",
                        "the agenda of {meeting} takes {count} sittings; it has {sittings}",
                        count=agenda.load,
                        sittings=has,
                        meeting=meeting_name(programme.plan, meeting),
                    ),
                    counted(
                        "make it longer, or take {count} sitting off what stands on it",
                        "make it longer, or take {count} sittings off what stands on it",
                        count=agenda.load - has,
                    ),
                    level="note" if meeting.status == "held" else None,
                )


def _lacks_topics(plan: Plan, meeting: Meeting) -> bool:
    """Say whether topics may stand on an agenda, and it is not known which."""
    items = plan.agenda_of(meeting)
    return meeting.topics is None and any(item.fill == "topics" or item.topic for item in items)
