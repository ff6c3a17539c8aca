"""Recommendations: what was asked of whom, what became of it, what is open with whom."""

from collections.abc import Iterator, Mapping
from datetime import date

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import due_day, link_cell
from workplan.formats.tables.values import Cell, Column, Row, Said, Section, Table, Tone
from workplan.formats.wording import (
    ASKED,
    CLOSED,
    OPEN,
    REPORT_BACK,
    STATES,
    distinct_label,
    verified,
)
from workplan.model.papers import Paper
from workplan.programme.followed_up import FollowedUp
from workplan.programme.recommendation_register import Registered
from workplan.text import Days, sentence

# What both tables begin with, which stand below each other.
_ASKED = (
    Column(sentence("Made at"), 15),
    Column(sentence("Paragraph"), 12, optional=True),
    Column(sentence("Kind"), 16),
    Column(sentence("Addressee"), 15, optional=True),
    Column(sentence("Recommendation"), 56),
    Column(sentence("Condition"), 20, optional=True),
    Column(sentence("Report back"), 15, optional=True),
    Column(sentence("Next report"), 15, "date", optional=True),
)
_BECAME = (
    Column(sentence("Open"), 9, optional=True),
    Column(sentence("State"), 13, optional=True),
    Column(sentence("Follow-up"), 22, optional=True),
    Column(sentence("Papers"), 24, optional=True),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Link"), 18, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Note"), 28, optional=True),
)
_ID = Column(sentence("Id"), 12, "id")


def recommendations_section(edition: Edition) -> Section:
    """Return the section of recommendations, and of what is open of them by addressee."""
    papers = {paper.id: paper for paper in edition.plan.papers}
    register = edition.register
    all_of_them = Table(
        name="recommendations",
        columns=(*_ASKED, *_BECAME, _ID),
        rows=tuple(_row(edition, papers, row) for row in register.rows),
        nothing=sentence("The plan has no recommendations."),
    )
    still_open = Table(
        name="open_by_addressee",
        heading=sentence("Open by addressee"),
        columns=(*_ASKED, _ID),
        rows=tuple(
            Row((*_asked(edition, row), row.recommendation.id), _tone(row))
            for _, rows in register.open_by_addressee
            for row in rows
        ),
        nothing=sentence("Nothing is open."),
    )
    return Section(
        name=sentence("Recommendations"),
        about=sentence("what was asked of whom at which meeting, and what became of it"),
        parts=(all_of_them, still_open) if register.rows else (all_of_them,),
    )


def _row(edition: Edition, papers: Mapping[str, Paper], row: Registered) -> Row:
    recommendation = row.recommendation
    return Row(
        (
            *_asked(edition, row),
            (OPEN if row.is_open else CLOSED) if recommendation.asks else None,
            None if row.state is None else STATES[row.state],
            tuple(_said(edition, one) for one in row.followed_up),
            tuple(_papers(papers, row)),
            recommendation.source,
            link_cell(recommendation),
            verified(recommendation),
            recommendation.note,
            recommendation.id,
        ),
        _tone(row),
        group=_made_at(edition, row),
    )


def _asked(edition: Edition, row: Registered) -> tuple[Cell, ...]:
    recommendation, plan = row.recommendation, edition.plan
    addressee = recommendation.addressee
    return (
        _made_at(edition, row),
        recommendation.paragraph,
        ASKED[recommendation.kind],
        None if addressee is None else plan.owner_name(addressee),
        recommendation.title,
        recommendation.condition,
        _report_back(edition, recommendation.report_back),
        None if row.next_report is None else due_day(row.next_report),
    )


def _made_at(edition: Edition, row: Registered) -> Said:
    return distinct_label(edition, edition.plan.meeting(row.recommendation.made_at))


def _report_back(edition: Edition, when: str | date | None) -> Said | None:
    match when:
        case None:
            return None
        case date() as day:
            return sentence("{days}", days=Days(day, day))
        case str() if when in REPORT_BACK:
            return REPORT_BACK[when]
    return distinct_label(edition, edition.plan.meeting(str(when)))


def _said(edition: Edition, one: FollowedUp) -> Said:
    """Say when something was said of a recommendation, and how it then stood."""
    when = sentence("{days}", days=Days(one.on, one.on))
    if one.follow_up.at is not None:
        label = distinct_label(edition, edition.plan.meeting(one.follow_up.at))
        when = sentence("{meeting} ({day:plain})", meeting=label, day=one.on)
    return sentence("{when}: {state}", when=when, state=STATES[one.follow_up.state])


def _papers(papers: Mapping[str, Paper], row: Registered) -> Iterator[Said]:
    """Yield the symbols of the papers that report, of those without any their titles."""
    names = (one.follow_up.paper for one in row.followed_up)
    for name in dict.fromkeys(name for name in names if name is not None):
        paper = papers[name]
        yield from (*map(str, paper.symbols), *paper.references) or (paper.title,)


def _tone(row: Registered) -> Tone:
    return "plain" if row.recommendation.verified else "not verified"
