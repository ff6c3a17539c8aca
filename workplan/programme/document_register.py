"""The register of documents: what has been reached of each, what is late, what is missing."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from attrs import frozen

from workplan.model.documents import Document
from workplan.model.dues import step_title
from workplan.model.meetings import Meeting
from workplan.model.papers import Paper
from workplan.programme.counting import entry_id
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.programme.standing import held_until, is_done, is_overdue
from workplan.text import Sentence, Text


@frozen(kw_only=True)
class StepStanding:
    """How one step of a document stands.

    `id` is its name, `title` what it is called, `entry` what is due, `reached` the day on which
    it was reached. `late` is how many days after its due day that was, 0 or less if in time; of
    what is overdue on the day of reference, for how many days it is so by then; else None.
    `slack` are the days from when it is due to when the next one is: below 0, the two are out of
    order; None where there is no next one, or one of the two is not dated.
    """

    id: str
    title: Text | Sentence
    entry: Entry
    reached: date | None
    late: int | None
    slack: int | None


@frozen(kw_only=True)
class DocumentStanding:
    """A document that is due for a meeting, or for a topic of it, and how it stands.

    `id` is that by which papers name it. `steps` are in their order, without those that are left
    out by hand; where all are, it is not due. `missing` are the languages in which it is to be
    issued and has not been yet; None where there are papers of it and none says in which
    languages it was issued.
    """

    id: str
    document: Document
    meeting: str
    topic: str | None
    steps: tuple[StepStanding, ...]
    papers: tuple[Paper, ...]
    missing: tuple[str, ...] | None

    @property
    def symbols(self) -> tuple[str, ...]:
        """The symbols of its papers."""
        return tuple(str(symbol) for paper in self.papers for symbol in paper.symbols)

    @property
    def next_step(self) -> StepStanding | None:
        """The first step that has not been reached, after the last one that has."""
        ahead = takewhile(lambda step: step.reached is None, reversed(self.steps))
        return next(reversed([*ahead]), None)


def document_register(programme: Programme) -> tuple[DocumentStanding, ...]:
    """Return the documents that are due, meeting by meeting in the order of their days.

    On the programme's day of reference, if it has one, what was reached or issued after that day
    is not there yet.
    """
    plan = programme.plan
    meetings = (plan.meeting(one.id) for one in programme.entries if one.kind == "meeting")
    standings = (
        _standing(programme, document, meeting, topic)
        for meeting in meetings
        for document in plan.documents_of(meeting)
        for topic in ((meeting.topics or ()) if document.each == "topic" else (None,))
    )
    return tuple(standing for standing in standings if standing.steps)


def _standing(
    programme: Programme, document: Document, meeting: Meeting, topic: str | None
) -> DocumentStanding:
    name = entry_id(programme.plan, meeting, document, topic)
    papers = programme.plan.papers_of(name)
    return DocumentStanding(
        id=name,
        document=document,
        meeting=meeting.id,
        topic=topic,
        steps=tuple(_steps(programme, document, name)),
        papers=papers,
        missing=_missing(document, papers, programme.as_of),
    )


def _steps(programme: Programme, document: Document, name: str) -> Iterator[StepStanding]:
    found = ((step, programme.entry(f"{name}.{step.id}")) for step in document.steps)
    there = [(step, entry) for step, entry in found if entry is not None]
    following = (*(entry for _, entry in there[1:]), None)
    for (step, entry), then in zip(there, following, strict=False):
        reached = entry.done if is_done(entry, programme.as_of) else None
        yield StepStanding(
            id=step.id,
            title=step_title(step),
            entry=entry,
            reached=reached,
            late=_late(programme, entry, reached),
            slack=_days(entry, then),
        )


def _late(programme: Programme, entry: Entry, reached: date | None) -> int | None:
    as_of = programme.as_of
    if entry.ends is None:
        return None
    if reached is not None:
        return (reached - entry.ends).days
    if as_of is not None and is_overdue(entry, held_until(programme, entry), as_of):
        return (as_of - entry.ends).days
    return None


def _days(entry: Entry, then: Entry | None) -> int | None:
    if entry.ends is None or then is None or then.ends is None:
        return None
    return (then.ends - entry.ends).days


def _missing(
    document: Document, papers: tuple[Paper, ...], as_of: date | None
) -> tuple[str, ...] | None:
    issued = [one for paper in papers for one in paper.languages]
    if papers and not issued:
        return None if document.languages else ()
    there = {one.id for one in issued if as_of is None or one.on <= as_of}
    return tuple(code for code in document.languages if code not in there)
