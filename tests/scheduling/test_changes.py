"""What moves against a published plan."""

from datetime import date
from itertools import islice

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.plans_in_python import meeting, plan
from tests.scheduling.brute_force import change, how_many, least_change, ways
from tests.scheduling.free_plans import free_plans
from workplan.dates.closing import OnDates
from workplan.model.closures import Closure
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.scheduling.schedule import schedule

WINDOW = Free(date(2012, 8, 20), date(2012, 9, 28), 1)
MEETINGS = (
    meeting("one", dates=evolve(WINDOW, placed=date(2012, 8, 27)), topics=("a",)),
    meeting("two", dates=evolve(WINDOW, placed=date(2012, 9, 3)), topics=("b",)),
)
TOPICS = tuple(Topic(id=name, title=name, body="wg") for name in ("a", "b"))
PUBLISHED = plan(meetings=MEETINGS, topics=TOPICS)


def test_nothing_moves_that_need_not() -> None:
    free = plan(meetings=tuple(meeting(one.id, dates=WINDOW) for one in MEETINGS), topics=TOPICS)
    found = schedule(free, published=PUBLISHED, reproducible=True).plan
    assert found is not None
    assert found.meetings == MEETINGS


def test_the_one_that_has_to_move_moves_by_as_few_days_as_it_can() -> None:
    closed = Closure(id="closed", title="Closed", when=OnDates((date(2012, 9, 3),)))
    free = plan(
        meetings=tuple(meeting(one.id, dates=WINDOW) for one in MEETINGS),
        topics=TOPICS,
        closures=(closed,),
    )
    found = schedule(free, published=PUBLISHED, reproducible=True).plan
    assert found is not None
    assert found.meeting("one") == MEETINGS[0]
    assert found.meeting("two").starts == date(2012, 9, 4)
    assert found.meeting("two").topics == ("b",)


@pytest.mark.usefixtures("near_windows")
@settings(suppress_health_check=list(HealthCheck))
@given(free_plans(), st.data())
def test_no_plan_changes_less_than_the_one_that_is_found(drawn: Plan, data: st.DataObject) -> None:
    """Published is any way in which it could be, whether it keeps the rules or not."""
    number = data.draw(st.integers(0, how_many(drawn) - 1))
    published = next(islice(ways(drawn), number, None), None)
    assume(published is not None)
    assert published is not None
    best = least_change(drawn, published)
    found = schedule(drawn, published=published, reproducible=True).plan
    assert (None if found is None else change(found, published)) == best
