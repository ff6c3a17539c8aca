"""The values of a plan as its file writes them: plain, frozen, and compared as data."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import TypeAlias, Union

from attrs import frozen

from workplan.dates.spans import DateAsKnown
from workplan.model.documents import Step
from workplan.model.papers import Reached
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
    """The keys of one table with what stands behind each, in the order of the page on files.

    They are `in_order` where it makes a difference which comes first: those of steps.
    """

    pairs: tuple[tuple[str, Term], ...]
    in_order: bool = False

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
            return _several(value)
        case Text():
            return _text(value)
        case After():
            return _after(value)
        case DateAsKnown() if value.exact:
            return value.first
        case _:
            return str(value)


def _several(values: Sequence[object]) -> Term:
    """Return a list, or a table of what has names: steps, and when they were reached."""
    named = [pair for pair in map(_pair, values) if pair is not None]
    return Keys(tuple(named), in_order=True) if named else tuple(map(term_of, values))


def _pair(value: object) -> tuple[str, Term] | None:
    match value:
        case Step():
            return value.id, _step(value)
        case Reached():
            return value.id, value.on
    return None


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


def _step(step: Step) -> Term:
    """Return when a step is due, with what else is said of it, if anything is."""
    due = term_of(step.due)
    source = step.source[0] if len(step.source) == 1 else step.source or None
    more = (
        *(("title", step.title), ("owner", step.owner)),
        *(("source", source), ("url", step.url), ("note", step.note)),
        ("verified", None if step.verified else False),
    )
    given = [(key, term_of(said)) for key, said in more if said is not None]
    return Keys((("due", due), *given)) if given else due
