"""Deadlines, with the reason for each date."""

from datetime import datetime

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import due_day, link_cell, tone_of
from workplan.formats.tables.values import Column, Row, Section, Table
from workplan.formats.wording import distinct_label, verified
from workplan.programme.entry import DUE, Entry
from workplan.text import sentence

_COLUMNS = (
    Column(sentence("Opens"), 15, "date", optional=True),
    Column(sentence("Opens at"), 11, optional=True),
    Column(sentence("Due"), 15, "date"),
    Column(sentence("Time"), 11, optional=True),
    Column(sentence("Days before"), 8, "number", optional=True),
    Column(sentence("Deadline"), 24),
    Column(sentence("Meeting"), 16, optional=True),
    Column(sentence("Topic"), 30, optional=True),
    Column(sentence("Owner"), 15, optional=True),
    Column(sentence("Why this date"), 42),
    Column(sentence("Done"), 12, "day", optional=True),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Link"), 18, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Id"), 16, "id"),
)


def deadlines_section(edition: Edition) -> Section:
    """Return the section of deadlines."""
    table = Table(
        name="deadlines",
        columns=_COLUMNS,
        rows=tuple(_row(edition, entry) for entry in edition.entries(*DUE)),
        nothing=sentence("The plan has no deadlines."),
    )
    return Section(
        name=sentence("Deadlines"),
        about=sentence("what is due when, who owes it, and how the date comes about"),
        parts=(table,),
        notes=(
            sentence(
                "Days before: from the due date to the opening of the meeting;"
                " below 0, after its last day."
            ),
        )
        if table.rows
        else (),
    )


def _row(edition: Edition, entry: Entry) -> Row:
    plan = edition.plan
    meeting = None if entry.of is None else distinct_label(edition, plan.meeting(entry.of))
    return Row(
        (
            entry.starts if entry.opens or entry.starts != entry.ends else None,
            _time(entry.opens),
            due_day(entry),
            _time(entry.instant),
            edition.lead(entry),
            edition.deadline_title(entry),
            meeting,
            None if entry.topic is None else plan.topic(entry.topic).title,
            None if entry.owner is None else plan.owner_name(entry.owner),
            entry.reason,
            entry.done,
            entry.source,
            link_cell(entry),
            verified(entry),
            entry.id,
        ),
        tone_of(entry),
        group=meeting or sentence("Of no meeting"),
    )


def _time(instant: datetime | None) -> str | None:
    return None if instant is None else f"{instant:%H:%M %Z}"
