"""What JSON holds of people and calls: actors, participants, experts, calls and their replies."""

from workplan.formats.edition import Edition
from workplan.formats.json_objects import Json, JsonObject, day_text, stated_parts
from workplan.model.bodies import Actor
from workplan.model.calls import Reply
from workplan.model.experts import Expert
from workplan.model.groups import Groups
from workplan.model.participants import Participants
from workplan.model.reply_names import reply_names
from workplan.programme.call_register import CalledFor, call_register


def people_parts(edition: Edition) -> JsonObject:
    """Return the lists of actors, participants, experts, calls and replies of an edition."""
    plan = edition.plan
    register, groups = edition.programme.once(call_register), Groups(plan.actors)
    late = {one.entry: one.late for called in register for one in called.received}
    replies = zip(plan.replies, reply_names(plan), strict=True)
    return {
        "actors": [_actor(actor, groups) for actor in plan.actors],
        "participants": [_participants(participants) for participants in plan.participants],
        "experts": [_expert(expert) for expert in plan.experts],
        "calls": [_call(called) for called in register],
        "replies": [_reply(reply, name, late.get(name or "")) for reply, name in replies],
    }


def _actor(actor: Actor, groups: Groups) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "category": actor.category,
        "members": list(groups.members(actor.id)),
        **stated_parts(actor),
    }


def _participants(participants: Participants) -> Json:
    return {
        "meeting": participants.meeting,
        "category": participants.category,
        "actors": list(participants.actors),
        "count": participants.how_many,
        **stated_parts(participants),
    }


def _expert(expert: Expert) -> Json:
    return {
        "id": expert.id,
        "name": expert.name,
        "title": expert.title,
        "meeting": expert.meeting,
        "topic": expert.topic,
        "from": expert.from_,
        **stated_parts(expert),
    }


def _call(called: CalledFor) -> Json:
    call, entry = called.call, called.entry
    symbols = [str(symbol) for paper in called.papers for symbol in paper.symbols]
    references = [reference for paper in called.papers for reference in paper.references]
    return {
        "id": entry.id,
        "call": call.id,
        "title": call.title,
        "meeting": called.meeting,
        "topic": called.topic,
        "form": call.form,
        "owner": call.owner,
        "addressee": call.addressee,
        "send_by": day_text(entry.ends),
        "sent_on": day_text(called.sent_on),
        "replies_due": day_text(called.replies_due),
        "symbols": list[Json](symbols),
        "references": list[Json](references),
        "replied": list(called.parties),
        "missing": None if called.missing is None else list(called.missing),
        **stated_parts(call),
    }


def _reply(reply: Reply, name: str | None, late: int | None) -> Json:
    return {
        "id": name,
        "call": reply.call,
        "from": reply.from_,
        "on": day_text(reply.on),
        "days_late": late,
        "topics": list(reply.topics),
        "provisions": list(reply.provisions),
        "count": reply.count,
        "as_of": day_text(reply.as_of),
        **stated_parts(reply),
    }
