"""Days, conditions and amounts as the solver has them."""

import pytest

from workplan.rules.vocabulary import Amount, Condition, Day
from workplan.scheduling.expressions import Number, SomeDay, as_day, as_holds, as_number


def test_a_known_day_is_its_own_first_and_last() -> None:
    day = SomeDay(None, 734_000, (734_000,))
    assert (day.first, day.last, day.key, day.expression) == (
        734_000,
        734_000,
        (-1, 734_000),
        734_000,
    )


def test_a_known_number_is_as_much_at_least_and_at_most() -> None:
    number = Number.of(3)
    assert (number.least, number.most, number.expression) == (3, 3, 3)


def test_what_another_model_made_is_told() -> None:
    with pytest.raises(TypeError, match="was not made by this model"):
        as_day(Day())
    with pytest.raises(TypeError, match="was not made by this model"):
        as_holds(Condition())
    with pytest.raises(TypeError, match="was not made by this model"):
        as_number(Amount())
