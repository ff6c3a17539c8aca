"""The verb."""

import importlib.util
import os
import subprocess
import sys
from datetime import date

import pytest

from tests.cli.run import AS_OF_2011
from tests.plans_in_python import deadline, meeting, plan
from workplan.errors import CallError
from workplan.model.meetings import Free
from workplan.model.topics import Topic
from workplan.planfile.load import load
from workplan.rules.checking import check
from workplan.scheduling.schedule import schedule


def test_the_plan_of_2011_is_placed_and_nothing_better_exists() -> None:
    solution = schedule(load(AS_OF_2011), reproducible=True)
    assert solution.status == "optimal"
    assert solution.plan is not None
    assert all(one.starts is not None for one in solution.plan.meetings if one.counts)
    placed = {topic for one in solution.plan.meetings for topic in one.topics or ()}
    assert placed == {topic.id for topic in solution.plan.topics}
    assert check(solution.plan).passes


def test_nothing_free_is_a_plan_as_it_stands() -> None:
    a_plan = plan(meetings=(meeting("fixed", date(2012, 8, 27)),))
    solution = schedule(a_plan, reproducible=True)
    assert (solution.status, solution.plan, solution.objective) == ("optimal", a_plan, 0)


def test_with_no_time_nothing_is_claimed() -> None:
    solution = schedule(plan(meetings=(meeting("m"),)), time_limit=0)
    assert (solution.status, solution.plan) == ("unknown", None)


def test_what_would_be_overdue_is_no_plan() -> None:
    window = Free(date(2012, 9, 3), date(2012, 9, 14), 1)
    a_plan = plan(
        meetings=(meeting("m", dates=window),), deadlines=(deadline(due="1 week before start"),)
    )
    found = schedule(a_plan, as_of=date(2012, 9, 5), reproducible=True).plan
    assert found is not None
    starts = found.meeting("m").starts
    assert starts is not None
    assert starts >= date(2012, 9, 12)


def test_more_topics_than_room_cannot_be() -> None:
    topics = tuple(Topic(id=f"t{n}", title="T", body="wg", load=5) for n in range(3))
    from workplan.rules.load_per_meeting import LoadPerMeeting

    a_plan = plan(
        meetings=(meeting("m"), meeting("n")),
        topics=topics,
        rules=(LoadPerMeeting(body="wg", at_most=5),),
    )
    solution = schedule(a_plan, reproducible=True)
    assert solution.status == "infeasible"
    assert [finding.id for finding in solution.conflict] == ["load-per-meeting", "topic-placed"]


def test_an_id_that_is_no_meeting_is_told() -> None:
    with pytest.raises(CallError, match="is no meeting that can be placed"):
        schedule(plan(meetings=(meeting("m"),)), fix=["x"])


def test_without_the_solver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workplan.scheduling.schedule.find_spec", lambda _: None)
    with pytest.raises(CallError, match=r"pip install .workplan\[solver\]."):
        schedule(plan())
    assert importlib.util.find_spec("ortools") is not None


def test_the_same_plan_gives_the_same_answer_whatever_the_hash_seed() -> None:
    script = (
        "import workplan;"
        f"plan = workplan.load({str(AS_OF_2011)!r});"
        "found = workplan.schedule(plan, reproducible=True).plan;"
        "print([(m.id, m.starts, m.topics) for m in found.meetings])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
