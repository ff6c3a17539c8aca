"""Plans from which too much would follow."""

from datetime import date

import pytest
from attrs import evolve

from tests.model.fault_cases import DAY, OTHER, TOPIC
from tests.people_in_python import ACTORS, call, reply
from tests.plans_in_python import WG, deadline, meeting, plan
from workplan.dates.closing import Between, Easter, OnDates, Yearly
from workplan.dates.instants import Hours
from workplan.dates.spans import FIRST_DAY, DateAsKnown
from workplan.model import size_faults as module
from workplan.model.agenda import AgendaItem
from workplan.model.closures import Closure
from workplan.model.milestones import Milestone
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.model.size_faults import size_faults
from workplan.programme.derive import derive

TWO = tuple(evolve(TOPIC, id=name, body="wg") for name in ("t", "u"))
LARGE = plan(
    bodies=(WG, OTHER),
    topics=TWO,
    meetings=(
        meeting("wg-1", DAY, topics=("t", "u")),
        meeting("wg-2", date(2013, 6, 3), topics=("t",)),
        meeting("o", DAY, body="other"),
    ),
    milestones=(Milestone(id="m", title="M", on=DateAsKnown(2013)),),
    deadlines=(
        deadline("survey"),
        deadline("papers", each="topic"),
        deadline("list", of=("wg-1", "other")),
        deadline("form", DAY, of=()),
    ),
    actors=ACTORS,
    calls=(call(replies_by=None),),
    replies=(reply(call="wg-1/call", on=DAY), reply("chile", DAY, call="wg-1/call")),
    closures=(
        Closure(id="new-year", title="New Year", when=Yearly(1, 1)),
        Closure(id="easter", title="Easter", when=Easter(0)),
        Closure(id="eid", title="Eid", when=OnDates((DAY, date(2013, 6, 4)))),
        Closure(id="break", title="Break", when=Between(FIRST_DAY, DAY)),
    ),
    papers=(Paper(id="p", of="wg-1/call", title="P", on=DAY), Paper(id="q", of="o", title="Q")),
    recommendations=(
        Recommendation(id="once", made_at="wg-1", title="R", report_back="next meeting"),
        Recommendation(id="never", made_at="wg-1", title="R", report_back="none"),
    ),
)


def allowed(plan: Plan, most: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr(module, "MOST_ENTRIES", most)
    return list(size_faults(plan)) == []


def test_a_plan_may_have_as_many_entries_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = len(derive(LARGE).entries)
    assert allowed(LARGE, entries, monkeypatch)
    assert not allowed(LARGE, entries - 1, monkeypatch)


@pytest.mark.parametrize("sittings", [None, 3])
def test_agendas_and_their_sittings_are_counted(
    sittings: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = meeting("wg-1", DAY, days=2, topics=("t", "u"), sittings=sittings)
    items = (
        AgendaItem(id="opening", of=("wg", "other"), title="Opening"),
        AgendaItem(id="topics", of="wg", title="Topics", fill="topics"),
    )
    one_a_day = evolve(OTHER, sittings=(Hours.parse("10:00-13:00"),))
    theirs = meeting("o", DAY, days=3, body="other")
    of = plan(bodies=(WG, one_a_day), topics=TWO, meetings=(held, theirs), agenda=items)
    entries = len(derive(of).entries)
    assert entries == 2 + 4 + (sittings or 4) + 1 + 3
    assert allowed(of, entries, monkeypatch)
    assert not allowed(of, entries - 1, monkeypatch)


def test_topics_that_are_not_known_yet_are_reckoned_with(monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = plan(meetings=(meeting("wg-1"),), deadlines=(deadline(each="topic"),))
    assert not allowed(unknown, len(derive(unknown).entries), monkeypatch)


def test_topics_and_rules_may_name_only_so_many_provisions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wide = plan(topics=(evolve(TOPIC, provisions=("5-14", "20")),))
    monkeypatch.setattr(module, "MOST_PROVISIONS", 11)
    assert list(size_faults(wide)) == []
    monkeypatch.setattr(module, "MOST_PROVISIONS", 10)
    (fault,) = size_faults(wide)
    assert str(fault.message) == "topics and rules name 11 provisions"


def test_replies_may_name_only_so_many_provisions(monkeypatch: pytest.MonkeyPatch) -> None:
    replies = (
        reply(call="wg-1/call", on=DAY, provisions=("5-14", "20")),
        reply("chile", DAY, call="wg-1/call", provisions="5"),
    )
    wide = evolve(LARGE, replies=replies)
    monkeypatch.setattr(module, "MOST_REPLIED", 12)
    assert list(size_faults(wide)) == []
    monkeypatch.setattr(module, "MOST_REPLIED", 11)
    (fault,) = size_faults(wide)
    assert str(fault.message) == "replies name 12 provisions"


def test_what_is_reported_regularly_may_be_at_each_meeting(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    regular = Recommendation(id="often", made_at="wg-1", title="R", report_back="regularly")
    often = evolve(LARGE, recommendations=(*LARGE.recommendations, regular))
    # Of the two meetings of the body, one comes later.
    assert len(derive(often).entries) == len(derive(LARGE).entries) + 1
    assert allowed(often, len(derive(LARGE).entries) + 2, monkeypatch)
    assert not allowed(often, len(derive(LARGE).entries) + 1, monkeypatch)
