"""Saves a plan: into the file it came from, of which only what differs changes, or a new one."""

import codecs
import os
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from workplan.changes.edits import Edit, edits
from workplan.errors import Fault, OutputError, PlanError
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement
from workplan.planfile.files import write_files
from workplan.planfile.filetext import FileText
from workplan.planfile.load import loaded, loaded_again
from workplan.planfile.reading import MAX_BYTES, read_text
from workplan.planfile.rewriting import splices_of
from workplan.planfile.splice import spliced
from workplan.planfile.whole_file import whole_file
from workplan.rules import RULES
from workplan.text import sentence

_ELSEWHERE = sentence("save the plan to a path where no file is")
_WRITE_ANOTHER = sentence("write what a plan file can hold")


def save(
    plan: Plan, path: str | os.PathLike[str], *, rules: Sequence[type[Requirement]] = RULES
) -> Plan:
    """Write a plan to the file at `path`; return it as it stands there, to go on from.

    In a plan file that is there already only the keys and tables that differ are written anew:
    comments, blank lines, the order of keys and all else stay, to the byte. Files that it
    includes are not written to. Where there is no file, one is written with all the plan.
    `rules` are those that the plan may name, as in `load`.

    A plan that was loaded is saved only into a file that still reads as it did then, wherever
    that is; one built in Python only into the file of a plan of the same id. What is written is
    read again before it takes the place of the old file, so that loading it gives this plan.

    Raises PlanError where the file that is there is no plan, OutputError where it may not be
    changed so or cannot be written; the file is then as it was.
    """
    there = _there(path)
    if there is None:
        file = FileText(os.fspath(path), whole_file(plan))
    else:
        before = _before(plan, there, path, rules)
        if not edits(before, plan):
            return plan
        file = evolve(there, text=spliced(there, splices_of(there, before, plan)))
    data = _encoded(file)
    saved = _read_again(plan, file, path, rules)
    if _said(_there(path)) != _said(there):  # somebody else has written meanwhile
        return save(plan, path, rules=rules)
    write_files([(Path(path), data)])
    return saved


def _there(path: str | os.PathLike[str]) -> FileText | None:
    """Return the text of the file at a path, None where there is none.

    What is there and no file, as a folder or a pipe, is told of when it would be replaced.
    """
    if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises where it may not look
        return None
    return read_text(path)


def _said(file: FileText | None) -> tuple[str, bool] | None:
    return None if file is None else (file.text, file.byte_order_mark)


def _before(
    plan: Plan,
    file: FileText,
    path: str | os.PathLike[str],
    rules: Sequence[type[Requirement]],
) -> Plan:
    """Return the plan that is in a file; OutputError where `plan` may not take its place."""
    loaded_from = None if plan.origin is None else plan.origin.text
    if not isinstance(loaded_from, FileText):
        before = loaded(file, path, rules=rules)
        if plan.id == before.id:
            return before
        message, hint = sentence('this file holds another plan, "{id}"', id=before.id), _ELSEWHERE
    elif loaded_from.text == file.text:
        return loaded_again(file, path, rules=rules)
    elif os.path.realpath(loaded_from.name) == os.path.realpath(file.name):
        message = sentence("this file has changed since the plan was loaded from it")
        hint = sentence("load it again, and make the change in that plan")
    else:
        where = loaded_from.name
        message = sentence('the plan was loaded from "{file}", and this file differs', file=where)
        hint = _ELSEWHERE
    raise OutputError(Fault(message, hint, file=file.name))


def _read_again(
    plan: Plan,
    file: FileText,
    path: str | os.PathLike[str],
    rules: Sequence[type[Requirement]],
) -> Plan:
    """Return the plan that a text says which is to be written; OutputError if it is another."""
    try:
        saved = loaded(file, path, rules=rules)
    except PlanError as error:
        # The lines are those of a text that nobody will see.
        raise OutputError(*(evolve(fault, line=None) for fault in error.faults)) from None
    if saved != plan:
        raise OutputError(_unsaid(edits(plan, saved)[0], file))
    return saved


def _unsaid(edit: Edit, file: FileText) -> Fault:
    """Say which part of a plan reads differently from what was written."""
    path = tuple(part for part in (edit.table, edit.id, edit.key) if part is not None)
    message = sentence("{where} would not be read again as it is", where=".".join(path))
    return Fault(message, _WRITE_ANOTHER, path=path, file=file.name)


def _encoded(file: FileText) -> bytes:
    """Return the bytes of a text; OutputError where no plan file can hold it."""
    try:
        data = codecs.BOM_UTF8 * file.byte_order_mark + file.text.encode()
    except UnicodeEncodeError as error:
        message = sentence(
            "a text of the plan has a character that no file can hold: {character}",
            character=ascii(error.object[error.start]),
        )
        raise OutputError(Fault(message, _WRITE_ANOTHER, file=file.name)) from None
    if len(data) > MAX_BYTES:
        message = sentence(
            "the plan takes more than {limit} MB, and would not be read again",
            limit=MAX_BYTES // 1_000_000,
        )
        raise OutputError(Fault(message, _WRITE_ANOTHER, file=file.name))
    return data
