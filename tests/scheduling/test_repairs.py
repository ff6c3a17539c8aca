"""What would have to give so that there is a plan."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings

from tests.examples_asked import at_most
from tests.plans_in_python import deadline, meeting, plan
from tests.scheduling.brute_force import least_cost
from tests.scheduling.free_plans import free_plans
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.rules.deadline_day import DeadlineDay
from workplan.rules.in_window import InWindow
from workplan.rules.season import Season
from workplan.rules.starts_on import StartsOn
from workplan.scheduling.guarded import Part
from workplan.scheduling.repairs import without
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Asked

MONDAY = date(2012, 8, 27)
JULY = Season(id="july", body="wg", months=("july",))
SUNDAYS = StartsOn(id="sundays", body="wg", weekdays=("sunday",))


def free(name: str, weeks: int, decided_by: str | None = None) -> Meeting:
    """Return a meeting of one day that lies somewhere in a week, so many after the first."""
    opens = MONDAY + timedelta(weeks=weeks)
    return meeting(name, dates=Free(opens, opens + timedelta(4), 1), decided_by=decided_by)


def offered(a_plan: Plan) -> list[tuple[str, ...]]:
    return [one.give_up for one in schedule(a_plan, reproducible=True).repairs]


def test_of_one_meeting_its_rule_or_its_window_has_to_give() -> None:
    repairs = offered(plan(meetings=(free("a", 0),), rules=(JULY,)))
    assert sorted(repairs) == [("in-window", "a"), ("july", "a")]


@pytest.mark.parametrize(
    ("month", "said"),
    [
        ("july", "let WG (a) be held on 31 July 2012, 27 days before its window"),
        (
            "september",
            "let WG (a) be held on 3 September 2012, 3 days after its window",
        ),
    ],
)
def test_it_says_where_a_meeting_would_lie_nearest_to_its_window(month: str, said: str) -> None:
    a_plan = plan(meetings=(free("a", 0),), rules=(evolve(JULY, months=(month,)),))
    messages = [str(one.message) for one in schedule(a_plan, reproducible=True).repairs]
    assert said in messages


def test_where_all_meetings_break_a_rule_it_is_given_up_as_a_whole() -> None:
    meetings = tuple(free(f"m{number}", number) for number in range(5))
    first, *others = offered(plan(meetings=meetings, rules=(JULY,)))
    assert first == ("july",)
    assert all("july" in give_up for give_up in others)


def test_what_another_body_decides_is_never_offered() -> None:
    """Neither its window nor any rule of it, alone or as a whole: nothing is left to give."""
    meetings = (free("a", 0, decided_by="wg"), free("b", 1, decided_by="wg"))
    assert offered(plan(meetings=meetings, rules=(JULY,))) == []


def test_behind_a_conflict_there_may_be_another() -> None:
    """Each meeting has its own: two things have to give, and any two that meet both."""
    a_plan = plan(meetings=(free("a", 0), free("b", 1)), rules=(SUNDAYS,))
    found = offered(a_plan)
    assert len(found) > 1
    for give_up in found:
        assert {"sundays"} == {*give_up} or {"a", "b"} <= {*give_up}


def test_without_a_window_a_meeting_opens_a_year_around_it() -> None:
    one = free("a", 0)
    asked = Asked(plan=plan(meetings=(one,)), rules=(InWindow(), JULY))
    less = without(asked, [Part(InWindow(), one), Part(JULY)])
    dates = less.plan.meeting("a").dates
    assert isinstance(dates, Free)
    assert dates.latest - dates.earliest > timedelta(365)
    assert less.rules == (InWindow(),)
    assert less.given_up == {("in-window", "a")}


@pytest.mark.parametrize("more", [(), (free("c", 2),)])
def test_what_is_seen_only_once_all_lies_has_its_conflict_too(more: tuple[Meeting, ...]) -> None:
    """Papers are due on a Saturday, three days before the only Tuesday of another meeting."""
    tuesday = MONDAY + timedelta(8)
    first = meeting("a", dates=Free(MONDAY, MONDAY, 1))
    second = meeting("b", dates=Free(tuesday, tuesday, 1))
    papers = deadline("papers", "3 days before start of b", of="a")
    a_plan = plan(meetings=(first, second, *more), deadlines=(papers,))
    solution = schedule(a_plan, reproducible=True)
    assert solution.status == "infeasible"
    assert DeadlineDay().id in {finding.id for finding in solution.conflict}
    assert (DeadlineDay().id,) in [repair.give_up for repair in solution.repairs]


@pytest.mark.usefixtures("near_windows")
@settings(suppress_health_check=list(HealthCheck), max_examples=at_most(60))
@given(free_plans())
def test_without_what_is_given_up_there_is_a_plan_as_brute_force_finds(drawn: Plan) -> None:
    solution = schedule(drawn, reproducible=True)
    assume(solution.repairs)
    stated = {rule.id for rule in drawn.rules}
    for repair in solution.repairs:
        if stated.issuperset(repair.give_up):
            rules = tuple(rule for rule in drawn.rules if rule.id not in repair.give_up)
            assert least_cost(evolve(drawn, rules=rules)) is not None
