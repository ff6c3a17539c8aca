"""Which entries a plan can have."""

from datetime import date

import pytest

from tests.model.fault_cases import DAY, OTHER, WG1
from tests.people_in_python import ACTORS, call, reply
from tests.plans_in_python import WG, deadline, meeting, plan
from workplan.dates.closing import OnDates, Yearly
from workplan.dates.spans import DateAsKnown
from workplan.model.agenda import AgendaItem
from workplan.model.closures import Closure
from workplan.model.entry_names import EntryNames
from workplan.model.milestones import Milestone
from workplan.model.recommendations import Recommendation
from workplan.model.topics import Topic
from workplan.programme.derive import derive

PLAN = plan(
    bodies=(WG, OTHER),
    meetings=(
        WG1,
        meeting("wg-2", date(2013, 6, 3), topics=("goals",)),
        meeting("o", DAY, body="other"),
    ),
    topics=(
        Topic(id="codes", title="Codes", body="wg"),
        Topic(id="goals", title="Goals", body="wg", every="meeting"),
        Topic(id="theirs", title="Theirs", body="other"),
    ),
    milestones=(Milestone(id="stone", title="Stone", on=DateAsKnown(2013)),),
    deadlines=(
        deadline("call"),
        deadline("papers", each="topic"),
        deadline("list", of="wg-2", each="topic"),
        deadline("form", DAY, of=()),
    ),
    agenda=(AgendaItem(id="opening", of="wg-2", title="Opening"),),
    closures=(
        Closure(id="new-year", title="New Year", when=Yearly(1, 1)),
        Closure(id="eid", title="Eid", when=OnDates((DAY, date(2012, 6, 5), date(2016, 1, 1)))),
    ),
    recommendations=(
        Recommendation(id="wg-1.8", made_at="wg-1", title="R", report_back="next meeting"),
        Recommendation(id="wg-1.9", made_at="wg-1", title="R", report_back="regularly"),
        Recommendation(id="wg-1.10", made_at="wg-1", title="R", report_back="none"),
        Recommendation(id="wg-1.11", made_at="wg-1", title="R"),
    ),
)
NAMES = EntryNames(PLAN)

DEADLINES = (
    "form",
    "wg-1/call",
    "wg-2/call",
    "codes/papers",  # not assigned yet, may be at any meeting
    "codes/list",
    "wg-1/codes/papers",  # taken again, against its rule
    "wg-2/goals/list",
)
OTHERS = (
    *("wg-1", "stone", "new-year/2012", "new-year/2014", "eid/2012", "eid/2012-2"),
    *("wg-2/sitting-1", "wg-2/sitting-6", "wg-2/agenda/opening", "wg-2/agenda/goals"),
    "wg-2/agenda/codes",  # not assigned yet
)
REPORTS = ("wg-1.8/report-back", "wg-1.9/report-back/wg-2")
NONE = (
    "",
    "call",
    "codes",
    "wg-3",
    "wg-1/form",
    "wg-1/papers",  # for each topic
    "codes/call",  # for each meeting
    "o/call",  # of another body
    "theirs/papers",
    "goals/papers",  # taken at each meeting
    "wg-1/goals/list",  # of another meeting
    "wg-1/theirs/papers",  # a topic of another body
    "wg-1/none/papers",
    "wg-1/codes/papers/2",
    "new-year",
    "new-year/2011",  # before the plan begins
    "new-year/2015",
    "new-year/2012-2",
    "eid/2016",
    "stone/2013",
    "wg-1.8",
    "wg-1.8/report-back/wg-2",  # is reported once
    "wg-1.9/report-back",  # is reported at each meeting
    "wg-1.9/report-back/wg-1",  # where it was recommended
    "wg-1.9/report-back/o",
    "wg-1.10/report-back",  # of which no report is wanted
    "wg-1.11/report-back",
    "wg-1/sitting-1",  # of a meeting without an agenda
    "wg-1/agenda/opening",
    "wg-1/agenda/goals",
    "none/sitting-1",
    "wg-2/sitting-0",
    "wg-2/sitting-01",
    "wg-2/agenda",
    "wg-2/agenda/theirs",
    "wg-2/agenda/opening/1",
)


@pytest.mark.parametrize("name", DEADLINES)
def test_a_deadline_may_be_one_whose_topic_is_not_assigned_yet(name: str) -> None:
    assert NAMES.is_deadline(name)
    assert name in NAMES


@pytest.mark.parametrize("name", OTHERS + REPORTS)
def test_meetings_milestones_closures_and_reports_are_entries_and_no_deadlines(name: str) -> None:
    assert name in NAMES
    assert not NAMES.is_deadline(name)


@pytest.mark.parametrize("name", NONE)
def test_what_no_entry_can_be_called_is_known(name: str) -> None:
    assert name not in NAMES


def test_every_entry_of_the_programme_has_a_name_that_is_known() -> None:
    assert [each.id for each in derive(PLAN).entries if each.id not in NAMES] == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("wg-1/calls", 'write "wg-1/call"'),
        ("wg-11/call", 'write "wg-1/call"'),
        ("wg-2/goal/list", 'write "wg-2/goals/list"'),
        ("code/papers", 'write "codes/papers"'),
        ("codes/paper", 'write "codes/papers"'),
        ("eid/2012-3", 'write "eid/2012-2"'),
        ("eid/twice", "write one of these: eid/2012 and eid/2012-2"),
        ("wg-1.8/report", 'write "wg-1.8/report-back"'),
        ("wg-1.9/report-back", 'write "wg-1.9/report-back/wg-2"'),
        ("wg", 'write "wg-2"'),
        ("stones", 'write "stone"'),
        ("wg-2/agenda/openning", 'write "wg-2/agenda/opening"'),
        ("wg-2/agenda/goal", 'write "wg-2/agenda/goals"'),
        ("goals/papers", "write one of these: form, o, stone, wg-1 and wg-2"),
        ("nowhere/at-all", "write one of these: form, o, stone, wg-1 and wg-2"),
    ],
)
def test_a_hint_names_an_entry_that_there_can_be(name: str, hint: str) -> None:
    assert str(NAMES.instead(name)) == hint


REPLIED = EntryNames(
    plan(
        actors=ACTORS,
        meetings=(meeting("wg-3", DAY),),
        calls=(call(sent=DAY, replies_by=None),),
        replies=(reply(on=DAY), reply(on=date(2012, 6, 5)), reply("chile", on=DAY)),
    )
)


@pytest.mark.parametrize("name", ["wg-3/call", "wg-3/call/albania", "wg-3/call/albania-2"])
def test_replies_have_names_too(name: str) -> None:
    assert name in REPLIED


@pytest.mark.parametrize("name", ["wg-3/call/oman", "wg-3/call/chile-2", "albania", "wg-3/chile"])
def test_who_has_not_replied_has_none(name: str) -> None:
    assert name not in REPLIED


def test_a_reply_is_no_deadline_and_is_found_where_it_is_meant() -> None:
    assert not REPLIED.is_deadline("wg-3/call/albania")
    assert str(REPLIED.instead("wg-3/call/albanai")) == 'write "wg-3/call/albania"'
