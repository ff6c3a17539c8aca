"""What type checkers and editors know of workplan: a user's script passes both, strictly."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import workplan
from tests.system_programs import NODE_MODULES, node
from tests.typing import a_script

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
SCRIPT = (FOLDER / "a_script.py").read_text("utf-8")


def mypy(file: Path) -> str:
    options = ["--strict", "--no-incremental", "--config-file", os.devnull]
    return said([sys.executable, "-m", "mypy", *options, str(file)], MYPYPATH=str(ROOT))


def pyright(file: Path) -> str:
    program = str(NODE_MODULES / "pyright" / "index.js")
    config = file.with_name("pyrightconfig.json")
    config.write_text((FOLDER / "pyrightconfig.json").read_text("utf-8"), "utf-8")
    options = ["--project", str(config), "--pythonpath", sys.executable]
    return said([node("pyright"), program, *options], PYTHONPATH=str(ROOT))


def said(command: list[str], **variables: str) -> str:
    """Return what a checker prints, and nothing where it has nothing against the script."""
    ended = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, env=os.environ | variables
    )
    return "" if ended.returncode == 0 else ended.stdout + ended.stderr


CHECKERS = pytest.mark.parametrize("checker", [mypy, pyright])


def written(folder: Path, text: str) -> Path:
    file = folder / "a_script.py"
    file.write_text(text, "utf-8")
    return file


def test_the_script_runs() -> None:
    assert len(a_script.from_a_file()) == 1  # the report of the first meeting is overdue
    assert a_script.built_in_python()[-1] is not None
    assert a_script.faults_of(ROOT / "README.md")


@CHECKERS
def test_a_script_of_a_user_passes(checker: Callable[[Path], str], tmp_path: Path) -> None:
    assert checker(written(tmp_path, SCRIPT)) == ""


@CHECKERS
def test_a_script_with_mistakes_does_not(checker: Callable[[Path], str], tmp_path: Path) -> None:
    mistakes = {
        "workplan.derive(moved)": "workplan.deduce(moved)",
        'fault.message}"': 'fault.massage}"',
        'name={"en": "Board", "fr": "Conseil"}': "name=5",
        "assert_type(entry.starts, date | None)": "assert_type(entry.starts, date)",
    }
    lines = []
    text = SCRIPT
    for right, wrong in mistakes.items():
        assert right in text
        lines.append(text[: text.index(right)].count("\n") + 1)
        text = text.replace(right, wrong, 1)
    told = {
        int(line) for line in re.findall(r"a_script\.py:(\d+)", checker(written(tmp_path, text)))
    }
    assert told == set(lines)


def test_every_public_name_is_known_to_editors(tmp_path: Path) -> None:
    names = [f"print(workplan.{name})\n" for name in workplan.__all__]
    assert pyright(written(tmp_path, f"import workplan\n\n{''.join(names)}")) == ""
