"""What scheduling is asked, and what it gives back."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from attrs import frozen

from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.rules.finding import Cost, Finding
from workplan.rules.meeting_rule import MeetingRule
from workplan.rules.rule import Rule
from workplan.scheduling.free import movable
from workplan.text import Sentence

SolutionStatus: TypeAlias = Literal["optimal", "feasible", "infeasible", "unknown"]


@frozen
class Progress:
    """How far a step has come: the best plan so far costs `best`, and none less than `bound`.

    Both are None where any plan is looked for. `seconds` have passed since the beginning.
    """

    step: str
    best: int | None
    bound: int | None
    seconds: float


@frozen(kw_only=True)
class Repair:
    """Something that would have to be given up so that a plan exists.

    `give_up` are the ids of rules and meetings, `message` says it as something to do.
    """

    give_up: tuple[str, ...]
    message: Sentence


@frozen(kw_only=True)
class Solution:
    """What was found: a plan with dates, or why there is none.

    `status` is "optimal" where nothing better exists, "feasible" where that is not proved,
    "infeasible" where no plan keeps all must rules, and "unknown" where time ran out before
    either was found. `plan` is None where there is none; one that is "unknown" breaks a rule on
    how many things may be there at once, and no other. `objective` is what the wishes and the
    rules of level should cost, findings that are accepted included; no plan costs less than
    `bound`. `broken` are findings of must rules that no other days or topics would mend, as about
    what was held, and those of a plan that is "unknown". `conflict` are rules that cannot be kept
    together (`smallest` says whether it is proved that each of them is needed for that), `repairs`
    the least that would have to give. `seconds` is how long it took.
    """

    status: SolutionStatus
    plan: Plan | None = None
    objective: int | None = None
    bound: int | None = None
    wishes: tuple[Cost, ...] = ()
    broken: tuple[Finding, ...] = ()
    conflict: tuple[Finding, ...] = ()
    smallest: bool = True
    repairs: tuple[Repair, ...] = ()
    seconds: float = 0.0


@frozen
class End:
    """One end of the room of a meeting: the last day there on which it can open.

    It is None where there is no plan at all, or where time ran out. `stopped_by` is what would not
    hold, or not all together, if it opened on the next day beyond.
    """

    opens: date | None
    stopped_by: tuple[Sentence, ...] = ()


@frozen
class Room:
    """The earliest and the latest day on which a meeting can open so that a plan is left."""

    earliest: End
    latest: End


@frozen
class Against:
    """A finding of a must rule about something free, and what of that it comes from.

    It does from the days of free meetings, and from topics, each with a meeting that takes it.
    """

    rule: Rule
    days: tuple[tuple[str, date], ...]
    topics: tuple[tuple[str, str], ...] = ()

    @property
    def meetings(self) -> frozenset[str]:
        """The meetings of those days and topics."""
        return frozenset((*(name for name, _ in self.days), *(name for _, name in self.topics)))


@frozen(kw_only=True)
class Asked:
    """What is to be found: of which plan, by which rules, with which meetings as they are.

    `published` is the plan from which as little as can be is to differ, `as_of` the day before
    which nothing may be overdue. Of the pairs of a rule and a meeting in `given_up` the rule is
    not asked of the meeting. What has been tried and found `against` a rule is not tried again.
    """

    plan: Plan
    rules: tuple[Rule, ...]
    fixed: tuple[str, ...] = ()
    published: Plan | None = None
    as_of: date | None = None
    given_up: frozenset[tuple[str, str]] = frozenset()
    against: tuple[Against, ...] = ()

    @cached_property
    def movable(self) -> tuple[Meeting, ...]:
        """The meetings whose days are to be found."""
        return movable(self.plan, self.fixed)

    @cached_property
    def of_one_meeting(self) -> tuple[MeetingRule, ...]:
        """The rules that concern one meeting each."""
        return tuple(rule for rule in self.rules if isinstance(rule, MeetingRule))

    @cached_property
    def of_the_plan(self) -> tuple[Rule, ...]:
        """The other rules."""
        return tuple(rule for rule in self.rules if not isinstance(rule, MeetingRule))


@frozen
class Limits:
    """How long it may take, in seconds, where the search begins, and who is told of it."""

    seconds: float
    seed: int = 0
    reproducible: bool = False
    report: Callable[[Progress], None] | None = None
