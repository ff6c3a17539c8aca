"""The verb: from a plan to the files in which people look at it."""

import os
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

from workplan.errors import CallError, Fault, instead
from workplan.formats.as_json import as_json
from workplan.formats.calendar import as_calendar
from workplan.formats.edition import Edition
from workplan.formats.markdown import as_markdown
from workplan.formats.workbook.workbook import as_workbook
from workplan.languages.language import language as language_of
from workplan.model.plan import Plan
from workplan.planfile.files import write_files
from workplan.text import sentence


@frozen
class Format:
    """A format by the suffix of its files, and the function that writes an edition in it."""

    suffix: str
    write: Callable[[Edition], bytes]


FORMATS = (
    Format(".ics", as_calendar),
    Format(".xlsx", as_workbook),
    Format(".md", as_markdown),
    Format(".json", as_json),
)


def export(plan: Plan, *paths: str | os.PathLike[str], language: str = "en") -> None:
    """Publish a plan in files whose suffixes say in which format: .ics, .xlsx, .md, .json.

    They say it in the language of a code (ar, en, es, fr, ru, zh); names of files and ids do not
    change with it. The same plan gives the same bytes. Raises CallError for a suffix that stands
    for no format and for a language that is not there, and OutputError for files that cannot be
    written; no file is touched before all are made.
    """
    said_in = language_of(language)
    files = tuple(Path(path) for path in paths)
    formats = {form.suffix: form for form in FORMATS}
    unknown = [file for file in files if file.suffix.lower() not in formats]
    if unknown:
        raise CallError(*(_unknown_format(file, formats) for file in unknown))
    edition = Edition.of(plan, said_in)
    write_files([(file, formats[file.suffix.lower()].write(edition)) for file in files])


def _unknown_format(file: Path, suffixes: dict[str, Format]) -> Fault:
    message = (
        sentence('no format has the suffix "{suffix}"', suffix=file.suffix)
        if file.suffix
        else sentence("the name has no suffix that says in which format")
    )
    return Fault(message, instead(file.suffix, suffixes), file=str(file))
