"""Provisions and ranges of them."""

import pytest

from workplan.model.provisions import MOST_IN_A_RANGE, provisions_in


@pytest.mark.parametrize(
    ("cited", "provisions"),
    [
        (("12",), ("12",)),
        (("5-8", "7", "12 bis"), ("5", "6", "7", "8", "12 bis")),
        (("9 - 9",), ("9",)),
        (("14-5",), ()),
        ((" ",), ()),
        (("6.1-6.3",), ("6.1-6.3",)),
        ((f"1-{MOST_IN_A_RANGE}",), tuple(str(n) for n in range(1, MOST_IN_A_RANGE + 1))),
        ((f"0-{MOST_IN_A_RANGE}",), ()),
    ],
)
def test_ranges_are_written_out_and_all_else_stands_as_it_is(
    cited: tuple[str, ...], provisions: tuple[str, ...]
) -> None:
    assert provisions_in(cited) == provisions
