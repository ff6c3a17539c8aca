"""Opens the files that a plan includes, beside or below it: what several plans share."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from attrs import define, field

from workplan.dates.errors import shown
from workplan.errors import PlanError, WrongValue
from workplan.planfile.document import parse
from workplan.planfile.filetext import FileText
from workplan.planfile.kinds import parsed
from workplan.planfile.reading import MAX_BYTES, read_text
from workplan.planfile.tables import Table
from workplan.text import Sentence, sentence

_BELOW = sentence('write the name of a file beside or below the plan: "lists/closures.toml"')

_LEAVE_OUT = sentence("leave it out")
_TOO_MUCH = sentence(
    "the plan and what it includes hold more than {limit} MB", limit=MAX_BYTES // 1_000_000
)


def _local(name: str) -> str | None:
    """Take a name that leads to the plan's folder, or to one below, on any machine."""
    leads_out = name.startswith("/") or PureWindowsPath(name).drive or "\\" in name
    parts = PurePosixPath(name).parts
    if leads_out or not parts or ".." in parts or not name.isprintable():
        raise WrongValue(sentence('"{file}" is not below the plan', file=shown(name)), _BELOW)
    return name


FILE = parsed(_local, '"closures.toml"', None)


def included(document: Table, path: str | os.PathLike[str]) -> Iterator[Table]:
    """Yield the documents that the plan at `path` includes, as far as they can be read.

    Raises PlanError where one of them is not TOML.
    """
    names = document.list_of("include", FILE) or ()
    files = _Files(document, Path(path).parent, room=MAX_BYTES - len(document.file.text))
    for index, name in enumerate(names):
        file = files.opened(index, name) if name is not None else None
        if file is not None:
            yield Table(file, (), parse(file), document.faults)


@define
class _Files:
    """Opens files by the names that a document gives them."""

    document: Table
    folder: Path
    room: int  # for how many characters more
    _opened: set[str] = field(factory=set)

    def opened(self, index: int, name: str) -> FileText | None:
        """Return the text of a file, None where it cannot be had."""
        path = self.folder / name
        if wrong := self._wrong(path, name):
            message, hint = wrong
            self.document.fault("include", index, message=message, hint=hint)
            return None
        try:
            file = read_text(path)
        except PlanError as error:
            for fault in error.faults:
                self.document.faults.add(fault)
            return None
        self.room -= len(file.text)
        if self.room < 0:
            self.document.fault("include", index, message=_TOO_MUCH, hint=_LEAVE_OUT)
        return file if self.room >= 0 else None

    def _wrong(self, path: Path, name: str) -> tuple[Sentence, Sentence] | None:
        real = os.path.realpath(path)
        if not Path(real).is_relative_to(os.path.realpath(self.folder)):
            return sentence('"{file}" leads out of the folder', file=name), _BELOW
        if real in self._opened:
            return sentence('"{file}" is included twice', file=name), _LEAVE_OUT
        self._opened.add(real)
        # Neither a folder, nor a pipe that never ends, nor what may not be looked at.
        if os.path.isfile(real):  # noqa: PTH113 - Path.is_file raises where it may not look
            return None
        return sentence('there is no file "{file}"', file=name), _BELOW
