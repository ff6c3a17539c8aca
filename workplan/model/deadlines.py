"""Deadlines: dates counted from meetings, or fixed."""

from datetime import date
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.dates.offsets import Offset
from workplan.dates.open_days import Roll
from workplan.model.recurring import Recurring
from workplan.model.stated import as_text
from workplan.text import Sentence, Text

Each: TypeAlias = Literal["meeting", "topic"]


def as_when(value: date | str | Offset) -> date | Offset:
    """Read an offset where it is written as a string; OffsetError where it cannot be read."""
    return Offset.parse(value) if isinstance(value, str) else value


def as_optional_when(value: date | str | Offset | None) -> date | Offset | None:
    """Read an offset where there is one."""
    return None if value is None else as_when(value)


@frozen(kw_only=True, repr=False)
class Deadline(Recurring):
    """A date, or a period from `opens` to `due`, that meetings bring with them.

    It is of no body and no meeting where its date is fixed. There is one for each meeting, or for
    each topic of it. `roll` None is the plan's. `owner` is an actor's id or any text.
    """

    title: Text = field(converter=as_text)
    due: date | Offset = field(converter=as_when)
    opens: date | Offset | None = field(default=None, converter=as_optional_when)
    each: Each = "meeting"
    roll: Roll | None = None
    owner: str | None = None

    @property
    def named(self) -> Text | Sentence:
        """What is due, as it is called in titles and in sentences."""
        return self.title
