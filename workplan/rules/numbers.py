"""How many of something a rule asks for, or is asked about."""

from collections.abc import Sequence

from workplan.dates.errors import shown
from workplan.dates.lengths import Length
from workplan.errors import WrongValue
from workplan.text import sentence


def check_asks(at_least: int | Length | None, at_most: int | Length | None) -> None:
    """Raise WrongValue where a rule asks for no number and no length at all."""
    if at_least is None and at_most is None:
        raise WrongValue(
            sentence("the rule asks for nothing"),
            sentence("write at_least = ..., at_most = ..., or both"),
        )


def check_two_or_more(ids: Sequence[str]) -> None:
    """Raise WrongValue where a rule is asked how things stand to each other, but of one alone."""
    if len(ids) == 1:
        raise WrongValue(
            sentence("the rule is asked about one thing alone"),
            sentence('write two or more: ["{id}", ...]', id=shown(ids[0])),
        )
