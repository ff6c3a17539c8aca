"""Agendas: what each meeting takes up, in which order, and in which sitting."""

from collections.abc import Iterator

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import tone_of
from workplan.formats.tables.values import Column, Row, Said, Section, Table
from workplan.formats.wording import dates_of, distinct_label, hours_of, verified
from workplan.model.papers import Paper
from workplan.model.recommendations import Recommendation
from workplan.programme.agenda import Agenda, AgendaPoint
from workplan.programme.sittings import number_of, numbers_of
from workplan.text import ItemNumber, Sentence, Text, sentence

_MEETING = Column(sentence("Meeting"), 16)
_AGENDA = (
    _MEETING,
    Column(sentence("Number"), 11),
    Column(sentence("Item"), 52),
    Column(sentence("When"), 27),
    Column(sentence("Papers"), 24, optional=True),
    Column(sentence("To be reported on"), 34, optional=True),
    Column(sentence("Sittings"), 10, optional=True),
    Column(sentence("Load"), 9, "number", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Id"), 22, "id"),
)
# The tables stand below each other: what is alike in them has the same place.
_SITTINGS = (
    _MEETING,
    Column(sentence("Sitting"), 11, "number"),
    Column(sentence("Items"), 52),
    Column(sentence("Day"), 27, "date"),
    Column(sentence("Hours"), 24),
    Column(sentence("Id"), 22, "id"),
)

DOES_NOT_FIT = sentence("does not fit")

# What is part of an item stands below it, to the right. Other spaces are put together.
_INDENT = "\N{EM SPACE}" * 2


def agendas_section(edition: Edition) -> Section | None:
    """Return the section of agendas; of a plan that has none there is no such section."""
    agendas = edition.agendas
    if not agendas:
        return None
    return Section(
        name=sentence("Agendas"),
        about=sentence("what each meeting takes up, with its papers, and in which sitting"),
        parts=(
            Table(
                name="agendas",
                columns=_AGENDA,
                rows=tuple(row for agenda in agendas for row in _points(edition, agenda)),
                nothing=sentence("The plan has no agendas."),
            ),
            Table(
                name="organization_of_work",
                heading=sentence("Organization of work"),
                columns=_SITTINGS,
                rows=tuple(row for agenda in agendas for row in _sittings(edition, agenda)),
                nothing=sentence("No meeting that has an agenda is dated."),
            ),
        ),
        notes=(sentence("Load: in sittings, half-days of a meeting."),),
    )


def _points(edition: Edition, agenda: Agenda) -> Iterator[Row]:
    meeting = distinct_label(edition, agenda.meeting)
    for point in agenda.points:
        entry = edition.programme.entry(point.id)
        if entry is not None:
            cells = (
                meeting,
                sentence("{number}", number=ItemNumber(point.number)),
                _indented(point, point.title),
                dates_of(entry) if entry.dated or not agenda.sittings else DOES_NOT_FIT,
                tuple(_paper(paper) for paper in point.papers),
                tuple(_recommendation(asked) for asked in point.recommendations),
                ", ".join(numbers_of(point.sittings)),
                point.load or None,
                verified(entry),
                point.id,
            )
            yield Row(cells, tone_of(entry), group=meeting)


def _indented(point: AgendaPoint, said: Sentence | Text) -> Sentence:
    return sentence("{indent}{said}", indent=_INDENT * (len(point.number) - 1), said=said)


def _paper(paper: Paper) -> Said:
    """Return the symbols of a paper, or its title where it bears none."""
    if not paper.symbols:
        return paper.title
    return sentence("{symbols}", symbols=tuple(map(str, paper.symbols)))


def _recommendation(asked: Recommendation) -> Said:
    if asked.paragraph is None:
        return asked.title
    return sentence("para. {paragraph}: {title}", paragraph=asked.paragraph, title=asked.title)


def _sittings(edition: Edition, agenda: Agenda) -> Iterator[Row]:
    meeting = distinct_label(edition, agenda.meeting)
    for sitting in agenda.sittings:
        items = tuple(
            sentence("{number} {item}", number=ItemNumber(point.number), item=point.title)
            for point in agenda.points
            if sitting in point.sittings and not point.has_parts
        )
        cells = (meeting, number_of(sitting), items, sitting.starts, hours_of(sitting), sitting.id)
        yield Row(cells, tone_of(sitting), group=meeting)
