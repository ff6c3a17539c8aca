"""The model of a plan: what is free, what is given, and what is required of it."""

from datetime import date

from ortools.sat.python import cp_model

from tests.plans_in_python import meeting, plan
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.topics import Topic
from workplan.rules.topics_per_meeting import TopicsPerMeeting
from workplan.scheduling.builder import Builder
from workplan.scheduling.expressions import as_day, as_holds

MONDAY = date(2012, 8, 27)
FREE = meeting("free", dates=Free(MONDAY, date(2012, 9, 7), 2))
FIXED = meeting("fixed", date(2012, 9, 17), topics=("one",))
UNKNOWN = meeting("unknown", MONDAY, status="held")
TOPICS = tuple(Topic(id=name, title=name, body="wg") for name in ("one", "two"))
# Friday is followed by Monday.
DAYS = tuple(date(2012, 8, day).toordinal() for day in (30, 31))


def builder(*meetings: Meeting, history: bool = False) -> Builder:
    a_plan = plan(meetings=meetings, topics=TOPICS)
    free = {"free": DAYS} if FREE in meetings else {}
    topics = {"free": ("two",)} if FREE in meetings else {}
    return Builder(a_plan, Calendars(a_plan), free, topics, history=history)


def test_a_free_meeting_ends_as_many_meeting_days_after_it_opens() -> None:
    built = builder(FREE)
    ends = as_day(built.ends(FREE)).days
    assert [date.fromordinal(day).isoformat() for day in ends] == ["2012-08-31", "2012-09-03"]


def test_what_topics_cost_and_whether_they_may_be_taken_depends_on_the_day() -> None:
    built, (thursday, friday) = builder(FREE), DAYS
    rule = TopicsPerMeeting(body="wg", at_most=1)
    built.charge_topics(rule, FREE, {thursday: 3, friday: 2})
    built.limit_topics(FREE, {friday})
    takes, cost = built.taking["two", "free"], built.charges[0].amount.expression
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    built.solver_model.add(takes == 1)
    assert solver.solve(built.solver_model) == cp_model.OPTIMAL
    assert solver.value(cost) == 3
    built.solver_model.add(built.opening["free"].expression == friday)
    assert solver.solve(built.solver_model) == cp_model.INFEASIBLE


def test_a_given_meeting_has_its_days_and_its_topics() -> None:
    built = builder(FREE, FIXED)
    assert as_day(built.opens(FIXED)).days == (FIXED.earliest.toordinal(),)
    assert as_day(built.ends(FIXED)).days == (FIXED.latest.toordinal(),)
    assert as_holds(built.takes(FIXED, "one")).known is True
    assert as_holds(built.takes(FIXED, "two")).known is False
    assert as_holds(built.takes(FREE, "two")).known is None


def test_topics_are_known_but_of_meetings_held_long_ago() -> None:
    built = builder(FREE, FIXED, UNKNOWN)
    assert [built.topics_known(one) for one in (FREE, FIXED, UNKNOWN)] == [True, True, False]


def constraints(built: Builder, about: str) -> int:
    before = len(built.solver_model.proto.constraints)
    built.require(built.known(holds=False), (about,))
    return len(built.solver_model.proto.constraints) - before


def test_what_is_given_and_wrong_is_history_and_not_asked() -> None:
    rule = TopicsPerMeeting(body="wg", at_most=1)
    built = builder(FREE, FIXED)
    built.ask([rule])
    assert constraints(built, "fixed") == 0
    assert constraints(built, "free") == 1
    kept = builder(FREE, FIXED, history=True)
    kept.ask([rule])
    assert constraints(kept, "fixed") == 1


def test_a_rule_of_level_should_costs_its_weight_instead() -> None:
    built = builder(FREE, FIXED)
    rule = TopicsPerMeeting(body="wg", at_most=0, level="should", weight=5)
    built.ask([rule])
    assert [
        (charge.rule, charge.amount.least, charge.amount.most) for charge in built.charges
    ] == [
        (rule, 0, 1),
        (rule, 1, 1),
    ]
