"""What sums show before anything is searched: that topics do not fit, or windows."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from workplan.dates.lengths import Length
from workplan.dates.long_after import long_after
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.rules.gap import Gap
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.numbers_rise import NumbersRise
from workplan.rules.one_at_a_time import OneAtATime
from workplan.rules.room_for_topics import LimitsTopics
from workplan.rules.rule import Rule
from workplan.rules.topic_placed import TopicPlaced
from workplan.scheduling.solution import Asked
from workplan.text import Sentence, sentence


@frozen
class Short:
    """That a rule cannot be kept, with figures.

    It cannot together with other rules, and with those of their own of some meetings.
    """

    said: Sentence
    others: tuple[type[Rule], ...] = ()
    meetings: tuple[str, ...] = ()


def short(asked: Asked, rule: Rule) -> Short | None:
    """Return that a rule cannot be kept, as sums show; None where they do not."""
    movable = {one.id for one in asked.movable}
    match rule:
        case LimitsTopics():
            said = rule.short_of_room(asked.plan)
            return None if said is None else Short(said, (TopicPlaced,))
        case MeetingsBetween():
            few = rule.too_few(asked.plan, movable)
            return None if few is None else Short(few[0], (), few[1])
        case Gap(at_least=Length() as least):
            return next(_too_late(asked, rule, least), None)
    return None


def _too_late(asked: Asked, rule: Gap, least: Length) -> Iterator[Short]:
    """Yield a meeting whose window ends before it can open, so long after those before it."""
    plan, calendars = asked.plan, Calendars(asked.plan)
    movable = {one.id for one in asked.movable}
    for body in rule.body:
        open_days = calendars.deadline_days(body)
        chain, ended = list[str](), None
        for meeting in _in_turn(plan.meetings_of(body)):
            opens = calendars.possible_days(meeting).opens
            earliest = opens.first if ended is None else long_after(ended, least, open_days)
            if earliest <= opens.first:
                chain, earliest = [], opens.first
            chain.append(meeting.id)
            if earliest > opens.last:
                if not movable.isdisjoint(chain):
                    yield Short(
                        sentence(
                            "by the windows, {meeting} could open on {day} at the earliest,"
                            " {length} after the one before",
                            meeting=meeting_name(plan, meeting),
                            day=earliest,
                            length=least.said(),
                        ),
                        (NumbersRise, OneAtATime),
                        tuple(chain),
                    )
                chain, earliest = [meeting.id], opens.first
            span = calendars.span(meeting, earliest)
            ended = None if span is None else span.last


def _in_turn(meetings: Sequence[Meeting]) -> list[Meeting]:
    """Return the meetings of a body that come by their numbers, each a number of its own."""
    counted = [
        one
        for one in meetings
        if one.counts and one.number is not None and one.resumes is None and one.during is None
    ]
    by_number = groupby(sorted(counted, key=_number), key=_number)
    return [one for _, (one, *others) in by_number if not others]


def _number(meeting: Meeting) -> int:
    return meeting.number or 0
