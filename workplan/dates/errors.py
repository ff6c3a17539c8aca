"""What stops a computation with dates, and how a text is shown in its messages."""

from workplan.errors import WrongValue

_CUT = 60


class OutOfReachError(WrongValue):
    """A date that follows from others lies outside the years that plans may cover."""


class OffsetError(WrongValue):
    """A text that is no offset."""


def shown(text: str, longest: int = _CUT) -> str:
    """Return `text` fit for a message: on one line, printable, cut to `longest` characters."""
    cut = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return "".join(char if char.isprintable() else " " for char in cut)
