"""Experts on a panel come from where a written reply on its topic came.

## What it checks

Each expert (`[[experts]]`) on the panel of a topic at a meeting of `body` comes from a party that
replied in writing on that topic, before the meeting opened, to a call for information for that
meeting; a reply of a group counts for its members. A reply that names neither topics nor
provisions is on all topics of the call. Not judged is an expert of whom nobody says from where,
or where it is not known who replied: there is no call, no reply is known, or more replies are
counted than are known by name. Cancelled and postponed meetings do not count.

It is only checked: neither replies nor experts can be chosen by dates.

## Why

A panel is to discuss what parties have reported. An expert whose party has reported nothing
speaks about something that nobody could read beforehand.

## Breaks it

```toml
# finds: panel-from-replies wg4-3: A teacher is on the panel on "Public education" at meeting 3 of
#     WG.4, and Chile had not replied on that topic before the meeting
[[actors]]
id = "albania"
name = "Albania"

[[actors]]
id = "chile"
name = "Chile"

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

[[calls]]
id = "call"
of = "wg4"
title = "Call for information"
sent = "20 weeks before start"

[[replies]]
call = "wg4-3/call"
from = "albania"
on = 2012-05-21

[[experts]]
id = "teacher"
meeting = "wg4-3"
topic = "education"
name = "A teacher"
from = "chile"

[[rules]]
rule = "panel-from-replies"
body = "wg4"
```

## Keeps it

```toml
[[actors]]
id = "albania"
name = "Albania"

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

[[calls]]
id = "call"
of = "wg4"
title = "Call for information"
sent = "20 weeks before start"

[[replies]]
call = "wg4-3/call"
from = "albania"
on = 2012-05-21

[[experts]]
id = "teacher"
meeting = "wg4-3"
topic = "education"
name = "A teacher"
from = "albania"

[[rules]]
rule = "panel-from-replies"
body = "wg4"
```

## How to repair

Ask the expert's party for a written reply, enter the reply if it has come, or invite an expert
of a party that has replied.

## Where it comes from

From the decision that the rule cites. The Working Group on the Prevention of Corruption, for
one, asked for panels with experts of the countries that had replied in writing on the priority
topic (CAC/COSP/WG.4/2011/4, para. 12).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import ClassVar

from attrs import field, frozen

from workplan.model.experts import Expert
from workplan.model.grouping import grouped
from workplan.model.groups import Groups
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.model.requirements import as_ids, names
from workplan.programme.call_register import CalledFor, call_register
from workplan.programme.information import information
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.text import sentence


@frozen(kw_only=True, repr=False)
class PanelFromReplies(Rule):
    """Experts come from parties that replied in writing on their topic."""

    name: ClassVar[str] = "panel-from-replies"
    kind: ClassVar[Kind] = "checked only"

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each expert, who waits for what is not known of who replied."""
        plan, replied = programme.plan, programme.once(_Replied)
        for expert in plan.experts:
            meeting = plan.meeting(expert.meeting)
            if meeting.body in self.body and meeting.counts:
                lacks = () if replied.before(expert) else replied.unknown(expert)
                yield Case((expert.id,), needs=(meeting.id,), lacks=lacks)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the experts of those who did not reply before the meeting."""
        plan, replied = programme.plan, programme.once(_Replied)
        experts = {expert.id: expert for expert in plan.experts}
        for expert in (experts[case.about[0]] for case in cases):
            if not replied.before(expert):
                yield _told(plan, expert)


class _Replied:
    """Who replied on which topic of which meeting, and when first."""

    def __init__(self, programme: Programme) -> None:
        self._plan = programme.plan
        self._groups = Groups(programme.plan.actors)
        register = programme.once(call_register)
        self._calls = grouped(register, lambda called: called.meeting)
        meetings = {called.entry.id: called.meeting for called in register}
        self._first: dict[tuple[str, str | None, str], date] = {}
        for one in information(programme.plan, register):
            # Where neither topic nor provision is known, it is on everything that was asked.
            if one.topic is not None or one.provision is None:
                key = (meetings[one.call], one.topic, one.party)
                self._first[key] = min(one.on, self._first.get(key, one.on))

    def before(self, expert: Expert) -> bool:
        """Say whether an expert's party replied on the topic before the meeting."""
        opens = self._plan.meeting(expert.meeting).starts
        for party, topic in product(self._parties(expert), (expert.topic, None)):
            on = self._first.get((expert.meeting, topic, party))
            if on is not None and (opens is None or on < opens):
                return True
        return False

    def unknown(self, expert: Expert) -> tuple[str, ...]:
        """Return what is to be known before it can be said that a party did not reply."""
        calls = [called for called in self._calls.get(expert.meeting, ()) if _asks(called, expert)]
        if expert.from_ is None or not calls:
            return (expert.meeting,)
        return tuple(called.entry.id for called in calls if not called.by_name)

    def _parties(self, expert: Expert) -> tuple[str, ...]:
        if expert.from_ is None:
            return ()
        return (expert.from_, *self._groups.groups(expert.from_))


def _asks(called: CalledFor, expert: Expert) -> bool:
    return called.topic in (None, expert.topic)


def _told(plan: Plan, expert: Expert) -> Broken:
    party = plan.owner_name(expert.from_ or "")
    message = sentence(
        '{expert} is on the panel on "{topic}" at {meeting},'
        " and {party} had not replied on that topic before the meeting",
        expert=expert.name,
        topic=plan.topic(expert.topic).title,
        meeting=meeting_name(plan, plan.meeting(expert.meeting)),
        party=party,
    )
    hint = sentence("enter the reply of {party}, or invite somebody from who replied", party=party)
    return Broken((expert.meeting,), message, hint, origin=expert.origin)
