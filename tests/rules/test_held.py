"""When and where meetings are held."""

from datetime import date

from attrs import evolve

from tests.plans_in_python import WG, meeting, plan
from workplan.dates.spans import Span
from workplan.model.meetings import Free
from workplan.programme.derive import derive
from workplan.rules.held import Others, held_by

WINDOW = Free(date(2012, 12, 3), date(2013, 1, 31), 2)
PROGRAMME = derive(
    plan(
        bodies=(evolve(WG, seat="Vienna"),),
        meetings=(
            meeting("wg-5", dates=WINDOW),
            meeting("wg-4", date(2012, 12, 31), 3, place="Doha"),
            meeting("wg-3", date(2012, 8, 27), 3),
            meeting("wg-3-resumed", date(2012, 11, 5), resumes="wg-3"),
            meeting("wg-2", date(2012, 3, 5), status="cancelled"),
        ),
    )
)
FREE, LATER, EARLIER = held_by(PROGRAMME, ["wg"])
OTHERS = Others((FREE, LATER, EARLIER))


def test_those_that_count_are_held_in_first_parts_only() -> None:
    assert [one.meeting.id for one in (FREE, LATER, EARLIER)] == ["wg-5", "wg-4", "wg-3"]
    assert [one.dated for one in (FREE, LATER, EARLIER)] == [False, True, True]
    assert list(held_by(PROGRAMME, [])) == []


def test_a_meeting_is_held_in_the_years_in_which_it_may_open() -> None:
    assert [list(one.years) for one in (FREE, LATER)] == [[2012, 2013], [2012]]
    assert OTHERS.dated_in(2012) == [EARLIER, LATER]
    assert OTHERS.dated_in(2013) == []
    assert OTHERS.undated == [FREE]


def test_those_that_end_on_some_days_are_found_by_their_last_day() -> None:
    first, last = date(2012, 8, 29), date(2013, 1, 2)
    assert OTHERS.ending_within(Span(first, last)) == [EARLIER, LATER]
    assert OTHERS.ending_within(Span(date(2012, 8, 30), last)) == [LATER]
    assert OTHERS.ending_within(Span(first, date(2013, 1, 1))) == [EARLIER]


def test_places_that_are_not_known_are_not_elsewhere() -> None:
    assert LATER.elsewhere(EARLIER)
    assert not EARLIER.elsewhere(FREE)
    assert not LATER.elsewhere(evolve(EARLIER, place=None))
    assert not evolve(LATER, place=None).elsewhere(EARLIER)
