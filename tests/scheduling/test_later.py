"""Deadlines that hang on another meeting's day."""

from datetime import date

from tests.plans_in_python import deadline, meeting, plan
from workplan.model.meetings import Free
from workplan.rules.deadline_day import DeadlineDay
from workplan.scheduling.later import still_broken
from workplan.scheduling.schedule import schedule

# Papers of the first are due three days before the second, which can open on a Tuesday (due on a
# Saturday) or a Thursday (due on a Monday).
FIRST = meeting("first", dates=Free(date(2012, 8, 20), date(2012, 8, 20), 1))
SECOND = meeting("second", dates=Free(date(2012, 9, 4), date(2012, 9, 6), 1))
PAPERS = deadline("papers", "3 days before start of second", of="first")
PLAN = plan(meetings=(FIRST, SECOND), deadlines=(PAPERS,))


def test_what_breaks_a_rule_is_found_with_the_days_that_it_comes_from() -> None:
    placed = schedule(plan(meetings=(FIRST, SECOND)), reproducible=True).plan
    assert placed is not None
    both = plan(meetings=placed.meetings, deadlines=(PAPERS,))
    broken = still_broken(both, [DeadlineDay()], None, ["first", "second"])
    tuesday = placed.meeting("second").starts
    expected = [{"first": date(2012, 8, 20), "second": tuesday}]
    assert broken == (expected if tuesday != date(2012, 9, 6) else [])


def test_no_such_plan_is_given() -> None:
    found = schedule(PLAN, reproducible=True).plan
    assert found is not None
    assert found.meeting("second").starts == date(2012, 9, 6)
