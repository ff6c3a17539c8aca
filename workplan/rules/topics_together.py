"""Some topics are taken at one meeting.

## What it checks

There is a meeting that takes all of the `topics`. Resumed parts count with their first part. A
standing topic may be taken at other meetings besides. Cancelled and postponed meetings do not
count.

As long as a meeting may still come to take all of them, the rule is not judged. That is one that
is neither held nor has `topics_final`, or of which nobody knows the topics, as long as none of
those that it lacks is taken elsewhere. Where none of them is taken and none can be, that is for
topic-placed to say.

| parameter | takes |
|---|---|
| `topics` | a list of two topics or more |

## Why

Topics that bear on each other, or need the same experts in the room, are discussed together.

## Breaks it

```toml
# finds: one-cluster wg4-3, wg4-4: topic "Water" (at meeting 3 of WG.4) and topic "Sanitation" (at
#     meeting 4 of WG.4) are not taken at one meeting
[[topics]]
id = "water"
body = "wg4"
title = "Water"

[[topics]]
id = "sanitation"
body = "wg4"
title = "Sanitation"

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
topics = ["sanitation"]

[[rules]]
rule = "topics-together"
id = "one-cluster"
topics = ["water", "sanitation"]
```

## Keeps it

```toml
[[topics]]
id = "water"
body = "wg4"
title = "Water"

[[topics]]
id = "sanitation"
body = "wg4"
title = "Sanitation"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["water", "sanitation"]

[[rules]]
rule = "topics-together"
id = "one-cluster"
topics = ["water", "sanitation"]
```

## How to repair

Move the topics to one meeting; where they do not fit, make it longer, or make room by moving
others.

## Where it comes from

From the decision that the rule cites. The Commission on Sustainable Development, for one, took
up water, sanitation and human settlements together, and then one cluster of themes every two
years (E/2003/29, chapter I, draft resolution I).
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar, TypeAlias

from attrs import field, frozen

from workplan.model.meetings import Meeting, by_day
from workplan.model.naming import meeting_name
from workplan.model.requirements import as_ids, names
from workplan.model.topics import Topic
from workplan.programme.programme import Programme
from workplan.rules.few import named
from workplan.rules.numbers import check_two_or_more
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.told_of import require_where_it_hangs_on
from workplan.rules.topics_taken import TopicsTaken, ids, may_take_more, taken_at
from workplan.rules.vocabulary import Model
from workplan.text import Sentence, sentence

# Meetings by the id of their first part.
_Wholes: TypeAlias = dict[str, tuple[Meeting, ...]]


@frozen(kw_only=True, repr=False)
class TopicsTogether(Rule):
    """Some topics are taken at one meeting."""

    name: ClassVar[str] = "topics-together"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False

    topics: tuple[str, ...] = field(converter=as_ids, metadata=names("topics"))

    def __attrs_post_init__(self) -> None:
        check_two_or_more(self.topics)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield the topics, with the meetings that may still take all of them."""
        takers = _Takers(programme, self.topics)
        may_take_all = takers.may_take_all()
        if takers.take_all():
            yield Case(self.topics)
        elif may_take_all:
            yield Case(self.topics, lacks=ids(may_take_more(may_take_all)))
        elif any(takers.taking) or takers.of_several_bodies:
            yield Case(self.topics)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the topics, if no meeting takes all of them."""
        takers = _Takers(programme, self.topics)
        if cases and not takers.take_all():
            yield takers.broken()

    def constrain(self, model: Model) -> None:
        """Let one meeting take all of them, if any is taken or they are of several bodies."""
        plan, taken = model.plan, TopicsTaken(model.plan)
        bodies = dict.fromkeys(plan.body_of(plan.topic(topic)) for topic in self.topics)
        wholes = [parts for body in bodies for parts in taken.meetings(body)]
        together = model.any(
            model.all(taken_at(model, parts, topic) for topic in self.topics) for parts in wholes
        )
        taken_at_all = (taken_at(model, parts, t) for parts in wholes for t in self.topics)
        several = model.known(holds=len(bodies) > 1)
        asked = model.any((several, *taken_at_all))
        parts = [part for parts in wholes for part in parts]
        found = model.any(
            model.takes(part, topic)
            for part in parts
            if not model.given(part)
            for topic in self.topics
        )
        kept = model.any((together, model.no(asked)))
        require_where_it_hangs_on(model, kept, found, parts)


class _Takers:
    """The topics of a rule, and the meetings that take each of them, or may."""

    def __init__(self, programme: Programme, topics: Sequence[str]) -> None:
        self.plan = programme.plan
        self.taken = TopicsTaken(self.plan)
        self.topics = [self.plan.topic(topic) for topic in topics]
        self.taking = [self._wholes(self.taken.taking(topic)) for topic in topics]
        self.of_several_bodies = len(set(map(self.plan.body_of, self.topics))) > 1

    def take_all(self) -> bool:
        """Say whether a meeting takes all of them."""
        return bool(set.intersection(*map(set, self.taking)))

    def may_take_all(self) -> list[Meeting]:
        """Return all parts of those meetings that take all of them, or still may."""
        if self.of_several_bodies:
            return []
        to_come = self._wholes(self.taken.open_for(self.topics[0]))
        may_take = [
            taking if taking and topic.every is None else taking | to_come
            for topic, taking in zip(self.topics, self.taking, strict=True)
        ]
        others = may_take[1:]
        return [
            part
            for first, parts in may_take[0].items()
            if all(first in wholes for wholes in others)
            for part in parts
        ]

    def broken(self) -> Broken:
        """Tell where each of them is taken."""
        where = [
            self._where(topic, [parts[0] for parts in taking.values()])
            for topic, taking in zip(self.topics, self.taking, strict=True)
        ]
        message = sentence("{topics} are not taken at one meeting", topics=tuple(where))
        concerned = {first: parts[0] for taking in self.taking for first, parts in taking.items()}
        in_order = sorted(concerned.values(), key=by_day)
        takers = (part for topic in self.topics for part in self.taken.taking(topic.id))
        hangs_on = ids(dict.fromkeys(takers))
        return Broken(ids(in_order), message, self._hint(in_order), hangs_on=hangs_on)

    def _hint(self, takers: Sequence[Meeting]) -> Sentence:
        if self.of_several_bodies:
            return sentence(
                "leave the rule out, or make them topics of one body: no two bodies have a"
                " meeting in common"
            )
        open_ones = [taker for taker in takers if taker.takes_more_topics]
        if not open_ones:
            return sentence("take them all at one meeting that may still take topics")
        count = {one.id: sum(one.id in taking for taking in self.taking) for one in open_ones}
        most = max(open_ones, key=lambda one: count[one.id])
        return sentence("take them all at {meeting}", meeting=meeting_name(self.plan, most))

    def _where(self, topic: Topic, takers: Sequence[Meeting]) -> Sentence:
        if not takers:
            return sentence('topic "{topic}" (at none)', topic=topic.title)
        return sentence(
            'topic "{topic}" (at {meetings})',
            topic=topic.title,
            meetings=named(self.plan, takers),
        )

    def _wholes(self, parts: Sequence[Meeting]) -> _Wholes:
        wholes = map(self.taken.whole, parts)
        return {its_parts[0].id: its_parts for its_parts in wholes}
