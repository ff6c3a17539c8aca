"""A script as a user would write it: what editors and type checkers know of workplan.

The tests ask mypy and pyright about it, both strictly; it runs, too.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar, assert_type

from attrs import evolve, field, frozen

import workplan
from workplan import (
    RULES,
    Body,
    Broken,
    Case,
    Deadline,
    Entry,
    EntryExplained,
    Finding,
    Fixed,
    Free,
    Meeting,
    Plan,
    PlanError,
    Programme,
    Progress,
    Repair,
    Report,
    Rule,
    RuleExplained,
    Sentence,
    Solution,
    Span,
    Text,
)
from workplan.rules.rule import Kind
from workplan.text import sentence

ROOT = Path(__file__).parents[2]


@frozen(kw_only=True)
class TitledMeetings(Rule):
    """Each meeting of some bodies has a title of its own."""

    name: ClassVar[str] = "titled-meetings"
    kind: ClassVar[Kind] = "checked only"

    bodies: tuple[str, ...] = field(default=())

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each meeting."""
        yield from (Case((meeting.id,)) for meeting in programme.plan.meetings)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the meetings without a title."""
        for case in cases:
            if programme.plan.meeting(case.about[0]).title is None:
                yield Broken(case.about, sentence("it has no title"), sentence("write one"))


def from_a_file() -> tuple[str, ...]:
    """Load, derive, check and explain the real plan."""
    plan = assert_type(workplan.load(ROOT / "examples/uncac-prevention/plan.toml"), Plan)
    programme = assert_type(workplan.derive(plan, as_of=date(2012, 6, 10)), Programme)
    entry = assert_type(programme.entry("wg4-3"), Entry | None)
    if entry is None:
        return ()
    assert_type(entry.starts, date | None)
    assert_type(entry.window, Span | None)
    assert_type(entry.title, Text | Sentence)
    report = assert_type(workplan.check(plan, as_of=date(2012, 6, 10)), Report)
    assert_type(report.findings, tuple[Finding, ...])
    explained = workplan.explain(plan, "wg4-3")
    assert_type(explained, EntryExplained | RuleExplained)
    return tuple(str(finding.message) for finding in report.findings)


def built_in_python() -> tuple[date | None, ...]:
    """Build a plan, move its meeting, and return what is due."""
    spring = Meeting(id="spring", body="board", dates=Free(date(2027, 4, 1), date(2027, 4, 30), 2))
    plan = Plan(
        id="board",
        title="Meetings of the Board",
        starts=date(2027, 1, 1),
        ends=date(2027, 12, 31),
        bodies=(Body(id="board", name={"en": "Board", "fr": "Conseil"}),),
        meetings=(spring,),
        deadlines=(Deadline(id="papers", of="board", title="Papers", due="3 weeks before start"),),
    )
    placed = evolve(spring, dates=Fixed(date(2027, 4, 12), date(2027, 4, 13)))
    moved = evolve(plan, meetings=(placed,))
    assert_type(moved.meetings, tuple[Meeting, ...])
    assert_type(workplan.check(moved, rules=(*RULES, TitledMeetings)), Report)
    return tuple(entry.ends for entry in workplan.derive(moved).entries)


def scheduled(plan: Plan) -> tuple[date | None, ...]:
    """Find the days of what is free, telling how far it has come; else tell why there are none."""
    told: list[Progress] = []
    solution = assert_type(
        workplan.schedule(plan, time_limit=10.0, reproducible=True, report=told.append), Solution
    )
    assert_type(solution.repairs, tuple[Repair, ...])
    if solution.plan is None:
        raise ValueError(*(str(finding.message) for finding in solution.conflict))
    return tuple(meeting.starts for meeting in solution.plan.meetings)


def faults_of(file: Path) -> tuple[str, ...]:
    """Return what is wrong with a plan file."""
    try:
        workplan.load(file)
    except PlanError as error:
        return tuple(f"{fault.file}:{fault.line}: {fault.message}" for fault in error.faults)
    return ()
