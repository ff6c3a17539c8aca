"""Offsets: "6 weeks before start", "Monday on or before 10 days after end at 17:00"."""

from datetime import date
from typing import Self, get_args

from attrs import frozen

from workplan.dates.adjustments import Adjustment, ToWeekday
from workplan.dates.anchors import Anchor, check_word
from workplan.dates.errors import OffsetError
from workplan.dates.instants import TimeOfDay
from workplan.dates.lengths import Length
from workplan.dates.offset_grammar import Direction, read
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import in_reach, out_of_reach
from workplan.errors import WrongValue
from workplan.text import sentence

__all__ = ["Direction", "Offset", "OffsetError"]


@frozen
class Offset:
    """A day counted from another: so long before or after an anchor, then adjusted.

    Without `length` and `direction` (given together or not at all) it is the anchor's day.
    `time` is that of the day on which the deadline falls in the end.
    """

    anchor: Anchor
    length: Length | None = None
    direction: Direction | None = None
    adjustment: Adjustment | None = None
    time: TimeOfDay | None = None

    def __attrs_post_init__(self) -> None:
        if (self.length is None) != (self.direction is None):
            raise WrongValue(
                sentence("a length goes with before or after"),
                sentence("give length and direction, or neither of them"),
            )
        if self.direction is not None:
            check_word(self.direction, get_args(Direction))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an offset as plan files write it; the grammar is in docs/reference/offsets.md.

        OffsetError says what is wrong and what to write instead.
        """
        parts = read(text)
        return cls(
            anchor=parts.anchor,
            length=parts.length,
            direction=parts.direction,
            adjustment=parts.adjustment,
            time=parts.time,
        )

    def shift(self, anchor_day: date, open_days: OpenDays) -> date:
        """Return the day counted from `anchor_day` and adjusted; it is not rolled.

        `open_days` are those that working days are counted by. OutOfReachError where the day is
        outside the years 1900 to 2199.
        """
        day = anchor_day
        if self.length is not None:
            counted = self.length.before if self.direction == "before" else self.length.after
            day = counted(day, open_days)
        if self.adjustment is not None:
            day = self.adjustment.shift(day, open_days)
        if not in_reach(day):
            raise out_of_reach(anchor_day)
        return day

    def __str__(self) -> str:
        counted = f"{self.anchor}"
        if self.length is not None:
            counted = f"{self.length} {self.direction} {counted}"
        if self.adjustment is not None:
            of = (
                "of " if self.length is None and not isinstance(self.adjustment, ToWeekday) else ""
            )
            counted = f"{self.adjustment} {of}{counted}"
        elif self.length is None:
            counted = f"on {counted}"
        return counted if self.time is None else f"{counted} at {self.time}"
