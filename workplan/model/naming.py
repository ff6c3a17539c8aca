"""What meetings are called in sentences and in titles."""

from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.text import Sentence, Text, sentence

# Each without and with a word of the body's own for its meetings.
WITHIN = (sentence("meeting {number} of {body}"), sentence("{called} {number} of {body}"))
ABOVE = (sentence("{body}, meeting {number}"), sentence("{body}, {called} {number}"))


def meeting_name(plan: Plan, meeting: Meeting) -> Sentence:
    """Return what a meeting is called within a sentence: "meeting 3 of WG.4".

    A title of its own is quoted there.
    """
    if meeting.title is not None:
        return sentence('"{meeting}"', meeting=meeting.title)
    return _said(plan, meeting, WITHIN)


def meeting_title(plan: Plan, meeting: Meeting) -> Sentence | Text:
    """Return the title of a meeting, as over a column or in a calendar: "WG.4, meeting 3"."""
    return _said(plan, meeting, ABOVE) if meeting.title is None else meeting.title


def _said(plan: Plan, meeting: Meeting, forms: tuple[Sentence, Sentence]) -> Sentence:
    body = plan.body(meeting.body)
    first = meeting if meeting.resumes is None else plan.meeting(meeting.resumes)
    if first.number is None:
        return sentence("{body} ({id})", body=body.short_name, id=meeting.id)
    called = {} if body.called is None else {"called": body.called}
    form = forms[len(called)]
    said = form.of(number=first.number, body=body.short_name, **called)
    if meeting.resumes is None:
        return said
    return sentence("{meeting}, part {part}", meeting=said, part=plan.part(meeting))
