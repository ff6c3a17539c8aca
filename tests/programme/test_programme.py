"""The programme: its entries by id, by meeting, in the order of their dates."""

import pickle
from datetime import date

from attrs import evolve

from tests.plans_in_python import deadline, meeting, plan
from tests.programme.programmes import DAY, FREE, WG3
from workplan.dates.spans import DateAsKnown
from workplan.model.agenda import AgendaItem
from workplan.model.milestones import Milestone
from workplan.programme.derive import derive
from workplan.programme.programme import Programme

PLAN = plan(
    meetings=(FREE, WG3, meeting("wg-5", date(2014, 8, 25))),
    deadlines=(
        deadline(),
        deadline("n", "on start of next", of="wg-5"),
        deadline("call", "on start"),
    ),
    milestones=(Milestone(id="year", title="Year", on=DateAsKnown(2013)),),
)
PROGRAMME = derive(PLAN)


def test_entries_are_found_by_their_ids() -> None:
    assert [PROGRAMME.entry(each.id) for each in PROGRAMME.entries] == list(PROGRAMME.entries)
    assert PROGRAMME.entry("wg-6") is None


def test_what_hangs_on_a_meeting_is_found_by_day() -> None:
    assert [each.id for each in PROGRAMME.hanging_on(WG3)] == ["wg-3/papers", "wg-3/call"]
    assert PROGRAMME.hanging_on(meeting("wg-6")) == ()


def test_a_meeting_has_its_agenda_if_any() -> None:
    opening = AgendaItem(id="opening", of="wg-3", title="Opening")
    programme = derive(plan(meetings=(FREE, WG3), agenda=(opening,)))
    assert [point.id for point in programme.agenda(WG3).points] == ["wg-3/agenda/opening"]
    assert len(programme.agenda(WG3).sittings) == 6
    none = programme.agenda(FREE)
    assert (none.points, none.sittings, none.load) == ((), (), 0)


def test_entries_are_in_the_order_of_their_dates_else_of_their_windows() -> None:
    assert [each.id for each in PROGRAMME.entries] == [
        "wg-3/papers",
        "wg-3/call",
        "wg-3",
        "year",
        "wg-4/papers",
        "wg-4/call",
        "wg-4",
        "wg-5/papers",
        "wg-5/call",
        "wg-5",
        "wg-5/n",  # nobody knows when: last
    ]


def test_calendars_are_made_once() -> None:
    assert PROGRAMME.calendars is PROGRAMME.calendars
    assert PROGRAMME.calendars.span(WG3) == PROGRAMME.calendars.span(PLAN.meeting("wg-3"))


def test_a_programme_can_be_kept_and_compared_whether_or_not_it_was_asked_before() -> None:
    again = derive(PLAN)
    assert PROGRAMME.entry("wg-3") is not None  # looks entries up, which `again` has not
    kept = pickle.loads(pickle.dumps(PROGRAMME))
    assert PROGRAMME == again == kept
    assert len({PROGRAMME, again, kept}) == 1
    assert kept.entry("wg-3") == again.entry("wg-3")
    assert kept.calendars.seat("wg") == "Vienna"
    assert PROGRAMME.entries[1].ends == DAY


def test_calendars_at_hand_are_taken_if_they_are_those_of_its_plan() -> None:
    calendars = PROGRAMME.calendars
    again = evolve(PROGRAMME, at_hand=calendars)
    assert again.calendars is calendars
    assert again == PROGRAMME
    other = evolve(again, plan=plan())
    assert other.calendars.plan is other.plan


def test_what_is_worked_out_of_a_programme_is_worked_out_once() -> None:
    programme, asked = derive(plan(meetings=(WG3,))), list[Programme]()

    def work_out(of: Programme) -> int:
        asked.append(of)
        return len(of.entries)

    assert [programme.once(work_out), programme.once(work_out)] == [1, 1]
    assert asked == [programme]
    assert pickle.loads(pickle.dumps(programme)) == programme
