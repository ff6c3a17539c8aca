"""Each provision is taken up in time.

## What it checks

Each of the `provisions` is among those of a topic that the body takes at a meeting that ends
before `by` (and, with `after`, opens after that). `after` and `by` are each a meeting, a
milestone or a date; `after` may be missing. Provisions are compared as they are written; a
range, `"5-14"`, stands for each of its numbers, in the rule and in topics alike. Of several
bodies, it is enough that one takes a provision. Cancelled and postponed meetings do not count.

A provision whose meeting is not dated, or of which it is not certain that it ends before a
milestone known only as a month or year, is not judged; nor is one that is not taken yet but may
be: its topic is still to be given to a meeting, or nobody knows the topics of a meeting in that
time.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `provisions` | a text or a list: articles, chapters, paragraphs, as topics have them |
| `after`, `by` | a meeting, a milestone, or a date |

## Why

A body that prepares a review of a treaty wants to have been through all of its articles when
that begins. Topics cover several articles, and come in an order of their own: what has been left
out is hard to see in a list of meetings.

## Breaks it

```toml
# finds: chapter-two wg4-3: provision 6 is in no topic taken by WG.4 before 31 December 2013
[[topics]]
id = "education"
body = "wg4"
title = "Public education"
provisions = ["5", "7-8"]

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education"]
topics_final = true

[[rules]]
rule = "provisions-covered"
id = "chapter-two"
body = "wg4"
provisions = ["5-8"]
by = 2013-12-31
```

## Keeps it

```toml
[[topics]]
id = "education"
body = "wg4"
title = "Public education"
provisions = ["5", "7-8"]

[[topics]]
id = "bodies"
body = "wg4"
title = "Anti-corruption bodies"
provisions = ["6"]

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education", "bodies"]
topics_final = true

[[rules]]
rule = "provisions-covered"
id = "chapter-two"
body = "wg4"
provisions = ["5-8"]
by = 2013-12-31
```

## How to repair

Give the topic with that provision to an earlier meeting; if there is none, add a topic, or add
the provision to one that deals with it.

## Where it comes from

From the decision that the rule cites. The Working Group on the Prevention of Corruption, for
one, asked for a workplan until the review of chapter II of the Convention, articles 5 to 14,
begins (CAC/COSP/WG.4/2011/4, paras. 12 and 27).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.errors import WrongValue
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.neighbours import PossibleDays
from workplan.model.provisions import provisions_in
from workplan.model.requirements import (
    Boundary,
    as_boundary,
    as_ids,
    as_optional_boundary,
    as_words,
    names,
)
from workplan.model.topics import Topic
from workplan.programme.programme import Programme
from workplan.rules.periods import Bounds, Period
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.topics_taken import TopicsTaken, ids, topics_forgotten
from workplan.rules.vocabulary import Condition, Model
from workplan.text import sentence


@frozen(kw_only=True, repr=False)
class ProvisionsCovered(Rule):
    """Each provision is among those of a topic taken in time."""

    name: ClassVar[str] = "provisions-covered"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    provisions: tuple[str, ...] = field(converter=as_words)
    by: Boundary = field(converter=as_boundary, metadata=names("boundaries"))
    after: Boundary | None = field(
        default=None, converter=as_optional_boundary, metadata=names("boundaries")
    )

    def __attrs_post_init__(self) -> None:
        if not self.provisions:
            raise WrongValue(
                sentence("the rule asks for no provision"), sentence('write one: ["5-14"]')
            )

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each provision, with what has to be known of the meetings that take it."""
        cover = _Cover(programme, self)
        for provision in provisions_in(self.provisions):
            yield cover.case(provision)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the provisions that no topic taken in time covers."""
        cover = _Cover(programme, self)
        for case in cases:
            yield from cover.broken(case.about[0])

    def constrain(self, model: Model) -> None:
        """Let a topic that covers it be taken in time, for each provision."""
        bounds = Bounds.of(model, self.after, self.by)
        if bounds is None:
            return
        parts = [*_parts(TopicsTaken(model.plan), self.body)]
        cover = _Cover(model.programme, self)
        covering: dict[str, list[str]] = {}
        for topic in model.plan.topics_of(*self.body):
            for provision in provisions_in(topic.provisions):
                covering.setdefault(provision, []).append(topic.id)
        for provision in provisions_in(self.provisions):
            topics = covering.get(provision, ())
            in_time = (
                model.all((_takes_one(model, part, topics), bounds.hold(model, part)))
                for part in parts
            )
            model.require(model.any(in_time), cover.could_mend(provision))


class _Cover:
    """The meetings of the rule's bodies, and which provisions their topics cover."""

    def __init__(self, programme: Programme, rule: ProvisionsCovered) -> None:
        plan, taken = programme.plan, TopicsTaken(programme.plan)
        self.plan = plan
        self.bodies = tuple(plan.body(body).short_name for body in rule.body)
        self.period = Period.between(programme, rule.after, rule.by)
        self.days: dict[str, PossibleDays] = {}
        self.in_time: list[Meeting] = []
        self.takers: dict[str, list[tuple[Meeting, Topic]]] = {}
        self.to_be_placed: dict[str, dict[str, Topic]] = {}
        parts = [*_parts(taken, rule.body)]
        for part in parts:
            self.days[part.id] = programme.calendars.possible_days(part)
            if self.period.may_hold(self.days[part.id]):
                self.in_time.append(part)
            for topic in map(plan.topic, part.topics or ()):
                for provision in provisions_in(topic.provisions):
                    self.takers.setdefault(provision, []).append((part, topic))
        for topic in sorted(plan.topics_of(*rule.body), key=lambda one: one.id):
            if topic.every is not None or not taken.taking(topic.id):
                for provision in provisions_in(topic.provisions):
                    by_body = self.to_be_placed.setdefault(provision, {})
                    by_body.setdefault(plan.body_of(topic), topic)

    def case(self, provision: str) -> Case:
        """Return what has to be known before a provision can be judged."""
        about = (provision,)
        if self.period.unknown:
            return Case(about, lacks=self.period.unknown)
        takers = [meeting for meeting, _ in self.takers.get(provision, ())]
        if any(self.period.surely_holds(self.days[taker.id]) for taker in takers):
            return Case(about)
        possible = [taker for taker in takers if self.period.may_hold(self.days[taker.id])]
        if possible:
            return Case(about, needs=(*ids(possible), *self.period.entries))
        may_take_it = (one for one in self.in_time if self.may_take(one, provision))
        return Case(about, lacks=ids(may_take_it))

    def may_take(self, meeting: Meeting, provision: str) -> bool:
        """Say whether a meeting may take a topic that has it, or took one that nobody knows."""
        of_its_body = meeting.body in self.to_be_placed.get(provision, ())
        return (of_its_body and meeting.takes_more_topics) or topics_forgotten(meeting)

    def broken(self, provision: str) -> Iterator[Broken]:
        """Tell that a provision is not taken in time, and what could be done."""
        takers = self.takers.get(provision, ())
        if any(self.period.surely_holds(self.days[taker.id]) for taker, _ in takers):
            return
        message = sentence(
            "provision {provision} is in no topic taken by {body} {period}",
            provision=provision,
            body=self.bodies,
            period=self.period.said,
        )
        if takers:
            meeting, topic = takers[0]
            hint = sentence(
                'topic "{topic}" has it: move that from {meeting} into the time asked for',
                topic=topic.title,
                meeting=meeting_name(self.plan, meeting),
            )
        elif provision in self.to_be_placed:
            hint = sentence(
                'topic "{topic}" has it: give that to a meeting in the time asked for',
                topic=next(iter(self.to_be_placed[provision].values())).title,
            )
        else:
            hint = sentence(
                'no topic has it: write provisions = ["{provision}"] in one', provision=provision
            )
        concerned = [taker for taker, _ in takers]
        if not concerned and not self.period.entries:
            concerned = self.in_time
        could_mend = self.could_mend(provision)
        yield Broken(self.period.around(ids(concerned)), message, hint, hangs_on=could_mend)

    def could_mend(self, provision: str) -> tuple[str, ...]:
        """Return the boundaries, and the meetings that take a topic that has it, or still may."""
        takers = ids(part for part, _ in self.takers.get(provision, ()))
        others = self.days if provision in self.to_be_placed else ()
        return (*self.period.entries, *takers, *others)


def _takes_one(model: Model, part: Meeting, topics: Sequence[str]) -> Condition:
    """Return whether a meeting takes one of some topics, or took one for all one knows."""
    forgotten = model.known(holds=topics_forgotten(part))
    return model.any((forgotten, *(model.takes(part, topic) for topic in topics)))


def _parts(taken: TopicsTaken, bodies: Iterable[str]) -> Iterator[Meeting]:
    for body in bodies:
        for parts in taken.meetings(body):
            yield from parts
