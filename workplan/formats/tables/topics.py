"""Topics by meeting: topics below each other, meetings side by side."""

from workplan.formats.edition import Edition
from workplan.formats.tables.values import Cell, Column, Row, Section, Table
from workplan.formats.wording import NOT_DATED, meeting_label, verified
from workplan.model.meetings import Meeting
from workplan.model.topics import Topic
from workplan.text import Sentence, sentence

TAKEN = "●"
UNKNOWN = "?"

# More meetings than this cannot be looked at side by side: each topic lists its meetings then.
MOST_MEETINGS = 60

_TOPIC = (
    Column(sentence("Body"), 11, optional=True),
    Column(sentence("Topic"), 56),
    Column(sentence("Provisions"), 13, optional=True),
    Column(sentence("Load"), 9, "number"),
)
_LISTED = (Column(sentence("Taken at"), 40, optional=True),)
_REMARKS = (Column(sentence("Verified"), 12), Column(sentence("Id"), 18, "id"))


def topics_section(edition: Edition) -> Section:
    """Return the section of topics by meeting."""
    meetings = tuple(
        edition.plan.meeting(entry.id)
        for entry in edition.entries("meeting")
        if entry.body in edition.bodies_with_topics
    )
    side_by_side = len(meetings) <= MOST_MEETINGS
    notes = (sentence("Load: in sittings, half-days of a meeting."),)
    return Section(
        name=sentence("Topics by meeting"),
        about=sentence("which topic is taken at which meeting, with its provisions and load"),
        parts=(_matrix(edition, meetings) if side_by_side else _list(edition, meetings),),
        notes=(_marks_explained(meetings), *notes) if side_by_side else notes,
        frozen=2,
    )


def _matrix(edition: Edition, meetings: tuple[Meeting, ...]) -> Table:
    columns = tuple(Column(_heading(edition, meeting), 13, "mark") for meeting in meetings)
    known = tuple((meeting.body, _known(meeting)) for meeting in meetings)
    rows = tuple(
        _row(edition, topic, tuple(_mark(edition, topic, *taken) for taken in known))
        for topic in edition.plan.topics
    )
    loads = tuple(_load(edition, meeting) for meeting in meetings)
    sums = Row((None, sentence("Load of each meeting"), None, None, *loads, None, None), "sum")
    return _table((*_TOPIC, *columns, *_REMARKS), rows, (sums,) if meetings else ())


def _list(edition: Edition, meetings: tuple[Meeting, ...]) -> Table:
    taken_at: dict[str, list[Sentence]] = {}
    for meeting in meetings:
        for topic in meeting.topics or ():
            taken_at.setdefault(topic, []).append(_heading(edition, meeting))
    rows = tuple(
        _row(edition, topic, (tuple(taken_at.get(topic.id, ())),)) for topic in edition.plan.topics
    )
    return _table((*_TOPIC, *_LISTED, *_REMARKS), rows)


def _table(
    columns: tuple[Column, ...], rows: tuple[Row, ...], sums: tuple[Row, ...] = ()
) -> Table:
    return Table(
        name="topics_by_meeting",
        columns=columns,
        rows=rows,
        nothing=sentence("The plan has no topics."),
        sums=sums,
    )


def _row(edition: Edition, topic: Topic, taken: tuple[Cell, ...]) -> Row:
    body = edition.plan.body_of(topic)
    return Row(
        (
            edition.plan.body(body).short_name if body else None,
            topic.title,
            ", ".join(topic.provisions),
            topic.load,
            *taken,
            verified(topic),
            topic.id,
        ),
        "plain" if topic.verified else "not verified",
    )


def _heading(edition: Edition, meeting: Meeting) -> Sentence:
    label = meeting_label(edition.plan, meeting)
    entry = edition.programme.entry(meeting.id)
    if entry is None or entry.starts is None:
        return sentence("{meeting} ({day})", meeting=label, day=NOT_DATED)
    return sentence("{meeting} ({day:plain})", meeting=label, day=entry.starts)


def _known(meeting: Meeting) -> frozenset[str] | None:
    return None if meeting.topics is None else frozenset(meeting.topics)


def _mark(edition: Edition, topic: Topic, body: str, taken: frozenset[str] | None) -> Cell:
    if taken is not None:
        return TAKEN if topic.id in taken else None
    return UNKNOWN if edition.plan.body_of(topic) == body else None


def _load(edition: Edition, meeting: Meeting) -> Cell:
    if meeting.topics is None:
        return UNKNOWN
    return sum(edition.plan.topic(topic).load for topic in meeting.topics)


def _marks_explained(meetings: tuple[Meeting, ...]) -> Sentence:
    if all(meeting.topics is not None for meeting in meetings):
        return sentence("{taken} taken at the meeting.", taken=TAKEN)
    return sentence(
        "{taken} taken at the meeting; {unknown} the topics of the meeting are not known.",
        taken=TAKEN,
        unknown=UNKNOWN,
    )
