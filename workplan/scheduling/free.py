"""What is to be found of a plan: which days, and which topics at which meetings."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from workplan.dates.spans import Span
from workplan.errors import CallError, Fault, instead
from workplan.model.calendars import Calendars
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan
from workplan.rules.loads import days_within
from workplan.text import sentence


def released(plan: Plan, ids: Iterable[str]) -> Plan:
    """Return a plan in which some meetings have given up their day and their topics.

    A fixed one may then open on any day of the plan's period. Raises CallError for an id that is
    no meeting's, and for a meeting that has been held or does not take place.
    """
    names = frozenset(ids)
    _check(plan, names)
    meetings = tuple(_released(plan, one) if one.id in names else one for one in plan.meetings)
    return evolve(plan, meetings=meetings) if names else plan


def movable(plan: Plan, fixed: Iterable[str] = ()) -> tuple[Meeting, ...]:
    """Return the free meetings that count, but for some that stay where they are placed."""
    stay = frozenset(fixed)
    _check(plan, stay)
    return tuple(
        one
        for one in plan.meetings
        if one.counts
        and isinstance(one.dates, Free)
        and not (one.id in stay and one.dates.placed is not None)
    )


def columns(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Return the topics that each meeting may take besides its own.

    A topic that is taken once, and is given to a meeting already, is no other's.
    """
    return {
        one.id: tuple(_may_be_added(plan, one))
        for one in plan.meetings
        if one.takes_more_topics and plan.topics_of(one.body)
    }


def found(
    plan: Plan, opens: dict[str, date], topics: dict[str, tuple[str, ...]], *, final: bool = False
) -> Plan:
    """Return the plan with the days and topics that have been found, the topics as `final`."""
    return evolve(
        plan,
        meetings=tuple(
            evolve(
                one,
                dates=evolve(one.dates, placed=opens[one.id])
                if one.id in opens and isinstance(one.dates, Free)
                else one.dates,
                topics=(*(one.topics or ()), *topics[one.id]) if one.id in topics else one.topics,
                topics_final=one.topics_final or (final and one.id in topics),
            )
            for one in plan.meetings
        ),
    )


def open_as_before(plan: Plan, before: Plan) -> Plan:
    """Return a plan of which the same meetings may take more topics as of the one before it."""
    return evolve(
        plan,
        meetings=tuple(
            evolve(one, topics_final=was.topics_final)
            for one, was in zip(plan.meetings, before.meetings, strict=True)
        ),
    )


def _released(plan: Plan, meeting: Meeting) -> Meeting:
    dates = meeting.dates
    if isinstance(dates, Fixed):
        span = Span(dates.starts, dates.ends)
        days = days_within(Calendars(plan), meeting, span, span)
        dates = Free(min(plan.starts, dates.starts), max(plan.ends, dates.ends), days)
    return evolve(meeting, dates=evolve(dates, placed=None), topics=None)


def _may_be_added(plan: Plan, meeting: Meeting) -> Iterator[str]:
    given = frozenset(meeting.topics or ())
    for topic in plan.topics_of(meeting.body):
        taken = topic.every is None and plan.meetings_taking(topic.id)
        if topic.id not in given and not taken:
            yield topic.id


def _check(plan: Plan, names: Iterable[str]) -> None:
    """Raise CallError where one of some names is no meeting that could move."""
    movable_ids = {one.id for one in plan.meetings if one.counts and one.status != "held"}
    faults = [
        Fault(
            sentence('"{id}" is no meeting that can be placed', id=name),
            instead(name, movable_ids),
        )
        for name in sorted(names)
        if name not in movable_ids
    ]
    if faults:
        raise CallError(*faults)
