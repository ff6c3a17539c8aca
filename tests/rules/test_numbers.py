"""How many of something a rule asks for, or is asked about."""

import pytest

from workplan.errors import WrongValue
from workplan.rules.numbers import check_asks, check_two_or_more


@pytest.mark.parametrize(("at_least", "at_most"), [(0, None), (None, 0), (1, 2)])
def test_one_of_the_two_is_enough(at_least: int | None, at_most: int | None) -> None:
    check_asks(at_least, at_most)


def test_none_of_the_two_is_refused_with_what_to_write() -> None:
    with pytest.raises(WrongValue, match="asks for nothing; write at_least = "):
        check_asks(None, None)


def test_how_things_stand_to_each_other_is_asked_of_two_or_more() -> None:
    check_two_or_more(("a", "b"))
    with pytest.raises(
        WrongValue, match=r'about one thing alone; write two or more: \["a", ...\]'
    ):
        check_two_or_more(("a",))
