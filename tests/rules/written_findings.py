"""Plans as text with what a check of them says written in comments.

    # finds: RULE-ID ENTRY, ENTRY: MESSAGE
    # finds: RULE-ID (should) ENTRY: MESSAGE
    # accepts: RULE-ID ENTRY: MESSAGE
    # not judged: RULE-ID ABOUT: waits for ENTRY, ENTRY
    # costs: WISH-ID NUMBER: MESSAGE
    # as of: DATE

A level that is not told is must. A line that begins with `#` and five spaces goes on with the one
before it.
"""

import re
from datetime import date
from pathlib import Path

from attrs import frozen

from workplan.planfile.load import load
from workplan.rules.checking import check
from workplan.rules.finding import Finding, Report

_WRITTEN = re.compile(r"^# ((?:finds|accepts|not judged|costs): .*(?:\n#     .*)*)", re.MULTILINE)

_AS_OF = re.compile(r"^# as of: (.*)$", re.MULTILINE)


@frozen
class Written:
    """What stands in the comments of a plan, and what the check says in the same words."""

    expected: list[str]
    said: list[str]
    report: Report


def checked(path: Path) -> Written:
    """Check the plan in a file."""
    text = path.read_text(encoding="utf-8")
    expected = [re.sub(r"\n#  +", " ", found) for found in _WRITTEN.findall(text)]
    as_of = _AS_OF.search(text)
    report = check(load(path), as_of=date.fromisoformat(as_of[1]) if as_of else None)
    return Written(sorted(expected), sorted(_said(report)), report)


def _said(report: Report) -> list[str]:
    finds = [f"finds: {_told(finding)}" for finding in report.findings]
    accepts = [f"accepts: {_told(finding)}" for finding in report.accepted]
    not_judged = [
        f"not judged: {case.id} {', '.join(case.about)}: waits for {', '.join(case.waits_for)}"
        for case in report.not_judged
    ]
    costs = [f"costs: {wish.id} {wish.cost}: {wish.message}" for wish in report.wishes]
    return finds + accepts + not_judged + costs


def _told(finding: Finding) -> str:
    level = "" if finding.level == "must" else f" ({finding.level})"
    return f"{finding.id}{level} {', '.join(finding.entries)}: {finding.message}"
