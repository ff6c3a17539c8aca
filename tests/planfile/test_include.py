"""Files that a plan includes."""

import os
from pathlib import Path

import pytest

from workplan.errors import PlanError
from workplan.planfile.document import parse
from workplan.planfile.include import included
from workplan.planfile.reading import read_text
from workplan.planfile.tables import Faults, Table


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with files to include, beside one with a file that is none of them."""
    inside = tmp_path / "plans"
    (inside / "lists").mkdir(parents=True)
    for name in ("a.toml", "lists/b.toml", "../outside.toml"):
        (inside / name).write_text(f"# {name}\n", encoding="utf-8")
    return inside


def opened(folder: Path, *names: str, path: Path | None = None) -> tuple[list[str], list[str]]:
    """Return the names of the files that are opened, and what is told of the others."""
    path = path or folder / "plan.toml"
    path.write_text(f"include = {list(names)}", encoding="utf-8")
    document = Table(file := read_text(path), (), parse(file), Faults())
    files = [other.file.name for other in included(document, path)]
    assert {fault.line for fault in document.faults.found} <= {1}
    return files, [str(fault.message) for fault in document.faults.found]


def test_files_beside_and_below_the_plan_are_opened_in_order(folder: Path) -> None:
    names = ("lists/b.toml", "a.toml", "./lists/../a.toml")
    files, told = opened(folder, *names[:2])
    assert files == [str(folder / name) for name in names[:2]]
    assert told == []


def test_what_is_included_is_named_as_the_plan_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert opened(folder, "a.toml", path=Path("plans/plan.toml")) == (["plans/a.toml"], [])
    monkeypatch.chdir(folder)
    assert opened(folder, "a.toml", path=Path("plan.toml")) == (["a.toml"], [])


@pytest.mark.parametrize(
    "name",
    [
        "../outside.toml",
        "lists/../../outside.toml",
        "/etc/hostname",
        "C:/plans/a.toml",
        r"lists\b.toml",
        "..",
        "",
        "a.toml\n",
    ],
)
def test_names_that_lead_elsewhere_are_refused_on_any_machine(folder: Path, name: str) -> None:
    files, (told,) = opened(folder, name)
    assert files == []
    assert told.endswith("is not below the plan")


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder / "link.toml").symlink_to(folder / "../outside.toml")
    (folder / "up").symlink_to(folder.parent)
    (folder / "inner.toml").symlink_to("lists/b.toml")
    files, told = opened(folder, "link.toml", "up/outside.toml", "inner.toml")
    assert files == [str(folder / "inner.toml")]
    assert told == [
        '"link.toml" leads out of the folder',
        '"up/outside.toml" leads out of the folder',
    ]


def test_a_plan_that_is_opened_by_a_link_includes_what_is_beside_the_link(folder: Path) -> None:
    other = folder.parent / "other"
    other.mkdir()
    (other / "a.toml").write_text("", encoding="utf-8")
    (other / "plan.toml").symlink_to(folder / "plan.toml")
    assert opened(folder, "a.toml", path=other / "plan.toml")[0] == [str(other / "a.toml")]


def test_one_file_is_included_once_whatever_it_is_called(folder: Path) -> None:
    (folder / "link.toml").symlink_to("a.toml")
    files, told = opened(folder, "a.toml", "./a.toml", "link.toml")
    assert files == [str(folder / "a.toml")]
    assert told == ['"./a.toml" is included twice', '"link.toml" is included twice']


def test_what_is_no_file_is_not_opened(folder: Path) -> None:
    """A pipe would be waited for."""
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to("loop")
    names = ("missing.toml", "lists", "pipe", "loop", "a.toml/b.toml", 300 * "x")
    files, told = opened(folder, *names)
    assert files == []
    assert told == [f'there is no file "{name}"' for name in names]


def test_a_file_that_cannot_be_read_is_told_by_its_name(folder: Path) -> None:
    (folder / "bad.toml").write_bytes(b"# Caf\xe9")
    path = folder / "plan.toml"
    path.write_text('include = ["bad.toml", "a.toml"]', encoding="utf-8")
    document = Table(file := read_text(path), (), parse(file), Faults())
    assert [other.file.name for other in included(document, path)] == [str(folder / "a.toml")]
    assert [fault.place for fault in document.faults.found] == [f"{folder / 'bad.toml'}:1"]


def test_a_plan_and_what_it_includes_hold_no_more_than_one_file_may(folder: Path) -> None:
    for name in ("big-1.toml", "big-2.toml"):
        (folder / name).write_text(6_000_000 * "#", encoding="utf-8")
    files, told = opened(folder, "big-1.toml", "big-2.toml")
    assert files == [str(folder / "big-1.toml")]
    assert told == ["the plan and what it includes hold more than 10 MB"]


def test_a_syntax_error_in_an_included_file_is_told_alone(folder: Path) -> None:
    (folder / "bad.toml").write_text("a = 1\nb", encoding="utf-8")
    with pytest.raises(PlanError) as error:
        opened(folder, "missing.toml", "bad.toml")
    assert [fault.place for fault in error.value.faults] == [f"{folder / 'bad.toml'}:2"]
