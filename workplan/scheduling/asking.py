"""Puts what is asked to the solver: the model of a plan, and where free meetings could open."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.scheduling.builder import Builder
from workplan.scheduling.candidates import (
    Openings,
    openings_of,
    topics_on_given_day,
    with_another_topic,
)
from workplan.scheduling.clock import Clock
from workplan.scheduling.free import columns, movable
from workplan.scheduling.solution import Asked


def unplaced(plan: Plan, fixed: tuple[str, ...]) -> Plan:
    """Return a plan in which nothing that is to be found lies anywhere yet.

    What is `fixed` takes no more topics.
    """
    ids = {meeting.id for meeting in movable(plan, fixed)}
    if not ids and not fixed:
        return plan
    return evolve(
        plan,
        meetings=tuple(
            evolve(
                one,
                dates=evolve(one.dates, placed=None)
                if one.id in ids and isinstance(one.dates, Free)
                else one.dates,
                topics_final=one.topics_final or one.id in fixed,
            )
            for one in plan.meetings
        ),
    )


def all_openings(asked: Asked, clock: Clock) -> list[Openings]:
    """Return where each free meeting could open by the rules of one meeting.

    Raises OutOfTime.
    """
    calendars = Calendars(asked.plan)
    return [openings_of(asked, calendars, one) for one in clock.each(asked.movable)]


def built(
    asked: Asked, openings: Sequence[Openings], clock: Clock, *, lenient: bool = False
) -> Builder:
    """Return the model of a plan, given where each free meeting could open.

    Where it is `lenient`, how many things are there at once is only counted. Raises OutOfTime.
    """
    days = {one.meeting.id: one.days for one in openings if one.days}
    columns_of = columns(asked.plan)
    builder = Builder(asked.plan, Calendars(asked.plan), days, columns_of, lenient=lenient)
    builder.ask(clock.each(asked.of_the_plan))
    for one in (*openings, *given_with_topics(asked, clock)):
        builder.limit_topics(one.meeting, one.no_topics)
        for rule, costs in one.costs:
            builder.charge_day(rule, one.meeting, costs)
        for rule, costs in one.topic_costs:
            builder.charge_topics(rule, one.meeting, costs)
    _charge_history(asked, builder)
    return builder


def given_with_topics(asked: Asked, clock: Clock) -> list[Openings]:
    """Return which meetings on given days may take topics that bring something due.

    Raises OutOfTime.
    """
    calendars, free = Calendars(asked.plan), {one.id for one in asked.movable}
    given = (one for one in bringing_more(asked) if one.id not in free)
    return [topics_on_given_day(asked, calendars, one) for one in clock.each(given)]


def bringing_more(asked: Asked) -> Iterator[Meeting]:
    """Yield the meetings that may take topics which bring something due."""
    for one in map(asked.plan.meeting, columns(asked.plan)):
        if with_another_topic(asked.plan, one) is not one:
            yield one


def _charge_history(asked: Asked, builder: Builder) -> None:
    """Let what is given cost what it costs, wherever the rest will lie."""
    should = [rule for rule in asked.of_one_meeting if rule.level == "should"]
    if should:
        programme = derive(asked.plan, as_of=asked.as_of)
        free = {one.id for one in asked.movable}
        for rule in should:
            found = (one for one in rule.findings(programme) if free.isdisjoint(one.entries))
            entries = (map(programme.entry, one.entries) for one in found)
            of_given = (one for one in entries if free.isdisjoint(e.of for e in one if e))
            builder.charge(rule, sum(1 for _ in of_given))
