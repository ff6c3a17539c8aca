"""What a plan that has been found breaks all the same, and how that is kept from coming again.

A deadline may hang on another meeting's day ("4 weeks before the start of the next session").
Rules of one meeting judge each day of it by itself, so they see that only once all days are known.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.programme.programme import Programme
from workplan.rules.meeting_rule import MeetingRule
from workplan.rules.rule import Rule
from workplan.scheduling.builder import Builder


def still_broken(
    found: Plan, rules: Iterable[Rule], as_of: date | None, free: Iterable[str]
) -> list[dict[str, date]]:
    """Return the days from which each finding of a must rule about something free comes."""
    programme, movable = derive(found, as_of=as_of), frozenset(free)
    broken: list[dict[str, date]] = []
    for rule in rules:
        if isinstance(rule, MeetingRule) and rule.level == "must":
            for finding in rule.findings(programme):
                meetings = movable.intersection(_meetings(programme, finding.entries))
                starts = {name: found.meeting(name).starts for name in sorted(meetings)}
                days = {name: day for name, day in starts.items() if day is not None}
                broken += [days] if days else []
    return broken


def forbid(builder: Builder, days: Mapping[str, date]) -> None:
    """Let some meetings not open on these days all together."""
    opens = ((builder.opening[name], builder.at(day)) for name, day in days.items())
    elsewhere = [
        condition
        for one, day in opens
        for condition in (builder.earlier(one, day), builder.earlier(day, one))
    ]
    builder.insist(builder.any(elsewhere))


def _meetings(programme: Programme, entries: Sequence[str]) -> set[str]:
    """Return the meetings on whose days some entries depend."""
    seen, ahead = set[str](), [*entries]
    while ahead:
        name = ahead.pop()
        entry = programme.entry(name)
        if entry is not None and name not in seen:
            seen.add(name)
            ahead += entry.follows
    return seen
