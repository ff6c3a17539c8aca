"""Papers that exist: the documents, letters and notes that were issued."""

from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from workplan.model.stated import Stated, as_strings, as_text
from workplan.model.symbols import Symbol
from workplan.text import Text


@frozen
class Reached:
    """A step that a paper has reached, or a language in which it is issued, and since when."""

    id: str
    on: date


def as_symbols(value: str | Symbol | Iterable[str | Symbol]) -> tuple[Symbol, ...]:
    """Read symbols where they are written as strings; WrongValue where one cannot be read."""
    several = (value,) if isinstance(value, str | Symbol) else value
    return tuple(Symbol.parse(one) if isinstance(one, str) else one for one in several)


def as_reached(value: Iterable[Reached]) -> tuple[Reached, ...]:
    """Make a tuple of what has been reached."""
    return tuple(value)


@frozen(kw_only=True, repr=False)
class Paper(Stated):
    """A paper that exists.

    `of` says what it is: a document ("judiciary/paper", "wg4-3/report"), what was sent as a call
    ("wg4-3/call"), or any other paper of a meeting ("wg4-3"). `symbols` are its document symbols,
    `references` other numbers that it bears (those of notes verbales). `on` is the date that it
    bears; `dates` says when it reached which step of its document, `languages` when it was issued
    in which language.
    """

    id: str
    of: str
    title: Text = field(converter=as_text)
    symbols: tuple[Symbol, ...] = field(default=(), converter=as_symbols)
    references: tuple[str, ...] = field(default=(), converter=as_strings)
    on: date | None = None
    dates: tuple[Reached, ...] = field(default=(), converter=as_reached)
    languages: tuple[Reached, ...] = field(default=(), converter=as_reached)


def shown_done(papers: Iterable[Paper]) -> dict[str, date]:
    """Return what papers show to be done, by the ids of entries, and when it was first.

    A letter that was sent as a call bears the day on which it was.
    """
    done: dict[str, date] = {}
    for paper in papers:
        sent = ((paper.of, paper.on),) if paper.on is not None and "/" in paper.of else ()
        steps = ((f"{paper.of}.{reached.id}", reached.on) for reached in paper.dates)
        for entry, on in (*sent, *steps):
            done[entry] = min(on, done.get(entry, on))
    return done
