"""Agenda items: what stands on the agenda of meetings, and where their topics go."""

from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.model.recurring import Recurring
from workplan.model.stated import as_optional_text, as_text
from workplan.text import Text

Fill: TypeAlias = Literal["topics", "follow-up"]
Place: TypeAlias = Literal["start", "end"]

# What the entries of agenda items begin with, after their meeting: `wg4-2/agenda/opening`.
AGENDA = "agenda"
# Where the title of a topic stands in `topic_title`.
TOPIC = "{topic}"


@frozen(kw_only=True, repr=False)
class AgendaItem(Recurring):
    """An item of the agendas of meetings, in the order in which the plan has them.

    `under` is the item of which it is a part. An item that is filled with `topics` has one part
    for each topic of the meeting, called as `topic_title` says it ("{topic}: thematic
    discussion"); one that is filled with the `follow-up` is there only where recommendations are
    to be reported on. `topic` puts one topic there. `load` is the time that it takes, in sittings;
    0 where it takes next to none. An item is `at` the end where it is taken up last, whatever time
    the others leave, `at` the start where it is taken up first.
    """

    title: Text = field(converter=as_text)
    under: str | None = None
    fill: Fill | None = None
    topic: str | None = None
    topic_title: Text | None = field(default=None, converter=as_optional_text)
    load: int = 0
    at: Place | None = None
