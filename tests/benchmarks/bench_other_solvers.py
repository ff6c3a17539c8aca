"""Compares scheduling with what a user might pick instead, on topics and given meetings.

Each topic goes to one meeting, after those that it comes after, so that the largest load of a
meeting is as small as can be. Some tools have no such objective: they are asked with the load that
a meeting may have at most, from the least that there could be on, until there is a plan.

Run it by `make compare`, which installs the tools. Each has a minute, in a process of its own.
"""

import multiprocessing
from collections.abc import Callable
from functools import partial
from itertools import count
from math import ceil
from time import perf_counter
from typing import Any

import pytest

from tests.benchmarks.bench_scheduling import by_hand, by_plan, topics_to_place
from tests.benchmarks.table import Tell
from workplan.model.plan import Plan

SECONDS = 60
SIZES = [(8, 40), (12, 70)]


def by_pulp(plan: Plan) -> int:
    """Solve by CBC, as PuLP says it."""
    import pulp

    meetings, topics = range(len(plan.meetings)), {topic.id: topic for topic in plan.topics}
    model = pulp.LpProblem("topics", pulp.LpMinimize)
    takes = pulp.LpVariable.dicts("takes", (topics, meetings), cat="Binary")
    largest = pulp.LpVariable("largest", cat="Integer")
    model += largest
    for name, topic in topics.items():
        model += pulp.lpSum(takes[name].values()) == 1
        for after in topic.after:
            for m in meetings:
                model += takes[name][m] <= pulp.lpSum(takes[after.topic][b] for b in range(m))
    for m in meetings:
        model += pulp.lpSum(topics[name].load * takes[name][m] for name in topics) <= largest
    assert model.solve(pulp.PULP_CBC_CMD(msg=False, threads=2)) == pulp.LpStatusOptimal
    cost: float = largest.value()
    return round(cost)


def by_highs(plan: Plan) -> int:
    """Solve by HiGHS."""
    import highspy

    meetings, topics = range(len(plan.meetings)), {topic.id: topic for topic in plan.topics}
    model = highspy.Highs()
    model.silent()
    takes = {name: [model.addBinary() for _ in meetings] for name in topics}
    largest = model.addIntegral(lb=0)
    for name, topic in topics.items():
        model.addConstr(model.qsum(takes[name]) == 1)
        for after in topic.after:
            for m in meetings:
                before = model.qsum(takes[after.topic][:m]) if m else 0
                model.addConstr(takes[name][m] - before <= 0)
    for m in meetings:
        model.addConstr(
            model.qsum(topic.load * takes[name][m] for name, topic in topics.items()) <= largest
        )
    model.minimize(largest)
    assert model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    cost: float = model.val(largest)
    return round(cost)


def fits_by_pyjobshop(plan: Plan, most: int) -> bool:
    """Ask PyJobShop: a topic is a task, a meeting a moment, the load at most a capacity."""
    import pyjobshop

    model = pyjobshop.Model()
    resource = model.add_renewable(capacity=most)
    tasks = {one.id: model.add_task(latest_end=len(plan.meetings)) for one in plan.topics}
    for topic in plan.topics:
        model.add_mode(tasks[topic.id], [resource], duration=1, demands=[topic.load])
        for after in topic.after:
            model.add_end_before_start(tasks[after.topic], tasks[topic.id])
    model.set_objective(weight_makespan=0)  # any plan will do
    return model.solve(display=False).status.value in {"Optimal", "Feasible"}


def fits_by_constraint(plan: Plan, most: int) -> bool:
    """Ask python-constraint2: backtracking over a function that adds up the loads."""
    import constraint

    meetings, loads_of = range(len(plan.meetings)), [topic.load for topic in plan.topics]

    def fits(*taken: int) -> bool:
        return all(
            sum(load for load, at in zip(loads_of, taken, strict=True) if at == m) <= most
            for m in meetings
        )

    model = constraint.Problem()
    model.addVariables([topic.id for topic in plan.topics], [*meetings])
    for topic in plan.topics:
        for after in topic.after:
            model.addConstraint(lambda u, t: u < t, (after.topic, topic.id))
    model.addConstraint(fits, [topic.id for topic in plan.topics])
    return model.getSolution() is not None


def fits_by_processscheduler(plan: Plan, most: int) -> bool:
    """Ask ProcessScheduler: a topic is as many tasks at once as its load."""
    import processscheduler

    problem = processscheduler.SchedulingProblem(name="topics", horizon=len(plan.meetings))
    worker = processscheduler.CumulativeWorker(name="meeting", size=most)
    firsts: dict[str, Any] = {}
    for topic in plan.topics:
        first, *others = [
            processscheduler.FixedDurationTask(name=f"{topic.id}-{n}", duration=1)
            for n in range(topic.load)
        ]
        firsts[topic.id] = first
        for task in (first, *others):
            task.add_required_resource(worker)
        for other in others:
            processscheduler.TasksStartSynced(task_1=first, task_2=other)
        for after in topic.after:
            processscheduler.TaskPrecedence(task_before=firsts[after.topic], task_after=first)
    return bool(processscheduler.SchedulingSolver(problem=problem).solve())


def by_trying(fits: Callable[[Plan, int], bool], plan: Plan) -> int:
    """Return the first load that a meeting may have at most so that all topics fit."""
    loads = [topic.load for topic in plan.topics]
    least = max(ceil(sum(loads) / len(plan.meetings)), *loads)
    return next(most for most in count(least) if fits(plan, most))


TOOLS: dict[str, Callable[[Plan], int]] = {
    "workplan": by_plan,
    "CP-SAT, by hand": by_hand,
    "PuLP with CBC": by_pulp,
    "HiGHS": by_highs,
    "PyJobShop": partial(by_trying, fits_by_pyjobshop),
    "python-constraint2": partial(by_trying, fits_by_constraint),
    "ProcessScheduler": partial(by_trying, fits_by_processscheduler),
}


@pytest.mark.parametrize(("meetings", "topics"), SIZES)
@pytest.mark.parametrize("tool", TOOLS)
def test_tool(tool: str, meetings: int, topics: int, told: Tell) -> None:
    plan = topics_to_place(meetings, topics)
    best, _ = timed("CP-SAT, by hand", plan)
    cost, seconds = timed(tool, plan)
    how_long = f"not in {SECONDS} s" if seconds is None else f"{seconds:.2f} s"
    told(f"| {tool} | {meetings} meetings, {topics} topics | {how_long} |")
    assert cost in (best, None)


def timed(tool: str, plan: Plan) -> tuple[int | None, float | None]:
    """Return what a tool's plan costs and how long it took; None where a minute was not enough."""
    context = multiprocessing.get_context("spawn")
    told = context.SimpleQueue()
    process = context.Process(target=run, args=(tool, plan, told))
    process.start()
    process.join(SECONDS + 20)
    if process.is_alive():
        process.kill()
        process.join()
    if told.empty():
        assert process.exitcode != 1, f"{tool} failed"
        return None, None
    cost, seconds = told.get()
    return (cost, seconds) if seconds <= SECONDS else (None, None)


def run(tool: str, plan: Plan, told: Any) -> None:
    """Solve once to have all that is imported, of a tiny plan, then the plan, and tell of it."""
    TOOLS[tool](topics_to_place(2, 2))
    begun = perf_counter()
    cost = TOOLS[tool](plan)
    told.put((cost, perf_counter() - begun))
