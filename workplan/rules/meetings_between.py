"""A body meets so many times between two dates, meetings or milestones.

## What it checks

How many meetings of the body lie wholly after the last day of `after` and before the first day
of `before`: `at_least` so many and `at_most` so many. `after` and `before` are each a meeting, a
milestone or a date; one of them may be missing. Of several bodies, each by itself.

Resumed parts count with their first part, so only first parts are counted; meetings held
`during` others do not count, nor do cancelled and postponed ones; proposed ones do. Where a
meeting is not dated, or a milestone is known only as a month or year, the rule judges what is
certain: it is waited for if the number depends on it. So is a boundary that is a cancelled or
postponed meeting.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `after`, `before` | a meeting, a milestone, or a date |
| `at_least`, `at_most` | a number; one of the two, or both |

## Why

Conferences ask their working groups to meet so many times between two sessions. Whether the plan
keeps that is no longer seen at a glance once meetings resume, move, or are held within sessions.

## Breaks it

```toml
# finds: two-before-cosp5 cosp4, wg4-3, cosp5: WG.4 has 1 meeting between session 4 of COSP and
#     session 5 of COSP; the rule asks for at least 2
[[sessions]]
id = "cosp4"
body = "cosp"
number = 4
starts = 2012-01-09
ends = 2012-01-13

[[sessions]]
id = "cosp5"
body = "cosp"
number = 5
starts = 2013-11-25
ends = 2013-11-29

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[rules]]
rule = "meetings-between"
id = "two-before-cosp5"
body = "wg4"
after = "cosp4"
before = "cosp5"
at_least = 2
```

## Keeps it

```toml
[[sessions]]
id = "cosp5"
body = "cosp"
number = 5
starts = 2013-11-25
ends = 2013-11-29

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
starts = 2013-08-26
ends = 2013-08-28

[[rules]]
rule = "meetings-between"
id = "two-before-cosp5"
body = "wg4"
after = 2012-01-13
before = "cosp5"
at_least = 2
```

## How to repair

Plan a further meeting, or move one into the period; a free one needs only a window. Where the
body has decided otherwise, accept the finding: `[[accepted]]` with the rule's id, one of the
entries, and who decided.

## Where it comes from

From the decision that the rule cites. The Conference of the States Parties to the United Nations
Convention against Corruption, for one, asked for at least two intersessional meetings of its
Working Group on Prevention before its next session (CAC/COSP/WG.4/2011/4, paras. 3 and 10).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.model.meetings import Meeting, by_day
from workplan.model.plan import Plan
from workplan.model.requirements import (
    Boundary,
    as_ids,
    as_optional_boundary,
    as_optional_count,
    names,
)
from workplan.programme.programme import Programme
from workplan.rules.numbers import check_asks
from workplan.rules.periods import Bounds, Period
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.told_of import require_where_it_hangs_on
from workplan.rules.topics_taken import ids
from workplan.rules.vocabulary import Model
from workplan.text import Sentence, Value, counted


@frozen
class _Count:
    """The meetings that are within a period for certain, and all that can be."""

    sure: tuple[Meeting, ...]
    possible: tuple[Meeting, ...]


@frozen(kw_only=True, repr=False)
class MeetingsBetween(Rule):
    """So many meetings of a body after one boundary and before another."""

    name: ClassVar[str] = "meetings-between"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False
    reads_topics: ClassVar[bool] = False

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    after: Boundary | None = field(
        default=None, converter=as_optional_boundary, metadata=names("boundaries")
    )
    before: Boundary | None = field(
        default=None, converter=as_optional_boundary, metadata=names("boundaries")
    )
    at_least: int | None = field(default=None, converter=as_optional_count)
    at_most: int | None = field(default=None, converter=as_optional_count)

    def __attrs_post_init__(self) -> None:
        check_asks(self.at_least, self.at_most)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each body, with what its number of meetings depends on."""
        period = self._period(programme)
        for body in self.body:
            count = _counted(programme, period, body)
            if period.unknown:
                yield Case((body,), lacks=period.unknown)
            elif self._too_few(count) or self._too_many(count) or self._kept(count):
                yield Case((body,))
            else:
                yield Case((body,), needs=(*ids(count.possible), *period.entries))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the bodies that meet too seldom or too often."""
        period = self._period(programme)
        for case in cases:
            count = _counted(programme, period, case.about[0])
            said = _said(programme.plan, case.about[0], period)
            if self.at_least is not None and self._too_few(count):
                told = _few(len(count.possible), self.at_least, said)
                separate = _separate(programme.plan, period, case.about[0])
                could = period.could_hold(programme.calendars, separate)
                hangs_on = (*period.entries, *could)
                yield Broken(period.around(ids(count.possible)), *told, hangs_on=hangs_on)
            elif self.at_most is not None and self._too_many(count):
                told = _many(len(count.sure), self.at_most, said)
                yield Broken(period.around(ids(count.sure)), *told)

    def constrain(self, model: Model) -> None:
        """Ask it of each body."""
        bounds = Bounds.of(model, self.after, self.before)
        if bounds is None:
            return
        period = self._period(model.programme)
        for body in self.body:
            separate = _separate(model.plan, period, body)
            within = [(one, bounds.hold(model, one)) for one in separate]
            count = model.total((holds, 1) for _, holds in within)
            if self.at_least is not None:
                could = period.could_hold(model.calendars, separate)
                model.require(model.at_least(count, self.at_least), (*bounds.entries, *could))
            if self.at_most is not None:
                kept = model.at_most(count, self.at_most)
                found = model.any(holds for one, holds in within if not model.given(one))
                limits = bounds.entries
                require_where_it_hangs_on(model, kept, found, separate, limits=limits)

    def too_few(
        self, plan: Plan, movable: Collection[str]
    ) -> tuple[Sentence, tuple[str, ...]] | None:
        """Return that windows leave too few meetings, and which they leave out; else None.

        Where none of those that are `movable` could lie within it, nothing is asked of them.
        """
        programme, least = Programme(plan, ()), self.at_least or 0
        period = self._period(programme)
        for body in () if period.unknown else self.body:
            within = ids(_counted(programme, period, body).possible)
            asked = not {*movable}.isdisjoint((*period.entries, *within))
            if asked and len(within) < least:
                out = {*ids(_separate(plan, period, body))}.difference(within)
                told = _cannot(len(within), least, _said(plan, body, period))
                return told, tuple(sorted(out))
        return None

    def _period(self, programme: Programme) -> Period:
        return Period.between(programme, self.after, self.before)

    def _too_few(self, count: _Count) -> bool:
        return self.at_least is not None and len(count.possible) < self.at_least

    def _too_many(self, count: _Count) -> bool:
        return self.at_most is not None and len(count.sure) > self.at_most

    def _kept(self, count: _Count) -> bool:
        enough = self.at_least is None or len(count.sure) >= self.at_least
        return enough and (self.at_most is None or len(count.possible) <= self.at_most)


def _counted(programme: Programme, period: Period, body: str) -> _Count:
    sure, possible = [], []
    for meeting in sorted(_separate(programme.plan, period, body), key=by_day):
        days = programme.calendars.possible_days(meeting)
        if period.surely_holds(days):
            sure.append(meeting)
        if period.may_hold(days):
            possible.append(meeting)
    return _Count(tuple(sure), tuple(possible))


def _separate(plan: Plan, period: Period, body: str) -> list[Meeting]:
    """Return the meetings of a body that count as meetings of their own, but for the limits."""
    return [
        one
        for one in plan.meetings_of(body)
        if one.counts and one.resumes is None and one.during is None
        if one.id not in period.entries
    ]


def _said(plan: Plan, body: str, period: Period) -> dict[str, Value]:
    return {"body": plan.body(body).short_name, "period": period.said}


def _cannot(count: int, least: int, said: Mapping[str, Value]) -> Sentence:
    return counted(
        "by the windows, {body} can hold {count} meeting {period}; the rule asks for at least"
        " {least}",
        "by the windows, {body} can hold {count} meetings {period}; the rule asks for at least"
        " {least}",
        count=count,
        least=least,
        **said,
    )


def _few(count: int, least: int, said: Mapping[str, Value]) -> tuple[Sentence, Sentence]:
    message = counted(
        "{body} has {count} meeting {period}; the rule asks for at least {least}",
        "{body} has {count} meetings {period}; the rule asks for at least {least}",
        count=count,
        least=least,
        **said,
    )
    hint = counted(
        "plan {count} more meeting {period}",
        "plan {count} more meetings {period}",
        count=least - count,
        **said,
    )
    return message, hint


def _many(count: int, most: int, said: Mapping[str, Value]) -> tuple[Sentence, Sentence]:
    message = counted(
        "{body} has {count} meeting {period}; the rule asks for at most {most}",
        "{body} has {count} meetings {period}; the rule asks for at most {most}",
        count=count,
        most=most,
        **said,
    )
    hint = counted(
        "move {count} meeting out of that time, or leave it out",
        "move {count} meetings out of that time, or leave them out",
        count=count - most,
    )
    return message, hint
