"""The steps of a document fall due in their order.

## What it checks

The steps of each document fall due in the order in which the plan has them: none before the day of
one that comes before it. Two on one day are in order, whatever the time. The days are the final
ones: rolled, and set by hand where they are. Each meeting is looked at by itself, with the
documents that are due for it and for its topics. A step that is left out by hand is skipped, one
that is not dated is not judged, the others are all the same. Documents of cancelled and postponed
meetings do not count. Always on.

Steps that cannot be in order at any meeting (issued "10 weeks before start", but submitted
"6 weeks before start") are no finding: a plan that has them is not read.

## Why

A paper cannot be issued before it is submitted. Where a step is set by hand, or a meeting moves
and only some of the dates with it, one may pass another, and nobody notices until it is too late.

## Breaks it

```toml
# finds: steps-in-order wg4-3/paper.submitted, wg4-3/paper.issued: Background paper, issued (WG.4,
#     meeting 3) is due on Monday 16 July 2012, before Background paper, submitted (WG.4, meeting
#     3), which is due on Friday 20 July 2012
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[documents]]
id = "paper"
of = "wg4"
title = "Background paper"
[documents.steps]
submitted = "10 weeks before start"
issued = "6 weeks before start"

[[overrides]]
entry = "wg4-3/paper.submitted"
on = 2012-07-20
reason = "replies came late"
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[documents]]
id = "paper"
of = "wg4"
title = "Background paper"
[documents.steps]
submitted = "10 weeks before start"
issued = "6 weeks before start"
```

## How to repair

Count the later step from the earlier one (`issued = "4 weeks after paper.submitted"`), so that it
moves along, or set it by hand too.

## Where it comes from

From the way in which documents come about: what is issued has been processed, and what is
processed has been submitted.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import ClassVar

from workplan.dates.spans import LAST_DAY
from workplan.model.dues import step_name
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Broken, Case
from workplan.text import sentence


class StepsInOrder(MeetingRule):
    """The steps of each document of a meeting fall due in their order."""

    name: ClassVar[str] = "steps-in-order"
    always: ClassVar[bool] = True

    def allows(self, candidate: Candidate) -> bool:
        """Say whether the steps of all documents of a meeting would fall due in their order."""
        return next(_wrong(candidate), None) is None

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell each two steps of a document of which the second is due before the first."""
        for first, then in _wrong(candidate):
            yield _told(first, then)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting with documents, and each step that is not dated yet."""
        for meeting in programme.plan.meetings:
            if not meeting.counts:
                continue
            documents = [*_documents(programme.plan, meeting, programme.hanging_on(meeting))]
            if documents:
                yield Case((meeting.id,))
            for entry in chain.from_iterable(documents):
                if not entry.dated:
                    yield Case((entry.id,), needs=(entry.id,))


def _documents(
    plan: Plan, meeting: Meeting, entries: Sequence[Entry]
) -> Iterator[tuple[Entry, ...]]:
    """Yield the steps of each document of a meeting that has two or more, in their order."""
    documents = plan.documents_of(meeting) if entries else ()
    by_name: dict[tuple[str, str | None], Entry] = {}
    for entry in entries if documents else ():
        by_name[entry.name, entry.topic] = entry
    for document in documents:
        names = [step_name(document, step) for step in document.steps]
        for topic in (meeting.topics or ()) if document.each == "topic" else (None,):
            found = (by_name.get((name, topic)) for name in names)
            steps = tuple(entry for entry in found if entry is not None)
            if len(steps) > 1:
                yield steps


def _wrong(candidate: Candidate) -> Iterator[tuple[Entry, Entry]]:
    """Yield each two steps of a document of which the second is due before the first."""
    for steps in _documents(candidate.plan, candidate.meeting, candidate.deadlines):
        dated = (entry for entry in steps if entry.dated)
        for first, then in pairwise(dated):
            if first.ends is not None and then.ends is not None and then.ends < first.ends:
                yield first, then


def _told(first: Entry, then: Entry) -> Broken:
    days = {"day": first.ends or LAST_DAY, "due": then.ends or LAST_DAY}
    message = sentence(
        "{then} is due on {due}, before {first}, which is due on {day}",
        then=then.title,
        first=first.title,
        **days,
    )
    hint = sentence(
        "let {then} be due on {day} or later, or {first} on {due} or earlier",
        then=then.title,
        first=first.title,
        **days,
    )
    return Broken((first.id, then.id), message, hint)
