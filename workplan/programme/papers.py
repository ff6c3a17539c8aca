"""Entries for papers: those that exist, each on its day."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.text import Sentence, Text, sentence


def paper_entries(plan: Plan, papers: Iterable[Paper]) -> Iterator[Entry]:
    """Yield some papers of a plan, also those whose day is not known."""
    whose = _Whose(plan)
    for paper in papers:
        subject = whose.subject(paper.of)
        meeting, topic, day = subject.meeting, subject.topic, day_of(paper)
        body = None if topic is None else plan.body_of(plan.topic(topic))
        yield Entry(
            id=paper.id,
            published_id=paper.id,
            kind="paper",
            title=paper.title,
            reason=(_day_said(paper), *_said(plan, subject)),
            starts=day,
            ends=day,
            body=body if meeting is None else meeting.body,
            of=None if meeting is None else meeting.id,
            topic=topic,
            symbols=tuple(map(str, paper.symbols)),
            done=plan.done_on(paper.id),
            source=paper.source,
            url=paper.url,
            note=paper.note,
            verified=paper.verified,
            origin=paper.origin,
        )


def day_of(paper: Paper) -> date | None:
    """Return the date that a paper bears, else the first day that is known of it."""
    known = (reached.on for reached in (*paper.dates, *paper.languages))
    return paper.on or min(known, default=None)


@frozen
class _Subject:
    """What a paper is: of which meeting, on which topic, and which document or call."""

    meeting: Meeting | None
    topic: str | None
    title: Text | None


class _Whose:
    """Finds what papers are by what they are of; the titles of a meeting are looked up once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._meetings = {meeting.id: meeting for meeting in plan.meetings}
        self._titles: dict[tuple[bool, str], dict[str, Text]] = {}

    def subject(self, of: str) -> _Subject:
        match of.split("/"):
            case [meeting, thing] if meeting in self._meetings:
                return self._at(meeting, None, thing)
            case [topic, thing]:
                first = self._plan.first_to_take(topic)
                return self._at(first, topic, thing)
            case [meeting, topic, thing]:
                return self._at(meeting, topic, thing)
        return _Subject(self._meetings.get(of), None, None)

    def _at(self, meeting: str | None, topic: str | None, thing: str) -> _Subject:
        found = None if meeting is None else self._meetings[meeting]
        return _Subject(found, topic, self._titles_at(found, topic).get(thing))

    def _titles_at(self, meeting: Meeting | None, topic: str | None) -> dict[str, Text]:
        """Return the titles of what is due for a meeting, or for a topic that none takes yet."""
        plan = self._plan
        body = "" if topic is None else plan.body_of(plan.topic(topic))
        key = (True, body) if meeting is None else (False, meeting.id)
        if key not in self._titles:
            due = plan.deadlines_naming(body) if meeting is None else plan.deadlines_of(meeting)
            self._titles[key] = {one.known_as: one.title for one in due}
        return self._titles[key]


def _day_said(paper: Paper) -> Sentence:
    if paper.on is not None:
        return sentence("the date that it bears")
    if paper.dates or paper.languages:
        return sentence("the first day that is known of it")
    return sentence("its date is not known")


def _said(plan: Plan, subject: _Subject) -> Iterator[Sentence]:
    """Say which document a paper is."""
    meeting = None if subject.meeting is None else meeting_name(plan, subject.meeting)
    topic = None if subject.topic is None else plan.topic(subject.topic).title
    match subject.title, topic, meeting:
        case None, None, Sentence():
            yield sentence("a paper of {meeting}", meeting=meeting)
        case Text() as title, None, Sentence():
            yield sentence('"{document}" of {meeting}', document=title, meeting=meeting)
        case Text() as title, Text(), Sentence():
            yield sentence(
                '"{document}" on "{topic}", for {meeting}',
                document=title,
                topic=topic,
                meeting=meeting,
            )
        case Text() as title, Text(), None:
            yield sentence('"{document}" on "{topic}"', document=title, topic=topic)
