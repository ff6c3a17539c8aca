"""Runs the command line within the test's own process, as `workplan` would from a shell."""

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from workplan.cli.main import main

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "examples" / "uncac-prevention" / "plan.toml"
AS_OF_2011 = PLAN.with_name("as-of-2011.toml")

HEAD = """format = 1
[plan]
id = "a-plan"
title = "A plan"
starts = 2027-01-01
ends = 2028-12-31
[[bodies]]
id = "board"
name = "Board"
"""


@frozen
class Ran:
    """What a command has printed, and with which status it has ended."""

    status: object
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The object that it has printed."""
        return json.loads(self.out)


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    """Run `workplan` with arguments."""
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return Ran(ended.value.code, printed.out, printed.err)


def written(folder: Path, text: str) -> Path:
    """Write a plan of a board, with more tables, into a folder."""
    file = folder / "plan.toml"
    file.write_text(HEAD + text, encoding="utf-8")
    return file
