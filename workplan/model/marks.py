"""What people mark on entries and findings by hand: overrides, done, accepted."""

from datetime import date

from attrs import field, frozen

from workplan.model.stated import Stated, as_optional_text, as_text
from workplan.text import Text


@frozen(kw_only=True, repr=False)
class Override(Stated):
    """A deadline's date set by hand, or (with `on` None) the deadline left out.

    `instead_of` is the date that followed when it was set.
    """

    entry: str
    on: date | None
    instead_of: date | None = None
    reason: Text | None = field(default=None, converter=as_optional_text)


@frozen(kw_only=True, repr=False)
class Done(Stated):
    """An entry that is done, and the day on which it was."""

    entry: str
    on: date


@frozen(kw_only=True, repr=False)
class Accepted(Stated):
    """A finding that the body knows of and accepts: those of `rule` that concern `entry`."""

    rule: str
    entry: str
    reason: Text = field(converter=as_text)
