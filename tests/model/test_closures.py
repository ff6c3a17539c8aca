"""Closures: which days they close, and what each time is called."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.dates.oracles import closes
from tests.dates.strategies import closings
from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.model.closures import Closure

days = st.dates(date(2011, 1, 1), date(2015, 12, 31))


def closure(when: Closing) -> Closure:
    return Closure(id="c", title="Closed", when=when)


def test_a_closure_closes_meetings_and_deadlines_everywhere_unless_it_says_less() -> None:
    every = closure(Yearly(1, 1))
    assert (every.closes, every.place) == (("meetings", "deadlines"), None)


@given(when=closings(days), ends=st.tuples(days, days).map(sorted))
def test_each_closed_day_is_in_one_of_the_times_and_no_other_day(
    when: Closing, ends: list[date]
) -> None:
    first, last = ends
    closed = closure(when)
    spans = [span for _, span in closed.occurrences(first, last)]
    for number in range((last - first).days + 1):
        day = first + timedelta(number)
        assert closes(when, day) == any(day in span for span in spans)
    assert all(span.first <= last and first <= span.last for span in spans)


@given(when=closings(days), ends=st.tuples(days, days).map(sorted))
def test_a_time_keeps_its_name_in_a_longer_plan(when: Closing, ends: list[date]) -> None:
    closed = closure(when)
    short = dict(closed.occurrences(*ends))
    long = dict(closed.occurrences(date(2010, 1, 1), date(2016, 12, 31)))
    assert short.items() <= long.items()


def test_a_time_is_named_after_the_year_in_which_it_begins() -> None:
    eid = closure(OnDates((date(2012, 8, 20), date(2012, 8, 19), date(2013, 8, 8))))
    assert [name for name, _ in eid.occurrences(date(2012, 1, 1), date(2013, 12, 31))] == [
        "c/2012",
        "c/2012-2",
        "c/2013",
    ]
    new_year = closure(Between(date(2011, 12, 24), date(2012, 1, 2)))
    assert [name for name, _ in new_year.occurrences(date(2012, 1, 1), LAST_DAY)] == ["c/2011"]


def test_a_plan_whose_dates_are_wrong_has_only_times_in_the_years_of_plans() -> None:
    easter = closure(Easter(0))
    assert len(list(easter.occurrences(date.min, date.max))) == LAST_DAY.year - FIRST_DAY.year + 1
    assert list(easter.occurrences(date(2013, 1, 1), date(2012, 1, 1))) == []
