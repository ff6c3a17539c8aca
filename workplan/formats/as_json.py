"""JSON: everything of an edition, for programs."""

from workplan.formats.edition import Edition
from workplan.formats.json_documents import document_parts
from workplan.formats.json_objects import (
    Json,
    answer,
    entry_object,
    json_text,
    number_object,
    report_parts,
    stated_parts,
)
from workplan.formats.json_people import people_parts
from workplan.model.bodies import Body
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.agenda import Agenda
from workplan.programme.followed_up import FollowedUp
from workplan.programme.recommendation_register import Registered


def as_json(edition: Edition) -> bytes:
    """Write an edition as one JSON object: the plan, what follows from it, what its rules find."""
    plan = edition.plan
    said = answer(
        plan,
        title=plan.title,
        starts=plan.starts.isoformat(),
        ends=plan.ends.isoformat(),
        time_zone=plan.time_zone,
        **stated_parts(plan),
        bodies=[_body(body) for body in plan.bodies],
        meetings=_meetings(edition),
        topics=[_topic(plan, topic) for topic in plan.topics],
        agendas={agenda.meeting.id: _agenda(agenda) for agenda in edition.agendas},
        recommendations=[_recommendation(row) for row in edition.register.rows],
        **people_parts(edition),
        **document_parts(edition),
        entries=[entry_object(entry) for entry in edition.programme.entries],
        **report_parts(edition.report),
    )
    return json_text(said, edition.language).encode()


def _body(body: Body) -> Json:
    return {
        "id": body.id,
        "name": body.name,
        "short": body.short,
        "parent": body.parent,
        "seat": body.seat,
        **stated_parts(body),
    }


def _meetings(edition: Edition) -> Json:
    """Return the meetings by id; topics that are not known are null, which is not none."""
    meetings: dict[str, Json] = {}
    for entry in edition.entries("meeting"):
        topics = edition.plan.meeting(entry.id).topics
        said = entry_object(entry)
        meetings[entry.id] = {
            "starts": said["starts"],
            "ends": said["ends"],
            "topics": None if topics is None else list(topics),
        }
    return meetings


def _agenda(agenda: Agenda) -> Json:
    """Return the items of an agenda by the ids of their entries, which say all else of them."""
    return [
        {
            "entry": point.id,
            "number": number_object(point.number),
            "title": point.title,
            "load": point.load,
            "sittings": [sitting.id for sitting in point.sittings],
            "papers": [paper.id for paper in point.papers],
            "recommendations": [asked.id for asked in point.recommendations],
        }
        for point in agenda.points
    ]


def _topic(plan: Plan, topic: Topic) -> Json:
    return {
        "id": topic.id,
        "title": topic.title,
        "body": plan.body_of(topic),
        "provisions": list(topic.provisions),
        "load": topic.load,
        "optional": topic.optional,
        "every": topic.every,
        **stated_parts(topic),
    }


def _recommendation(row: Registered) -> Json:
    asked = row.recommendation
    return {
        "id": asked.id,
        "title": asked.title,
        "made_at": asked.made_at,
        "paragraph": asked.paragraph,
        "kind": asked.kind,
        "addressee": asked.addressee,
        "condition": asked.condition,
        "report_back": None if asked.report_back is None else str(asked.report_back),
        "state": row.state,
        "open": row.is_open,
        "next_report": None if row.next_report is None else row.next_report.id,
        "follow_up": [_followed_up(one) for one in row.followed_up],
        **stated_parts(asked),
    }


def _followed_up(said: FollowedUp) -> Json:
    return {
        "on": said.on.isoformat(),
        "at": said.follow_up.at,
        "state": said.follow_up.state,
        "paper": said.follow_up.paper,
        **stated_parts(said.follow_up),
    }
