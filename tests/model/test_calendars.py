"""Which days are open where, and when a meeting ends."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.plans_in_python import FIRST, LAST, WG, meeting, plan
from workplan.dates.closing import Between, Yearly
from workplan.dates.spans import Span
from workplan.model.bodies import Body, Place
from workplan.model.calendars import Calendars
from workplan.model.closures import Closure
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.model.supposing import with_meeting

FRIDAY = date(2012, 6, 1)
PLACES = (
    Place(id="Doha", time_zone="Asia/Qatar", weekend=(4, 5)),
    Place(id="Vienna", time_zone="Europe/Vienna"),
)
CLOSURES = (
    Closure(id="corpus-christi", title="Corpus Christi", when=Yearly(6, 7), place="Vienna"),
    Closure(id="break", title="Break", when=Between(date(2012, 12, 24), date(2013, 1, 2))),
    Closure(id="audit", title="Audit", when=Yearly(6, 8), closes=("deadlines",)),
)


VIENNESE = Body(id="viennese", name="Viennese", seat="Vienna")


def calendars(*meetings: Meeting, body: Body = WG) -> Calendars:
    return Calendars(
        plan(places=PLACES, closures=CLOSURES, meetings=meetings, bodies=(body, VIENNESE))
    )


def test_a_place_has_its_own_weekend_zone_and_closures() -> None:
    at = calendars(meeting("doha", FRIDAY, place="Doha"))
    assert [at.weekend(place) for place in ("Doha", "Vienna", "Rome", None)] == [
        (4, 5),
        (5, 6),
        (5, 6),
        (5, 6),
    ]
    assert [at.zone(place) for place in ("Doha", "Vienna", "Rome", None)] == [
        "Asia/Qatar",
        "Europe/Vienna",
        "UTC",
        "UTC",
    ]
    corpus_christi = date(2012, 6, 7)
    assert not at.open_days("Vienna", "meetings").is_open(corpus_christi)
    assert at.open_days("Doha", "meetings").is_open(corpus_christi)
    assert at.open_days(None, "deadlines").is_open(corpus_christi)


def test_a_closure_closes_what_it_says() -> None:
    at = calendars()
    audit = date(2012, 6, 8)
    assert at.open_days("Vienna", "meetings").is_open(audit)
    assert not at.deadline_days("wg").is_open(audit)
    assert at.closed_by(audit, "Vienna", "deadlines") is CLOSURES[2]
    assert at.closed_by(audit, "Vienna", "meetings") is None


def test_a_period_that_began_last_year_still_closes() -> None:
    assert calendars().closed_by(date(2013, 1, 2), None, "meetings") is CLOSURES[1]


def test_deadlines_count_the_days_of_the_seat_and_of_the_plan_where_there_is_none() -> None:
    nowhere = Body(id="wg", name="WG")
    assert calendars(body=nowhere).deadline_days("wg").is_open(date(2012, 6, 7))
    assert not calendars().deadline_days("wg").is_open(date(2012, 6, 7))
    assert calendars().deadline_days(None).is_open(date(2012, 6, 7))


def test_a_meeting_sits_on_the_days_of_its_body_else_not_on_the_weekend_of_its_place() -> None:
    doha = meeting("doha", days=3, place="Doha")
    assert calendars(doha).span(doha, date(2012, 6, 6)) == Span(
        date(2012, 6, 6), date(2012, 6, 10)
    )
    sundays = Body(id="wg", name="WG", meets_on=(6,))
    assert calendars(doha, body=sundays).span(doha, date(2012, 6, 3)) == Span(
        date(2012, 6, 3), date(2012, 6, 17)
    )


@given(
    opens=st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    days=st.integers(1, 30),
    weekdays=st.sets(st.integers(0, 6), min_size=1),
)
def test_a_free_meeting_has_its_days_after_its_opening(
    opens: date, days: int, weekdays: set[int]
) -> None:
    body = Body(id="wg", name="WG", meets_on=tuple(weekdays))
    free = meeting("m", days=days)
    span = calendars(free, body=body).span(free, opens)
    assert span is not None
    assert span.first == opens
    after = (opens + timedelta(number) for number in range(1, span.days))
    assert sum(day.weekday() in weekdays for day in after) == days - 1
    assert days == 1 or span.last.weekday() in weekdays


def test_the_last_opening_is_the_last_that_leaves_room() -> None:
    week = meeting("m", dates=Free(FIRST, date(2012, 6, 10), 5))
    assert calendars(week).last_opening(week) == date(2012, 6, 4)
    fixed = meeting("fixed", FRIDAY)
    assert calendars(fixed).last_opening(fixed) == FRIDAY


def test_what_is_not_placed_is_not_dated() -> None:
    free = meeting("m")
    placed = meeting("n", dates=Free(FIRST, LAST, 1, placed=FRIDAY))
    at = calendars(free, placed)
    assert at.span(free) is None
    assert at.span(placed) == Span(FRIDAY, FRIDAY)


def test_a_plan_knows_its_tables_by_id() -> None:
    made: Plan = plan(places=PLACES, meetings=(meeting("m"), meeting("n")))
    assert made.meeting("n") is made.meetings[1]
    assert made.body("wg") is made.bodies[0]
    assert made.place("Doha") is PLACES[0]
    assert [each.id for each in made.meetings_of("wg")] == ["m", "n"]
    assert made.meetings_of("none") == ()


@given(
    earliest=st.dates(date(2012, 1, 1), date(2013, 1, 1)),
    room=st.integers(1, 40),
    days=st.integers(1, 12),
    weekdays=st.sets(st.integers(0, 6), min_size=1),
)
def test_the_possible_days_are_those_from_which_a_meeting_ends_in_its_window(
    earliest: date, room: int, days: int, weekdays: set[int]
) -> None:
    assume(days <= room)
    latest = earliest + timedelta(room - 1)
    free = meeting("m", dates=Free(earliest, latest, days))
    at = calendars(free, body=Body(id="wg", name="WG", meets_on=tuple(weekdays)))
    possible = at.possible_days(free)
    each = [at.span(free, earliest + timedelta(number)) for number in range(room)]
    spans = [span for span in each if span is not None]
    # Of a window that is too short because of weekends, its first day, and what would follow.
    in_time = [span for span in spans if span.last <= latest] or spans[:1]
    assert possible.opens == Span(in_time[0].first, in_time[-1].first)
    assert possible.ends == Span(in_time[0].last, in_time[-1].last)


def test_a_dated_meeting_has_no_other_days() -> None:
    fixed = meeting("m", FRIDAY, 4)
    placed = meeting("n", dates=Free(FIRST, LAST, 2, placed=FRIDAY))
    at = calendars(fixed, placed)
    ends = {meeting: at.possible_days(meeting).ends.last for meeting in (fixed, placed)}
    assert ends == {fixed: date(2012, 6, 4), placed: date(2012, 6, 4)}
    assert {at.possible_days(each).opens for each in ends} == {Span(FRIDAY, FRIDAY)}


def test_the_window_of_a_meeting_is_the_same_wherever_it_is_placed() -> None:
    fixed, free = meeting("m", FRIDAY, 4), meeting("n", dates=Free(FIRST, LAST, 2))
    placed = meeting("o", dates=Free(FIRST, LAST, 2, placed=FRIDAY))
    at = calendars(fixed, free, placed)
    assert at.window(fixed) == at.possible_days(fixed)
    assert at.window(placed) == at.window(free) == at.possible_days(free)


def test_neighbours_are_meetings_that_count_and_resume_no_other() -> None:
    here = meeting("here", date(2012, 1, 9))
    others = (
        meeting("cancelled", date(2012, 2, 6), status="cancelled"),
        meeting("resumed", date(2012, 3, 5), resumes="here"),
        meeting("viennese", date(2012, 4, 9), body="viennese"),
        meeting("later", date(2012, 5, 7)),
    )
    at = calendars(here, *others)
    neighbour = at.neighbours("wg").nearest("next", at.possible_days(here), but="here")
    assert neighbour is not None
    assert neighbour.meeting == "later"


def test_of_several_closures_of_one_day_the_first_by_id_is_told() -> None:
    day = date(2012, 6, 7)
    both = tuple(Closure(id=name, title=name, when=Yearly(6, 7)) for name in "ba")
    at = Calendars(plan(closures=both))
    closure = at.closed_by(day, None, "meetings")
    assert closure is both[1]


def test_a_window_that_is_too_short_has_days_all_the_same() -> None:
    friday, monday, tuesday = (date(2012, 8, day) for day in (24, 27, 28))
    week_end = meeting("m", dates=Free(friday, monday, 3))
    possible = calendars(week_end).possible_days(week_end)
    assert (possible.opens, possible.ends) == (Span(friday, friday), Span(tuesday, tuesday))
    assert possible.span == Span(friday, tuesday)


def test_the_next_meeting_is_the_first_to_open_after_one_or_a_part_of_it_ends() -> None:
    first, second, third = (
        meeting(name, date(2012, month, 4)) for name, month in (("a", 6), ("b", 7), ("c", 9))
    )
    part = meeting("a-resumed", date(2012, 8, 6), resumes="a")
    cancelled = meeting("x", date(2012, 6, 18), status="cancelled")
    at = calendars(third, part, first, cancelled, second)
    following = {one.id: at.next_after(one) for one in (first, cancelled, second, part)}
    assert {name: found and found.meeting for name, found in following.items()} == {
        "a": "b",
        "x": "b",
        "b": "c",
        "a-resumed": "c",
    }
    assert at.next_after(third) is None
    assert at.leading_to(second) == (first, cancelled)
    assert at.leading_to(third) == (part, second)
    assert at.leading_to(first) == at.leading_to(part) == ()


def test_a_meeting_that_may_or_may_not_be_the_next_is_led_to_by_none() -> None:
    first = meeting("a", date(2012, 6, 4))
    second, third = (
        meeting(name, dates=Free(date(2012, 7, 1), date(2012, 8, 31), 2)) for name in ("b", "c")
    )
    at = calendars(first, second, third)
    found = at.next_after(first)
    assert found is not None
    assert (found.meeting, found.among) == (None, ("b", "c"))
    assert at.leading_to(second) == at.leading_to(third) == ()


def test_of_a_plan_with_its_meetings_on_other_days_the_same_days_are_open() -> None:
    here, later = meeting("m", FRIDAY), meeting("m", date(2012, 8, 6))
    other = meeting("n", date(2012, 7, 2))
    at = calendars(here, other)
    days, before = at.deadline_days("wg"), at.neighbours("wg")
    supposed = at.supposing(with_meeting(at.plan, later))
    assert supposed.deadline_days("wg") is days
    assert supposed.closed_by(date(2012, 6, 7), "Vienna", "deadlines") == CLOSURES[0]
    assert supposed.plan.meeting("m") == later
    # Which meeting is next to another is asked anew, and of the plan as it is as before.
    assert supposed.neighbours("wg") is not before
    assert supposed.leading_to(other) == ()
    assert at.neighbours("wg") is before
    assert at.leading_to(other) == (here,)
