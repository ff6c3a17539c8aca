"""The verb: formats by suffix, all files or none, in the language that is asked for."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

import workplan
from tests.formats.marking_language import OPENS, Marking, unmarked
from tests.formats.strict_lines import read
from tests.plans_in_python import meeting, plan
from workplan.dates.closing import OnDates
from workplan.dates.spans import DateAsKnown
from workplan.errors import CallError, OutputError
from workplan.formats.as_json import as_json
from workplan.formats.calendar import as_calendar
from workplan.formats.edition import Edition
from workplan.formats.export import FORMATS, export
from workplan.formats.markdown import as_markdown
from workplan.formats.workbook.workbook import as_workbook
from workplan.languages.language import LANGUAGES, language
from workplan.model.bodies import Actor, Body
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.marks import Accepted, Done, Override
from workplan.model.milestones import Milestone
from workplan.model.recommendations import Recommendation
from workplan.model.topics import Topic
from workplan.rules import RULES

PLAN = plan(meetings=(meeting("m"),))
MONDAY = date(2012, 8, 27)


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


@pytest.mark.parametrize("code", LANGUAGES)
def test_files_are_written_in_the_language_that_is_asked_for(tmp_path: Path, code: str) -> None:
    for form in FORMATS:
        path = tmp_path / f"plan{form.suffix}"
        export(PLAN, path, language=code)
        assert path.read_bytes() == form.write(Edition.of(PLAN, language(code)))


def test_a_language_that_there_is_not_leaves_everything_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="write one of these: ar, en"):
        export(PLAN, tmp_path / "plan.md", language="tlh")
    assert list(tmp_path.iterdir()) == []


def marked() -> Edition:
    """Return an edition of a plan in which nothing has letters of the alphabet, but zones."""
    topic = Topic(id="1", title="一", provisions=("5",), note="注", source=("§1",), verified=False)
    of = plan(
        id="0",
        title="计划",
        note="注",
        url="https://0.0.0.0/",
        bodies=(Body(id="2", name="组", short="组"),),
        actors=(Actor(id="3", name="处"),),
        topics=(topic, Topic(id="11", title="二")),
        closures=(Closure(id="4", title="休", when=OnDates((MONDAY,))),),
        milestones=(Milestone(id="5", title="期", on=DateAsKnown(2013)),),
        meetings=(
            meeting("6", MONDAY, body="2", number=3, topics=("1",), status="held", place="城"),
            meeting("7", date(2012, 8, 28), body="2", number=4, status="cancelled", topics=()),
            meeting("8", body="2", number=5, decided_by="2"),
            meeting("9", MONDAY, body="2", status="postponed", note="注"),
        ),
        deadlines=(
            Deadline(id="10", title="文", of="2", due="6 weeks before start at 17:00", owner="3"),
            Deadline(
                id="12", title="问", of="2", opens="2 weeks before 10", due="1 day before 10"
            ),
            Deadline(id="13", title="见", of="2", due="Monday on or before 2 weeks before start"),
        ),
        overrides=(Override(entry="6/13", on=date(2012, 8, 3), reason="因"),),
        done=(Done(entry="6/10", on=date(2012, 7, 1)),),
        recommendations=(Recommendation(id="14", title="请", made_at="6", addressee="3"),),
        accepted=(Accepted(rule="open-days", entry="6", reason="因"),),
    )
    return Edition.of(of, Marking())


def texts_of_workbook(edition: Edition) -> Iterator[str]:
    book = load_workbook(BytesIO(as_workbook(edition)))
    for sheet in book.worksheets:
        yield sheet.title.replace("-", "")
        for row in sheet.iter_rows():
            yield from (cell.value for cell in row if isinstance(cell.value, str))


def texts_of_calendar(edition: Edition) -> Iterator[str]:
    root, _ = read(as_calendar(edition))
    (calendar,) = root.components
    for event in calendar.components:
        for name in ("DESCRIPTION", "SUMMARY", "CATEGORIES", "LOCATION"):
            yield from event.value(name).replace("\\n", "\n").split("\n")


def texts_of_markdown(edition: Edition) -> Iterator[str]:
    for line in as_markdown(edition).decode().splitlines():
        yield from line.replace("\\", "").removesuffix("|").split(" | ")


def texts_of_json(edition: Edition) -> Iterator[str]:
    said = json.loads(as_json(edition))
    for entry in said["entries"]:
        yield from (entry["title"], entry["reason"], entry["note"] or "")
    for finding in said["findings"] + said["accepted"]:
        yield from (finding["message"], finding["hint"])


@pytest.mark.parametrize(
    "texts_of", [texts_of_workbook, texts_of_calendar, texts_of_markdown, texts_of_json]
)
def test_everything_that_a_format_says_is_said_in_its_language(
    texts_of: Callable[[Edition], Iterator[str]],
) -> None:
    texts = list(texts_of(marked()))
    assert any(OPENS in text for text in texts)
    not_said = {"", "UTC", "https"} | {rule.name for rule in RULES}
    unsaid = {re.sub(r"\d\d:\d\d |[^a-zA-Z-]", "", unmarked(text)).strip("-") for text in texts}
    assert unsaid <= not_said
