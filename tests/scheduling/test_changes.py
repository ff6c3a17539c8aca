"""What moves against a published plan."""

from datetime import date

from attrs import evolve

from tests.plans_in_python import meeting, plan
from workplan.dates.closing import OnDates
from workplan.model.closures import Closure
from workplan.model.meetings import Free
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
