"""What tables say of meetings, topics and dates: the same words in every format."""

from typing import TYPE_CHECKING, Literal

from workplan.model.meetings import Meeting, Status
from workplan.model.naming import meeting_title
from workplan.model.plan import Plan
from workplan.model.recommendations import Asked, State
from workplan.model.requirements import Level
from workplan.model.stated import Stated
from workplan.programme.entry import WITHIN, Entry
from workplan.programme.standing import Standing
from workplan.rules.finding import Finding, FindingLevel
from workplan.text import Days, Sentence, Text, sentence

if TYPE_CHECKING:
    from workplan.formats.edition import Edition

NOT_DATED = sentence("not dated yet")
NOT_KNOWN = sentence("not known")
NOT_VERIFIED = sentence("not verified")
VERIFIED = sentence("yes")
STATUSES: dict[Status, Sentence] = {
    "proposed": sentence("proposed"),
    "tentative": sentence("tentative"),
    "confirmed": sentence("confirmed"),
    "held": sentence("held"),
    "postponed": sentence("postponed"),
    "cancelled": sentence("cancelled"),
}
LEVELS: dict[Literal[FindingLevel, Level], Sentence] = {
    "must": sentence("must"),
    "should": sentence("should"),
    "note": sentence("note"),
    "off": sentence("off"),
}
ACCEPTED = sentence("accepted")
ASKED: dict[Asked, Sentence] = {
    "request": sentence("request"),
    "recommendation": sentence("recommendation"),
    "decision": sentence("decision"),
    "reminder": sentence("reminder"),
    "reiteration": sentence("reiteration"),
    "encouragement": sentence("encouragement"),
    "acknowledgement": sentence("acknowledgement"),
    "welcome": sentence("welcome"),
    "chapeau": sentence("chapeau"),
    "other": sentence("other"),
}
# When to report back, in words; a meeting or a day says itself.
REPORT_BACK: dict[str, Sentence] = {
    "next meeting": sentence("next meeting"),
    "some meeting": sentence("some meeting"),
    "regularly": sentence("regularly"),
    "none": sentence("none"),
}
STATES: dict[State, Sentence] = {
    "reported": sentence("reported"),
    "in progress": sentence("in progress"),
    "implemented": sentence("implemented"),
    "not implemented": sentence("not implemented"),
    "superseded": sentence("superseded"),
}
OPEN = sentence("open")
CLOSED = sentence("closed")
STANDINGS: dict[Standing, Sentence] = {
    "past": sentence("past"),
    "next": sentence("due next"),
    "overdue": sentence("overdue"),
}


def window(entry: Entry) -> Sentence:
    """Say when an entry that is not dated can be."""
    if entry.window is None:
        return NOT_KNOWN if entry.kind == "paper" else NOT_DATED
    return sentence(
        "between {first:plain} and {last:plain}", first=entry.window.first, last=entry.window.last
    )


def dates_of(entry: Entry) -> Sentence:
    """Say when an entry is: its day, its days, or its window, with the times of day it has."""
    if entry.starts is None or entry.ends is None:
        return window(entry)
    if entry.kind in WITHIN and entry.starts == entry.ends:
        return sentence("{day:plain}, {hours}", day=entry.starts, hours=hours_of(entry))
    if entry.instant is None and entry.opens is None:
        return sentence("{days}", days=Days(entry.starts, entry.ends))
    if entry.instant is not None and entry.opens is None and entry.starts == entry.ends:
        return sentence("{instant:plain}", instant=entry.instant)
    return sentence(
        "{opens:plain} \N{EN DASH} {ends:plain}",
        opens=entry.opens or entry.starts,
        ends=entry.instant or entry.ends,
    )


def hours_of(entry: Entry) -> str:
    """Return from when to when something goes on within a day."""
    if entry.opens is None or entry.instant is None:
        return ""
    zone = entry.instant.tzname() or ""
    return f"{entry.opens:%H:%M}\N{EN DASH}{entry.instant:%H:%M} {zone}".rstrip()


def meeting_label(plan: Plan, meeting: Meeting) -> Sentence | Text:
    """Return the title of a meeting, with a word where it does not take place as planned."""
    title = meeting_title(plan, meeting)
    if meeting.status == "cancelled":
        return sentence("{meeting}, cancelled", meeting=title)
    if meeting.status == "postponed":
        return sentence("{meeting}, postponed", meeting=title)
    return title


def distinct_label(edition: "Edition", meeting: Meeting) -> Sentence | Text:
    """Return the label of a meeting, with its id where another has the same title."""
    label = meeting_label(edition.plan, meeting)
    if meeting.id in edition.titled_alike:
        return sentence("{title} ({id})", title=label, id=meeting.id)
    return label


def topics_of(edition: "Edition", meeting: Meeting) -> tuple[Sentence | Text, ...]:
    """Return the titles of a meeting's topics, or that they are not known.

    Of a body for which the plan has no topics there is nothing to know.
    """
    if meeting.topics is not None:
        return tuple(edition.plan.topic(topic).title for topic in meeting.topics)
    return (NOT_KNOWN,) if meeting.body in edition.bodies_with_topics else ()


def verified(thing: Stated | Entry) -> Sentence:
    """Say whether a source confirms a thing."""
    return VERIFIED if thing.verified else NOT_VERIFIED


def reasons_to_accept(plan: Plan, finding: Finding) -> tuple[Text, ...]:
    """Return why a finding is accepted, as the plan says it."""
    return tuple(
        accepted.reason
        for accepted in plan.accepted
        if accepted.rule == finding.id and accepted.entry in finding.entries
    )
