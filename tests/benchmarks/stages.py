"""What is measured: each stage of the way from a file to what is published, and its floor."""

import tomllib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, Generic, TypeVar
from unittest.mock import patch

from attrs import evolve, field, frozen
from icalendar import Calendar
from openpyxl import Workbook, load_workbook

import workplan
from workplan.formats.as_json import as_json
from workplan.formats.calendar import as_calendar
from workplan.formats.edition import Edition
from workplan.formats.markdown import as_markdown
from workplan.formats.workbook.workbook import as_workbook

T = TypeVar("T")


@frozen
class Floor(Generic[T]):
    """What a stage is compared with: what cannot be done faster with the libraries there are.

    `prepared` makes it ready for what the stage works on; `wanted` is how many times as long the
    stage may take at most.
    """

    name: str
    prepared: Callable[[Path, T], Callable[[], object]]
    wanted: float


@frozen
class Stage(Generic[T]):
    """A stage: what has to be there before, what is measured, and its floor if it has one.

    What is there before is made anew for each run, since a plan remembers what it has worked
    out, unless it is `kept`.
    """

    name: str
    before: Callable[[Path], T]
    run: Callable[[T], object]
    floor: Floor[T] | None = None
    kept: bool = field(default=False, kw_only=True)


def _tomllib(path: Path, _: object) -> Callable[[], object]:
    text = path.read_text("utf-8")
    return lambda: tomllib.loads(text)


def _changed(path: Path) -> tuple[workplan.Plan, Path]:
    """Return a plan of which one date is changed, and the file that it was loaded from."""
    saved = path.with_name(f"saved-{path.name}")
    saved.write_bytes(path.read_bytes())
    plan = workplan.load(saved)
    first, *others = plan.meetings
    changed = evolve(first, dates=workplan.Fixed(first.earliest, first.earliest))
    return evolve(plan, meetings=(changed, *others)), saved


def _save(changed: tuple[workplan.Plan, Path]) -> None:
    workplan.save(*changed)


def _load(path: Path, _: object) -> Callable[[], object]:
    return lambda: workplan.load(path)


def _edition(path: Path) -> Edition:
    return Edition.of(workplan.load(path))


def _icalendar(_: Path, edition: Edition) -> Callable[[], object]:
    """Return the writing of the components that the feed has, and nothing else."""
    with patch.object(Calendar, "to_ical", autospec=True, return_value=b"") as writing:
        as_calendar(edition)
    calendar: Calendar = writing.call_args.args[0]
    return calendar.to_ical


def _openpyxl(_: Path, edition: Edition) -> Callable[[], object]:
    """Return the writing of the cells that the workbook has, without their looks."""
    sheets = [
        (sheet.title, list(sheet.iter_rows(values_only=True)))
        for sheet in load_workbook(BytesIO(as_workbook(edition))).worksheets
    ]

    def write() -> None:
        book = Workbook()
        for title, rows in sheets:
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(BytesIO())

    return write


STAGES: tuple[Stage[Any], ...] = (
    Stage("load", Path, workplan.load, Floor("tomllib alone", _tomllib, 4)),
    Stage("derive", workplan.load, workplan.derive),
    Stage("check", workplan.load, workplan.check, Floor("tomllib alone", _tomllib, 2)),
    Stage("save one changed date", _changed, _save, Floor("load", _load, 2.5)),
    Stage(
        "calendar",
        _edition,
        as_calendar,
        Floor("icalendar writing the same components", _icalendar, 1.5),
        kept=True,
    ),
    Stage(
        "workbook",
        _edition,
        as_workbook,
        Floor("openpyxl writing the same bare cells", _openpyxl, 1.8),
        kept=True,
    ),
    Stage("Markdown", _edition, as_markdown, kept=True),
    Stage("JSON", _edition, as_json, kept=True),
)
