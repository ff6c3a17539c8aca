"""The topics of a meeting fit into its sittings.

## What it checks

The load of each meeting of the body: how many sittings its topics take in all (each topic's
`load`, 1 if not said). It is `at_least` so many and `at_most` so many. Without `at_most`, the
topics have to fit into the meeting: into its sittings less `reserve`, which are kept for
everything else.

A meeting has the `sittings` that it states, or else those of a day (the body's, or the plan's)
on each of its meeting days: the first, the last, and between them those on which its body meets;
closures make no difference. Resumed parts count with their first part: their sittings are added
up, and each topic is counted once. Cancelled and postponed meetings do not count; meetings held
`during` others do. A meeting that is shorter than the reserve has no room for topics. A meeting
whose `topics` are not known (missing, which is not the same as none), or those of one of its
parts, is not judged.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `at_least`, `at_most` | a number of sittings; one of the two, both, or none |
| `reserve` | a number of sittings, in place of `at_most`; 0 if not said |

## Why

Topics differ in size: two large ones can fill a meeting that would hold five small ones. And a
meeting has to open, to adopt its report, and to deal with what comes up.

## Breaks it

```toml
# finds: fits wg4-3: the topics of meeting 3 of WG.4 take 6 sittings; it has 6, of which 2 are kept
#     for other business
[[topics]]
id = "education"
body = "wg4"
title = "Public education"
load = 4

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
topics_final = true

[[rules]]
rule = "load-per-meeting"
id = "fits"
body = "wg4"
reserve = 2
```

## Keeps it

```toml
[[topics]]
id = "education"
body = "wg4"
title = "Public education"
load = 4

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
ends = 2012-08-30
topics = ["education", "judiciary"]
topics_final = true

[[rules]]
rule = "load-per-meeting"
id = "fits"
body = "wg4"
reserve = 2
```

## How to repair

Move a topic to a meeting that has room, or make the meeting longer. Where a meeting has more or
fewer sittings than usual, write them: `sittings = 5`.

## Where it comes from

From the decision that the rule cites, or from the time for which there are rooms and interpreters.
The Working Group on the Prevention of Corruption, for one, asked for a number of topics that can
be managed at a meeting (CAC/COSP/WG.4/2011/4, para. 11).
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.errors import WrongValue
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.requirements import as_optional_count
from workplan.model.topics import Topic
from workplan.programme.programme import Programme
from workplan.rules.loads import load_at, load_of, loads_of, sittings_of, topics_of
from workplan.rules.room_for_topics import LimitsTopics
from workplan.rules.rule import Broken, Case, Kind
from workplan.rules.topics_taken import TopicsTaken, ids, topics_forgotten
from workplan.rules.vocabulary import Model
from workplan.text import Sentence, Text, Value, counted, sentence


@frozen(kw_only=True, repr=False)
class LoadPerMeeting(LimitsTopics):
    """The topics of each meeting of a body take so many sittings, or no more than it has."""

    name: ClassVar[str] = "load-per-meeting"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False

    at_least: int | None = field(default=None, converter=as_optional_count)
    at_most: int | None = field(default=None, converter=as_optional_count)
    reserve: int | None = field(default=None, converter=as_optional_count)

    def __attrs_post_init__(self) -> None:
        if self.at_most is not None and self.reserve is not None:
            raise WrongValue(
                sentence("at_most and reserve are both given"),
                sentence("write at_most, or reserve for all sittings but those"),
            )

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting, which waits for its topics and those of its parts to be known."""
        yield from loads_of(programme, self.body)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the meetings whose topics take too few sittings, or too many."""
        plan, taken = programme.plan, TopicsTaken(programme.plan)
        for case in cases:
            parts = taken.whole(plan.meeting(case.about[0]))
            topics = topics_of(plan, parts)
            load, said = load_of(topics), meeting_name(plan, parts[0])
            if self.at_least is not None and load < self.at_least:
                yield Broken(ids(parts), *_too_little(load, self.at_least, said))
            most = self._most(programme, parts)
            if load > most:
                message = self._too_much(programme, parts, load)
                yield Broken(ids(parts), message, _move(topics, load - most))

    def size(self, topic: Topic) -> int:
        """Return how many sittings a topic takes."""
        return topic.load

    def room(self, programme: Programme, parts: Sequence[Meeting]) -> int | None:
        """Return how many sittings the topics of a meeting may take."""
        return None if any(map(topics_forgotten, parts)) else self._most(programme, parts)

    def told_short(self, *, body: Text, needed: int, room: int) -> Sentence:
        """Return how many sittings topics take, and how many are left."""
        return sentence(
            "the topics of {body} that are still to be placed take more sittings than its"
            " meetings have left for them: {needed} against {room}",
            body=body,
            needed=needed,
            room=room,
        )

    def constrain(self, model: Model) -> None:
        """Ask it of each meeting, all its parts together."""
        taken = TopicsTaken(model.plan)
        for body in self.body:
            for parts in taken.meetings(body):
                if all(map(model.topics_known, parts)):
                    load = load_at(model, parts)
                    if self.at_least is not None:
                        model.require(model.at_least(load, self.at_least), ids(parts))
                    most = self._most(model.programme, parts)
                    model.require(model.at_most(load, most), ids(parts))

    def _most(self, programme: Programme, parts: Sequence[Meeting]) -> int:
        if self.at_most is not None:
            return self.at_most
        return max(_sittings(programme, parts) - (self.reserve or 0), 0)

    def _too_much(self, programme: Programme, parts: Sequence[Meeting], load: int) -> Sentence:
        said: dict[str, Value] = {"meeting": meeting_name(programme.plan, parts[0])}
        if self.at_most is not None:
            return counted(
                "the topics of {meeting} take {count} sitting; the rule asks for at most {most}",
                "the topics of {meeting} take {count} sittings; the rule asks for at most {most}",
                count=load,
                most=self.at_most,
                **said,
            )
        said["sittings"] = _sittings(programme, parts)
        if not self.reserve:
            return counted(
                "the topics of {meeting} take {count} sitting; it has {sittings}",
                "the topics of {meeting} take {count} sittings; it has {sittings}",
                count=load,
                **said,
            )
        return counted(
            "the topics of {meeting} take {count} sitting; it has {sittings}, of which {reserve}"
            " are kept for other business",
            "the topics of {meeting} take {count} sittings; it has {sittings}, of which {reserve}"
            " are kept for other business",
            count=load,
            reserve=self.reserve,
            **said,
        )


def _sittings(programme: Programme, parts: Sequence[Meeting]) -> int:
    return sum(sittings_of(programme, part) for part in parts)


def _too_little(load: int, least: int, meeting: Value) -> tuple[Sentence, Sentence]:
    message = counted(
        "the topics of {meeting} take {count} sitting; the rule asks for at least {least}",
        "the topics of {meeting} take {count} sittings; the rule asks for at least {least}",
        count=load,
        least=least,
        meeting=meeting,
    )
    hint = counted(
        "give it a topic that takes {count} sitting more",
        "give it topics that take {count} sittings more",
        count=least - load,
    )
    return message, hint


def _move(topics: Sequence[Topic], excess: int) -> Sentence:
    """Say what to move elsewhere: the smallest topic that makes room enough, if one does."""
    enough = [topic for topic in topics if topic.load >= excess]
    if enough:
        smallest = min(enough, key=lambda topic: (topic.load, topic.id))
        return sentence('move topic "{topic}" to another meeting', topic=smallest.title)
    return counted(
        "move topics of {count} sitting in all to other meetings",
        "move topics of {count} sittings in all to other meetings",
        count=excess,
    )
