"""The section of what the rules find."""

from datetime import date

from tests.formats.tables.rows import part, rows
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.findings import findings_section
from workplan.formats.tables.values import Table
from workplan.model.marks import Accepted
from workplan.model.plan import Plan
from workplan.model.topics import Topic

MONDAY = date(2012, 8, 27)
TWICE = (meeting("one", MONDAY, number=1), meeting("two", MONDAY, number=2))


def test_a_finding_says_what_to_do_and_whom_it_concerns() -> None:
    of = plan(meetings=TWICE)
    (finding,) = (
        finding for finding in Edition.of(of).report.findings if finding.id == "one-at-a-time"
    )
    (row,) = (row for row in rows(of, findings_section) if row.cells["Rule"] == "one-at-a-time")
    assert row.cells == {
        "Rule": "one-at-a-time",
        "What is found": str(finding.message),
        "What to do": str(finding.hint),
        "Concerns": "WG, meeting 1 | WG, meeting 2",
        "Level": "must",
        "Ids": "one | two",
    }


def test_accepted_findings_stand_apart_with_the_reason() -> None:
    of = plan(
        meetings=TWICE,
        accepted=(Accepted(rule="one-at-a-time", entry="two", reason="So decided"),),
    )
    (row,) = rows(of, findings_section, 1)
    assert row.cells["Why it is accepted"] == "So decided"
    assert "one-at-a-time" not in [row.cells["Rule"] for row in rows(of, findings_section)]


def test_what_is_not_judged_says_what_it_waits_for() -> None:
    of = plan(
        topics=(Topic(id="t", title="The topic"),), meetings=(meeting("m", MONDAY, number=1),)
    )
    (row,) = (row for row in rows(of, findings_section, 2) if row.cells["Rule"] == "topic-placed")
    assert row.cells["What would be judged"] == "The topic"
    assert row.cells["Waits for"] == "WG, meeting 1"
    assert row.cells["Ids"] == "m"


def test_where_there_are_none_each_table_says_so() -> None:
    of: Plan = plan(meetings=(meeting("m", MONDAY, topics=()),))
    section = findings_section(Edition.of(of))
    for number in range(len(section.parts)):
        assert part(section, number).rows == ()
        assert str(part(section, number).nothing)


def test_tables_below_each_other_have_columns_of_the_same_width() -> None:
    section = findings_section(Edition.of(plan()))
    tables = [part for part in section.parts if isinstance(part, Table)]
    for columns in zip(*(table.columns for table in tables), strict=False):
        assert len({column.width for column in columns}) == 1
