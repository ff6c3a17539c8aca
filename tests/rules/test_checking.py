"""The verb check: which rules are asked, and what becomes of their findings."""

import pickle
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import meeting, plan
from tests.rules.own_rules import Always, SameName, Unwritten
from tests.rules.small_plans import plans, shuffled
from workplan.errors import CallError, PlanError
from workplan.model.deadlines import Deadline
from workplan.model.marks import Accepted
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement
from workplan.model.topics import Topic
from workplan.planfile.load import load
from workplan.programme.derive import derive
from workplan.rules import RULES
from workplan.rules.checking import check, judge
from workplan.rules.finding import Finding, NotJudged, Report
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.open_days import OpenDays
from workplan.rules.topics_per_meeting import TopicsPerMeeting

EXAMPLES = Path(__file__).parents[2] / "examples"
SATURDAY = date(2012, 9, 1)
ON_SATURDAY = meeting("wg-3", SATURDAY, 1, number=3)


def levels(report: Report) -> list[tuple[str, str]]:
    return [(one.id, one.level) for one in report.findings]


def accept(rule: str, entry: str) -> Accepted:
    return Accepted(rule=rule, entry=entry, reason="the Bureau decided so")


def test_rules_that_are_always_on_are_asked_of_every_plan() -> None:
    assert levels(check(plan(meetings=(ON_SATURDAY,)))) == [("open-days", "must")]


def test_other_rules_are_asked_where_the_plan_states_them() -> None:
    rule = MeetingsBetween(body="wg", at_least=2, id="two", level="should")
    a_plan = plan(meetings=(meeting("wg-3", date(2012, 8, 27)),), rules=(rule,))
    assert levels(check(a_plan)) == [("two", "should")]
    assert levels(check(evolve(a_plan, rules=()))) == []


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ((OpenDays(level="off"),), []),
        ((OpenDays(level="should"),), [("open-days", "should")]),
        ((OpenDays(id="weekdays"),), [("weekdays", "must")]),
        (
            (OpenDays(id="a"), OpenDays(id="b", level="should")),
            [("a", "must"), ("b", "should")],
        ),
    ],
)
def test_a_rule_that_is_always_on_can_be_set(
    rules: tuple[OpenDays, ...], said: list[tuple[str, str]]
) -> None:
    assert levels(check(plan(meetings=(ON_SATURDAY,), rules=rules))) == said


def test_what_is_stated_twice_is_judged_twice() -> None:
    rules = (
        TopicsPerMeeting(body="wg", at_least=1, id="one"),
        TopicsPerMeeting(body="wg", at_least=2, id="two"),
    )
    a_plan = plan(meetings=(meeting("wg-3", date(2012, 8, 27), topics=()),), rules=rules)
    assert levels(check(a_plan)) == [("one", "must"), ("two", "must")]


def test_a_rule_of_one_s_own_is_passed_in() -> None:
    a_plan = plan(meetings=(meeting("wg-3", date(2012, 8, 27), 3),))
    assert levels(check(a_plan, rules=(*RULES, Always))) == [("short-meetings", "must")]
    assert levels(check(a_plan, rules=(*RULES, Unwritten))) == []
    stated = evolve(a_plan, rules=(Unwritten(id="mine"),))
    assert levels(check(stated, rules=(*RULES, Unwritten))) == [("mine", "must")]
    assert levels(check(stated, rules=(Unwritten,))) == [("mine", "must")]


def test_a_stated_rule_that_is_not_passed_in_stops_the_check() -> None:
    stated = plan(rules=(Unwritten(), only_stated("other")))
    with pytest.raises(PlanError) as error:
        check(stated)
    assert [(str(one.message), str(one.hint)) for one in error.value.faults] == [
        (
            'rule "unwritten" is not among those that are checked',
            "pass its class in: rules=RULES + (Unwritten,)",
        ),
        (
            'rule "other" is not among those that are checked',
            "pass its class in: rules=RULES + (Other,)",
        ),
    ]


def only_stated(name: str) -> Requirement:
    """Return what states a rule but cannot be checked."""
    kind: type[Requirement] = type(name.title(), (Requirement,), {"name": name})
    return kind()


def test_two_rules_of_one_name_stop_the_check() -> None:
    with pytest.raises(CallError, match='two rules are called "open-days"'):
        check(plan(), rules=(*RULES, SameName))


def test_what_is_accepted_is_listed_apart() -> None:
    a_plan = plan(meetings=(ON_SATURDAY,))
    (finding,) = check(a_plan).findings
    report = check(evolve(a_plan, accepted=(accept("open-days", "wg-3"),)))
    assert report.findings == ()
    assert report.accepted == (finding,)
    assert report.passes


def test_accepting_takes_every_finding_of_the_rule_that_names_the_entry() -> None:
    weekend = meeting("wg-3", SATURDAY, 2)
    other = meeting("wg-4", date(2013, 8, 31), 1)
    a_plan = plan(meetings=(weekend, other), accepted=(accept("open-days", "wg-3"),))
    report = check(a_plan)
    assert [one.entries for one in report.accepted] == [("wg-3",), ("wg-3",)]
    assert [one.entries for one in report.findings] == [("wg-4",)]


@pytest.mark.parametrize("entry", ["cosp-4", "wg-3", "cosp-5"])
def test_any_entry_that_a_finding_names_will_do(entry: str) -> None:
    sessions = (
        meeting("cosp-4", date(2012, 1, 9), 5),
        meeting("cosp-5", date(2013, 11, 25), 5),
        meeting("wg-3", date(2012, 8, 27)),
    )
    rule = MeetingsBetween(body="wg", after="cosp-4", before="cosp-5", at_least=2, id="two")
    report = check(plan(meetings=sessions, rules=(rule,), accepted=(accept("two", entry),)))
    assert (report.findings, len(report.accepted)) == ((), 1)


@pytest.mark.parametrize(
    "mark",
    [accept("open-days", "wg-4"), accept("in-window", "wg-3"), accept("no-such-rule", "wg-3")],
)
def test_what_takes_nothing_is_a_note(mark: Accepted) -> None:
    two = (ON_SATURDAY, meeting("wg-4", date(2013, 8, 26)))
    report = check(plan(meetings=two, accepted=(mark,)))
    assert levels(report) == [("open-days", "must"), ("accepted", "note")]
    assert report.findings[1].entries == (mark.entry,)
    assert str(report.findings[1].message) == (
        f'nothing is left to accept: rule "{mark.rule}" has no finding of {mark.entry}'
    )


def test_a_note_names_no_entry_that_the_programme_does_not_have() -> None:
    papers = Deadline(id="papers", title="Papers", due="on start", of="wg", each="topic")
    a_plan = plan(
        meetings=(meeting("wg-4", date(2013, 8, 26)),),
        topics=(Topic(id="education", title="Education", body="wg"),),
        deadlines=(papers,),
        accepted=(accept("deadline-day", "education/papers"),),
    )
    assert [one.entries for one in check(a_plan).findings] == [()]


def test_findings_come_by_level_then_by_date() -> None:
    a_plan = plan(
        meetings=(
            meeting("wg-8", date(2013, 8, 31), 1),
            meeting("wg-9", date(2012, 9, 1), 1),
            meeting("wg-7", date(2012, 3, 3), 1, status="held"),
        ),
        rules=(MeetingsBetween(body="wg", at_least=9, level="should"),),
    )
    assert [(one.level, one.entries[0]) for one in check(a_plan).findings] == [
        ("must", "wg-9"),
        ("must", "wg-8"),
        ("should", "wg-7"),
        ("note", "wg-7"),
    ]


def test_what_is_not_dated_comes_where_its_window_begins() -> None:
    window = Free(date(2012, 10, 1), date(2014, 10, 1), 1)
    a_plan = plan(
        meetings=(
            meeting("wg-1", date(2013, 8, 31), 1, topics=()),
            meeting("wg-2", dates=window, topics=()),
            meeting("wg-3", date(2012, 9, 1), 1, topics=()),
        ),
        rules=(TopicsPerMeeting(body="wg", at_least=1), OpenDays(level="off")),
    )
    assert [one.entries for one in check(a_plan).findings] == [("wg-3",), ("wg-2",), ("wg-1",)]


def test_a_programme_that_is_there_is_judged_alike() -> None:
    a_plan = plan(meetings=(ON_SATURDAY,))
    assert judge(derive(a_plan)) == check(a_plan)


def test_the_real_plan_is_clean_but_for_two_things_that_are_not_known() -> None:
    report = check(load(EXAMPLES / "uncac-prevention" / "plan.toml"))
    assert report.findings == ()
    assert report.accepted == ()
    assert report.not_judged == (
        NotJudged(
            rule="provisions-covered",
            id="chapter-two-before-second-cycle",
            about=("14",),
            waits_for=("second-cycle",),
        ),
        NotJudged(
            rule="topics-per-meeting",
            id="manageable-number-of-topics",
            about=("wg4-1",),
            waits_for=("wg4-1",),
        ),
    )


def test_the_plan_of_2011_breaks_nothing_yet() -> None:
    assert check(load(EXAMPLES / "uncac-prevention" / "as-of-2011.toml")).findings == ()


@given(st.data())
def test_the_order_of_tables_makes_no_difference(data: st.DataObject) -> None:
    a_plan = data.draw(plans())
    assert check(data.draw(shuffled(a_plan))) == check(a_plan)


@given(plans())
def test_every_finding_names_entries_that_exist_and_says_what_to_do(a_plan: Plan) -> None:
    report = check(a_plan)
    programme = derive(a_plan)
    for finding in (*report.findings, *report.accepted):
        assert all(programme.entry(name) for name in finding.entries)
        assert str(finding.message)
        assert str(finding.hint)
    for case in report.not_judged:
        assert case.about
        assert all(programme.entry(name) for name in case.waits_for)


@given(plans())
def test_cancelled_meetings_count_in_no_rule(a_plan: Plan) -> None:
    cancelled = {one.id for one in a_plan.meetings if not one.counts}
    boundaries = {
        getattr(rule, name, None) for rule in a_plan.rules for name in ("after", "before", "by")
    }
    report = check(evolve(a_plan, accepted=()))
    for finding in report.findings:
        assert not cancelled & set(finding.entries) - boundaries
    for case in report.not_judged:
        assert not cancelled & set(case.waits_for) - boundaries


@given(plans())
def test_a_report_is_a_value(a_plan: Plan) -> None:
    report = check(a_plan)
    assert report == check(a_plan)
    assert hash(report) == hash(check(a_plan))
    assert pickle.loads(pickle.dumps(report)) == report


@given(plans(known=True))
def test_where_everything_is_known_everything_is_judged(a_plan: Plan) -> None:
    waits: dict[str, Any] = {case.id: case.waits_for for case in check(a_plan).not_judged}
    cancelled = {one.id for one in a_plan.meetings if not one.counts}
    assert all(cancelled >= set(waits_for) for waits_for in waits.values())


def test_a_finding_that_is_accepted_is_the_same_finding() -> None:
    a_plan = plan(meetings=(ON_SATURDAY,), accepted=(accept("open-days", "wg-3"),))
    (finding,) = check(a_plan).accepted
    assert isinstance(finding, Finding)
    assert finding.level == "must"
