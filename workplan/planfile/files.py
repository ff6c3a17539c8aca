"""Writing files safely: beside their place, then moved onto it.

A reader never sees half a file, and where something goes wrong the file that was there stays.
"""

import errno
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from workplan.errors import Fault, OutputError
from workplan.text import Sentence, sentence

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}


def write_files(contents: Iterable[tuple[Path, bytes]]) -> None:
    """Write files, each whole or not at all, and none before all of them are on the disk.

    A new file takes the rights of the one it replaces; of a symbolic link, what it points to is
    replaced. Raises OutputError with everything that went wrong.
    """
    faults: list[Fault] = []
    with ExitStack() as stack:
        waiting = []
        for path, content in contents:
            try:
                beside, place = stack.enter_context(_beside(path, content))
            except OutputError as error:
                faults += error.faults
            except (OSError, ValueError) as error:
                faults.append(_fault(path, *_not_written(path, error)))
            else:
                waiting.append((path, beside, place))
        if faults:
            raise OutputError(*faults)
        for path, beside, place in waiting:
            try:
                beside.replace(place)
            except OSError as error:
                faults.append(_fault(path, *_not_replaced(error)))
    if faults:
        raise OutputError(*faults)


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[tuple[Path, Path]]:
    """Write `content` beside its place; give both paths, and leave nothing of it behind."""
    place = Path(os.path.realpath(path))
    mode = _mode_of(path, place)
    beside = place.with_name(f".workplan-{secrets.token_hex(8)}.tmp")
    try:
        # "x" leaves the rights of a new file to the system, where tempfile would make it private.
        with beside.open("xb") as file:
            if mode is not None:
                beside.chmod(mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield beside, place
    finally:
        with suppress(OSError):
            beside.unlink()


def _mode_of(path: Path, place: Path) -> int | None:
    """Return the rights of the file at a place, None where there is none yet."""
    try:
        status = place.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        said = sentence("this is a folder"), sentence("add the name of a file in it")
        raise OutputError(_fault(path, *said))
    if not stat.S_ISREG(status.st_mode):
        said = sentence("this is not an ordinary file"), sentence("write to another path")
        raise OutputError(_fault(path, *said))
    if not os.access(place, os.W_OK):
        said = (
            sentence("the file is protected against writing"),
            sentence("take the protection off, or write to another path"),
        )
        raise OutputError(_fault(path, *said))
    return stat.S_IMODE(status.st_mode)


def _fault(path: Path, message: Sentence, hint: Sentence) -> Fault:
    return Fault(message, hint, file=str(path))


def _not_written(path: Path, error: OSError | ValueError) -> tuple[Sentence, Sentence]:
    """Say why a file cannot be written beside its place, and what to do."""
    if not isinstance(error, OSError):
        return sentence("no file can have this name"), sentence("write to another path")
    if error.errno in _FULL:
        return (
            sentence("there is no room left on the disk"),
            sentence("make room, then try again: nothing was changed"),
        )
    if error.errno in _FORBIDDEN:
        return (
            sentence("nothing may be written to this folder"),
            sentence("write to a folder of yours, or ask for the right to write to this one"),
        )
    missing = _missing_folder(path) if error.errno in _NO_FOLDER else None
    if missing is not None:
        return (
            sentence('there is no folder "{folder}"', folder=str(missing)),
            sentence("make it first, or write to a folder that there is"),
        )
    return _as_the_system_says(error)


def _missing_folder(path: Path) -> Path | None:
    """Return the outermost folder on the way to a path, or to where it leads, that is none."""
    places = [path]
    with suppress(OSError):  # the folder that we are in may have been deleted
        places.append(Path(os.path.realpath(path)))
    folders = (folder for place in places for folder in reversed(place.parents))
    return next((folder for folder in folders if not folder.is_dir()), None)


def _not_replaced(error: OSError) -> tuple[Sentence, Sentence]:
    """Say why what is written cannot be moved to its place, and what to do."""
    if error.errno in _FORBIDDEN:
        return (
            sentence("the file that is there cannot be replaced"),
            sentence(
                "close it where it is open (Excel holds an open workbook fast), then try again"
            ),
        )
    return _as_the_system_says(error)


def _as_the_system_says(error: OSError) -> tuple[Sentence, Sentence]:
    words = error.strerror or type(error).__name__
    return (
        sentence("it cannot be written: {words}", words=words),
        sentence("write to another path"),
    )
