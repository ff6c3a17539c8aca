"""The parameters `at_least` and `at_most`, which several rules have."""

from workplan.errors import WrongValue
from workplan.text import sentence


def check_asks(at_least: int | None, at_most: int | None) -> None:
    """Raise WrongValue where a rule asks for no number at all."""
    if at_least is None and at_most is None:
        raise WrongValue(
            sentence("the rule asks for nothing"),
            sentence("write at_least = ..., at_most = ..., or both"),
        )
