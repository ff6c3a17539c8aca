"""How offsets are read: word by word, each error with what to write instead.

The grammar, and why no text can be read in two ways, is in docs/reference/offsets.md.
"""

import re
from itertools import dropwhile, takewhile
from typing import Literal, TypeAlias, get_args

from attrs import frozen

from workplan.dates.adjustments import Adjustment, End, OfMonth, Towards, ToWeekday
from workplan.dates.anchors import (
    RESERVED,
    Anchor,
    DeadlineAnchor,
    Edge,
    MeetingAnchor,
    Which,
    read_id,
)
from workplan.dates.errors import OffsetError, shown
from workplan.dates.instants import TimeOfDay
from workplan.dates.lengths import Length, count_of, nearest_unit, parse_unit, unknown_unit
from workplan.dates.weekdays import is_weekday, parse_weekday
from workplan.dates.words import Words
from workplan.errors import WrongValue
from workplan.text import WEEKDAYS, Sentence, sentence

Direction: TypeAlias = Literal["before", "after"]

_NUMBER = re.compile(r"[0-9]+")
_NUMBER_AND_UNIT = re.compile(r"([0-9]+)([A-Za-z]+)")
_SUM = re.compile(r"[0-9]+|and|plus|\+|,", re.IGNORECASE)
_CLOCK = re.compile(r"[0-9]+:")
_DIRECTIONS = frozenset(get_args(Direction))
# The words that tie an adjustment to what it moves.
_LINKS = frozenset({"on", "or", "before", "after", "of", "the", "week", "month", "day"})
_LONGEST_DEADLINE = 2  # words: its id, and opens
_COUNTED = "4 weeks before start"
_ONE_LENGTH = sentence(
    'write one length, or count from another deadline: "2 weeks before papers-issued"'
)
_FORMS = sentence(
    'write it like one of these: "6 weeks before start", "on start", '
    '"Monday on or before 4 weeks before start", "10 working days after end at 17:00"'
)
_ANCHORS = sentence(
    "count from start, end, the id of a deadline, start of cosp5, end of previous cosp"
)


@frozen
class Parts:
    """What an offset consists of."""

    anchor: Anchor
    length: Length | None
    direction: Direction | None
    adjustment: Adjustment | None
    time: TimeOfDay | None


def read(text: str) -> Parts:
    """Take an offset apart; OffsetError says what is wrong and what to write instead."""
    try:
        return _offset(Words(text.split()))
    except WrongValue as error:
        from workplan.dates.offset_slips import slip  # for what is wrong alone: it takes time

        raise slip(text) or OffsetError(error.message, error.hint) from None


def _offset(words: Words) -> Parts:
    time = _time(words)
    adjustment = _adjustment(words)
    length, direction = None, None
    if not _takes_anchor_alone(words, adjustment):
        length, direction = _counted(words)
    anchor = _anchor(words)
    if words.starts("at"):
        TimeOfDay.parse(" ".join(words.left[1:]))  # says what is wrong: a time is no longer there
    if not _DIRECTIONS.isdisjoint(word.lower() for word in words.left):
        raise OffsetError(sentence("an offset has one length, and is no sum"), _ONE_LENGTH)
    if words.left:
        rest = shown(" ".join(words.left))
        raise OffsetError(sentence('"{rest}" is more than an offset has', rest=rest), _FORMS)
    return Parts(anchor, length, direction, adjustment, time)


def _time(words: Words) -> TimeOfDay | None:
    """Take the time off the end: the only word with a colon is in it, as no id has one."""
    for number, word in enumerate(words.words):
        if number > 0 and _CLOCK.match(word):
            clause = words.words[number:]
            if words.words[number - 1].lower() != "at":
                raise OffsetError(
                    sentence('at is missing before "{time}"', time=shown(word)),
                    _write(words.instead(*words.words[:number], "at", *clause)),
                )
            words.time = words.words[number - 1 :]
            del words.words[number - 1 :]
            return TimeOfDay.parse(" ".join(clause))
    return None


def _adjustment(words: Words) -> Adjustment | None:
    if words.left and is_weekday(words.left[0]):
        return _to_weekday(words)
    if words.starts("first") or words.starts("last"):
        return _of_month(words)
    return None


def _to_weekday(words: Words) -> ToWeekday:
    weekday = parse_weekday(words.take_one())
    for towards in get_args(Towards):
        if words.take(*towards.split()):
            return ToWeekday(weekday, towards)
    raise OffsetError(
        sentence(
            "after {weekday} comes on or before, on or after, or of the week of",
            weekday=WEEKDAYS[weekday],
        ),
        _write(words.instead("on or before", _moved(words.left))),
    )


def _of_month(words: Words) -> OfMonth:
    which: End = "first" if words.take_one().lower() == "first" else "last"
    weekday = None
    if not words.take("working", "day"):
        if not words.left or not is_weekday(words.left[0]):
            raise OffsetError(
                sentence("after {which} comes working day, or a day of the week", which=which),
                _write(words.instead("working day of the month", _moved(words.left))),
            )
        weekday = parse_weekday(words.take_one())
    if not words.take("of", "the", "month"):
        raise OffsetError(
            sentence('"{words}" has to be of the month', words=words.with_rest()),
            _write(words.instead("of the month", _moved(words.left))),
        )
    return OfMonth(which, weekday)


def _moved(left: list[str]) -> str:
    """Return what a misspelt adjustment was meant to move, as far as it is there."""
    return " ".join(dropwhile(lambda word: word.lower() in _LINKS, left)) or _COUNTED


def _takes_anchor_alone(words: Words, adjustment: Adjustment | None) -> bool:
    """Read the word that says that no length follows, and say whether none does."""
    if adjustment is None:
        left = words.left[1:]
        if words.starts("on") and len(left) > _LONGEST_DEADLINE and is_weekday(left[0]):
            raise OffsetError(
                sentence("before a day of the week there is no on"), _write(words.instead(*left))
            )
        return words.take("on")
    if isinstance(adjustment, OfMonth) and not words.take("of"):
        return False
    return not _looks_counted(words.left)


def _looks_counted(left: list[str]) -> bool:
    """Say whether words that may be an anchor alone are a length and an anchor.

    An anchor alone has `before` or `after` as its third word or later only where it begins with
    `start of` or `end of`, and of those with a number only `6` and `6 opens`.
    """
    if not left or left[0].lower() in get_args(Edge):
        return False
    ahead = [word.lower() for word in left[1:]]
    return not _DIRECTIONS.isdisjoint(ahead[1:]) or (
        _NUMBER.fullmatch(left[0]) is not None and ahead not in ([], ["opens"])
    )


def _counted(words: Words) -> tuple[Length, Direction]:
    """Read a length, and whether it is before or after."""
    if not words.left or not _NUMBER.fullmatch(words.left[0]):
        raise _no_length(words)
    count = words.left[0]
    names = list(takewhile(lambda word: word.lower() not in _DIRECTIONS, words.left[1:]))
    name = " ".join(names)
    unit = parse_unit(name)
    if any(_SUM.fullmatch(part) for part in names):
        raise OffsetError(sentence('"{sum}" is a sum', sum=shown(f"{count} {name}")), _ONE_LENGTH)
    after_names = words.left[1 + len(names) :]
    near = f"{count} {nearest_unit(name)}s"
    if not after_names:
        raise OffsetError(
            sentence(
                '"{words}" says neither before nor after', words=words.with_rest(*words.left)
            ),
            _write(words.instead(near, "before start")),
        )
    if unit is None:
        raise unknown_unit(name, words.instead(near, *after_names))
    words.place += 1 + len(names)
    direction: Direction = "before" if words.take_one().lower() == "before" else "after"
    return Length(count_of(count), unit), direction


def _no_length(words: Words) -> OffsetError:
    """Say what is wrong where a length has to be and no number is."""
    left = words.left
    together = _NUMBER_AND_UNIT.fullmatch(left[0]) if left else None
    if together:
        return OffsetError(
            sentence('a space is missing in "{word}"', word=shown(left[0])),
            _write(words.instead(*together.groups(), *left[1:])),
        )
    if not left or left[0].lower() in _DIRECTIONS:
        return OffsetError(
            sentence("a length is missing"),
            _write(words.instead("4 weeks", *(left or _COUNTED.split()[2:]))),
        )
    if not _DIRECTIONS.isdisjoint(word.lower() for word in left[1:]):
        return OffsetError(
            sentence('"{word}" is no number in digits', word=shown(left[0])),
            _write("10 days before start"),
        )
    if _is_anchor(left):
        return OffsetError(
            sentence('"{anchor}" alone is no offset', anchor=shown(" ".join(left))),
            _write(words.instead("of" if words.place else "on", *left)),
        )
    return OffsetError(sentence('"{words}" is no offset', words=words.with_rest(*left)), _FORMS)


def _is_anchor(left: list[str]) -> bool:
    words = Words(left)
    try:
        _anchor(words)
    except WrongValue:
        return False
    return not words.left


def _anchor(words: Words) -> Anchor:
    if not words.left:
        raise OffsetError(
            sentence('"{words}" says nothing to count from', words=words.with_rest()),
            _write(words.instead("start")),
        )
    word = words.take_one()
    if word.lower() in get_args(Edge):
        return _meeting(words, "start" if word.lower() == "start" else "end")
    if word.lower() in RESERVED:
        raise OffsetError(
            sentence('"{word}" is nothing to count from', word=word.lower()), _ANCHORS
        )
    of = read_id(word)
    return DeadlineAnchor(of, "opens" if words.take("opens") else "due")


def _meeting(words: Words, edge: Edge) -> MeetingAnchor:
    if not words.take("of"):
        return MeetingAnchor(edge)
    if words.take("next"):
        which: Which = "next"
    elif words.take("previous"):
        which = "previous"
    elif words.left:
        return MeetingAnchor(edge, "named", read_id(words.take_one()))
    else:
        raise OffsetError(
            sentence('after "{words}" comes the id of a meeting', words=words.with_rest()),
            _ANCHORS,
        )
    of = read_id(words.take_one()) if words.left else None
    return MeetingAnchor(edge, which, of)


def _write(instead: str) -> Sentence:
    return sentence('write "{instead}"', instead=instead)
