"""How many examples of a property are tried, where each takes long."""

from hypothesis import settings


def at_most(number: int) -> int:
    """Return a number of examples, or fewer where fewer are asked for of all tests."""
    asked = settings.default
    return number if asked is None else min(number, asked.max_examples)
