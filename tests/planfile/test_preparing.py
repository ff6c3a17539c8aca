"""Dates by step or by language, as several tables have them."""

from datetime import date

from tests.planfile.tables_of import document_of, faults_in
from workplan.model.papers import Reached
from workplan.planfile.preparing import read_by_key, read_reached
from workplan.planfile.tables import Table

EXAMPLE = "{ issued = 2011-06-10 }"


def dates(table: Table) -> tuple[Reached, ...]:
    return read_reached(table, "dates", EXAMPLE)


def test_dates_are_read_in_the_order_in_which_they_stand() -> None:
    table = document_of("dates = { zh = 2011-06-28, en = 2011-06-10 }")
    assert dates(table) == (
        Reached("zh", date(2011, 6, 28)),
        Reached("en", date(2011, 6, 10)),
    )
    assert table.faults.found == []


def test_what_is_missing_is_none() -> None:
    table = document_of("other = 1")
    assert (dates(table), read_by_key(table, "dates", EXAMPLE)) == ((), None)
    assert table.faults.found == []


def test_what_holds_no_dates_is_told_with_an_example() -> None:
    toml = """
[[papers]]
dates = 2011-06-10
[[papers]]
dates = {}
[[papers]]
dates = { issued = "2011-06-10" }
"""
    assert faults_in(toml, dates) == [
        f"3: 2011-06-10 is no table; write dates = {EXAMPLE}",
        f"5: this table is empty; write dates = {EXAMPLE}",
        '7: "2011-06-10" is no date; write it without quotes: 2011-06-10',
    ]
