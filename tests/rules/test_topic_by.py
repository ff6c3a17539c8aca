"""topic-by: each of some topics is taken at a meeting that ends before a boundary."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, boundaries, plans
from tests.rules.worlds import verdict, worlds
from workplan.dates.spans import DateAsKnown
from workplan.errors import WrongValue
from workplan.model.meetings import Free, Meeting, Status
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.checking import check
from workplan.rules.topic_by import TopicBy

RULE = "topic-by"
MONDAY = date(2012, 8, 27)
IN_2013 = date(2013, 8, 26)
STUDY = Topic(id="study", title="Study", body="wg")
NEWS = Topic(id="study", title="News", body="wg", every="meeting")
COSP_5 = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", number=5)


def takes(name: str, starts: date | None, *topics: str, **more: Any) -> Meeting:
    values: dict[str, Any] = {"topics": topics, "topics_final": True}
    return meeting(name, starts, **(values | more))


def asked(*meetings: Meeting, topic: Topic = STUDY, **parameters: Any) -> Plan:
    rule = TopicBy(**({"topics": "study", "by": "cosp-5"} | parameters))
    cycle = Milestone(id="cycle", title="Second cycle", on=DateAsKnown.parse("2013"))
    return plan(
        bodies=(WG, COSP),
        topics=(topic,),
        meetings=(COSP_5, *meetings),
        milestones=(cycle,),
        rules=(rule,),
    )


@pytest.mark.parametrize(
    ("starts", "kept"),
    [(date(2013, 11, 22), True), (date(2013, 11, 23), False), (date(2013, 12, 2), False)],
)
def test_the_meeting_ends_before_the_first_day(starts: date, *, kept: bool) -> None:
    """The third day of the meeting is the one that counts."""
    a_plan = asked(takes("wg-3", starts, "study"))
    assert entries(a_plan, RULE) == ([] if kept else [("wg-3", "cosp-5")])


@pytest.mark.parametrize(("day", "kept"), [(29, False), (30, True)])
def test_a_date_is_not_included(day: int, *, kept: bool) -> None:
    a_plan = asked(takes("wg-3", MONDAY, "study"), by=date(2012, 8, day))
    assert entries(a_plan, RULE) == ([] if kept else [("wg-3",)])


@pytest.mark.parametrize(
    ("starts", "broken", "waits"),
    [
        (date(2012, 12, 27), False, False),
        (date(2012, 12, 30), False, True),
        (date(2013, 12, 28), False, True),
        (date(2013, 12, 29), True, False),
    ],
)
def test_before_a_year_is_certain_before_it_begins_and_never_after_it_ends(
    starts: date, *, broken: bool, waits: bool
) -> None:
    a_plan = asked(takes("wg-3", starts, "study"), by="cycle")
    assert bool(entries(a_plan, RULE)) == broken
    assert waiting(a_plan, RULE) == ({("study",): ("cycle",)} if waits else {})


def test_what_is_taken_too_late_is_told() -> None:
    late = takes("wg-4", date(2013, 12, 2), "study", number=4)
    assert found(asked(late), RULE) == [
        (
            ("wg-4", "cosp-5"),
            (
                'topic "Study" is taken at meeting 4 of WG, which does not end before session 5 of'
                " COSP"
            ),
        )
    ]
    assert hints(asked(late), RULE) == ["take it at a meeting that ends before session 5 of COSP"]


def test_the_last_meeting_in_time_that_takes_topics_is_suggested() -> None:
    a_plan = asked(
        takes("wg-1", date(2012, 1, 9), number=1, topics_final=False),
        takes("wg-2", date(2012, 6, 4), number=2, topics_final=False),
        takes("wg-3", MONDAY, number=3),
        takes("wg-4", date(2013, 12, 2), "study", number=4),
        takes("wg-5", date(2014, 6, 2), number=5, topics_final=False),
    )
    assert hints(a_plan, RULE) == ["take it at meeting 2 of WG"]


def test_a_topic_that_no_meeting_takes_is_found_when_none_in_time_may() -> None:
    later = takes("wg-4", date(2014, 6, 2), topics_final=False)
    never = asked(takes("wg-3", MONDAY), later)
    assert found(never, RULE) == [
        (("cosp-5",), 'no meeting that ends before session 5 of COSP takes topic "Study"')
    ]
    by_date = asked(takes("wg-3", MONDAY), later, by=IN_2013)
    assert entries(by_date, RULE) == [("wg-3", "wg-4")]


@pytest.mark.parametrize(
    "open_one",
    [
        takes("wg-3", MONDAY, topics_final=False),
        takes("wg-3", None, topics_final=False),
        meeting("wg-3", MONDAY, status="held"),
        meeting("wg-3", MONDAY, topics_final=True),
    ],
    ids=["not final", "free", "held, topics not known", "final, topics not known"],
)
def test_a_topic_that_a_meeting_in_time_may_still_take_is_waited_for(open_one: Meeting) -> None:
    a_plan = asked(open_one, takes("wg-4", date(2014, 6, 2), topics_final=False))
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("study",): ("wg-3",)}


def test_a_topic_that_is_taken_too_late_is_not_taken_again_unless_it_is_a_standing_one() -> None:
    meetings = (
        takes("wg-3", MONDAY, topics_final=False),
        takes("wg-4", date(2014, 6, 2), "study"),
    )
    assert entries(asked(*meetings), RULE) == [("wg-4", "cosp-5")]
    standing = asked(*meetings, topic=NEWS)
    assert entries(standing, RULE) == []
    assert waiting(standing, RULE) == {("study",): ("wg-3",)}


def test_one_of_several_meetings_is_enough_and_the_first_is_told() -> None:
    late = (takes("wg-5", date(2014, 6, 2), "study"), takes("wg-4", date(2014, 1, 6), "study"))
    early = takes("wg-3", MONDAY, "study")
    assert entries(asked(*late, early, topic=NEWS), RULE) == []
    assert entries(asked(*late, topic=NEWS), RULE) == [("wg-4", "cosp-5")]


def test_a_resumed_part_takes_its_topics_on_its_own_days() -> None:
    first = takes("wg-3", MONDAY)
    resumed = takes("wg-3-resumed", date(2013, 12, 2), "study", resumes="wg-3")
    assert entries(asked(first, resumed), RULE) == [("wg-3-resumed", "cosp-5")]
    assert entries(asked(first, evolve(resumed, dates=first.dates)), RULE) == []


def test_an_undated_meeting_is_waited_for_only_where_it_depends_on_its_days() -> None:
    def within(earliest: date, latest: date) -> Plan:
        return asked(takes("wg-3", None, "study", dates=Free(earliest, latest, 3)))

    before = within(date(2012, 1, 1), date(2013, 11, 24))
    partly = within(date(2012, 1, 1), date(2013, 11, 25))
    late = within(date(2013, 11, 20), date(2014, 11, 25))
    after = within(date(2013, 11, 21), date(2014, 11, 25))
    assert [waiting(each, RULE) for each in (before, partly, late, after)] == [
        {},
        {("study",): ("wg-3",)},
        {("study",): ("wg-3",)},
        {},
    ]
    assert [len(entries(each, RULE)) for each in (before, partly, late, after)] == [0, 0, 0, 1]


def test_a_meeting_does_not_end_before_itself() -> None:
    itself = takes("wg-3", None, "study", number=3)
    assert entries(asked(itself, by="wg-3"), RULE) == [("wg-3",)]
    may_take = takes("wg-3", None, topics_final=False)
    assert entries(asked(may_take, by="wg-3"), RULE) == [("wg-3",)]


def test_cancelled_meetings_take_nothing() -> None:
    off = takes("wg-3", MONDAY, "study", status="cancelled")
    assert entries(asked(off, takes("wg-4", IN_2013)), RULE) == [("cosp-5",)]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_boundary_that_does_not_count_is_waited_for(status: Status) -> None:
    off = meeting("cosp-6", date(2014, 11, 3), 5, body="cosp", status=status)
    a_plan = asked(off, takes("wg-3", MONDAY, "study"), by="cosp-6")
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("study",): ("cosp-6",)}


def test_each_topic_is_judged_by_itself() -> None:
    other = Topic(id="other", title="Other", body="cosp")
    at_cosp = takes("cosp-4", MONDAY, "other", body="cosp")
    late = takes("wg-4", date(2014, 6, 2), "study")
    a_plan = plan(
        bodies=(WG, COSP),
        topics=(STUDY, other),
        meetings=(COSP_5, late, at_cosp),
        rules=(TopicBy(topics=["other", "study"], by="cosp-5"),),
    )
    assert entries(a_plan, RULE) == [("wg-4", "cosp-5")]


def test_each_body_takes_its_own_topics() -> None:
    """What may take one topic, or would be a better place for it, is nothing to the other."""
    other = Topic(id="other", title="Other", body="cosp")
    rule = TopicBy(topics=["study", "other"], by=date(2014, 1, 1))
    both = {"bodies": (WG, COSP), "topics": (STUDY, other), "rules": (rule,)}
    wg_3 = takes("wg-3", MONDAY, topics_final=False, number=3)
    cosp_5 = takes("cosp-5", IN_2013, body="cosp", topics_final=False, number=5)
    late = (
        takes("wg-4", date(2014, 6, 2), "study"),
        takes("cosp-6", date(2014, 9, 1), "other", body="cosp"),
    )
    untaken = plan(meetings=(wg_3, cosp_5), **both)
    assert waiting(untaken, RULE) == {("study",): ("wg-3",), ("other",): ("cosp-5",)}
    taken_late = plan(meetings=(wg_3, cosp_5, *late), **both)
    assert sorted(hints(taken_late, RULE)) == [
        "take it at meeting 3 of WG",
        "take it at session 5 of COSP",
    ]


def test_a_rule_without_topics_or_with_one_twice_is_refused() -> None:
    for wrong in ((), ("study", "study")):
        with pytest.raises(WrongValue):
            TopicBy(topics=wrong, by=MONDAY)


@given(st.data())
def test_what_is_found_holds_in_no_world_and_what_is_judged_in_all_or_none(
    data: st.DataObject,
) -> None:
    drawn = data.draw(plans())
    names = [topic.id for topic in drawn.topics]
    limits = [*(one.id for one in drawn.meetings if one.counts), "cycle"]
    by = data.draw(boundaries(limits))
    rules = (TopicBy(topics=names, by=by),) if names else ()
    a_plan = evolve(drawn, rules=rules, accepted=())
    every = worlds(a_plan)
    late = {message.split('topic "')[1].partition('"')[0] for _, message in found(a_plan, RULE)}
    not_judged = {
        about for case in check(a_plan).not_judged if case.id == RULE for about in case.about
    }
    for topic in a_plan.topics:
        holds = verdict(
            [
                any(
                    one.id != by
                    and world[one.id][1] < (by if isinstance(by, date) else world[by][0])
                    for one in takers
                )
                for world, takers in product(every, _ways_to_take(a_plan, topic))
            ]
        )
        assert (topic.id in not_judged) == (holds is None)
        assert (topic.id in late) == (holds is False)


def _ways_to_take(a_plan: Plan, topic: Topic) -> Iterator[list[Meeting]]:
    """Yield the meetings that take a topic, in each way in which that can turn out."""
    counted = [one for one in a_plan.meetings if one.body == "wg" and one.counts]
    takers = [one for one in counted if topic.id in (one.topics or ())]
    yield takers
    if not takers or topic.every is not None:
        for one in counted:
            if one.topics is None or (one.status != "held" and not one.topics_final):
                yield [*takers, one]
