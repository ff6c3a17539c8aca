"""Not too many documents are in processing at a time.

## What it checks

How many things are between two of their deadlines on one day, over all bodies: `at_most` so many.
A thing is there from the day on which it is due `from`, and no longer on that on which it is due
`to`. The days are the final ones: rolled, and set by hand where they are.

`from` and `to` are ids of deadlines, also of steps of documents and calls: `papers.submitted`. The
name of a step alone, as `submitted`, stands for that step of each document where no deadline is
called so. What is counted are the documents, or whatever else the two deadlines are of: one for
each meeting, or for each topic where one of the two is due for each of them. What has only one of
the two is not counted, nor is what hangs on no meeting, or on one that is cancelled or postponed.
What is not dated yet is not judged, the others are all the same. There is one finding for all days
in a row on which there are too many; it names those that are there on the worst of these days.

| parameter | takes |
|---|---|
| `from`, `to` | a deadline, or the name of a step |
| `at_most` | a number |

## Why

Editors and translators can work on so many papers at a time. Bodies that meet in one month submit
theirs in the same weeks, and each of them is in time by its own dates.

## Breaks it

```toml
# finds: documents-at-once cosp4/report.submitted, wg4-3/paper.submitted: on Monday 27 August 2012,
#     2 are between "submitted" and "issued": Report, submitted (COSP, session 4) and Background
#     paper, submitted (WG.4, meeting 3); the rule asks for at most 1
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-11-05
ends = 2012-11-07

[[sessions]]
id = "cosp4"
body = "cosp"
number = 4
starts = 2012-10-29
ends = 2012-11-02

[[documents]]
id = "paper"
of = "wg4"
title = "Background paper"
steps = { submitted = "10 weeks before start", issued = "6 weeks before start" }

[[documents]]
id = "report"
of = "cosp"
title = "Report"
steps = { submitted = "10 weeks before start", issued = "6 weeks before start" }

[[rules]]
rule = "documents-at-once"
from = "submitted"
to = "issued"
at_most = 1
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-11-26
ends = 2012-11-28

[[sessions]]
id = "cosp4"
body = "cosp"
number = 4
starts = 2012-10-29
ends = 2012-11-02

[[documents]]
id = "paper"
of = ["wg4", "cosp"]
title = "Background paper"
steps = { submitted = "10 weeks before start", issued = "6 weeks before start" }

[[rules]]
rule = "documents-at-once"
from = "paper.submitted"
to = "paper.issued"
at_most = 1
```

## How to repair

Let some of them be due on other days, count them from different days, or move a meeting.

## Where it comes from

From the services that make documents. The United Nations Office at Geneva, for one, asks for ten
weeks between the submission of a document and the meeting, so that it can plan what is processed
when.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.model.meetings import Meeting
from workplan.model.requirements import as_count_from_one, as_id, names
from workplan.programme.at_once import Crowd, Passage, Way, crowds, passages, ways
from workplan.programme.programme import Programme
from workplan.rules.few import few
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.vocabulary import Model, Stay
from workplan.text import Days, counted, sentence


@frozen(kw_only=True, repr=False)
class DocumentsAtOnce(Rule):
    """At most so many things are between two of their deadlines on one day."""

    name: ClassVar[str] = "documents-at-once"
    kind: ClassVar[Kind] = "of the plan"
    afterwards: ClassVar[bool] = True

    from_: str = field(converter=as_id, metadata=names("deadlines or steps"))
    to: str = field(converter=as_id, metadata=names("deadlines or steps"))
    at_most: int = field(converter=as_count_from_one)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each thing that passes from the one to the other; it waits for both."""
        for passage in passages(programme, self.from_, self.to):
            yield Case(_ids(passage), needs=_ids(passage))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield all days in a row on which there are too many."""
        known = {case.about for case in cases}
        dated = [
            passage
            for passage in passages(programme, self.from_, self.to)
            if _ids(passage) in known
        ]
        for crowd in crowds(dated, self.at_most):
            yield self._broken(crowd)

    def constrain(self, model: Model) -> None:
        """Let no more be there at once; of what hangs on other meetings that is seen later."""
        its_ways = ways(model.plan, self.from_, self.to)
        stays = (
            stay
            for meeting in model.plan.meetings
            if meeting.counts
            for way in its_ways
            for stay in _stays(model, meeting, way)
        )
        model.at_once(stays, self.at_most)

    def _broken(self, crowd: Crowd) -> Broken:
        which = [passage.enters.title for passage in crowd.passages]
        message = counted(
            'on {day}, {count} is between "{opening}" and "{closing}": {which};'
            " the rule asks for at most {most}",
            'on {day}, {count} are between "{opening}" and "{closing}": {which};'
            " the rule asks for at most {most}",
            count=len(which),
            day=crowd.day,
            opening=self.from_,
            closing=self.to,
            which=few(which, len(which)),
            most=self.at_most,
        )
        hint = sentence(
            "there are too many on {days}: let some be due on other days, or move a meeting",
            days=Days(crowd.first, crowd.last),
        )
        hangs_on = (name for passage in crowd.all_passages for name in _ids(passage))
        return Broken(
            tuple(passage.enters.id for passage in crowd.passages),
            message,
            hint,
            hangs_on=tuple(dict.fromkeys(hangs_on)),
        )


def _stays(model: Model, meeting: Meeting, way: Way) -> Iterator[Stay]:
    """Yield what passes between two deadlines of a meeting, once or for each topic it takes."""
    due = {one.id: one for one in model.plan.deadlines_of(meeting) if one.id in way}
    if due.keys() != {*way}:
        return
    opens = model.opens(meeting)
    by_topic = [due[name].each == "topic" for name in way]
    topics = [one.id for one in model.plan.topics_of(meeting.body)]
    for topic in topics if any(by_topic) else (None,):
        enters, leaves = (
            model.due_days(meeting, name, topic if each else None)
            for name, each in zip(way, by_topic, strict=True)
        )
        if enters and leaves:
            over = {day: max(enters[day], leaves[day]) for day in enters}
            yield Stay(
                enters=model.shifted(opens, enters.__getitem__),
                over=model.shifted(opens, over.__getitem__),
                shortest=min((over[day] - enters[day]).days for day in enters),
                there=model.known(holds=True) if topic is None else model.takes(meeting, topic),
                of=meeting.id,
            )


def _ids(passage: Passage) -> tuple[str, str]:
    return passage.enters.id, passage.leaves.id
