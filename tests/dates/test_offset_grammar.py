"""How offsets are read.

The oracle below reads an offset as the grammar of docs/reference/offsets.md stands there: it tries
every rule at every place and returns all readings there are.
"""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import TRICKY_IDS, offsets
from workplan.dates.adjustments import Adjustment, OfMonth, ToWeekday
from workplan.dates.anchors import Anchor, DeadlineAnchor, MeetingAnchor, is_id
from workplan.dates.errors import OffsetError
from workplan.dates.instants import TimeOfDay
from workplan.dates.lengths import Length, Unit
from workplan.dates.offset_grammar import Parts, read
from workplan.dates.offsets import Direction, Offset
from workplan.errors import WrongValue
from workplan.text import WEEKDAYS

Words = tuple[str, ...]

WEEKDAY_NUMBERS = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
UNITS: dict[str, Unit] = {
    "day": "day",
    "days": "day",
    "working day": "working day",
    "working days": "working day",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
}
DIRECTIONS: tuple[Direction, ...] = ("before", "after")


def readings(words: Words) -> Iterator[Parts]:
    """Read as `offset = moment, [ "at", time, [ zone ] ]`."""
    yield from moments(words, None)
    for place, word in enumerate(words):
        if word == "at" and len(words) - place in {2, 3} and ":" in words[place + 1]:
            try:
                time = TimeOfDay.parse(" ".join(words[place + 1 :]))
            except WrongValue:
                continue
            yield from moments(words[:place], time)


def moments(words: Words, time: TimeOfDay | None) -> Iterator[Parts]:
    """Read as `moment = "on", anchor | counted | to-weekday, ( counted | anchor )`."""
    if words[:1] == ("on",):
        yield from alone(words[1:], None, time)
    yield from counted(words, None, time)
    if words and words[0] in WEEKDAY_NUMBERS:
        for towards in ("on or before", "on or after", "of the week of"):
            if " ".join(words[1:4]) == towards or " ".join(words[1:5]) == towards:
                rest = words[1 + len(towards.split()) :]
                adjustment = ToWeekday(WEEKDAY_NUMBERS[words[0]], towards)
                yield from counted(rest, adjustment, time)
                yield from alone(rest, adjustment, time)
    yield from of_month(words, time)


def of_month(words: Words, time: TimeOfDay | None) -> Iterator[Parts]:
    """Read as `of-month, ( [ "of" ], counted | "of", anchor )`."""
    for which in ("first", "last"):
        for day in ("working day", *WEEKDAY_NUMBERS):
            head = (which, *day.split(), "of", "the", "month")
            if words[: len(head)] == head:
                rest = words[len(head) :]
                adjustment = OfMonth(which, WEEKDAY_NUMBERS.get(day))
                yield from counted(rest, adjustment, time)
                if rest[:1] == ("of",):
                    yield from counted(rest[1:], adjustment, time)
                    yield from alone(rest[1:], adjustment, time)


def counted(
    words: Words, adjustment: Adjustment | None, time: TimeOfDay | None
) -> Iterator[Parts]:
    """Read as `counted = number, unit, ( "before" | "after" ), anchor`."""
    for size in (1, 2):
        unit = UNITS.get(" ".join(words[1 : 1 + size]))
        for direction in DIRECTIONS:
            if unit and words[1 + size : 2 + size] == (direction,) and words[0] in {"6", "10"}:
                length = Length(int(words[0]), unit)
                for anchor in anchors(words[2 + size :]):
                    yield Parts(anchor, length, direction, adjustment, time)


def alone(words: Words, adjustment: Adjustment | None, time: TimeOfDay | None) -> Iterator[Parts]:
    for anchor in anchors(words):
        yield Parts(anchor, None, None, adjustment, time)


def anchors(words: Words) -> Iterator[Anchor]:
    """Read as `anchor = edge, [ "of", meeting ] | id, [ "opens" ]`."""
    if len(words) == 1 and is_id(words[0]):
        yield DeadlineAnchor(words[0])
    if len(words) == 2 and is_id(words[0]) and words[1] == "opens":
        yield DeadlineAnchor(words[0], "opens")
    for edge in ("start", "end"):
        if words == (edge,):
            yield MeetingAnchor(edge)
        if len(words) == 3 and words[:2] == (edge, "of") and is_id(words[2]):
            yield MeetingAnchor(edge, "named", words[2])
        for which in ("next", "previous"):
            if words == (edge, "of", which):
                yield MeetingAnchor(edge, which)
            if len(words) == 4 and words[:3] == (edge, "of", which) and is_id(words[3]):
                yield MeetingAnchor(edge, which, words[3])


vocabulary = st.sampled_from(
    (*TRICKY_IDS, "start", "end", "opens", "next", "previous", "10", "year", "17:00", "9:00")
)


@st.composite
def nearly_offsets(draw: st.DrawFn) -> Words:
    """Draw the words of an offset, of which some may have been changed, left out or put in."""
    words = str(draw(offsets)).lower().split()
    if words[-1:] and "/" in words[-1]:
        words[-1] = "utc"
    words = ["6" if word.isdecimal() and word not in {"0", "10"} else word for word in words]
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(words)))
        taken = draw(st.integers(0, 2))
        words[place : place + taken] = draw(st.lists(vocabulary, max_size=2))
    return tuple(words)


def check_reading(words: Words) -> None:
    expected = list(readings(words))
    assert len(expected) <= 1, "an offset that can be read in two ways"
    if expected:
        assert read(" ".join(words)) == expected[0]
    else:
        with pytest.raises(OffsetError):
            read(" ".join(words))


@given(nearly_offsets())
def test_an_offset_is_read_as_the_grammar_says_and_in_one_way_only(words: Words) -> None:
    check_reading(words)


@given(st.lists(vocabulary, max_size=10).map(tuple))
def test_words_in_any_order_are_read_as_the_grammar_says(words: Words) -> None:
    check_reading(words)


@pytest.mark.parametrize(
    ("text", "message", "instead"),
    [
        ("5 wekks before start", 'unknown unit "wekks"', "5 weeks before start"),
        (
            "10 business days before papers-issued opens at 17:00",
            'unknown unit "business days"',
            "10 working days before papers-issued opens at 17:00",
        ),
        ("6 before start", "the unit is missing", "6 days before start"),
        ("6weeks before start", 'a space is missing in "6weeks"', "6 weeks before start"),
        ("6 weeks at 9:00 AoE", '"6 weeks" says', "6 weeks before start at 9:00 AoE"),
        ("6 weeks", '"6 weeks" says neither before nor after', "6 weeks before start"),
        ("6 weeks start", '"6 weeks start" says neither before', "6 weeks before start"),
        ("6 weeks prior to start", '"6 weeks prior to start" says', "6 weeks before start"),
        (
            "Monday of the week of 6 weeks",
            '"Monday of the week of 6 weeks" says neither',
            "Monday of the week of 6 weeks before start",
        ),
        (
            "1 month 2 weeks before start",
            '"1 month 2 weeks" is a sum',
            "2 weeks before papers-issued",
        ),
        ("1 month and a week before start", '"1 month and a week" is a sum', None),
        ("2 weeks before 3 days before start", "an offset has one length", None),
        ("six weeks before start", '"six" is no number in digits', "10 days before start"),
        ("Friday on or after six weeks before start", '"six" is no number in digits', None),
        ("-6 weeks before start", '"-6" is no number in digits', None),
        ("before start", "a length is missing", "4 weeks before start"),
        ("Before start", "a length is missing", "4 weeks Before start"),
        ("", "a length is missing", "4 weeks before start"),
        (" \t\n ", "a length is missing", "4 weeks before start"),
        ("0 days before start", "a length of 0 is none", None),
        ("101 years after end", "101 years is too long", None),
        ("start", '"start" alone is no offset', "on start"),
        ("END OF NEXT cosp", '"END OF NEXT cosp" alone is no offset', "on END OF NEXT cosp"),
        ("papers-issued opens", '"papers-issued opens" alone', "on papers-issued opens"),
        ("two of them", '"two of them" is no offset', "6 weeks before start"),
        ("on", '"on" says nothing to count from', "on start"),
        ("6 weeks before", '"6 weeks before" says nothing', "6 weeks before start"),
        ("Monday on or after", '"Monday on or after" says nothing', "Monday on or after start"),
        ("on next", '"next" is nothing to count from', None),
        ("on start of", 'after "on start of" comes the id of a meeting', None),
        ("on COSP", '"COSP" is no id', None),
        ("on end of COSP", '"COSP" is no id', None),
        ("on start of next WG.4", '"WG.4" is no id', None),
        ("on the start", '"start" is more than an offset has', "6 weeks before start"),
        ("on start of the next session", '"next session" is more', None),
        (
            "on Monday on or before start",
            "before a day of the week there is no on",
            "Monday on or before start",
        ),
        ("Monday", "after Monday comes on or before", "Monday on or before 4 weeks before start"),
        ("monday before start", "after Monday comes", "monday on or before start"),
        (
            "Monday after 2 weeks before end",
            "after Monday comes",
            "Monday on or before 2 weeks before end",
        ),
        (
            "last",
            "after last comes working day",
            "last working day of the month 4 weeks before start",
        ),
        (
            "first day of the month 3 months before start",
            "after first comes working day",
            "first working day of the month 3 months before start",
        ),
        (
            "last Friday of 3 months before start",
            '"last Friday" has to be of the month',
            "last Friday of the month 3 months before start",
        ),
        (
            "last Friday",
            '"last Friday" has to be of the month',
            "last Friday of the month 4 weeks before start",
        ),
        (
            "last Friday of the month",
            "a length is missing",
            "last Friday of the month 4 weeks before start",
        ),
        ("last Friday of the month end", '"end" alone', "last Friday of the month of end"),
        ("15 December", '"15 December" is no offset', "15 days before start"),
        (
            "second Saturday before start at 17:00",
            '"second Saturday" is no length of time',
            "Saturday on or before 8 days before start at 17:00",
        ),
        ("on start 17:00", 'at is missing before "17:00"', "on start at 17:00"),
        ("17:00", '"17:00" is no offset', "6 weeks before start"),
        ("on start at 5pm", '"5pm" is no time of day', None),
        ("on start at", '"" is no time of day', None),
        ("on start of next at 5pm", '"5pm" is', None),
        ("on start at 24:00", '"24:00" is no time of day', None),
        ("on start at 17:00 Viena", 'unknown time zone "Viena"', None),
        ("on start at 17:00 at 18:00", 'unknown time zone "at 18:00"', None),
    ],
)
def test_an_error_says_what_is_wrong_and_proposes_an_offset(
    text: str, message: str, instead: str | None
) -> None:
    with pytest.raises(OffsetError) as told:
        read(text)
    assert str(told.value.message).startswith(message)
    if instead is not None:
        assert f'"{instead}"' in str(told.value.hint)
        read(instead)


@given(st.text() | st.lists(vocabulary | st.text(max_size=5)).map(" ".join))
def test_any_text_is_read_or_refused_in_one_short_printable_line(text: str) -> None:
    try:
        parts = read(text)
    except OffsetError as error:
        assert str(error).isprintable()  # noqa: PT017 - most texts are refused, but not all
        assert len(str(error)) < 1_000  # noqa: PT017 - as above
    else:
        assert (
            read(
                str(
                    Offset(
                        parts.anchor, parts.length, parts.direction, parts.adjustment, parts.time
                    )
                )
            )
            == parts
        )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("6 weeks before " + "x" * 20_000, id="id"),
        pytest.param("x" * 20_000, id="word"),
        pytest.param("9" * 20_000 + " weeks before start", id="number"),
        pytest.param("6 weeks before start at " + "1" * 20_000 + ":00", id="time"),
        pytest.param("on start at 17:00 " + "x" * 20_000, id="zone"),
        pytest.param("Monday on or before " * 5_000, id="words"),
        pytest.param("6 " + "x " * 20_000, id="unit"),
        pytest.param("6 weeks " * 20_000, id="lengths"),
        pytest.param("first " + "of " * 20_000, id="links"),
    ],
)
def test_what_is_very_long_is_refused_in_a_short_line(text: str) -> None:
    with pytest.raises(OffsetError) as told:
        read(text)
    assert len(str(told.value)) < 1_000
