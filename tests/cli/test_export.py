"""`workplan export`."""

from pathlib import Path

import pytest

from tests.cli.run import PLAN, run

Capture = pytest.CaptureFixture[str]


def test_each_file_is_written_in_the_format_of_its_suffix(capsys: Capture, tmp_path: Path) -> None:
    files = [tmp_path / f"plan{suffix}" for suffix in (".ics", ".xlsx", ".md", ".JSON")]
    ran = run(capsys, "export", PLAN, *files)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [f"wrote {file}" for file in files]
    beginnings = [file.read_bytes()[:2] for file in files]
    assert beginnings == [b"BE", b"PK", b"# ", b"{\n"]


def test_a_format_that_there_is_not_leaves_everything_as_it_was(
    capsys: Capture, tmp_path: Path
) -> None:
    ran = run(capsys, "export", PLAN, tmp_path / "plan.ics", tmp_path / "plan.xls")
    assert (ran.status, ran.out) == (2, "")
    assert 'write ".xlsx"' in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(capsys: Capture, tmp_path: Path) -> None:
    ran = run(capsys, "export", PLAN, tmp_path / "none" / "plan.ics")
    assert ran.status == 2
    assert str(tmp_path / "none") in ran.err
