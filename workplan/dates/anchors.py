"""What an offset counts from: a day of a meeting, or another deadline."""

import re
from typing import Literal, TypeAlias, get_args

from attrs import frozen

from workplan.dates.errors import shown
from workplan.errors import WrongValue
from workplan.text import sentence

RESERVED = frozenset({"start", "end", "opens", "next", "previous"})
LONGEST_ID = 100

_ID = re.compile(r"[a-z0-9][a-z0-9.-]*")

Edge: TypeAlias = Literal["start", "end"]
Which: TypeAlias = Literal["this", "named", "next", "previous"]
Side: TypeAlias = Literal["opens", "due"]


def is_id(text: str) -> bool:
    """Say whether `text` may be an id.

    That is up to 100 small letters, digits, dots and hyphens, the first a letter or digit, and
    none of the reserved words `start`, `end`, `opens`, `next`, `previous`.
    """
    return len(text) <= LONGEST_ID and text not in RESERVED and _ID.fullmatch(text) is not None


@frozen
class MeetingAnchor:
    """The first or the last day of a meeting.

    `which` meeting: `this` one that the deadline hangs on; the one `named` by its id in `of`;
    the `next` or `previous` one of the body whose id is `of`, None being the same body.
    WrongValue where `of` is no id, is missing, or is given with `this`.
    """

    edge: Edge
    which: Which = "this"
    of: str | None = None

    def __attrs_post_init__(self) -> None:
        check_word(self.edge, get_args(Edge))
        check_word(self.which, get_args(Which))
        if self.of is not None:
            read_id(self.of)
        if self.which == "this" and self.of is not None:
            raise WrongValue(
                sentence("this takes no id"), sentence("leave the id out, or write named")
            )
        if self.which == "named" and self.of is None:
            raise WrongValue(sentence("named needs an id"), sentence("give the id of a meeting"))

    def __str__(self) -> str:
        which = () if self.which in {"this", "named"} else (self.which,)
        of = () if self.of is None else (self.of,)
        return " ".join((self.edge, *(("of", *which, *of) if which or of else ())))


@frozen
class DeadlineAnchor:
    """Another deadline of the same meeting, by the id `of`: when it is due, or when it opens."""

    of: str
    edge: Side = "due"

    def __attrs_post_init__(self) -> None:
        read_id(self.of)
        check_word(self.edge, get_args(Side))

    def __str__(self) -> str:
        return self.of if self.edge == "due" else f"{self.of} opens"


Anchor: TypeAlias = MeetingAnchor | DeadlineAnchor


def read_id(text: str) -> str:
    """Return `text` if it is an id, else raise WrongValue with what to write instead."""
    if is_id(text):
        return text
    message = sentence('"{text}" is no id', text=shown(text))
    if is_id(text.lower()):
        hint = sentence('write ids in small letters: "{id}"', id=text.lower())
    elif text.lower() in RESERVED:
        hint = sentence("write another one: this word has a meaning of its own in offsets")
    else:
        hint = sentence(
            "write up to {longest} small letters, digits, dots and hyphens, "
            "a letter or a digit first",
            longest=LONGEST_ID,
        )
    raise WrongValue(message, hint)


def check_word(word: str, words: tuple[str, ...]) -> None:
    """Raise WrongValue unless `word` is one of `words`."""
    if word not in words:
        raise WrongValue(
            sentence('unknown word "{word}"', word=shown(word)),
            sentence("write one of: {words}", words=", ".join(words)),
        )
