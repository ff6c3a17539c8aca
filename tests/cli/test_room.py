"""The room of a meeting, in `workplan explain`."""

from pathlib import Path

import pytest

from tests.cli.run import PLAN, run, written

Capture = pytest.CaptureFixture[str]

FREE = """
[[meetings]]
id = "spring"
body = "board"
number = 1
earliest = 2027-04-12               # a Monday
latest = 2027-04-16
days = 2
"""


def test_a_free_meeting_is_told_how_far_it_can_move(capsys: Capture, tmp_path: Path) -> None:
    lines = run(capsys, "explain", written(tmp_path, FREE), "spring").out.splitlines()
    assert "It can open on Monday 12 April 2027 at the earliest, others moving:" in lines
    assert "It can open on Thursday 15 April 2027 at the latest, others moving:" in lines


def test_in_json_it_has_its_room_and_what_stops_it_there(capsys: Capture, tmp_path: Path) -> None:
    answer = run(capsys, "explain", written(tmp_path, FREE), "spring", "--json").json
    window = "meeting 1 of Board is to lie between 12 April 2027 and 16 April 2027"
    assert answer["room"] == {
        "earliest": "2027-04-12",
        "latest": "2027-04-15",
        "before": [window],
        "after": [window],
    }
    assert run(capsys, "explain", PLAN, "wg4-3", "--json").json["room"] is None


def test_without_the_solver_nothing_is_said_of_it(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workplan.cli.room.find_spec", lambda _: None)
    assert "others moving" not in run(capsys, "explain", written(tmp_path, FREE), "spring").out


def test_where_there_is_no_plan_it_says_what_is_in_the_way(
    capsys: Capture, tmp_path: Path
) -> None:
    july = '[[rules]]\nrule = "season"\nid = "july"\nbody = "board"\nmonths = ["july"]\n'
    out = run(capsys, "explain", written(tmp_path, FREE + july), "spring").out
    assert "rule july is to be kept by" in out
