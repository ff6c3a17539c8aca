"""What an event of the calendar feed says: its summary, its categories, its description."""

from collections.abc import Iterator

from workplan.formats.plain_text import one_line, plain_text
from workplan.model.naming import meeting_title
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.entry import DUE, Entry, Kind
from workplan.text import ENGLISH, ItemNumber, Language, Sentence, Text, sentence

CATEGORIES: dict[Kind, Sentence] = {
    "meeting": sentence("Meeting"),
    "sitting": sentence("Sitting"),
    "agenda-item": sentence("Agenda item"),
    "deadline": sentence("Deadline"),
    "call": sentence("Call"),
    "document": sentence("Document"),
    "report-back": sentence("Report back"),
    "paper": sentence("Paper"),
    "milestone": sentence("Milestone"),
}
"""The kinds of entries that are in a feed, and what they are called in it."""


def summary(plan: Plan, entry: Entry, language: Language = ENGLISH) -> str:
    """Return the title of an entry, and before it that it does not take place, on one line."""
    return one_line(language.say(_titled(entry, _title(plan, entry)))) or entry.id


def categories(
    plan: Plan, kind: Kind, body: str | None, language: Language = ENGLISH
) -> tuple[str, ...]:
    """Return what an entry of a kind is called, and of which body it is."""
    called = language.say(CATEGORIES[kind])
    if body is None:
        return (called,)
    return called, one_line(language.say(plan.body(body).short_name)) or body


def description(plan: Plan, entry: Entry, language: Language = ENGLISH) -> str:
    """Return line by line what there is to say: why then, what about, who has to, who says so."""
    note = () if entry.note is None else (plain_text(language.say(entry.note)),)
    said = [one_line(language.say(line)) for line in _lines(plan, entry)]
    return "\n".join((*said, *note))


def _title(plan: Plan, entry: Entry) -> Sentence | Text:
    """Return a title; of an agenda item, with its number and the meeting."""
    if not entry.number or entry.of is None:
        return entry.title
    return sentence(
        "{number} {item} ({meeting})",
        number=ItemNumber(entry.number),
        item=entry.title,
        meeting=meeting_title(plan, plan.meeting(entry.of)),
    )


def _titled(entry: Entry, title: Sentence | Text) -> Sentence | Text:
    match entry.status:
        case "cancelled":
            return sentence("Cancelled: {title}", title=title)
        case "postponed":
            return sentence("Postponed: {title}", title=title)
        case _:
            return title


def _lines(plan: Plan, entry: Entry) -> Iterator[Sentence]:
    if not entry.verified:
        yield sentence("Not verified: no source confirms this")
    if entry.instant is not None and entry.kind in DUE:
        yield sentence("Due: {instant}", instant=entry.instant)
    if entry.opens is not None and entry.kind in DUE:
        yield sentence("Open from: {day}", day=entry.opens)
    elif entry.kind in DUE and entry.starts is not None and entry.starts != entry.ends:
        yield sentence("Open from: {day}", day=entry.starts)
    for reason in entry.reason:
        yield sentence("Date: {reason}", reason=reason)
    yield from map(_symbol, entry.symbols)
    topics = plan.meeting(entry.id).topics if entry.kind == "meeting" else None
    for topic in topics or ():
        yield _topic(plan.topic(topic))
    if entry.owner is not None:
        yield sentence("Responsible: {owner}", owner=plan.owner_name(entry.owner))
    if entry.done is not None:
        yield sentence("Done: {day}", day=entry.done)
    for source in entry.source:
        yield sentence("Source: {source}", source=source)


def _symbol(symbol: str) -> Sentence:
    return sentence("Symbol: {symbol}", symbol=symbol)


def _topic(topic: Topic) -> Sentence:
    """Say a topic and what it covers, if that is known."""
    if not topic.provisions:
        return sentence("Topic: {title}", title=topic.title)
    return sentence(
        "Topic: {title} (provisions: {provisions})",
        title=topic.title,
        provisions=topic.provisions,
    )
