"""What workplan says in JSON: the command line with --json, and the format .json.

Keys are never removed within the version that every object bears. Dates are in ISO 8601, ends
inclusive; what is not there is null. Texts and sentences are put into words at the end, in one
language; keys and the words that programs look for (kinds, levels, statuses) are always the same.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from workplan.dates.spans import Span
from workplan.errors import Fault
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.model.stated import Stated
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.programme.standing import standings
from workplan.rules.chain import Asking, Link
from workplan.rules.explaining import EntryExplained, RuleExplained
from workplan.rules.finding import Cost, Finding, NotJudged, Report
from workplan.rules.slack import Slack
from workplan.scheduling.solution import Room, Solution
from workplan.text import ENGLISH, ItemNumber, Language, Sentence, Text, sentence

Json: TypeAlias = (
    "str | int | float | bool | Text | Sentence | list[Json] | dict[str, Json] | None"
)
JsonObject: TypeAlias = dict[str, Json]

VERSION = 1


def json_text(said: JsonObject, language: Language = ENGLISH) -> str:
    """Write an object as JSON that people can read too, its sentences in a language.

    Half of a surrogate pair, which UTF-8 cannot hold, becomes the replacement character.
    """
    text = json.dumps(said, ensure_ascii=False, indent=2, allow_nan=False, default=language.say)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") + "\n"


def answer(plan: Plan, **said: Json) -> JsonObject:
    """Return an object about a plan."""
    return {"workplan": VERSION, "plan": plan.id, **said}


def show_object(programme: Programme, entries: Iterable[Entry]) -> JsonObject:
    """Return those entries of a programme that were asked for, and how each stands.

    That is "past", "next" or "overdue"; null for what is later, or without a day of reference.
    """
    standing = standings(programme)
    said: list[Json] = [
        entry_object(entry) | {"standing": standing.get(entry.id)} for entry in entries
    ]
    return answer(programme.plan, entries=said)


def check_object(plan: Plan, report: Report) -> JsonObject:
    """Return what the rules of a plan find."""
    return answer(plan, **report_parts(report))


def report_parts(report: Report) -> JsonObject:
    """Return findings, accepted findings, what could not be judged, and what wishes cost."""
    return {
        "findings": [finding_object(finding) for finding in report.findings],
        "accepted": [finding_object(finding) for finding in report.accepted],
        "not_judged": [not_judged_object(case) for case in report.not_judged],
        "wishes": [cost_object(wish) for wish in report.wishes],
    }


def explain_object(
    plan: Plan, explained: EntryExplained | RuleExplained, room: Room | None = None
) -> JsonObject:
    """Return why an entry is when it is and how far it can move, or what a rule asks and finds."""
    findings: list[Json] = [finding_object(finding) for finding in explained.findings]
    if isinstance(explained, EntryExplained):
        return answer(
            plan,
            entry=entry_object(explained.entry),
            because=[entry_object(entry) for entry in explained.because],
            hanging=[entry_object(entry) for entry in explained.hanging],
            findings=findings,
            chain=[link_object(link) for link in explained.chain],
            slack=None if explained.slack is None else slack_object(explained.slack),
            room=None if room is None else room_object(room),
        )
    sections: dict[str, Json] = dict(explained.page.sections)
    return answer(
        plan,
        rule=explained.page.rule,
        summary=explained.page.summary,
        page=sections,
        stated=[rule.id for rule in explained.stated],
        findings=findings,
    )


def link_object(link: Link) -> JsonObject:
    """Return a link of the chain: who asks for an entry, what is written, how it is counted."""
    return {
        "id": link.entry.id,
        "title": link.entry.title,
        "starts": day_text(link.entry.starts),
        "ends": day_text(link.entry.ends),
        "asked_by": [_asking_object(asking) for asking in link.asked_by],
        "due": link.due,
        "opens": link.opens,
        "reasons": [{"said": one.said, "day": day_text(one.day)} for one in link.reasons],
        "counted_from": list(link.entry.follows),
    }


def slack_object(slack: Slack) -> JsonObject:
    """Return how far an entry can move, and the findings that stop it there."""
    return {
        "earliest": day_text(slack.earliest),
        "latest": day_text(slack.latest),
        "before": None if slack.before is None else finding_object(slack.before),
        "after": None if slack.after is None else finding_object(slack.after),
    }


def room_object(room: Room) -> JsonObject:
    """Return how early and how late a meeting can open, others moving, and what stops it there."""
    return {
        "earliest": day_text(room.earliest.opens),
        "latest": day_text(room.latest.opens),
        "before": list(room.earliest.stopped_by),
        "after": list(room.latest.stopped_by),
    }


def schedule_object(plan: Plan, solution: Solution) -> JsonObject:
    """Return the days and topics that have been found, or why there are none."""
    found = () if solution.plan is None else solution.plan.meetings
    programme = None if solution.plan is None else derive(solution.plan)
    meetings: dict[str, Json] = {}
    for meeting in found:
        entry = None if programme is None else programme.entry(meeting.id)
        if entry is not None and isinstance(meeting.dates, Free):
            meetings[meeting.id] = {
                "starts": day_text(entry.starts),
                "ends": day_text(entry.ends),
                "topics": None if meeting.topics is None else list(meeting.topics),
            }
    return answer(
        plan,
        status=solution.status,
        objective=solution.objective,
        bound=solution.bound,
        seconds=round(solution.seconds, 3),
        meetings=meetings,
        wishes=[cost_object(wish) for wish in solution.wishes],
        broken=[finding_object(finding) for finding in solution.broken],
        conflict=[finding_object(finding) for finding in solution.conflict],
        smallest=solution.smallest,
        repairs=[
            {"give_up": list(repair.give_up), "message": repair.message}
            for repair in solution.repairs
        ],
    )


def errors_object(faults: Iterable[Fault]) -> JsonObject:
    """Return what is wrong with a file or a call."""
    return {"errors": [fault_object(fault) for fault in faults]}


def entry_object(entry: Entry) -> JsonObject:
    """Return an entry; `window` is its first and last possible day where it is not dated."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "title": entry.title,
        "starts": day_text(entry.starts),
        "ends": day_text(entry.ends),
        "window": _span(entry.window),
        "instant": None if entry.instant is None else entry.instant.isoformat(),
        "opens": None if entry.opens is None else entry.opens.isoformat(),
        "body": entry.body,
        "of": entry.of,
        "topic": entry.topic,
        "symbols": list(entry.symbols),
        "owner": entry.owner,
        "place": entry.place,
        "number": number_object(entry.number),
        "reason": _in_a_row(entry.reason),
        "source": list(entry.source),
        "url": entry.url,
        "note": entry.note,
        "verified": entry.verified,
        "status": entry.status,
        "done": day_text(entry.done),
    }


def number_object(number: tuple[int, ...]) -> str | None:
    """Return the number of an agenda item in plain characters, in every language: 2(a)(ii)."""
    return str(sentence("{number}", number=ItemNumber(number))).replace(" ", "") or None


def finding_object(finding: Finding) -> JsonObject:
    """Return a finding, with the file and line where what it is about stands."""
    return {
        "rule": finding.rule,
        "id": finding.id,
        "level": finding.level,
        "entries": list(finding.entries),
        "message": finding.message,
        "hint": finding.hint,
        "source": list(finding.source),
        "file": finding.file,
        "line": finding.line,
    }


def cost_object(cost: Cost) -> JsonObject:
    """Return what a plan costs by a wish, or by a rule of level should."""
    return {
        "rule": cost.rule,
        "id": cost.id,
        "cost": cost.cost,
        "message": cost.message,
        "source": list(cost.source),
    }


def not_judged_object(case: NotJudged) -> JsonObject:
    """Return what a rule cannot judge yet: what it is about, and the entries it waits for."""
    return {
        "rule": case.rule,
        "id": case.id,
        "about": list(case.about),
        "waits_for": list(case.waits_for),
    }


def fault_object(fault: Fault) -> JsonObject:
    """Return a fault."""
    return {
        "message": fault.message,
        "hint": fault.hint,
        "file": fault.file,
        "line": fault.line,
        "path": fault.dotted_path,
    }


def stated_parts(stated: Stated) -> JsonObject:
    """Return who says a thing, where that can be read, and whether it is verified."""
    return {
        "source": list(stated.source),
        "url": stated.url,
        "note": stated.note,
        "verified": stated.verified,
    }


def day_text(day: date | None) -> str | None:
    """Return a day as programs read it, if there is one."""
    return None if day is None else day.isoformat()


def _asking_object(asking: Asking) -> JsonObject:
    return {
        "kind": asking.kind,
        "id": asking.id,
        "title": asking.title,
        "source": list(asking.source),
        "url": asking.url,
    }


def _in_a_row(said: Iterable[Sentence]) -> Json:
    """Return several sentences as one; an empty string where there are none."""
    one_by_one = iter(said)
    row = next(one_by_one, None)
    for after in one_by_one:
        row = sentence("{before}; {after}", before=row or "", after=after)
    return "" if row is None else row


def _span(span: Span | None) -> list[Json] | None:
    return None if span is None else [span.first.isoformat(), span.last.isoformat()]
