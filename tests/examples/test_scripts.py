"""The scripts in examples/, run as a user would run them."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "examples" / "uncac-prevention" / "plan.toml"


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "examples" / script, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_publish_writes_the_files_and_says_so(tmp_path: Path) -> None:
    feed, workbook = tmp_path / "plan.ics", tmp_path / "plan.xlsx"
    ran = run("publish.py", PLAN, feed, workbook)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.endswith(f"published in {feed}, {workbook}\n")
    assert feed.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert workbook.read_bytes().startswith(b"PK")


def test_publish_tells_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    ran = run("publish.py", tmp_path / "none.toml", tmp_path / "plan.ics")
    assert ran.returncode == 1
    assert "none.toml" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "plan.ics").exists()


def test_a_plan_built_in_python_is_dated() -> None:
    entry, reason, *_ = run("built_in_python.py").stdout.splitlines()
    assert entry == "2027-03-22 Papers sent (Board, meeting 1)"
    assert reason.startswith("    15 working days before meeting 1 of Board opens (12 April 2027)")


def test_what_is_due_lists_what_is_not_done() -> None:
    ran = run("what_is_due.py", PLAN, "2012-06-01")
    days = [line[:10] for line in ran.stdout.splitlines()]
    assert days == sorted(days)
    assert days
    assert all("2012-06-01" <= day <= "2012-07-13" for day in days)
