"""Deadlines: dates counted from meetings, or fixed."""

from datetime import date
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.dates.offsets import Offset
from workplan.dates.open_days import Roll
from workplan.model.stated import Stated, as_strings, as_text
from workplan.text import Text

Each: TypeAlias = Literal["meeting", "topic"]


def as_when(value: date | str | Offset) -> date | Offset:
    """Read an offset where it is written as a string; OffsetError where it cannot be read."""
    return Offset.parse(value) if isinstance(value, str) else value


def as_optional_when(value: date | str | Offset | None) -> date | Offset | None:
    """Read an offset where there is one."""
    return None if value is None else as_when(value)


@frozen(kw_only=True)
class Deadline(Stated):
    """A date, or a period from `opens` to `due`, that meetings bring with them.

    `of` names bodies (each of their meetings) and meetings; it is empty for a fixed date. There
    is one for each meeting, or for each topic of it. `roll` None is the plan's. `owner` is an
    actor's id or any text. `since` and `until` name the first and last meeting that have it, in
    the order that the plan has decided (`Plan.in_turn`), wherever free ones are placed.
    """

    id: str
    title: Text = field(converter=as_text)
    due: date | Offset = field(converter=as_when)
    opens: date | Offset | None = field(default=None, converter=as_optional_when)
    of: tuple[str, ...] = field(default=(), converter=as_strings)
    each: Each = "meeting"
    roll: Roll | None = None
    owner: str | None = None
    since: str | None = None
    until: str | None = None
