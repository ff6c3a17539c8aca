"""Why an entry is when it is: from the paragraph that asks, over rule and offset, to the day.

Each link of the chain is an entry: first the one that is asked about, then what it is counted
from, the nearest first, until dates that the plan gives. A link says what asks for the entry:

- the table of the plan that it comes from, and what was set by hand, each with its paragraphs;
- the recommendations that stand in one of those paragraphs, or have the meeting report back;
- the rules that the plan states and that concern the entry: one of their cases is about it, or
  waits for it; they have found something about it; or they name its deadline, and one of their
  cases is about its meeting.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, TypeAlias

from attrs import fields, frozen

from workplan.model.deadlines import Deadline
from workplan.model.dues import Due
from workplan.model.recommendations import Recommendation
from workplan.model.stated import Stated
from workplan.programme.entry import DUE, Entry, Kind
from workplan.programme.programme import Programme
from workplan.rules.finding import Finding
from workplan.rules.rule import Rule
from workplan.text import Sentence, Text

AskingKind: TypeAlias = Literal[Kind, "override", "recommendation", "rule"]


@frozen(kw_only=True)
class Asking:
    """What asks for an entry: a thing that the plan states, and the paragraphs that it cites.

    `kind` is its table: that of an entry's kind (a deadline, a meeting), an override, a
    recommendation, a rule. `title` is what it says of itself, None where it says nothing.
    """

    kind: AskingKind
    id: str
    title: Text | Sentence | None = None
    source: tuple[str, ...] = ()
    url: str | None = None


@frozen
class Reason:
    """One step towards a date: how it is said, and the day to which it leads, if to any."""

    said: Sentence
    day: date | None


@frozen(kw_only=True)
class Link:
    """One entry of the chain: who asks for it, what is written, and how its date comes about.

    `due` and `opens` are as a plan writes them, an offset or a date; None where nothing is written
    of them. What the entry is counted from is `entry.follows`.
    """

    entry: Entry
    asked_by: tuple[Asking, ...]
    due: str | None
    opens: str | None
    reasons: tuple[Reason, ...]


def chain(
    programme: Programme, entry: Entry, rules: Sequence[Rule], findings: Sequence[Finding]
) -> tuple[Link, ...]:
    """Return the links from an entry to the dates that the plan gives.

    `rules` are those that the plan is judged by, `findings` what they have found.
    """
    links: dict[str, Link] = {}
    ahead: list[Entry | None] = [entry]
    while ahead:
        link = ahead.pop(0)
        if link is not None and link.id not in links:
            links[link.id] = _link(programme, link, rules, findings)
            ahead += map(programme.entry, link.follows)
    return tuple(links.values())


def _link(
    programme: Programme, entry: Entry, rules: Sequence[Rule], findings: Sequence[Finding]
) -> Link:
    deadline = _deadline(programme, entry)
    stated = (*_stated(programme, entry, deadline), *_recommended(programme, entry))
    return Link(
        entry=entry,
        asked_by=(*stated, *_ruled(programme, entry, rules, findings)),
        due=None if deadline is None else str(deadline.due),
        opens=None if deadline is None or deadline.opens is None else str(deadline.opens),
        reasons=tuple(Reason(said, _day(said)) for said in entry.reason),
    )


def _deadline(programme: Programme, entry: Entry) -> Deadline | None:
    """Return what the plan states of something due."""
    plan = programme.plan
    if entry.kind not in DUE:
        return None
    among = plan.deadlines if entry.of is None else plan.deadlines_of(plan.meeting(entry.of))
    return next(one for one in among if one.id == entry.name)


def _stated(programme: Programme, entry: Entry, deadline: Deadline | None) -> Iterator[Asking]:
    """Yield the table that an entry comes from, and what was set by hand."""
    override = programme.plan.override(entry.id)
    if deadline is None:
        yield Asking(
            kind=entry.kind, id=entry.id, title=entry.title, source=entry.source, url=entry.url
        )
    else:
        name = deadline.thing if isinstance(deadline, Due) else deadline.id
        yield _asking(deadline, kind=entry.kind, name=name, title=deadline.title)
    if override is not None:
        yield _asking(override, kind="override", name=entry.id, title=override.reason)


def _asking(stated: Stated, *, kind: AskingKind, name: str, title: Text | None) -> Asking:
    return Asking(kind=kind, id=name, title=title, source=stated.source, url=stated.url)


def _recommended(programme: Programme, entry: Entry) -> Iterator[Asking]:
    for asked in programme.plan.recommendations:
        if _asks_for(asked, entry):
            yield _asking(asked, kind="recommendation", name=asked.id, title=asked.title)


def _asks_for(asked: Recommendation, entry: Entry) -> bool:
    return asked.report_back == entry.id or not {*asked.source}.isdisjoint(entry.source)


def _ruled(
    programme: Programme, entry: Entry, rules: Sequence[Rule], findings: Sequence[Finding]
) -> Iterator[Asking]:
    found_by = {finding.id for finding in findings if entry.id in finding.entries}
    for rule in rules:
        stated = any(rule is one for one in programme.plan.rules)
        if stated and (rule.id in found_by or _concerns(programme, rule, entry)):
            yield _asking(rule, kind="rule", name=rule.id, title=rule.note)


def _concerns(programme: Programme, rule: Rule, entry: Entry) -> bool:
    about = {entry.id}
    if entry.of is not None and entry.name in _deadlines_named(rule):
        about.add(entry.of)
    return any(
        entry.id in case.needs or not about.isdisjoint(case.about)
        for case in rule.concerns(programme)
    )


def _deadlines_named(rule: Rule) -> Iterator[str]:
    for parameter in fields(type(rule)):
        if parameter.metadata.get("names") == "deadlines":
            value = getattr(rule, parameter.name)
            yield from (value,) if isinstance(value, str) else value or ()


def _day(said: Sentence) -> date | None:
    """Return the day to which a step leads: its own, or that of the step that it says in full."""
    values = said.by_name
    day = values.get("day")
    if isinstance(day, date):
        return day
    within = (values.get("said"), values.get("reason"))
    return next((_day(one) for one in within if isinstance(one, Sentence)), None)
