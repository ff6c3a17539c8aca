"""Documents: how each that is due stands, and the papers that belong to none of them."""

from collections.abc import Iterable, Iterator

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import link_cell, tone_of
from workplan.formats.tables.values import Column, Row, Section, Table
from workplan.formats.wording import NOT_KNOWN, distinct_label, verified, window
from workplan.model.papers import Paper
from workplan.programme.at_once import most_at_once, passages
from workplan.programme.document_register import (
    DocumentStanding,
    StepStanding,
    document_register,
)
from workplan.programme.entry import Entry
from workplan.rules.documents_at_once import DocumentsAtOnce
from workplan.text import Days, Sentence, counted, sentence

_SYMBOLS = Column(sentence("Symbols"), 26, optional=True)
_REST = (
    Column(sentence("Source"), 24, optional=True),
    Column(sentence("Link"), 13, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Note"), 22, optional=True),
    Column(sentence("Id"), 18, "id"),
)
_OF_DOCUMENTS = (
    Column(sentence("Steps"), 50),
    Column(sentence("Next due"), 15, "date", optional=True),
    Column(sentence("Days late"), 8, "number", optional=True),
    Column(sentence("Kind"), 12, optional=True),
    Column(sentence("Languages"), 12, optional=True),
    Column(sentence("Not yet in"), 12, optional=True),
    Column(sentence("Words at most"), 9, "number", optional=True),
    Column(sentence("Owner"), 13, optional=True),
    *_REST,
)
_OF_PAPERS = (
    Column(sentence("Other numbers"), 50),
    Column(sentence("Date"), 15, "date"),
    *_REST,
)


def documents_section(edition: Edition) -> Section | None:
    """Return the section of documents, and of other papers; None where a plan has neither."""
    if not edition.plan.documents and not edition.plan.papers:
        return None
    register = document_register(edition.programme)
    shown = {paper.id for standing in register for paper in standing.papers}
    others = [entry for entry in edition.entries("paper") if entry.id not in shown]
    topics = {*(one.topic for one in register), *(one.topic for one in others)} - {None}
    # The tables stand below each other, so what is alike in them has the same place.
    place = (
        Column(sentence("Meeting"), 16),
        Column(sentence("Topic"), 24, optional=not topics),
    )
    papers = {paper.id: paper for paper in edition.plan.papers}
    documents = Table(
        name="documents",
        columns=(*place, Column(sentence("Document"), 20), _SYMBOLS, *_OF_DOCUMENTS),
        rows=tuple(_document(edition, standing) for standing in register),
        nothing=sentence("The plan has no documents."),
    )
    other_papers = Table(
        name="other_papers",
        heading=sentence("Other papers"),
        columns=(*place, Column(sentence("Paper"), 20), _SYMBOLS, *_OF_PAPERS),
        rows=tuple(_paper(edition, entry, papers[entry.id]) for entry in others),
        nothing=sentence("There are no papers besides those of documents."),
    )
    return Section(
        name=sentence("Documents"),
        about=sentence("how each document stands that is due, and the papers that there are"),
        parts=(documents, other_papers) if others else (documents,),
        notes=(*_explained(register), *_at_once(edition)),
    )


def _document(edition: Edition, standing: DocumentStanding) -> Row:
    plan, document, ahead = edition.plan, standing.document, standing.next_step
    entries = [step.entry for step in standing.steps]
    entry = min(entries, key=lambda entry: entry.verified)
    at = next((paper for paper in standing.papers if paper.url is not None), document)
    meeting = distinct_label(edition, plan.meeting(standing.meeting))
    late = [step.late for step in standing.steps if step.late is not None]
    return Row(
        (
            meeting,
            None if standing.topic is None else plan.topic(standing.topic).title,
            document.title,
            standing.symbols,
            tuple(map(_step, standing.steps)),
            None if ahead is None else ahead.entry.ends,
            late[-1] if late else None,
            document.kind,
            ", ".join(document.languages),
            NOT_KNOWN if standing.missing is None else ", ".join(standing.missing),
            document.word_limit,
            None if document.owner is None else plan.owner_name(document.owner),
            document.source,
            link_cell(at),
            verified(entry),
            document.note,
            standing.id,
        ),
        tone_of(entry),
        group=meeting,
    )


def _step(step: StepStanding) -> Sentence:
    """Say when a step is due and reached, how late, and how long after it the next one is due."""
    if step.slack is None:
        return _due(step)
    if step.slack < 0:
        return counted(
            "{step}, {count} day after the next step",
            "{step}, {count} days after the next step",
            count=-step.slack,
            step=_due(step),
        )
    return counted(
        "{step}, {count} day to the next step",
        "{step}, {count} days to the next step",
        count=step.slack,
        step=_due(step),
    )


def _due(step: StepStanding) -> Sentence:
    title, due, late = step.title, step.entry.ends, step.late or 0
    if due is None:
        if step.reached is None:
            return sentence("{step}: {due}", step=title, due=window(step.entry))
        return sentence("{step}: reached {reached:plain}", step=title, reached=step.reached)
    if step.reached is None and late:
        return counted(
            "{step}: due {due:plain}, overdue by {count} day",
            "{step}: due {due:plain}, overdue by {count} days",
            count=late,
            step=title,
            due=due,
        )
    if step.reached is None:
        return sentence("{step}: due {due:plain}", step=title, due=due)
    if late > 0:
        return counted(
            "{step}: due {due:plain}, reached {reached:plain}, {count} day late",
            "{step}: due {due:plain}, reached {reached:plain}, {count} days late",
            count=late,
            step=title,
            due=due,
            reached=step.reached,
        )
    return sentence(
        "{step}: due {due:plain}, reached {reached:plain}",
        step=title,
        due=due,
        reached=step.reached,
    )


def _paper(edition: Edition, entry: Entry, paper: Paper) -> Row:
    plan = edition.plan
    return Row(
        (
            None if entry.of is None else distinct_label(edition, plan.meeting(entry.of)),
            None if entry.topic is None else plan.topic(entry.topic).title,
            paper.title,
            entry.symbols,
            paper.references,
            entry.ends,
            paper.source,
            link_cell(paper),
            verified(paper),
            paper.note,
            paper.id,
        ),
        tone_of(entry),
    )


def _explained(register: Iterable[DocumentStanding]) -> Iterator[Sentence]:
    """Say what the columns count, where they hold anything."""
    if any(step.late is not None for standing in register for step in standing.steps):
        yield sentence(
            "Days late: of the last step that has been reached; below 0, it was before it was due."
        )


def _at_once(edition: Edition) -> Iterator[Sentence]:
    """Say how many are in processing at a time, for each rule that limits it."""
    for rule in edition.plan.rules:
        if isinstance(rule, DocumentsAtOnce) and rule.level != "off":
            crowd = most_at_once(passages(edition.programme, rule.from_, rule.to))
            if crowd is not None:
                yield counted(
                    'At most {count} is between "{opening}" and "{closing}" at a time'
                    " (first on {days}); up to {most} may be.",
                    'At most {count} are between "{opening}" and "{closing}" at a time'
                    " (first on {days}); up to {most} may be.",
                    count=len(crowd.passages),
                    opening=rule.from_,
                    closing=rule.to,
                    days=Days(crowd.first, crowd.last),
                    most=rule.at_most,
                )
