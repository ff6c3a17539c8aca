"""agenda-fits: what stands on the agenda of a meeting takes no more sittings than it has."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from workplan.dates.closing import OnDates
from workplan.model.agenda import AgendaItem
from workplan.model.closures import Closure
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.checking import check

RULE = "agenda-fits"
MONDAY, TUESDAY = date(2012, 8, 27), date(2012, 8, 28)
LATER = date(2012, 11, 26)
TOPICS = tuple(
    Topic(id=f"t{load}", title=f"Topic {load}", body="wg", load=load, optional=True, every="year")
    for load in (1, 2, 4)
)
ITEMS = (
    AgendaItem(id="opening", of="wg", title="Opening"),
    AgendaItem(id="discussion", of="wg", title="Discussion", fill="topics"),
    AgendaItem(id="report", of="wg", title="Report", load=1, at="end"),
)


def taking(*loads: int, **more: Any) -> Meeting:
    topics = tuple(f"t{load}" for load in loads)
    values: dict[str, Any] = {"starts": MONDAY, "topics": topics, "number": 3}
    return meeting("wg-3", **(values | more))


def asked(*meetings: Meeting, **tables: Any) -> Plan:
    return plan(**({"meetings": meetings, "topics": TOPICS, "agenda": ITEMS} | tables))


@pytest.mark.parametrize(
    ("loads", "days", "kept"),
    [((1, 2), 2, True), ((4,), 2, False), ((4,), 3, True), ((1, 4), 3, True), ((2, 4), 3, False)],
)
def test_topics_and_items_have_to_fit_into_the_sittings(
    loads: tuple[int, ...], days: int, *, kept: bool
) -> None:
    assert entries(asked(taking(*loads, days=days)), RULE) == ([] if kept else [("wg-3",)])


def test_it_is_told_how_much_is_too_much() -> None:
    a_plan = asked(taking(2, 4, days=2))
    assert found(a_plan, RULE) == [
        (("wg-3",), "the agenda of meeting 3 of WG takes 7 sittings; it has 4")
    ]
    assert hints(a_plan, RULE) == ["make it longer, or take 3 sittings off what stands on it"]


def test_sittings_are_those_stated_and_none_on_a_closed_day() -> None:
    assert entries(asked(taking(4, sittings=5)), RULE) == []
    assert entries(asked(taking(4, sittings=4)), RULE) == [("wg-3",)]
    closed = Closure(id="c", title="C", when=OnDates((TUESDAY,)))
    assert entries(asked(taking(4), closures=(closed,)), RULE) == [("wg-3",)]


def test_what_follows_up_takes_time_where_it_is_there() -> None:
    follow_up = AgendaItem(id="follow-up", of="wg", title="F", fill="follow-up", load=2)
    a_plan = asked(taking(4), agenda=(*ITEMS, follow_up))
    assert entries(a_plan, RULE) == []


def test_a_meeting_without_date_or_topics_is_waited_for() -> None:
    assert waiting(asked(taking(4, starts=None, days=1)), RULE) == {("wg-3",): ("wg-3",)}
    assert waiting(asked(taking(topics=None)), RULE) == {("wg-3",): ("wg-3",)}
    assert entries(asked(taking(topics=None, days=1)), RULE) == []


def test_where_topics_have_no_place_they_need_not_be_known() -> None:
    long = (evolve(ITEMS[0], load=7),)
    a_plan = asked(taking(topics=None), agenda=long)
    assert (entries(a_plan, RULE), waiting(a_plan, RULE)) == ([("wg-3",)], {})
    about = asked(taking(topics=None), agenda=(*long, evolve(ITEMS[0], id="x", topic="t1")))
    assert (entries(about, RULE), waiting(about, RULE)) == ([], {("wg-3",): ("wg-3",)})


def test_a_meeting_that_was_held_is_a_note() -> None:
    (finding,) = check(asked(taking(4, days=2, status="held"))).findings
    assert (finding.id, finding.level) == (RULE, "note")


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_does_not_take_place_is_not_judged(status: Any) -> None:
    a_plan = asked(taking(4, days=1, status=status), taking_free(status))
    assert (entries(a_plan, RULE), waiting(a_plan, RULE)) == ([], {})


def taking_free(status: Any) -> Meeting:
    return evolve(taking(4, starts=None, status=status), id="wg-4", number=4)


def test_a_resumed_part_is_judged_by_its_own_agenda() -> None:
    resumed = meeting("wg-3b", LATER, days=1, resumes="wg-3", topics=("t1",))
    assert entries(asked(taking(4), resumed), RULE) == []
    own = evolve(ITEMS[0], of="wg-3b", load=3)
    assert entries(asked(taking(4), resumed, agenda=(*ITEMS, own)), RULE) == [("wg-3b",)]


def test_a_plan_without_agendas_is_not_asked() -> None:
    a_plan = asked(taking(4, days=1), taking_free("proposed"), agenda=())
    assert (entries(a_plan, RULE), waiting(a_plan, RULE)) == ([], {})
