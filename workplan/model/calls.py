"""Calls for information before a meeting, and what has been replied to them."""

from datetime import date

from attrs import field, frozen

from workplan.dates.offsets import Offset
from workplan.dates.open_days import Roll
from workplan.model.deadlines import Each, as_optional_when, as_when
from workplan.model.recurring import Recurring
from workplan.model.stated import Stated, as_optional_text, as_strings, as_text
from workplan.text import Text


@frozen(kw_only=True, repr=False)
class Call(Recurring):
    """A call for information: sent by its `owner` to its `addressee`, and replied to in time.

    There is one for each meeting, or for each topic of it. `form` is what is sent ("note
    verbale"). `sent` and `replies_by` are dates or counted; the day by which replies are due is
    called `ID.replies` where another is counted from it.
    """

    title: Text = field(converter=as_text)
    sent: date | Offset = field(converter=as_when)
    replies_by: date | Offset | None = field(default=None, converter=as_optional_when)
    each: Each = "meeting"
    form: Text | None = field(default=None, converter=as_optional_text)
    addressee: str | None = None
    owner: str | None = None
    roll: Roll | None = None


@frozen(kw_only=True, repr=False)
class Reply(Stated):
    """A reply to a call, `on` the day on which it came; or only how many had come `as_of` a day.

    `call` is the entry of the call ("wg4-2/call"), `from_` the actor or body that replied or, of
    a `count`, the category of those counted. `topics` and `provisions` are what it is about; with
    neither, everything that was asked.
    """

    call: str
    from_: str | None = None
    on: date | None = None
    topics: tuple[str, ...] = field(default=(), converter=as_strings)
    provisions: tuple[str, ...] = field(default=(), converter=as_strings)
    count: int | None = None
    as_of: date | None = None
