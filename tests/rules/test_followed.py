"""The meetings that are to be followed, as the scheduler knows them."""

from datetime import date

from attrs import evolve

from tests.plans_in_python import WG, meeting, plan
from tests.rules.small_plans import COSP
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.rules.followed import met_in, tells_of_one_followed
from workplan.rules.held import held_by
from workplan.rules.vocabulary import Condition
from workplan.scheduling.builder import Builder
from workplan.scheduling.expressions import as_holds

COSP_1 = meeting("cosp-1", date(2012, 8, 27), 2, body="cosp")
# It opens on the Wednesday after that.
WG_3 = meeting("wg-3", date(2012, 9, 5), 2)


def model(*others: Meeting, free: Meeting | None = None, day: date | None = None) -> Builder:
    """Return the model of a plan in which one meeting is free, but has one day only."""
    every = (*others, *(() if free is None else (free,)))
    of_plan = plan(bodies=(evolve(WG, seat="Vienna"), COSP), meetings=every)
    openings = {} if free is None or day is None else {free.id: [day.toordinal()]}
    return Builder(of_plan, Calendars(of_plan), openings, {})


def holds(condition: Condition) -> object:
    return as_holds(condition).known


def test_a_body_has_met_in_the_years_in_which_its_meetings_open() -> None:
    built = model(meeting("cosp-1", date(2012, 12, 31), 2, body="cosp"), WG_3)
    met = met_in(built, [built.plan.meeting("cosp-1")])
    assert [year for year, condition in met.items() if holds(condition)] == [2012]
    # Also of years to which a meeting could come from its window.
    assert [*met] == [*range(2010, 2017)]


FREE = meeting("cosp-2", dates=Free(date(2012, 1, 2), date(2012, 12, 31), 1), body="cosp")
SINCE = date(2012, 9, 3)


def told(day: date, *given: Meeting) -> object:
    """Say whether the free one is told of where it is on a day."""
    built = model(*given, WG_3, free=FREE, day=day)
    opens = built.at(day)
    in_time = built.all(
        (built.not_later(built.at(SINCE), opens), built.earlier(opens, built.opens(WG_3)))
    )
    never = built.known(holds=False)
    others = held_by(built.programme, ["cosp"])
    among = [(one, in_time if one.meeting.id == FREE.id else never) for one in others]
    held = next(held_by(built.programme, ["wg"]))
    within = Span(SINCE, date(2012, 9, 4))
    return holds(tells_of_one_followed(built, held, among, within))


def test_what_is_in_time_is_told_of_rather_than_what_is_not() -> None:
    near = meeting("cosp-1", date(2012, 9, 4), 1, body="cosp")
    assert told(date(2012, 9, 3), COSP_1)
    assert not told(date(2012, 9, 3), near)
    assert told(date(2012, 9, 4), near)  # by its name
    assert not told(date(2012, 8, 31), near)


def test_of_those_that_are_not_it_is_the_nearest_of_the_year() -> None:
    assert told(date(2012, 8, 30), COSP_1)
    assert not told(date(2012, 8, 24), COSP_1)
    assert not told(date(2012, 9, 10), COSP_1)
    assert told(date(2012, 9, 10))
    after = meeting("cosp-1", date(2012, 10, 1), 1, body="cosp")
    assert told(date(2012, 9, 10), after)
    assert not told(date(2012, 10, 2), after)
