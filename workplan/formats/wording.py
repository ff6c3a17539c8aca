"""What tables say of meetings, topics and dates: the same words in every format."""

from workplan.formats.edition import Edition
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_title
from workplan.model.plan import Plan
from workplan.model.stated import Stated
from workplan.programme.entry import Entry
from workplan.rules.finding import Finding
from workplan.text import Sentence, Text, sentence

NOT_DATED = sentence("not dated yet")
NOT_KNOWN = sentence("not known")
NOT_VERIFIED = sentence("not verified")
VERIFIED = sentence("yes")


def window(entry: Entry) -> Sentence:
    """Say when an entry that is not dated can be."""
    if entry.window is None:
        return NOT_DATED
    return sentence(
        "between {first:plain} and {last:plain}", first=entry.window.first, last=entry.window.last
    )


def dates_of(entry: Entry) -> Sentence:
    """Say when an entry is: its instant, its day, its days, or its window."""
    if entry.instant is not None:
        return sentence("{instant:plain}", instant=entry.instant)
    if entry.starts is None or entry.ends is None:
        return window(entry)
    if entry.starts == entry.ends:
        return sentence("{day:plain}", day=entry.ends)
    return sentence("{first:plain} to {last:plain}", first=entry.starts, last=entry.ends)


def meeting_label(plan: Plan, meeting: Meeting) -> Sentence | Text:
    """Return the title of a meeting, with a word where it does not take place as planned."""
    title = meeting_title(plan, meeting)
    if meeting.status == "cancelled":
        return sentence("{meeting}, cancelled", meeting=title)
    if meeting.status == "postponed":
        return sentence("{meeting}, postponed", meeting=title)
    return title


def topics_of(edition: Edition, meeting: Meeting) -> tuple[Sentence | Text, ...]:
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
