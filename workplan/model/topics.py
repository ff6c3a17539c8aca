"""Topics, and which of them are taken before others."""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.dates.lengths import Length
from workplan.model.stated import Stated, as_strings, as_text
from workplan.text import Text

Every: TypeAlias = Literal["meeting", "year"]


@frozen
class After:
    """A topic that is taken at an earlier meeting, and how long before."""

    topic: str
    at_least: Length | None = None
    at_most: Length | None = None


def as_afters(value: Iterable[str | After]) -> tuple[After, ...]:
    """Make a tuple of Afters, of which each may be just a topic's id."""
    return tuple(After(part) if isinstance(part, str) else part for part in value)


@frozen(kw_only=True, repr=False)
class Topic(Stated):
    """A substantive subject, with the provisions it covers and its load in sittings.

    A standing topic is taken `every` meeting or every year, any other exactly once. `body` may
    be None where only one body of the plan meets.
    """

    id: str
    title: Text = field(converter=as_text)
    body: str | None = None
    provisions: tuple[str, ...] = field(default=(), converter=as_strings)
    load: int = 1
    after: tuple[After, ...] = field(default=(), converter=as_afters)
    optional: bool = False
    every: Every | None = None
