"""Each part of the plan file as users see it: plans with what is seen in their comments."""

import re
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.formats.seen import seen, written

PLANS = sorted((Path(__file__).parents[1] / "plans" / "features").glob("*.toml"))
EACH = pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)


def test_the_parts_are_those_of_the_plan_file() -> None:
    assert [path.stem for path in PLANS] == [
        "agenda_2011",
        "during",
        "includes",
        "instants",
        "milestones",
        "omit",
        "periods",
        "places",
        "resumed",
        "since_until",
        "standing_topics",
        "topic_deadlines",
        "weekends",
    ]


@EACH
@pytest.mark.parametrize("form", ["ics", "json"])
def test_a_file_holds_what_is_written_and_nothing_else(path: Path, form: str) -> None:
    assert seen(path)[form] == written(path)[form]


@EACH
@pytest.mark.parametrize("form", ["xlsx", "md"])
def test_tables_hold_what_is_written(path: Path, form: str) -> None:
    lines = seen(path)[form]
    assert written(path)[form]
    assert [line for line in written(path)[form] if line not in lines] == []


@EACH
def test_the_command_shows_what_is_written_and_nothing_else(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    rows = run(capsys, "show", path).out.splitlines()[1:]
    assert [re.sub(" {2,}", " | ", row) for row in rows] == written(path)["show"]
