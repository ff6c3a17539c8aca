"""What is still to come lies within the period of the plan.

## What it checks

Each meeting that is not held, and each milestone, lies between the first and the last day of the
plan (`starts` and `ends` of `[plan]`, both included). Deadlines may fall before the plan begins:
papers for a first meeting are asked for months ahead. Cancelled and postponed meetings do not
count. A milestone of which only the month or year is known is found when all of that lies
outside, and is not judged when a part of it does. Always on.

## Why

A date outside the plan is nearly always a slip of the pen, a wrong year most of all, and
calendars and tables that are drawn over the years of the plan would leave it out without a word.

## Breaks it

```toml
# finds: within-plan wg4-3: meeting 3 of WG.4 ends on Wednesday 27 August 2014, after the last
#     day of the plan (31 December 2013)
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2014-08-25
ends = 2014-08-27
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2013-08-26
ends = 2013-08-28
```

## How to repair

Correct the date; or, if the plan is to reach so far, let it begin earlier (`starts`) or end
later (`ends`) in `[plan]`. A meeting that was held says so: `status = "held"`.

## Where it comes from

From the plan itself: its period is what the body has decided to plan.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from workplan.model.meetings import Meeting
from workplan.model.milestones import Milestone
from workplan.model.naming import meeting_name
from workplan.programme.programme import Programme
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.periods import milestone_name
from workplan.rules.rule import Broken, Case
from workplan.text import Days, sentence


class WithinPlan(MeetingRule):
    """What is not held lies within the plan's period."""

    name: ClassVar[str] = "within-plan"
    always: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False

    def asks(self, meeting: Meeting) -> bool:
        """Say whether a meeting is still to come."""
        return meeting.counts and meeting.status != "held"

    def allows(self, candidate: Candidate) -> bool:
        """Say whether a meeting lies within the plan's period."""
        plan, span = candidate.plan, candidate.span
        return plan.starts <= span.first and span.last <= plan.ends

    def broken_by(self, candidate: Candidate) -> Iterator[Broken]:
        """Tell on which side a meeting reaches beyond the plan."""
        plan, span = candidate.plan, candidate.span
        entries = (candidate.meeting.id,)
        meeting = meeting_name(plan, candidate.meeting)
        if span.first < plan.starts:
            yield Broken(
                entries,
                sentence(
                    "{meeting} opens on {opens},"
                    " before the first day of the plan ({starts:plain})",
                    meeting=meeting,
                    opens=span.first,
                    starts=plan.starts,
                ),
                sentence(
                    "open it on {starts} or later, or let the plan begin earlier",
                    starts=plan.starts,
                ),
            )
        if span.last > plan.ends:
            yield Broken(
                entries,
                sentence(
                    "{meeting} ends on {ends}, after the last day of the plan ({last:plain})",
                    meeting=meeting,
                    ends=span.last,
                    last=plan.ends,
                ),
                sentence("end it on {last} or earlier, or let the plan end later", last=plan.ends),
            )

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield the meetings and the milestones."""
        yield from super().concerns(programme)
        plan = programme.plan
        for milestone in plan.milestones:
            on = milestone.on
            inside = plan.starts <= on.first and on.last <= plan.ends
            unsure = not inside and not _outside(programme, milestone)
            yield Case((milestone.id,), lacks=(milestone.id,) if unsure else ())

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield what is wrong with the meetings, then with the milestones."""
        milestones = {milestone.id: milestone for milestone in programme.plan.milestones}
        meetings = [case for case in cases if case.about[0] not in milestones]
        yield from super().judge(programme, meetings)
        for case in cases:
            milestone = milestones.get(case.about[0])
            if milestone is not None and _outside(programme, milestone):
                yield Broken(
                    (milestone.id,),
                    sentence(
                        "{milestone} is not within the plan ({days})",
                        milestone=milestone_name(milestone),
                        days=Days(programme.plan.starts, programme.plan.ends),
                    ),
                    sentence("correct its date, or let the plan begin earlier or end later"),
                )


def _outside(programme: Programme, milestone: Milestone) -> bool:
    plan = programme.plan
    return milestone.on.last < plan.starts or plan.ends < milestone.on.first
