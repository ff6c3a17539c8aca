"""`workplan check`."""

from pathlib import Path

import pytest

from tests.cli.run import PLAN, run, written

Capture = pytest.CaptureFixture[str]

OVERLAP = """
[[meetings]]
id = "spring"
body = "board"
number = 1
starts = 2027-04-12
ends = 2027-04-14
[[meetings]]
id = "again"
body = "board"
number = 2
starts = 2027-04-13
ends = 2027-04-15
"""
ACCEPTED = """
[[accepted]]
rule = "one-at-a-time"
entry = "again"
reason = "they share a room"
"""
UNPLACED = """
[[rules]]
rule = "topics-per-meeting"
body = "board"
at_least = 1
level = "should"
source = "Rules of procedure, 3"
[[meetings]]
id = "autumn"
body = "board"
earliest = 2027-10-01
latest = 2027-10-31
days = 2
topics = []
topics_final = true
"""


def test_the_real_plan_keeps_its_rules(capsys: Capture) -> None:
    ran = run(capsys, "check", PLAN)
    assert ran.status == 0
    assert ran.out.splitlines() == [
        "not judged until more is known of second-cycle: chapter-two-before-second-cycle of 14",
        "not judged until more is known of wg4-1: manageable-number-of-topics",
        "The plan keeps all its rules.",
    ]


def test_a_broken_rule_is_told_with_its_line_and_what_to_do(
    capsys: Capture, tmp_path: Path
) -> None:
    file = written(tmp_path, OVERLAP)
    ran = run(capsys, "check", file)
    assert (ran.status, ran.err) == (1, "")
    first, hint, *_, last = ran.out.splitlines()
    assert first.startswith(f"{file}:")
    assert ": must: " in first
    assert first.endswith("(one-at-a-time)")
    assert hint.startswith("    ")
    assert last == "The plan breaks 1 rule that it must keep."


def test_what_is_accepted_fails_nothing_and_is_told(capsys: Capture, tmp_path: Path) -> None:
    ran = run(capsys, "check", written(tmp_path, OVERLAP + ACCEPTED))
    assert ran.status == 0
    found, *why = ran.out.splitlines()[:-1]
    assert ": accepted: " in found
    assert why == ["    they share a room"]
    assert ran.out.splitlines()[-1] == "The plan keeps all its rules."


def test_a_should_finding_is_a_thing_to_look_at(capsys: Capture, tmp_path: Path) -> None:
    ran = run(capsys, "check", written(tmp_path, UNPLACED))
    assert ran.status == 0
    assert ": should: " in ran.out
    assert "\n    Rules of procedure, 3\n" in ran.out
    assert ran.out.endswith("keeps every rule that it must keep; there is 1 thing to look at.\n")


def test_json_holds_findings_accepted_and_not_judged(capsys: Capture, tmp_path: Path) -> None:
    ran = run(capsys, "check", written(tmp_path, OVERLAP), "--json")
    assert ran.status == 1
    answer = ran.json
    assert list(answer) == ["workplan", "plan", "findings", "accepted", "not_judged", "wishes"]
    assert (answer["workplan"], answer["plan"]) == (1, "a-plan")
    finding = answer["findings"][0]
    assert (finding["rule"], finding["level"]) == ("one-at-a-time", "must")
    assert set(finding["entries"]) == {"spring", "again"}
    assert finding["line"] > 10


def test_with_a_day_of_reference_what_is_late_fails_the_plan(capsys: Capture) -> None:
    assert run(capsys, "check", PLAN).status == 0
    ran = run(capsys, "check", PLAN, "--as-of", "2011-01-15")
    assert ran.status == 1
    assert "17 days before Saturday 15 January 2011, and is not done (lead-time)" in ran.out


WISH = """
[[meetings]]
id = "spring"
body = "board"
starts = 2027-04-10
ends = 2027-04-12
[[rules]]
rule = "open-days"
level = "should"
weight = 7
"""


def test_what_should_hold_costs_and_fails_nothing(capsys: Capture, tmp_path: Path) -> None:
    ran = run(capsys, "check", written(tmp_path, WISH))
    assert ran.status == 0
    assert "open-days costs 7: 1 finding" in ran.out
    (wish,) = run(capsys, "check", written(tmp_path, WISH), "--json").json["wishes"]
    assert (wish["id"], wish["cost"], wish["message"]) == ("open-days", 7, "1 finding")
