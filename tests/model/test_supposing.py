"""A plan as if one of its meetings were on other days."""

from datetime import date

from tests.plans_in_python import meeting, plan
from workplan.model.meetings import Fixed, Free
from workplan.model.supposing import opened_on, with_meeting

MONDAY = date(2012, 9, 3)
TUESDAY = date(2012, 9, 4)


def test_a_meeting_with_fixed_dates_keeps_its_length() -> None:
    assert opened_on(meeting("m", MONDAY), TUESDAY).dates == Fixed(TUESDAY, date(2012, 9, 6))


def test_a_free_meeting_is_placed() -> None:
    free = meeting("m")
    assert isinstance(free.dates, Free)
    moved = opened_on(free, TUESDAY).dates
    assert moved == Free(free.dates.earliest, free.dates.latest, free.dates.days, placed=TUESDAY)


def test_a_plan_is_supposed_to_have_the_meeting_and_nothing_else_changes() -> None:
    first, second = meeting("m", MONDAY), meeting("n", date(2013, 9, 2))
    of = plan(meetings=(first, second))
    assert of.meeting("m") == first  # looked up before, and not again the same
    moved = opened_on(first, TUESDAY)
    supposed = with_meeting(of, moved)
    assert supposed == plan(meetings=(moved, second))
    assert supposed.meeting("m") == moved
    assert of.meetings == (first, second)


def test_faults_are_not_looked_for() -> None:
    nowhere = meeting("m", MONDAY, body="nobody")
    assert with_meeting(plan(meetings=(meeting("m", MONDAY),)), nowhere).meetings == (nowhere,)
