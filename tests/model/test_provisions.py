"""Provisions and ranges of them."""

import pytest

from workplan.model.provisions import MOST_IN_A_RANGE, how_many, provisions_in


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


def test_provisions_are_counted_without_being_written_out() -> None:
    assert how_many(("5-14", "14-5", "12", "12")) == 12
    assert how_many(f"{n}000-{n}999" for n in range(1, 900)) == 899_000
