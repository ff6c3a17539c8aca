"""What stops the program, and where in a file it stands. Findings are not errors."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

from attrs import frozen

from workplan.text import Sentence, sentence

Path: TypeAlias = tuple[str | int, ...]

# More faults are not told: nobody reads them, and a file may have a million.
MOST_FAULTS = 1_000

# How many names a hint lists.
FEW = 8

# Letters of the longest name that a hint tells: a longer one is no id.
LONGEST = 100

# Among more names than these only the nearest in the alphabet, so many before and after, read
# forwards and backwards, are compared with a wrong one: comparing takes time.
MANY = 64
NEAR = 5


class FileText(Protocol):
    """The text of a plan file, able to say on which line a thing stands."""

    @property
    def name(self) -> str:
        """The file's name as the user gave it."""

    def line(self, path: Path) -> int:
        """Return the line (from 1) of the key or table at `path`, or of what holds it."""


@frozen
class Origin:
    """Where a thing was read: a file and the path to it, as in `("meetings", 2)`."""

    text: FileText
    path: Path

    @property
    def file(self) -> str:
        """The file's name."""
        return self.text.name

    def line(self, *keys: str | int) -> int:
        """Return the line of the thing, or of the key within it that `keys` names."""
        return self.text.line((*self.path, *keys))


@frozen
class Fault:
    """One thing that is wrong with what was given, and what to write instead."""

    message: Sentence
    hint: Sentence
    path: Path = ()
    file: str | None = None
    line: int | None = None

    @property
    def place(self) -> str:
        """Where it stands, as far as known: `plan.toml:12`, `meetings[2].starts`."""
        if self.file is not None:
            return self.file if self.line is None else f"{self.file}:{self.line}"
        return self.dotted_path

    @property
    def dotted_path(self) -> str:
        """The path as one string, counted from 0: `meetings[2].starts`."""
        parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in self.path)
        return "".join(parts).removeprefix(".")

    def __str__(self) -> str:
        place = self.place
        said = f"{self.message}; {self.hint}"
        return f"{place}: {said}" if place else said


class WorkplanError(Exception):
    """Whatever workplan raises on purpose: all the faults that were found, told together."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


class PlanError(WorkplanError):
    """The plan, or the file it is read from, is not one that can be worked with."""


class CallError(WorkplanError):
    """What was asked for does not exist: an unknown entry, rule or format."""


class OutputError(WorkplanError):
    """A file could not be written; what stood in its place still does."""


class WrongValue(ValueError):  # noqa: N818 - says what is wrong, as PlanError does not
    """A value that cannot be what it is meant for, with what to write instead."""

    def __init__(self, message: Sentence, hint: Sentence) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}"


class Names:
    """The names that there are, to find out which of them a wrong one is meant for.

    However many there are, a wrong one is compared with a few of them only.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._all = frozenset(names)
        # No hint repeats what no id can be.
        self._forwards = sorted(n for n in self._all if len(n) <= LONGEST and n.isprintable())
        self._backwards = sorted(name[::-1] for name in self._forwards)
        self._nearest: dict[str, str | None] = {}

    def __contains__(self, name: object) -> bool:
        return name in self._all

    def __len__(self) -> int:
        return len(self._all)

    def like(self, word: str) -> list[str]:
        """Return the names that begin or end most like `word`; all where there are only a few."""
        if len(self._forwards) <= MANY:
            return self._forwards
        ends_alike = (name[::-1] for name in _beside(word[::-1], self._backwards))
        return sorted({*_beside(word, self._forwards), *ends_alike})

    def nearest(self, word: str) -> str | None:
        """Return the name that `word` is most likely meant for, None where none is near."""
        if len(word) > LONGEST:
            return None
        if word not in self._nearest:
            from difflib import get_close_matches  # for what is wrong alone: it takes time

            near = get_close_matches(word, self.like(word), n=1)
            self._nearest[word] = near[0] if near else None
        return self._nearest[word]

    def instead(self, word: str, *, but: str | None = None) -> Sentence:
        """Say what to write instead of `word`: the nearest name, else what there is.

        The name `but` is not what is meant.
        """
        near = self.nearest(word)
        if near is not None and near != but:
            return sentence('write "{nearest}"', nearest=near)
        few = tuple(name for name in self._forwards[: FEW + 2] if name != but)
        if not few:
            return sentence("leave it out: the plan has none")
        if len(few) > FEW:
            return sentence("write one that there is, such as {some}", some=few[:FEW])
        return sentence("write one of these: {known}", known=few)


def instead(word: str, known: Iterable[str]) -> Sentence:
    """Say what to write instead of `word`: the nearest of `known`, else what there is of it."""
    return Names(known).instead(word)


def _beside(word: str, names: list[str]) -> Iterator[str]:
    """Yield the names, of sorted ones, between which `word` would stand, or all but its end."""
    for wanted in (word, word[:-1]):
        place = bisect_left(names, wanted)
        yield from names[max(place - NEAR, 0) : place + NEAR]
