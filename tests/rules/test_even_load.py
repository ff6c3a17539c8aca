"""even-load: the largest load of a meeting is small."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import waiting
from tests.rules.small_plans import COSP, plans
from workplan.errors import WrongValue
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.checking import check
from workplan.rules.even_load import EvenLoad

RULE = "even-load"
DAYS = tuple(date(2012, month, 5) for month in range(1, 13))
TOPICS = tuple(
    Topic(id=f"t{load}", title=f"Topic {load}", body="wg", load=load, optional=True)
    for load in (1, 2, 4)
)


def taking(which: int, *loads: int, **more: Any) -> Meeting:
    topics = tuple(f"t{load}" for load in loads)
    values: dict[str, Any] = {"topics": topics, "number": which}
    return meeting(f"wg-{which}", DAYS[which], **(values | more))


def cost(*meetings: Meeting, **parameters: Any) -> tuple[int, str]:
    wish = EvenLoad(**({"body": "wg"} | parameters))
    report = check(
        plan(bodies=(WG, COSP), topics=TOPICS, meetings=meetings, rules=(wish,)),
    )
    (told,) = (one for one in report.wishes if one.rule == RULE)
    return told.cost, str(told.message)


def test_it_is_the_largest_load_and_not_the_most_topics() -> None:
    assert cost(taking(1, 1, 2), taking(2, 4), taking(3)) == (
        4,
        "the largest load is 4 sittings, at meeting 2 of WG",
    )


def test_each_sitting_costs_the_weight() -> None:
    assert cost(taking(1, 1, 2), weight=5)[0] == 15


def test_all_meetings_with_that_load_are_named_or_the_first_of_them() -> None:
    both = cost(taking(2, 1), taking(1, 1), taking(3))
    assert both == (1, "the largest load is 1 sitting, at meeting 1 of WG and meeting 2 of WG")
    five = cost(*(taking(number, 1) for number in range(1, 6)))
    assert five[1].endswith("meeting 2 of WG, meeting 3 of WG and 2 more")


def test_topics_of_parts_are_added_up_each_once() -> None:
    resumed = taking(2, 2, 4, resumes="wg-1", number=None)
    assert cost(taking(1, 1, 2), resumed) == (
        7,
        "the largest load is 7 sittings, at meeting 1 of WG",
    )


def test_cancelled_meetings_and_other_bodies_bear_nothing() -> None:
    session = meeting("cosp-5", DAYS[5], 5, body="cosp", topics=())
    assert cost(
        session,
        taking(1, 1),
        taking(2, 4, status="cancelled"),
        taking(3, 4, status="postponed"),
    ) == (1, "the largest load is 1 sitting, at meeting 1 of WG")
    assert cost(session, taking(1, 4), body="cosp") == (
        0,
        "no meeting of COSP is known to take a topic",
    )


def test_of_several_bodies_it_is_the_largest_of_all() -> None:
    theirs = Topic(id="theirs", title="Theirs", body="cosp", load=3, optional=True)
    session = meeting("cosp-5", DAYS[5], 5, body="cosp", topics=("theirs",), number=5)

    def both(*bodies: str) -> int:
        a_plan = plan(
            bodies=(WG, COSP),
            topics=(*TOPICS, theirs),
            meetings=(session, taking(1, 2)),
            rules=(EvenLoad(body=bodies),),
        )
        return check(a_plan).wishes[0].cost

    assert (both("wg"), both("cosp"), both("wg", "cosp")) == (2, 3, 3)


def test_a_meeting_whose_topics_are_not_known_is_left_aside() -> None:
    unknown = taking(2, topics=None, resumes="wg-1", number=None)
    wish = EvenLoad(body="wg")
    a_plan = plan(
        topics=TOPICS, meetings=(taking(1, 1, 2, 4), unknown, taking(3, 1)), rules=(wish,)
    )
    assert waiting(a_plan, RULE) == {("wg-1",): ("wg-2",)}
    assert [one.cost for one in check(a_plan).wishes] == [1]


def test_an_undated_meeting_bears_its_topics() -> None:
    assert cost(meeting("wg-1", topics=("t4",)))[0] == 4


def test_it_is_never_a_must() -> None:
    with pytest.raises(WrongValue, match="even-load is a wish: nothing can fail by it"):
        EvenLoad(body="wg", level="must")


def test_it_costs_nothing_where_it_is_off() -> None:
    a_plan = plan(
        topics=TOPICS, meetings=(taking(1, 4),), rules=(EvenLoad(body="wg", level="off"),)
    )
    assert check(a_plan).wishes == ()


@given(plans(known=True), st.lists(st.integers(1, 4), min_size=3, max_size=3), st.integers(1, 3))
def test_it_costs_what_a_count_by_hand_makes_it(
    drawn: Plan, loads: list[int], weight: int
) -> None:
    load = {topic.id: its_load for topic, its_load in zip(drawn.topics, loads, strict=False)}
    a_plan = evolve(
        drawn,
        topics=tuple(evolve(topic, load=load[topic.id]) for topic in drawn.topics),
        rules=(EvenLoad(body="wg", weight=weight),),
    )
    counted = [one for one in a_plan.meetings if one.body == "wg" and one.counts]
    taken: dict[str, set[str]] = {}
    for one in counted:
        taken.setdefault(one.resumes or one.id, set()).update(one.topics or ())
    largest = max((sum(load[topic] for topic in topics) for topics in taken.values()), default=0)
    assert [one.cost for one in check(a_plan).wishes] == [weight * largest]
