"""What is asked, put to the solver."""

from datetime import date

from attrs import evolve

from tests.plans_in_python import meeting, plan
from workplan.model.meetings import Free
from workplan.rules.gap import Gap
from workplan.rules.open_days import OpenDays
from workplan.rules.season import Season
from workplan.scheduling.asking import all_openings, built, unplaced
from workplan.scheduling.clock import Clock
from workplan.scheduling.free import open_as_before
from workplan.scheduling.solution import Asked

# Monday 27 August to Friday 7 September 2012.
WINDOW = Free(date(2012, 8, 27), date(2012, 9, 7), 2, placed=date(2012, 8, 29))
FIRST, SECOND = (meeting(name, number=n, dates=WINDOW) for n, name in ((1, "a"), (2, "b")))
PLAN = plan(meetings=(FIRST, SECOND))


def test_what_is_to_be_found_lies_nowhere_yet_and_what_is_fixed_stays() -> None:
    assert [one.starts for one in unplaced(PLAN, ()).meetings] == [None, None]
    found = unplaced(PLAN, ("b",))
    assert [one.starts for one in found.meetings] == [None, date(2012, 8, 29)]
    assert [one.takes_more_topics for one in found.meetings] == [True, False]
    again = open_as_before(found, PLAN)
    assert [one.takes_more_topics for one in again.meetings] == [True, True]


def test_each_free_meeting_has_the_days_that_its_rules_leave() -> None:
    opens = all_openings(
        Asked(plan=unplaced(PLAN, ("b",)), rules=(OpenDays(),), fixed=("b",)), Clock()
    )
    assert [one.meeting.id for one in opens] == ["a"]
    days = [date.fromordinal(day).day for day in opens[0].days]
    assert days == [27, 28, 29, 30, 31, 3, 4, 5, 6]  # from a Friday on, it ends on a Monday


def test_a_rule_costs_for_what_is_given_and_for_what_is_free() -> None:
    """In July none of both would be: one of them is placed, and costs whatever is found."""
    july = Season(id="july", body="wg", months=("july",), level="should", weight=3)
    asked = Asked(plan=unplaced(PLAN, ("b",)), rules=(july,), fixed=("b",))
    builder = built(asked, all_openings(asked, Clock()), Clock())
    amounts = [(one.amount.least, one.amount.most) for one in builder.charges]
    assert amounts == [(1, 1), (1, 1)]


def test_rules_of_the_plan_are_said_in_constraints_and_those_of_a_meeting_in_days() -> None:
    asked = Asked(plan=unplaced(PLAN, ()), rules=(OpenDays(),))
    alone = built(asked, all_openings(asked, Clock()), Clock()).solver_model
    asked = evolve(asked, rules=(OpenDays(), Gap(body="wg", at_least="1 week")))
    together = built(asked, all_openings(asked, Clock()), Clock()).solver_model
    assert len(alone.proto.constraints) < len(together.proto.constraints)
