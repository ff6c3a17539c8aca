"""On which days a meeting could open instead."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.plans_in_python import meeting, plan
from workplan.dates.closing import Between
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.closures import Closure
from workplan.model.meetings import Free, Meeting
from workplan.rules.meeting_rule import Candidate
from workplan.rules.openings import nearest_openings

WEDNESDAY = date(2012, 8, 29)


def told(one: Meeting, fits: Callable[[date], bool], **tables: Any) -> str:
    a_plan = plan(meetings=(one,), **tables)
    calendars = Calendars(a_plan)
    span = calendars.span(one, WEDNESDAY) or Span(WEDNESDAY, WEDNESDAY)
    candidate = Candidate(plan=a_plan, calendars=calendars, meeting=one, span=span)
    return str(nearest_openings(candidate, fits))


def on_mondays(day: date) -> bool:
    return day.weekday() == 0


def any_day(day: date) -> bool:
    return day.year > 0


def test_the_last_before_and_the_first_after_are_told() -> None:
    wg_3 = meeting("wg-3", WEDNESDAY)
    assert told(wg_3, on_mondays) == (
        "open it on Monday 27 August 2012 or on Monday 3 September 2012"
    )
    assert told(wg_3, any_day) == (
        "open it on Tuesday 28 August 2012 or on Thursday 30 August 2012"
    )


def test_days_on_which_it_cannot_sit_are_passed_over() -> None:
    recess = Closure(
        id="recess", title="Recess", when=Between(date(2012, 8, 20), date(2012, 8, 28))
    )
    assert told(meeting("wg-3", WEDNESDAY), on_mondays, closures=(recess,)) == (
        "open it on Monday 13 August 2012 or on Monday 3 September 2012"
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "hint"),
    [
        (
            date(2012, 8, 27),
            date(2012, 9, 5),
            "open it on Monday 27 August 2012 or on Monday 3 September 2012",
        ),
        (date(2012, 8, 28), date(2012, 9, 5), "open it on Monday 3 September 2012"),
        (date(2012, 8, 27), date(2012, 9, 4), "open it on Monday 27 August 2012"),
        (
            date(2012, 8, 28),
            date(2012, 9, 4),
            "no day near fits: change its window, or the rule",
        ),
    ],
)
def test_a_free_meeting_stays_in_its_window_to_its_last_day(
    earliest: date, latest: date, hint: str
) -> None:
    one = meeting("wg-3", dates=Free(earliest, latest, 3, placed=WEDNESDAY))
    assert told(one, on_mondays) == hint


def test_a_fixed_one_stays_in_the_period_of_the_plan() -> None:
    one = meeting("wg-3", WEDNESDAY)
    assert told(one, on_mondays, starts=date(2012, 8, 28), ends=date(2012, 9, 3)) == (
        "open it on Monday 3 September 2012"
    )
    assert told(one, on_mondays, starts=date(2012, 8, 27), ends=date(2012, 9, 2)) == (
        "open it on Monday 27 August 2012"
    )


def test_they_are_looked_for_within_a_year() -> None:
    one = meeting("wg-3", WEDNESDAY)
    assert told(one, lambda day: day == date(2013, 8, 30)) == "open it on Friday 30 August 2013"
    assert "no day near fits" in told(one, lambda day: day == date(2013, 9, 2))
    in_2011 = {"starts": date(2011, 1, 1)}
    assert told(one, lambda day: day == date(2011, 8, 29), **in_2011) == (
        "open it on Monday 29 August 2011"
    )
    assert "no day near fits" in told(one, lambda day: day == date(2011, 8, 26), **in_2011)
