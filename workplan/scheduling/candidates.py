"""On which days each free meeting could open, and which rule drops each of the others."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from attrs import evolve, frozen

from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.model.requirements import Level
from workplan.rules.meeting_rule import Candidate, MeetingRule
from workplan.rules.rule import Rule
from workplan.scheduling.solution import Asked


@frozen
class Openings:
    """The days on which a free meeting could open: those of its window that no rule drops.

    `dropped` has the rule that drops a day, of several the first; `costs` what days cost by each
    rule of level should. All days are ordinals.
    """

    meeting: Meeting
    days: tuple[int, ...]
    dropped: tuple[tuple[int, Rule], ...]
    costs: tuple[tuple[Rule, tuple[tuple[int, int], ...]], ...]


def openings_of(asked: Asked, calendars: Calendars, meeting: Meeting) -> Openings:
    """Return where a free meeting could open by the rules of one meeting, others apart."""
    must, should = meeting_rules(asked, meeting), meeting_rules(asked, meeting, "should")
    days, dropped = list[int](), list[tuple[int, Rule]]()
    costs: dict[str, list[tuple[int, int]]] = {}
    for candidate in _candidates(asked, calendars, meeting):
        opens = candidate.span.first.toordinal()
        stops = next((rule for rule in must if not rule.allows(candidate)), None)
        if stops is not None:
            dropped.append((opens, stops))
            continue
        days.append(opens)
        for rule in should:
            if not rule.allows(candidate):
                count = sum(1 for _ in rule.broken_by(candidate))
                costs.setdefault(rule.id, []).append((opens, count))
    by_rule = tuple((rule, tuple(costs[rule.id])) for rule in should if rule.id in costs)
    return Openings(meeting, tuple(days), tuple(dropped), by_rule)


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


def _candidates(asked: Asked, calendars: Calendars, meeting: Meeting) -> Iterator[Candidate]:
    plan, dates = asked.plan, meeting.dates
    if not isinstance(dates, Free):
        return
    # What hangs on a topic falls due on the same day for each: one stands for all to come.
    meeting = evolve(
        meeting, dates=evolve(dates, placed=None), topics=candidate_topics(plan, meeting)
    )
    # Where it brings no deadlines, that is asked once and not for each day.
    none = None if plan.deadlines_of(meeting) else ()
    for number in range((dates.latest - dates.earliest).days + 1):
        opens = dates.earliest + timedelta(number)
        span = calendars.span(meeting, opens)
        if span is not None and span.last <= dates.latest:
            yield Candidate(plan, calendars, meeting, span, none, asked.as_of)


def candidate_topics(plan: Plan, meeting: Meeting) -> tuple[str, ...]:
    """Return the topics by which the days of a meeting are judged: one of those to come."""
    given = meeting.topics or ()
    if given or not meeting.takes_more_topics:
        return given
    return tuple(topic.id for topic in plan.topics_of(meeting.body)[:1])
