"""Which meetings take a topic, and which may still."""

from datetime import date

from tests.plans_in_python import WG, meeting, plan
from tests.rules.small_plans import COSP
from workplan.model.topics import Topic
from workplan.rules.topics_taken import TopicsTaken, ids, may_take_more, takes

T1 = Topic(id="t1", title="One", body="wg")
T2 = Topic(id="t2", title="Two", body="wg")

LATER = meeting("wg-2", date(2013, 8, 26), topics=("t1",))
FIRST = meeting("wg-1", date(2012, 8, 27), topics=("t2",), status="held")
RESUMED = meeting("wg-1b", date(2014, 1, 6), topics=("t1",), resumes="wg-1", topics_final=True)
OFF = meeting("wg-0", date(2012, 3, 5), topics=("t1",), status="cancelled")
OTHER = meeting("cosp-1", date(2012, 1, 9), body="cosp")
FORGOTTEN = meeting("wg-3", date(2014, 8, 25), status="held")

TAKEN = TopicsTaken(
    plan(
        bodies=(WG, COSP),
        topics=(T1, T2),
        meetings=(LATER, RESUMED, FIRST, OFF, OTHER, FORGOTTEN),
    )
)


def test_meetings_come_by_day_with_their_resumed_parts() -> None:
    assert TAKEN.meetings("wg") == ((FIRST, RESUMED), (LATER,), (FORGOTTEN,))
    assert TAKEN.meetings_for(T1) == TAKEN.meetings("wg")
    assert TAKEN.meetings("nobody") == ()
    assert TAKEN.whole(RESUMED) == TAKEN.whole(FIRST) == (FIRST, RESUMED)


def test_a_topic_is_taken_by_meetings_and_parts_that_count() -> None:
    assert TAKEN.taking("t1") == (LATER, RESUMED)
    assert TAKEN.taking("t2") == (FIRST,)
    assert TAKEN.taking("t3") == ()
    assert takes((FIRST, RESUMED), "t1")
    assert not takes((FIRST,), "t1")


def test_open_are_those_still_to_come_and_those_of_which_nobody_knows() -> None:
    assert TAKEN.open_for(T1) == (LATER, FORGOTTEN)
    assert may_take_more((FIRST, RESUMED)) == ()
    assert ids((LATER, FORGOTTEN)) == ("wg-2", "wg-3")


def test_a_body_without_meetings_has_none_open() -> None:
    alone = TopicsTaken(plan(topics=(T1,)))
    assert alone.open_for(T1) == ()
