"""gap: so much time between a meeting and the next."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from tests.rules.worlds import World, worlds
from workplan.dates.closing import OnDates
from workplan.dates.lengths import Length
from workplan.errors import WrongValue
from workplan.model.bodies import Place
from workplan.model.calendars import Calendars
from workplan.model.closures import Closure
from workplan.model.meetings import Free, Meeting, Status
from workplan.model.plan import Plan
from workplan.rules.checking import check
from workplan.rules.gap import Gap

RULE = "gap"
MONDAY = date(2012, 8, 27)
WG_3 = meeting("wg-3", MONDAY, number=3)  # to Wednesday 29 August
COSP_5 = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", number=5)


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    """Return a plan with meeting 3 of WG, others, and a rule that asks for a gap of WG."""
    values = parameters if "from_" in parameters else {"body": "wg"} | parameters
    return plan(bodies=(WG, COSP), meetings=(WG_3, *meetings), rules=(Gap(**values),))


def wg_4(starts: date, **more: Any) -> Meeting:
    return meeting("wg-4", starts, **({"number": 4} | more))


def free(earliest: date, latest: date, name: str = "wg-4", **more: Any) -> Meeting:
    return meeting(name, dates=Free(earliest, latest, 3), **more)


@pytest.mark.parametrize(
    ("length", "day"),
    [
        ("5 days", date(2012, 9, 3)),
        ("3 working days", date(2012, 9, 3)),
        ("2 weeks", date(2012, 9, 12)),
        ("6 months", date(2013, 2, 28)),
        ("1 year", date(2013, 8, 29)),
    ],
)
def test_lengths_run_from_the_last_day_to_the_first_and_are_included(
    length: str, day: date
) -> None:
    before, after = day - timedelta(1), day + timedelta(1)
    pair = [("wg-3", "wg-4")]
    assert entries(asked(wg_4(day), at_least=length), RULE) == []
    assert entries(asked(wg_4(before), at_least=length), RULE) == pair
    assert entries(asked(wg_4(day), at_most=length), RULE) == []
    assert entries(asked(wg_4(after), at_most=length), RULE) == pair


def test_too_short_and_too_long_are_told_with_the_day_to_move_to() -> None:
    too_short = asked(wg_4(date(2012, 11, 12)), at_least="6 months")
    assert found(too_short, RULE) == [
        (
            ("wg-3", "wg-4"),
            (
                "meeting 4 of WG opens on Monday 12 November 2012, less than 6 months after"
                " meeting 3 of WG, which ends on Wednesday 29 August 2012"
            ),
        )
    ]
    assert hints(too_short, RULE) == [
        "open meeting 4 of WG on Thursday 28 February 2013 or later, or move meeting 3 of WG"
    ]
    too_long = asked(wg_4(date(2012, 11, 12)), at_most="2 weeks")
    assert found(too_long, RULE) == [
        (
            ("wg-3", "wg-4"),
            (
                "meeting 4 of WG opens on Monday 12 November 2012, more than 2 weeks after"
                " meeting 3 of WG, which ends on Wednesday 29 August 2012"
            ),
        )
    ]
    assert hints(too_long, RULE) == [
        (
            "open meeting 4 of WG on Wednesday 12 September 2012 or earlier,"
            " or plan a meeting before it"
        )
    ]


def test_each_meeting_is_compared_with_the_next_alone() -> None:
    wg_5 = meeting("wg-5", date(2013, 8, 26))
    a_plan = asked(wg_5, wg_4(date(2012, 11, 12)), at_most="6 months")
    assert entries(a_plan, RULE) == [("wg-4", "wg-5")]


def test_after_the_last_meeting_there_is_nothing_to_judge() -> None:
    assert entries(asked(at_most="1 day"), RULE) == []
    assert waiting(asked(at_most="1 day"), RULE) == {}


@pytest.mark.parametrize(("day", "next_"), [(29, False), (30, True)])
def test_meetings_that_share_a_day_are_not_next_to_each_other(day: int, *, next_: bool) -> None:
    a_plan = asked(wg_4(date(2012, 8, day)), at_least="1 week")
    assert bool(entries(a_plan, RULE)) == next_


def test_from_one_body_to_another_only_that_one_is_next() -> None:
    a_plan = asked(COSP_5, wg_4(date(2013, 11, 4)), from_="wg", to="cosp", at_least="4 weeks")
    assert entries(a_plan, RULE) == [("wg-4", "cosp-5")]
    back = asked(COSP_5, wg_4(date(2013, 12, 2)), from_="cosp", to="wg", at_least="4 weeks")
    assert entries(back, RULE) == [("cosp-5", "wg-4")]


def test_of_several_bodies_each_is_compared_with_each() -> None:
    others = (COSP_5, wg_4(date(2013, 11, 18)), meeting("cosp-6", date(2013, 12, 2), body="cosp"))
    assert entries(asked(*others, body=["wg", "cosp"], at_least="1 week"), RULE) == [
        ("cosp-5", "cosp-6")
    ]
    each = asked(*others, from_=["wg", "cosp"], to=["wg", "cosp"], at_least="1 week")
    assert entries(each, RULE) == [("wg-4", "cosp-5"), ("cosp-5", "cosp-6")]


def test_working_days_are_those_of_the_seat_of_the_next() -> None:
    doha = Place(id="Doha", weekend=(4, 5))
    off = Closure(id="off", title="Day off", when=OnDates((date(2012, 9, 2),)), place="Doha")
    seated = evolve(COSP, seat="Doha")
    for day, kept in ((3, False), (4, True)):
        # Working days in Doha: Thursday 30 August, Monday 3, Tuesday 4 September.
        session = meeting("cosp-5", date(2012, 9, day), body="cosp")
        a_plan = evolve(
            asked(session, from_="wg", to="cosp", at_least="3 working days"),
            bodies=(WG, seated),
            places=(doha,),
            closures=(off,),
        )
        assert entries(a_plan, RULE) == ([] if kept else [("wg-3", "cosp-5")])


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_meetings_that_are_not_held_do_not_count(status: Status) -> None:
    off, wg_5 = wg_4(date(2012, 9, 3), status=status), meeting("wg-5", date(2012, 9, 24))
    assert entries(asked(off, wg_5, at_least="2 weeks"), RULE) == []
    assert entries(asked(off, wg_5, at_most="2 weeks"), RULE) == [("wg-3", "wg-5")]


def test_of_a_resumed_meeting_the_first_part_counts() -> None:
    part = wg_4(date(2012, 11, 12), resumes="wg-3", number=None)
    wg_5 = meeting("wg-5", date(2012, 11, 19))
    assert entries(asked(part, wg_5, at_least="2 months"), RULE) == []
    assert entries(asked(part, wg_5, at_most="2 months"), RULE) == [("wg-3", "wg-5")]


def test_one_held_during_a_meeting_of_another_body_counts() -> None:
    session = meeting("cosp-5", date(2012, 9, 10), 5, body="cosp")
    during = wg_4(date(2012, 9, 10), during="cosp-5")
    assert entries(asked(session, during, at_least="1 month"), RULE) == [("wg-3", "wg-4")]


@pytest.mark.parametrize(("status", "nested"), [("confirmed", True), ("cancelled", False)])
def test_from_one_held_within_its_own_body_no_time_is_counted(
    status: Status, *, nested: bool
) -> None:
    long = meeting("wg-4", date(2013, 8, 26), 5, status=status)
    inside = [
        meeting(f"wg-4-{day}", date(2013, 8, day), 1, during="wg-4", number=None)
        for day in (26, 28)
    ]
    a_plan = asked(long, *inside, at_least="1 week")
    assert entries(a_plan, RULE) == ([] if nested else [("wg-4-26", "wg-4-28")])


def test_an_undated_meeting_is_waited_for_if_it_may_be_the_next() -> None:
    wg_5 = meeting("wg-5", date(2013, 8, 26))
    a_plan = asked(free(date(2012, 9, 3), date(2012, 12, 31)), wg_5, at_least="1 month")
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("wg-3", "wg-4"): ("wg-4",)}


def test_one_that_cannot_be_the_next_is_not() -> None:
    wg_4_fixed = wg_4(date(2012, 9, 3))
    later = free(date(2012, 9, 10), date(2012, 12, 31), "wg-5")
    a_plan = asked(wg_4_fixed, later, at_least="1 week")
    assert entries(a_plan, RULE) == [("wg-3", "wg-4")]
    assert waiting(a_plan, RULE) == {("wg-4",): ("wg-5",)}


def test_a_placed_meeting_is_dated() -> None:
    placed = evolve(
        free(date(2012, 9, 3), date(2012, 12, 31)),
        dates=Free(date(2012, 9, 3), date(2012, 12, 31), 3, placed=date(2012, 9, 10)),
    )
    assert entries(asked(placed, at_least="2 weeks"), RULE) == [("wg-3", "wg-4")]


def test_where_the_years_of_plans_end_so_do_lengths() -> None:
    a_plan = asked(wg_4(date(2013, 8, 26)), at_least="100 years")
    assert len(entries(a_plan, RULE)) == 1
    far = evolve(a_plan, ends=date(2199, 12, 31), meetings=(WG_3, wg_4(date(2199, 12, 1), days=1)))
    assert len(entries(far, RULE)) == 0


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"from_": "wg"},
        {"to": "wg"},
        {"body": "wg", "to": "cosp"},
        {"body": "wg", "from_": "wg", "to": "cosp"},
    ],
    ids=["nobody", "from alone", "to alone", "body and to", "all three"],
)
def test_a_rule_says_whose_meetings_it_looks_at(parameters: dict[str, Any]) -> None:
    with pytest.raises(WrongValue, match=r"whose meetings it looks at; write body = \"\.\.\.\","):
        Gap(at_least="1 week", **parameters)


def test_a_rule_that_asks_for_no_length_is_refused() -> None:
    with pytest.raises(WrongValue, match="the rule asks for nothing; write at_least"):
        Gap(body="wg")


LENGTHS = st.sampled_from(("1 day", "3 working days", "1 week", "1 month")).map(Length.parse)

WHOSE = (
    {"body": ("wg", "cosp")},
    {"from_": "wg", "to": "cosp"},
    {"from_": "cosp", "to": "wg"},
    {"from_": ("wg", "cosp"), "to": "wg"},
)


@given(st.data())
def test_what_is_found_is_so_in_every_world_and_what_is_not_in_none(data: st.DataObject) -> None:
    least, most = data.draw(LENGTHS), data.draw(st.none() | LENGTHS)
    whose: dict[str, Any] = data.draw(st.sampled_from(WHOSE))
    rule = Gap(at_least=least, at_most=None if most and least.exceeds(most) else most, **whose)
    a_plan = evolve(data.draw(plans(known=data.draw(st.booleans()))), rules=(rule,), accepted=())
    report = check(a_plan)
    said = {one.entries for one in report.findings if one.id == RULE}
    waits = {name for case in report.not_judged if case.id == RULE for name in case.about}
    for world in worlds(a_plan):
        wrong = _wrong(a_plan, rule, world)
        assert {pair for pair in wrong if pair[0] not in waits} == said
    dated = {one.id for one in a_plan.meetings if one.starts is not None}
    if dated == {one.id for one in a_plan.meetings}:
        assert waits == set()


def _wrong(a_plan: Plan, rule: Gap, world: World) -> set[tuple[str, str]]:
    """Measure each gap as the table of rules says, every date being known."""
    host = {one.id: one.during for one in a_plan.meetings if one.counts}
    body = {one.id: one.body for one in a_plan.meetings}
    counted = [one for one in a_plan.meetings if one.counts and one.resumes is None]
    wrong = set()
    for one in counted:
        if host[one.id] in host and body[host[one.id] or ""] == one.body:
            continue
        others = [one.body] if one.body in rule.body else rule.to if one.body in rule.from_ else []
        for other in others:
            ended = world[one.id][1]
            nexts = [
                (world[two.id][0], two.id)
                for two in counted
                if two.body == other and world[two.id][0] > ended
            ]
            if nexts:
                opens, name = min(nexts)
                days = Calendars(a_plan).deadline_days(other)
                soonest = rule.at_least.after(ended, days) if rule.at_least else opens
                latest = rule.at_most.after(ended, days) if rule.at_most else opens
                if not soonest <= opens <= latest:
                    wrong.add((one.id, name))
    return wrong
