"""Running the solver in steps."""

import subprocess
import sys

import pytest
from ortools.sat.python import cp_model

from workplan.scheduling.solution import Limits, Progress
from workplan.scheduling.solving import Solving


def small() -> tuple[cp_model.CpModel, cp_model.IntVar]:
    model = cp_model.CpModel()
    number = model.new_int_var(0, 9, "number")
    model.add(number >= 3)
    return model, number


def test_each_step_keeps_what_the_one_before_has_found() -> None:
    model, number = small()
    solving = Solving(model, Limits(30.0, reproducible=True))
    assert solving.step("first plan") == "optimal"
    assert solving.step("wishes", number) == "optimal"
    assert (solving.value(number), solving.bound) == (3, 3)
    model.add(number >= 5)
    assert solving.step("wishes", number) == "optimal"
    assert solving.value(number) == 5


def test_a_model_that_cannot_be_is_infeasible_and_has_no_values() -> None:
    model, number = small()
    model.add(number <= 2)
    solving = Solving(model, Limits(30.0))
    assert solving.step("first plan") == "infeasible"
    assert solving.values is None


def test_without_time_nothing_is_found_and_nothing_claimed() -> None:
    model, _ = small()
    solving = Solving(model, Limits(0.0))
    assert solving.step("first plan") == "unknown"
    assert solving.values is None


def test_progress_is_reported() -> None:
    told: list[Progress] = []
    model, number = small()
    solving = Solving(model, Limits(30.0, report=told.append))
    solving.step("first plan")
    solving.step("wishes", number)
    assert [told[0].step, told[0].best] == ["first plan", None]
    assert (told[-1].step, told[-1].best) == ("wishes", 3)
    solving.tell("reason")
    assert (told[-1].step, told[-1].best, told[-1].bound) == ("reason", None, None)


def test_a_question_about_another_model_takes_the_time_that_is_left() -> None:
    model, number = small()
    solving = Solving(model, Limits(30.0, reproducible=True))
    other, its = small()
    assert solving.question(other)[0] == "optimal"
    other.add(its <= 2)
    assert solving.question(other)[0] == "infeasible"
    trial = solving.of(model)
    assert trial.step("first plan") == "optimal"
    assert (trial.value(number) >= 3, trial.clock) == (True, solving.clock)
    solving.clock.interrupted = True
    assert (solving.clock.left, solving.question(other)[0]) == (0, "unknown")
    assert solving.of(model).step("first plan") == "unknown"


# The shortest ruler of 20 marks of which no two are as far apart as any other two: found soon, but
# not proved within hours.
INTERRUPTED = """
import os, signal, threading
from itertools import combinations, pairwise
from tests.scheduling.test_solving import small
from workplan.scheduling.solution import Limits
from workplan.scheduling.solving import Solving

# Where the tests run in the background, a shell may have had it ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
model, number = small()
solving = Solving(model, Limits(60.0))
solving.step("first plan")
marks = [model.new_int_var(0, 1_000, "") for _ in range(20)]
for one, other in pairwise(marks):
    model.add(one < other)
model.add_all_different([other - one for one, other in combinations(marks, 2)])
threading.Timer(1.0, os.kill, [os.getpid(), signal.SIGINT]).start()
found = solving.step("wishes", number + marks[-1])
assert solving.clock.interrupted
assert found in ("feasible", "unknown")
assert solving.clock.passed < 30
assert solving.value(number) >= 3
assert solving.step("wishes", number) == "unknown"
"""


def test_ctrl_c_ends_the_search_and_loses_nothing() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", INTERRUPTED], check=False, capture_output=True, timeout=90
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_what_goes_wrong_in_the_solver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        message = "out of memory"
        raise MemoryError(message)

    model, _ = small()
    solving = Solving(model, Limits(30.0))
    monkeypatch.setattr(cp_model.CpSolver, "solve", fail)
    with pytest.raises(MemoryError, match="out of memory"):
        solving.step("first plan")
