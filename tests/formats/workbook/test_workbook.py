"""The whole workbook: read with openpyxl, and opened and printed in LibreOffice."""

import os
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workplan
from tests.examples_asked import at_most
from tests.formats.texts import NASTY, plan_of, titles
from tests.formats.workbook.reading import (
    BROKEN,
    printed,
    read,
    shown_in_libreoffice,
    strings,
    tables,
)
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.plain_text import plain_text
from workplan.formats.workbook.sheet_names import LONGEST
from workplan.formats.workbook.workbook import as_workbook
from workplan.languages.language import LANGUAGES, language
from workplan.model.plan import Plan

EXAMPLES = Path(__file__).parents[3] / "examples" / "uncac-prevention"
REAL_PLANS = ("plan.toml", "as-of-2011.toml")
DAYS = [
    ("ar", "الاثنين، 27 أغسطس 2012"),
    ("ru", "Пн, 27 авг 2012 \N{CYRILLIC SMALL LETTER GHE}."),
    ("zh", "2012年8月27日星期一"),
]
SHEETS = [
    *("About", "Work plan", "Deadlines", "Calls and replies", "Documents", "Topics by meeting"),
    *("Agendas", "Participants", "Recommendations", "Findings"),
]
OF_EVERY_PLAN = [
    *("About", "Work plan", "Deadlines", "Topics by meeting", "Recommendations", "Findings"),
]


def workbook(of: Plan) -> bytes:
    return as_workbook(Edition.of(of))


def real(name: str) -> bytes:
    return workbook(workplan.load(EXAMPLES / name))


def said_in(of: Plan) -> set[str]:
    """Return the texts of a plan of `plan_of` that stand in a cell of their own."""
    (asked,), (topic,), (body,) = of.recommendations, of.topics, of.bodies
    texts = (
        *(meeting.title for meeting in of.meetings),
        *(meeting.note for meeting in of.meetings if meeting.note is not None),
        *(topic.title, of.milestones[0].title, of.deadlines[0].title, body.short, of.title),
        *(asked.title, asked.condition, asked.note or asked.title, of.actors[0].name),
    )
    return {plain_text(text) for text in texts}


def test_the_sheets_are_those_that_people_ask_for() -> None:
    assert read(real("plan.toml")).sheetnames == SHEETS


def test_dates_are_dates() -> None:
    sheet = read(real("plan.toml"))["Work plan"]
    starts = [row[0].value for row in sheet.iter_rows(min_row=4)]
    dated = [day for day in starts if isinstance(day, datetime)]
    assert datetime(2012, 8, 27) in dated  # noqa: DTZ001 - a day in a workbook has no zone
    assert len(dated) == len(starts) - 2  # two milestones are known as a month and a year


@pytest.mark.parametrize("name", REAL_PLANS)
def test_columns_of_tables_are_called_as_their_cells_say(name: str) -> None:
    written = real(name)
    book = read(written)
    for table, (reference, columns) in tables(written).items():
        (sheet,) = (sheet for sheet in book if table in sheet.tables)
        heading, *rows = sheet[reference]
        assert [cell.value for cell in heading] == columns
        assert len(set(map(str.casefold, columns))) == len(columns)
        assert rows
    assert {"work_plan", "deadlines", "topics_by_meeting"} <= set(tables(written))


@pytest.mark.parametrize("of", [plan(), plan(bodies=())], ids=["empty", "without bodies"])
def test_an_empty_plan_has_a_workbook_without_empty_tables(of: Plan) -> None:
    written = workbook(of)
    assert read(written).sheetnames == OF_EVERY_PLAN
    assert tables(written) == {}


@settings(max_examples=at_most(30))
@given(st.lists(titles(), min_size=1, max_size=20))
def test_any_text_is_in_a_cell_as_it_is_and_never_a_formula(said: list[str]) -> None:
    of = plan_of(*said)
    written = workbook(of)
    cells = [cell for sheet in read(written) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert {text for text in said_in(of) if text} <= strings(written)


def test_the_same_plan_gives_the_same_bytes_whatever_the_surroundings(tmp_path: Path) -> None:
    script = "import sys, workplan; workplan.export(workplan.load(sys.argv[1]), *sys.argv[2:])"
    names = ("plan.xlsx", "plan.md", "plan.json")
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
    )
    written = []
    for number, variables in enumerate(surroundings):
        folder = tmp_path / str(number)
        folder.mkdir()
        subprocess.run(
            [
                sys.executable,
                "-c",
                script,
                EXAMPLES / "plan.toml",
                *(folder / name for name in names),
            ],
            check=True,
            env=os.environ | variables,
        )
        written.append([(folder / name).read_bytes() for name in names])
    assert written[0] == written[1]
    assert written[0][0] == real("plan.toml")


@pytest.mark.parametrize("name", REAL_PLANS)
def test_libreoffice_prints_every_sheet_without_a_broken_cell(tmp_path: Path, name: str) -> None:
    pages, sheets = printed(real(name), tmp_path), read(real(name)).sheetnames
    assert [page for page in pages if BROKEN.search(page)] == []
    for sheet in sheets:
        of_sheet = [page for page in pages if page.startswith(f"{sheet}: Prevention")]
        assert of_sheet, f"the title of {sheet} is on none of its pages"
    assert all(page.startswith(tuple(f"{sheet}: " for sheet in sheets)) for page in pages), (
        "a page without the title: a sheet is more than one page wide"
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_sheets_and_columns_have_names_that_excel_takes_in_each_language(code: str) -> None:
    written = as_workbook(Edition.of(workplan.load(EXAMPLES / "plan.toml"), language(code)))
    book = read(written)
    assert len({name.casefold() for name in book.sheetnames}) == len(SHEETS)
    assert max(map(len, book.sheetnames)) <= LONGEST
    for table, (reference, columns) in tables(written).items():
        (sheet,) = (sheet for sheet in book if table in sheet.tables)
        assert [cell.value for cell in sheet[reference][0]] == columns
        assert len(set(map(str.casefold, columns))) == len(columns)
    assert tables(written).keys() == tables(real("plan.toml")).keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_only_sheets_in_arabic_begin_on_the_right(code: str) -> None:
    book = read(as_workbook(Edition.of(plan_of("text"), language(code))))
    from_the_right = code == "ar"
    for sheet in book:
        assert bool(sheet.sheet_view.rightToLeft) == from_the_right
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    assert (cell.alignment.readingOrder == 2) == from_the_right
                    assert cell.alignment.horizontal != ("left" if from_the_right else "right")


@pytest.mark.parametrize(("code", "day"), DAYS)
def test_libreoffice_shows_dates_in_the_language_of_the_workbook(
    tmp_path: Path, code: str, day: str
) -> None:
    of = plan(meetings=(meeting("m", date(2012, 8, 27), status="held"),))
    shown = shown_in_libreoffice(as_workbook(Edition.of(of, language(code))), tmp_path)
    cells = {
        cell.replace("\u202f", " ").replace("\xa0", " ")
        for rows in shown.values()
        for row in rows
        for cell in row
    }
    assert day in cells


def test_libreoffice_shows_texts_that_try_to_be_more_as_they_are(tmp_path: Path) -> None:
    of = plan_of(*NASTY)
    shown = shown_in_libreoffice(workbook(of), tmp_path)
    cells = {cell for rows in shown.values() for row in rows for cell in row}
    assert list(shown) == sorted(OF_EVERY_PLAN)
    assert {text for text in said_in(of) if text} <= cells
    assert not any(BROKEN.search(cell) for cell in cells - said_in(of))
