"""Runs the solver, in steps: each keeps what the one before has found, and can be interrupted."""

import math
import threading
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from attrs import Factory, define, field
from ortools.sat.python import cp_model

from workplan.scheduling.clock import Clock
from workplan.scheduling.solution import Limits, Progress

Found: TypeAlias = Literal["optimal", "feasible", "infeasible", "unknown"]

INTERACTIVE = 8  # workers, also on two cores: they search in different ways
# How questions are tried: with linear inequalities up to a level, on a simplified model or on the
# model as it is, with so much effort (in the solver's own measure). Most are answered at once; by
# linear inequalities it is seen that there is no room for all topics.
ATTEMPTS = ((1, False, 10.0), (2, False, 30.0), (2, True, math.inf))
_WAIT = 0.1  # seconds between two looks whether somebody has interrupted

_FOUND: dict[int, Found] = {
    int(cp_model.OPTIMAL): "optimal",
    int(cp_model.FEASIBLE): "feasible",
    int(cp_model.INFEASIBLE): "infeasible",
}


@define
class Solving:
    """A model that is solved step by step.

    Where it is to be reproducible, by one worker: the same model gives the same plan. It takes as
    long as the clock has left; where the user stops it, the best so far is kept.
    """

    model: cp_model.CpModel
    limits: Limits
    clock: Clock = field(default=Factory(lambda self: Clock(self.limits.seconds), takes_self=True))
    values: list[int] | None = field(default=None, init=False)
    bound: int | None = field(default=None, init=False)
    _last: cp_model.CpSolver = field(factory=cp_model.CpSolver, init=False)

    def of(self, model: cp_model.CpModel) -> "Solving":
        """Return the solving of another model, in the time that is left of this one."""
        return Solving(model, self.limits, self.clock)

    def tell(self, step: str) -> None:
        """Report that something other than a plan is looked for now."""
        if self.limits.report is not None:
            self.limits.report(Progress(step, None, None, self.clock.passed))

    def value(self, expression: cp_model.LinearExprT) -> int:
        """Return what an expression is in the best plan so far."""
        return round(self._last.value(expression))

    def step(
        self, name: str, cost: cp_model.LinearExprT | None = None, *, share: float = 1.0
    ) -> Found:
        """Find a plan, or with a `cost` one that costs as little as can be, from the last one.

        It takes a `share` of the time that is left at most.
        """
        self._take_hint()
        self.model.clear_objective()  # type: ignore[no-untyped-call] # of the library
        if cost is not None:
            self.model.minimize(cost)
        if not self.clock.left:
            return "unknown"
        callback = None if self.limits.report is None else _Report(self, name)
        solvers = self._solvers(share, first=cost is None)
        found, solver = self._first_answer(self.model, solvers, callback)
        if found in ("optimal", "feasible"):
            self.values = [*solver.response_proto.solution]
            self._last = solver
        if cost is not None and found != "infeasible":
            self.bound = round(solver.best_objective_bound)
        return found

    def question(self, model: cp_model.CpModel) -> tuple[Found, cp_model.CpSolver]:
        """Ask whether another model can be, as one of many questions: by one worker."""
        return self._first_answer(model, self._questioned())

    def _first_answer(
        self,
        model: cp_model.CpModel,
        solvers: Iterable[cp_model.CpSolver],
        callback: cp_model.CpSolverSolutionCallback | None = None,
    ) -> tuple[Found, cp_model.CpSolver]:
        """Ask one solver after the other until one knows, or the user has had enough."""
        found: Found = "unknown"
        for solver in solvers:
            found = self._solve(model, solver, callback) if self.clock.left else "unknown"
            if found != "unknown" or not self.clock.left:
                break
        return found, solver

    def _questioned(self) -> Iterator[cp_model.CpSolver]:
        """Yield one solver after another, each for the questions that the others leave open.

        How much each tries is not counted in seconds, so that the same one answers each time.
        """
        for linear, simplified, effort in ATTEMPTS:
            solver = _hasty(self._solver())
            solver.parameters.num_workers = 1
            solver.parameters.linearization_level = linear
            solver.parameters.cp_model_presolve = simplified
            solver.parameters.max_deterministic_time = effort
            # Also without a hint it takes a third of the time: it does not weigh where to branch.
            solver.parameters.search_branching = cp_model.HINT_SEARCH
            yield solver

    def _solvers(self, share: float, *, first: bool) -> Iterator[cp_model.CpSolver]:
        """Yield a solver; for a first plan, before it one that guesses and mends for a while.

        That finds most plans at once, where simplifying the model takes many times as long.
        """
        if first and not self.limits.reproducible:
            guessing = self._solver()
            guessing.parameters.num_workers = 2
            guessing.parameters.cp_model_presolve = False
            seconds = min(self.clock.left, max(self.clock.left / 20, 1.0))
            guessing.parameters.max_time_in_seconds = share * seconds
            yield guessing
        solver = _hasty(self._solver()) if first else self._solver()
        solver.parameters.max_time_in_seconds = share * self.clock.left
        yield solver

    def _solver(self) -> cp_model.CpSolver:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1 if self.limits.reproducible else INTERACTIVE
        solver.parameters.random_seed = self.limits.seed
        # The solver's own handling of Ctrl-C kills Python at the next one.
        solver.parameters.catch_sigint_signal = False
        solver.parameters.max_time_in_seconds = self.clock.left
        return solver

    def _solve(
        self,
        model: cp_model.CpModel,
        solver: cp_model.CpSolver,
        callback: cp_model.CpSolverSolutionCallback | None,
    ) -> Found:
        """Solve in a thread, so that Ctrl-C is seen; it stops the solver and loses nothing."""
        statuses: list[cp_model.CpSolverStatus] = []
        failures: list[BaseException] = []
        ended = threading.Event()

        def run() -> None:
            try:
                statuses.append(solver.solve(model, callback))
            except BaseException as failure:  # noqa: BLE001 - told where it was asked for
                failures.append(failure)
            finally:
                ended.set()

        threading.Thread(target=run).start()
        # Not Thread.join: interrupted, it takes the thread for ended while it still runs.
        while not ended.is_set():
            try:
                ended.wait(_WAIT)
            except KeyboardInterrupt:
                self.clock.interrupted = True
                solver.stop_search()
        if failures:
            raise failures[0]
        return _FOUND.get(int(statuses[0]), "unknown")

    def _take_hint(self) -> None:
        self.model.clear_hints()  # type: ignore[no-untyped-call] # of the library
        if self.values:
            # All variables, those that rules have made too: a complete plan to begin with.
            hint = self.model.proto.solution_hint
            hint.vars.extend(range(len(self.values)))
            hint.values.extend(self.values)


def _hasty(solver: cp_model.CpSolver) -> cp_model.CpSolver:
    """Let a solver simplify a model no more than it has to, which takes it most of its time."""
    solver.parameters.max_presolve_iterations = 1
    solver.parameters.cp_model_probing_level = 0
    return solver


class _Report(cp_model.CpSolverSolutionCallback):
    """Tells how far a step has come each time that a better plan is found."""

    def __init__(self, solving: Solving, step: str) -> None:
        super().__init__()
        self._solving, self._step = solving, step

    def on_solution_callback(self) -> None:
        """Report what has been found."""
        report = self._solving.limits.report
        if report is not None:
            has_cost = self._solving.model.has_objective()
            best = round(self.objective_value) if has_cost else None
            bound = round(self.best_objective_bound) if has_cost else None
            report(Progress(self._step, best, bound, self._solving.clock.passed))
