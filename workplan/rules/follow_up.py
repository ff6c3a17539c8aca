"""What was to be reported at a meeting has been reported there.

## What it checks

Each report back that was due at a meeting that has been held (its status is `held`), or by a day,
has been made: by the last day of that meeting, or by that day, a `[[follow_up]]` says something of
the recommendation, or `[[done]]` says that the report is done. Of what is to be reported
regularly, something is said at each meeting, or between it and the one before. With `body`, only
what is due at meetings of these bodies is asked about, and by a day what they have asked for.

Seen from a day of reference, meetings that have not ended by then are not asked about; without
one, neither is what is due by a day. What is to be reported at "some meeting" is never late. What
is not known to have been reported is the finding: the meeting may well have been told, and nobody
has written it down. What was reported only later is a finding too. Meetings that are cancelled or
postponed do not count.

It is only checked: it asks about what is past, and no choice of dates changes that.

| parameter | takes |
|---|---|
| `body` | optional: a body, or a list of bodies |

## Why

A body that asks for a report and does not notice that none came asks again two years later. And a
register in which nobody writes down what was reported is soon not read any more.

## Breaks it

```toml
# finds: follow-up wg4-2.25/report-back, wg4-3: Report back: Report on activities (WG.4, meeting
#     3) was due on Monday 27 August 2012, and nothing says that it was made
[[meetings]]
id = "wg4-2"
body = "wg4"
number = 2
starts = 2012-01-16
ends = 2012-01-18
status = "held"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
status = "held"

[[recommendations]]
id = "wg4-2.25"
made_at = "wg4-2"
kind = "request"
addressee = "secretariat"
title = "Report on activities"
report_back = "next meeting"

[[rules]]
rule = "follow-up"
```

## Keeps it

```toml
[[meetings]]
id = "wg4-2"
body = "wg4"
number = 2
starts = 2012-01-16
ends = 2012-01-18
status = "held"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
status = "held"

[[recommendations]]
id = "wg4-2.25"
made_at = "wg4-2"
kind = "request"
addressee = "secretariat"
title = "Report on activities"
report_back = "next meeting"

[[follow_up]]
recommendation = "wg4-2.25"
at = "wg4-3"

[[rules]]
rule = "follow-up"
```

## How to repair

Look into the report of the meeting: if it was told, write a `[[follow_up]]` with `at`, and in
`paper` which paper reports. If it was not, put it on the agenda of the next meeting, and accept
the finding with who has agreed to that. What nobody waits for any more is `superseded`.

## Where it comes from

From the request that asks for the report. The Working Group on the Prevention of Corruption, for
one, asked at each of its first two meetings to be told at the next what had been done
(CAC/COSP/WG.4/2011/4, paras. 8 and 25).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from attrs import field, frozen

from workplan.model.requirements import as_optional_ids, names
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.programme.standing import is_done
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.text import Sentence, Value, sentence


@frozen(kw_only=True, repr=False)
class FollowUp(Rule):
    """What was to be reported at a meeting, or by a day, has been reported by then."""

    name: ClassVar[str] = "follow-up"
    kind: ClassVar[Kind] = "checked only"

    body: tuple[str, ...] = field(default=(), converter=as_optional_ids, metadata=names("bodies"))

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each report back that was due at a meeting that is over, or by a day that is."""
        for entry in programme.entries:
            asked = entry.kind == "report-back" and (not self.body or entry.body in self.body)
            if asked and _last_day(programme, entry) is not None:
                yield Case((entry.id,), needs=(entry.id,))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield what has not been reported, as far as the plan says, and what was so later."""
        for entry in (programme.entry(case.about[0]) for case in cases):
            last = None if entry is None else _last_day(programme, entry)
            if entry is not None and last is not None and not is_done(entry, last):
                meeting = () if entry.of is None else (entry.of,)
                told = _told(entry, programme.as_of)
                yield Broken((entry.id, *meeting), *told, origin=entry.origin)


def _last_day(programme: Programme, entry: Entry) -> date | None:
    """Return the last day on which a report is in time, if that is past."""
    as_of = programme.as_of
    meeting = None if entry.of is None else programme.entry(entry.of)
    if meeting is None:
        over = as_of is not None and entry.ends is not None and entry.ends < as_of
        return entry.ends if over else None
    over = meeting.ends is not None and (as_of is None or meeting.ends < as_of)
    return meeting.ends if over and meeting.status == "held" else None


def _told(entry: Entry, as_of: date | None) -> tuple[Sentence, Sentence]:
    """Say that a report was not made in time, and how to write down that it was."""
    said: dict[str, Value] = {"report": entry.title, "due": entry.ends or date.max}
    recommendation = entry.id.partition("/")[0]
    if is_done(entry, as_of) and entry.done is not None:
        message = sentence(
            "{report} was due on {due}, and was made only on {day}", day=entry.done, **said
        )
    else:
        message = sentence("{report} was due on {due}, and nothing says that it was made", **said)
    if entry.of is None:
        hint = sentence(
            'if it was, write [[follow_up]] with recommendation = "{id}" and the day',
            id=recommendation,
        )
    else:
        hint = sentence(
            'if it was, write [[follow_up]] with recommendation = "{id}" and at = "{meeting}"',
            id=recommendation,
            meeting=entry.of,
        )
    return message, hint
