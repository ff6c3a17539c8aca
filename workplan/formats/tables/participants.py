"""Participants: how many of each category came to which meeting, who, and who spoke on panels."""

from itertools import chain
from typing import TypeVar

from workplan.formats.edition import Edition
from workplan.formats.tables.cells import link_cell
from workplan.formats.tables.values import Cell, Column, Row, Said, Section, Table, Tone
from workplan.formats.wording import distinct_label, verified
from workplan.model.experts import Expert
from workplan.model.grouping import grouped
from workplan.model.participants import Participants
from workplan.model.stated import Stated
from workplan.text import sentence

_AtMeeting = TypeVar("_AtMeeting", Participants, Expert)

# The tables stand below each other, so what is alike in them has the same place and width.
_MEETING = Column(sentence("Meeting"), 18)
_CATEGORY = Column(sentence("Category"), 24)
_NUMBER = 14
_NAMES = (
    _MEETING,
    _CATEGORY,
    Column(sentence("How many"), _NUMBER, "number"),
    Column(sentence("Who, as far as known by name"), 70, optional=True),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Link"), 18, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Note"), 28, optional=True),
)
_EXPERTS = (
    _MEETING,
    Column(sentence("Expert"), _CATEGORY.width),
    Column(sentence("From"), _NUMBER, optional=True),
    Column(sentence("Topic of the panel"), 42),
    Column(sentence("Title"), 28, optional=True),
    Column(sentence("Source"), 28, optional=True),
    Column(sentence("Link"), 18, "link", optional=True),
    Column(sentence("Verified"), 12),
    Column(sentence("Note"), 28, optional=True),
    Column(sentence("Id"), 16, "id"),
)


def participants_section(edition: Edition) -> Section | None:
    """Return the section of participants and experts, None where the plan has neither."""
    plan = edition.plan
    if not plan.participants and not plan.experts:
        return None
    return Section(
        name=sentence("Participants"),
        about=sentence("who took part in which meeting, and who speaks on which panel"),
        parts=(
            _counts(edition),
            Table(
                name="participants",
                heading=sentence("Who took part"),
                columns=_NAMES,
                rows=tuple(
                    _names(edition, one) for one in _by_meeting(edition, plan.participants)
                ),
                nothing=sentence("It is not known who took part."),
            ),
            Table(
                name="experts",
                heading=sentence("Experts on panels"),
                columns=_EXPERTS,
                rows=tuple(_expert(edition, one) for one in _by_meeting(edition, plan.experts)),
                nothing=sentence("No experts are known."),
            ),
        ),
    )


def _counts(edition: Edition) -> Table:
    """Return how many of each category came: meetings below each other, categories beside."""
    plan = edition.plan
    categories = tuple(dict.fromkeys(one.category for one in plan.participants))
    came = {(one.meeting, one.category): one for one in plan.participants}
    meetings = tuple(dict.fromkeys(one.meeting for one in _by_meeting(edition, plan.participants)))

    def row(meeting: str) -> Row:
        there = [came.get((meeting, category)) for category in categories]
        numbers = [None if one is None else one.how_many for one in there]
        every = sum(number for number in numbers if number is not None)
        unverified = any(one is not None and not one.verified for one in there)
        tone: Tone = "not verified" if unverified else "plain"
        return Row((_label(edition, meeting), *numbers, every), tone)

    return Table(
        name="participants_counted",
        heading=sentence("How many took part"),
        columns=(
            _MEETING,
            *(Column(plan.owner_name(category), _NUMBER, "number") for category in categories),
            Column(sentence("All"), _NUMBER, "number"),
        ),
        rows=tuple(map(row, meetings)),
        nothing=sentence("It is not known how many took part."),
    )


def _names(edition: Edition, participants: Participants) -> Row:
    names = tuple(map(edition.plan.owner_name, participants.actors))
    return Row(
        (
            _label(edition, participants.meeting),
            edition.plan.owner_name(participants.category),
            participants.how_many,
            sentence("{all}", all=names) if names else None,
            *_stated(participants),
        ),
        _tone(participants),
    )


def _expert(edition: Edition, expert: Expert) -> Row:
    plan = edition.plan
    return Row(
        (
            _label(edition, expert.meeting),
            expert.name,
            None if expert.from_ is None else plan.owner_name(expert.from_),
            plan.topic(expert.topic).title,
            expert.title,
            *_stated(expert),
            expert.id,
        ),
        _tone(expert),
    )


def _stated(stated: Stated) -> tuple[Cell, ...]:
    return stated.source, link_cell(stated), verified(stated), stated.note


def _tone(stated: Stated) -> Tone:
    return "plain" if stated.verified else "not verified"


def _label(edition: Edition, meeting: str) -> Said:
    return distinct_label(edition, edition.plan.meeting(meeting))


def _by_meeting(edition: Edition, stated: tuple[_AtMeeting, ...]) -> tuple[_AtMeeting, ...]:
    """Return what is stated of meetings in the order of the meetings, then of the plan."""
    of = grouped(stated, lambda one: one.meeting)
    in_order = (of.get(entry.id, ()) for entry in edition.entries("meeting"))
    return tuple(chain.from_iterable(in_order))
