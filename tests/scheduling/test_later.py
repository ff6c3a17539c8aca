"""Deadlines that hang on another meeting's day."""

from datetime import date

from attrs import evolve

from tests.plans_in_python import deadline, meeting, plan
from workplan.model.meetings import Free, Meeting
from workplan.programme.derive import derive
from workplan.rules.deadline_day import DeadlineDay
from workplan.rules.numbers_rise import NumbersRise
from workplan.scheduling.later import still_broken
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Against

# Papers of the first are due three days before the second, which can open on a Tuesday (due on a
# Saturday) or a Thursday (due on a Monday).
MONDAY, TUESDAY, THURSDAY = date(2012, 8, 20), date(2012, 9, 4), date(2012, 9, 6)
FIRST = Free(MONDAY, MONDAY, 1)
SECOND = Free(TUESDAY, THURSDAY, 1)
PAPERS = deadline("papers", "3 days before start of second", of="first")
RULE = DeadlineDay()


def meetings(first: Free, second: Free) -> tuple[Meeting, Meeting]:
    return meeting("first", dates=first), meeting("second", dates=second)


def placed(first: date, second: date) -> tuple[Meeting, Meeting]:
    return meetings(evolve(FIRST, placed=first), evolve(SECOND, placed=second))


def test_what_breaks_a_rule_is_found_with_the_days_that_it_comes_from() -> None:
    wrong = plan(meetings=placed(MONDAY, TUESDAY), deadlines=(PAPERS,))
    broken = still_broken(derive(wrong), [RULE], ["first", "second"])
    # Wherever the first lies, its papers are due three days before the second.
    assert broken == [Against(RULE, (("second", TUESDAY),))]
    right = plan(meetings=placed(MONDAY, THURSDAY), deadlines=(PAPERS,))
    assert still_broken(derive(right), [RULE], ["first", "second"]) == []


def test_which_meeting_is_the_next_depends_on_each_of_its_body() -> None:
    papers = deadline("papers", "3 days before start of next", of="first")
    wrong = plan(meetings=placed(MONDAY, TUESDAY), deadlines=(papers,))
    broken = still_broken(derive(wrong), [RULE], ["first", "second"])
    assert broken == [Against(RULE, (("first", MONDAY), ("second", TUESDAY)))]


def test_what_concerns_nothing_free_is_not_told() -> None:
    wrong = plan(meetings=placed(MONDAY, TUESDAY), deadlines=(PAPERS,))
    assert still_broken(derive(wrong), [RULE], ["first"]) == []


def test_rules_of_the_plan_are_looked_at_once_more_too() -> None:
    numbers = (evolve(one, number=1) for one in placed(MONDAY, TUESDAY))
    programme = derive(plan(meetings=tuple(numbers)))
    broken = still_broken(programme, [NumbersRise()], ["second"])
    assert [one.rule for one in broken] == [NumbersRise()]


def test_no_such_plan_is_given() -> None:
    found = schedule(
        plan(meetings=meetings(FIRST, SECOND), deadlines=(PAPERS,)), reproducible=True
    ).plan
    assert found is not None
    assert found.meeting("second").starts == date(2012, 9, 6)
