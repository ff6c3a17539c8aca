"""topic-order: a topic is taken after others, and within the lengths given."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import plans
from workplan.dates.closing import OnDates
from workplan.dates.lengths import Length
from workplan.dates.open_days import OpenDays
from workplan.model.closures import Closure
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan
from workplan.model.topics import After, Topic
from workplan.rules.checking import check

RULE = "topic-order"
MONDAY = date(2012, 8, 27)
STUDY = Topic(id="study", title="Study", body="wg")


def guide(at_least: str | None = None, at_most: str | None = None) -> Topic:
    after = After(
        "study",
        None if at_least is None else Length.parse(at_least),
        None if at_most is None else Length.parse(at_most),
    )
    return Topic(id="guide", title="Guide", body="wg", after=(after,))


def takes(name: str, starts: date | None, *topics: str, days: int = 3, **more: Any) -> Meeting:
    return meeting(name, starts, days, topics=topics, **({"topics_final": True} | more))


def with_guide(guide_topic: Topic, *meetings: Meeting, **tables: Any) -> Plan:
    return plan(topics=(STUDY, guide_topic), meetings=meetings, **tables)


def study_until_29_august(starts: date, topic: Topic, **tables: Any) -> Plan:
    first = takes("wg-3", MONDAY, "study", number=3)
    return with_guide(topic, first, takes("wg-4", starts, "guide", number=4), **tables)


@pytest.mark.parametrize(("day", "kept"), [(28, False), (29, False), (30, True)])
def test_the_earlier_meeting_ends_before_the_later_one_opens(day: int, *, kept: bool) -> None:
    a_plan = study_until_29_august(date(2012, 8, day), guide())
    assert entries(a_plan, RULE) == ([] if kept else [("wg-4", "wg-3")])


@pytest.mark.parametrize(
    ("at_least", "at_most", "day", "kept"),
    [
        ("1 month", None, date(2012, 9, 28), False),
        ("1 month", None, date(2012, 9, 29), True),
        (None, "1 month", date(2012, 9, 29), True),
        (None, "1 month", date(2012, 9, 30), False),
        ("2 weeks", "2 weeks", date(2012, 9, 12), True),
        ("2 weeks", "2 weeks", date(2012, 9, 13), False),
        ("100 years", None, date(2014, 8, 25), False),
        (None, "100 years", date(2014, 8, 25), True),
    ],
)
def test_lengths_are_from_the_last_day_to_the_first(
    at_least: str | None, at_most: str | None, day: date, *, kept: bool
) -> None:
    a_plan = study_until_29_august(day, guide(at_least, at_most))
    assert entries(a_plan, RULE) == ([] if kept else [("wg-4", "wg-3")])


def test_working_days_are_those_of_the_seat() -> None:
    closure = Closure(
        id="off", title="Day off", place="Vienna", when=OnDates((date(2012, 8, 30),))
    )
    days = [date(2012, 8, 31), date(2012, 9, 3)]
    plain = [study_until_29_august(day, guide("2 working days")) for day in days]
    closed = [
        study_until_29_august(day, guide("2 working days"), closures=(closure,)) for day in days
    ]
    assert [bool(entries(a_plan, RULE)) for a_plan in plain] == [False, False]
    assert [bool(entries(a_plan, RULE)) for a_plan in closed] == [True, False]


def test_a_length_beyond_the_years_of_plans_is_never_over() -> None:
    at_end = plan(
        starts=date(2100, 1, 1),
        ends=date(2199, 12, 31),
        topics=(STUDY, guide("100 years")),
        meetings=(
            takes("wg-3", date(2150, 8, 24), "study"),
            takes("wg-4", date(2199, 8, 26), "guide"),
        ),
    )
    assert entries(at_end, RULE) == [("wg-4", "wg-3")]


def test_each_kind_of_finding_is_told() -> None:
    def told(starts: date, topic: Topic) -> tuple[str, str]:
        a_plan = study_until_29_august(starts, topic)
        ((_, message),) = found(a_plan, RULE)
        return message, hints(a_plan, RULE)[0]

    assert told(date(2012, 8, 20), guide()) == (
        (
            'topic "Guide" is taken at meeting 4 of WG, not after topic "Study",'
            " which is taken at meeting 3 of WG"
        ),
        "take it at a meeting that opens after Wednesday 29 August 2012",
    )
    assert told(date(2012, 9, 10), guide("1 month")) == (
        (
            'topic "Guide" is taken at meeting 4 of WG, which opens less than 1 month after'
            ' meeting 3 of WG has taken topic "Study"'
        ),
        "take it on Saturday 29 September 2012 or later",
    )
    assert told(date(2012, 11, 12), guide(None, "6 weeks")) == (
        (
            'topic "Guide" is taken at meeting 4 of WG, which opens more than 6 weeks after'
            ' meeting 3 of WG has taken topic "Study"'
        ),
        "take it on Wednesday 10 October 2012 or earlier",
    )


def test_both_at_one_meeting_is_no_order() -> None:
    both = with_guide(guide(), takes("wg-3", MONDAY, "study", "guide"))
    assert entries(both, RULE) == [("wg-3",)]


def test_a_topic_whose_other_is_taken_nowhere_is_found_when_no_meeting_may_take_it() -> None:
    alone = with_guide(guide(), takes("wg-3", MONDAY, "guide", number=3))
    assert found(alone, RULE) == [
        (
            ("wg-3",),
            (
                'topic "Guide" is taken at meeting 3 of WG, but no meeting takes topic "Study"'
                " before that"
            ),
        )
    ]
    assert hints(alone, RULE) == ['take "Study" at an earlier meeting']


def test_the_other_is_waited_for_where_an_earlier_meeting_may_take_it() -> None:
    earlier = takes("wg-2", date(2012, 3, 5), topics_final=False)
    later = takes("wg-4", date(2013, 3, 4), topics_final=False)
    a_guide = takes("wg-3", MONDAY, "guide")
    assert waiting(with_guide(guide(), earlier, a_guide, later), RULE) == {
        ("guide", "study"): ("wg-2",)
    }
    assert entries(with_guide(guide(), a_guide, later), RULE) == [("wg-3",)]


def test_an_earlier_meeting_that_is_too_early_is_not_waited_for() -> None:
    earlier = takes("wg-2", date(2012, 3, 5), topics_final=False)
    a_guide = takes("wg-3", MONDAY, "guide")
    assert entries(with_guide(guide(None, "1 month"), earlier, a_guide), RULE) == [("wg-3",)]


def test_a_topic_that_is_taken_nowhere_waits_for_the_meetings_that_may_take_it() -> None:
    study = takes("wg-3", MONDAY, "study")
    open_one = takes("wg-4", None, topics_final=False)
    assert waiting(with_guide(guide(), study, open_one), RULE) == {("guide", "study"): ("wg-4",)}
    assert waiting(with_guide(guide(), study), RULE) == {}
    assert entries(with_guide(guide(), study), RULE) == []


def test_undated_meetings_are_waited_for() -> None:
    study, free_guide = takes("wg-3", MONDAY, "study"), takes("wg-4", None, "guide")
    assert waiting(with_guide(guide(), study, free_guide), RULE) == {("guide", "study"): ("wg-4",)}


def test_an_undated_meeting_is_waited_for_only_where_it_can_be_early_enough() -> None:
    def study_from(earliest: date) -> Plan:
        window = Free(earliest, date(2014, 12, 31), 3)
        study = takes("wg-3", None, "study", dates=window)
        return with_guide(guide(), study, takes("wg-4", MONDAY, "guide"))

    assert waiting(study_from(date(2012, 8, 22)), RULE) == {("guide", "study"): ("wg-3",)}
    assert waiting(study_from(date(2012, 8, 23)), RULE) == {}
    assert entries(study_from(date(2012, 8, 23)), RULE) == [("wg-4",)]


def test_any_time_at_which_a_standing_topic_was_taken_will_do() -> None:
    news = Topic(id="study", title="News", body="wg", every="meeting")
    meetings = (
        takes("wg-1", date(2012, 1, 9), "study"),
        takes("wg-2", date(2012, 6, 4), "study"),
        takes("wg-3", MONDAY, "study", "guide"),
        takes("wg-4", None, "study"),
    )
    a_plan = plan(topics=(news, guide("2 months", "3 months")), meetings=meetings)
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {}


def test_a_standing_topic_may_be_taken_again_at_an_earlier_meeting() -> None:
    news = Topic(id="study", title="News", body="wg", every="year")
    meetings = (
        takes("wg-2", date(2012, 3, 5), topics_final=False),
        takes("wg-3", MONDAY, "guide"),
        takes("wg-4", date(2013, 3, 4), "study"),
    )
    a_plan = plan(topics=(news, guide()), meetings=meetings)
    assert waiting(a_plan, RULE) == {("guide", "study"): ("wg-2",)}


def test_one_that_does_not_fit_does_not_settle_it_where_another_may() -> None:
    news = Topic(id="study", title="News", body="wg", every="meeting")
    meetings = (
        takes("wg-2", None, "study"),
        takes("wg-3", MONDAY, "study", "guide"),
    )
    a_plan = plan(topics=(news, guide()), meetings=meetings)
    assert waiting(a_plan, RULE) == {("guide", "study"): ("wg-2",)}


def test_of_several_that_do_not_fit_the_last_before_is_told() -> None:
    news = Topic(id="study", title="News", body="wg", every="meeting")
    meetings = (
        takes("wg-1", date(2012, 1, 9), "study"),
        takes("wg-2", date(2012, 6, 4), "study"),
        takes("wg-3", MONDAY, "study", "guide"),
    )
    a_plan = plan(topics=(news, guide(None, "1 month")), meetings=meetings)
    assert entries(a_plan, RULE) == [("wg-3", "wg-2")]


def test_a_topic_is_looked_at_where_it_is_taken_first() -> None:
    a_plan = with_guide(
        guide(),
        takes("wg-4", date(2013, 8, 26), "guide"),
        takes("wg-3", MONDAY, "guide"),
        takes("wg-2", date(2013, 3, 4), "study"),
    )
    assert entries(a_plan, RULE) == [("wg-3", "wg-2")]


def test_cancelled_meetings_take_nothing() -> None:
    cancelled = takes("wg-2", date(2012, 3, 5), "study", status="cancelled")
    study = takes("wg-4", date(2013, 3, 4), "study")
    a_plan = with_guide(guide(), cancelled, takes("wg-3", MONDAY, "guide"), study)
    assert entries(a_plan, RULE) == [("wg-3", "wg-4")]


@given(plans(known=True))
def test_there_is_a_finding_for_each_pair_that_no_two_meetings_keep(a_plan: Plan) -> None:
    open_days = OpenDays((5, 6), [closure.when for closure in a_plan.closures])
    spans = {
        topic.id: [
            one.dates
            for one in a_plan.meetings
            if one.counts and one.topics is not None and topic.id in one.topics
            if isinstance(one.dates, Fixed)
        ]
        for topic in a_plan.topics
    }

    def kept(after: After, opens: date, ended: date) -> bool:
        return (
            ended < opens
            and (after.at_least is None or after.at_least.after(ended, open_days) <= opens)
            and (after.at_most is None or opens <= after.at_most.after(ended, open_days))
        )

    broken = 0
    for topic in a_plan.topics:
        for after in topic.after:
            if spans[topic.id]:
                opens = min(dates.starts for dates in spans[topic.id])
                broken += not any(kept(after, opens, one.ends) for one in spans[after.topic])
    findings = [one for one in check(a_plan).findings if one.id == RULE]
    assert len(findings) == broken


def test_the_body_here_has_its_seat_in_vienna() -> None:
    assert WG.seat == "Vienna"
