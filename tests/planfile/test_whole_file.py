"""New plan files: all of a plan in one order, as a person would write it."""

import re
from datetime import date
from pathlib import Path

from tests.plans_in_python import deadline, meeting, plan
from workplan.model.agenda import AgendaItem
from workplan.model.calls import Call, Reply
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper, Reached
from workplan.model.topics import Topic
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


CYCLE = """
[[calls]]
id = "call"
of = "wg"
title = "Call"
sent = "20 weeks before start"
replies_by = "12 weeks before start"
form = "note verbale"

[[replies]]
call = "b/call"
from = "wg"
on = 2012-08-27
topics = ["codes"]

[[documents]]
id = "note"
of = "wg"
title = "Note"
steps = { issued = "6 weeks before start" }

[[documents]]
id = "report"
of = "wg"
title = "Report"
steps.drafted = "6 weeks before start"
steps.submitted.due = "2 weeks after report.drafted"
steps.submitted.title.en = "to those who process it and issue it in all languages"
steps.submitted.title.fr = "à ceux qui le traitent et le publient dans toutes les langues"
steps.submitted.owner = "secretariat"

[[papers]]
id = "p-1"
of = "b/note"
title = "Note on codes"
symbols = "A/2012/WG/L.1"
references = ["CU 1", "CU 2"]
on = 2012-08-27
dates = { issued = 2012-08-27 }
languages = { zh = 2012-08-27, en = 2012-08-27 }

[[agenda]]
id = "opening"
of = "wg"
title = "Opening"
load = 1
at = "end"
"""


def test_what_comes_before_and_after_meetings_is_written_as_a_person_would() -> None:
    title = {
        "en": "to those who process it and issue it in all languages",
        "fr": "à ceux qui le traitent et le publient dans toutes les langues",
    }
    drafted = Step(id="drafted", due="6 weeks before start")
    due = "2 weeks after report.drafted"
    submitted = Step(id="submitted", due=due, title=title, owner="secretariat")
    issued = Step(id="issued", due="6 weeks before start")
    some = plan(
        meetings=(meeting("b", DAY),),
        topics=(Topic(id="codes", title="Codes"),),
        calls=(
            Call(
                id="call",
                of="wg",
                title="Call",
                sent="20 weeks before start",
                replies_by="12 weeks before start",
                form="note verbale",
            ),
        ),
        replies=(Reply(call="b/call", from_="wg", on=DAY, topics="codes"),),
        documents=(
            Document(id="note", of="wg", title="Note", steps=(issued,)),
            Document(id="report", of="wg", title="Report", steps=(drafted, submitted)),
        ),
        papers=(
            Paper(
                id="p-1",
                of="b/note",
                title="Note on codes",
                symbols="A/2012/WG/L.1",
                references=("CU 1", "CU 2"),
                on=DAY,
                dates=(Reached("issued", DAY),),
                languages=(Reached("zh", DAY), Reached("en", DAY)),
            ),
        ),
        agenda=(AgendaItem(id="opening", of="wg", title="Opening", load=1, at="end"),),
    )
    written = whole_file(some)
    assert written[written.index("\n[[calls]]") :] == CYCLE


def test_a_plan_as_a_person_writes_it_is_written_so() -> None:
    """But for what only a person writes: comments."""
    lines = STARTER.read_text("utf-8").splitlines()
    written = [re.sub(r"\s*#.*", "", line) for line in lines if not line.startswith("#")]
    assert [line for line in whole_file(load(STARTER)).splitlines() if line] == [
        line for line in written if line
    ]
