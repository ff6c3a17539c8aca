"""Free meetings and where in their windows they open."""

from datetime import date

from tests.plans_in_python import meeting, plan
from workplan.dates.spans import Span
from workplan.model.meetings import Free
from workplan.programme.derive import derive
from workplan.rules.early import Early
from workplan.rules.late import Late
from workplan.rules.rule import Case

WINDOW = Span(date(2012, 8, 27), date(2012, 9, 28))
PLACED = meeting("wg-3", dates=Free(WINDOW.first, WINDOW.last, 3, placed=date(2012, 9, 3)))
UNPLACED = meeting("wg-4", dates=Free(WINDOW.first, WINDOW.last, 3))
FIXED = meeting("wg-5", date(2013, 8, 26))
OFF = meeting("wg-6", dates=Free(WINDOW.first, WINDOW.last, 3), status="cancelled")
PROGRAMME = derive(plan(meetings=(PLACED, UNPLACED, FIXED, OFF)))


def test_each_free_meeting_that_counts_has_to_be_placed() -> None:
    cases = [Case((name,), needs=(name,)) for name in ("wg-3", "wg-4")]
    assert list(Early(bodies="wg").concerns(PROGRAMME)) == cases
    assert list(Early(bodies="cosp").concerns(PROGRAMME)) == []


def test_how_far_those_are_that_are_placed_is_taken_together() -> None:
    cases = list(Early(bodies="wg").concerns(PROGRAMME))
    assert Early(bodies="wg").total(PROGRAMME, cases) == 5
    assert Late(bodies="wg").total(PROGRAMME, cases) == 19
