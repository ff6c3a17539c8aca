"""What scheduling gives back."""

from tests.plans_in_python import meeting, plan
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Solution


def test_without_a_plan_there_is_no_placeholder() -> None:
    assert Solution(status="unknown").plan is None


def test_a_solution_is_a_value() -> None:
    one, other = (schedule(plan(meetings=(meeting("m"),)), reproducible=True) for _ in "ab")
    assert one.plan == other.plan
    assert hash(one.plan) == hash(other.plan)
