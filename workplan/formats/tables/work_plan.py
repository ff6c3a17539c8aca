"""Meetings and milestones, in the order of their dates."""

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import first_day, link_cell, tone_of
from workplan.formats.tables.values import Cell, Column, Row, Section, Table
from workplan.formats.wording import NOT_DATED, STATUSES, meeting_label, topics_of, verified
from workplan.programme.entry import Entry
from workplan.text import Sentence, sentence

_COLUMNS = (
    Column(sentence("Starts"), 15, "date"),
    Column(sentence("Ends"), 15, "date"),
    Column(sentence("Body"), 10),
    Column(sentence("Meeting or milestone"), 21),
    Column(sentence("Place"), 12, optional=True),
    Column(sentence("Topics"), 42, optional=True),
    Column(sentence("Status"), 13),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Link"), 18, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Note"), 27, optional=True),
    Column(sentence("Id"), 13, "id"),
)


def work_plan_section(edition: Edition) -> Section:
    """Return the section of meetings and milestones."""
    table = Table(
        name="work_plan",
        columns=_COLUMNS,
        rows=tuple(_row(edition, entry) for entry in edition.entries("meeting", "milestone")),
        nothing=sentence("The plan has no meetings and no milestones."),
    )
    return Section(
        name=sentence("Work plan"),
        about=sentence("every meeting and milestone, in the order of the dates"),
        parts=(table,),
    )


def _row(edition: Edition, entry: Entry) -> Row:
    return Row(
        (
            first_day(entry),
            entry.ends,
            *(_of_milestone(entry) if entry.kind == "milestone" else _of_meeting(edition, entry)),
            entry.source,
            link_cell(entry),
            verified(entry),
            entry.note,
            entry.id,
        ),
        tone_of(entry),
        group=_year(entry),
    )


def _year(entry: Entry) -> Sentence:
    first = entry.starts or (None if entry.window is None else entry.window.first)
    return NOT_DATED if first is None else sentence("{year}", year=first.year)


def _of_meeting(edition: Edition, entry: Entry) -> tuple[Cell, ...]:
    plan = edition.plan
    meeting = plan.meeting(entry.id)
    topics = topics_of(edition, meeting)
    if len(topics) > 1:
        topics = tuple(sentence("• {topic}", topic=topic) for topic in topics)
    return (
        plan.body(meeting.body).short_name,
        meeting_label(plan, meeting),
        None if entry.place is None else plan.place_name(entry.place),
        topics,
        STATUSES[meeting.status],
    )


def _of_milestone(entry: Entry) -> tuple[Cell, ...]:
    return None, entry.title, None, None, sentence("milestone")
