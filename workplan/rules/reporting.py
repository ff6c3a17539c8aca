"""Which reports a meeting brings to a session, and whether in time, as the scheduler knows it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from workplan.model.calendars import Calendars
from workplan.model.dues import Due
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.rules.topics_taken import ids
from workplan.rules.vocabulary import Condition, Day, Model


def of_body(plan: Plan, body: str) -> list[Meeting]:
    """Return the meetings of a body that count, first parts only."""
    return [one for one in plan.meetings_of(body) if one.counts and one.resumes is None]


def parts_of(plan: Plan, meeting: Meeting) -> list[Meeting]:
    """Return a meeting and the parts that resume it, those that count."""
    together = plan.meetings_of(meeting.body)
    return [one for one in together if one.counts and meeting.id in {one.id, one.resumes}]


def last_steps(plan: Plan, part: Meeting, documents: Iterable[str]) -> tuple[Due, ...]:
    """Return the last steps of some documents that a meeting, or a part of it, brings."""
    steps = {
        due.thing: due
        for due in plan.deadlines_of(part)
        if isinstance(due, Due) and due.kind == "document"
    }
    return tuple(steps[name] for name in documents if name in steps)


def reported(
    model: Model,
    body: str,
    session: Meeting,
    documents: Sequence[str],
    latest: Callable[[date], date],
) -> Condition:
    """Return whether the last meeting before a session brings one of some documents in time.

    It does where it lies before the session before that too: then nothing is asked of it. `latest`
    is the last day on which it may fall due, by the day on which the session opens.
    """
    opens = model.opens(session)
    by = model.shifted(opens, latest)
    meetings = [one for one in of_body(model.plan, body) if one.id != session.id]
    sessions = [one for one in of_body(model.plan, session.body) if one.id != session.id]
    return model.all(
        model.any(
            (
                model.no(_is_last(model, meeting, meetings, opens)),
                _is_before_another(model, meeting, sessions, opens),
                *_brought(model, meeting, documents, by),
            )
        )
        for meeting in meetings
    )


def last_given(model: Model, body: str, session: Meeting) -> Meeting | None:
    """Return the last given meeting of a body before a given session, if there is one."""
    if not model.given(session):
        return None
    days = model.calendars.possible_days
    opens = days(session).opens.first
    ended = [
        (days(one).ends.last, one)
        for one in of_body(model.plan, body)
        if one.id != session.id and model.given(one) and days(one).ends.last < opens
    ]
    last = max((ends for ends, _ in ended), default=None)
    by_name = {one.id: one for ends, one in ended if ends == last}
    return by_name[min(by_name)] if by_name else None


def could_mend(
    plan: Plan, calendars: Calendars, body: str, session: Meeting, last: Meeting | None
) -> tuple[str, ...]:
    """Return what could mend it that a meeting, the last before a session, brings nothing in time.

    The two themselves, and what could come between them by its window; without a meeting, whatever
    could come before the session.
    """
    opens = calendars.possible_days(session).opens.last
    found = [session.id, *(() if last is None else ids(parts_of(plan, last)))]
    for one in (*of_body(plan, body), *of_body(plan, session.body)):
        window = calendars.window(one)
        earliest = date.min if last is None else calendars.possible_days(last).opens.first
        if earliest <= window.ends.last and window.ends.first < opens:
            found.append(one.id)
    return tuple(dict.fromkeys(found))


def _is_last(model: Model, meeting: Meeting, meetings: Iterable[Meeting], opens: Day) -> Condition:
    """Return whether a meeting is the last to end before a day; of two on one day, by name."""
    ends = model.ends(meeting)
    later = (
        model.all((model.earlier(model.ends(one), opens), _is_later(model, one, meeting)))
        for one in meetings
        if one.id != meeting.id
    )
    return model.all((model.earlier(ends, opens), model.no(model.any(later))))


def _is_later(model: Model, one: Meeting, other: Meeting) -> Condition:
    ends, before = model.ends(one), model.ends(other)
    return model.not_later(before, ends) if one.id < other.id else model.earlier(before, ends)


def _is_before_another(
    model: Model, meeting: Meeting, sessions: Iterable[Meeting], opens: Day
) -> Condition:
    """Return whether a meeting opened before another session ended that was before a day."""
    return model.any(
        model.all(
            (
                model.earlier(model.ends(one), opens),
                model.not_later(model.opens(meeting), model.ends(one)),
            )
        )
        for one in sessions
    )


def _brought(
    model: Model, meeting: Meeting, documents: Sequence[str], by: Day
) -> Iterator[Condition]:
    """Yield of each report whether it is due in time; what is not known may be."""
    for part in parts_of(model.plan, meeting):
        for due in last_steps(model.plan, part, documents):
            by_topic = due.each == "topic"
            if by_topic and not model.topics_known(part):
                yield model.known(holds=True)
            for topic in model.plan.topics_of(part.body) if by_topic else (None,):
                name = None if topic is None else topic.id
                days = model.due_days(part, due.id, name)
                takes = model.known(holds=True) if name is None else model.takes(part, name)
                if days is None:
                    yield takes
                elif days:
                    day = model.shifted(model.opens(part), days.__getitem__)
                    yield model.all((takes, model.not_later(day, by)))
