"""deadline-order: the deadlines of a meeting fall due one after the other."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, deadline, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from workplan.errors import WrongValue
from workplan.model.deadlines import Deadline
from workplan.model.marks import Override
from workplan.model.meetings import Free, Status
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.rules.deadline_order import DeadlineOrder

RULE = "deadline-order"
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3)
TOPICS = tuple(Topic(id=name, title=name.upper(), body="wg") for name in ("a", "b"))
IN_ORDER = ("wg-3/papers", "wg-3/replies")


ORDER = ("replies", "papers", "notes")


def asked(*deadlines: Deadline, **tables: Any) -> Plan:
    """Return a plan that asks for replies before papers before notes; COSP has what WG has not."""
    missing = [name for name in ORDER if name not in {one.id for one in deadlines}]
    values = {
        "meetings": (WG_3,),
        "bodies": (WG, COSP),
        "topics": TOPICS,
        "rules": (DeadlineOrder(deadlines=ORDER),),
    }
    all_of_them = (*deadlines, *(deadline(name, of="cosp") for name in missing))
    return plan(deadlines=all_of_them, **(values | tables))


def replies(due: Any = "10 weeks before start", **more: Any) -> Deadline:
    return deadline("replies", due, **more)


def papers(due: Any = "6 weeks before start", **more: Any) -> Deadline:
    return deadline("papers", due, **more)


def notes(due: Any = "on end", **more: Any) -> Deadline:
    return deadline("notes", due, **more)


@pytest.mark.parametrize(("days", "kept"), [(43, True), (42, False), (41, False)])
def test_the_days_come_strictly_one_after_the_other(days: int, *, kept: bool) -> None:
    a_plan = asked(replies(f"{days} days before start"), papers())
    assert entries(a_plan, RULE) == ([] if kept else [("wg-3/replies", "wg-3/papers")])


def test_the_order_is_that_of_the_rule_and_not_of_the_plan() -> None:
    assert entries(asked(notes(), papers(), replies()), RULE) == []
    backwards = DeadlineOrder(deadlines=["notes", "papers"])
    assert entries(asked(papers(), notes(), rules=(backwards,)), RULE) == [
        ("wg-3/notes", "wg-3/papers")
    ]


def test_two_in_the_wrong_order_are_told_with_their_days() -> None:
    a_plan = asked(replies("5 weeks before start"), papers())
    assert found(a_plan, RULE) == [
        (
            ("wg-3/replies", "wg-3/papers"),
            (
                "Papers (WG, meeting 3) is due on Monday 16 July 2012, not after"
                " Replies (WG, meeting 3), which is due on Monday 23 July 2012"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        (
            "let Papers (WG, meeting 3) be due after Monday 23 July 2012, or"
            " Replies (WG, meeting 3) before Monday 16 July 2012"
        )
    ]


def test_times_of_one_day_make_no_order() -> None:
    a_plan = asked(
        replies("6 weeks before start at 09:00"), papers("6 weeks before start at 17:00")
    )
    assert entries(a_plan, RULE) == [("wg-3/replies", "wg-3/papers")]


def test_the_final_days_count_rolled_or_set_by_hand() -> None:
    saturday, sunday = "37 days before start", "36 days before start"
    kept = asked(replies(saturday), papers(sunday))
    assert entries(kept, RULE) == []
    rolled = asked(replies(saturday, roll="earlier"), papers(sunday, roll="earlier"))
    assert entries(rolled, RULE) == [("wg-3/replies", "wg-3/papers")]
    by_hand = Override(entry="wg-3/replies", on=date(2012, 7, 20), reason="extended")
    assert entries(asked(replies(), papers(), overrides=(by_hand,)), RULE) == [
        ("wg-3/replies", "wg-3/papers")
    ]


def test_of_a_period_the_day_on_which_it_ends_counts() -> None:
    period = papers(opens="20 weeks before start", due="6 weeks before start")
    assert entries(asked(replies(), period), RULE) == []
    late = replies(opens="20 weeks before start", due="5 weeks before start")
    ((_, message),) = found(asked(late, papers()), RULE)
    assert message.endswith("which is due on Monday 23 July 2012")


def test_one_that_a_meeting_does_not_have_is_skipped_and_its_neighbours_compared() -> None:
    assert entries(asked(replies("on end"), notes()), RULE) == [("wg-3/replies", "wg-3/notes")]
    left_out = Override(entry="wg-3/papers", on=None)
    a_plan = asked(replies("on end"), papers(), notes(), overrides=(left_out,))
    assert entries(a_plan, RULE) == [("wg-3/replies", "wg-3/notes")]
    assert entries(asked(papers()), RULE) == []
    assert waiting(asked(papers(), meetings=(meeting("wg-3"),)), RULE) == {}


def test_each_meeting_is_looked_at_by_itself_a_resumed_part_too() -> None:
    part = meeting("wg-3-resumed", date(2012, 11, 26), resumes="wg-3")
    wg_4 = meeting("wg-4", date(2013, 8, 26))
    of_part = [
        papers("5 weeks before start", of="wg-3-resumed"),
        replies("5 weeks before start", of="wg-3-resumed"),
    ]
    a_plan = asked(replies(), papers(), meetings=(WG_3, wg_4, part))
    assert entries(a_plan, RULE) == []
    a_plan = asked(replies(), papers(), *of_part, meetings=(WG_3, wg_4, part))
    assert entries(a_plan, RULE) == [("wg-3-resumed/replies", "wg-3-resumed/papers")]


def test_those_for_each_topic_are_compared_topic_by_topic() -> None:
    both = evolve(WG_3, topics=("a", "b"))
    by_hand = [
        Override(entry="a/papers", on=date(2012, 6, 4), reason="early"),
        Override(entry="a/replies", on=date(2012, 5, 7), reason="early"),
    ]
    a_plan = asked(
        replies(each="topic"), papers(each="topic"), meetings=(both,), overrides=tuple(by_hand)
    )
    assert entries(a_plan, RULE) == []
    one_by_hand = asked(
        replies(each="topic"), papers(each="topic"), meetings=(both,), overrides=(by_hand[0],)
    )
    assert entries(one_by_hand, RULE) == [("a/replies", "a/papers")]


def test_and_with_those_of_the_whole_meeting() -> None:
    both = evolve(WG_3, topics=("a", "b"))
    late = Override(entry="b/papers", on=date(2012, 8, 31), reason="late")
    a_plan = asked(
        replies("on end"), papers(each="topic"), notes(), meetings=(both,), overrides=(late,)
    )
    assert sorted(entries(a_plan, RULE)) == [
        ("b/papers", "wg-3/notes"),
        ("wg-3/replies", "a/papers"),
    ]


def test_two_of_the_whole_meeting_are_told_once_whatever_its_topics() -> None:
    both = evolve(WG_3, topics=("a", "b"))
    a_plan = asked(replies("on end"), papers(), notes("5 days after end", each="topic"))
    assert entries(evolve(a_plan, meetings=(both,)), RULE) == [("wg-3/replies", "wg-3/papers")]


def test_a_deadline_that_hangs_on_no_meeting_is_not_compared() -> None:
    fixed = Deadline(id="papers", title="Papers", due=date(2012, 1, 9))
    assert entries(asked(fixed, replies(), notes()), RULE) == []


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_deadlines_of_meetings_that_are_not_held_do_not_count(status: Status) -> None:
    off = evolve(WG_3, status=status)
    assert entries(asked(replies("on end"), papers(), meetings=(off,)), RULE) == []


def test_what_is_not_dated_is_waited_for_and_the_others_judged() -> None:
    window = Free(date(2013, 11, 4), date(2013, 11, 29), 5)
    session = meeting("cosp-5", body="cosp", dates=window)
    a_plan = asked(
        replies("on end"),
        papers("on start of next cosp"),
        notes("on start"),
        meetings=(WG_3, session),
    )
    assert entries(a_plan, RULE) == [("wg-3/replies", "wg-3/notes")]
    assert waiting(a_plan, RULE) == {("wg-3/papers",): ("cosp-5",)}


def test_deadlines_of_an_undated_meeting_wait_for_it() -> None:
    undated = asked(replies(), papers(), meetings=(meeting("wg-3"),))
    assert waiting(undated, RULE) == {IN_ORDER: ("wg-3",)}
    with_dates = asked(
        replies(date(2012, 7, 2)), papers(date(2012, 7, 2)), meetings=(meeting("wg-3"),)
    )
    assert entries(with_dates, RULE) == [("wg-3/replies", "wg-3/papers")]


@pytest.mark.parametrize(
    ("deadlines", "message"),
    [
        (["papers"], "one thing alone; write two or more"),
        ([], "no id is given"),
        (["papers", "notes", "papers"], '"papers" stands there twice; write it once'),
    ],
)
def test_an_order_of_fewer_than_two_is_refused(deadlines: list[str], message: str) -> None:
    with pytest.raises(WrongValue, match=message):
        DeadlineOrder(deadlines=deadlines)


DUES = st.sampled_from(("6 weeks before start", "5 weeks before start", "on start", "on end"))


@given(st.data())
def test_a_meeting_is_found_exactly_where_some_two_of_its_days_are_not_in_order(
    data: st.DataObject,
) -> None:
    drawn = data.draw(plans(known=True))
    names = data.draw(st.permutations(ORDER))[: data.draw(st.integers(2, 3))]
    deadlines = tuple(
        deadline(name, data.draw(DUES), each=data.draw(st.sampled_from(("meeting", "topic"))))
        for name in ORDER
    )
    rule = DeadlineOrder(deadlines=names)
    a_plan = evolve(drawn, deadlines=deadlines, rules=(rule,), accepted=())
    programme = derive(a_plan)
    wrong = set()
    for one in (one for one in a_plan.meetings if one.counts):
        days = {
            (entry.id.split("/")[-1], entry.topic): entry.ends
            for entry in programme.entries
            if entry.of == one.id
        }
        for (name, topic), day in days.items():
            for (later, other_topic), its_day in days.items():
                apart = topic is not None and other_topic is not None and topic != other_topic
                if (
                    apart
                    or name not in names
                    or later not in names
                    or day is None
                    or its_day is None
                ):
                    continue
                if names.index(name) < names.index(later) and its_day <= day:
                    wrong.add(one.id)
    hanging = {entry.id: entry.of for entry in programme.entries}
    assert {hanging[first] for first, _ in entries(a_plan, RULE)} == wrong
