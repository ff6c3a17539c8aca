"""About the plan: what it is, what the other sections hold, what of it is verified."""

import re
from collections.abc import Iterable

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import link_cell
from workplan.formats.tables.values import Cell, Column, Facts, Row, Said, Section, Table
from workplan.model.plan import Plan
from workplan.model.stated import Stated
from workplan.model.things import things_of
from workplan.programme.entry import DUE, Entry
from workplan.text import Days, Sentence, sentence

# Where a source that names a paragraph divides: "CAC/COSP/WG.4/2011/4, para. 12".
_PARAGRAPH = ", para. "


def about_section(edition: Edition, sections: Iterable[Section]) -> Section:
    """Return the section that says what the plan is and what the other sections hold."""
    return Section(
        name=sentence("About"),
        about=sentence("what the plan is and what of it is verified"),
        parts=(
            _plan(edition.plan),
            _contents(sections),
            _verified(edition),
            _sources(edition.plan),
        ),
    )


def _plan(plan: Plan) -> Facts:
    facts: list[tuple[Said, Cell]] = [
        (sentence("Title"), plan.title),
        (
            sentence("Period"),
            sentence("{days}", days=Days(plan.starts, plan.ends)),
        ),
        (sentence("Time zone"), plan.time_zone),
        (sentence("Bodies"), tuple(_body(body.short, body.name) for body in plan.bodies)),
        (sentence("Source"), plan.source),
        (sentence("Link"), link_cell(plan)),
        (sentence("Note"), plan.note),
        (sentence("Id"), plan.id),
    ]
    return Facts(sentence("The plan"), tuple(fact for fact in facts if fact[1]))


def _body(short: Said | None, name: Said) -> Said:
    return name if short is None else sentence("{short}: {name}", short=short, name=name)


def _contents(sections: Iterable[Section]) -> Facts:
    return Facts(
        sentence("What stands here"),
        (
            (
                sentence("What it is"),
                sentence(
                    "What follows from the decisions that the plan file holds: each date with its"
                    " reason and with the source that asks for it."
                ),
            ),
            (
                sentence("Changes"),
                sentence(
                    "What is changed here does not change the plan: change the plan file, then"
                    " write this again."
                ),
            ),
            *((section.name, section.about) for section in sections),
        ),
    )


def _verified(edition: Edition) -> Facts:
    plan = edition.plan
    counted: tuple[tuple[Sentence, tuple[Entry, ...] | tuple[Stated, ...]], ...] = (
        (sentence("Meetings"), edition.entries("meeting")),
        (sentence("Milestones"), edition.entries("milestone")),
        (sentence("Deadlines"), edition.entries(*DUE)),
        (sentence("Papers"), plan.papers),
        (sentence("Topics"), plan.topics),
        (sentence("Recommendations"), plan.recommendations),
        (sentence("Closures"), plan.closures),
    )
    return Facts(
        sentence("What is verified: confirmed by a source"),
        tuple(
            (label, _count(len(things), sum(not thing.verified for thing in things)))
            for label, things in counted
        ),
    )


def _count(total: int, unverified: int) -> Cell:
    if unverified:
        return sentence("{total}, of which {count} not verified", total=total, count=unverified)
    return total


def _sources(plan: Plan) -> Table:
    paragraphs: dict[str, set[str]] = {}
    for thing in things_of(plan):
        for source in thing.stated.source:
            document, _, paragraph = source.partition(_PARAGRAPH)
            paragraphs.setdefault(document, set()).update([paragraph] if paragraph else [])
    return Table(
        name="sources",
        heading=sentence("Sources"),
        columns=(Column(sentence("Document"), 56), Column(sentence("Paragraphs"), 90)),
        rows=tuple(
            Row((document, ", ".join(sorted(paragraphs[document], key=_by_number))))
            for document in sorted(paragraphs)
        ),
        nothing=sentence("The plan names no sources."),
    )


def _by_number(paragraph: str) -> tuple[int, str]:
    """Order 9, 12, 12a: numbers by their size, without reading them as such."""
    digits = re.match("[0-9]*", paragraph)
    return len(digits[0]) if digits else 0, paragraph
