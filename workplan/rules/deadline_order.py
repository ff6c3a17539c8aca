"""The deadlines of a meeting fall due one after the other.

## What it checks

The days on which the named `deadlines` of a meeting fall due come in the order in which the rule
names them, no two on one day, whatever the time. They are the final days: rolled, and set by hand
where they are. Of a period it is the day on which it ends.

Each meeting is looked at by itself, a resumed part too, with the deadlines that hang on it. Those
that it does not have, or that are left out by hand, are skipped. A deadline for each topic is
compared topic by topic: with the others of that topic, and with those of the whole meeting. A
deadline that hangs on no meeting is not compared. Deadlines of cancelled and postponed meetings do
not count; what is not dated yet is not judged, the others are all the same.

| parameter | takes |
|---|---|
| `deadlines` | a list of two deadlines or more, in their order |

## Why

Papers are made from replies, and replies answer a call. Each date is right by itself, counted
back from the meeting; but one that is moved by hand, or rolls over the holidays, may pass another.

## Breaks it

```toml
# finds: deadline-order wg4-3/replies, wg4-3/papers: Papers issued (WG.4, meeting 3) is due on
#     Monday 16 July 2012, not after Replies received (WG.4, meeting 3), which is due on Friday 20
#     July 2012
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[deadlines]]
id = "call"
of = "wg4"
title = "Call for information"
due = "5 months before start"
roll = "earlier"

[[deadlines]]
id = "replies"
of = "wg4"
title = "Replies received"
due = "10 weeks before start"

[[deadlines]]
id = "papers"
of = "wg4"
title = "Papers issued"
due = "6 weeks before start"

[[overrides]]
entry = "wg4-3/replies"
on = 2012-07-20
reason = "extended at the request of States parties"

[[rules]]
rule = "deadline-order"
deadlines = ["call", "replies", "papers"]
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
id = "replies"
of = "wg4"
title = "Replies received"
due = "10 weeks before start"

[[deadlines]]
id = "papers"
of = "wg4"
title = "Papers issued"
due = "6 weeks before start"

[[rules]]
rule = "deadline-order"
deadlines = ["replies", "papers"]
```

## How to repair

Count the later deadline from the earlier one (`due = "4 weeks after replies"`), or move the one
that was set by hand. If both may fall on one day, leave one of them out of the rule.

## Where it comes from

From the way in which documents are made. At the United Nations Office at Geneva, for one, a
document is submitted ten weeks before the meeting, and issued six weeks before it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from attrs import field, frozen

from workplan.dates.spans import LAST_DAY
from workplan.model.requirements import as_ids, names
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.numbers import check_two_or_more
from workplan.rules.rule import Broken, Case
from workplan.text import sentence


@frozen(kw_only=True, repr=False)
class DeadlineOrder(MeetingRule):
    """Some deadlines of a meeting fall due one after the other."""

    name: ClassVar[str] = "deadline-order"

    deadlines: tuple[str, ...] = field(converter=as_ids, metadata=names("deadlines"))

    def __attrs_post_init__(self) -> None:
        check_two_or_more(self.deadlines)

    def allows(self, candidate: Candidate) -> bool:
        """Say whether the deadlines of a meeting would fall due in their order."""
        return next(self._wrong(candidate.deadlines), None) is None

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell each two deadlines of a meeting that do not come one after the other."""
        for first, then in dict.fromkeys(self._wrong(candidate.deadlines)):
            yield _told(first, then)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting that has two of them, and each of those that is not dated yet."""
        for meeting in programme.plan.meetings:
            of_meeting = self._in_order(programme.hanging_on(meeting))
            if meeting.counts and len(of_meeting) > 1:
                yield Case((meeting.id,))
                for entry in of_meeting:
                    if not entry.dated:
                        yield Case((entry.id,), needs=(entry.id,))

    def _in_order(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return those of some deadlines that the rule names, in its order."""
        by_name: dict[str, list[Entry]] = {}
        for entry in entries:
            by_name.setdefault(entry.name, []).append(entry)
        return [entry for name in self.deadlines for entry in by_name.get(name, ())]

    def _wrong(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
        """Yield each two of which the second does not fall due after the first."""
        dated = [entry for entry in self._in_order(entries) if entry.dated]
        topics = dict.fromkeys(entry.topic for entry in dated if entry.topic is not None)
        for topic in topics or (None,):
            of_topic = [entry for entry in dated if entry.topic in (None, topic)]
            for first, then in pairwise(of_topic):
                if first.ends is not None and then.ends is not None and then.ends <= first.ends:
                    yield first, then


def _told(first: Entry, then: Entry) -> Broken:
    days = {"day": first.ends or LAST_DAY, "due": then.ends or LAST_DAY}
    message = sentence(
        "{then} is due on {due}, not after {first}, which is due on {day}",
        then=then.title,
        first=first.title,
        **days,
    )
    hint = sentence(
        "let {then} be due after {day}, or {first} before {due}",
        then=then.title,
        first=first.title,
        **days,
    )
    return Broken((first.id, then.id), message, hint)
