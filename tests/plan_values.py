"""What may be written into a plan: days, texts, offsets, some of them far from ordinary."""

from datetime import date

from hypothesis import strategies as st

from tests.formats.texts import NASTY
from tests.strategies.values import URLS as GOOD_URLS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TIMES = ("00:00", "02:30", "17:00", "23:59 AoE", "12:00 UTC", "9:05 place", "23:00 Pacific/Apia")
URLS = (*GOOD_URLS, "HTTP")

modern_days = st.dates(date(2009, 11, 1), date(2015, 12, 31))
days = st.one_of(
    *(modern_days, modern_days, modern_days),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    st.sampled_from((date(1900, 1, 1), date(1970, 1, 1), date(2012, 2, 29), date(2199, 12, 31))),
)
weekdays = st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=6)
lengths = st.builds(
    "{} {}".format,
    st.integers(1, 60) | st.sampled_from((100, 1_200, 5_000)),
    st.sampled_from(("day", "days", "working days", "weeks", "months", "years")),
)
# A file holds no halves of surrogate pairs: TOML has no way to write them.
texts = st.one_of(
    st.sampled_from([text for text in NASTY if text.isprintable() or text.isascii()]),
    st.sampled_from(("=cmd()", " ", "{title}", "{}", 40_000 * "x", 9_000 * "预防 ", "a\nb\x00c")),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
)
titles = texts.filter(lambda text: bool(text.strip()))
by_language = st.one_of(
    titles, st.dictionaries(st.sampled_from(("en", "zh", "ar", "zh-Hant")), titles, min_size=1)
)


@st.composite
def offsets(draw: st.DrawFn, anchors: tuple[str, ...]) -> str:
    """Draw an offset from one of the anchors: everything that the language has."""
    anchor = draw(st.sampled_from(anchors))
    counted = f"{draw(lengths)} {draw(st.sampled_from(('before', 'after')))} {anchor}"
    weekday = draw(st.sampled_from(WEEKDAYS)).title()
    towards = draw(st.sampled_from(("on or before", "on or after", "of the week of")))
    day = draw(st.sampled_from(("working day", weekday)))
    which = draw(st.sampled_from(("first", "last")))
    offset = draw(
        st.sampled_from(
            (
                *(counted, counted, f"on {anchor}", f"{weekday} {towards} {counted}"),
                *(f"{weekday} {towards} {anchor}", f"{which} {day} of the month {counted}"),
                f"{which} {day} of the month of {anchor}",
            )
        )
    )
    return f"{offset} at {draw(st.sampled_from(TIMES))}" if draw(st.booleans()) else offset
