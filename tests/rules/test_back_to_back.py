"""back-to-back: a body meets right after another, in the same place."""

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
from workplan.errors import WrongValue
from workplan.model.bodies import Place
from workplan.model.calendars import Calendars
from workplan.model.closures import Closure
from workplan.model.meetings import Fixed, Free, Meeting, Status
from workplan.model.plan import Plan
from workplan.rules.back_to_back import BackToBack
from workplan.rules.checking import check

RULE = "back-to-back"
ASKED: dict[str, Any] = {"body": "cosp", "follows": "wg", "days": 1}
SEATED = evolve(COSP, seat="Vienna")
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3)  # to Wednesday 29 August


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    """Return a plan in which COSP follows WG on the next working day."""
    rule = BackToBack(**(ASKED | parameters))
    return plan(bodies=(WG, SEATED), meetings=meetings, rules=(rule,))


def cosp(starts: date, days: int = 2, **more: Any) -> Meeting:
    return meeting("cosp-5", starts, days, **({"body": "cosp", "number": 5} | more))


@pytest.mark.parametrize(
    ("days", "last"),
    [
        (1, date(2012, 8, 30)),
        (2, date(2012, 8, 31)),
        (3, date(2012, 9, 3)),
        (4, date(2012, 9, 4)),
    ],
)
def test_it_opens_after_the_other_ends_and_so_many_working_days_later_at_most(
    days: int, last: date
) -> None:
    first = date(2012, 8, 30)
    for number in range((last - first).days + 1):
        day = first + timedelta(number)
        assert entries(asked(WG_3, cosp(day), days=days), RULE) == []
    for day in (first - timedelta(1), last + timedelta(1)):
        assert entries(asked(WG_3, cosp(day), days=days), RULE) == [("cosp-5", "wg-3")]


def test_a_closed_day_right_after_it_is_no_later() -> None:
    friday = meeting("wg-3", date(2012, 8, 29), number=3)  # to Friday 31 August
    assert entries(asked(friday, cosp(date(2012, 9, 1))), RULE) == []


def test_too_late_and_too_early_are_told_with_the_days_to_open_on() -> None:
    late = asked(WG_3, cosp(date(2012, 9, 3)), days=2)
    assert found(late, RULE) == [
        (
            ("cosp-5", "wg-3"),
            (
                "session 5 of COSP opens on Monday 3 September 2012, more than 2 working days"
                " after meeting 3 of WG, which ends on Wednesday 29 August 2012"
            ),
        )
    ]
    hint = "open it after Wednesday 29 August 2012, on Friday 31 August 2012 at the latest"
    assert hints(late, RULE) == [hint]
    early = asked(WG_3, cosp(date(2012, 8, 29)), days=2)
    assert found(early, RULE) == [
        (
            ("cosp-5", "wg-3"),
            (
                "session 5 of COSP opens on Wednesday 29 August 2012, not after meeting 3 of WG,"
                " which ends on Wednesday 29 August 2012"
            ),
        )
    ]
    assert hints(early, RULE) == [hint]


def test_another_place_is_told_with_where_to_hold_it() -> None:
    elsewhere = asked(WG_3, cosp(date(2012, 8, 30), place="Doha"))
    assert found(elsewhere, RULE) == [
        (
            ("cosp-5", "wg-3"),
            (
                "session 5 of COSP is held in Doha, but meeting 3 of WG, which it follows, in"
                " Vienna"
            ),
        )
    ]
    assert hints(elsewhere, RULE) == ["hold both in Vienna"]


@pytest.mark.parametrize(
    ("place", "other", "kept"),
    [
        ("Doha", "Doha", True),
        (None, "Vienna", True),  # its seat
        (None, "Doha", False),
        ("Doha", None, False),
    ],
)
def test_the_place_is_where_it_is_held_or_the_seat(
    place: str | None, other: str | None, *, kept: bool
) -> None:
    a_plan = asked(evolve(WG_3, place=other), cosp(date(2012, 8, 30), place=place))
    assert bool(entries(a_plan, RULE)) != kept


@pytest.mark.parametrize("unknown", ["wg", "cosp"])
def test_a_place_that_is_not_known_is_not_compared(unknown: str) -> None:
    bodies = tuple(
        evolve(body, seat=None) if body.id == unknown else body for body in (WG, SEATED)
    )
    a_plan = asked(WG_3, cosp(date(2012, 8, 30)))
    assert entries(evolve(a_plan, bodies=bodies), RULE) == []


def test_one_at_the_same_place_is_enough() -> None:
    in_doha = meeting("wg-4", date(2012, 8, 29), 1, place="Doha")
    assert entries(asked(WG_3, in_doha, cosp(date(2012, 8, 30))), RULE) == []
    somewhere = meeting("wg-4", dates=Free(date(2012, 8, 1), date(2012, 8, 29), 1), place="Doha")
    wg_2 = meeting("wg-2", date(2012, 6, 4))
    a_plan = asked(wg_2, somewhere, cosp(date(2012, 8, 30)))
    assert waiting(a_plan, RULE) == {}
    assert entries(a_plan, RULE) == [("cosp-5", "wg-2")]


def test_in_a_year_in_which_the_other_does_not_meet_nothing_is_asked() -> None:
    assert entries(asked(WG_3, cosp(date(2013, 8, 26))), RULE) == []
    assert entries(asked(WG_3, cosp(date(2012, 12, 31))), RULE) == [("cosp-5", "wg-3")]
    assert waiting(asked(WG_3, cosp(date(2013, 8, 26))), RULE) == {}


def test_a_body_meets_in_the_year_in_which_its_meetings_open() -> None:
    over_new_year = meeting("wg-3", date(2012, 12, 27), 10, number=3)  # to 5 January
    assert entries(asked(over_new_year, cosp(date(2013, 6, 3))), RULE) == []
    assert entries(asked(over_new_year, cosp(date(2012, 6, 4))), RULE) == [("cosp-5", "wg-3")]
    # In 2013 both meet, and it follows one of 2012.
    both = (over_new_year, meeting("wg-4", date(2013, 8, 26)), cosp(date(2013, 1, 7)))
    assert entries(asked(*both), RULE) == []


def test_each_meeting_of_that_year_follows_one() -> None:
    cosp_6 = meeting("cosp-6", date(2012, 12, 3), body="cosp")
    a_plan = asked(WG_3, cosp(date(2012, 8, 30)), cosp_6)
    assert entries(a_plan, RULE) == [("cosp-6", "wg-3")]


def test_one_of_several_is_enough_and_the_last_before_it_is_told() -> None:
    wg_2, wg_4 = meeting("wg-2", date(2012, 6, 4)), meeting("wg-4", date(2012, 11, 5))
    assert entries(asked(wg_2, WG_3, wg_4, cosp(date(2012, 8, 30))), RULE) == []
    assert entries(asked(wg_2, WG_3, wg_4, cosp(date(2012, 9, 10))), RULE) == [("cosp-5", "wg-3")]
    assert entries(asked(wg_4, WG_3, wg_2, cosp(date(2012, 1, 9))), RULE) == [("cosp-5", "wg-2")]


def test_any_of_several_bodies_may_be_followed() -> None:
    irg = evolve(WG, id="irg", short="IRG")
    session = meeting("irg-3", date(2012, 6, 18), 5, body="irg")
    two = asked(WG_3, cosp(date(2012, 6, 25)))
    rule = BackToBack(body="cosp", follows=["wg", "irg"], days=1)
    meetings = (*two.meetings, session)
    three = evolve(two, meetings=meetings, bodies=(WG, SEATED, irg), rules=(rule,))
    assert entries(three, RULE) == []
    each = BackToBack(body=["cosp", "irg"], follows="wg", days=1)
    told = [("cosp-5", "wg-3"), ("irg-3", "wg-3")]
    assert sorted(entries(evolve(three, rules=(each,)), RULE)) == told


def test_working_days_are_those_of_the_seat_of_the_body_that_follows() -> None:
    doha = Place(id="Doha", weekend=(4, 5))
    off = Closure(id="off", title="Day off", when=OnDates((date(2012, 9, 2),)), place="Doha")
    for day, kept in ((3, True), (4, False)):
        a_plan = evolve(
            asked(WG_3, cosp(date(2012, 9, day), place="Vienna"), days=2),
            bodies=(WG, evolve(COSP, seat="Doha")),
            places=(doha,),
            closures=(off,),
        )
        # Working days in Doha: Thursday 30 August, Monday 3 September.
        assert entries(a_plan, RULE) == ([] if kept else [("cosp-5", "wg-3")])


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_meetings_that_are_not_held_do_not_count(status: Status) -> None:
    assert entries(asked(WG_3, cosp(date(2012, 12, 3), status=status)), RULE) == []
    off = evolve(WG_3, status=status)
    assert entries(asked(off, cosp(date(2012, 12, 3))), RULE) == []
    wg_2 = meeting("wg-2", date(2012, 6, 4))
    assert entries(asked(off, wg_2, cosp(date(2012, 8, 30))), RULE) == [("cosp-5", "wg-2")]


def test_of_resumed_meetings_the_first_parts_alone_count_on_both_sides() -> None:
    part = meeting("wg-3-resumed", date(2012, 11, 26), resumes="wg-3")
    after_it = cosp(date(2012, 11, 29))
    assert entries(asked(WG_3, part, after_it), RULE) == [("cosp-5", "wg-3")]
    cosp_part = meeting("cosp-5-resumed", date(2012, 12, 3), body="cosp", resumes="cosp-5")
    assert entries(asked(WG_3, cosp(date(2012, 8, 30)), cosp_part), RULE) == []


def test_those_held_during_others_count_on_both_sides() -> None:
    host = meeting("wg-4", date(2012, 11, 26), 5)
    during = cosp(date(2012, 11, 27), during="wg-4")
    assert entries(asked(host, during), RULE) == [("cosp-5", "wg-4")]
    followed = meeting("wg-3", date(2012, 11, 27), 1, during="wg-4")
    assert entries(asked(host, followed, cosp(date(2012, 11, 28))), RULE) == []


def free(name: str, earliest: date, latest: date, **more: Any) -> Meeting:
    return meeting(name, dates=Free(earliest, latest, 2), **more)


def test_a_meeting_is_waited_for_until_it_is_dated() -> None:
    session = free("cosp-5", date(2012, 9, 3), date(2012, 12, 21), body="cosp")
    assert waiting(asked(WG_3, session), RULE) == {("cosp-5",): ("cosp-5",)}
    next_year = free("cosp-5", date(2013, 9, 3), date(2013, 12, 21), body="cosp")
    assert waiting(asked(WG_3, next_year), RULE) == {}


@pytest.mark.parametrize(
    ("earliest", "latest", "waits"),
    [
        (date(2012, 8, 28), date(2012, 8, 29), True),
        (date(2012, 8, 29), date(2012, 9, 28), False),  # ends on the 30th at the earliest
        (date(2012, 8, 20), date(2012, 8, 28), False),
        (date(2012, 1, 2), date(2012, 12, 21), True),
    ],
)
def test_another_meeting_is_waited_for_if_it_may_be_followed(
    earliest: date, latest: date, *, waits: bool
) -> None:
    wg_2 = meeting("wg-2", date(2012, 6, 4))
    a_plan = asked(wg_2, free("wg-3", earliest, latest), cosp(date(2012, 8, 30)))
    assert waiting(a_plan, RULE) == ({("cosp-5",): ("wg-3",)} if waits else {})
    assert entries(a_plan, RULE) == ([] if waits else [("cosp-5", "wg-2")])


def test_or_if_its_year_decides_whether_anything_is_asked() -> None:
    session = cosp(date(2012, 6, 4))
    across = free("wg-3", date(2012, 12, 3), date(2013, 2, 28))
    assert waiting(asked(across, session), RULE) == {("cosp-5",): ("wg-3",)}
    after = free("wg-3", date(2013, 1, 7), date(2013, 2, 28))
    assert waiting(asked(after, session), RULE) == {}


def test_one_that_follows_another_already_waits_for_none() -> None:
    other = free("wg-4", date(2012, 1, 2), date(2012, 12, 21))
    assert waiting(asked(WG_3, other, cosp(date(2012, 8, 30))), RULE) == {}


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"days": 0}, "this takes a number; write a whole number from 1"),
        ({"days": "1"}, "this takes a number; write a whole number from 1"),
        ({"days": True}, "this takes a number; write a whole number from 1"),
        ({"days": 26_101}, "26101 working days is too long; write at most 26100 working days"),
        ({"follows": ["wg", "cosp"]}, '"cosp" cannot follow itself; write the other body'),
    ],
)
def test_what_cannot_be_asked_is_refused(parameters: dict[str, Any], message: str) -> None:
    with pytest.raises(WrongValue, match=message):
        BackToBack(**(ASKED | parameters))


@given(st.data())
def test_what_is_found_is_so_in_every_world_and_what_is_not_in_none(data: st.DataObject) -> None:
    drawn = data.draw(plans(known=data.draw(st.booleans())))
    one, other = data.draw(st.permutations(("wg", "cosp")))
    rule = BackToBack(body=one, follows=other, days=data.draw(st.integers(1, 8)))
    # Some of them about New Year, 130 days later.
    places, later = st.sampled_from((None, "Vienna", "Doha")), st.sampled_from((0, 0, 130))
    moved = tuple(
        evolve(one, place=data.draw(places), dates=_later(one.dates, timedelta(data.draw(later))))
        for one in drawn.meetings
    )
    a_plan = evolve(drawn, meetings=moved, rules=(rule,), accepted=())
    report = check(a_plan)
    said = {one.entries[0] for one in report.findings if one.id == RULE}
    waits = {name for one in report.not_judged if one.id == RULE for name in one.about}
    for world in worlds(a_plan):
        wrong = _wrong(a_plan, rule, world)
        assert wrong - waits == said
    if all(one.starts is not None for one in a_plan.meetings):
        assert waits == set()


def _later(dates: Fixed | Free, by: timedelta) -> Fixed | Free:
    if isinstance(dates, Fixed):
        return Fixed(dates.starts + by, dates.ends + by)
    placed = dates.placed and dates.placed + by
    return Free(dates.earliest + by, dates.latest + by, dates.days, placed)


def _wrong(a_plan: Plan, rule: BackToBack, world: World) -> set[str]:
    """Count day by day, as the table of rules says, every date being known."""
    calendars = Calendars(a_plan)
    counted = [one for one in a_plan.meetings if one.counts and one.resumes is None]
    others = [one for one in counted if one.body in rule.follows]
    wrong = set()
    for one in counted:
        opens = world[one.id][0]
        asked_then = any(world[other.id][0].year == opens.year for other in others)
        if one.body not in rule.body or not asked_then:
            continue
        open_days = calendars.deadline_days(one.body)
        follows = False
        for other in others:
            ended = world[other.id][1]
            between = [ended + timedelta(n) for n in range(1, (opens - ended).days + 1)]
            working = sum(open_days.is_open(day) for day in between)
            # One that opens on a closed day is no later than on the last working day before it.
            places = {calendars.place_of(one), calendars.place_of(other)} - {None}
            in_time = bool(between) and working <= rule.days
            if in_time and working == rule.days:
                in_time = open_days.is_open(opens)
            follows = follows or (in_time and len(places) < 2)
        if not follows:
            wrong.add(one.id)
    return wrong
