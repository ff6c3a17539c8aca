"""The documents and papers of an edition in JSON, for programs."""

from workplan.formats.edition import Edition
from workplan.formats.json_objects import Json, JsonObject, day_text, stated_parts
from workplan.model.papers import Paper, Reached
from workplan.programme.document_register import (
    DocumentStanding,
    StepStanding,
    document_register,
)


def document_parts(edition: Edition) -> JsonObject:
    """Return the documents that are due, how each stands, and the papers that there are."""
    return {
        "documents": [_document(one) for one in document_register(edition.programme)],
        "papers": [_paper(paper) for paper in edition.plan.papers],
    }


def _document(standing: DocumentStanding) -> Json:
    document, missing = standing.document, standing.missing
    return {
        "id": standing.id,
        "meeting": standing.meeting,
        "topic": standing.topic,
        "title": document.title,
        "kind": document.kind,
        "owner": document.owner,
        "word_limit": document.word_limit,
        "languages": list(document.languages),
        "missing_languages": None if missing is None else list(missing),
        "steps": [_step(step) for step in standing.steps],
        "papers": [paper.id for paper in standing.papers],
        "symbols": list(standing.symbols),
        **stated_parts(document),
    }


def _step(step: StepStanding) -> Json:
    """Return a step; its entry says when it is due and who owes it."""
    return {
        "id": step.id,
        "entry": step.entry.id,
        "due": day_text(step.entry.ends),
        "reached": day_text(step.reached),
        "days_late": step.late,
        "days_to_next": step.slack,
    }


def _paper(paper: Paper) -> Json:
    return {
        "id": paper.id,
        "of": paper.of,
        "title": paper.title,
        "symbols": [str(symbol) for symbol in paper.symbols],
        "references": list(paper.references),
        "on": day_text(paper.on),
        "dates": _days(paper.dates),
        "languages": _days(paper.languages),
        **stated_parts(paper),
    }


def _days(reached: tuple[Reached, ...]) -> Json:
    return {one.id: one.on.isoformat() for one in reached}
