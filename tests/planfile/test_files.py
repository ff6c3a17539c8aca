"""Files written whole or not at all; what the system refuses, where it can, for real."""

import errno
import os
import resource
import signal
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from workplan.errors import Fault, OutputError
from workplan.planfile.files import write_files

OLD = b"what was there"
NEW = b"what is new" * 1000


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(OLD)
    return path


def faults_of(*contents: tuple[Path, bytes]) -> tuple[Fault, ...]:
    with pytest.raises(OutputError) as caught:
        write_files(contents)
    return caught.value.faults


def failing(number: int) -> OSError:
    return OSError(number, os.strerror(number))


@contextmanager
def no_file_longer_than(size: int) -> Generator[None]:
    """Let the system refuse to write on, as on a full disk, in the midst of a file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_files_are_written_and_nothing_else_is_left(tmp_path: Path, old: Path) -> None:
    write_files([(old, NEW), (tmp_path / "plan.ics", b"")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "plan.xlsx": NEW,
        "plan.ics": b"",
    }


def test_a_new_file_has_the_rights_that_the_system_gives(tmp_path: Path) -> None:
    plain, written = tmp_path / "plain", tmp_path / "written"
    plain.touch()
    write_files([(written, NEW)])
    assert written.stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o660])
def test_a_file_keeps_its_rights(old: Path, mode: int) -> None:
    old.chmod(mode)
    write_files([(old, NEW)])
    assert stat.S_IMODE(old.stat().st_mode) == mode


def test_what_a_link_points_to_is_replaced(tmp_path: Path, old: Path) -> None:
    link = tmp_path / "elsewhere" / "link.xlsx"
    link.parent.mkdir()
    link.symlink_to(old)
    write_files([(link, NEW)])
    assert link.is_symlink()
    assert old.read_bytes() == NEW
    assert list(link.parent.iterdir()) == [link]


def test_on_a_full_disk_the_old_file_stays_whole(tmp_path: Path, old: Path) -> None:
    with no_file_longer_than(len(NEW) - 1):
        (fault,) = faults_of((tmp_path / "plan.ics", OLD), (old, NEW))
    assert fault.file == str(old)
    assert "no room" in str(fault)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.xlsx"]
    assert old.read_bytes() == OLD


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, MemoryError])
def test_nothing_is_left_behind_where_writing_is_broken_off(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def broken_off(_: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", broken_off)
    with pytest.raises(error):
        write_files([(old, NEW)])
    assert [path.name for path in tmp_path.iterdir()] == ["plan.xlsx"]
    assert old.read_bytes() == OLD


def test_a_missing_folder_is_named_the_outermost_one(tmp_path: Path) -> None:
    (fault,) = faults_of((tmp_path / "no" / "such" / "plan.xlsx", NEW))
    assert f'"{tmp_path / "no"}"' in str(fault.message)
    assert not (tmp_path / "no").exists()


def test_a_missing_folder_is_named_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (fault,) = faults_of((Path("out/plan.xlsx"), NEW))
    assert str(fault.message) == 'there is no folder "out"'


def test_a_missing_folder_to_which_a_link_points_is_named(tmp_path: Path) -> None:
    link = tmp_path / "link.xlsx"
    link.symlink_to(tmp_path / "gone" / "plan.xlsx")
    (fault,) = faults_of((link, NEW))
    assert f'"{tmp_path / "gone"}"' in str(fault.message)


def test_a_folder_that_is_there_is_not_called_missing(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some, as /proc, take no files and say that there is no such thing: feigned."""

    def refused(*_: object) -> None:
        raise failing(errno.ENOENT)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refused)
        (fault,) = faults_of((old, NEW))
    assert os.strerror(errno.ENOENT) in str(fault.message)


def test_a_file_where_a_folder_should_be_is_named(old: Path) -> None:
    (fault,) = faults_of((old / "plan.ics", NEW))
    assert f'"{old}"' in str(fault.message)
    assert old.read_bytes() == OLD


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "plan.xlsx"
    folder.mkdir()
    (fault,) = faults_of((folder, NEW))
    assert "folder" in str(fault.message)
    assert folder.is_dir()


def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "plan.xlsx"
    os.mkfifo(pipe)
    (fault,) = faults_of((pipe, NEW))
    assert "ordinary" in str(fault.message)
    assert pipe.is_fifo()


def test_a_protected_file_is_not_replaced(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer of the system is feigned: who may do everything is refused nothing."""
    monkeypatch.setattr(os, "access", lambda path, mode: (path, mode) != (old, os.W_OK))
    (fault,) = faults_of((old, NEW))
    assert "protected" in str(fault.message)
    assert old.read_bytes() == OLD


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_folder_that_may_not_be_written_to_is_told(
    old: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refused(*_: object) -> None:
        raise failing(number)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refused)
        (fault,) = faults_of((old, NEW))
    assert "written to this folder" in str(fault.message)
    assert old.read_bytes() == OLD


@pytest.mark.parametrize(
    ("number", "said"), [(errno.EACCES, "Excel"), (errno.EIO, os.strerror(errno.EIO))]
)
def test_a_workbook_that_is_open_in_excel_stays_and_the_others_are_written(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    """The refusal is feigned: only Windows keeps an open file from being replaced."""
    replace = Path.replace

    def refused(beside: Path, place: Path) -> Path:
        if place == old:
            raise failing(number)
        return replace(beside, place)

    monkeypatch.setattr(Path, "replace", refused)
    (fault,) = faults_of((old, NEW), (tmp_path / "plan.ics", NEW))
    assert fault.file == str(old)
    assert said in str(fault)
    assert old.read_bytes() == OLD
    assert (tmp_path / "plan.ics").read_bytes() == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.ics", "plan.xlsx"]


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path, old: Path) -> None:
    missing, folder = tmp_path / "no" / "plan.ics", tmp_path / "plan.md"
    folder.mkdir()
    faults = faults_of((missing, NEW), (old, NEW), (folder, NEW))
    assert [fault.file for fault in faults] == [str(missing), str(folder)]
    assert old.read_bytes() == OLD


@pytest.mark.parametrize("name", ["nul\0l.ics", "half \ud83d.ics", "long" * 100 + ".ics"])
def test_a_name_that_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    (fault,) = faults_of((tmp_path / name, NEW))
    assert str(fault.hint)
    assert list(tmp_path.iterdir()) == []


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    link = tmp_path / "plan.ics"
    link.symlink_to(link)
    (fault,) = faults_of((link, NEW))
    assert os.strerror(errno.ELOOP) in str(fault.message)
