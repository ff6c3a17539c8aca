"""Measures scheduling: how it grows, against a model written by hand, and why there is no plan.

Times are those of the clock, since the solver has several workers; memory is the peak of a process
of its own. What the hand-written model says is what the plan says, no more, and is built without
any plan: the least that it could take.
"""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from statistics import median
from time import perf_counter

import pytest
from attrs import evolve
from ortools.sat.python import cp_model

from tests.benchmarks.free_plan import free_plan, with_documents
from tests.benchmarks.peak_memory import peak_memory
from tests.benchmarks.table import Tell
from workplan.dates.closing import Between
from workplan.model.bodies import Body
from workplan.model.closures import Closure
from workplan.model.meetings import Fixed, Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.even_load import EvenLoad
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.rule import Rule
from workplan.rules.season import Season
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Progress

GROWTH = {(100, 200): 1.0, (300, 700): 5.0, (1_000, 2_500): 20.0, (2_000, 5_000): 60.0}
CROWDED = {(100, 200): 2, (300, 700): 6, (1_000, 2_500): 20}  # documents at once; as it is
MOST_MEMORY = 2_000  # MB
TURNS = 15
MOST_RATIO = 2.0
CONFLICTS = {20: 0.5, 230: 5.0, 670: 20.0}  # rules, seconds
REPAIRS = {100: 2.0, 300: 10.0}  # meetings, seconds
RUN = """
import sys
from tests.benchmarks.free_plan import free_plan
from workplan.scheduling.schedule import schedule
assert schedule(free_plan(int(sys.argv[1]), int(sys.argv[2])), time_limit=300).plan
"""
MONDAY = date(2012, 3, 5)
# One can be kept by no meeting, one not by the sixth of them, which cannot open before 2017.
NEVER: tuple[Rule, ...] = (
    Season(id="never", body="b0", months=("july",)),
    MeetingsBetween(id="never", body="b0", before=date(2017, 1, 1), at_least=6),
)


@pytest.mark.parametrize(("meetings", "topics"), GROWTH)
def test_growth(meetings: int, topics: int, told: Tell) -> None:
    plan, wanted, steps = free_plan(meetings, topics), GROWTH[meetings, topics], list[Progress]()
    solution = schedule(plan, time_limit=300, report=steps.append)
    peak = peak_memory(sys.executable, "-c", RUN, str(meetings), str(topics))
    first = next(one.seconds for one in steps if one.step != "model")
    told(
        f"| {meetings:,} meetings, {topics:,} topics | {first:.1f} s | {wanted:g} s"
        f" | {solution.status} in {solution.seconds:.1f} s | {peak:,.0f} MB |"
    )
    assert first <= wanted
    assert peak <= MOST_MEMORY


@pytest.mark.parametrize(("meetings", "topics"), CROWDED)
def test_growth_with_documents_at_once(meetings: int, topics: int, told: Tell) -> None:
    at_most, steps = CROWDED[meetings, topics], list[Progress]()
    plan = with_documents(free_plan(meetings, topics), at_most)
    solution = schedule(plan, time_limit=300, report=steps.append)
    first, *_, kept = (one.seconds for one in steps if one.step in {"first plan", "documents"})
    told(
        f"| {meetings:,} meetings, {topics:,} topics, {at_most} documents at once | {first:.1f} s"
        f" | kept in {kept:.1f} s | {solution.status} in {solution.seconds:.1f} s |"
    )
    assert solution.plan is not None


@pytest.mark.parametrize(("meetings", "topics"), [(8, 40), (10, 50), (12, 70)])
def test_against_a_model_written_by_hand(meetings: int, topics: int, told: Tell) -> None:
    plan = topics_to_place(meetings, topics)
    turns = [(timed(lambda: by_plan(plan)), timed(lambda: by_hand(plan))) for _ in range(TURNS)]
    ours, floors = zip(*turns, strict=True)
    assert {cost for _, cost in ours} == {cost for _, cost in floors}
    ratio = median(one[0] / other[0] for one, other in zip(ours, floors, strict=True))
    told(
        f"| {meetings} meetings, {topics} topics, by hand {median(t for t, _ in floors):.3f} s |"
        f" {median(t for t, _ in ours):.3f} s | ratio {ratio:.2f} | wanted {MOST_RATIO:g} |"
    )
    assert ratio <= MOST_RATIO


@pytest.mark.parametrize("meetings", REPAIRS)
def test_repair_after_ten_closed_days(meetings: int, told: Tell) -> None:
    published = schedule(free_plan(meetings, 2 * meetings)).plan
    assert published is not None
    first = min(one.starts for one in published.meetings if one.starts is not None)
    works = Between(first, first + timedelta(9))
    closures = (*published.closures, Closure(id="works", title="Works", when=works))
    solution = schedule(evolve(published, closures=closures), published=published)
    wanted = REPAIRS[meetings]
    told(
        f"| repair of {meetings} meetings | {solution.status} in {solution.seconds:.1f} s |"
        f" wanted {wanted:g} s |"
    )
    assert solution.status == "optimal"


@pytest.mark.parametrize("never", NEVER, ids=lambda rule: rule.name)
@pytest.mark.parametrize("rules", CONFLICTS)
def test_why_there_is_no_plan(rules: int, never: Rule, told: Tell) -> None:
    # A body brings four rules or five, and one that cannot be kept with the rest.
    plan, wanted = free_plan(max(rules // 5, 1) * 10, max(rules // 5, 1) * 20), CONFLICTS[rules]
    steps = list[Progress]()
    solution = schedule(
        evolve(plan, rules=(*plan.rules, never)), time_limit=120, report=steps.append
    )
    reason = next(one.seconds for one in steps if one.step == "repairs")
    told(
        f"| why not, {len(plan.rules) + 1} rules, {never.name} | {reason:.1f} s"
        f" | wanted {wanted:g} s | with repairs {solution.seconds:.1f} s"
        f" | smallest: {solution.smallest} | {len(solution.conflict)} |"
    )
    assert solution.status == "infeasible"
    assert solution.smallest
    assert reason <= wanted


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """Return how long something takes, and what it costs."""
    begun = perf_counter()
    cost = work()
    return perf_counter() - begun, cost


def topics_to_place(meetings: int, topics: int, seed: int = 1) -> Plan:
    """Return topics with prerequisites and loads, for meetings on given days."""
    random = Random(seed)  # noqa: S311 - the same plan each time is what is wanted
    opens = [MONDAY + timedelta(weeks=13 * number) for number in range(meetings)]
    return Plan(
        id="topics",
        title="Topics",
        starts=date(2012, 1, 1),
        ends=date(2016, 12, 31),
        bodies=(Body(id="wg", name="Working group"),),
        meetings=tuple(
            Meeting(id=f"m{n}", body="wg", number=n + 1, dates=Fixed(day, day + timedelta(2)))
            for n, day in enumerate(opens)
        ),
        topics=tuple(
            Topic(
                id=f"t{n}",
                title=f"Topic {n}",
                body="wg",
                load=random.choice((1, 2, 3)),
                after=tuple({f"t{random.randrange(n)}"}) if n and random.randrange(2) else (),
            )
            for n in range(topics)
        ),
        rules=(EvenLoad(id="even", body="wg", level="should"),),
    )


def by_plan(plan: Plan) -> int:
    """Schedule a plan."""
    solution = schedule(plan)
    assert solution.status == "optimal"
    assert solution.objective is not None
    return solution.objective


def by_hand(plan: Plan) -> int:
    """Solve the same by a model of its own."""
    model, meetings = cp_model.CpModel(), range(len(plan.meetings))
    takes = {t.id: [model.new_bool_var("") for _ in meetings] for t in plan.topics}
    for one in takes.values():
        model.add_exactly_one(one)
    for topic in plan.topics:
        for after in topic.after:
            for m in meetings:
                model.add_bool_or([~takes[topic.id][m], *takes[after.topic][:m]])
    largest = model.new_int_var(0, sum(topic.load for topic in plan.topics), "")
    for m in meetings:
        model.add(sum(topic.load * takes[topic.id][m] for topic in plan.topics) <= largest)
    model.minimize(largest)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 8
    assert solver.solve(model) == cp_model.OPTIMAL
    return round(solver.objective_value)
