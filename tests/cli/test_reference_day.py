"""The options --as-of and --due."""

from datetime import UTC, date, datetime

import click
import pytest
from click.testing import CliRunner

from tests.cli.run import PLAN, run
from tests.plans_in_python import plan
from workplan.cli.reference_day import as_of, due, today
from workplan.dates.lengths import Length, Unit

Capture = pytest.CaptureFixture[str]


@click.command()
@due
@as_of
def said(due: Length | None, as_of: date | None) -> None:
    click.echo(f"{due!s} from {as_of!s}")


def answer(*arguments: str) -> str:
    ran = CliRunner().invoke(said, arguments)
    assert ran.exit_code == 0
    return ran.output.strip()


@pytest.mark.parametrize(
    ("written", "count", "unit"),
    [
        ("30d", 30, "day"),
        ("6w", 6, "week"),
        ("2m", 2, "month"),
        ("1Y", 1, "year"),
        ("10 working days", 10, "working day"),
    ],
)
def test_a_length_is_written_short_or_as_in_a_plan(written: str, count: int, unit: Unit) -> None:
    assert answer("--due", written) == f"{Length(count, unit)} from None"


def test_a_day_is_written_as_in_a_plan() -> None:
    assert answer("--as-of", "2012-07-20") == "None from 2012-07-20"


@pytest.mark.parametrize(
    "wrong", ["30q", "0d", "d", "40000d", "1 fortnight", "\u0661d", "9999999d"]
)
def test_a_length_that_is_none_is_a_plain_error(capsys: Capture, wrong: str) -> None:
    ran = run(capsys, "show", PLAN, "--due", wrong)
    assert ran.status == 2
    assert "Invalid value for '--due'" in ran.err
    assert "30d, 6w, 2m, 1y" in ran.err


@pytest.mark.parametrize("wrong", ["20 July 2012", "2012-02-30", "1899-12-31", "2200-01-01", ""])
def test_a_day_that_is_none_is_a_plain_error(capsys: Capture, wrong: str) -> None:
    ran = run(capsys, "check", PLAN, "--as-of", wrong)
    assert ran.status == 2
    assert "Invalid value for '--as-of'" in ran.err


@pytest.mark.parametrize(
    ("option", "wrong", "said"),
    [
        ("--as-of", "20 July 2012", "pas un jour"),
        ("--as-of", "1899-12-31", "années 1900 à 2199"),
        ("--due", "30q", "pas une durée"),
    ],
)
def test_what_is_wrong_is_said_in_the_language(
    capsys: Capture, option: str, wrong: str, said: str
) -> None:
    in_french = run(capsys, "show", PLAN, option, wrong, "--language", "fr")
    assert in_french.status == 2
    assert said in in_french.err
    assert said not in run(capsys, "show", PLAN, option, wrong).err


def test_today_is_the_day_in_the_zone_of_the_plan() -> None:
    days = {today(plan(time_zone=zone)) for zone in ("Pacific/Kiritimati", "Pacific/Niue")}
    assert max(days) - min(days) >= datetime.resolution
    assert min(days) <= datetime.now(UTC).date() <= max(days)
