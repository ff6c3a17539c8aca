"""A language that marks what it says, to find what is said without a language."""

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from workplan.text import Language, Sentence

OPENS, CLOSES = "\u27e6", "\u27e7"


@frozen
class Marking(Language):
    """English, all of it in brackets, from right to left."""

    code: str = "ar"

    @property
    def right_to_left(self) -> bool:
        return True

    def template(self, said: Sentence) -> str:
        return f"{OPENS}{super().template(said)}{CLOSES}"

    def day(self, day: date) -> str:
        return f"{OPENS}{super().day(day)}{CLOSES}"

    def plain_day(self, day: date) -> str:
        return f"{OPENS}{super().plain_day(day)}{CLOSES}"

    def days(self, first: date, last: date) -> str:
        return f"{OPENS}{super().days(first, last)}{CLOSES}"

    def weekday(self, number: int) -> str:
        return f"{OPENS}{super().weekday(number)}{CLOSES}"

    def several(self, words: Sequence[str]) -> str:
        return f"{OPENS}{super().several(words)}{CLOSES}"


def unmarked(text: str) -> str:
    """Return what stands outside of all brackets."""
    depth, outside = 0, []
    for char in text:
        depth += {OPENS: 1, CLOSES: -1}.get(char, 0)
        if not depth and char != CLOSES:
            outside.append(char)
    assert depth == 0, text
    return "".join(outside)
