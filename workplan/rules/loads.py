"""How long a meeting is, in meeting days and in sittings, and how much its topics take of it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Fixed, Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.programme import Programme
from workplan.rules.rule import Case
from workplan.rules.topics_taken import TopicsTaken, ids, taken_at
from workplan.rules.vocabulary import Amount, Model


def meeting_days(programme: Programme, meeting: Meeting, within: Span) -> int:
    """Return on how many days of `within` a dated meeting sits.

    It sits on its first and on its last day, whichever they are, and between them on the days of
    the week on which its body meets. Closures make no difference, as for a meeting to be dated.
    """
    span = programme.calendars.span(meeting)
    return 0 if span is None else days_within(programme.calendars, meeting, span, within)


def days_within(calendars: Calendars, meeting: Meeting, span: Span, within: Span) -> int:
    """Return on how many days of `within` a meeting sits whose days are those of `span`."""
    weekdays = calendars.meeting_weekdays(meeting)
    first, last = max(span.first, within.first), min(span.last, within.last)
    days = (first + timedelta(number) for number in range((last - first).days + 1))
    return sum(day.weekday() in weekdays or day in (span.first, span.last) for day in days)


def sittings_of(programme: Programme, meeting: Meeting) -> int:
    """Return how many sittings a meeting has: those stated, or all on all of its days."""
    if meeting.sittings is not None:
        return meeting.sittings
    body = programme.plan.body(meeting.body)
    each_day = programme.plan.sittings if body.sittings is None else body.sittings
    dates = meeting.dates
    if isinstance(dates, Fixed):
        days = meeting_days(programme, meeting, Span(dates.starts, dates.ends))
    else:
        days = dates.days
    return days * len(each_day)


def loads_of(programme: Programme, bodies: Iterable[str]) -> Iterator[Case]:
    """Yield each meeting of some bodies; the topics of all its parts have to be known."""
    taken = TopicsTaken(programme.plan)
    for body in bodies:
        for parts in taken.meetings(body):
            unknown = ids(part for part in parts if part.topics is None)
            yield Case((parts[0].id,), lacks=unknown)


def topics_of(plan: Plan, parts: Iterable[Meeting]) -> list[Topic]:
    """Return the topics of the parts of a meeting, each once."""
    taken = dict.fromkeys(topic for part in parts for topic in part.topics or ())
    return [plan.topic(topic) for topic in taken]


def load_of(topics: Iterable[Topic]) -> int:
    """Return how many sittings topics take."""
    return sum(topic.load for topic in topics)


def load_at(model: Model, parts: Sequence[Meeting]) -> Amount:
    """Return how many sittings the topics of a meeting take, to be found by the scheduler."""
    topics = model.plan.topics_of(parts[0].body)
    return model.total((taken_at(model, parts, topic.id), topic.load) for topic in topics)
