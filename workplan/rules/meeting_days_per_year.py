"""Some bodies meet on so many days in each year.

## What it checks

How many meeting days the `bodies` have in each calendar year of the plan's period, all of them
together: `at_least` so many and `at_most` so many. For a number of its own for each body, state
the rule once for each.

The days of a meeting are its first, its last, and between them those on which its body meets, as
its `meets_on` or the weekend of the place say; closures make no difference. A meeting across New
Year counts in both years, each day in its own. Resumed parts and meetings held `during` others
count like any other, cancelled and postponed ones do not. Days on which two bodies meet count for
each. Years of which the plan covers only a part are judged by what the plan has of them. A year
in which a meeting may lie that is not dated is not judged. One without meetings is found with the
last meeting before it and the first after it, by either of which it can be accepted.

| parameter | takes |
|---|---|
| `bodies` | a body, or a list of bodies |
| `at_least`, `at_most` | a number of days; one of the two, or both |

## Why

Rooms, interpreters and travel are paid for by the day, and granted by the year. Where several
bodies live on one allotment, what one of them adds another has to give up.

## Breaks it

```toml
# finds: ten-days wg4-3, cosp4: there are 11 meeting days of COSP and WG.4 in 2012; the rule asks
#     for at most 10
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[sessions]]
id = "cosp4"
body = "cosp"
number = 4
starts = 2012-11-05
ends = 2012-11-14

[[rules]]
rule = "meeting-days-per-year"
id = "ten-days"
bodies = ["cosp", "wg4"]
at_most = 10
```

## Keeps it

```toml
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29

[[sessions]]
id = "cosp4"
body = "cosp"
number = 4
starts = 2012-11-05
ends = 2012-11-13

[[rules]]
rule = "meeting-days-per-year"
id = "ten-days"
bodies = ["cosp", "wg4"]
at_most = 10
```

## How to repair

Shorten a meeting, move one to another year, or ask for more days.

## Where it comes from

From the decision that the rule cites. The Human Rights Council, for one, meets for no less than
ten weeks in a year, in three sessions or more (General Assembly resolution 60/251, para. 10).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar

from attrs import field, frozen

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting, by_day
from workplan.model.neighbours import PossibleDays
from workplan.model.plan import Plan
from workplan.model.requirements import as_ids, as_optional_count, names
from workplan.programme.programme import Programme
from workplan.rules.loads import days_within, meeting_days
from workplan.rules.numbers import check_asks
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.told_of import require_where_it_hangs_on
from workplan.rules.topics_taken import ids
from workplan.rules.vocabulary import Condition, Model
from workplan.text import Sentence, Value, counted


@frozen(kw_only=True, repr=False)
class MeetingDaysPerYear(Rule):
    """So many meeting days of some bodies, all together, in each calendar year."""

    name: ClassVar[str] = "meeting-days-per-year"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False
    reads_topics: ClassVar[bool] = False

    bodies: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    at_least: int | None = field(default=None, converter=as_optional_count)
    at_most: int | None = field(default=None, converter=as_optional_count)

    def __attrs_post_init__(self) -> None:
        check_asks(self.at_least, self.at_most)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each year of the plan, which waits for what is not dated and may lie in it."""
        by_year = self._by_year(programme.plan, programme.calendars.possible_days)
        for year in range(programme.plan.starts.year, programme.plan.ends.year + 1):
            yield Case((str(year),), needs=ids(by_year.get(year, ())))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the years with too few meeting days, or too many."""
        by_year = self._by_year(programme.plan, programme.calendars.possible_days)
        bodies = tuple(programme.plan.body(body).short_name for body in self.bodies)
        for case in cases:
            year = int(case.about[0])
            meetings = by_year.get(year, ())
            concerned = ids(meetings or _beside(by_year, year))
            count = sum(meeting_days(programme, one, _days_of(year)) for one in meetings)
            said: dict[str, Value] = {"bodies": bodies, "year": str(year)}
            if self.at_least is not None and count < self.at_least:
                told = _few(count, self.at_least, said)
                could_be_in = self._by_year(programme.plan, programme.calendars.window)
                yield Broken(concerned, *told, hangs_on=ids(could_be_in.get(year, ())))
            if self.at_most is not None and count > self.at_most:
                yield Broken(concerned, *_many(count, self.at_most, said))

    def constrain(self, model: Model) -> None:
        """Ask it of each year of the plan."""
        meetings = [one for body in self.bodies for one in model.plan.meetings_of(body)]
        meetings = [meeting for meeting in meetings if meeting.counts]
        could_be_in = self._by_year(model.plan, model.calendars.window)
        for year in range(model.plan.starts.year, model.plan.ends.year + 1):
            days = model.sum(
                model.of_day(model.opens(one), partial(_days_in, model.calendars, one, year))
                for one in meetings
            )
            if self.at_least is not None:
                about = ids(could_be_in.get(year, ()))
                model.require(model.at_least(days, self.at_least), about)
            if self.at_most is not None:
                kept = model.at_most(days, self.at_most)
                others = (one for one in meetings if not model.given(one))
                found = model.any(_lies_in(model, one, year) for one in others)
                require_where_it_hangs_on(model, kept, found, meetings)

    def _by_year(
        self, plan: Plan, days: Callable[[Meeting], PossibleDays]
    ) -> dict[int, list[Meeting]]:
        """Return the meetings by each year in which they lie, or may lie, in order."""
        by_year: dict[int, list[Meeting]] = {}
        meetings = [one for body in self.bodies for one in plan.meetings_of(body)]
        for meeting in sorted(meetings, key=by_day):
            if meeting.counts:
                span = days(meeting).span
                for year in range(span.first.year, span.last.year + 1):
                    by_year.setdefault(year, []).append(meeting)
        return by_year


def _days_in(calendars: Calendars, meeting: Meeting, year: int, opens: date) -> int:
    """Return on how many days of a year a meeting sits that opens on a day."""
    span = calendars.span(meeting, opens)
    return 0 if span is None else days_within(calendars, meeting, span, _days_of(year))


def _beside(by_year: Mapping[int, Sequence[Meeting]], year: int) -> list[Meeting]:
    """Return the last meeting before a year that has none, and the first after it."""
    before = max((other for other in by_year if other < year), default=None)
    after = min((other for other in by_year if other > year), default=None)
    last = [] if before is None else [by_year[before][-1]]
    return last if after is None else [*last, by_year[after][0]]


def _lies_in(model: Model, meeting: Meeting, year: int) -> Condition:
    """Return whether a meeting has days in a year."""
    first, last = model.at(date(year, 1, 1)), model.at(date(year, 12, 31))
    return model.all(
        (model.not_later(first, model.ends(meeting)), model.not_later(model.opens(meeting), last))
    )


def _days_of(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31))


def _few(count: int, least: int, said: Mapping[str, Value]) -> tuple[Sentence, Sentence]:
    message = counted(
        "there is {count} meeting day of {bodies} in {year}; the rule asks for at least {least}",
        "there are {count} meeting days of {bodies} in {year}; the rule asks for at least {least}",
        count=count,
        least=least,
        **said,
    )
    hint = counted(
        "plan {count} more meeting day in {year}",
        "plan {count} more meeting days in {year}",
        count=least - count,
        year=said["year"],
    )
    return message, hint


def _many(count: int, most: int, said: Mapping[str, Value]) -> tuple[Sentence, Sentence]:
    message = counted(
        "there is {count} meeting day of {bodies} in {year}; the rule asks for at most {most}",
        "there are {count} meeting days of {bodies} in {year}; the rule asks for at most {most}",
        count=count,
        most=most,
        **said,
    )
    hint = counted(
        "shorten the meetings in {year} by {count} day, or move one to another year",
        "shorten the meetings in {year} by {count} days, or move one to another year",
        count=count - most,
        year=said["year"],
    )
    return message, hint
