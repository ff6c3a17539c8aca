"""Faults of calls and replies: out of order, to what is not called for, from nobody known."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from workplan.dates.anchors import DeadlineAnchor
from workplan.dates.errors import shown
from workplan.dates.offsets import Offset
from workplan.errors import Fault, Names
from workplan.model.call_entries import CallEntries, CallEntry
from workplan.model.calls import Call, Reply
from workplan.model.evident_order import evidently_before
from workplan.model.groups import everyone
from workplan.model.things import Thing
from workplan.model.value_checks import (
    check_at_least_one,
    check_known,
    check_no_sitting,
    check_once_each,
    check_provisions,
)
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan

# The part of an entry's name below which the items of a meeting's agenda are.
AGENDA = "agenda"


def call_faults(plan: "Plan", things: Iterable[Thing]) -> Iterator[Fault]:
    """Yield what is wrong with each call and each reply, and between them."""
    replies = _Replies(plan)
    for thing in things:
        match thing.stated:
            case Call() as call:
                yield from _call(thing, call)
                yield from replies.names_of(thing, call)
            case Reply() as reply:
                yield from _reply(thing, reply)
                yield from replies.faults(thing, reply)


def _call(thing: Thing, call: Call) -> Iterator[Fault]:
    yield from check_once_each(thing, "of", call.of)
    yield from check_no_sitting(thing, call.id)
    if not call.of:
        yield thing.fault(
            message=sentence('"{id}" is of no body and no meeting', id=shown(call.id)),
            hint=sentence("say whose it is: of = ..."),
        )
    if call.replies_by is not None and _out_of_order(call, call.replies_by):
        yield thing.fault(
            "replies_by",
            message=sentence("replies are due before the call is sent"),
            hint=sentence("write a later day, or send it earlier"),
        )


def _out_of_order(call: Call, replies_by: date | Offset) -> bool:
    from_sent = isinstance(replies_by, Offset) and replies_by.anchor == DeadlineAnchor(call.id)
    sent = Offset(DeadlineAnchor(call.id)) if from_sent else call.sent
    return evidently_before(replies_by, sent)


def _reply(thing: Thing, reply: Reply) -> Iterator[Fault]:
    yield from check_at_least_one(thing, "count", reply.count)
    yield from check_once_each(thing, "topics", reply.topics)
    yield from check_provisions(thing, reply.provisions)
    counted = (reply.count is not None, reply.as_of is not None)
    if reply.on is not None and any(counted):
        yield thing.fault(
            "on",
            message=sentence("a reply came on a day, or is one of a count: not both"),
            hint=sentence("write on alone; or count and as_of without it"),
        )
    elif reply.on is None and not all(counted):
        yield thing.fault(
            message=sentence("this says neither when a reply came nor how many had come by when"),
            hint=sentence("write on = 2011-05-20; or count = 28 and as_of = 2011-05-27"),
        )
    if reply.on is not None and reply.from_ is None:
        yield thing.fault(
            message=sentence("this reply does not say who replied"),
            hint=sentence('write the id of an actor or a body: from = "..."'),
        )


class _Replies:
    """Tells what is wrong with replies in view of what else the plan has."""

    def __init__(self, plan: "Plan") -> None:
        self._plan = plan
        self._calls = CallEntries(plan)
        self._topics = {topic.id: topic for topic in plan.topics}
        self._topic_names = Names(self._topics)
        self._anyone = Names(everyone(plan))

    def names_of(self, thing: Thing, call: Call) -> Iterator[Fault]:
        """Yield a fault if replies could be called as something else is, below a meeting."""
        if call.id == AGENDA or call.id in self._topics:
            yield thing.fault(
                "id",
                message=sentence('"{id}" is the name of an agenda', id=call.id)
                if call.id == AGENDA
                else sentence('"{id}" is the name of a topic', id=shown(call.id)),
                hint=sentence("write another name"),
            )

    def faults(self, thing: Thing, reply: Reply) -> Iterator[Fault]:
        """Yield what is wrong with a reply."""
        yield from check_known(thing, self._anyone, "from", reply.from_)
        yield from check_known(thing, self._topic_names, "topics", *reply.topics)
        entry = self._calls.find(reply.call)
        if entry is None:
            yield thing.fault(
                "call",
                message=sentence('the plan cannot have a call "{call}"', call=shown(reply.call)),
                hint=self._calls.names.instead(reply.call),
            )
            return
        yield from self._too_early(thing, reply, entry)
        yield from self._not_asked(thing, reply, entry)

    def _too_early(self, thing: Thing, reply: Reply, entry: CallEntry) -> Iterator[Fault]:
        sent = self._sent(entry)
        for key, day in (("on", reply.on), ("as_of", reply.as_of)):
            if day is not None and sent is not None and day < sent:
                yield thing.fault(
                    key,
                    message=sentence("this is before the call was sent: {day:plain}", day=sent),
                    hint=sentence("correct one of the two dates"),
                )

    def _sent(self, entry: CallEntry) -> date | None:
        """Return when a call was sent, as far as that is said and not counted."""
        override = self._plan.override(entry.name)
        by_hand = None if override is None else override.on
        fixed = entry.call.sent if isinstance(entry.call.sent, date) else None
        return self._plan.done_on(entry.name) or by_hand or fixed

    def _not_asked(self, thing: Thing, reply: Reply, entry: CallEntry) -> Iterator[Fault]:
        if not reply.topics:
            return
        asked = self._asked(entry)
        for number, topic in enumerate(reply.topics):
            if topic in self._topics and topic not in asked:
                yield thing.fault(
                    *(("topics", number) if len(reply.topics) > 1 else ("topics",)),
                    message=sentence(
                        '"{call}" does not ask about "{topic}"',
                        call=shown(reply.call),
                        topic=shown(topic),
                    ),
                    hint=asked.instead(topic),
                )

    def _asked(self, entry: CallEntry) -> Names:
        """Return the topics that a call may be about: all of its body while they are not known."""
        if entry.topics is not None or entry.meeting is None:
            return Names(entry.topics or ())
        of_body = self._plan.topics_of(entry.meeting.body)
        return Names(topic.id for topic in of_body)
