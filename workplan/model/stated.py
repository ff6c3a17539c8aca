"""What every table of a plan may say about itself: its source, and whether it is verified."""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, fields, frozen

from workplan.errors import Origin
from workplan.text import Text


def as_text(value: str | Mapping[str, str] | Text) -> Text:
    """Make a Text of a string, or of strings by language.

    What is neither is left as it is: a plan tells it with its other faults.
    """
    given: Any = value
    text: Text = Text.of(given) if isinstance(given, str | Mapping | Text) else given
    return text


def as_optional_text(value: str | Mapping[str, str] | Text | None) -> Text | None:
    """Make a Text where there is one."""
    return None if value is None else as_text(value)


def as_strings(value: str | Iterable[str]) -> tuple[str, ...]:
    """Make a tuple of one string or of several; what is neither is left as it is."""
    if isinstance(value, str):
        return (value,)
    given: Any = value
    strings: tuple[str, ...] = tuple(given) if isinstance(given, Iterable) else given
    return strings


@frozen(kw_only=True)
class Stated:
    """A thing that a plan states.

    `source` names documents and paragraphs, `url` where to read them; `verified` is False for
    what no source confirms, and every export marks it. `origin` is where a file says it; it
    takes no part in equality.
    """

    source: tuple[str, ...] = field(default=(), converter=as_strings)
    url: str | None = None
    note: Text | None = field(default=None, converter=as_optional_text)
    verified: bool = True
    origin: Origin | None = field(default=None, eq=False, repr=False)

    def __repr__(self) -> str:
        """Show what is stated, and nothing that was left as it is where nothing is said."""
        said = (
            f"{one.name}={getattr(self, one.name)!r}"
            for one in fields(type(self))
            if one.repr and getattr(self, one.name) != one.default
        )
        return f"{type(self).__qualname__}({', '.join(said)})"
