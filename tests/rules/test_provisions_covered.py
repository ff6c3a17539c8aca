"""provisions-covered: each provision is among those of a topic taken in time."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from tests.rules.worlds import World, verdict, worlds
from workplan.dates.spans import DateAsKnown
from workplan.errors import WrongValue
from workplan.model.meetings import Free, Meeting
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.checking import check
from workplan.rules.provisions_covered import ProvisionsCovered

RULE = "provisions-covered"
MONDAY = date(2012, 8, 27)
T5 = Topic(id="t5", title="Policies", body="wg", provisions="5")
T6 = Topic(id="t6", title="Bodies", body="wg", provisions=("6-7", "8 bis"))
CYCLE = Milestone(id="cycle", title="Second cycle", on=DateAsKnown.parse("2013"))


def takes(name: str, starts: date | None, *topics: str, **more: Any) -> Meeting:
    return meeting(name, starts, topics=topics, **({"topics_final": True} | more))


def asked(*meetings: Meeting, topics: tuple[Topic, ...] = (T5, T6), **parameters: Any) -> Plan:
    values: dict[str, Any] = {"body": "wg", "provisions": "5", "by": date(2013, 1, 1)}
    return plan(
        bodies=(WG, COSP),
        topics=topics,
        meetings=meetings,
        milestones=(CYCLE,),
        rules=(ProvisionsCovered(**(values | parameters)),),
    )


@pytest.mark.parametrize(
    ("by", "kept"),
    [(date(2012, 8, 30), True), (date(2012, 8, 29), False), (date(2012, 8, 27), False)],
)
def test_the_meeting_ends_before_the_day(by: date, *, kept: bool) -> None:
    assert bool(entries(asked(takes("wg-3", MONDAY, "t5"), by=by), RULE)) != kept


@pytest.mark.parametrize(("after", "kept"), [(date(2012, 8, 26), True), (MONDAY, False)])
def test_the_meeting_opens_after_the_other_boundary(after: date, *, kept: bool) -> None:
    assert bool(entries(asked(takes("wg-3", MONDAY, "t5"), after=after), RULE)) != kept


def test_ranges_stand_for_each_number_on_both_sides() -> None:
    a_plan = asked(takes("wg-3", MONDAY, "t5", "t6"), provisions=("5-6", "8 bis", "7-8"))
    assert [message for _, message in found(a_plan, RULE)] == [
        "provision 8 is in no topic taken by WG before 1 January 2013"
    ]


def test_a_provision_that_is_taken_too_late_names_the_meeting() -> None:
    late = takes("wg-4", date(2013, 8, 26), "t5", number=4)
    a_plan = asked(late, takes("wg-3", MONDAY))
    assert entries(a_plan, RULE) == [("wg-4",)]
    assert hints(a_plan, RULE) == [
        'topic "Policies" has it: move that from meeting 4 of WG into the time asked for'
    ]


def test_a_provision_that_is_not_taken_names_what_it_was_to_come_before() -> None:
    cosp_5 = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", number=5)
    a_plan = asked(cosp_5, takes("wg-3", MONDAY), by="cosp-5", after=date(2012, 1, 1))
    assert found(a_plan, RULE) == [
        (
            ("cosp-5",),
            (
                "provision 5 is in no topic taken by WG between 1 January 2012"
                " and session 5 of COSP"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        'topic "Policies" has it: give that to a meeting in the time asked for'
    ]


def test_a_provision_that_no_topic_has_says_so_and_names_the_meetings_in_time() -> None:
    late = meeting("wg-5", date(2013, 8, 26))
    a_plan = asked(
        takes("wg-3", MONDAY), meeting("wg-4", date(2012, 11, 5)), late, provisions="14"
    )
    assert entries(a_plan, RULE) == [("wg-3", "wg-4")]
    assert hints(a_plan, RULE) == ['no topic has it: write provisions = ["14"] in one']


@pytest.mark.parametrize(
    ("starts", "broken", "waits"),
    [
        (date(2012, 12, 29), False, False),  # ends on 31 December
        (date(2012, 12, 30), False, True),
        (date(2013, 12, 28), False, True),  # ends on 30 December
        (date(2013, 12, 29), True, False),
        (date(2014, 1, 6), True, False),
    ],
)
def test_before_a_year_is_certain_before_it_begins_and_never_after_it_ends(
    starts: date, *, broken: bool, waits: bool
) -> None:
    a_plan = asked(takes("wg-3", starts, "t5"), by="cycle")
    assert bool(entries(a_plan, RULE)) == broken
    assert waiting(a_plan, RULE) == ({("5",): ("cycle",)} if waits else {})


def test_one_certain_meeting_is_enough() -> None:
    a_plan = asked(takes("wg-3", MONDAY, "t5"), takes("wg-4", date(2013, 8, 26), "t5"), by="cycle")
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {}


def test_a_free_meeting_is_waited_for_only_if_it_can_be_in_time() -> None:
    def window(earliest: date) -> Plan:
        dates = Free(earliest, date(2013, 6, 1), 3)
        return asked(takes("wg-3", None, "t5", dates=dates))

    assert waiting(window(date(2012, 12, 26)), RULE) == {("5",): ("wg-3",)}
    assert entries(window(date(2012, 12, 27)), RULE) == [], "27 to 31 December: 3 meeting days"
    assert entries(window(date(2012, 12, 28)), RULE) == [("wg-3",)], "ends on 1 January"


def test_a_topic_that_is_not_taken_waits_for_meetings_in_time_that_may_take_it() -> None:
    a_plan = asked(
        meeting("wg-3", MONDAY),
        takes("wg-4", date(2012, 11, 26)),
        meeting("wg-5", date(2013, 8, 26)),
        provisions="5-7",
    )
    assert waiting(a_plan, RULE) == {("5", "6", "7"): ("wg-3",)}


def test_a_topic_of_another_body_is_not_waited_for() -> None:
    of_cosp = Topic(id="t5", title="Policies", body="cosp", provisions="5")
    session = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp")
    a_plan = asked(meeting("wg-3", MONDAY, topics=()), session, topics=(of_cosp,))
    assert waiting(a_plan, RULE) == {}
    assert entries(a_plan, RULE) == [("wg-3",)]


def test_of_several_bodies_the_meetings_of_the_one_that_takes_the_topic_are_waited_for() -> None:
    session = meeting("cosp-5", MONDAY, 5, body="cosp")
    both = asked(session, takes("wg-3", MONDAY), body=("wg", "cosp"))
    assert waiting(both, RULE) == {}
    assert len(entries(both, RULE)) == 1


def test_a_meeting_that_was_held_with_topics_that_nobody_knows_is_waited_for() -> None:
    held = meeting("wg-3", MONDAY, status="held")
    a_plan = asked(held, takes("wg-4", date(2012, 11, 26), "t5"), provisions=("5", "14"))
    assert waiting(a_plan, RULE) == {("14",): ("wg-3",)}


def test_what_is_known_to_be_taken_is_waited_for_before_what_nobody_knows() -> None:
    held = meeting("wg-3", MONDAY, status="held")
    a_plan = asked(held, takes("wg-4", date(2013, 8, 26), "t5"), by="cycle")
    assert waiting(a_plan, RULE) == {("5",): ("cycle",)}


def test_a_standing_topic_may_be_taken_again() -> None:
    news = Topic(id="t5", title="News", body="wg", provisions="5", every="year")
    late = takes("wg-4", date(2013, 8, 26), "t5")
    a_plan = asked(meeting("wg-3", MONDAY, topics=()), late, topics=(news,))
    assert waiting(a_plan, RULE) == {("5",): ("wg-3",)}


def test_cancelled_meetings_and_other_bodies_cover_nothing() -> None:
    a_plan = asked(
        takes("wg-3", MONDAY, "t5", status="cancelled"),
        meeting("cosp-5", MONDAY, body="cosp"),
    )
    assert entries(a_plan, RULE) == [()]


def test_of_several_bodies_one_is_enough() -> None:
    t5_of_cosp = Topic(id="t5", title="Policies", body="cosp", provisions="5")
    of_cosp = meeting("cosp-5", MONDAY, 5, body="cosp", topics=("t5",), topics_final=True)
    both = asked(of_cosp, topics=(t5_of_cosp,), body=("wg", "cosp"))
    assert entries(both, RULE) == []
    one = asked(of_cosp, topics=(t5_of_cosp,), body="wg")
    assert len(entries(one, RULE)) == 1


def test_a_boundary_that_does_not_count_is_waited_for() -> None:
    off = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", status="postponed")
    a_plan = asked(off, takes("wg-3", MONDAY, "t5"), by="cosp-5")
    assert waiting(a_plan, RULE) == {("5",): ("cosp-5",)}


def test_a_rule_without_provisions_is_refused() -> None:
    with pytest.raises(WrongValue, match="the rule asks for no provision"):
        ProvisionsCovered(body="wg", provisions=(), by=MONDAY)


@given(st.data())
def test_what_is_found_holds_in_no_world_and_what_is_judged_in_all_or_none(
    data: st.DataObject,
) -> None:
    a_plan = data.draw(plans())
    every = worlds(a_plan)
    (rule,) = (one for one in a_plan.rules if isinstance(one, ProvisionsCovered))
    report = check(a_plan)
    missing = {
        str(one.message).split()[1]
        for one in (*report.findings, *report.accepted)
        if one.id == RULE
    }
    waits = {name for case in report.not_judged if case.id == RULE for name in case.about}
    for provision in ("5", "6", "7", "8"):
        holds = verdict([_covered(a_plan, rule, provision, world) for world in every])
        if provision in waits:
            assert provision not in missing
        else:
            assert (provision not in missing) is holds


def _covered(a_plan: Plan, rule: ProvisionsCovered, provision: str, world: World) -> bool:
    """Look for a meeting as the table of rules says, every date being known."""
    written = {"5": "5", "6": "6", "7": "7-8", "8": "7-8"}[provision]
    by = rule.by if isinstance(rule.by, date) else world[rule.by][0]
    after = rule.after if isinstance(rule.after, date | None) else world[rule.after][1]
    return any(
        one.counts
        and written in a_plan.topic(name).provisions
        and world[one.id][1] < by
        and (after is None or after < world[one.id][0])
        for one in a_plan.meetings
        if one.body == "wg"
        for name in one.topics or ()
    )
