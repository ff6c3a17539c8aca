"""Which of two days comes first, where that can be seen before either is counted."""

from datetime import date

from workplan.dates.lengths import Length
from workplan.dates.offsets import Offset


def evidently_before(one: date | Offset, other: date | Offset) -> bool:
    """Say whether one day comes before another, wherever meetings are.

    That can be seen of two dates, and of what is counted from the same anchor by lengths of which
    one is longer whichever days they are counted over. What is moved onto a day of the week or of
    the month besides is not compared.
    """
    if isinstance(one, Offset) and isinstance(other, Offset):
        plain = one.adjustment is None and other.adjustment is None
        return plain and one.anchor == other.anchor and _counted_before(one, other)
    if isinstance(one, Offset) or isinstance(other, Offset):
        return False
    return one < other


def _counted_before(one: Offset, other: Offset) -> bool:
    first, second = _side(one), _side(other)
    match one.length, other.length:
        case Length() as length, Length() as other_length if first == second:
            return length.exceeds(other_length) if first < 0 else other_length.exceeds(length)
    return first < second


def _side(offset: Offset) -> int:
    """Return on which side of its anchor a day is: -1 before, 1 after, 0 on it."""
    return {"before": -1, None: 0, "after": 1}[offset.direction]
