"""The whole way of a plan, from its file to everything that is published and printed of it."""

import json
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from attrs import frozen

import workplan
from tests.formats.strict_calendar import problems_of
from tests.formats.workbook.reading import read as read_workbook
from workplan.cli.main import main
from workplan.errors import Fault
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules.finding import Report

SUFFIXES = (".ics", ".xlsx", ".md", ".json")
FEW = 4  # entries that are explained of a plan, first and last ones and some between


@frozen
class Ran:
    """What a command has printed, and with which status it has ended."""

    status: object
    out: str
    err: str


def run(*arguments: object) -> Ran:
    """Run `workplan` with arguments, in this process."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as ended:
            return Ran(ended.code, out.getvalue(), err.getvalue())
    raise AssertionError(arguments)


def go(file: Path) -> None:
    """Take a plan the whole way, and assert of every step what holds for all plans."""
    plan = workplan.load(file)
    programme = workplan.derive(plan)
    report = workplan.check(plan)
    _look_at_entries(programme)
    _look_at_report(programme, report)
    names = _names(programme, report)
    for name in names:
        _explain(plan, name)
    written = _export(plan, file.with_name("out"))
    assert _export(workplan.load(file), file.with_name("again")) == written
    _look_at_exports(programme, report, written)
    _run_commands(file, programme, report, names)


def look_at_faults(file: Path, faults: Sequence[Fault]) -> None:
    """Assert that what is wrong with a plan is told so that it can be put right."""
    lines = file.read_text("utf-8").count("\n") + 1
    assert faults
    for fault in faults:
        assert fault.file == str(file)
        assert fault.line is not None
        assert 1 <= fault.line <= lines
        assert str(fault.message).strip()
        assert str(fault.hint).strip()
    # What is told once is not told again.
    assert len(set(faults)) == len(faults)
    assert [fault.line for fault in faults] == sorted(fault.line or 0 for fault in faults)
    ran = run("check", file)
    assert (ran.status, ran.out) == (2, "")
    told = ran.err.splitlines()
    assert len(told) == len(faults)
    assert all(line.startswith(f"{file}:") and "; " in line for line in told)
    assert max(map(len, told)) < len(str(file)) + 700
    said = json.loads(run("show", file, "--json").out)
    assert [one["line"] for one in said["errors"]] == [fault.line for fault in faults]


def _look_at_entries(programme: Programme) -> None:
    entries = programme.entries
    assert len({entry.id for entry in entries}) == len(entries)
    assert len({entry.published_id for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.reason
        assert all(str(said).strip() for said in entry.reason)
        assert (entry.starts is None) == (entry.ends is None)
        if entry.starts is not None and entry.ends is not None:
            assert entry.starts <= entry.ends
            assert entry.window is None
        assert entry.instant is None or entry.dated
        assert programme.entry(entry.id) is entry


def _look_at_report(programme: Programme, report: Report) -> None:
    plan = programme.plan
    entries = {entry.id for entry in programme.entries}
    known = entries | {topic.id for topic in plan.topics} | {body.id for body in plan.bodies}
    rules = {"accepted", *(rule.name for rule in workplan.RULES), *(one.id for one in plan.rules)}
    not_counted = {entry.id for entry in programme.entries if not entry.counts}
    for finding in (*report.findings, *report.accepted):
        assert {finding.rule, finding.id} <= rules
        assert known.issuperset(finding.entries)
        assert finding.rule == "accepted" or not_counted.isdisjoint(finding.entries)
        assert str(finding.message).strip()
        assert str(finding.hint).strip()
        assert (finding.file is None) == (finding.line is None)
    marks = {(mark.rule, mark.entry) for mark in plan.accepted}
    for finding in report.accepted:
        assert any((finding.id, entry) in marks for entry in finding.entries)
    for finding in report.findings:
        assert not any((finding.id, entry) in marks for entry in finding.entries)
    assert report.passes == all(finding.level != "must" for finding in report.findings)
    for case in report.not_judged:
        assert {case.rule, case.id} <= rules
        assert case.waits_for
        assert known.issuperset(case.waits_for)


def _names(programme: Programme, report: Report) -> list[str]:
    """Return some entries, those that have findings first, and the rules that found something."""
    of_findings = [finding.entries[0] for finding in report.findings if finding.entries]
    entries = [entry.id for entry in programme.entries]
    some = [*of_findings[:FEW], *entries[:: max(len(entries) // FEW, 1)], *entries[-1:]]
    found = {finding.id for finding in report.findings} - {"accepted"}
    return [name for name in dict.fromkeys(some) if name in entries] + sorted(found)


def _explain(plan: Plan, name: str) -> None:
    explained = workplan.explain(plan, name)
    if isinstance(explained, workplan.EntryExplained):
        assert explained.entry.id == name
        others = {entry.id for entry in (*explained.because, *explained.hanging)}
        assert name not in others
    else:
        assert name in {explained.page.rule, *(rule.id for rule in explained.stated)}


def _export(plan: Plan, folder: Path) -> dict[str, bytes]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"plan{suffix}" for suffix in SUFFIXES]
    workplan.export(plan, *files)
    assert sorted(folder.iterdir()) == sorted(files)
    return {file.suffix: file.read_bytes() for file in files}


def _look_at_exports(programme: Programme, report: Report, written: dict[str, bytes]) -> None:
    said = json.loads(written[".json"])
    assert [entry["id"] for entry in said["entries"]] == [entry.id for entry in programme.entries]
    assert len(said["findings"]) == len(report.findings)
    feed = written[".ics"]
    assert problems_of(feed) == []
    assert feed.count(b"BEGIN:VEVENT") == len(list(_events(programme)))
    assert written[".md"].decode().startswith("# ")
    book = read_workbook(written[".xlsx"])
    for sheet in book.worksheets:
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def _events(programme: Programme) -> Iterator[Entry]:
    for entry in programme.entries:
        if entry.dated and entry.kind != "closure":
            yield entry


def _run_commands(file: Path, programme: Programme, report: Report, names: list[str]) -> None:
    status = 0 if report.passes else 1
    commands: list[tuple[int, tuple[str, ...]]] = [
        (0, ("show", str(file))),
        (status, ("check", str(file))),
        *((0, ("explain", str(file), name)) for name in names[:2]),
    ]
    for expected, command in commands:
        plain, machine = run(*command), run(*command, "--json")
        for ran in (plain, machine):
            assert (ran.status, ran.err) == (expected, "")
            assert ran.out
        assert all(line.isprintable() or not line.isascii() for line in plain.out.split("\n"))
        said: Any = json.loads(machine.out)
        assert (said["workplan"], said["plan"]) == (1, programme.plan.id)
