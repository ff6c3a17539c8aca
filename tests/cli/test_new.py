"""`workplan new`."""

from pathlib import Path

import pytest

from tests.cli.run import run

Capture = pytest.CaptureFixture[str]


def test_what_is_new_can_be_checked_shown_and_exported(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    assert run(capsys, "new", file).status == 0
    checked = run(capsys, "check", file)
    assert (checked.status, checked.err) == (0, "")
    assert checked.out.endswith("The plan keeps all its rules.\n")
    assert run(capsys, "show", file).out.count("\n") > 5
    assert run(capsys, "export", file, tmp_path / "plan.ics").status == 0


def test_a_file_that_is_there_is_left_alone(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text("mine")
    ran = run(capsys, "new", file)
    assert ran.status == 2
    assert (
        ran.err
        == f"{file}: there is a file of this name already; give another name, or move it away\n"
    )
    assert file.read_text() == "mine"


def test_a_folder_that_there_is_not_is_an_error(capsys: Capture, tmp_path: Path) -> None:
    ran = run(capsys, "new", tmp_path / "none" / "plan.toml")
    assert ran.status == 2
    assert "cannot be written" in ran.err
