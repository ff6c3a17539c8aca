"""Reads the bytes of a plan file as text, whatever stands at its path."""

import codecs
import os
from pathlib import Path

from workplan.errors import Fault, PlanError
from workplan.planfile.filetext import FileText
from workplan.text import Sentence, sentence

MAX_BYTES = 10_000_000  # the format's own limit

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE_AS_UTF_8 = sentence("save it as text in UTF-8")


def read_text(path: str | os.PathLike[str], name: str | None = None) -> FileText:
    """Return the text of the file at `path`, called `name` in faults (by default its path).

    A byte order mark is dropped, line ends stay as they are. Of a pipe or device no more is
    read than a file may hold. Raises PlanError where there is no file, where it cannot be
    read, holds more than 10 MB, or is not text in UTF-8.
    """
    name = os.fspath(path) if name is None else name
    try:
        data = _read_bytes(Path(path))
    except (OSError, ValueError) as error:
        raise PlanError(Fault(*_why_unreadable(error), file=name)) from error
    if data is None:
        message = sentence("this file holds more than {limit} MB", limit=MAX_BYTES // 1_000_000)
        hint = sentence("write only the plan into it; none needs as much")
        raise PlanError(Fault(message, hint, file=name))
    return _decoded(data, name)


def _read_bytes(path: Path) -> bytes | None:
    """Return what the file at `path` holds, None where that is more than it may."""
    if path.is_dir():  # Windows would say that access is denied
        raise IsADirectoryError
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_size > MAX_BYTES:
            return None
        data = file.read(MAX_BYTES + 1)
    return data if len(data) <= MAX_BYTES else None


def _why_unreadable(error: OSError | ValueError) -> tuple[Sentence, Sentence]:
    """Say why a file could not be read, and what to do."""
    match error:
        case FileNotFoundError():
            return (
                sentence("there is no such file"),
                sentence("write the path of a plan file; `workplan new FILE` makes one"),
            )
        case IsADirectoryError():
            return (
                sentence("this is a folder"),
                sentence("write the path of the plan file within it"),
            )
        case PermissionError():
            return (
                sentence("you have no permission to read this file"),
                sentence("change its permissions, or read a copy of your own"),
            )
    reason = error.strerror if isinstance(error, OSError) else None
    return (
        sentence("this file cannot be read: {reason}", reason=reason or str(error)),
        sentence("write the path of a plan file that can be opened"),
    )


def _decoded(data: bytes, name: str) -> FileText:
    """Return the text that `data` is in UTF-8, with or without a byte order mark."""
    if data.startswith(_UTF_16):
        message = sentence("this file is text in UTF-16, not in UTF-8")
        raise PlanError(Fault(message, _SAVE_AS_UTF_8, file=name, line=1))
    at = data.find(0)
    if at >= 0:
        message = sentence("this is not a text file: it has a byte 0")
        raise PlanError(Fault(message, _SAVE_AS_UTF_8, file=name, line=_line(data, at)))
    mark = data.startswith(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Offsets of utf-8-sig count from behind the byte order mark.
        at = error.start + len(codecs.BOM_UTF8) * mark
        column = at - data.rfind(b"\n", 0, at)
        message = sentence(
            "this is not text in UTF-8: byte {column} of the line is {byte}",
            column=column,
            byte=f"0x{data[at]:02X}",
        )
        fault = Fault(message, _SAVE_AS_UTF_8, file=name, line=_line(data, at))
        raise PlanError(fault) from error
    return FileText(name, text, byte_order_mark=mark)


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
