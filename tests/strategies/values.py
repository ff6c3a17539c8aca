"""What may stand in any table of a plan: ids, days, texts in many languages, sources."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import cache
from itertools import pairwise
from typing import Any, TypeVar

from hypothesis import strategies as st

from tests.dates.strategies import lengths as any_lengths
from tests.formats.texts import NASTY
from tests.strategies.parts import Parts
from workplan.dates.instants import Hours
from workplan.dates.lengths import Length, Unit
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.text import Text

T = TypeVar("T")

LANGUAGES = ("en", "zh", "ar", "zh-Hant")
# None is nearly another: that would be a fault.
PLACES = ("Vienna", "Doha", "Panama City", "Genève", "日内瓦 🏔", "=1+1", "line\nbell \x07")
ZONES = (
    *("UTC", "Europe/Vienna", "Africa/Casablanca", "Pacific/Apia", "America/St_Johns"),
    *("Asia/Kolkata", "Europe/Dublin", "Antarctica/Troll"),
)
URLS = ("https://example.org/a?b=c&d=%20|(x)", "http://[::1]/", "https://bücher.example/ü")
SOURCES = ("CAC/COSP/WG.4/2011/4, para. 12", "Resolution 3/2", "=1+1", "第12段")
PLAIN = ("Papers", "Review of the mechanism", "预防腐败", "Réunion")
SOME_LENGTHS: dict[Unit, int] = {"day": 90, "working day": 40, "week": 30, "month": 20, "year": 5}
SUMMER = 122  # days

weekdays = st.integers(0, 6)
some_weekdays = st.lists(weekdays, unique=True, min_size=1, max_size=6).map(tuple)
weekends = st.just(()) | some_weekdays
_minutes = st.integers(0, 24 * 60 - 1)


# Making a strategy takes Hypothesis longer than drawing from it: those below are made once.


@cache
def up_to(most: int) -> st.SearchStrategy[int]:
    """Numbers from 0."""
    return st.integers(0, most)


def pick(draw: st.DrawFn, things: Sequence[T]) -> T:
    """Draw one of some things."""
    return things[draw(up_to(len(things) - 1))]


def some_of(draw: st.DrawFn, things: Sequence[T], most: int = 3) -> tuple[T, ...]:
    """Draw a few of some things, each once, in any order."""
    left, drawn = list(things), list[T]()
    for _ in range(draw(up_to(min(most, len(left))))):
        drawn.append(left.pop(draw(up_to(len(left) - 1))))
    return tuple(drawn)


def given_some(draw: st.DrawFn, **values: st.SearchStrategy[Any]) -> dict[str, Any]:
    """Draw some of these values, each one time in four."""
    most = up_to(2 ** len(values) - 1)
    chosen = draw(most) & draw(most)
    return {
        key: draw(value) for bit, (key, value) in enumerate(values.items()) if chosen >> bit & 1
    }


@cache
def days(parts: Parts) -> st.SearchStrategy[date]:
    """Days on which something is: most of them in one summer."""
    near, others = date(parts.middle, 6, 1), st.dates(parts.first, parts.last)
    if parts.far:
        others |= st.dates(FIRST_DAY, LAST_DAY) | st.sampled_from((FIRST_DAY, LAST_DAY))
    summer = [near + timedelta(number) for number in range(SUMMER)]
    return _mostly(summer, 5, others)


@cache
def lengths(parts: Parts) -> st.SearchStrategy[Length]:
    """Lengths of every unit, mostly such as people write."""
    near = [Length(n, unit) for unit, most in SOME_LENGTHS.items() for n in range(1, most + 1)]
    if not parts.far:
        return st.sampled_from(near)
    far = any_lengths()
    return _mostly(near, 20, far)


@cache
def strings(parts: Parts) -> st.SearchStrategy[str]:
    """Any text that a plan may hold, and what is no text to most formats."""
    return _mostly(_texts(parts), 30, _random_text(parts))


@cache
def told(parts: Parts) -> st.SearchStrategy[str]:
    """Texts that say something, as a plan asks of titles and names."""
    return strings(parts).map(_told)


@cache
def titles(parts: Parts) -> st.SearchStrategy[Text]:
    """Texts that say something, some of them by language."""
    random = st.dictionaries(st.sampled_from(LANGUAGES), _random_text(parts), min_size=1)
    odd = random.map(lambda said: Text.of({key: _told(text) for key, text in said.items()}))
    return _mostly(_by_language(list(map(_told, _texts(parts)))), 30, odd)


@cache
def remarks(parts: Parts) -> st.SearchStrategy[Text]:
    """Texts that may say nothing, some of them by language."""
    return _mostly(_by_language(_texts(parts)), 30, _random_text(parts).map(Text.of))


@cache
def statements(parts: Parts) -> st.SearchStrategy[dict[str, Any]]:
    """What any table may say about itself: mostly nothing."""
    some: dict[str, st.SearchStrategy[Any]] = {
        "source": st.lists(st.sampled_from(SOURCES) | strings(parts), min_size=1, max_size=2).map(
            tuple
        ),
        "url": st.sampled_from(URLS),
        "note": remarks(parts),
        "verified": st.just(False),  # noqa: FBT003 - the value that is drawn
    }
    return _mostly([{}, {}, {}], 3, st.fixed_dictionaries({}, optional=some))


@st.composite
def _mostly(draw: st.DrawFn, ready: Sequence[T], number: int, random: st.SearchStrategy[T]) -> T:
    """Draw one that is ready, of so many one at random."""
    place = draw(up_to(len(ready) + len(ready) // number))
    return ready[place] if place < len(ready) else draw(random)


@cache
def _texts(parts: Parts) -> list[str]:
    odd = [text for text in NASTY if parts.halves or _is_whole(text)]
    return [*PLAIN * (len(odd) // len(PLAIN)), *odd, ""]


@cache
def _random_text(parts: Parts) -> st.SearchStrategy[str]:
    characters = st.characters() if parts.halves else st.characters(exclude_categories=["Cs"])
    return st.text(characters, max_size=12)


def _told(text: str) -> str:
    return text if text.strip() else f"{text}?"


def _by_language(texts: Sequence[str]) -> list[Text]:
    """Return these texts, every third by language."""
    return [
        Text.of({LANGUAGES[number % 4]: text, LANGUAGES[number // 4 % 4]: text[::-1]})
        if number % 3 == 0
        else Text.of(text)
        for number, text in enumerate(texts)
    ]


@st.composite
def sittings(draw: st.DrawFn) -> tuple[Hours, ...]:
    """Draw the hours of one to three sittings of a day, in their order."""
    moments = sorted(draw(st.lists(_minutes, unique=True, min_size=2, max_size=6)))
    clock = [time(*divmod(moment, 60)) for moment in moments]
    # A sitting may begin as the one before it ends.
    pairs = list(pairwise(clock)) if draw(st.booleans()) else list(pairwise(clock))[::2]
    return tuple(Hours(begins, ends) for begins, ends in pairs[:3])


def _is_whole(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)
