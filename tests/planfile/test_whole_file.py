"""New plan files: all of a plan in one order, as a person would write it."""

import re
from datetime import date
from pathlib import Path

from tests.plans_in_python import deadline, meeting, plan
from workplan.planfile.load import load
from workplan.planfile.whole_file import whole_file

STARTER = Path(__file__).parents[2] / "workplan" / "planfile" / "starter.toml"
DAY = date(2012, 8, 27)

NEW = """\
format = 1

[plan]
id = "a-plan"
title = { en = 'A "plan"', fr = "Un plan" }
starts = 2012-01-01
ends = 2014-12-31

[[bodies]]
id = "wg"
name = "Working group"
short = "WG"
seat = "Vienna"

[[meetings]]
id = "b"
body = "wg"
starts = 2012-08-27
ends = 2012-08-29

[[meetings]]
id = "a"
body = "wg"
earliest = 2012-01-01
latest = 2014-12-31
days = 3

[[deadlines]]
id = "papers"
of = "wg"
title = "Papers"
due = "6 weeks before start"
"""


def test_a_new_file_has_all_of_a_plan_in_the_order_of_the_format() -> None:
    some = plan(
        title={"fr": "Un plan", "en": 'A "plan"'},
        deadlines=(deadline(),),
        meetings=(meeting("b", DAY), meeting("a")),
    )
    assert whole_file(some) == NEW


def test_a_plan_as_a_person_writes_it_is_written_so() -> None:
    """But for what only a person writes: comments."""
    lines = STARTER.read_text("utf-8").splitlines()
    written = [re.sub(r"\s*#.*", "", line) for line in lines if not line.startswith("#")]
    assert [line for line in whole_file(load(STARTER)).splitlines() if line] == [
        line for line in written if line
    ]
