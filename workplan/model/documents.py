"""Documents that are due for meetings, with the steps by which they come about."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from workplan.dates.offsets import Offset
from workplan.dates.open_days import Roll
from workplan.model.deadlines import Each, as_when
from workplan.model.recurring import Recurring
from workplan.model.stated import Stated, as_optional_text, as_strings, as_text
from workplan.text import Text


@frozen(kw_only=True, repr=False)
class Step(Stated):
    """One step of a document: "submitted", by when, and who owes it if not the document's owner.

    A step is called `DOCUMENT.STEP` where another is counted from it. What it does not say of its
    source, address and note is what its document says; it is verified only if both are.
    """

    id: str
    due: date | Offset = field(converter=as_when)
    title: Text | None = field(default=None, converter=as_optional_text)
    owner: str | None = None


def as_steps(value: Iterable[Step]) -> tuple[Step, ...]:
    """Make a tuple of steps."""
    return tuple(value)


@frozen(kw_only=True, repr=False)
class Document(Recurring):
    """A document that is due for each meeting, or for each topic of it.

    `steps` are in the order in which they are taken, one at least. `kind` is what sort of document
    it is ("background paper"), `word_limit` the most words it may have, `languages` the codes of
    those in which it is issued. `agenda` is the agenda item under which it is taken up; one for
    each topic is taken up under its topic.
    """

    title: Text = field(converter=as_text)
    steps: tuple[Step, ...] = field(converter=as_steps)
    each: Each = "meeting"
    kind: Text | None = field(default=None, converter=as_optional_text)
    owner: str | None = None
    word_limit: int | None = None
    languages: tuple[str, ...] = field(default=(), converter=as_strings)
    agenda: str | None = None
    roll: Roll | None = None
