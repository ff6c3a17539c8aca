"""Some topics are taken in time.

## What it checks

Each of the `topics` is taken at a meeting that ends before the first day of `by`: a meeting, a
milestone or a date. Of a topic that is taken several times, one of them is enough. Resumed parts
take their topics on their own days. Cancelled and postponed meetings do not count.

A topic whose meeting is not dated, or of which it is not certain that it ends before a milestone
known only as a month or year, is not judged; nor is one that is not taken yet, as long as a
meeting that can end in time may still take it: one that is neither held nor has `topics_final`,
or of which nobody knows the topics. A `by` that is a cancelled or postponed meeting is waited
for.

| parameter | takes |
|---|---|
| `topics` | a topic, or a list of topics |
| `by` | a meeting, a milestone, or a date |

## Why

What a conference is to decide on has to be discussed before that; what a review looks at, before
the review begins. A topic that has its meeting can still come too late.

## Breaks it

```toml
# finds: before-the-session wg4-4, cosp5: topic "Judiciary" is taken at meeting 4 of WG.4, which
#     does not end before session 5 of COSP
[[topics]]
id = "judiciary"
body = "wg4"
title = "Judiciary"

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-12-02
ends = 2013-12-04
topics = ["judiciary"]

[[sessions]]
id = "cosp5"
body = "cosp"
number = 5
starts = 2013-11-25
ends = 2013-11-29

[[rules]]
rule = "topic-by"
id = "before-the-session"
topics = ["judiciary"]
by = "cosp5"
```

## Keeps it

```toml
[[topics]]
id = "judiciary"
body = "wg4"
title = "Judiciary"

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
topics = ["judiciary"]

[[sessions]]
id = "cosp5"
body = "cosp"
number = 5
starts = 2013-11-25
ends = 2013-11-29

[[rules]]
rule = "topic-by"
id = "before-the-session"
topics = ["judiciary"]
by = "cosp5"
```

## How to repair

Take the topic at an earlier meeting, or hold its meeting earlier. Topics that others build on
come first (`after`); to bring one forward may take moving those too.

## Where it comes from

From the decision that the rule cites. The Working Group on the Prevention of Corruption, for
one, asked for a workplan that leads up to the second review cycle (CAC/COSP/WG.4/2011/4,
para. 12).
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import ClassVar

from attrs import field, frozen

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.requirements import Boundary, as_boundary, as_ids, names
from workplan.model.topics import Topic
from workplan.programme.programme import Programme
from workplan.rules.periods import Bounds, Period
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.topics_taken import TopicsTaken, ids, topics_forgotten
from workplan.rules.vocabulary import Condition, Model
from workplan.text import Sentence, sentence


@frozen(kw_only=True, repr=False)
class TopicBy(Rule):
    """Each of some topics is taken at a meeting that ends before a boundary."""

    name: ClassVar[str] = "topic-by"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False

    topics: tuple[str, ...] = field(converter=as_ids, metadata=names("topics"))
    by: Boundary = field(converter=as_boundary, metadata=names("boundaries"))

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each topic, with what has to be known of the meetings that take it."""
        meetings = _Meetings(programme, self.by)
        for topic in self.topics:
            yield meetings.case(programme.plan.topic(topic))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the topics that are taken too late, or nowhere."""
        meetings = _Meetings(programme, self.by)
        for case in cases:
            yield from meetings.broken(programme.plan.topic(case.about[0]))

    def constrain(self, model: Model) -> None:
        """Let a meeting that ends before the boundary take each of them."""
        bounds = Bounds.of(model, None, self.by)
        if bounds is None:
            return
        taken = TopicsTaken(model.plan)
        meetings = _Meetings(model.programme, self.by)
        for topic in self.topics:
            stated = model.plan.topic(topic)
            every = [part for whole in taken.meetings_for(stated) for part in whole]
            parts = [part for part in every if part.id != self.by]
            in_time = (model.all((model.takes(p, topic), bounds.hold(model, p))) for p in parts)
            not_known = (
                model.all((_may_be_taken(model, stated, every), bounds.hold(model, part)))
                for part in parts
                if topics_forgotten(part)
            )
            kept = model.any((*in_time, *not_known))
            model.require(kept, meetings.could_mend(stated))


def _may_be_taken(model: Model, topic: Topic, parts: Sequence[Meeting]) -> Condition:
    """Return whether what nobody knows of a meeting may be a topic: unless another takes it."""
    elsewhere = (model.takes(part, topic.id) for part in parts if topic.every is None)
    return model.no(model.any(elsewhere))


class _Meetings:
    """The meetings of a plan, and which of them end in time."""

    def __init__(self, programme: Programme, by: Boundary) -> None:
        self.plan, self.calendars = programme.plan, programme.calendars
        self.taken = TopicsTaken(self.plan)
        self.period = Period.between(programme, None, by)
        # By body: what may still take topics, and the last of it that ends in time for certain.
        self._open: dict[str, tuple[str, ...]] = {}
        self._room: dict[str, Meeting | None] = {}

    def case(self, topic: Topic) -> Case:
        """Return what has to be known before a topic can be judged."""
        about, takers = (topic.id,), self.taken.taking(topic.id)
        if self.period.unknown:
            return Case(about, lacks=self.period.unknown)
        if any(map(self._in_time, takers)):
            return Case(about)
        possible = ids(taker for taker in takers if self._may_be_in_time(taker))
        if possible:
            return Case(about, needs=(*possible, *self.period.entries))
        return Case(about, lacks=() if takers and topic.every is None else self._open_for(topic))

    def broken(self, topic: Topic) -> Iterator[Broken]:
        """Tell that a topic is not taken in time, and what could be done."""
        takers = self.taken.taking(topic.id)
        if any(map(self._in_time, takers)):
            return
        if takers:
            first = min(takers, key=lambda one: self.calendars.possible_days(one).ends)
            message = sentence(
                'topic "{topic}" is taken at {meeting}, which does not end {period}',
                topic=topic.title,
                meeting=meeting_name(self.plan, first),
                period=self.period.said,
            )
            yield Broken(
                self.period.around((first.id,)),
                message,
                self._hint(topic),
                hangs_on=self.could_mend(topic),
            )
            return
        message = sentence(
            'no meeting that ends {period} takes topic "{topic}"',
            topic=topic.title,
            period=self.period.said,
        )
        meetings = ids(parts[0] for parts in self.taken.meetings_for(topic))
        yield Broken(
            self.period.entries or meetings,
            message,
            self._hint(topic),
            hangs_on=self.could_mend(topic),
        )

    def could_mend(self, topic: Topic) -> tuple[str, ...]:
        """Return the meetings that take it, or else may, and the boundary."""
        return (*self.taken.concerned(topic), *self.period.entries)

    def _open_for(self, topic: Topic) -> tuple[str, ...]:
        """Return the meetings that may take it and can end in time."""
        body = self.plan.body_of(topic)
        if body not in self._open:
            may_take_it = self.taken.open_for(topic)
            self._open[body] = ids(one for one in may_take_it if self._may_be_in_time(one))
        return self._open[body]

    def _hint(self, topic: Topic) -> Sentence:
        body = self.plan.body_of(topic)
        if body not in self._room:
            parts = chain.from_iterable(self.taken.meetings(body))
            room = [part for part in parts if part.takes_more_topics and self._in_time(part)]
            self._room[body] = room[-1] if room else None
        last = self._room[body]
        if last is None:
            return sentence("take it at a meeting that ends {period}", period=self.period.said)
        return sentence("take it at {meeting}", meeting=meeting_name(self.plan, last))

    def _in_time(self, meeting: Meeting) -> bool:
        return self._is_another(meeting) and self.period.surely_holds(
            self.calendars.possible_days(meeting)
        )

    def _may_be_in_time(self, meeting: Meeting) -> bool:
        return self._is_another(meeting) and self.period.may_hold(
            self.calendars.possible_days(meeting)
        )

    def _is_another(self, meeting: Meeting) -> bool:
        """Say whether it is not the boundary itself: no meeting ends before it begins."""
        return meeting.id not in self.period.entries
