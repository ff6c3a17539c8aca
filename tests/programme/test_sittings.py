"""Sittings: on which days, at which hours, in which zone."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import WG, meeting, plan
from workplan.dates.closing import OnDates
from workplan.dates.instants import Hours
from workplan.model.agenda import AgendaItem
from workplan.model.bodies import Place
from workplan.model.closures import Closure
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.programme.sittings import number_of, numbers_of

MONDAY, THURSDAY = date(2012, 8, 27), date(2012, 8, 30)
AGENDA = (AgendaItem(id="opening", of="wg", title="Opening"),)


def made(*meetings: Meeting, **tables: Any) -> Plan:
    return plan(
        **({"meetings": meetings, "agenda": AGENDA, "time_zone": "Europe/Vienna"} | tables)
    )


def sittings(of: Plan) -> list[Entry]:
    return [entry for entry in derive(of).entries if entry.kind == "sitting"]


def hours(of: Plan) -> list[str]:
    """Return when the sittings are, in local time."""
    return [
        f"{entry.opens:%d %H:%M}-{entry.instant:%H:%M}"
        for entry in sittings(of)
        if entry.opens and entry.instant
    ]


def test_each_meeting_day_has_the_half_days_of_the_plan_or_of_the_body() -> None:
    one = meeting("wg-3", MONDAY, days=2, number=3)
    assert hours(made(one)) == [
        *("27 10:00-13:00", "27 15:00-18:00", "28 10:00-13:00", "28 15:00-18:00")
    ]
    body = evolve(WG, sittings=(Hours.parse("09:30-12:30"),))
    assert hours(made(one, bodies=(body,))) == ["27 09:30-12:30", "28 09:30-12:30"]


def test_a_sitting_says_which_it_is_and_why() -> None:
    one = meeting("wg-3", MONDAY, number=3, place="Geneva", source="WG/1", was="group-3")
    of = made(one, places=(Place(id="Geneva"),))
    fourth = sittings(of)[3]
    assert (fourth.id, fourth.published_id) == ("wg-3/sitting-4", "group-3/sitting-4")
    assert str(fourth.title) == "WG, meeting 3, sitting 4"
    assert [*map(str, fourth.reason)] == ["day 2 of meeting 3 of WG, 15:00-18:00"]
    assert (fourth.starts, fourth.ends) == (date(2012, 8, 28), date(2012, 8, 28))
    assert (fourth.body, fourth.of, fourth.place) == ("wg", "wg-3", "Geneva")
    assert (fourth.follows, fourth.source) == (("wg-3",), ("WG/1",))


def test_only_a_dated_meeting_that_has_an_agenda_has_sittings() -> None:
    other = meeting("wg-4", date(2013, 8, 26))
    assert sittings(made(meeting("wg-3"))) == []
    assert sittings(made(other, agenda=(evolve(AGENDA[0], until="wg-4"),))) != []
    assert sittings(made(meeting("wg-3", MONDAY), other, agenda=())) == []
    own = (evolve(AGENDA[0], of="wg-4"),)
    assert {entry.of for entry in sittings(made(meeting("wg-3", MONDAY), other, agenda=own))} == {
        "wg-4"
    }


def test_a_meeting_sits_no_more_often_than_it_says() -> None:
    assert len(sittings(made(meeting("wg-3", MONDAY, sittings=5)))) == 5
    assert len(sittings(made(meeting("wg-3", MONDAY, sittings=9)))) == 6


@pytest.mark.parametrize(
    ("starts", "days", "expected"),
    [
        (THURSDAY, 5, [30, 31, 3]),  # not at the weekend
        (date(2012, 9, 1), 4, [1, 3, 4]),  # but on the days that are given
        (date(2012, 8, 27), 5, [27, 29, 30, 31]),  # not on a closed day
        (date(2012, 8, 28), 2, [28, 29]),  # but where that is given
        (date(2012, 8, 31), 3, [31, 2]),
    ],
)
def test_it_sits_on_meeting_days_and_on_the_first_and_the_last(
    starts: date, days: int, expected: list[int]
) -> None:
    closed = Closure(id="c", title="C", place="Vienna", when=OnDates((date(2012, 8, 28),)))
    one_a_day = evolve(WG, sittings=(Hours.parse("10:00-18:00"),))
    of = made(meeting("wg-3", starts, days=days), closures=(closed,), bodies=(one_a_day,))
    assert [entry.ends and entry.ends.day for entry in sittings(of)] == expected


def test_a_body_may_meet_on_days_that_are_weekend_elsewhere() -> None:
    body = evolve(WG, meets_on=(4, 5), sittings=(Hours.parse("10:00-18:00"),))
    placed = Free(MONDAY, date(2012, 9, 30), 3, placed=date(2012, 8, 31))
    of = made(meeting("wg-3", dates=placed), bodies=(body,))
    assert [entry.ends and entry.ends.day for entry in sittings(of)] == [31, 1, 7]


def test_what_closes_deadlines_alone_closes_no_sitting() -> None:
    closed = Closure(
        id="c",
        title="C",
        place="Vienna",
        when=OnDates((date(2012, 8, 28),)),
        closes=("deadlines",),
    )
    assert len(sittings(made(meeting("wg-3", MONDAY), closures=(closed,)))) == 6


def test_local_hours_stay_where_the_clocks_are_set_in_the_midst_of_a_meeting() -> None:
    """On Sunday 28 October 2012 the clocks of Vienna went back an hour."""
    of = made(meeting("wg-3", date(2012, 10, 26), days=4))
    opens = [entry.opens for entry in sittings(of) if entry.opens]
    assert hours(of) == [*("26 10:00-13:00", "26 15:00-18:00", "29 10:00-13:00", "29 15:00-18:00")]
    assert [one.astimezone(UTC) for one in opens] == [
        datetime(2012, 10, 26, 8, tzinfo=UTC),
        datetime(2012, 10, 26, 13, tzinfo=UTC),
        datetime(2012, 10, 29, 9, tzinfo=UTC),
        datetime(2012, 10, 29, 14, tzinfo=UTC),
    ]


@pytest.mark.parametrize(
    ("day", "written", "said"),
    [
        (date(2012, 3, 25), "01:00-02:30", "25 01:00-03:30"),  # skipped: an hour later
        (date(2012, 3, 25), "02:30-04:00", "25 03:30-04:00"),
        (date(2012, 3, 25), "02:30-03:00", "25 03:30-03:30"),  # takes no time
        (date(2012, 10, 28), "01:00-02:30", "28 01:00-02:30"),
    ],
)
def test_hours_that_the_clock_skips_move_forward(day: date, written: str, said: str) -> None:
    body = evolve(WG, sittings=(Hours.parse(written),))
    assert hours(made(meeting("wg-3", day, days=1), bodies=(body,))) == [said]


def test_a_time_that_exists_twice_is_the_first() -> None:
    body = evolve(WG, sittings=(Hours.parse("01:00-02:30"),))
    (only,) = sittings(made(meeting("wg-3", date(2012, 10, 28), days=1), bodies=(body,)))
    assert only.instant
    assert only.instant.astimezone(UTC) == datetime(2012, 10, 28, 0, 30, tzinfo=UTC)


def test_hours_are_those_of_the_place_where_it_is_held() -> None:
    places = (Place(id="Nairobi", time_zone="Africa/Nairobi"), Place(id="Vienna"))
    of = made(meeting("wg-3", MONDAY, place="Nairobi"), places=places)
    first = sittings(of)[0]
    assert first.opens
    assert first.opens.astimezone(UTC) == datetime(2012, 8, 27, 7, tzinfo=UTC)
    assert first.opens.tzname() == "EAT"


def test_sittings_stand_as_their_meeting_does() -> None:
    of = made(meeting("wg-3", MONDAY, status="cancelled", verified=False))
    assert {(entry.status, entry.verified) for entry in sittings(of)} == {("cancelled", False)}


def test_runs_of_sittings_are_said_as_such() -> None:
    all_six = sittings(made(meeting("wg-3", MONDAY)))
    assert [number_of(one) for one in all_six] == [1, 2, 3, 4, 5, 6]
    assert numbers_of(all_six) == ("1–6",)
    assert numbers_of([all_six[place] for place in (0, 2, 3, 5)]) == ("1", "3–4", "6")
    assert numbers_of([]) == ()
