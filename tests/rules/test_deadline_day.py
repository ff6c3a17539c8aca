"""deadline-day: no deadline on a day that is closed for deadlines."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP
from workplan.dates.closing import OnDates
from workplan.model.bodies import Place
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.marks import Override
from workplan.model.meetings import Free, Meeting, Status
from workplan.model.plan import Plan

RULE = "deadline-day"
MONDAY = date(2012, 8, 27)
WG_3 = meeting("wg-3", MONDAY, number=3)


def papers(due: Any = "6 weeks before start", **more: Any) -> Deadline:
    return Deadline(**({"id": "papers", "title": "Papers", "of": "wg", "due": due} | more))


def with_papers(deadline: Deadline, **tables: Any) -> Plan:
    return plan(**({"meetings": (WG_3,), "deadlines": (deadline,)} | tables))


def day_off(day: date, **more: Any) -> Closure:
    values: dict[str, Any] = {"id": "off", "title": "Day off", "when": OnDates((day,))}
    return Closure(**(values | more))


@pytest.mark.parametrize(
    ("due", "kept"),
    [
        ("42 days before start", True),  # Monday 16 July
        ("43 days before start", False),  # Sunday
        ("44 days before start", False),  # Saturday
        ("45 days before start", True),  # Friday
    ],
)
def test_a_deadline_is_not_due_on_a_weekend(due: str, *, kept: bool) -> None:
    assert entries(with_papers(papers(due)), RULE) == ([] if kept else [("wg-3/papers",)])


def test_it_is_told_with_how_it_could_roll() -> None:
    a_plan = with_papers(papers("43 days before start"))
    assert found(a_plan, RULE) == [
        (
            ("wg-3/papers",),
            "Papers (WG, meeting 3) is due on Sunday 15 July 2012, which is on the weekend",
        )
    ]
    assert hints(a_plan, RULE) == [
        'let it roll: roll = "earlier" (Friday 13 July 2012) or "later" (Monday 16 July 2012)'
    ]


def test_a_deadline_that_rolls_keeps_the_rule() -> None:
    assert entries(with_papers(papers("43 days before start", roll="later")), RULE) == []


def test_a_closed_day_is_told_with_what_closes_it() -> None:
    a_plan = with_papers(papers(), closures=(day_off(date(2012, 7, 16)),))
    assert [message for _, message in found(a_plan, RULE)] == [
        "Papers (WG, meeting 3) is due on Monday 16 July 2012, which is closed: Day off"
    ]


@pytest.mark.parametrize("more", [{"closes": ("meetings",)}, {"place": "Geneva"}])
def test_what_closes_meetings_or_another_place_does_not_count(more: dict[str, Any]) -> None:
    geneva = meeting("wg-9", date(2013, 8, 26), place="Geneva")
    closure = day_off(date(2012, 7, 16), **more)
    assert entries(with_papers(papers(), meetings=(WG_3, geneva), closures=(closure,)), RULE) == []


def test_the_seat_counts_and_not_where_the_meeting_is_held() -> None:
    doha = Place(id="Doha", weekend=(4, 5))
    in_doha = evolve(WG_3, place="Doha")
    on_friday = papers("45 days before start")
    assert entries(with_papers(on_friday, places=(doha,), meetings=(in_doha,)), RULE) == []
    seated = evolve(WG, seat="Doha")
    assert entries(with_papers(on_friday, places=(doha,), bodies=(seated,)), RULE) == [
        ("wg-3/papers",)
    ]


def test_a_date_set_by_hand_does_not_roll_and_is_found() -> None:
    override = Override(entry="wg-3/papers", on=date(2012, 7, 14), reason="as agreed")
    a_plan = with_papers(papers(roll="earlier"), overrides=(override,))
    assert entries(a_plan, RULE) == [("wg-3/papers",)]
    assert hints(a_plan, RULE) == ["write Friday 13 July 2012 or Monday 16 July 2012"]


@pytest.mark.parametrize(
    ("due", "kept"),
    [(date(2012, 7, 13), True), (date(2012, 7, 14), False), (date(2012, 7, 16), False)],
)
def test_a_fixed_deadline_counts_by_the_plan(due: date, *, kept: bool) -> None:
    survey = Deadline(id="survey", title="Survey", due=due)
    everywhere = day_off(date(2012, 7, 16))
    in_vienna = day_off(date(2012, 7, 13), id="vienna", place="Vienna")
    a_plan = plan(meetings=(WG_3,), deadlines=(survey,), closures=(everywhere, in_vienna))
    assert entries(a_plan, RULE) == ([] if kept else [("survey",)])


def test_a_fixed_deadline_is_told_with_the_days_to_write() -> None:
    survey = Deadline(id="survey", title="Survey", due=date(2012, 7, 14))
    assert hints(plan(deadlines=(survey,)), RULE) == [
        "write Friday 13 July 2012 or Monday 16 July 2012"
    ]


def test_a_date_given_to_a_meeting_is_told_like_a_fixed_one() -> None:
    a_plan = with_papers(papers(date(2012, 7, 14)))
    assert hints(a_plan, RULE) == ["write Friday 13 July 2012 or Monday 16 July 2012"]


def test_the_day_is_that_on_which_it_is_counted() -> None:
    friday = papers("45 days before start at 23:59 AoE")  # already Saturday in Vienna
    assert entries(with_papers(friday), RULE) == []


def test_only_the_day_on_which_it_is_due_counts() -> None:
    period = papers(opens="43 days before start", due="42 days before start")
    assert entries(with_papers(period), RULE) == []


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_deadlines_of_meetings_that_do_not_count_are_not_judged(status: Status) -> None:
    off = evolve(WG_3, status=status)
    a_plan = with_papers(papers("43 days before start"), meetings=(off,))
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {}


def test_deadlines_of_a_free_meeting_wait_for_it() -> None:
    deadlines = (papers(), papers("2 weeks after papers", id="replies"))
    a_plan = plan(meetings=(meeting("wg-3"),), deadlines=deadlines)
    assert waiting(a_plan, RULE) == {("wg-3/papers", "wg-3/replies"): ("wg-3",)}


def test_of_a_dated_meeting_only_what_hangs_on_another_is_waited_for() -> None:
    deadlines = (
        papers("43 days before start"),
        papers("on start of next cosp", id="report"),
        papers("1 week after report", id="replies"),
    )
    window = Free(date(2013, 11, 4), date(2013, 11, 29), 5)
    cosp = meeting("cosp-5", body="cosp", dates=window)
    a_plan = plan(bodies=(WG, COSP), meetings=(WG_3, cosp), deadlines=deadlines)
    assert entries(a_plan, RULE) == [("wg-3/papers",)]
    assert waiting(a_plan, RULE) == {("wg-3/replies", "wg-3/report"): ("cosp-5",)}


def test_what_can_never_be_counted_waits_for_itself() -> None:
    a_plan = with_papers(papers("on start of next"))
    assert waiting(a_plan, RULE) == {("wg-3/papers",): ("wg-3/papers",)}


def test_a_dated_deadline_of_an_undated_meeting_is_judged() -> None:
    a_plan = with_papers(papers(date(2012, 7, 14)), meetings=(meeting("wg-3"),))
    assert entries(a_plan, RULE) == [("wg-3/papers",)]


def test_a_placed_meeting_is_judged_with_its_deadlines() -> None:
    def placed(day: date) -> Meeting:
        return meeting("wg-3", dates=Free(date(2012, 8, 1), date(2012, 9, 30), 3, placed=day))

    on_monday = with_papers(papers(), meetings=(placed(MONDAY),))
    on_sunday = with_papers(papers(), meetings=(placed(date(2012, 8, 26)),))
    assert entries(on_monday, RULE) == []
    assert entries(on_sunday, RULE) == [("wg-3/papers",)]
