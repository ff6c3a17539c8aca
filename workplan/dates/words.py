"""A text read word by word, and written again with other words in their place."""

from attrs import Factory, define

from workplan.dates.errors import shown

# Offsets with ids of 100 letters are still shown whole.
_LONGEST_SHOWN = 300


@define
class Words:
    """The words of an offset, its time apart, and how many of them have been read."""

    words: list[str]
    place: int = 0
    time: list[str] = Factory(list)

    @property
    def left(self) -> list[str]:
        """Those that have not been read."""
        return self.words[self.place :]

    def starts(self, *expected: str) -> bool:
        """Say whether the next words are these, in any case."""
        ahead = self.words[self.place : self.place + len(expected)]
        return [word.lower() for word in ahead] == list(expected)

    def take(self, *expected: str) -> bool:
        """Read on if the next words are these."""
        found = self.starts(*expected)
        self.place += len(expected) if found else 0
        return found

    def take_one(self) -> str:
        """Read the next word."""
        self.place += 1
        return self.words[self.place - 1]

    def with_rest(self, *rest: str) -> str:
        """Return what has been read, and then `rest` instead of what is left."""
        return shown(" ".join((*self.words[: self.place], *rest)), _LONGEST_SHOWN)

    def instead(self, *rest: str) -> str:
        """Return what has been read, `rest` instead of what is left, and the time."""
        return self.with_rest(*rest, *self.time)
