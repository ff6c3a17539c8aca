"""So much time lies between a meeting and the next.

## What it checks

How long it is from the last day of each meeting of the body to the first day of the body's next
meeting: `at_least` so long and `at_most` so long, both included. With `from` and `to` instead of
`body`: from each meeting of the one body to the next meeting of the other. Of several bodies,
each by itself, and each of `from` with each of `to`.

The next meeting is the first to open after the last day, as in offsets; meetings that share days
are not next to each other. Lengths are counted as in offsets, working days at the seat of the
body whose meeting is next. After the last meeting there is nothing to judge.

Resumed parts count with their first part, whose days alone are looked at. Meetings held `during`
others count like any other, except that no time is counted from one that is held within a
meeting of its own body. Cancelled and postponed meetings do not count. A meeting is waited for
until it is dated, and so are those of which it depends on their days which one is the next.

| parameter | takes |
|---|---|
| `body` | a body, or a list of bodies |
| `from`, `to` | a body each, or lists of bodies; both of them, in place of `body` |
| `at_least`, `at_most` | a length such as `"6 weeks"`; one of the two, or both |

## Why

Between two meetings, replies are collected and papers are written, translated and read; if the
time is too short, the second has nothing to discuss. If it is too long, nobody remembers.

## Breaks it

```toml
# finds: half-a-year wg4-3, wg4-4: meeting 4 of WG.4 opens on Monday 12 November 2012, less than 6
#     months after meeting 3 of WG.4, which ends on Wednesday 29 August 2012
# finds: soon-after cosp4, wg4-3: meeting 3 of WG.4 opens on Monday 27 August 2012, more than 2
#     months after session 4 of COSP, which ends on Friday 8 June 2012
[[sessions]]
id = "cosp4"
body = "cosp"
number = 4
starts = 2012-06-04
ends = 2012-06-08

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
starts = 2012-11-12
ends = 2012-11-14

[[rules]]
rule = "gap"
id = "half-a-year"
body = "wg4"
at_least = "6 months"

[[rules]]
rule = "gap"
id = "soon-after"
from = "cosp"
to = "wg4"
at_most = "2 months"
```

## Keeps it

```toml
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
rule = "gap"
body = "wg4"
at_least = "6 months"
at_most = "1 year"
```

## How to repair

Move the later meeting to the day that the hint names, or the earlier one away from it; where the
time is too long, a further meeting between the two shortens it.

## Where it comes from

From the decision that the rule cites, or the law: in India, for one, no more than 120 days may
lie between two meetings of a company's board (Companies Act, 2013, section 173 (1)).
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import ClassVar

from attrs import field, frozen

from workplan.dates.lengths import Length
from workplan.dates.long_after import long_after
from workplan.dates.open_days import OpenDays
from workplan.errors import WrongValue
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.neighbours import Neighbour
from workplan.model.plan import Plan
from workplan.model.requirements import as_optional_ids, as_optional_length, names
from workplan.programme.programme import Programme
from workplan.rules.numbers import check_asks
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.vocabulary import Condition, Day, Model
from workplan.text import Value, sentence


@frozen(kw_only=True, repr=False)
class Gap(Rule):
    """So long from a meeting to the next."""

    name: ClassVar[str] = "gap"
    kind: ClassVar[Kind] = "of the plan"
    reads_deadlines: ClassVar[bool] = False
    reads_topics: ClassVar[bool] = False

    body: tuple[str, ...] = field(default=(), converter=as_optional_ids, metadata=names("bodies"))
    from_: tuple[str, ...] = field(default=(), converter=as_optional_ids, metadata=names("bodies"))
    to: tuple[str, ...] = field(default=(), converter=as_optional_ids, metadata=names("bodies"))
    at_least: Length | None = field(default=None, converter=as_optional_length)
    at_most: Length | None = field(default=None, converter=as_optional_length)

    def __attrs_post_init__(self) -> None:
        given = bool(self.body), bool(self.from_), bool(self.to)
        if given not in {(True, False, False), (False, True, True)}:
            raise WrongValue(
                sentence("the rule has to say whose meetings it looks at"),
                sentence('write body = "...", or else from = "..." and to = "..."'),
            )
        check_asks(self.at_least, self.at_most)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting that another may follow, with those that may be the next."""
        for case, _, _ in self._gaps(programme):
            yield case

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the meetings that the next follows too soon, or too late."""
        known = set(cases)
        for case, meeting, following in self._gaps(programme):
            if case in known:
                yield from self._told(programme, meeting, following)

    def constrain(self, model: Model) -> None:
        """Let the next meeting of the other body neither come too soon nor too late."""
        for body, other in self._pairs():
            open_days = model.calendars.deadline_days(other)
            following = [
                one for one in model.plan.meetings_of(other) if one.counts and one.resumes is None
            ]
            for meeting in model.plan.meetings_of(body):
                if _counts(model.plan, meeting):
                    others = [one for one in following if one.id != meeting.id]
                    self._ask(model, meeting, others, open_days)

    def _ask(
        self, model: Model, meeting: Meeting, others: Sequence[Meeting], open_days: OpenDays
    ) -> None:
        """Ask it of one meeting: what may be the next comes late enough, and one soon enough.

        After a given meeting that is, up to the first given one, what is still to be found.
        """
        ended = model.ends(meeting)
        first, others = _first_given(model, meeting, others)
        least, most = self.at_least, self.at_most
        following = [(one, _may_be_next(model, ended, one, first)) for one in others]
        next_is_other = model.any(condition for _, condition in following)
        about = (meeting.id, *(one.id for one in others))
        if least is not None:
            soonest = model.shifted(ended, lambda day: long_after(day, least, open_days))
            each = (
                model.any((model.no(condition), model.not_later(soonest, model.opens(one))))
                for one, condition in following
            )
            model.require(model.all(each), about)
            if first is not None:
                late_enough = model.not_later(soonest, model.opens(first))
                model.require(model.any((late_enough, next_is_other)), (meeting.id, first.id))
        if most is not None:
            latest = model.shifted(ended, lambda day: long_after(day, most, open_days))
            each = (
                model.all((condition, model.not_later(model.opens(one), latest)))
                for one, condition in following
            )
            model.require(model.any((*each, model.no(next_is_other))), about)
            if first is not None:
                soon_enough = model.not_later(model.opens(first), latest)
                model.require(model.any((soon_enough, next_is_other)), (meeting.id, first.id))

    def _gaps(self, programme: Programme) -> Iterator[tuple[Case, Meeting, Neighbour]]:
        calendars = programme.calendars
        for body, other in self._pairs():
            for meeting in programme.plan.meetings_of(body):
                if not _counts(programme.plan, meeting):
                    continue
                days = calendars.possible_days(meeting)
                following = calendars.neighbours(other).nearest("next", days, meeting.id)
                if following is not None:
                    needs = (meeting.id, *following.among)
                    yield Case((meeting.id,), needs=needs), meeting, following

    def _pairs(self) -> Iterator[tuple[str, str]]:
        if self.body:
            return zip(self.body, self.body, strict=True)
        return product(self.from_, self.to)

    def _told(
        self, programme: Programme, meeting: Meeting, following: Neighbour
    ) -> Iterator[Broken]:
        plan, calendars = programme.plan, programme.calendars
        later = plan.meeting(following.among[0])
        opens, ended = following.days.opens.first, calendars.possible_days(meeting).ends.last
        open_days = calendars.deadline_days(later.body)
        said: dict[str, Value] = {
            "later": meeting_name(plan, later),
            "opens": opens,
            "earlier": meeting_name(plan, meeting),
            "ended": ended,
        }
        least, most = self.at_least, self.at_most
        if least is not None and opens < (soonest := long_after(ended, least, open_days)):
            message = sentence(
                "{later} opens on {opens}, less than {length} after {earlier}, which ends on"
                " {ended}",
                length=least.said(),
                **said,
            )
            hint = sentence(
                "open {later} on {day} or later, or move {earlier}",
                day=soonest,
                later=said["later"],
                earlier=said["earlier"],
            )
            yield Broken((meeting.id, later.id), message, hint)
        if most is not None and opens > (latest := long_after(ended, most, open_days)):
            message = sentence(
                "{later} opens on {opens}, more than {length} after {earlier}, which ends on"
                " {ended}",
                length=most.said(),
                **said,
            )
            hint = sentence(
                "open {later} on {day} or earlier, or plan a meeting before it",
                day=latest,
                later=said["later"],
            )
            yield Broken((meeting.id, later.id), message, hint)


def _first_given(
    model: Model, meeting: Meeting, others: Sequence[Meeting]
) -> tuple[Meeting | None, Sequence[Meeting]]:
    """Return the first given meeting after a given one, and those that are to be found.

    After one that is itself to be found, all others are as they are: each finding is about it.
    """
    if not model.given(meeting):
        return None, others
    days = model.calendars.possible_days
    ended = days(meeting).ends.last
    given = [one for one in others if model.given(one) and days(one).opens.first > ended]
    first = min(given, key=lambda one: (days(one).opens.first, one.id), default=None)
    return first, [one for one in others if not model.given(one)]


def _may_be_next(model: Model, ended: Day, one: Meeting, first: Meeting | None) -> Condition:
    """Return whether a meeting opens after a day, and before the first that is given."""
    opens = model.opens(one)
    if first is None:
        return model.earlier(ended, opens)
    # Of two on one day it is the first by name.
    before = model.not_later if one.id < first.id else model.earlier
    return model.all((model.earlier(ended, opens), before(opens, model.opens(first))))


def _counts(plan: Plan, meeting: Meeting) -> bool:
    """Say whether time is counted from a meeting: a first part, and no part of another meeting."""
    if not meeting.counts or meeting.resumes is not None:
        return False
    host = None if meeting.during is None else plan.meeting(meeting.during)
    return host is None or host.body != meeting.body or not host.counts
