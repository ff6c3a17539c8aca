"""Entries chosen from a programme."""

from datetime import date
from typing import Any

import pytest

from tests.plans_in_python import deadline, meeting, plan
from tests.programme.programmes import COSP
from workplan.dates.lengths import Length
from workplan.errors import CallError
from workplan.model.agenda import AgendaItem
from workplan.model.bodies import Actor, Body
from workplan.model.marks import Done
from workplan.model.meetings import Free
from workplan.programme.derive import derive
from workplan.programme.selecting import Selection

MONDAY = date(2012, 8, 27)
WG = Body(id="wg", name="Working group", short="WG")
PLAN = plan(
    bodies=(WG, COSP),
    actors=(Actor(id="secretariat", name="Secretariat"), Actor(id="bureau", name="Bureau")),
    meetings=(
        meeting("wg-3", MONDAY),
        meeting("wg-4", dates=Free(date(2013, 8, 26), date(2014, 1, 31), 3)),
        meeting("cosp-5", date(2013, 11, 25), body="cosp"),
    ),
    deadlines=(
        deadline(owner="secretariat"),
        deadline("replies", "8 weeks before start", owner="States parties"),
        deadline("report", "2 weeks after end", owner="secretariat"),
    ),
    done=(Done(entry="wg-3/replies", on=date(2012, 7, 1)),),
)


def chosen(as_of: date | None = None, **by: Any) -> list[str]:
    return [entry.id for entry in Selection(**by).of(derive(PLAN, as_of=as_of))]


def test_nothing_said_chooses_all_but_closures() -> None:
    assert set(chosen()) == {
        *("wg-3", "wg-3/papers", "wg-3/replies", "wg-3/report"),
        *("wg-4", "wg-4/papers", "wg-4/replies", "wg-4/report", "cosp-5"),
    }


def test_what_goes_on_within_a_meeting_is_chosen_where_it_is_asked_for() -> None:
    agenda = (AgendaItem(id="opening", of="wg", title="Opening"),)
    programme = derive(plan(meetings=(meeting("wg-3", MONDAY, days=1),), agenda=agenda))
    asked = {
        kind: [entry.id for entry in Selection(kinds=(kind,)).of(programme)]
        for kind in ("meeting", "sitting", "agenda-item")
    }
    assert asked == {
        "meeting": ["wg-3"],
        "sitting": ["wg-3/sitting-1", "wg-3/sitting-2"],
        "agenda-item": ["wg-3/agenda/opening"],
    }
    assert [entry.id for entry in Selection().of(programme)] == ["wg-3"]


def test_bodies_years_kinds_and_owners_all_have_to_fit() -> None:
    assert chosen(bodies=("cosp",)) == ["cosp-5"]
    assert chosen(years=(2014,), kinds=("meeting",)) == ["wg-4"]
    assert chosen(owners=("secretariat",), years=(2012,)) == ["wg-3/papers", "wg-3/report"]
    assert chosen(owners=("States parties",), bodies=("cosp",)) == []


def test_what_is_due_ends_with_the_years_of_plans() -> None:
    last = deadline("last", date(2199, 12, 31), of=())
    programme = derive(plan(deadlines=(last,)), as_of=date(2199, 12, 31))
    (entry,) = Selection(due=Length(30, "day")).of(programme)
    assert entry.id == "last"


def test_an_actor_may_own_nothing() -> None:
    assert chosen(owners=("bureau",)) == []


def test_an_actor_owes_what_his_groups_owe_and_a_group_not_what_its_members_owe() -> None:
    of = plan(
        actors=(
            Actor(id="states", name="States"),
            Actor(id="chile", name="Chile", category="states"),
            Actor(id="bureau", name="Bureau", members=("chile", "wg")),
        ),
        meetings=(meeting("wg-3", MONDAY),),
        deadlines=(
            deadline("replies", owner="states"),
            deadline("agenda", owner="bureau"),
            deadline("survey", owner="chile"),
        ),
    )

    def owed_by(owner: str) -> set[str]:
        return {entry.id for entry in Selection(owners=(owner,)).of(derive(of))}

    assert owed_by("chile") == {"wg-3/replies", "wg-3/agenda", "wg-3/survey"}
    assert owed_by("wg") == {"wg-3/agenda"}
    assert owed_by("states") == {"wg-3/replies"}


@pytest.mark.parametrize(
    ("as_of", "days", "expected"),
    [
        (date(2012, 7, 15), 1, ["wg-3/papers"]),
        (date(2012, 7, 14), 1, []),
        (date(2012, 7, 16), 1, ["wg-3/papers"]),
        (date(2012, 7, 17), 1, ["wg-3/papers"]),  # overdue
        (date(2012, 7, 17), 60, ["wg-3/papers", "wg-3/report"]),
        (date(2012, 6, 30), 16, ["wg-3/replies", "wg-3/papers"]),  # replies not done by that day
        (date(2012, 7, 1), 15, ["wg-3/papers"]),
    ],
)
def test_due_is_what_waits_to_be_done_until_the_last_day(
    as_of: date, days: int, expected: list[str]
) -> None:
    assert chosen(as_of, due=Length(days, "day")) == expected


def test_working_days_are_those_of_the_plan() -> None:
    friday = date(2012, 7, 13)
    assert chosen(friday, due=Length(1, "working day")) == ["wg-3/papers"]
    assert chosen(friday, due=Length(2, "day")) == []


def test_what_the_plan_does_not_have_is_told_at_once() -> None:
    with pytest.raises(CallError) as error:
        chosen(bodies=("wgs",), owners=("secretariate",))
    assert str(error.value).splitlines() == [
        'the plan has no body "wgs"; write "wg"',
        'the plan has no owner "secretariate"; write "secretariat"',
    ]


def test_what_is_due_needs_a_day() -> None:
    with pytest.raises(CallError, match="depends on the day from which one looks"):
        chosen(due=Length(1, "day"))
