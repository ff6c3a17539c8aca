"""Free meetings and where in their windows they open."""

from datetime import date

from tests.plans_in_python import meeting, plan
from workplan.dates.spans import Span
from workplan.model.meetings import Free
from workplan.programme.derive import derive
from workplan.rules.rule import Case
from workplan.rules.windows import placed_in_windows, windows_of

WINDOW = Span(date(2012, 8, 27), date(2012, 9, 28))
PLACED = meeting("wg-3", dates=Free(WINDOW.first, WINDOW.last, 3, placed=date(2012, 9, 3)))
UNPLACED = meeting("wg-4", dates=Free(WINDOW.first, WINDOW.last, 3))
FIXED = meeting("wg-5", date(2013, 8, 26))
OFF = meeting("wg-6", dates=Free(WINDOW.first, WINDOW.last, 3), status="cancelled")
PROGRAMME = derive(plan(meetings=(PLACED, UNPLACED, FIXED, OFF)))


def test_each_free_meeting_that_counts_has_to_be_placed() -> None:
    cases = [Case((name,), needs=(name,)) for name in ("wg-3", "wg-4")]
    assert list(windows_of(PROGRAMME, ["wg"])) == cases
    assert list(windows_of(PROGRAMME, [])) == []


def test_of_those_that_are_the_window_the_day_and_the_working_days_are_told() -> None:
    ((window, opens, open_days),) = placed_in_windows(
        PROGRAMME, list(windows_of(PROGRAMME, ["wg"]))
    )
    assert (window, opens) == (WINDOW, date(2012, 9, 3))
    assert open_days.is_open(date(2012, 9, 3))
    assert not open_days.is_open(date(2012, 9, 2))
