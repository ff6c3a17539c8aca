"""All sections together."""

from tests.formats.tables.rows import facts
from tests.model.fault_cases import DAY
from tests.people_in_python import ACTORS, call
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.sections import sections_of
from workplan.model.agenda import AgendaItem
from workplan.model.papers import Paper
from workplan.model.participants import Participants


def test_sections_are_those_that_people_ask_for_and_the_first_names_the_others() -> None:
    first, *others = sections_of(Edition.of(plan()))
    assert [str(section.name) for section in (first, *others)] == [
        "About",
        "Work plan",
        "Deadlines",
        "Topics by meeting",
        "Recommendations",
        "Findings",
    ]
    named = facts(first, 1)
    assert [named[str(section.name)] for section in others] == [
        str(section.about) for section in others
    ]


# A plan that has something for each section that others lack.
FULL = plan(
    actors=ACTORS,
    meetings=(meeting("wg-3", DAY),),
    calls=(call(),),
    papers=(Paper(id="note", of="wg-3", title="Note"),),
    agenda=(AgendaItem(id="opening", of="wg-3", title="Opening"),),
    participants=(Participants(meeting="wg-3", category="states", count=76),),
)


def test_a_section_is_there_only_where_the_plan_has_something_for_it() -> None:
    assert [str(section.name) for section in sections_of(Edition.of(FULL))] == [
        "About",
        "Work plan",
        "Deadlines",
        "Calls and replies",
        "Documents",
        "Topics by meeting",
        "Agendas",
        "Participants",
        "Recommendations",
        "Findings",
    ]


def test_formulas_of_a_workbook_can_name_each_table() -> None:
    """ECMA-376, 18.5.1.2: unique in a workbook, letters and digits, and no reference of a cell."""
    from workplan.formats.tables.values import Table

    tables = [
        part
        for section in sections_of(Edition.of(FULL))
        for part in section.parts
        if isinstance(part, Table)
    ]
    names = [table.name for table in tables]
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() and name.isascii() and not name[-1].isdigit() for name in names)
