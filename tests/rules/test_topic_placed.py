"""topic-placed: each topic is taken once, a standing one at each meeting or in each year."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from workplan.model.meetings import Free, Meeting, Status
from workplan.model.plan import Plan
from workplan.model.topics import Topic

RULE = "topic-placed"
EDUCATION = Topic(id="education", title="Public education", body="wg")
STANDING = Topic(id="news", title="News", body="wg", every="meeting")
YEARLY = Topic(id="goals", title="Goals", body="wg", every="year")


def closed(name: str, starts: date, *topics: str, **more: Any) -> Meeting:
    """Return a meeting that takes these topics and no others."""
    return meeting(name, starts, topics=topics, topics_final=True, **more)


IN_2012 = date(2012, 8, 27)
IN_2013 = date(2013, 8, 26)


def with_topic(topic: Topic, *meetings: Meeting) -> Plan:
    return plan(bodies=(WG, COSP), topics=(topic,), meetings=meetings)


def test_a_topic_is_taken_once() -> None:
    once = with_topic(EDUCATION, closed("wg-3", IN_2012, "education"), closed("wg-4", IN_2013))
    assert entries(once, RULE) == []
    assert waiting(once, RULE) == {}


def test_a_topic_that_is_taken_twice_is_told_with_its_meetings() -> None:
    twice = with_topic(
        EDUCATION,
        closed("wg-4", IN_2013, "education", number=4),
        closed("wg-3", IN_2012, "education", number=3),
    )
    assert found(twice, RULE) == [
        (
            ("wg-3", "wg-4"),
            'topic "Public education" is taken at meeting 3 of WG and meeting 4 of WG',
        )
    ]
    assert hints(twice, RULE) == [
        (
            "leave it at one of them; for a topic that comes back,"
            ' write every = "meeting" or every = "year"'
        )
    ]


def test_a_topic_that_is_taken_twice_is_found_though_others_may_take_it() -> None:
    twice = with_topic(
        EDUCATION,
        meeting("wg-3", IN_2012, topics=("education",)),
        meeting("wg-4", IN_2013, topics=("education",)),
    )
    assert entries(twice, RULE) == [("wg-3", "wg-4")]


def test_a_topic_that_no_meeting_takes_is_found_when_none_may() -> None:
    never = with_topic(EDUCATION, closed("wg-3", IN_2012), closed("wg-4", IN_2013))
    assert found(never, RULE) == [
        (("wg-3", "wg-4"), 'topic "Public education" is taken at no meeting of WG')
    ]
    assert hints(never, RULE) == [
        (
            'write "education" among the topics of a meeting; or, if it may be dropped,'
            " optional = true"
        )
    ]


def test_a_topic_of_a_body_without_meetings_is_found() -> None:
    elsewhere = with_topic(EDUCATION, meeting("cosp-5", IN_2012, body="cosp"))
    assert entries(elsewhere, RULE) == [()]


@pytest.mark.parametrize(
    "open_one",
    [
        meeting("wg-3", IN_2012, topics=()),
        meeting("wg-3"),
        meeting("wg-3", IN_2012, status="held"),
        meeting("wg-3", IN_2012, topics_final=True),
    ],
    ids=["not final", "free", "held, topics not known", "final, topics not known"],
)
def test_a_topic_that_a_meeting_may_still_take_is_waited_for(open_one: Meeting) -> None:
    open_plan = with_topic(EDUCATION, open_one, closed("wg-4", IN_2013))
    assert entries(open_plan, RULE) == []
    assert waiting(open_plan, RULE) == {("education",): ("wg-3",)}


def test_meetings_of_other_bodies_are_not_waited_for() -> None:
    other = with_topic(EDUCATION, closed("wg-4", IN_2013), meeting("cosp-5", IN_2012, body="cosp"))
    assert entries(other, RULE) == [("wg-4",)]


@pytest.mark.parametrize("status", ["held", "cancelled", "postponed"])
def test_what_was_held_or_does_not_count_takes_no_more(status: Status) -> None:
    off = meeting("wg-3", IN_2012, topics=(), status=status)
    assert len(entries(with_topic(EDUCATION, off), RULE)) == 1


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_topics_of_meetings_that_do_not_count_are_not_taken(status: Status) -> None:
    off = closed("wg-3", IN_2012, "education", status=status)
    again = with_topic(EDUCATION, off, closed("wg-4", IN_2013, "education"))
    assert entries(again, RULE) == []


def test_a_topic_that_goes_on_in_a_resumed_part_is_taken_once() -> None:
    resumed = with_topic(
        EDUCATION,
        closed("wg-3", IN_2012, "education"),
        closed("wg-3-resumed", date(2012, 11, 26), "education", resumes="wg-3"),
    )
    assert entries(resumed, RULE) == []


def test_an_optional_topic_is_taken_at_most_once() -> None:
    optional = Topic(id="education", title="Public education", body="wg", optional=True)
    never = with_topic(optional, closed("wg-3", IN_2012))
    twice = with_topic(
        optional, closed("wg-3", IN_2012, "education"), closed("wg-4", IN_2013, "education")
    )
    assert entries(never, RULE) == []
    assert waiting(never, RULE) == {}
    assert entries(twice, RULE) == [("wg-3", "wg-4")]


def test_a_standing_topic_is_taken_at_each_meeting() -> None:
    a_plan = with_topic(
        STANDING,
        closed("wg-3", IN_2012, "news"),
        closed("wg-4", IN_2013, number=4),
        closed("cosp-5", IN_2013, body="cosp"),
    )
    assert found(a_plan, RULE) == [
        (("wg-4",), 'topic "News" is to be taken at each meeting, but is not at meeting 4 of WG')
    ]
    assert hints(a_plan, RULE) == ['write "news" among the topics of that meeting']


def test_a_standing_topic_may_be_taken_in_a_resumed_part() -> None:
    resumed = with_topic(
        STANDING,
        closed("wg-3", IN_2012),
        closed("wg-3-resumed", date(2012, 11, 26), "news", resumes="wg-3"),
    )
    assert entries(resumed, RULE) == []


def test_a_standing_topic_waits_for_each_meeting_that_may_take_it() -> None:
    open_plan = with_topic(STANDING, meeting("wg-3"), meeting("wg-4", IN_2013, status="held"))
    assert waiting(open_plan, RULE) == {
        ("news", "wg-3"): ("wg-3",),
        ("news", "wg-4"): ("wg-4",),
    }


def test_a_yearly_topic_is_taken_in_each_year_in_which_its_body_meets() -> None:
    a_plan = with_topic(
        YEARLY,
        closed("wg-3", IN_2012),
        closed("wg-4", date(2012, 12, 31), "goals"),
        closed("wg-5", IN_2013),
        closed("wg-6", date(2013, 11, 25)),
    )
    assert found(a_plan, RULE) == [
        (("wg-5", "wg-6"), 'topic "Goals" is to be taken in each year, but is not in 2013')
    ]
    assert hints(a_plan, RULE) == ['write "goals" among the topics of a meeting of that year']


def test_a_yearly_topic_may_be_taken_several_times_in_a_year() -> None:
    often = with_topic(
        YEARLY, closed("wg-3", IN_2012, "goals"), closed("wg-4", date(2012, 11, 26), "goals")
    )
    assert entries(often, RULE) == []


def test_a_yearly_topic_waits_for_meetings_of_that_year_that_may_take_it() -> None:
    def undated(name: str, year: int, **more: Any) -> Meeting:
        return meeting(name, dates=Free(date(year, 1, 1), date(year, 12, 31), 3), **more)

    a_plan = with_topic(
        YEARLY,
        closed("wg-3", IN_2012),
        undated("wg-4", 2012),
        closed("wg-5", IN_2013),
        undated("wg-6", 2013, topics=("goals",)),
        closed("wg-7", date(2014, 8, 25)),
        undated("wg-8", 2014, topics=(), topics_final=True),
    )
    assert entries(a_plan, RULE) == [("wg-7",)]
    assert waiting(a_plan, RULE) == {
        ("2012", "goals", "wg-4"): ("wg-4",),
        ("2013", "goals"): ("wg-6",),
        ("goals", "wg-8"): ("wg-8",),
    }


def test_an_optional_standing_topic_is_never_missing() -> None:
    for every in ("meeting", "year"):
        optional = Topic(id="news", title="News", body="wg", every=every, optional=True)
        assert entries(with_topic(optional, closed("wg-3", IN_2012)), RULE) == []


@given(plans(known=True))
def test_each_topic_taken_once_keeps_the_rule_and_no_other_number(a_plan: Plan) -> None:
    def whole_meetings_with(topic: Topic) -> set[str]:
        return {
            one.resumes or one.id
            for one in a_plan.meetings
            if one.counts and one.topics is not None and topic.id in one.topics
        }

    wrong = {
        topic.title
        for topic in a_plan.topics
        if topic.every is None
        and len(whole_meetings_with(topic)) not in ({0, 1} if topic.optional else {1})
    }
    once = [message for _, message in found(a_plan, RULE) if "each" not in message]
    assert {message.split('"')[1] for message in once} == {str(title) for title in wrong}
    assert len(once) == len(wrong)
