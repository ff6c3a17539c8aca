"""Whatever is edited in a plan: it is refused in words, or goes the whole way."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import workplan
from tests.plan_mutations import edited_plans
from tests.plan_tables import PLAN, ROOT
from tests.planfile.mutants import written
from tests.whole_way import SUFFIXES, go, look_at_faults
from workplan.errors import PlanError

MEGABYTE = 1_000  # kilobytes

# What may differ from one machine to another, and from one run to the next.
MACHINES = {
    "as it is": {},
    "ahead": {"TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "1"},
    "behind": {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C", "PYTHONHASHSEED": "2"},
    "old": {"TZ": "", "LANG": "tr_TR", "PYTHONHASHSEED": "3", "PYTHONUTF8": "0"},
    "without docstrings": {"PYTHONOPTIMIZE": "2", "PYTHONHASHSEED": "4", "HOME": "/nowhere"},
}

HEAD = 'format = 1\n[plan]\nid = "p"\ntitle = "P"\nstarts = 2011-01-01\nends = 2012-12-31\n'
BODY = '[[bodies]]\nid = "b"\nname = "B"\n'
MEETING = '[[meetings]]\nid = "m"\nbody = "b"\nstarts = 2011-01-03\nends = 2011-01-04\n'
# As much as a file may hold of one thing, or more.
NASTY = {
    "ten megabytes of headers": HEAD + 830_000 * "[[topics]]\n",
    "a million faults": HEAD + BODY + MEETING + "topics = [" + 440_000 * '"t",' + "]\n",
    "one topic many times": HEAD + 60_000 * '[[topics]]\nid = "t"\ntitle = "T"\n',
    "nested without end": HEAD + "a = " + 4_900_000 * "[",
    "one text": HEAD.replace('"P"', f'"{9_900_000 * "x"}"'),
}

# Runs several commands of `workplan`, and prints what they print.
PUBLISH = """
import sys
from contextlib import suppress
from workplan.cli.main import main
plan, *files = sys.argv[1:]
for command in (["export", plan, *files], ["show", plan], ["check", plan, "--json"]):
    with suppress(SystemExit):
        main(command)
"""

# Runs `workplan` and then says how much memory that took at most, in kilobytes.
MEASURED = """
import sys
from pathlib import Path
from workplan.cli.main import main
try:
    main()
finally:
    print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@given(edited_plans())
@settings(
    max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_an_edited_plan_is_refused_in_words_or_goes_the_whole_way(
    document: dict[str, Any],
) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.toml"
        file.write_text(written(document), "utf-8")
        try:
            workplan.load(file)
        except PlanError as error:
            look_at_faults(file, error.faults)
        else:
            go(file)


def _published_on(machine: dict[str, str], folder: Path) -> list[bytes]:
    """Return what is exported and printed of the real plan, by a program of its own."""
    folder.mkdir()
    files = [folder / f"plan{suffix}" for suffix in SUFFIXES]
    printed = subprocess.run(
        [sys.executable, "-c", PUBLISH, PLAN, *files],
        cwd=ROOT,
        env=os.environ | machine,
        check=True,
        stdout=subprocess.PIPE,
    ).stdout
    return [*(file.read_bytes() for file in files), printed.replace(bytes(folder), b"")]


def test_the_same_plan_gives_the_same_bytes_on_any_machine(tmp_path: Path) -> None:
    published = [
        _published_on(machine, tmp_path / name.replace(" ", "-"))
        for name, machine in MACHINES.items()
    ]
    assert published[1:] == published[:-1]


@pytest.mark.parametrize("nasty", NASTY)
def test_a_nasty_file_takes_little_memory(nasty: str, tmp_path: Path) -> None:
    """Little is 300 MB, of which the libraries take 50."""
    (tmp_path / "plan.toml").write_text(NASTY[nasty], "utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", MEASURED, "check", "plan.toml"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    *_, peak = ran.stdout.splitlines()
    assert ran.returncode in (0, 1, 2)
    assert "Traceback" not in ran.stderr
    assert int(peak) < 300 * MEGABYTE


@pytest.mark.parametrize("command", ["check", "show", "check nowhere.toml"])
@pytest.mark.parametrize("streams", [">/dev/full", ">&-", ">&- 2>&-", ">/dev/full 2>&1"])
def test_what_cannot_be_printed_is_neither_a_traceback_nor_an_answer_of_no(
    command: str, streams: str
) -> None:
    words = f"{sys.executable} -m workplan {command} {'' if ' ' in command else PLAN}"
    ran = subprocess.run(
        ["/bin/bash", "-c", f"{words} {streams}"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert ran.returncode == (2 if "full" in streams or "nowhere" in command else 0)
    assert len(ran.stderr.splitlines()) <= 1
