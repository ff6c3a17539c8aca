"""Experts who speak on the panels of a meeting."""

from attrs import field, frozen

from workplan.model.stated import Stated, as_optional_text, as_text
from workplan.text import Text


@frozen(kw_only=True, repr=False)
class Expert(Stated):
    """An expert on the panel of a topic at a meeting.

    `from_` is the actor who sent the expert, `title` what the expert is ("Director-General").
    """

    id: str
    meeting: str
    topic: str
    name: Text = field(converter=as_text)
    title: Text | None = field(default=None, converter=as_optional_text)
    from_: str | None = None
