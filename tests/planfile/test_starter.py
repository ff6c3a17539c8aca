"""The plan to begin with."""

import os
from pathlib import Path

import pytest

from workplan.errors import OutputError
from workplan.planfile.load import load
from workplan.planfile.starter import write_starter
from workplan.rules.checking import check


def test_what_is_written_loads_and_keeps_its_rules(tmp_path: Path) -> None:
    write_starter(tmp_path / "plan.toml")
    report = check(load(tmp_path / "plan.toml"))
    assert report.findings == ()
    assert report.not_judged != ()  # a meeting without dates, as most plans have


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="there is a file of this name already"):
        write_starter(file)
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["none/plan.toml", "a\0b"])
def test_a_name_that_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError) as error:
        write_starter(f"{tmp_path}{os.sep}{name}")
    assert "cannot be written" in str(error.value)
