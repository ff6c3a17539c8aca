"""Entries for the replies that came to calls for information, each on its day."""

from collections.abc import Iterator, Mapping
from datetime import date

from workplan.model.call_entries import CallEntries, CallEntry
from workplan.model.calls import Reply
from workplan.model.naming import meeting_title
from workplan.model.plan import Plan
from workplan.model.reply_names import reply_names
from workplan.programme.counting import entry_id
from workplan.programme.entry import Entry
from workplan.text import Sentence, counted, sentence


def reply_entries(plan: Plan, days: Mapping[str, date | None]) -> Iterator[Entry]:
    """Yield the replies of which it is known who sent them; a count alone is no entry.

    The owner of an entry is who replied.
    `days` are those on which entries end, by id: a reply is late after that of `CALL.replies`.
    """
    calls = CallEntries(plan)
    for reply, name in zip(plan.replies, reply_names(plan), strict=True):
        entry = calls.find(reply.call)
        # A plan has no replies to what it does not call for.
        if name is not None and entry is not None:
            due = days.get(f"{entry.name}.replies")
            yield _entry(plan, reply, name, entry, due)


def days_late(came: date, due: date | None) -> int | None:
    """Return how many days after it was due a reply came: 0 in time, None where no day is due."""
    return None if due is None else max((came - due).days, 0)


def _entry(plan: Plan, reply: Reply, name: str, to: CallEntry, due: date | None) -> Entry:
    published = name
    body = None if to.topic is None else plan.body_of(plan.topic(to.topic))
    if to.meeting is not None:
        body = to.meeting.body
        call = entry_id(plan, to.meeting, to.call, to.topic, published=True)
        published = call + name.removeprefix(to.name)
    return Entry(
        id=name,
        published_id=published,
        kind="reply",
        title=_title(plan, reply, to),
        reason=_reasons(reply, to, due),
        starts=reply.on,
        ends=reply.on,
        body=body,
        of=None if to.meeting is None else to.meeting.id,
        topic=to.topic,
        owner=reply.from_,
        done=plan.done_on(name),
        source=reply.source,
        url=reply.url,
        note=reply.note,
        verified=reply.verified,
        origin=reply.origin,
    )


def _title(plan: Plan, reply: Reply, to: CallEntry) -> Sentence:
    actor, call = plan.owner_name(reply.from_ or ""), to.call.title
    topic = None if to.topic is None else plan.topic(to.topic).title
    meeting = None if to.meeting is None else meeting_title(plan, to.meeting)
    if topic is None:
        return sentence(
            "Reply of {actor}: {call} ({meeting})", actor=actor, call=call, meeting=meeting or ""
        )
    if meeting is None:
        return sentence("Reply of {actor}: {call}: {topic}", actor=actor, call=call, topic=topic)
    return sentence(
        "Reply of {actor}: {call}: {topic} ({meeting})",
        actor=actor,
        call=call,
        topic=topic,
        meeting=meeting,
    )


def _reasons(reply: Reply, to: CallEntry, due: date | None) -> tuple[Sentence, ...]:
    reasons = [sentence('the day on which it came as a reply to "{call}"', call=to.call.title)]
    late = None if reply.on is None else days_late(reply.on, due)
    if due is not None and late == 0:
        reasons.append(sentence("in time: replies were due on {day:plain}", day=due))
    elif due is not None and late is not None:
        reasons.append(
            counted(
                "{count} day late: replies were due on {day:plain}",
                "{count} days late: replies were due on {day:plain}",
                count=late,
                day=due,
            )
        )
    return tuple(reasons)
