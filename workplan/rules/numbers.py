"""How many of something a rule asks for, or is asked about."""

from collections.abc import Sequence

from workplan.dates.errors import shown
from workplan.dates.lengths import Length, Unit
from workplan.errors import WrongValue
from workplan.text import sentence

# How many days each unit has at least and at most; nobody knows how long there is no working day.
_DAYS: dict[Unit, tuple[int, int | None]] = {
    "day": (1, 1),
    "working day": (1, None),
    "week": (7, 7),
    "month": (28, 31),
    "year": (365, 366),
}


def check_asks(at_least: int | Length | None, at_most: int | Length | None) -> None:
    """Raise WrongValue where a rule asks for no number and no length at all."""
    if at_least is None and at_most is None:
        raise WrongValue(
            sentence("the rule asks for nothing"),
            sentence("write at_least = ..., at_most = ..., or both"),
        )


def check_lengths(at_least: Length | None, at_most: Length | None) -> None:
    """Raise WrongValue where no time can be as long as `at_least` and no longer than `at_most`.

    Lengths of different units are let pass where that depends on the days that they are counted
    from.
    """
    if at_least is not None and at_most is not None and _longer(at_least, at_most):
        raise WrongValue(
            sentence("at_least is more than at_most"),
            sentence('write a length up to "{most}"', most=str(at_most)),
        )


def _longer(one: Length, other: Length) -> bool:
    """Say whether one length is longer than another, whichever day they are counted from."""
    if one.unit == other.unit:
        return one.count > other.count
    if {one.unit, other.unit} == {"month", "year"}:
        return _months(one) > _months(other)
    least, _ = _DAYS[one.unit]
    _, most = _DAYS[other.unit]
    return most is not None and one.count * least > other.count * most


def _months(length: Length) -> int:
    return length.count * (12 if length.unit == "year" else 1)


def check_two_or_more(ids: Sequence[str]) -> None:
    """Raise WrongValue where a rule is asked how things stand to each other, but of one alone."""
    if len(ids) == 1:
        raise WrongValue(
            sentence("the rule is asked about one thing alone"),
            sentence('write two or more: ["{id}", ...]', id=shown(ids[0])),
        )
