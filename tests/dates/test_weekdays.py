"""Days of the week by number."""

from datetime import date

import pytest
from hypothesis import given

from tests.dates.strategies import days
from workplan.dates.weekdays import WEEKEND, check_weekday, is_weekday, parse_weekday
from workplan.errors import WrongValue
from workplan.text import WEEKDAYS


@given(days)
def test_a_name_gives_the_number_that_dates_of_that_day_have(day: date) -> None:
    name = WEEKDAYS[day.isoweekday() - 1]
    assert parse_weekday(name) == parse_weekday(name.upper()) == day.weekday()
    assert is_weekday(name)


def test_the_weekend_is_saturday_and_sunday() -> None:
    assert tuple(map(parse_weekday, ("saturday", "sunday"))) == WEEKEND


@pytest.mark.parametrize(
    "text", ["mon", "", "Montag", "monday ", "1", pytest.param("x" * 20_000, id="very long")]
)
def test_what_is_no_name_of_a_day_is_refused_with_the_names(text: str) -> None:
    assert not is_weekday(text)
    with pytest.raises(
        WrongValue, match="no day of the week; write one of: monday, tuesday"
    ) as told:
        parse_weekday(text)
    assert len(str(told.value)) < 200


@pytest.mark.parametrize("number", [-1, 7])
def test_a_number_that_no_day_of_the_week_has_is_refused(number: int) -> None:
    with pytest.raises(WrongValue, match=f"{number} is no day of the week"):
        check_weekday(number)
