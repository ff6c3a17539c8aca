"""The verb: formats by suffix, all files or none."""

from pathlib import Path

import pytest

import workplan
from tests.plans_in_python import meeting, plan
from workplan.errors import CallError, OutputError
from workplan.formats.edition import Edition
from workplan.formats.export import FORMATS, export

PLAN = plan(meetings=(meeting("m"),))


@pytest.mark.parametrize("number", range(len(FORMATS)))
def test_the_suffix_says_in_which_format(tmp_path: Path, number: int) -> None:
    form = FORMATS[number]
    for path in (tmp_path / f"plan{form.suffix}", tmp_path / f"PLAN.2{form.suffix.upper()}"):
        export(PLAN, path)
        assert path.read_bytes() == form.write(Edition.of(PLAN))


def test_formats_are_those_in_which_people_look() -> None:
    assert [form.suffix for form in FORMATS] == [".ics", ".xlsx", ".md", ".json"]


def test_several_files_are_written_at_once(tmp_path: Path) -> None:
    workplan.export(PLAN, tmp_path / "plan.ics", str(tmp_path / "plan.md"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.ics", "plan.md"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("plan.xls", 'write ".xlsx"'),
        ("plan.jsn", 'write ".json"'),
        ("plan.pdf", "write one of these: .ics, .json, .md and .xlsx"),
        ("plan", "write one of these: .ics, .json, .md and .xlsx"),
        (".ics", "write one of these: .ics, .json, .md and .xlsx"),
    ],
)
def test_an_unknown_suffix_is_told_what_there_is(tmp_path: Path, name: str, hint: str) -> None:
    with pytest.raises(CallError) as caught:
        export(PLAN, tmp_path / "plan.md", tmp_path / name)
    (fault,) = caught.value.faults
    assert (fault.file, str(fault.hint)) == (str(tmp_path / name), hint)
    assert list(tmp_path.iterdir()) == []


def test_all_unknown_suffixes_are_told(tmp_path: Path) -> None:
    with pytest.raises(CallError) as caught:
        export(PLAN, tmp_path / "a.one", tmp_path / "b.two")
    assert [fault.file for fault in caught.value.faults] == [
        str(tmp_path / "a.one"),
        str(tmp_path / "b.two"),
    ]


def test_what_cannot_be_written_leaves_everything_as_it_was(tmp_path: Path) -> None:
    old = tmp_path / "plan.md"
    old.write_text("old", encoding="utf-8")
    with pytest.raises(OutputError):
        export(PLAN, old, tmp_path / "no" / "plan.ics")
    assert old.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [old]
