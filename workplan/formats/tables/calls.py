"""Calls for information: what followed each, the replies, what has been received on what."""

from collections.abc import Iterable

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import due_day, link_cell, tone_of
from workplan.formats.tables.values import Cell, Column, Row, Said, Section, Table
from workplan.formats.wording import NOT_KNOWN, distinct_label, verified
from workplan.model.provisions import provisions_in
from workplan.programme.call_register import CalledFor, Received, call_register
from workplan.programme.information import Information, information
from workplan.text import sentence

# The tables stand below each other, so what is alike in them has the same place and width.
_MEETING = Column(sentence("Meeting"), 24)
_CALL = Column(sentence("Call"), 28)
_COUNT = 15
_WIDE = 56
_EVERYTHING = sentence("all that was asked")
_CALLS = (
    _MEETING,
    _CALL,
    Column(sentence("Replied"), _COUNT, "number", optional=True),
    Column(sentence("Asked about"), _WIDE),
    Column(sentence("Addressee"), 15, optional=True),
    Column(sentence("Form"), 14, optional=True),
    Column(sentence("References"), 18, optional=True),
    Column(sentence("To be sent"), 15, "date"),
    Column(sentence("Sent"), 12, "day", optional=True),
    Column(sentence("Replies due"), 15, "date", optional=True),
    Column(sentence("Late"), 8, "number", optional=True),
    Column(sentence("Not replied"), 12, "number", optional=True),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Link"), 18, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Id"), 16, "id"),
)
_MISSING = (
    _MEETING,
    _CALL,
    Column(sentence("How many"), _COUNT, "number"),
    Column(sentence("Who has not replied"), _WIDE),
)
_REPLIES = (
    _MEETING,
    Column(sentence("From"), _CALL.width),
    Column(sentence("Received"), _COUNT, "date"),
    Column(sentence("About"), _WIDE),
    Column(sentence("Provisions"), 13, optional=True),
    Column(sentence("Days late"), 14, "number", optional=True),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Link"), 18, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Note"), 28, optional=True),
    Column(sentence("Id"), 20, "id"),
)
_INFORMATION = (
    Column(sentence("Topic"), _MEETING.width),
    Column(sentence("Provision"), _CALL.width),
    Column(sentence("How many"), _COUNT, "number"),
    Column(sentence("Received from"), _WIDE),
)


def calls_section(edition: Edition) -> Section | None:
    """Return the section of calls and replies, None where the plan calls for nothing."""
    register = edition.programme.once(call_register)
    if not register:
        return None
    received = [
        _reply(edition, called, received) for called in register for received in called.received
    ]
    return Section(
        name=sentence("Calls and replies"),
        about=sentence("what was asked of whom before a meeting, who replied and who has not"),
        parts=(
            Table(
                name="calls",
                heading=sentence("Calls for information"),
                columns=_CALLS,
                rows=tuple(_call(edition, called) for called in register),
                nothing=sentence("The plan has no calls."),
            ),
            Table(
                name="not_replied",
                heading=sentence("Who has not replied"),
                columns=_MISSING,
                rows=tuple(_missing(edition, called) for called in register if called.missing),
                nothing=sentence("Nobody, as far as is known who was asked and who replied."),
            ),
            Table(
                name="replies",
                heading=sentence("Replies"),
                columns=_REPLIES,
                rows=tuple(received),
                nothing=sentence("No reply is known."),
            ),
            _received(edition, information(edition.plan, register)),
        ),
    )


def _call(edition: Edition, called: CalledFor) -> Row:
    call, papers = called.call, called.papers
    numbers = (*(each for paper in papers for each in (*paper.symbols, *paper.references)),)
    return Row(
        (
            _meeting(edition, called),
            _title(edition, called),
            _replied(called),
            NOT_KNOWN if called.topics is None else _topics(edition, called.topics),
            None if call.addressee is None else edition.plan.owner_name(call.addressee),
            call.form,
            tuple(map(str, numbers)),
            due_day(called.entry),
            called.sent_on,
            called.replies_due,
            called.late if called.received else None,
            _how_many_missing(called),
            called.entry.source,
            link_cell(called.entry),
            verified(called.entry),
            called.entry.id,
        ),
        tone_of(called.entry),
    )


def _meeting(edition: Edition, called: CalledFor) -> Said:
    return distinct_label(edition, edition.plan.meeting(called.meeting))


def _title(edition: Edition, called: CalledFor) -> Said:
    """Return what a call is called, and for which topic it is made."""
    if called.topic is None:
        return called.call.title
    topic = edition.plan.topic(called.topic).title
    return sentence("{call}: {topic}", call=called.call.title, topic=topic)


def _topics(edition: Edition, topics: tuple[str, ...]) -> tuple[Said, ...]:
    return tuple(edition.plan.topic(topic).title for topic in topics)


def _replied(called: CalledFor) -> Cell:
    """Return how many replied; by which day, where more are counted than known by name.

    Where no reply is known, nothing: that is not the same as none.
    """
    if called.counted is None:
        return len(called.parties) or None
    count, day = called.counted.count, called.counted.as_of
    return sentence("{count} by {day:plain}", count=count, day=day)


def _how_many_missing(called: CalledFor) -> Cell:
    if called.missing is not None:
        return len(called.missing)
    return None if called.counted is None else NOT_KNOWN


def _missing(edition: Edition, called: CalledFor) -> Row:
    missing = called.missing or ()
    return Row(
        (
            _meeting(edition, called),
            _title(edition, called),
            len(missing),
            _names(edition, missing),
        ),
        tone_of(called.entry),
    )


def _reply(edition: Edition, called: CalledFor, received: Received) -> Row:
    reply = received.reply
    everything = not reply.topics and not reply.provisions
    return Row(
        (
            _meeting(edition, called),
            edition.plan.owner_name(received.party),
            received.on,
            _EVERYTHING if everything else _topics(edition, reply.topics),
            ", ".join(reply.provisions),
            received.late,
            reply.source,
            link_cell(reply),
            verified(reply),
            reply.note,
            received.entry,
        ),
        "plain" if reply.verified else "not verified",
    )


def _names(edition: Edition, parties: Iterable[str]) -> Said:
    return sentence("{all}", all=tuple(map(edition.plan.owner_name, parties)))


def _received(edition: Edition, rows: tuple[Information, ...]) -> Table:
    """Return the register of information: who wrote about which provision of which topic."""
    plan = edition.plan
    parties: dict[tuple[str | None, str | None], dict[str, None]] = {}
    for row in rows:
        parties.setdefault((row.topic, row.provision), {})[row.party] = None
    # In the order of the plan; what is of no topic, or a topic does not cite, comes last.
    cited = [(topic.id, one) for topic in plan.topics for one in provisions_in(topic.provisions)]
    in_order = sorted(parties, key=lambda what: what[0] is None)
    ordered = dict.fromkeys((*(what for what in cited if what in parties), *in_order))
    return Table(
        name="information",
        heading=sentence("Information received, by topic and provision"),
        columns=_INFORMATION,
        rows=tuple(
            Row(
                (
                    None if topic is None else plan.topic(topic).title,
                    provision,
                    len(parties[topic, provision]),
                    _names(edition, parties[topic, provision]),
                )
            )
            for topic, provision in ordered
        ),
        nothing=sentence("None, as far as replies are known."),
    )
