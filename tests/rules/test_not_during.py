"""not-during: no meeting of a body while others meet."""

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
from workplan.dates.lengths import Length
from workplan.model.bodies import Place
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting, Status
from workplan.model.plan import Plan
from workplan.rules.checking import check
from workplan.rules.not_during import NotDuring

RULE = "not-during"
COSP_5 = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", number=5)  # Monday to Friday


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    """Return a plan with session 5 of COSP, during which WG does not meet."""
    rule = NotDuring(**({"body": "wg", "entries": "cosp"} | parameters))
    return plan(bodies=(WG, COSP), meetings=(COSP_5, *meetings), rules=(rule,))


def wg_4(starts: date, days: int = 1, **more: Any) -> Meeting:
    return meeting("wg-4", starts, days, **({"number": 4} | more))


@pytest.mark.parametrize(
    ("margin", "first", "last"),
    [
        (None, date(2013, 11, 25), date(2013, 11, 29)),
        ("1 day", date(2013, 11, 24), date(2013, 11, 30)),
        ("2 working days", date(2013, 11, 21), date(2013, 12, 3)),
        ("1 week", date(2013, 11, 18), date(2013, 12, 6)),
        ("1 month", date(2013, 10, 25), date(2013, 12, 29)),
    ],
)
def test_the_days_of_the_other_and_the_margin_are_kept_free_to_the_last(
    margin: str | None, first: date, last: date
) -> None:
    """Whatever the length of the meeting."""
    for days in (1, 3):
        just_before = wg_4(first - timedelta(days), days)
        just_after = wg_4(last + timedelta(1), days)
        assert entries(asked(just_before, margin=margin), RULE) == []
        assert entries(asked(just_after, margin=margin), RULE) == []
        one_later = wg_4(first - timedelta(days - 1), days)
        one_earlier = wg_4(last, days)
        assert entries(asked(one_later, margin=margin), RULE) == [("wg-4", "cosp-5")]
        assert entries(asked(one_earlier, margin=margin), RULE) == [("wg-4", "cosp-5")]


def test_one_around_the_other_shares_its_days() -> None:
    assert entries(asked(wg_4(date(2013, 11, 20), 20)), RULE) == [("wg-4", "cosp-5")]


def test_shared_days_and_the_margin_are_told_with_the_days_that_are_free() -> None:
    assert found(asked(wg_4(date(2013, 11, 27), 3)), RULE) == [
        (
            ("wg-4", "cosp-5"),
            (
                "meeting 4 of WG (27–29 November 2013) shares days with"
                " session 5 of COSP (25–29 November 2013)"
            ),
        )
    ]
    assert hints(asked(wg_4(date(2013, 11, 27), 3)), RULE) == [
        (
            "let meeting 4 of WG end on Sunday 24 November 2013 or earlier,"
            " or open on Saturday 30 November 2013 or later"
        )
    ]
    near = asked(wg_4(date(2013, 12, 2), 3), margin="1 week")
    assert found(near, RULE) == [
        (
            ("wg-4", "cosp-5"),
            (
                "meeting 4 of WG (2–4 December 2013) lies within 1 week of"
                " session 5 of COSP (25–29 November 2013)"
            ),
        )
    ]
    assert hints(near, RULE) == [
        (
            "let meeting 4 of WG end on Sunday 17 November 2013 or earlier,"
            " or open on Saturday 7 December 2013 or later"
        )
    ]


def test_with_a_margin_shared_days_are_still_told_as_such() -> None:
    ((_, message),) = found(asked(wg_4(date(2013, 11, 27)), margin="1 week"), RULE)
    assert "shares days with" in message


def test_entries_may_be_meetings() -> None:
    cosp_6 = meeting("cosp-6", date(2014, 11, 3), 5, body="cosp", number=6)
    meetings = (cosp_6, wg_4(date(2013, 11, 27)), meeting("wg-5", date(2014, 11, 4)))
    assert entries(asked(*meetings, entries="cosp-6"), RULE) == [("wg-5", "cosp-6")]
    assert entries(asked(*meetings, entries=["cosp-5", "cosp-6"]), RULE) == [
        ("wg-4", "cosp-5"),
        ("wg-5", "cosp-6"),
    ]


def test_each_of_several_others_is_told() -> None:
    special = meeting("cosp-special", date(2013, 11, 29), 2, body="cosp")
    both = asked(wg_4(date(2013, 11, 29)), special)
    assert sorted(entries(both, RULE)) == [("wg-4", "cosp-5"), ("wg-4", "cosp-special")]


def test_one_that_lasts_beyond_those_that_open_later_is_found() -> None:
    long = meeting("cosp-long", date(2013, 9, 2), 60, body="cosp")
    short = meeting("cosp-short", date(2013, 9, 9), 1, body="cosp")
    a_plan = asked(wg_4(date(2013, 10, 7)), long, short)
    assert entries(a_plan, RULE) == [("wg-4", "cosp-long")]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_meetings_that_are_not_held_do_not_count_on_either_side(status: Status) -> None:
    off = wg_4(date(2013, 11, 27), status=status)
    assert entries(asked(off), RULE) == []
    other = meeting("cosp-6", date(2013, 6, 3), body="cosp", status=status)
    assert entries(asked(wg_4(date(2013, 6, 4)), other), RULE) == []


def test_each_part_of_a_resumed_meeting_is_looked_at() -> None:
    first = meeting("wg-3", date(2013, 6, 3), number=3)
    part = wg_4(date(2013, 11, 27), resumes="wg-3", number=None)
    assert entries(asked(first, part), RULE) == [("wg-4", "cosp-5")]


@pytest.mark.parametrize(
    ("named", "found_too"), [("cosp-5", True), ("cosp-5-resumed", True), ("cosp-6", False)]
)
def test_a_meeting_stands_for_its_resumed_parts_too(named: str, *, found_too: bool) -> None:
    part = meeting("cosp-5-resumed", date(2014, 3, 3), body="cosp", resumes="cosp-5")
    cosp_6 = meeting("cosp-6", date(2014, 11, 3), body="cosp")
    a_plan = asked(part, cosp_6, wg_4(date(2014, 3, 3)), entries=named)
    assert entries(a_plan, RULE) == ([("wg-4", "cosp-5-resumed")] if found_too else [])


def test_a_resumed_part_stands_for_itself_alone() -> None:
    part = meeting("cosp-5-resumed", date(2014, 3, 3), body="cosp", resumes="cosp-5")
    a_plan = asked(part, wg_4(date(2013, 11, 27)), entries="cosp-5-resumed")
    assert entries(a_plan, RULE) == []


def test_the_parts_of_one_meeting_are_not_compared() -> None:
    first = meeting("wg-3", date(2013, 6, 3), number=3)
    parts = [
        meeting(f"wg-3-{day}", date(2013, 6, day), 1, resumes="wg-3", number=None)
        for day in (7, 10)
    ]
    assert entries(asked(first, *parts, entries="wg", margin="1 week"), RULE) == []


def test_two_meetings_of_the_body_itself_are_told_once() -> None:
    a_plan = asked(
        meeting("wg-3", date(2013, 6, 3)),
        wg_4(date(2013, 6, 7)),
        body=["wg", "cosp"],
        entries=["wg", "cosp"],
        margin="2 days",
    )
    assert entries(a_plan, RULE) == [("wg-3", "wg-4")]


def test_a_meeting_held_during_the_other_is_found_too() -> None:
    during = wg_4(date(2013, 11, 27), during="cosp-5")
    assert entries(asked(during), RULE) == [("wg-4", "cosp-5")]


def test_working_days_are_those_of_the_seat_of_the_body() -> None:
    doha = Place(id="Doha", weekend=(4, 5))
    # Working days in Doha after Friday 29 November: Sunday 1, Monday 2 December.
    for day, kept in ((2, False), (3, True)):
        a_plan = evolve(
            asked(wg_4(date(2013, 12, day)), margin="2 working days"),
            bodies=(evolve(WG, seat="Doha"), COSP),
            places=(doha,),
        )
        assert entries(a_plan, RULE) == ([] if kept else [("wg-4", "cosp-5")])


def free(earliest: date, latest: date) -> Meeting:
    return meeting("wg-4", dates=Free(earliest, latest, 3))


def test_undated_meetings_are_waited_for_only_if_they_may_share_days() -> None:
    apart = asked(free(date(2013, 11, 30), date(2013, 12, 31)))
    assert waiting(apart, RULE) == {}
    touching = asked(free(date(2013, 11, 29), date(2013, 12, 31)))
    assert waiting(touching, RULE) == {("cosp-5", "wg-4"): ("wg-4",)}
    assert entries(touching, RULE) == []
    with_margin = asked(free(date(2013, 11, 30), date(2013, 12, 31)), margin="1 day")
    assert waiting(with_margin, RULE) == {("cosp-5", "wg-4"): ("wg-4",)}


def test_what_is_found_does_not_wait_for_others() -> None:
    undated = meeting("cosp-6", dates=Free(date(2013, 11, 4), date(2013, 12, 20), 5), body="cosp")
    a_plan = asked(wg_4(date(2013, 11, 27)), undated)
    assert entries(a_plan, RULE) == [("wg-4", "cosp-5")]
    assert waiting(a_plan, RULE) == {("cosp-6", "wg-4"): ("cosp-6",)}


def test_margins_end_with_the_years_of_plans() -> None:
    a_plan = asked(wg_4(date(2013, 6, 3)), margin="100 years")
    assert entries(evolve(a_plan, starts=date(1900, 1, 1)), RULE) == [("wg-4", "cosp-5")]
    assert entries(evolve(a_plan, ends=date(2199, 12, 31)), RULE) == [("wg-4", "cosp-5")]


MARGINS = st.none() | st.sampled_from(("1 day", "3 working days", "1 week", "1 month"))


@given(st.data())
def test_what_is_found_is_so_in_every_world_and_what_is_not_waited_for_in_none(
    data: st.DataObject,
) -> None:
    drawn = data.draw(plans(known=data.draw(st.booleans())))
    known = ["wg", "cosp", *(one.id for one in drawn.meetings)]
    rule = NotDuring(
        body=data.draw(st.sampled_from(("wg", "cosp", ("wg", "cosp")))),
        entries=data.draw(st.lists(st.sampled_from(known), min_size=1, unique=True)),
        margin=data.draw(MARGINS),
    )
    a_plan = evolve(drawn, rules=(rule,), accepted=())
    programme_report = check(a_plan)
    said = {frozenset(one.entries) for one in programme_report.findings if one.id == RULE}
    waits = {name for one in programme_report.not_judged if one.id == RULE for name in one.about}
    undated = {one.id for one in a_plan.meetings if one.starts is None}
    assert all(not pair & undated for pair in said)
    for world in worlds(a_plan):
        wrong = _wrong(a_plan, rule, world)
        assert said <= wrong
        assert all(pair & undated and pair <= waits for pair in wrong - said)


def _wrong(a_plan: Plan, rule: NotDuring, world: World) -> set[frozenset[str]]:
    """Compare day by day, as the table of rules says, every date being known."""
    counted = [one for one in a_plan.meetings if one.counts]
    wrong = set()
    for one in counted:
        days = Calendars(a_plan).deadline_days(one.body)
        for other in counted:
            named = {other.id, other.body, other.resumes} & set(rule.entries)
            parts = (one.resumes or one.id) == (other.resumes or other.id)
            if one.body not in rule.body or not named or parts:
                continue
            first, last = world[other.id]
            if rule.margin is not None:
                first, last = _margin(rule.margin, first, last, days)
            its_days = {first + timedelta(number) for number in range((last - first).days + 1)}
            opens, ends = world[one.id]
            if any(opens <= day <= ends for day in its_days):
                wrong.add(frozenset((one.id, other.id)))
    return wrong


def _margin(margin: Length, first: date, last: date, days: Any) -> tuple[date, date]:
    return margin.before(first, days), margin.after(last, days)
