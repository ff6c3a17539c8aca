"""Tables, and what is told of them."""

import pytest

from tests.planfile.tables_of import document_of
from workplan.errors import MOST_FAULTS, PlanError
from workplan.planfile.kinds import INTEGER, STRING
from workplan.planfile.tables import Table


def told(document: Table) -> list[str]:
    return [str(fault) for fault in document.faults.found]


def test_a_key_that_is_missing_is_told_at_its_table_with_what_to_write() -> None:
    document = document_of("\n\n[plan]\nid = 'a'")
    assert document.table("plan").required("days", INTEGER) == INTEGER.placeholder
    assert told(document) == ["plan.toml:3: days is missing; write days = 1"]


def test_a_value_that_cannot_be_read_is_told_once_and_its_table_is_read_on() -> None:
    document = document_of("days = true\nnumber = 5")
    assert document.required("days", INTEGER) == INTEGER.placeholder
    assert document.required("number", INTEGER) == 5
    assert told(document) == ["plan.toml:1: true is no whole number; write digits alone, as in 3"]


def test_a_key_that_may_be_missing_is_none_or_its_default() -> None:
    document = document_of("")
    assert document.optional("days", INTEGER) is None
    assert document.defaulted("days", INTEGER, 7) == 7
    assert document.list_of("days", INTEGER) is None
    assert document.strings("days") == ()
    assert told(document) == []


def test_a_list_is_told_of_by_its_elements() -> None:
    document = document_of("ids = [\n'a',\n5,\n'b',\ntrue\n]")
    assert document.list_of("ids", STRING) == ("a", STRING.placeholder, "b", STRING.placeholder)
    assert [fault.path for fault in document.faults.found] == [("ids", 1), ("ids", 3)]
    assert [fault.line for fault in document.faults.found] == [3, 5]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ('"a"', 'write it in brackets: ids = ["a"]'),
        ("5", "write it in brackets: ids = [5]"),
        ("{ a = 1 }", 'write it in brackets: ids = ["..."]'),
    ],
)
def test_what_should_be_a_list_is_put_in_brackets(written: str, hint: str) -> None:
    document = document_of(f"ids = {written}")
    document.list_of("ids", STRING)
    assert [str(fault.hint) for fault in document.faults.found] == [hint]


def test_one_string_may_stand_for_a_list_of_one() -> None:
    document = document_of('one = "a"\nmany = ["a", "b"]\nwrong = 5')
    assert document.strings("one") == ("a",)
    assert document.strings("many") == ("a", "b")
    assert document.strings("wrong") == (STRING.placeholder,)
    assert told(document) == ['plan.toml:3: 5 is no text in quotes; write it in quotes: "5"']


def test_keys_that_nobody_has_asked_for_are_unknown() -> None:
    document = document_of("strats = 1\nid = 'a'\nends = 3\nquite-another = 4")
    document.required("id", STRING)
    document.has("starts", "ends")
    document.close()
    assert told(document) == [
        'plan.toml:1: nothing here is called "strats"; write "starts"',
        'plan.toml:4: nothing here is called "quite-another"; write one of these: starts',
    ]


def test_a_key_that_is_there_already_is_not_what_another_was_meant_for() -> None:
    document = document_of("id = 'a'\nidd = 'b'")
    document.required("id", STRING)
    document.optional("title", STRING)
    document.close()
    assert told(document) == [
        'plan.toml:2: nothing here is called "idd"; write one of these: title'
    ]


def test_a_list_of_tables_has_two_brackets() -> None:
    document = document_of("bodies = [{}, 5, {}]\n[topics]\nid = 'a'\n[[meetings]]")
    for key in ("bodies", "topics", "meetings", "deadlines"):
        document.each(key, lambda table: table.path)
    hint = "with two brackets, above each of them"
    assert told(document) == [
        f"plan.toml:1: 5 is no table; write [[bodies]], {hint}",
        f"plan.toml:2: a table is no list of tables; write [[topics]], {hint}",
    ]


def test_of_a_table_that_is_none_nothing_more_is_told() -> None:
    document = document_of("[[plan]]\nid = 5")
    plan = document.table("plan")
    assert plan.required("id", STRING) == STRING.placeholder
    assert told(document) == [
        "plan.toml:1: a list is no table; write [plan], with one bracket, above its keys"
    ]


def test_after_a_thousand_faults_reading_ends() -> None:
    document = document_of(f"ids = {[*range(MOST_FAULTS + 1)]}")
    with pytest.raises(PlanError) as error:
        document.list_of("ids", STRING)
    assert len(error.value.faults) == MOST_FAULTS


def test_a_period_of_which_one_date_is_missing_is_the_other_date_alone() -> None:
    document = document_of("a = 2012-01-01\nb = 2012-12-31\nc = 'x'")
    first, last = document.period("a", "b")
    assert (f"{first}", f"{last}") == ("2012-01-01", "2012-12-31")
    assert document.period("a", "c") == (first, first)
    assert document.period("c", "b") == (last, last)
