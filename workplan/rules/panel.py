"""Each topic of a meeting has experts on its panel.

## What it checks

Each topic that a meeting of `body` takes has at least `at_least` experts (`[[experts]]`) on its
panel at that meeting. A meeting is judged once its topics are known and one expert of it is
named: before that, who will speak is not known, which is not nobody. Resumed parts are meetings
of their own here. Cancelled and postponed meetings do not count.

It is only checked: whom to invite is chosen by people, and no choice of dates or topics could
name an expert.

## Why

A panel is agreed with experts one by one, weeks ahead. A topic for which nobody was found is
noticed when the panel is to begin.

## Breaks it

```toml
# finds: panel wg4-3: meeting 3 of WG.4 has 1 expert on "Public education"; the rule asks for at
#     least 2
[[topics]]
id = "education"
body = "wg4"
title = "Public education"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education"]

[[experts]]
id = "first"
meeting = "wg4-3"
topic = "education"
name = "A teacher"

[[rules]]
rule = "panel"
body = "wg4"
at_least = 2
```

## Keeps it

```toml
[[topics]]
id = "education"
body = "wg4"
title = "Public education"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education"]

[[experts]]
id = "first"
meeting = "wg4-3"
topic = "education"
name = "A teacher"

[[experts]]
id = "second"
meeting = "wg4-3"
topic = "education"
name = "A pupil"

[[rules]]
rule = "panel"
body = "wg4"
at_least = 2
```

## How to repair

Invite more experts and name them, or move the topic to a meeting for which there are some.

## Where it comes from

From the decision that the rule cites. The Working Group on the Prevention of Corruption, for
one, noted that discussions need enough expertise on each topic (CAC/COSP/WG.4/2011/4, paras. 6
and 11), and asked for panel discussions during its meetings (para. 12).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.model.naming import meeting_name
from workplan.model.requirements import as_count_from_one, as_ids, names
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.text import counted


@frozen(kw_only=True, repr=False)
class Panel(Rule):
    """So many experts on each topic at each meeting of a body."""

    name: ClassVar[str] = "panel"
    kind: ClassVar[Kind] = "checked only"
    reads_deadlines: ClassVar[bool] = False

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    at_least: int = field(converter=as_count_from_one)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each topic of each meeting, which waits for its topics and a first expert."""
        plan = programme.plan
        with_experts = {expert.meeting for expert in plan.experts}
        for meeting in (one for body in self.body for one in plan.meetings_of(body)):
            if not meeting.counts:
                continue
            known = meeting.topics is not None and meeting.id in with_experts
            if meeting.topics != () and not known:
                yield Case((meeting.id,), lacks=(meeting.id,))
            for topic in (meeting.topics or ()) if known else ():
                yield Case((meeting.id, topic))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the topics that have too few experts."""
        plan = programme.plan
        how_many = Counter((expert.meeting, expert.topic) for expert in plan.experts)
        for case in cases:
            meeting, topic = case.about
            count = how_many[meeting, topic]
            if count < self.at_least:
                message = counted(
                    '{meeting} has {count} expert on "{topic}";'
                    " the rule asks for at least {least}",
                    '{meeting} has {count} experts on "{topic}";'
                    " the rule asks for at least {least}",
                    count=count,
                    meeting=meeting_name(plan, plan.meeting(meeting)),
                    topic=plan.topic(topic).title,
                    least=self.at_least,
                )
                hint = counted(
                    "name {count} more expert",
                    "name {count} more experts",
                    count=self.at_least - count,
                )
                yield Broken((meeting,), message, hint)
