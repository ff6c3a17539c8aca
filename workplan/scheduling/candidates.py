"""On which days each free meeting could open, and which rule drops each of the others."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TypeAlias

from attrs import evolve, frozen

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.model.requirements import Level
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Rule
from workplan.scheduling.due_days import set_by_hand
from workplan.scheduling.solution import Asked

# What days cost by each rule of level should.
Costs: TypeAlias = tuple[tuple[Rule, Mapping[int, int]], ...]


@frozen(eq=False)
class Openings:
    """The days on which a free meeting could open: those of its window that no rule drops.

    `dropped` has the rule that drops a day, of several the first; `costs` what days cost by each
    rule of level should. What is due for each topic is due on the same day for all, but where
    something is set by hand: `no_topics` has the rule that lets the meeting take no further topic
    if it opens on a day, `topic_costs` what each further topic costs there. All days are ordinals.
    """

    meeting: Meeting
    days: tuple[int, ...]
    dropped: tuple[tuple[int, Rule], ...]
    no_topics: Mapping[int, Rule]
    costs: Costs
    topic_costs: Costs


def openings_of(asked: Asked, calendars: Calendars, meeting: Meeting) -> Openings:
    """Return where a free meeting could open by the rules of one meeting, others apart."""
    must = meeting_rules(asked, meeting)
    days, dropped, no_topics = list[int](), list[tuple[int, Rule]](), dict[int, Rule]()
    judged = list[tuple[Candidate, Candidate]]()
    for alone, taking in _candidates(asked, calendars, meeting):
        opens = taking.span.first.toordinal()
        stops_topic = stops = _stopping(must, taking)
        if stops is not None and taking is not alone:
            # What may not be with a topic more may be without it.
            stops = _stopping(must, alone)
        if stops is not None:
            dropped.append((opens, stops))
            continue
        days.append(opens)
        judged.append((alone, taking))
        if stops_topic is not None:
            no_topics[opens] = stops_topic
    costs = _costs(meeting_rules(asked, meeting, "should"), judged)
    return Openings(meeting, tuple(days), tuple(dropped), no_topics, *costs)


def topics_on_given_day(asked: Asked, calendars: Calendars, meeting: Meeting) -> Openings:
    """Return whether a meeting on a given day may take further topics, and what each costs."""
    span = calendars.possible_days(meeting).span
    alone, taking = candidates(asked, calendars, meeting)(span)
    more = (rule for rule in meeting_rules(asked, meeting) if finds_more(rule, alone, taking))
    no_topics = {span.first.toordinal(): rule for rule in more}
    _, topic_costs = _costs(meeting_rules(asked, meeting, "should"), [(alone, taking)])
    return Openings(meeting, (span.first.toordinal(),), (), no_topics, (), topic_costs)


def stuck_among(openings: Iterable[Openings]) -> Meeting | None:
    """Return a meeting that cannot open on any day, if there is one."""
    return next((one.meeting for one in openings if not one.days), None)


def meeting_rules(asked: Asked, meeting: Meeting, level: Level = "must") -> list[MeetingRule]:
    """Return the rules of one meeting that a meeting has to keep, or should."""
    return [
        rule
        for rule in asked.of_one_meeting
        if rule.level == level
        and rule.asks(meeting)
        and (rule.id, meeting.id) not in asked.given_up
    ]


def with_another_topic(plan: Plan, meeting: Meeting) -> Meeting:
    """Return a meeting with a topic more, if it may take one that brings something due.

    One of which something is set by hand or done says nothing of the others.
    """
    taken = meeting.topics or ()
    others = (topic.id for topic in plan.topics_of(meeting.body) if topic.id not in taken)
    alike = (topic for topic in others if not set_by_hand(plan, meeting, topic))
    another = next(alike, None) if meeting.takes_more_topics else None
    if another is None or not any(due.each == "topic" for due in plan.deadlines_of(meeting)):
        return meeting
    return evolve(meeting, topics=(*taken, another))


def _candidates(
    asked: Asked, calendars: Calendars, meeting: Meeting
) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield a meeting on each day on which it ends in time: as it is, and with a topic more."""
    dates = meeting.dates
    if isinstance(dates, Free):
        alone = evolve(meeting, dates=evolve(dates, placed=None))
        on = candidates(asked, calendars, alone)
        for number in range((dates.latest - dates.earliest).days + 1):
            span = calendars.span(alone, dates.earliest + timedelta(number))
            if span is not None and span.last <= dates.latest:
                yield on(span)


def candidates(
    asked: Asked, calendars: Calendars, meeting: Meeting
) -> Callable[[Span], tuple[Candidate, Candidate]]:
    """Return what puts a meeting on some days: as it is, and with a topic more.

    The two are the same where it takes none that brings anything.
    """
    # Where it brings no deadlines, that is asked once and not for each day.
    none = None if asked.plan.deadlines_of(meeting) else ()
    taking = with_another_topic(asked.plan, meeting)

    def on(span: Span) -> tuple[Candidate, Candidate]:
        alone = Candidate(asked.plan, calendars, meeting, span, none, asked.as_of)
        if taking is meeting:
            return alone, alone
        return alone, Candidate(asked.plan, calendars, taking, span, none, asked.as_of)

    return on


def finds_more(rule: MeetingRule, alone: Candidate, taking: Candidate) -> bool:
    """Say whether a rule finds something about a further topic."""
    if taking is alone or not rule.reads_deadlines or rule.allows(taking):
        return False
    return _count(rule, taking) > _count(rule, alone)


def _stopping(rules: Iterable[MeetingRule], candidate: Candidate) -> MeetingRule | None:
    return next((rule for rule in rules if not rule.allows(candidate)), None)


def _count(rule: MeetingRule, candidate: Candidate) -> int:
    return 0 if rule.allows(candidate) else sum(1 for _ in rule.broken_by(candidate))


def _costs(
    rules: Sequence[MeetingRule], judged: Iterable[tuple[Candidate, Candidate]]
) -> tuple[Costs, Costs]:
    """Return what days cost by rules of level should, and what each topic more costs there."""
    alone_costs: dict[str, dict[int, int]] = {rule.id: {} for rule in rules}
    more_costs: dict[str, dict[int, int]] = {rule.id: {} for rule in rules}
    for alone, taking in judged:
        opens = taking.span.first.toordinal()
        for rule in rules:
            if not rule.allows(taking):
                count = _count(rule, alone)
                alone_costs[rule.id][opens] = count
                more_costs[rule.id][opens] = 0 if taking is alone else _count(rule, taking) - count
    return _that_cost(rules, alone_costs), _that_cost(rules, more_costs)


def _that_cost(rules: Iterable[MeetingRule], costs: Mapping[str, Mapping[int, int]]) -> Costs:
    return tuple((rule, costs[rule.id]) for rule in rules if any(costs[rule.id].values()))
