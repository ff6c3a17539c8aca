"""A topic is taken after those that it builds on.

## What it checks

A topic with `after` is taken at a meeting that opens after the meeting has ended at which the
other topic was taken. With `at_least` and `at_most`, also no sooner and no later than so long
after: from the last day of the one meeting to the first of the other, counted as in offsets,
working days at the seat of the later topic's body. A topic that is taken several times is looked
at where it is taken first, and may follow any of the times at which the other was taken.
Cancelled and postponed meetings do not count.

Topics that are not taken yet but may be, and meetings that are not dated, are waited for. Always
on.

## Why

Some topics rest on the outcome of others: a study is discussed before the guidelines drawn from
it. The order is decided once, and easily broken when a meeting moves.

## Breaks it

```toml
# finds: topic-order wg4-3, wg4-4: topic "Guidelines" is taken at meeting 3 of WG.4, not after
#     topic "Study", which is taken at meeting 4 of WG.4
[[topics]]
id = "study"
body = "wg4"
title = "Study"

[[topics]]
id = "guidelines"
body = "wg4"
title = "Guidelines"
after = ["study"]

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["guidelines"]

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
topics = ["study"]
```

## Keeps it

```toml
[[topics]]
id = "study"
body = "wg4"
title = "Study"

[[topics]]
id = "guidelines"
body = "wg4"
title = "Guidelines"
after = [{ topic = "study", at_least = "6 months", at_most = "2 years" }]

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["study"]

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
topics = ["guidelines"]
```

## How to repair

Exchange the two topics, or move the later one to a later meeting. If the order no longer holds,
leave out `after`, or change its lengths.

## Where it comes from

From the plan itself: `after` is what the body has decided about its topics.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from workplan.dates.long_after import long_after
from workplan.dates.spans import Span
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.topics import After, Topic
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.taken_after import (
    after_one_taking_it,
    takes_it_first,
    tells_of_one_taking_it,
)
from workplan.rules.told_of import require_where_it_hangs_on, told_of
from workplan.rules.topics_taken import TopicsTaken, ids
from workplan.rules.vocabulary import Model
from workplan.text import Sentence, Value, sentence


class TopicOrder(Rule):
    """A topic is taken after others, and within the lengths given."""

    name: ClassVar[str] = "topic-order"
    kind: ClassVar[Kind] = "of the plan"
    always: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each pair of a topic and one that it is taken after."""
        for pair in _pairs(programme):
            case = pair.case()
            if case is not None:
                yield case

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the topics that are not taken after the other, too soon or too late."""
        known = {case.about for case in cases}
        for pair in _pairs(programme):
            if pair.about in known:
                yield from pair.broken()

    def constrain(self, model: Model) -> None:
        """Let a meeting that takes a topic first open after one that took the other, in time."""
        taken = TopicsTaken(model.plan)
        for topic in model.plan.topics:
            parts = [part for whole in taken.meetings_for(topic) for part in whole]
            for after in topic.after:
                other = model.plan.topic(after.topic)
                others = [part for whole in taken.meetings_for(other) for part in whole]
                firsts = [takes_it_first(model, topic, after, part, parts) for part in parts]
                kept = [after_one_taking_it(model, after, part, others) for part in parts]
                if self.level != "must":
                    # However many meetings take the topic on one day, it is one finding.
                    pairs = zip(firsts, kept, strict=True)
                    each = (model.any((model.no(first), then)) for first, then in pairs)
                    model.require(model.all(each), ids((*parts, *others)))
                    continue
                somewhere = model.any(model.takes(one, other.id) for one in others)
                for part, first, then in zip(parts, firsts, kept, strict=True):
                    if not model.given(part):
                        kept_here = model.any((model.no(first), then))
                        model.require(kept_here, (part.id, *taken.concerned(other)))
                        continue
                    # Where no meeting takes the other, it is a finding about this one alone.
                    model.require(model.any((model.no(first), somewhere)), (part.id,))
                    kept_here = model.any((model.no(first), model.no(somewhere), then))
                    found = tells_of_one_taking_it(model, part, others, other)
                    require_where_it_hangs_on(model, kept_here, found, (part, *others))


def _pairs(programme: Programme) -> "Iterator[_Pair]":
    taken = TopicsTaken(programme.plan)
    for topic in programme.plan.topics:
        for after in topic.after:
            yield _Pair(programme, taken, topic, after)


class _Pair:
    """A topic and one that it is taken after, and the meetings that take them."""

    def __init__(
        self, programme: Programme, taken: TopicsTaken, topic: Topic, after: After
    ) -> None:
        self.plan, self.calendars = programme.plan, programme.calendars
        self.topic, self.after, self.other = topic, after, self.plan.topic(after.topic)
        self.about = (topic.id, self.other.id)
        self.takers = taken.taking(topic.id)
        self.others = taken.taking(self.other.id)
        self.may_take_topic = taken.open_for(topic)
        untaken = self.other.every is not None or not self.others
        self.may_take_other = taken.open_for(self.other) if untaken else ()

    def case(self) -> Case | None:
        """Return what has to be known; None where the topic is taken nowhere and cannot be."""
        if not self.takers:
            open_ones = ids(self.may_take_topic)
            return Case(self.about, lacks=open_ones) if open_ones else None
        if any(taker.starts is None for taker in self.takers):
            return Case(self.about, needs=ids(self.takers))
        if any(self._wrong(other) is None for other in self._dated_others()):
            return Case(self.about)
        return Case(
            self.about,
            needs=ids(other for other in self.others if self._may_be(other)),
            lacks=ids(other for other in self.may_take_other if self._may_be(other)),
        )

    def broken(self) -> Iterator[Broken]:
        """Tell what is wrong with the order, if anything is."""
        wrong = [(other, self._wrong(other)) for other in self._dated_others()]
        first = self._first()
        if not wrong:
            yield Broken((first.id,), *self._missing())
        told = [(other, said) for other, said in wrong if said is not None]
        if told and len(told) == len(wrong):
            ends = {other.id: self._days(other).last for other, _ in told}
            name = told_of(self._days(first).first, ends)
            yield Broken((first.id, name), *next(said for one, said in told if one.id == name))

    def _wrong(self, other: Meeting) -> tuple[Sentence, Sentence] | None:
        """Tell why what `other` took does not come before the topic in time, or None."""
        first = self._first()
        opens, ended = self._days(first).first, self._days(other).last
        open_days = self.calendars.deadline_days(first.body)
        said: dict[str, Value] = {
            "topic": self.topic.title,
            "meeting": meeting_name(self.plan, first),
            "other": self.other.title,
            "earlier": meeting_name(self.plan, other),
        }
        if opens <= ended:
            message = sentence(
                'topic "{topic}" is taken at {meeting}, not after topic "{other}",'
                " which is taken at {earlier}",
                **said,
            )
            hint = sentence("take it at a meeting that opens after {ended}", ended=ended)
            return message, hint
        least, most = self.after.at_least, self.after.at_most
        soonest = opens if least is None else long_after(ended, least, open_days)
        if least is not None and opens < soonest:
            message = sentence(
                'topic "{topic}" is taken at {meeting}, which opens less than {length} after'
                ' {earlier} has taken topic "{other}"',
                length=least.said(),
                **said,
            )
            return message, sentence("take it on {day} or later", day=soonest)
        latest = opens if most is None else long_after(ended, most, open_days)
        if most is not None and opens > latest:
            message = sentence(
                'topic "{topic}" is taken at {meeting}, which opens more than {length} after'
                ' {earlier} has taken topic "{other}"',
                length=most.said(),
                **said,
            )
            return message, sentence("take it on {day} or earlier", day=latest)
        return None

    def _missing(self) -> tuple[Sentence, Sentence]:
        message = sentence(
            'topic "{topic}" is taken at {meeting}, but no meeting takes topic "{other}"'
            " before that",
            topic=self.topic.title,
            meeting=meeting_name(self.plan, self._first()),
            other=self.other.title,
        )
        hint = sentence('take "{other}" at an earlier meeting', other=self.other.title)
        return message, hint

    def _first(self) -> Meeting:
        """Return the meeting that takes the topic first; all that take it are dated."""
        return min(self.takers, key=self._days)

    def _dated_others(self) -> list[Meeting]:
        return sorted((one for one in self.others if one.starts is not None), key=self._days)

    def _may_be(self, other: Meeting) -> bool:
        """Say whether another meeting, whichever its days, can have ended before the first."""
        if other.starts is not None:
            return self._wrong(other) is None
        ends = self.calendars.possible_days(other).ends
        return ends.first < self._days(self._first()).first

    def _days(self, meeting: Meeting) -> Span:
        return self.calendars.possible_days(meeting).span
