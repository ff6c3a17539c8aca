"""Faults of single values: ids, dates out of reach or out of order, numbers, addresses."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import fields_dict

from workplan.dates.errors import shown
from workplan.errors import Fault
from workplan.model.agenda import AgendaItem
from workplan.model.agenda_faults import check_agenda_item
from workplan.model.bodies import Body, Place
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.document_faults import check_document, check_paper
from workplan.model.documents import Document, Step
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.papers import Paper
from workplan.model.requirements import Requirement
from workplan.model.things import Thing
from workplan.model.topics import Topic
from workplan.model.value_checks import (
    check_at_least_one,
    check_id,
    check_in_order,
    check_in_reach,
    check_least,
    check_no_sitting,
    check_once_each,
    check_provisions,
    check_sittings,
    check_weekdays,
    check_weekend,
    check_zone,
    is_blank,
)
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan

LONGEST_MEETING = 366
LONGEST_DOMAIN = 253
MOST_DEGREES = (90, 180)

# What people read, of which nothing may be blank.
TOLD = frozenset(
    {"title", "name", "short", "called", "seat", "place", "owner", "addressee", "form"}
)

_DOMAIN = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#]\S*")


def value_faults(thing: Thing) -> Iterator[Fault]:  # noqa: C901 - one case a kind of table
    """Yield what is wrong with the values of one table, each taken for itself."""
    yield from _everywhere(thing)
    match thing.stated:
        case Body() as body:
            yield from _body(thing, body)
        case Place() as place:
            yield from _place(thing, place)
        case Meeting() as meeting:
            yield from _meeting(thing, meeting)
        case Topic() as topic:
            yield from _topic(thing, topic)
        case Deadline() as deadline:
            yield from _deadline(thing, deadline)
        case Document() as document:
            yield from check_document(thing, document)
            for step in document.steps:
                path = (*thing.path, "steps", step.id)
                yield from _everywhere(Thing(step, thing.table, path))
        case Paper() as paper:
            yield from check_paper(thing, paper)
        case AgendaItem() as item:
            yield from check_agenda_item(thing, item)
        case Closure() as closure:
            yield from _closure(thing, closure)
        case Requirement() as rule:
            yield from _requirement(thing, rule)
        case plan if thing.table == "plan":
            yield from _plan(thing, plan)


def _everywhere(thing: Thing) -> Iterator[Fault]:
    stated = thing.stated
    identifier = getattr(stated, "id", None)
    if identifier is not None and not isinstance(stated, Place | Step):
        yield from check_id(thing, "id", identifier)
    if stated.url is not None and _ADDRESS.fullmatch(stated.url) is None:
        yield thing.fault(
            "url",
            message=sentence('"{url}" is no web address', url=shown(stated.url)),
            hint=sentence("write it whole, from https:// on, without spaces"),
        )
    for name in fields_dict(type(stated)):
        value = getattr(stated, name)
        if name in TOLD and is_blank(value):
            yield thing.fault(
                name,
                message=sentence("{key} says nothing", key=name),
                hint=sentence("write what people will read"),
            )
        if isinstance(value, date):
            yield from check_in_reach(thing, name, value)


def _plan(thing: Thing, plan: "Plan") -> Iterator[Fault]:
    if plan.domain is not None and (
        len(plan.domain) > LONGEST_DOMAIN or _DOMAIN.fullmatch(plan.domain) is None
    ):
        yield thing.fault(
            "domain",
            message=sentence('"{domain}" is no domain', domain=shown(plan.domain)),
            hint=sentence('write one that is yours, in small letters: "example.org"'),
        )
    yield from check_in_order(thing, "starts", plan.starts, "ends", plan.ends)
    yield from check_weekend(thing, plan.weekend)
    yield from check_zone(thing, plan.time_zone)
    yield from check_sittings(thing, plan.sittings)


def _body(thing: Thing, body: Body) -> Iterator[Fault]:
    yield from check_weekdays(thing, "meets_on", body.meets_on or ())
    if body.meets_on is not None and not body.meets_on:
        yield thing.fault(
            "meets_on",
            message=sentence("a body that meets on no day cannot meet"),
            hint=sentence("name its days, or leave meets_on out: all but the weekend"),
        )
    if body.sittings is not None:
        yield from check_sittings(thing, body.sittings)


def _place(thing: Thing, place: Place) -> Iterator[Fault]:
    if place.weekend is not None:
        yield from check_weekend(thing, place.weekend)
    if place.time_zone is not None:
        yield from check_zone(thing, place.time_zone)
    if is_blank(place.id):
        yield thing.fault(
            "id",
            message=sentence("id says nothing"),
            hint=sentence("write the place as meetings and seats do"),
        )
    for degrees, most in zip(place.geo or (), MOST_DEGREES, strict=False):
        if not -most <= degrees <= most:
            yield thing.fault(
                "geo",
                message=sentence("geo has {degrees} degrees", degrees=str(degrees)),
                hint=sentence("write latitude (-90 to 90) and longitude (-180 to 180)"),
            )


def _meeting(thing: Thing, meeting: Meeting) -> Iterator[Fault]:
    if isinstance(meeting.dates, Fixed):
        yield from _fixed(thing, meeting.dates)
    else:
        yield from _free(thing, meeting.dates)
        if meeting.status == "held":
            yield thing.fault(
                "status",
                message=sentence("a meeting that was held has dates"),
                hint=sentence("write starts and ends in place of its window"),
            )
    yield from check_at_least_one(thing, "number", meeting.number)
    yield from check_at_least_one(thing, "sittings", meeting.sittings)
    yield from check_once_each(thing, "topics", meeting.topics or ())
    if meeting.was is not None:
        yield from check_id(thing, "was", meeting.was)


def _fixed(thing: Thing, dates: Fixed) -> Iterator[Fault]:
    yield from check_in_reach(thing, "starts", dates.starts)
    yield from check_in_reach(thing, "ends", dates.ends)
    yield from check_in_order(thing, "starts", dates.starts, "ends", dates.ends)
    if (dates.ends - dates.starts).days >= LONGEST_MEETING:
        yield thing.fault(
            "ends",
            message=sentence("a meeting of more than a year is no meeting"),
            hint=sentence("write its last day; what follows later resumes it: resumes = ..."),
        )


def _free(thing: Thing, dates: Free) -> Iterator[Fault]:
    yield from check_in_reach(thing, "earliest", dates.earliest)
    yield from check_in_reach(thing, "latest", dates.latest)
    yield from check_in_order(thing, "earliest", dates.earliest, "latest", dates.latest)
    yield from check_at_least_one(thing, "days", dates.days)
    if dates.placed is not None:
        yield from check_in_reach(thing, "placed", dates.placed)
    room = (dates.latest - dates.earliest).days + 1
    if dates.days > LONGEST_MEETING:
        yield thing.fault(
            "days",
            message=sentence("a meeting of more than a year is no meeting"),
            hint=sentence("write up to {most} days", most=LONGEST_MEETING),
        )
    elif 0 < room < dates.days:
        yield thing.fault(
            "days",
            message=sentence("{days} days do not fit into {room}", days=dates.days, room=room),
            hint=sentence("write fewer days, or an earlier earliest or later latest"),
        )


def _topic(thing: Thing, topic: Topic) -> Iterator[Fault]:
    yield from check_at_least_one(thing, "load", topic.load)
    yield from check_provisions(thing, topic.provisions)
    for number, after in enumerate(topic.after):
        path = ("after", number, "at_least")
        yield from check_least(thing, *path, least=after.at_least, most=after.at_most)


def _deadline(thing: Thing, deadline: Deadline) -> Iterator[Fault]:
    yield from check_once_each(thing, "of", deadline.of)
    if deadline.of:
        yield from check_no_sitting(thing, deadline.id)
    if isinstance(deadline.opens, date) and isinstance(deadline.due, date):
        yield from check_in_order(thing, "opens", deadline.opens, "due", deadline.due)
    if deadline.of:
        return
    for key, needless in (("since", deadline.since), ("until", deadline.until)):
        if needless is not None:
            yield thing.fault(
                key,
                message=sentence("a deadline of no body and no meeting has no {key}", key=key),
                hint=sentence("leave it out, or say whose deadline it is: of = ..."),
            )
    if deadline.each == "topic":
        yield thing.fault(
            "each",
            message=sentence("a deadline of no body and no meeting has no topics"),
            hint=sentence("leave it out, or say whose deadline it is: of = ..."),
        )
    for key, when in (("opens", deadline.opens), ("due", deadline.due)):
        if when is not None and not isinstance(when, date):
            yield thing.fault(
                key,
                message=sentence("there is no meeting from which this could be counted"),
                hint=sentence("write a date, or say whose deadline it is: of = ..."),
            )


def _closure(thing: Thing, closure: Closure) -> Iterator[Fault]:
    if not closure.closes:
        yield thing.fault(
            "closes",
            message=sentence("a closure that closes nothing is none"),
            hint=sentence('leave it out (both), or write ["meetings"] or ["deadlines"]'),
        )


def _requirement(thing: Thing, rule: Requirement) -> Iterator[Fault]:
    yield from check_at_least_one(thing, "weight", rule.weight)
    least, most = (getattr(rule, key, None) for key in ("at_least", "at_most"))
    yield from check_least(thing, "at_least", least=least, most=most)
    yield from check_provisions(thing, getattr(rule, "provisions", ()))
