"""Dates, lengths, closings and offsets of every kind, for the tests of what is made of them."""

from datetime import date

from hypothesis import strategies as st

from workplan.dates.adjustments import Adjustment, OfMonth, ToWeekday
from workplan.dates.anchors import Anchor, DeadlineAnchor, MeetingAnchor
from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly
from workplan.dates.instants import TimeOfDay
from workplan.dates.lengths import LONGEST, Length, Unit
from workplan.dates.offsets import Direction, Offset
from workplan.dates.open_days import OpenDays
from workplan.dates.spans import FIRST_DAY, LAST_DAY

LEAP_DAY = (2, 29)

# Words of the offset language that may be ids too, and ids that look like something else.
TRICKY_IDS = (
    *("on", "at", "of", "or", "the", "first", "last", "monday", "friday", "before", "after"),
    *("week", "weeks", "working", "day", "days", "month", "6", "0", "2015-06-03", "17.00"),
    *("utc", "aoe", "place", "papers-issued", "cosp5", "a.b-c"),
)

days = st.dates(FIRST_DAY, LAST_DAY)
modern_days = st.dates(date(2010, 1, 1), date(2017, 12, 31))
weekdays = st.integers(0, 6)
weekends = st.frozensets(weekdays, max_size=6)
ids = st.sampled_from(TRICKY_IDS) | st.from_regex(
    r"[a-z0-9][a-z0-9.-]{0,9}", fullmatch=True
).filter(lambda text: text not in {"start", "end", "opens", "next", "previous"})


def lengths(longest: int = max(LONGEST.values())) -> st.SearchStrategy[Length]:
    """Lengths of every unit, of at most `longest` of it."""

    def of_unit(unit: Unit) -> st.SearchStrategy[Length]:
        return st.builds(Length, st.integers(1, min(longest, LONGEST[unit])), st.just(unit))

    return st.one_of(*map(of_unit, LONGEST))


def closings(
    within: st.SearchStrategy[date] = days, *, easter: bool = True
) -> st.SearchStrategy[Closing]:
    """Closings of every kind, or without Easter; those with dates have them `within`."""
    periods = st.tuples(within, within).map(sorted)
    counted = (st.builds(Easter, st.integers(-366, 366), st.booleans()),) if easter else ()
    return st.one_of(
        st.builds(OnDates, st.sets(within, min_size=1, max_size=5).map(tuple)),
        periods.map(lambda period: Between(*period)),
        st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: Yearly(day.month, day.day)),
        st.just(Yearly(*LEAP_DAY)),
        *counted,
    )


def calendars(within: st.SearchStrategy[date] = days) -> st.SearchStrategy[OpenDays]:
    """Open days with weekends of up to six days and some closings."""
    return st.builds(OpenDays, weekends, st.lists(closings(within), max_size=4))


edges = st.sampled_from(("start", "end"))
anchors: st.SearchStrategy[Anchor] = st.one_of(
    st.builds(MeetingAnchor, edges),
    st.builds(MeetingAnchor, edges, st.just("named"), ids),
    st.builds(MeetingAnchor, edges, st.sampled_from(("next", "previous")), st.none() | ids),
    st.builds(DeadlineAnchor, ids, st.sampled_from(("due", "opens"))),
)
adjustments: st.SearchStrategy[Adjustment] = st.one_of(
    st.builds(
        ToWeekday, weekdays, st.sampled_from(("on or before", "on or after", "of the week of"))
    ),
    st.builds(OfMonth, st.sampled_from(("first", "last")), st.none() | weekdays),
)
zones = st.sampled_from(
    ("UTC", "AoE", "Europe/Vienna", "America/New_York", "Asia/Kolkata", "Etc/GMT+5")
)
times = st.builds(
    TimeOfDay, st.integers(0, 23), st.integers(0, 59), st.none() | st.just("place") | zones
)


def _offset(
    anchor: Anchor,
    counted: tuple[Length, Direction] | tuple[None, None],
    adjustment: Adjustment | None,
    time: TimeOfDay | None,
) -> Offset:
    length, direction = counted
    return Offset(anchor, length, direction, adjustment, time)


offsets = st.builds(
    _offset,
    anchors,
    st.just((None, None)) | st.tuples(lengths(), st.sampled_from(("before", "after"))),
    st.none() | adjustments,
    st.none() | times,
)
