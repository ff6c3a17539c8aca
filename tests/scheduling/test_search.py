"""Finding the best plan there is, or that there is none."""

from hypothesis import HealthCheck, given, settings

from tests.scheduling.brute_force import is_conflict, least_cost
from tests.scheduling.free_plans import free_plans
from workplan.model.plan import Plan
from workplan.scheduling.schedule import schedule


@settings(suppress_health_check=list(HealthCheck))
@given(free_plans())
def test_nothing_better_exists_than_what_is_found(plan: Plan) -> None:
    best = least_cost(plan)
    solution = schedule(plan, reproducible=True)
    if best is None:
        assert (solution.status, solution.plan) == ("infeasible", None)
        assert solution.conflict
        assert is_conflict(plan, solution.conflict)
    else:
        assert (solution.status, solution.objective, solution.bound) == ("optimal", best, best)
