"""Whether a topic is taken after another, where all days are known."""

from datetime import date

import pytest

from tests.plans_in_python import meeting, plan
from workplan.dates.lengths import Length
from workplan.model.calendars import Calendars
from workplan.model.topics import After, Topic
from workplan.rules.taken_after import (
    after_one_taking_it,
    takes_it_first,
    tells_of_one_taking_it,
)
from workplan.scheduling.builder import Builder
from workplan.scheduling.expressions import as_holds

TWO, THREE = Length.parse("2 weeks"), Length.parse("3 weeks")
ONE = Topic(id="one", title="One", body="wg")
MEETINGS = (
    meeting("wg-1", date(2012, 8, 6), 1, topics=("one",), topics_final=True),
    meeting("wg-2", date(2012, 8, 20), 1, topics=("two",), topics_final=True),
    meeting("wg-3", date(2012, 9, 3), 1, topics=("one", "two"), topics_final=True),
)


def other(after: After) -> Topic:
    return Topic(id="two", title="Two", body="wg", after=(after,))


@pytest.mark.parametrize(
    ("after", "in_time"),
    [
        (After("one"), [False, True, True]),
        (After("one", at_least=TWO), [False, True, True]),
        (After("one", at_least=THREE), [False, False, True]),
        (After("one", at_most=TWO), [False, True, False]),
        (After("one", at_most=THREE), [False, True, False]),
    ],
)
def test_the_other_is_taken_before_and_in_time(after: After, in_time: list[bool]) -> None:
    of_plan = plan(meetings=MEETINGS, topics=(ONE, other(after)))
    model = Builder(of_plan, Calendars(of_plan), {}, {})
    kept = [after_one_taking_it(model, after, one, MEETINGS) for one in MEETINGS]
    assert [as_holds(one).known for one in kept] == in_time


@pytest.mark.parametrize(
    ("most", "free", "firsts"),
    [
        (None, ("wg-2", "wg-3"), [False, True, True]),
        (None, ("wg-3",), [False, True, False]),
        (TWO, ("wg-2", "wg-3"), [False, True, False]),
    ],
)
def test_only_the_first_is_asked_where_the_next_could_be_too_late_or_the_first_is_given(
    most: Length | None, free: tuple[str, ...], firsts: list[bool]
) -> None:
    of_plan = plan(meetings=MEETINGS, topics=(ONE, other(After("one"))))
    days = {one.id: [one.earliest.toordinal()] for one in MEETINGS if one.id in free}
    model = Builder(of_plan, Calendars(of_plan), days, {})
    after = After("one", at_most=most)
    two = of_plan.topic("two")
    asked = [takes_it_first(model, two, after, one, MEETINGS) for one in MEETINGS]
    assert [as_holds(one).known for one in asked] == firsts


def test_told_of_is_the_last_that_took_it_before_or_else_the_first() -> None:
    of_plan = plan(meetings=MEETINGS, topics=(ONE, other(After("one"))))
    for free, told in (("wg-1", True), ("wg-2", False), ("wg-3", False)):
        days = {one.id: [one.earliest.toordinal()] for one in MEETINGS if one.id == free}
        model = Builder(of_plan, Calendars(of_plan), days, {})
        found = tells_of_one_taking_it(model, MEETINGS[1], MEETINGS, ONE)
        assert as_holds(found).known is told
