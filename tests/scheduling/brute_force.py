"""The best plan there is, found by trying every day and every topic: an oracle for small plans."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from itertools import product

from attrs import evolve, frozen

from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.programme.programme import Programme
from workplan.rules import RULES
from workplan.rules.checking import judge
from workplan.rules.finding import Finding, Report

MOST = 1_500


def least_cost(plan: Plan, fixed: Collection[str] = (), as_of: date | None = None) -> int | None:
    """Return what the best plan costs; None where no plan keeps the must rules.

    A finding counts where it is about something free.
    """
    plan = _with_final(plan, fixed)
    free, costs = _Free.of(plan, fixed), list[int]()
    for tried in ways(plan, fixed):
        programme = derive(tried, as_of=as_of)
        report = judge(programme)
        if not any(_against(programme, report, free)):
            costs.append(sum(wish.cost for wish in report.wishes))
    return min(costs, default=None)


def least_change(plan: Plan, published: Plan) -> tuple[int, int, int] | None:
    """Return how much the plan that changes least changes; None where none keeps the must rules.

    The number of meetings that move, of topics that move, and by how many days all together.
    """
    free, changes = _Free.of(plan, ()), list[tuple[int, int, int]]()
    for tried in ways(plan):
        programme = derive(tried)
        if not any(_against(programme, judge(programme), free)):
            changes.append(change(tried, published))
    return min(changes, default=None)


def change(plan: Plan, published: Plan) -> tuple[int, int, int]:
    """Return how much of a plan differs from another: meetings, topics that moved, and days."""
    days, topics = list[int](), 0
    for one, was in zip(plan.meetings, published.meetings, strict=True):
        if one.starts is not None and was.starts is not None:
            days.append(abs((one.starts - was.starts).days))
        topics += len({*(was.topics or ())} - {*(one.topics or ())})
    return sum(1 for by in days if by), topics, sum(days)


def is_conflict(
    plan: Plan,
    conflict: Sequence[Finding],
    fixed: Collection[str] = (),
    as_of: date | None = None,
) -> bool:
    """Say whether each way within the windows breaks a rule of a conflict."""
    plan = _with_final(plan, fixed)
    for tried in ways(plan, fixed):
        programme = derive(tried, as_of=as_of)
        report = judge(programme)
        told = [one for one in (*report.findings, *report.accepted) if one.level == "must"]
        if not any(_is_of(programme, finding, part) for finding in told for part in conflict):
            return False
    return True


@frozen
class _Free:
    """What is free of a plan: days of meetings, and topics at meetings."""

    days: frozenset[str]
    topics: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, plan: Plan, fixed: Collection[str]) -> "_Free":
        meetings = (one for one in plan.meetings if one.counts and isinstance(one.dates, Free))
        columns = _columns(plan)
        return cls(
            frozenset(one.id for one in meetings if one.id not in fixed),
            frozenset((name, topic) for name, topics in columns.items() for topic in topics),
        )

    def concerns(self, programme: Programme, finding: Finding) -> bool:
        """Say whether a finding is about something free.

        On which days a meeting lies that is given is history, whatever topics it may take.
        """
        rule = next(rule for rule in RULES if rule.name == finding.rule)
        about = _depends_on(programme, finding)
        if not self.days.isdisjoint(about):
            return True
        if rule.kind != "of one meeting" and rule.reads_topics:
            return not {name for name, _ in self.topics}.isdisjoint(about)
        entries = [entry for entry in map(programme.entry, finding.hangs_on) if entry is not None]
        return any((entry.of, entry.topic) in self.topics for entry in entries)


def _against(programme: Programme, report: Report, free: _Free) -> Iterator[Finding]:
    """Yield the findings of must rules about something free."""
    for finding in (*report.findings, *report.accepted):
        if finding.level == "must" and free.concerns(programme, finding):
            yield finding


def _is_of(programme: Programme, finding: Finding, part: Finding) -> bool:
    """Say whether a finding breaks one part of a conflict: a rule, or a rule of one meeting."""
    about = _depends_on(programme, finding)
    return finding.id == part.id and (not part.entries or not about.isdisjoint(part.entries))


def _depends_on(programme: Programme, finding: Finding) -> set[str]:
    """Return what a finding hangs on, the meetings of its deadlines, and what those count from."""
    entries = [entry for entry in map(programme.entry, finding.hangs_on) if entry is not None]
    names = {*finding.hangs_on, *(entry.of for entry in entries if entry.of is not None)}
    return names.union(*(entry.follows for entry in entries))


def _with_final(plan: Plan, fixed: Collection[str]) -> Plan:
    """Return a plan in which what stays as it is takes no more topics."""
    meetings = (
        evolve(one, topics_final=True) if one.id in fixed else one for one in plan.meetings
    )
    return evolve(plan, meetings=tuple(meetings))


def how_many(plan: Plan) -> int:
    """Return how many ways there are."""
    number = 1
    for one in plan.meetings:
        number *= max(len([*_days(plan, one)]), 1)
    for topics in _columns(plan).values():
        number *= 2 ** len(topics)
    return number


def ways(plan: Plan, fixed: Collection[str] = ()) -> Iterator[Plan]:
    """Yield the plan with each choice of days and topics; topics are final then."""
    days: list[list[date | None]] = []
    for one in plan.meetings:
        if one.id in fixed:
            days.append([one.starts])
            continue
        possible = [*_days(plan, one)]
        if not possible and one.counts and isinstance(one.dates, Free):
            return
        days.append([*possible] or [None])
    columns = [(name, topic) for name, topics in _columns(plan).items() for topic in topics]
    for chosen, taken in product(product(*days), product((False, True), repeat=len(columns))):
        more = [pair for pair, takes in zip(columns, taken, strict=True) if takes]
        meetings = (
            _with(plan, one, day, tuple(topic for name, topic in more if name == one.id))
            for one, day in zip(plan.meetings, chosen, strict=True)
        )
        yield evolve(plan, meetings=tuple(meetings))


def _with(plan: Plan, meeting: Meeting, day: date | None, more: tuple[str, ...]) -> Meeting:
    dates = meeting.dates
    if isinstance(dates, Free) and day is not None:
        dates = evolve(dates, placed=day)
    if not meeting.takes_more_topics or not plan.topics_of(meeting.body):
        return evolve(meeting, dates=dates)
    return evolve(meeting, dates=dates, topics=(*(meeting.topics or ()), *more), topics_final=True)


def _days(plan: Plan, meeting: Meeting) -> Iterator[date]:
    dates, calendars = meeting.dates, Calendars(plan)
    if isinstance(dates, Free) and meeting.counts:
        for number in range((dates.latest - dates.earliest).days + 1):
            day = dates.earliest + timedelta(number)
            span = calendars.span(meeting, day)
            if span is not None and span.last <= dates.latest:
                yield day


def _columns(plan: Plan) -> dict[str, list[str]]:
    """Return the topics that each meeting may take besides its own."""
    columns: dict[str, list[str]] = {}
    for meeting in plan.meetings:
        for topic in plan.topics_of(meeting.body) if meeting.takes_more_topics else ():
            taken = topic.every is None and plan.meetings_taking(topic.id)
            if topic.id not in (meeting.topics or ()) and not taken:
                columns.setdefault(meeting.id, []).append(topic.id)
    return columns
