"""No two of some topics are taken at one meeting.

## What it checks

No meeting takes two of the `topics`. Resumed parts count with their first part. Cancelled and
postponed meetings do not count. A meeting is judged by the topics that it is known to take; one
whose `topics` are not known (missing, which is not the same as none) is not judged, if two of
these topics may turn out to be among them.

| parameter | takes |
|---|---|
| `topics` | a list of two topics or more |

## Why

Two large topics would crowd out each other; two that need the same small group of experts cannot
be prepared at once.

## Breaks it

```toml
# finds: one-by-one wg4-3: meeting 3 of WG.4 takes topic "Water" and topic "Forests", which are to
#     be taken at different meetings
[[topics]]
id = "water"
body = "wg4"
title = "Water"

[[topics]]
id = "forests"
body = "wg4"
title = "Forests"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["water", "forests"]

[[rules]]
rule = "topics-apart"
id = "one-by-one"
topics = ["water", "forests"]
```

## Keeps it

```toml
[[topics]]
id = "water"
body = "wg4"
title = "Water"

[[topics]]
id = "forests"
body = "wg4"
title = "Forests"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["water"]

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
topics = ["forests"]

[[rules]]
rule = "topics-apart"
id = "one-by-one"
topics = ["water", "forests"]
```

## How to repair

Move all but one of them to other meetings.

## Where it comes from

From the decision that the rule cites. The Commission on Sustainable Development, for one, gave
water and forests to sessions of different years, each with its own cluster of themes (E/2003/29,
chapter I, draft resolution I).
"""

from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.requirements import as_ids, names
from workplan.programme.programme import Programme
from workplan.rules.numbers import check_two_or_more
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.topics_taken import TopicsTaken, ids, taken_at
from workplan.rules.vocabulary import Model
from workplan.text import counted, sentence

TWO = 2


@frozen(kw_only=True, repr=False)
class TopicsApart(Rule):
    """No two of some topics are taken at one meeting."""

    name: ClassVar[str] = "topics-apart"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False

    topics: tuple[str, ...] = field(converter=as_ids, metadata=names("topics"))

    def __attrs_post_init__(self) -> None:
        check_two_or_more(self.topics)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting of the bodies that take the topics."""
        plan, taken = programme.plan, TopicsTaken(programme.plan)
        topics, asked = [plan.topic(topic) for topic in self.topics], frozenset(self.topics)
        for body in dict.fromkeys(map(plan.body_of, topics)):
            to_come = {
                topic.id
                for topic in topics
                if plan.body_of(topic) == body
                and (topic.every is not None or not taken.taking(topic.id))
            }
            for parts in taken.meetings(body):
                here = _among(parts, asked)
                others = [topic for topic in here if topic not in to_come]
                settled = len(here) >= TWO or len(to_come) + len(others) < TWO
                unknown = ids(part for part in parts if part.topics is None)
                yield Case((parts[0].id,), lacks=() if settled else unknown)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the meetings that take two of the topics, or more."""
        plan, taken = programme.plan, TopicsTaken(programme.plan)
        asked = frozenset(self.topics)
        for case in cases:
            parts = taken.whole(plan.meeting(case.about[0]))
            here = _among(parts, asked)
            if len(here) < TWO:
                continue
            titles = (plan.topic(topic).title for topic in here)
            message = sentence(
                "{meeting} takes {topics}, which are to be taken at different meetings",
                meeting=meeting_name(plan, parts[0]),
                topics=tuple(sentence('topic "{topic}"', topic=title) for title in titles),
            )
            hint = counted(
                "move {count} of them to another meeting",
                "move {count} of them to other meetings, each to one of its own",
                count=len(here) - 1,
            )
            yield Broken(ids(parts), message, hint)

    def constrain(self, model: Model) -> None:
        """Let no meeting take two of them."""
        taken = TopicsTaken(model.plan)
        topics = map(model.plan.topic, self.topics)
        for body in dict.fromkeys(map(model.plan.body_of, topics)):
            for parts in taken.meetings(body):
                here = model.total((taken_at(model, parts, topic), 1) for topic in self.topics)
                model.require(model.at_most(here, 1), ids(parts))


def _among(parts: Sequence[Meeting], asked: Collection[str]) -> list[str]:
    """Return those of some topics that a meeting takes, in one of its parts or another."""
    taken = dict.fromkeys(topic for part in parts for topic in part.topics or ())
    return [topic for topic in taken if topic in asked]
