"""The parameters `at_least` and `at_most`."""

import pytest

from workplan.errors import WrongValue
from workplan.rules.numbers import check_asks


@pytest.mark.parametrize(("at_least", "at_most"), [(0, None), (None, 0), (1, 2)])
def test_one_of_the_two_is_enough(at_least: int | None, at_most: int | None) -> None:
    check_asks(at_least, at_most)


def test_none_of_the_two_is_refused_with_what_to_write() -> None:
    with pytest.raises(WrongValue, match="asks for nothing; write at_least = "):
        check_asks(None, None)
