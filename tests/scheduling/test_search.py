"""Finding the best plan there is, or that there is none."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from tests.plans_in_python import deadline, meeting, plan
from tests.scheduling.brute_force import is_conflict, least_cost
from tests.scheduling.free_plans import free_plans
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.rules.numbers_rise import NumbersRise
from workplan.rules.season import Season
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Against


@settings(suppress_health_check=list(HealthCheck))
@given(free_plans())
def test_nothing_better_exists_than_what_is_found(drawn: Plan) -> None:
    best = least_cost(drawn)
    solution = schedule(drawn, reproducible=True)
    if best is None:
        assert (solution.status, solution.plan) == ("infeasible", None)
        assert solution.conflict
        assert is_conflict(drawn, solution.conflict)
    else:
        assert (solution.status, solution.objective, solution.bound) == ("optimal", best, best)


FREE = meeting("free", dates=Free(date(2012, 8, 27), date(2012, 9, 7), 2))


def test_a_plan_that_breaks_a_rule_is_never_given(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = Against(NumbersRise(), (("free", date(2012, 8, 27)),))
    monkeypatch.setattr("workplan.scheduling.later.still_broken", lambda *_: [wrong])
    solution = schedule(plan(meetings=(FREE,)), reproducible=True)
    assert (solution.status, solution.plan) == ("unknown", None)
    assert "a plan was found that breaks rule numbers-rise, and is not given" in caplog.text


def test_what_costs_more_than_was_reckoned_is_not_called_proved(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    season = Season(id="july", body="wg", months=("july",), level="should", weight=7)
    monkeypatch.setattr("workplan.scheduling.search._cost", lambda _: 0)
    solution = schedule(plan(meetings=(FREE,), rules=(season,)), reproducible=True)
    assert (solution.status, solution.objective, solution.bound) == ("feasible", 7, 0)
    assert "costs 7, not 0" in caplog.text


def test_days_of_before_do_not_bear_on_those_of_others() -> None:
    """Placed on Monday, the second would drop the only day of the first, by its papers."""
    first = meeting("first", dates=Free(date(2012, 8, 20), date(2012, 8, 20), 1))
    window = Free(date(2012, 9, 3), date(2012, 9, 7), 1, placed=date(2012, 9, 3))
    second = meeting("second", dates=window)
    papers = deadline("papers", "2 days before start of second", of="first")
    solution = schedule(plan(meetings=(first, second), deadlines=(papers,)), reproducible=True)
    assert solution.status == "optimal"
    assert solution.plan is not None
    # Two days before Monday or Tuesday is a weekend.
    assert solution.plan.meeting("second").starts in {date(2012, 9, day) for day in (5, 6, 7)}


def test_what_has_been_reached_is_let_go_where_it_cannot_be_kept() -> None:
    """As published, papers fall on a weekend: seen only once all lies, and then it has to move."""
    first = meeting("first", dates=Free(date(2012, 8, 20), date(2012, 8, 20), 1))
    window = Free(date(2012, 9, 3), date(2012, 9, 7), 1, placed=date(2012, 9, 3))
    second = meeting("second", dates=window)
    papers = deadline("papers", "2 days before start of second", of="first")
    published = plan(meetings=(first, second), deadlines=(papers,))
    solution = schedule(published, published=published, reproducible=True)
    assert solution.plan is not None
    assert solution.plan.meeting("second").starts == date(2012, 9, 5)
