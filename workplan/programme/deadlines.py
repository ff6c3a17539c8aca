"""Entries for deadlines: those that a meeting brings with it, and those on a given date."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TypedDict

from workplan.dates.instants import instant
from workplan.dates.spans import Span
from workplan.errors import Origin
from workplan.model.calendars import Calendars
from workplan.model.deadlines import Deadline
from workplan.model.dues import Due
from workplan.model.marks import Override
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_title
from workplan.model.plan import Plan
from workplan.programme.counting import Counted, Counting, by_hand, entry_id, given
from workplan.programme.entry import Entry
from workplan.programme.reasons import opening, opens_too_late
from workplan.text import Sentence, Text, sentence


def deadline_entries(plan: Plan, calendars: Calendars, meeting: Meeting) -> Iterator[Entry]:
    """Yield the deadlines of a meeting: each once, or once for each topic that is known."""
    counting = Counting(plan, calendars, meeting)
    meeting_said = meeting_title(plan, meeting)
    for deadline in counting.deadlines:
        for topic in (meeting.topics or ()) if deadline.each == "topic" else (None,):
            name = entry_id(plan, meeting, deadline, topic)
            override = plan.override(name)
            if _leaves_out(override):
                continue
            due, opens = counting.due(deadline, topic), counting.opening(deadline, topic)
            instants = _instant(calendars, meeting, due), _instant(calendars, meeting, opens)
            stated = _stated(deadline, override, verified=meeting.verified)
            yield Entry(
                id=name,
                published_id=entry_id(plan, meeting, deadline, topic, published=True),
                kind=deadline.kind if isinstance(deadline, Due) else "deadline",
                title=_title(plan, deadline, topic, meeting_said),
                body=meeting.body,
                of=meeting.id,
                topic=topic,
                status=meeting.status,
                done=plan.done_on(name),
                **_dates(name, due, opens, *instants),
                **stated,
            )


def fixed_deadline_entries(plan: Plan) -> Iterator[Entry]:
    """Yield the deadlines that hang on no meeting."""
    for deadline in plan.deadlines:
        override = plan.override(deadline.id)
        if not deadline.of and not _leaves_out(override) and isinstance(deadline.due, date):
            due = by_hand(override, given(deadline.due))
            opens = given(deadline.opens) if isinstance(deadline.opens, date) else None
            yield Entry(
                id=deadline.id,
                published_id=deadline.id,
                kind="deadline",
                title=deadline.title,
                done=plan.done_on(deadline.id),
                **_dates(deadline.id, due, opens),
                **_stated(deadline, override),
            )


class _Dates(TypedDict):
    """What an entry says of its dates."""

    starts: date | None
    ends: date | None
    window: Span | None
    counted: date | None
    instant: datetime | None
    opens: datetime | None
    reason: tuple[Sentence, ...]
    follows: tuple[str, ...]


class _Stated(TypedDict):
    """What an entry repeats of what the plan states."""

    owner: str | None
    source: tuple[str, ...]
    url: str | None
    note: Text | None
    verified: bool
    origin: Origin | None


def _dates(
    name: str,
    due: Counted,
    opens: Counted | None,
    ends_at: datetime | None = None,
    opens_at: datetime | None = None,
) -> _Dates:
    starts, reason, follows = due.day, due.reason, due.follows
    if opens is not None:
        reason = (*reason, *map(opening, opens.reason))
        # A period may open so long before its own end.
        follows = tuple(
            other for other in dict.fromkeys((*follows, *opens.follows)) if other != name
        )
        if due.day is not None and opens.day is not None:
            if opens.day > due.day or (ends_at and opens_at and opens_at > ends_at):
                reason = (*reason, opens_too_late(opens_at or opens.day))
                opens_at = None
            else:
                starts = opens.day
    return {
        "starts": starts,
        "ends": due.day,
        "window": due.window,
        "counted": due.by_rule,
        "instant": ends_at,
        "opens": None if starts is None else opens_at,
        "reason": reason,
        "follows": follows,
    }


def _stated(deadline: Deadline, override: Override | None, *, verified: bool = True) -> _Stated:
    """Take over what is said of a deadline, and who says so if its date is set by hand."""
    source = deadline.source
    if override is not None:
        source = tuple(dict.fromkeys((*source, *override.source)))
        verified = verified and override.verified
    return {
        "owner": deadline.owner,
        "source": source,
        "url": deadline.url,
        "note": deadline.note,
        "verified": verified and deadline.verified,
        "origin": deadline.origin,
    }


def _leaves_out(override: Override | None) -> bool:
    return override is not None and override.on is None


def _title(
    plan: Plan, deadline: Deadline, topic: str | None, meeting: Sentence | Text
) -> Sentence:
    if topic is None:
        return sentence("{deadline} ({meeting})", deadline=deadline.named, meeting=meeting)
    return sentence(
        "{deadline}: {topic} ({meeting})",
        deadline=deadline.named,
        topic=plan.topic(topic).title,
        meeting=meeting,
    )


def _instant(calendars: Calendars, meeting: Meeting, counted: Counted | None) -> datetime | None:
    if counted is None or counted.day is None or counted.time is None:
        return None
    return instant(
        counted.day,
        counted.time,
        default_zone=calendars.zone(calendars.seat(meeting.body)),
        place_zone=calendars.zone(calendars.place_of(meeting)),
    )
