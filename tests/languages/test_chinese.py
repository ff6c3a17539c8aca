"""Numbers in Chinese."""

import pytest

from workplan.languages.chinese import chinese


@pytest.mark.parametrize(
    ("number", "said"),
    [
        *((1, "一"), (3, "三"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十")),
        *((21, "二十一"), (30, "三十"), (99, "九十九"), (100, "一〇〇"), (105, "一〇五")),
    ],
)
def test_a_number_is_written_as_before_the_parts_of_a_text(number: int, said: str) -> None:
    assert chinese(number) == said


def test_no_two_numbers_are_written_alike() -> None:
    assert len({chinese(number) for number in range(1, 1000)}) == 999
