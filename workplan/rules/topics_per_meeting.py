"""Each meeting of a body takes so many topics.

## What it checks

How many topics each meeting of the body takes: `at_least` so many and `at_most` so many. The
topics of resumed parts are counted with those of the first part, each topic once. Meetings held
`during` others are left aside, and cancelled and postponed ones do not count. A meeting whose
`topics` are not known (missing, which is not the same as none), or those of one of its parts, is
not judged.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `at_least`, `at_most` | a number; one of the two, or both |

## Why

Too many topics, and none is discussed in depth; too few, and delegations will not travel. Bodies
that plan several years ahead ask for "a manageable number".

## Breaks it

```toml
# finds: manageable wg4-3: meeting 3 of WG.4 takes 3 topics; the rule asks for at most 2
[[topics]]
id = "education"
body = "wg4"
title = "Public education"

[[topics]]
id = "judiciary"
body = "wg4"
title = "Judiciary"

[[topics]]
id = "procurement"
body = "wg4"
title = "Public procurement"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education", "judiciary", "procurement"]

[[rules]]
rule = "topics-per-meeting"
id = "manageable"
body = "wg4"
at_most = 2
```

## Keeps it

```toml
[[topics]]
id = "education"
body = "wg4"
title = "Public education"

[[topics]]
id = "judiciary"
body = "wg4"
title = "Judiciary"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education", "judiciary"]

[[rules]]
rule = "topics-per-meeting"
id = "manageable"
body = "wg4"
at_most = 2
```

## How to repair

Move a topic to a meeting that has room, or make the meeting longer and raise `at_most`.

## Where it comes from

From the decision that the rule cites. The Working Group on the Prevention of Corruption, for
one, asked for a manageable number of substantive topics at each meeting (CAC/COSP/WG.4/2011/4,
para. 11).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.requirements import as_optional_count
from workplan.model.topics import Topic
from workplan.programme.programme import Programme
from workplan.rules.numbers import check_asks
from workplan.rules.room_for_topics import LimitsTopics
from workplan.rules.rule import Broken, Case, Kind
from workplan.rules.topics_taken import TopicsTaken, ids, taken_at, topics_forgotten
from workplan.rules.vocabulary import Model
from workplan.text import Sentence, Text, Value, counted, sentence


@frozen(kw_only=True, repr=False)
class TopicsPerMeeting(LimitsTopics):
    """So many topics at each meeting of a body."""

    name: ClassVar[str] = "topics-per-meeting"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False

    at_least: int | None = field(default=None, converter=as_optional_count)
    at_most: int | None = field(default=None, converter=as_optional_count)

    def __attrs_post_init__(self) -> None:
        check_asks(self.at_least, self.at_most)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting, which waits for its topics and those of its parts to be known."""
        taken = TopicsTaken(programme.plan)
        for body in self.body:
            for parts in taken.meetings(body):
                if parts[0].during is None:
                    unknown = ids(part for part in parts if part.topics is None)
                    yield Case((parts[0].id,), lacks=unknown)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the meetings that take too few topics, or too many."""
        plan, taken = programme.plan, TopicsTaken(programme.plan)
        for case in cases:
            meeting = plan.meeting(case.about[0])
            parts = taken.whole(meeting)
            count = len({topic for part in parts for topic in part.topics or ()})
            said = {"meeting": meeting_name(plan, meeting)}
            if self.at_least is not None and count < self.at_least:
                yield Broken(ids(parts), *_few(count, self.at_least, said))
            if self.at_most is not None and count > self.at_most:
                yield Broken(ids(parts), *_many(count, self.at_most, said))

    def size(self, topic: Topic) -> int:
        """Return 1: topics are counted."""
        del topic
        return 1

    def room(self, programme: Programme, parts: Sequence[Meeting]) -> int | None:
        """Return how many topics a meeting may take."""
        del programme
        asked = parts[0].during is None and not any(map(topics_forgotten, parts))
        return self.at_most if asked else None

    def told_short(self, *, body: Text, needed: int, room: int) -> Sentence:
        """Return how many topics there are, and places for them."""
        return sentence(
            "more topics of {body} are still to be placed than its meetings have room for:"
            " {needed} against {room}",
            body=body,
            needed=needed,
            room=room,
        )

    def constrain(self, model: Model) -> None:
        """Ask it of each meeting, all its parts together."""
        taken = TopicsTaken(model.plan)
        for body in self.body:
            topics = model.plan.topics_of(body)
            for parts in taken.meetings(body):
                if parts[0].during is None and all(map(model.topics_known, parts)):
                    counted = ((taken_at(model, parts, topic.id), 1) for topic in topics)
                    count = model.total(counted)
                    if self.at_least is not None:
                        model.require(model.at_least(count, self.at_least), ids(parts))
                    if self.at_most is not None:
                        model.require(model.at_most(count, self.at_most), ids(parts))


def _few(count: int, least: int, said: Mapping[str, Value]) -> tuple[Sentence, Sentence]:
    message = counted(
        "{meeting} takes {count} topic; the rule asks for at least {least}",
        "{meeting} takes {count} topics; the rule asks for at least {least}",
        count=count,
        least=least,
        **said,
    )
    hint = counted(
        "give it {count} more topic", "give it {count} more topics", count=least - count
    )
    return message, hint


def _many(count: int, most: int, said: Mapping[str, Value]) -> tuple[Sentence, Sentence]:
    message = counted(
        "{meeting} takes {count} topic; the rule asks for at most {most}",
        "{meeting} takes {count} topics; the rule asks for at most {most}",
        count=count,
        most=most,
        **said,
    )
    hint = counted(
        "move {count} topic to another meeting",
        "move {count} topics to other meetings",
        count=count - most,
    )
    return message, hint
