"""`workplan schedule`."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import workplan
from tests.cli.run import run, written

Capture = pytest.CaptureFixture[str]

FREE = """
[[meetings]]
id = "spring"
body = "board"
number = 1
earliest = 2027-04-12               # a Monday
latest = 2027-04-16
days = 5
[[meetings]]
id = "autumn"
body = "board"
number = 2
earliest = 2027-09-06
latest = 2027-09-07
days = 2
[[topics]]
id = "budget"
title = "Budget"
body = "board"
[[topics]]
id = "audit"
title = "Audit"
body = "board"
after = ["budget"]
"""
LATE = """
[[rules]]
rule = "season"
id = "summer"
body = "board"
months = ["july"]
"""


def test_the_days_and_topics_that_are_found_are_told(capsys: Capture, tmp_path: Path) -> None:
    ended = run(capsys, "schedule", written(tmp_path, FREE), "--reproducible")
    assert ended.status == 0
    lines = ended.out.splitlines()
    assert lines[1].split("  ")[0] == "12–16 April 2027"
    assert "Budget" in lines[1]
    assert "Audit" in lines[2]
    assert lines[-1] == "Nothing better exists."


CROWDED = """
[[documents]]
id = "paper"
of = "board"
title = "Paper"
steps = { submitted = "30 weeks before start", issued = "on start" }
[[rules]]
rule = "documents-at-once"
from = "submitted"
to = "issued"
at_most = 1
"""


HELD = """
[[meetings]]
id = "past"
body = "board"
starts = 2027-01-11
ends = 2027-01-12
status = "held"
[[rules]]
rule = "meetings-between"
id = "a-start"
body = "board"
before = 2027-02-01
at_least = 2
"""


def test_what_was_held_against_a_rule_is_told_below_the_plan(
    capsys: Capture, tmp_path: Path
) -> None:
    path = written(tmp_path, FREE + HELD)
    ended = run(capsys, "schedule", path, "--reproducible")
    assert ended.status == 0
    lines = ended.out.splitlines()
    told = "The plan still breaks rules where no other days or topics would mend it:"
    below = lines[lines.index(told) + 1 :]
    assert "(a-start)" in below[0]
    as_json = json.loads(run(capsys, "schedule", path, "--reproducible", "--json").out)
    assert [finding["id"] for finding in as_json["broken"]] == ["a-start"]


def test_they_are_written_into_the_plan_itself_with_its_comments(
    capsys: Capture, tmp_path: Path
) -> None:
    path = written(tmp_path, FREE)
    before = path.read_text("utf-8")
    ended = run(capsys, "schedule", path, "-o", path)
    assert ended.status == 0
    after = path.read_text("utf-8")
    assert "# a Monday" in after
    assert "placed = 2027-04-12" in after
    assert 'topics = ["budget"]' in after
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []


def test_they_are_written_into_another_file(capsys: Capture, tmp_path: Path) -> None:
    path, other = written(tmp_path, FREE), tmp_path / "new.toml"
    before = path.read_text("utf-8")
    assert run(capsys, "schedule", path, "-o", other).status == 0
    assert path.read_text("utf-8") == before
    assert run(capsys, "check", other).status == 0


def test_in_json_it_is_one_object(capsys: Capture, tmp_path: Path) -> None:
    said = run(capsys, "schedule", written(tmp_path, FREE), "--json").json
    assert (said["status"], said["objective"], said["bound"]) == ("optimal", 0, 0)
    assert said["meetings"]["spring"] == {
        "starts": "2027-04-12",
        "ends": "2027-04-16",
        "topics": ["budget"],
    }
    assert said["conflict"] == []


def test_where_there_is_no_plan_it_says_why_and_ends_with_1(
    capsys: Capture, tmp_path: Path
) -> None:
    path = written(tmp_path, FREE + LATE)
    other = tmp_path / "new.toml"
    ended = run(capsys, "schedule", path, "--reproducible", "-o", other)
    assert ended.status == 1
    assert "There is no such plan." in ended.out
    assert "rule summer is to be kept by meeting 1 of Board" in ended.out
    assert "A plan exists if you do one of these:" in ended.out
    assert not other.exists()


def test_without_time_it_says_so(capsys: Capture, tmp_path: Path) -> None:
    ended = run(capsys, "schedule", written(tmp_path, FREE), "--time-limit", "0")
    assert ended.status == 1
    assert ended.out.startswith("The search ended")


def test_a_plan_with_too_many_documents_at_once_is_told_with_where_they_are(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = written(tmp_path, FREE + CROWDED), tmp_path / "new.toml"
    assert "There is no such plan." in run(capsys, "schedule", path, "--reproducible").out
    monkeypatch.setattr("workplan.scheduling.search.SHARE_DOCUMENTS", 0.0)
    ended = run(capsys, "schedule", path, "--reproducible", "-o", other)
    assert ended.status == 1
    ending = ended.out.index("The search ended before a plan was found that keeps all rules")
    assert "12–16 April 2027" in ended.out[:ending]
    assert '2 are between "submitted" and "issued"' in ended.out[ending:]
    assert "Budget" in other.read_text("utf-8")


# Ends as if somebody pulled the plug: where a function is called, nothing more is done.
KILLED = """
import importlib, os, signal, sys
from workplan.cli.main import main

module, name = sys.argv[1].rsplit(":")
owner = importlib.import_module(module)
*path, last = name.split(".")
for part in path:
    owner = getattr(owner, part)
setattr(owner, last, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
main(["schedule", sys.argv[2], "-o", sys.argv[2], "--reproducible"])
"""


@pytest.mark.parametrize(
    "where", ["workplan.scheduling.search:search", "os:fsync", "pathlib:Path.replace"]
)
def test_killed_at_any_moment_it_leaves_the_plan_as_it_was(tmp_path: Path, where: str) -> None:
    path = written(tmp_path, FREE)
    before = path.read_bytes()
    ended = subprocess.run([sys.executable, "-c", KILLED, where, path], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert path.read_bytes() == before


def test_killed_once_it_is_written_it_leaves_a_whole_plan(tmp_path: Path) -> None:
    path = written(tmp_path, FREE)
    where = "workplan.cli.schedule:_print"
    ended = subprocess.run([sys.executable, "-c", KILLED, where, path], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert all(one.starts is not None for one in workplan.load(path).meetings)
