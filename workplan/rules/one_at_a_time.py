"""A body holds one meeting at a time.

## What it checks

No two meetings of a body share a day, the parts of resumed meetings included. A meeting held
`during` another lies within the days of that one, whichever body's that is; with a meeting of
its own body that it is held within, it may of course share days. A meeting that overlaps several
others is told once, with the one that ends last. Cancelled and postponed meetings do not count,
a meeting that is not dated yet is not judged. Always on.

## Why

The same delegates cannot sit in two rooms, and two meetings of one body on one day are nearly
always a date that was moved in one place and not in the other.

## Breaks it

```toml
# finds: one-at-a-time wg4-3, wg4-4: meeting 4 of WG.4 opens on Wednesday 29 August 2012,
#     although meeting 3 of WG.4 ends only on Wednesday 29 August 2012
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2012-08-29
ends = 2012-08-31
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-28

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2012-08-29
ends = 2012-08-31
```

## How to repair

Move one of the two meetings; or say `during` if the one is meant to be held within the other.

## Where it comes from

From the nature of a body: it is one, and meets in one room.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from workplan.dates.spans import Span
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.vocabulary import Model
from workplan.text import Days, sentence


class OneAtATime(Rule):
    """A body's meetings do not overlap; one held during another lies within its days."""

    name: ClassVar[str] = "one-at-a-time"
    kind: ClassVar[Kind] = "of the plan"
    always: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False
    reads_topics: ClassVar[bool] = False

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting, and each pair of a meeting and the one that it is held during."""
        plan = programme.plan
        for meeting in plan.meetings:
            if meeting.counts:
                yield Case((meeting.id,), needs=(meeting.id,))
                if (host := _host(plan, meeting)) is not None:
                    pair = (meeting.id, host.id)
                    yield Case(pair, needs=pair)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the meetings that overlap, and those that are not within the one they are in."""
        plan, together = programme.plan, dict[tuple[str, str | None], list[Meeting]]()
        for case in cases:
            meeting = plan.meeting(case.about[0])
            host = _host(plan, meeting)
            if len(case.about) > 1 and host is not None:
                yield from _within(programme, meeting, host)
            else:
                together.setdefault((meeting.body, _inside(plan, meeting)), []).append(meeting)
        for meetings in together.values():
            yield from _overlaps(programme, meetings)

    def constrain(self, model: Model) -> None:
        """Let the meetings of a body be apart, and each within the one that it is held during."""
        plan, together = model.plan, dict[tuple[str, str | None], list[Meeting]]()
        for meeting in plan.meetings:
            if meeting.counts:
                host = _host(plan, meeting)
                if host is not None:
                    within = (
                        model.not_later(model.opens(host), model.opens(meeting)),
                        model.not_later(model.ends(meeting), model.ends(host)),
                    )
                    model.require(model.all(within), (meeting.id, host.id))
                together.setdefault((meeting.body, _inside(plan, meeting)), []).append(meeting)
        for meetings in together.values():
            model.apart(meetings)


def _inside(plan: Plan, meeting: Meeting) -> str | None:
    """Return the meeting of its own body that a meeting is within, if there is one.

    Within it, directly or not, it is compared with what is held there too; what else that one
    overlaps is told of that one.
    """
    host = _host(plan, meeting)
    while host is not None and host.body != meeting.body:
        host = _host(plan, host)
    return None if host is None else host.id


def _host(plan: Plan, meeting: Meeting) -> Meeting | None:
    """Return the meeting that another is held during, if that one counts."""
    host = None if meeting.during is None else plan.meeting(meeting.during)
    return host if host is not None and host.counts else None


def _days(programme: Programme, meeting: Meeting) -> Span:
    return programme.calendars.possible_days(meeting).span


def _within(programme: Programme, meeting: Meeting, host: Meeting) -> Iterator[Broken]:
    days, around = _days(programme, meeting), _days(programme, host)
    if around.first <= days.first and days.last <= around.last:
        return
    names = {
        "meeting": meeting_name(programme.plan, meeting),
        "host": meeting_name(programme.plan, host),
    }
    yield Broken(
        (meeting.id, host.id),
        sentence(
            "{meeting} ({days}) is to be held during {host}, which is on other days ({around})",
            days=Days(days.first, days.last),
            around=Days(around.first, around.last),
            **names,
        ),
        sentence(
            "move {meeting} to days of {host} ({around}), or leave out during",
            around=Days(around.first, around.last),
            **names,
        ),
    )


def _overlaps(programme: Programme, meetings: Sequence[Meeting]) -> Iterator[Broken]:
    """Yield each meeting that opens before the last of those opened earlier has ended."""
    days = {meeting.id: _days(programme, meeting) for meeting in meetings}
    latest: Meeting | None = None
    for meeting in sorted(meetings, key=lambda one: (days[one.id], one.id)):
        opens, ends = days[meeting.id].first, days[meeting.id].last
        if latest is not None and opens <= days[latest.id].last:
            yield _overlap(programme, latest, meeting, days)
        if latest is None or ends > days[latest.id].last:
            latest = meeting


def _overlap(
    programme: Programme, earlier: Meeting, later: Meeting, days: Mapping[str, Span]
) -> Broken:
    opens, ends = days[later.id].first, days[earlier.id].last
    names = {
        "earlier": meeting_name(programme.plan, earlier),
        "later": meeting_name(programme.plan, later),
    }
    return Broken(
        (earlier.id, later.id),
        sentence(
            "{later} opens on {opens}, although {earlier} ends only on {ends}",
            opens=opens,
            ends=ends,
            **names,
        ),
        sentence("open {later} after {ends}, or move {earlier}", ends=ends, **names),
    )
