"""The values of a plan as its file writes them: plain, frozen, and compared as data."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TypeAlias, Union

from attrs import frozen

from workplan.dates.spans import DateAsKnown
from workplan.model.topics import After
from workplan.text import Text

Term: TypeAlias = Union[str, int, float, bool, date, tuple["Term", ...], "Keys"]
"""What stands behind a key: as TOML has it, lists as tuples and tables as Keys."""

Plain: TypeAlias = (
    "str | int | float | bool | date | datetime | time | list[Plain] | dict[str, Plain]"
)
"""The same as TOML libraries take it."""


@frozen
class Keys:
    """The keys of one table with what stands behind each, in the order of the page on files."""

    pairs: tuple[tuple[str, Term], ...]

    def get(self, key: str) -> Term | None:
        """Return what stands behind a key, None where the key is left out."""
        return next((term for name, term in self.pairs if name == key), None)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self.pairs)


def term_of(value: object) -> Term:
    """Return a value as a file writes it.

    What TOML has no word for is written as its text: offsets, lengths, hours.
    """
    match value:
        case str() | int() | float() | date():
            return value
        case tuple() | list():
            return tuple(term_of(part) for part in value)
        case Text():
            return _text(value)
        case After():
            return _after(value)
        case DateAsKnown() if value.exact:
            return value.first
        case _:
            return str(value)


def plain(term: Term) -> Plain:
    """Return a term in lists and dicts."""
    match term:
        case Keys():
            return plain_keys(term)
        case tuple():
            return [plain(part) for part in term]
    return term


def plain_keys(keys: Keys) -> dict[str, Plain]:
    """Return the keys of a table in a dict, with what stands behind them in lists and dicts."""
    return {key: plain(term) for key, term in keys.pairs}


def _text(text: Text) -> Term:
    """Return a text in no language as a string, any other by language."""
    match text.translations:
        case (("", said),):
            return said
        case by_language:
            return Keys(by_language)


def _after(after: After) -> Term:
    """Return a topic's id, with the lengths if there are any."""
    lengths = (("at_least", after.at_least), ("at_most", after.at_most))
    given = [(key, str(length)) for key, length in lengths if length is not None]
    return Keys((("topic", after.topic), *given)) if given else after.topic
