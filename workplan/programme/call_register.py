"""What followed each call for information: when it went out, who replied, who has not."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from attrs import frozen

from workplan.model.call_entries import CallEntries, CallEntry
from workplan.model.calls import Call, Reply
from workplan.model.groups import Groups
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.reply_names import reply_names
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.programme.replies import days_late


@frozen(kw_only=True)
class Received:
    """A reply that came: the id of its entry, from whom, on which day.

    `late` is how many days after it was due: 0 in time, None where no day is known.
    """

    entry: str
    reply: Reply
    party: str
    on: date
    late: int | None


@frozen
class HowMany:
    """How many had replied by a day; `of` is the category of those counted, if it is said."""

    count: int
    as_of: date
    of: str | None


@frozen(kw_only=True)
class CalledFor:
    """A call for one meeting, or for one topic of it, with what followed.

    `entry` is when it is to be sent, `sent_on` the day on which it was, `replies_due` by when
    replies are due, `papers` what was sent. `by_name` says whether all who have replied are known
    by name, as far as is counted; not where no reply is known. `missing` are those who have been
    asked and have not replied; None where that is not known: the addressee is no group with
    members, nobody knows that the call went out, or more have replied than are known by name.
    """

    entry: Entry
    call: Call
    meeting: str
    topic: str | None
    topics: tuple[str, ...] | None
    sent_on: date | None
    replies_due: date | None
    papers: tuple[Paper, ...]
    received: tuple[Received, ...]
    counts: tuple[HowMany, ...]
    by_name: bool
    missing: tuple[str, ...] | None

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Those who have replied, each once, in the order in which they first did."""
        return tuple(dict.fromkeys(received.party for received in self.received))

    @property
    def late(self) -> int:
        """How many replies came late."""
        return sum(bool(received.late) for received in self.received)

    @property
    def counted(self) -> HowMany | None:
        """The last count, where more have replied by it than are known by name."""
        last = max(self.counts, key=lambda count: count.as_of, default=None)
        return last if last is not None and last.count > len(self.parties) else None


def call_register(programme: Programme) -> tuple[CalledFor, ...]:
    """Return the calls of a programme in its order, each with what followed.

    That is what followed by the programme's day of reference, if there is one.
    """
    register = _Register(programme)
    return tuple(
        register.called_for(entry, called)
        for entry in programme.entries
        if entry.kind == "call" and (called := register.calls.find(entry.id)) is not None
    )


class _Register:
    def __init__(self, programme: Programme) -> None:
        self.calls = CallEntries(programme.plan)
        self._programme = programme
        self._groups = Groups(programme.plan.actors)
        self._names = _names_by_reply(programme.plan)

    def called_for(self, entry: Entry, called: CallEntry) -> CalledFor:
        plan = self._programme.plan
        replies_entry = self._programme.entry(f"{entry.id}.replies")
        due = None if replies_entry is None else replies_entry.ends
        stated = plan.replies_to(entry.id)
        received = tuple(self._received(stated, due))
        counts = tuple(self._counts(stated))
        sent_on = entry.done if entry.done is not None and self._by_now(entry.done) else None
        by_name = self._by_name(received, counts)
        went_out = sent_on is not None or received
        return CalledFor(
            entry=entry,
            call=called.call,
            meeting=entry.of or "",
            topic=entry.topic,
            topics=called.topics,
            sent_on=sent_on,
            replies_due=due,
            papers=plan.papers_of(entry.id),
            received=received,
            counts=counts,
            by_name=by_name and bool(received),
            missing=self._missing(called.call, received) if by_name and went_out else None,
        )

    def _by_now(self, day: date) -> bool:
        return self._programme.as_of is None or day <= self._programme.as_of

    def _received(self, stated: Iterable[Reply], due: date | None) -> Iterator[Received]:
        """Yield the replies that came, in the order of their days."""
        for reply in sorted(stated, key=lambda reply: reply.on or date.max):
            party, on = reply.from_, reply.on
            if party is not None and on is not None and self._by_now(on):
                name = self._names[id(reply)]
                late = days_late(on, due)
                yield Received(entry=name, reply=reply, party=party, on=on, late=late)

    def _counts(self, stated: Iterable[Reply]) -> Iterator[HowMany]:
        for reply in stated:
            if reply.count is not None and reply.as_of is not None and self._by_now(reply.as_of):
                yield HowMany(reply.count, reply.as_of, reply.from_)

    def _by_name(self, received: Iterable[Received], counts: Iterable[HowMany]) -> bool:
        """Say whether as many replies are known by name as had come by each count."""
        return all(count.count <= self._how_many(received, count) for count in counts)

    def _how_many(self, received: Iterable[Received], count: HowMany) -> int:
        parties = {one.party for one in received if one.on <= count.as_of}
        if count.of is not None:
            parties.intersection_update((count.of, *self._groups.members(count.of)))
        return len(parties)

    def _missing(self, call: Call, received: Iterable[Received]) -> tuple[str, ...] | None:
        asked = () if call.addressee is None else self._groups.members(call.addressee)
        replied = {one.party for one in received}
        missing = (
            member
            for member in asked
            if member not in replied and replied.isdisjoint(self._groups.groups(member))
        )
        return tuple(missing) if asked else None


def _names_by_reply(plan: Plan) -> dict[int, str]:
    names = zip(plan.replies, reply_names(plan), strict=True)
    return {id(reply): name for reply, name in names if name is not None}
