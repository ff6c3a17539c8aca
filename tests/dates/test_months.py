"""Months by number."""

from datetime import date

import pytest
from hypothesis import given

from tests.dates.strategies import days
from workplan.dates.months import parse_month
from workplan.errors import WrongValue
from workplan.text import ENGLISH


@given(days)
def test_a_name_gives_the_number_that_dates_of_that_month_have(day: date) -> None:
    _, name, _ = ENGLISH.plain_day(day).split()
    assert parse_month(name) == parse_month(name.upper()) == parse_month(name.lower()) == day.month


@pytest.mark.parametrize(
    "text", ["jan", "", "Januar", "june ", "6", pytest.param("x" * 20_000, id="very long")]
)
def test_what_is_no_name_of_a_month_is_refused_with_the_names(text: str) -> None:
    with pytest.raises(WrongValue, match="is no month; write one of: january, february") as told:
        parse_month(text)
    assert len(str(told.value)) < 250
