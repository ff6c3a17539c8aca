"""Milestones: dates that others have to precede or follow."""

from attrs import field, frozen

from workplan.dates.spans import DateAsKnown
from workplan.model.stated import Stated, as_text
from workplan.text import Text


@frozen(kw_only=True, repr=False)
class Milestone(Stated):
    """A date as exact as it is known: a day, a month or a year."""

    id: str
    title: Text = field(converter=as_text)
    on: DateAsKnown
