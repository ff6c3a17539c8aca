"""Meetings bear their topics evenly.

## What it checks

The largest load of a meeting of the body: how many sittings its topics take in all (each topic's
`load`, 1 if not said). The fewer those are, the more evenly the topics are spread. Of several
bodies it is the largest of all; to have each spread its own topics, state the wish once for each.

Resumed parts count with their first part, each topic once. Cancelled and postponed meetings do
not count. A meeting whose `topics` are not known (missing, which is not the same as none), or
those of one of its parts, is left aside and listed as not judged.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `weight` | what each sitting of the largest load costs; 1 if not said |

## Why

A plan may keep all limits and still leave most of the work to one meeting. Whoever prepares and
attends them is better off with meetings of like size.

## Breaks it

```toml
# costs: even-load 3: the largest load is 3 sittings, at meeting 3 of WG.4
[[topics]]
id = "education"
body = "wg4"
title = "Public education"

[[topics]]
id = "judiciary"
body = "wg4"
title = "Judiciary"
load = 2

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education", "judiciary"]

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
topics = []

[[rules]]
rule = "even-load"
body = "wg4"
```

## Keeps it

```toml
# costs: even-load 2: the largest load is 2 sittings, at meeting 4 of WG.4
[[topics]]
id = "education"
body = "wg4"
title = "Public education"

[[topics]]
id = "judiciary"
body = "wg4"
title = "Judiciary"
load = 2

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education"]

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
topics = ["judiciary"]

[[rules]]
rule = "even-load"
body = "wg4"
```

## How to repair

Move a topic from the meeting with the largest load to one with a smaller load. What a single
large topic takes is the least that can be had.

## Where it comes from

From whoever wishes it: the source that the wish cites. The Working Group on the Prevention of
Corruption, for one, asked for a number of topics that can be managed at each meeting
(CAC/COSP/WG.4/2011/4, para. 11).
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.model.requirements import as_ids, names
from workplan.programme.programme import Programme
from workplan.rules.few import named
from workplan.rules.loads import load_at, load_of, loads_of, topics_of
from workplan.rules.rule import Case
from workplan.rules.topics_taken import TopicsTaken
from workplan.rules.vocabulary import Model
from workplan.rules.wish import Wish
from workplan.text import Sentence, counted, sentence


@frozen(kw_only=True, repr=False)
class EvenLoad(Wish):
    """The largest load of a meeting is small."""

    name: ClassVar[str] = "even-load"

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting, which waits for its topics and those of its parts to be known."""
        yield from loads_of(programme, self.body)

    def minimise(self, model: Model) -> None:
        """Let the largest load be small."""
        taken = TopicsTaken(model.plan)
        meetings = (parts for body in self.body for parts in taken.meetings(body))
        known = (parts for parts in meetings if all(map(model.topics_known, parts)))
        model.wish(model.largest(load_at(model, parts) for parts in known))

    def measure(self, programme: Programme, cases: Sequence[Case]) -> tuple[int, Sentence]:
        """Return the largest load of a meeting, in sittings."""
        plan, taken = programme.plan, TopicsTaken(programme.plan)
        meetings = [plan.meeting(case.about[0]) for case in cases]
        loads = [load_of(topics_of(plan, taken.whole(meeting))) for meeting in meetings]
        largest = max(loads, default=0)
        if not largest:
            return 0, sentence(
                "no meeting of {bodies} is known to take a topic",
                bodies=tuple(plan.body(body).short_name for body in self.body),
            )
        at = [meeting for meeting, load in zip(meetings, loads, strict=True) if load == largest]
        return largest, counted(
            "the largest load is {count} sitting, at {meetings}",
            "the largest load is {count} sittings, at {meetings}",
            count=largest,
            meetings=named(plan, at),
        )
