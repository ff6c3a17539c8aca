"""A body meets right after another, in the same place.

## What it checks

Each meeting of the body opens at most `days` working days after a meeting of the body that it
`follows` has ended, and at the same place: in each year in which both meet. In other years nothing
is asked; a body meets in the years in which its meetings open. The day on which the other meeting
ends is not counted, so 1 is the next working day, or a closed day before that. Working days are
those of the seat of the body.

The place is where a meeting is held, or the seat of its body; where that is not known of one of
the two, the days alone are judged.

Resumed parts count with their first part, whose days and place alone are looked at, on both
sides. Meetings held `during` others count like any other, cancelled and postponed ones do not. A
meeting that is not dated is waited for. So are meetings of the other body if it depends on their
days whether something is asked, or whether the meeting follows one of them.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `follows` | another body; or a list of bodies, of which any may be followed |
| `days` | a number of working days, from 1 |

## Why

Delegates who come for both travel once, and small delegations come only then.

## Breaks it

```toml
# finds: back-to-back wg2-6, wg4-3: meeting 6 of WG.2 opens on Monday 3 September 2012, more than 1
#     working day after meeting 3 of WG.4, which ends on Wednesday 29 August 2012
# finds: back-to-back wg2-7, wg4-4: meeting 7 of WG.2 is held in Panama City, but meeting 4 of
#     WG.4, which it follows, in Vienna
[[bodies]]
id = "wg2"
name = "Working Group on Asset Recovery"
short = "WG.2"
seat = "Vienna"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
place = "Vienna"

[[meetings]]
id = "wg2-6"
body = "wg2"
number = 6
starts = 2012-09-03
ends = 2012-09-04

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
place = "Vienna"

[[meetings]]
id = "wg2-7"
body = "wg2"
number = 7
starts = 2013-08-29
ends = 2013-08-30
place = "Panama City"

[[rules]]
rule = "back-to-back"
body = "wg2"
follows = "wg4"
days = 1
```

## Keeps it

```toml
[[bodies]]
id = "wg2"
name = "Working Group on Asset Recovery"
short = "WG.2"
seat = "Vienna"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
place = "Vienna"

[[meetings]]
id = "wg2-6"
body = "wg2"
number = 6
starts = 2012-08-30
ends = 2012-08-31

[[meetings]]
id = "wg2-7"
body = "wg2"
number = 7
starts = 2013-08-29
ends = 2013-08-30

[[rules]]
rule = "back-to-back"
body = "wg2"
follows = "wg4"
days = 1
```

## How to repair

Open the meeting on the days that the hint names, or hold it where the other is held; or move the
other to right before it.

## Where it comes from

From the decision that the rule cites, or from custom: the Working Group on Asset Recovery, for
one, met on 25 and 26 August 2011 in Vienna, right after the Working Group on the Prevention of
Corruption (22 to 24 August), and likewise in 2012, 2013 and 2014.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from attrs import field, frozen

from workplan.dates.errors import shown
from workplan.dates.lengths import Length
from workplan.dates.long_after import long_after, long_before
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import Span
from workplan.errors import WrongValue
from workplan.model.calendars import Calendars
from workplan.model.naming import meeting_name
from workplan.model.requirements import as_count_from_one, as_ids, names
from workplan.programme.programme import Programme
from workplan.rules.followed import met_in, tells_of_one_followed
from workplan.rules.held import Held, Others, held_by
from workplan.rules.periods import opens_in
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.told_of import require_where_it_hangs_on, told_of
from workplan.rules.topics_taken import ids
from workplan.rules.vocabulary import Model
from workplan.text import Value, counted, sentence

DAY = timedelta(days=1)


@frozen(kw_only=True, repr=False)
class BackToBack(Rule):
    """A body's meetings open right after those of another."""

    name: ClassVar[str] = "back-to-back"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False
    reads_topics: ClassVar[bool] = False

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    follows: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    days: int = field(converter=as_count_from_one)

    def __attrs_post_init__(self) -> None:
        itself = next((body for body in self.body if body in self.follows), None)
        if itself is not None:
            raise WrongValue(
                sentence('"{body}" cannot follow itself', body=shown(itself)),
                sentence("write the other body in follows"),
            )
        _ = self._length  # which tells a number that is too large

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting in a year in which the other body may meet too."""
        others = Others(held_by(programme, self.follows))
        may_be = {year for other in others.undated for year in other.years}
        for held in held_by(programme, self.body):
            if any(others.dated_in(year) or year in may_be for year in held.years):
                depends = self._depends_on(programme, held, others) if held.dated else ()
                yield Case((held.meeting.id,), needs=(held.meeting.id, *depends))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the meetings that do not follow one of the other body."""
        others = Others(held_by(programme, self.follows))
        known = {case.about[0] for case in cases}
        for held in held_by(programme, self.body):
            if held.meeting.id in known:
                yield from self._told(programme, held, others)

    def constrain(self, model: Model) -> None:
        """Let each meeting, in a year in which both meet, follow one of the other body."""
        others = [*held_by(model.programme, self.follows)]
        met = met_in(model, [one.meeting for one in others])
        for held in held_by(model.programme, self.body):
            meeting, opens = held.meeting, model.opens(held.meeting)
            open_days = model.calendars.deadline_days(meeting.body)
            since = model.shifted(opens, partial(self._earliest, open_days))
            ends = (model.ends(one.meeting) for one in others)
            in_time = [
                model.all((model.not_later(since, end), model.earlier(end, opens))) for end in ends
            ]
            pairs = [*zip(others, in_time, strict=True)]
            near = (holds for one, holds in pairs if not held.elsewhere(one))
            asked = (model.all((opens_in(model, meeting, year), met[year])) for year in met)
            kept = model.any((*near, model.no(model.any(asked))))
            concerned = [meeting, *(one.meeting for one in others)]
            if model.given(meeting):
                found = tells_of_one_followed(
                    model, held, pairs, self._in_time(model.calendars, held)
                )
                require_where_it_hangs_on(model, kept, found, concerned)
            else:
                model.require(kept, ids(concerned))

    @property
    def _length(self) -> Length:
        return Length(self.days, "working day")

    def _in_time(self, calendars: Calendars, held: Held) -> Span:
        """Return the days on which a meeting can end that a dated one follows in time."""
        opens = held.days.opens.first
        open_days = calendars.deadline_days(held.meeting.body)
        return Span(self._earliest(open_days, opens), opens - DAY)

    def _earliest(self, open_days: OpenDays, opens: date) -> date:
        """Return the first day on which a meeting can end that one follows in time."""
        return min(long_before(opens, self._length, open_days), opens - DAY)

    def _depends_on(self, programme: Programme, held: Held, others: Others) -> Iterator[str]:
        """Yield the undated meetings on which it depends whether a dated one keeps the rule."""
        in_time, year = self._in_time(programme.calendars, held), held.years[0]
        if all(held.elsewhere(other) for other in others.ending_within(in_time)):
            asked = bool(others.dated_in(year))
            for other in others.undated:
                decides = not asked and year in other.years
                follows = other.days.ends.overlaps(in_time) and not held.elsewhere(other)
                if decides or follows:
                    yield other.meeting.id

    def _told(self, programme: Programme, held: Held, others: Others) -> Iterator[Broken]:
        """Tell a meeting that follows none of the others, with the one that comes nearest."""
        near = others.ending_within(self._in_time(programme.calendars, held))
        if not near:
            yield self._at_another_time(programme, held, others.dated_in(held.years[0]))
        elif all(held.elsewhere(other) for other in near):
            yield _at_another_place(programme, held, near[-1])

    def _at_another_time(
        self, programme: Programme, held: Held, in_year: Sequence[Held]
    ) -> Broken:
        opens = held.days.opens.first
        name = told_of(opens, {one.meeting.id: one.days.ends.last for one in in_year})
        other = next(one for one in in_year if one.meeting.id == name)
        ended = other.days.ends.last
        said: dict[str, Value] = {
            "meeting": meeting_name(programme.plan, held.meeting),
            "opens": opens,
            "other": meeting_name(programme.plan, other.meeting),
            "ended": ended,
        }
        if ended < opens:
            message = counted(
                "{meeting} opens on {opens}, more than {count} working day after {other}, which"
                " ends on {ended}",
                "{meeting} opens on {opens}, more than {count} working days after {other}, which"
                " ends on {ended}",
                count=self.days,
                **said,
            )
        else:
            message = sentence(
                "{meeting} opens on {opens}, not after {other}, which ends on {ended}", **said
            )
        open_days = programme.calendars.deadline_days(held.meeting.body)
        hint = sentence(
            "open it after {ended}, on {latest} at the latest",
            ended=ended,
            latest=long_after(ended, self._length, open_days),
        )
        return Broken((held.meeting.id, other.meeting.id), message, hint)


def _at_another_place(programme: Programme, held: Held, other: Held) -> Broken:
    plan = programme.plan
    other_place = plan.place_name(other.place or "")
    message = sentence(
        "{meeting} is held in {place}, but {other}, which it follows, in {other_place}",
        meeting=meeting_name(plan, held.meeting),
        place=plan.place_name(held.place or ""),
        other=meeting_name(plan, other.meeting),
        other_place=other_place,
    )
    hint = sentence("hold both in {place}", place=other_place)
    return Broken((held.meeting.id, other.meeting.id), message, hint)
