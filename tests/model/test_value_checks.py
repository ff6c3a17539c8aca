"""Checks that tables have in common."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.fault_cases import WG1
from workplan.dates.instants import Hours
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.errors import Fault, Names
from workplan.model.things import Thing
from workplan.model.value_checks import (
    check_at_least_one,
    check_id,
    check_in_order,
    check_in_reach,
    check_known,
    check_languages,
    check_no_sitting,
    check_once_each,
    check_provisions,
    check_sittings,
    check_weekdays,
    check_weekend,
    check_zone,
    is_blank,
)
from workplan.text import Text

THING = Thing(WG1, "meetings", ("meetings", 0))
MORNING, AFTERNOON = Hours.parse("10:00-13:00"), Hours.parse("13:00-18:00")
LUNCH = Hours.parse("12:59-14:00")


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        (lambda day: check_in_reach(THING, "on", day), FIRST_DAY, date(1899, 12, 31)),
        (lambda day: check_in_reach(THING, "on", day), LAST_DAY, date(2200, 1, 1)),
        (lambda n: check_at_least_one(THING, "number", n), 1, 0),
        (lambda n: check_at_least_one(THING, "number", n), None, -1),
        (lambda name: check_known(THING, Names(("a", "b")), "of", name), "b", "c"),
        (lambda name: check_known(THING, Names(()), "of", name), None, "c"),
        (lambda name: check_no_sitting(THING, name), "sitting", "sitting-12"),
        (lambda text: check_id(THING, "id", text), "a.b-1", "start"),
        (lambda codes: check_languages(THING, "languages", codes), ("en", "zh-Hant"), ("EN",)),
        (lambda codes: check_languages(THING, "languages", codes), (), ("en", "en")),
        (lambda days: check_weekend(THING, days), (0, 1, 2, 3, 4, 5), (6, 5, 4, 3, 2, 1, 0)),
        (lambda days: check_weekend(THING, days), (), (-1,)),
        (lambda days: check_weekdays(THING, "meets_on", days), (0, 6), (7,)),
        (lambda zone: check_zone(THING, zone), "Europe/Vienna", "Europe/Wien"),
        (lambda hours: check_sittings(THING, hours), (MORNING, AFTERNOON), ()),
        (lambda hours: check_sittings(THING, hours), (MORNING,), (MORNING, LUNCH)),
        (lambda hours: check_sittings(THING, hours), (AFTERNOON,), (AFTERNOON, MORNING)),
        (lambda cited: check_provisions(THING, cited), ("5-14", "12 bis"), ("14-5",)),
    ],
)
def test_a_check_tells_one_fault_of_what_is_wrong_and_none_of_what_is_right(
    check: Callable[[Any], Iterator[Fault]], right: Any, wrong: Any
) -> None:
    assert list(check(right)) == []
    assert len(list(check(wrong))) == 1


@given(st.dates(), st.dates())
def test_days_in_order_are_no_fault(first: date, last: date) -> None:
    found = list(check_in_order(THING, "starts", first, "ends", last))
    assert [fault.path for fault in found] == [("meetings", 0, "ends")] * (last < first)


@given(st.lists(st.sampled_from("abc")))
def test_each_id_after_the_first_of_its_kind_is_told(ids: list[str]) -> None:
    found = list(check_once_each(THING, "topics", ids))
    assert len(found) == len(ids) - len(set(ids))
    told = [fault.path[-1] for fault in found]
    assert [ids[number] for number in range(len(ids)) if number not in told] == list(
        dict.fromkeys(ids)
    )


def test_a_zone_that_is_near_none_is_told_with_an_example() -> None:
    (fault,) = check_zone(THING, "nowhere at all")
    assert str(fault.hint) == 'write one of the IANA time zones, as "UTC"'


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        (Text.of("a"), False),
        (Text.of("\t "), True),
        (Text.of({}), True),
        (Text.of({"en": "a", "zh": " "}), True),
        ("a", False),
        ("", True),
        (None, False),
    ],
)
def test_a_text_is_blank_where_it_says_nothing_in_one_of_its_languages(
    text: Text | str | None, blank: bool
) -> None:
    assert is_blank(text) == blank


@pytest.mark.parametrize(("ids", "path"), [(("c",), ("of",)), (("a", "c"), ("of", 1))])
def test_an_unknown_id_is_told_where_it_stands(
    ids: tuple[str, ...], path: tuple[str | int, ...]
) -> None:
    (fault,) = check_known(THING, Names(("a",)), "of", *ids)
    assert fault.path == ("meetings", 0, *path)
    assert str(fault.message) == 'the plan has no "c" for of'
