"""Finding the best plan there is, or that there is none."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from tests.plans_in_python import WG, deadline, meeting, plan
from tests.rules.small_plans import COSP
from tests.scheduling.brute_force import is_conflict, least_cost
from tests.scheduling.free_plans import AskedPlan, asked_plans, free_plans
from workplan.model.documents import Document, Step
from workplan.model.experts import Expert
from workplan.model.marks import Accepted, Done, Override
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.back_to_back import BackToBack
from workplan.rules.checking import check
from workplan.rules.documents_at_once import DocumentsAtOnce
from workplan.rules.gap import Gap
from workplan.rules.late import Late
from workplan.rules.meeting_days_per_year import MeetingDaysPerYear
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.numbers_rise import NumbersRise
from workplan.rules.panel import Panel
from workplan.rules.provisions_covered import ProvisionsCovered
from workplan.rules.report_to_session import ReportToSession
from workplan.rules.rule import Rule
from workplan.rules.season import Season
from workplan.rules.topic_by import TopicBy
from workplan.rules.topics_together import TopicsTogether
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Against
from workplan.scheduling.solving import Found, Solving


@pytest.mark.usefixtures("near_windows")
@settings(suppress_health_check=list(HealthCheck))
@given(free_plans())
def test_nothing_better_exists_than_what_is_found(drawn: Plan) -> None:
    best = least_cost(drawn)
    solution = schedule(drawn, reproducible=True)
    if best is None:
        assert (solution.status, solution.plan) == ("infeasible", None)
        assert solution.conflict
        assert is_conflict(drawn, solution.conflict)
    else:
        assert (solution.status, solution.objective, solution.bound) == ("optimal", best, best)


@pytest.mark.usefixtures("near_windows")
@settings(suppress_health_check=list(HealthCheck))
@given(asked_plans())
def test_nothing_better_exists_where_more_hangs_together(drawn: AskedPlan) -> None:
    plan, fixed, as_of = drawn.plan, drawn.fixed, drawn.as_of
    best = least_cost(plan, fixed, as_of)
    solution = schedule(plan, fix=fixed, as_of=as_of, reproducible=True)
    if best is None:
        assert (solution.status, solution.plan) == ("infeasible", None)
        assert is_conflict(plan, solution.conflict, fixed, as_of)
    else:
        assert (solution.status, solution.objective, solution.bound) == ("optimal", best, best)


def test_what_given_days_break_is_history_whatever_topics_may_be_taken_there() -> None:
    """Two fixed meetings overlap, one is on a Saturday, and both may take a topic more."""
    fixed = (meeting("one", date(2012, 8, 27), 6), meeting("other", date(2012, 8, 30), 2))
    within = meeting("within", date(2012, 9, 10), 1, during="one")
    rules = (Gap(body="wg", at_least="1 month"), NumbersRise())
    asked = plan(meetings=(*fixed, within), topics=TOPICS[:1], rules=rules)
    solution = schedule(asked, reproducible=True)
    assert solution.status == "optimal"
    assert {one.rule for one in solution.broken} == {"gap", "one-at-a-time", "open-days"}


def held(name: str, starts: date, **more: Any) -> Meeting:
    return meeting(name, starts, 3, status="held", **more)


YEAR_END = date(2012, 12, 31)
TOPICS = (
    Topic(id="prevention", title="Prevention", body="wg"),
    Topic(id="awareness", title="Awareness", body="wg"),
    Topic(id="education", title="Education", body="wg", provisions="5"),
)


@pytest.mark.parametrize(
    "broken",
    [
        Gap(body="wg", at_least="1 year"),
        Gap(from_="cosp", to="wg", at_most="1 month"),
        MeetingDaysPerYear(bodies="wg", at_most=5),
        MeetingDaysPerYear(bodies="cosp", at_least=2),
        BackToBack(body="wg", follows="cosp", days=1),
        MeetingsBetween(body="wg", before=YEAR_END, at_most=1),
        MeetingsBetween(body="wg", before=YEAR_END, at_least=4),
        ProvisionsCovered(body="wg", provisions="5", by=date(2012, 7, 1)),
        TopicBy(topics="education", by=date(2012, 7, 1)),
        TopicsTogether(topics=("awareness", "education")),
        DocumentsAtOnce(from_="papers", to="opening", at_most=1),
    ],
    ids=[
        "too soon",
        "too late",
        "too many days",
        "too few days",
        "not followed",
        "too many meetings",
        "too few meetings",
        "not covered",
        "not taken by then",
        "not together",
        "too many at once",
    ],
)
def test_what_was_held_against_a_rule_does_not_stand_in_the_way(broken: Rule) -> None:
    """Of 2012 nothing can be mended, nor of 2014 without meetings; what is to come keeps it."""
    given_ones = (
        held("wg-0", date(2012, 1, 23), topics=(), topics_final=True),
        held("wg-1", date(2012, 2, 6), topics=("awareness",), topics_final=True),
        held("wg-2", date(2012, 8, 27), topics=("education",), topics_final=True),
        held("cosp-1", date(2012, 5, 7), body="cosp"),
    )
    to_come = (
        meeting("cosp-2", dates=Free(date(2013, 8, 19), date(2013, 9, 6), 2), body="cosp"),
        meeting("wg-3", dates=Free(date(2013, 8, 26), date(2013, 9, 13), 2)),
    )
    due = (
        deadline("papers", "3 weeks before start"),
        deadline("opening", "on start"),
        # What hangs on the next meeting bears on no finding about others.
        deadline("invitation", "6 weeks before start of next wg"),
    )
    of_plan = plan(
        bodies=(WG, COSP),
        meetings=(*given_ones, *to_come),
        topics=TOPICS,
        deadlines=due,
        rules=(broken,),
    )
    solution = schedule(of_plan, reproducible=True)
    assert solution.status == "optimal"
    assert solution.plan is not None
    assert broken.name in {finding.rule for finding in check(solution.plan).findings}


def test_what_people_have_to_see_to_is_told_below_the_plan() -> None:
    panel = Panel(body="wg", at_least=2)
    free = meeting("wg-1", dates=Free(date(2012, 8, 27), date(2012, 9, 7), 2), topics=("a",))
    topic = Topic(id="a", title="A", body="wg")
    expert = Expert(id="e", name="Somebody", meeting="wg-1", topic="a")
    held_one = held("wg-2", date(2012, 1, 9), topics=("a",))
    topics = (evolve(topic, every="meeting"),)
    of_plan = plan(meetings=(free, held_one), topics=topics, experts=(expert,), rules=(panel,))
    solution = schedule(of_plan, reproducible=True)
    assert solution.status == "optimal"
    assert [finding.rule for finding in solution.broken] == ["panel"]


def test_topics_cost_what_they_do_if_nothing_more_is_added() -> None:
    # "b" can only come after "a", for which the one meeting there is has to be held.
    topics = (
        Topic(id="a", title="A", body="wg"),
        Topic(id="b", title="B", body="wg", optional=True, after="a"),
    )
    rule = TopicsTogether(id="both", topics=("a", "b"), level="should")
    solution = schedule(plan(meetings=(FREE,), topics=topics, rules=(rule,)), reproducible=True)
    assert (solution.status, solution.objective, solution.bound) == ("optimal", 1, 1)
    assert solution.plan is not None
    assert not solution.plan.meeting("free").topics_final


def test_a_topic_is_taken_where_its_papers_can_still_be_in_time() -> None:
    """Of the first meeting, on a given day, they are overdue; it is held all the same."""
    soon, later = (
        meeting("soon", date(2012, 8, 27)),
        meeting("later", dates=Free(date(2012, 10, 1), date(2012, 10, 5), 2)),
    )
    papers = deadline("papers", "6 weeks before start", each="topic")
    asked = plan(meetings=(soon, later), topics=TOPICS[:1], deadlines=(papers,))
    solution = schedule(asked, as_of=date(2012, 8, 1), reproducible=True)
    assert solution.status == "optimal"
    assert solution.plan is not None
    assert solution.plan.meeting("later").topics == ("prevention",)
    alone = schedule(evolve(asked, meetings=(soon,)), as_of=date(2012, 8, 1), reproducible=True)
    assert {one.rule for one in alone.conflict} == {"lead-time", "topic-placed"}


NOTE = Document(
    id="note",
    of="wg",
    title="Note",
    each="topic",
    steps=(Step(id="in", due="2 weeks before start"), Step(id="out", due="on start")),
)
ONE_NOTE = DocumentsAtOnce(from_="in", to="out", at_most=1)


@pytest.mark.parametrize("days", [0, 1])
def test_what_is_set_by_hand_for_a_topic_is_seen_once_a_meeting_takes_it(days: int) -> None:
    """Set to August, it goes together with the other topic only where it is taken in September."""
    taken = meeting("taken", date(2012, 11, 6), 1, topics=("awareness",), topics_final=True)
    free = [
        meeting(name, dates=Free(day, day + timedelta(days), 1))
        for name, day in (("near", date(2012, 11, 7)), ("early", date(2012, 9, 5)))
    ]
    by_hand = Override(entry="prevention/note.in", on=date(2012, 8, 20), reason="agreed")
    solution = schedule(
        plan(
            meetings=(taken, *free),
            topics=TOPICS[:2],
            documents=(NOTE,),
            overrides=(by_hand,),
            rules=(ONE_NOTE,),
        ),
        reproducible=True,
    )
    assert (solution.status, solution.broken) == ("optimal", ())
    assert solution.plan is not None
    assert solution.plan.meeting("early").topics == ("prevention",)


@pytest.mark.parametrize("marked", ["done", "set by hand", "left out"])
def test_what_is_done_or_set_by_hand_for_a_topic_keeps_it_from_nothing(marked: str) -> None:
    """Counted from the meeting, its papers would be overdue."""
    papers = deadline("papers", "6 weeks before start", each="topic")
    asked = plan(meetings=(FREE,), topics=TOPICS[:1], deadlines=(papers,))
    on = None if marked == "left out" else date(2012, 8, 6)
    asked = (
        evolve(asked, done=(Done(entry="prevention/papers", on=date(2012, 7, 9)),))
        if marked == "done"
        else evolve(asked, overrides=(Override(entry="prevention/papers", on=on, reason="so"),))
    )
    solution = schedule(asked, as_of=date(2012, 8, 1), reproducible=True)
    assert solution.status == "optimal"


def test_of_a_meeting_that_stays_open_no_report_is_asked() -> None:
    """It is fixed, and which topics it takes is not known: `check` waits for it too."""
    report = evolve(NOTE, id="report")
    stays = meeting("stays", dates=Free(MONDAY, date(2012, 9, 7), 1, placed=MONDAY))
    session = meeting("cosp-1", dates=Free(date(2012, 10, 29), date(2012, 11, 2), 1), body="cosp")
    rule = ReportToSession(body="wg", to="cosp", documents="report")
    asked = plan(
        bodies=(WG, COSP),
        meetings=(stays, session),
        topics=(evolve(TOPICS[0], optional=True),),
        documents=(report,),
        rules=(rule,),
    )
    assert schedule(asked, fix=["stays"], reproducible=True).status == "optimal"


@pytest.mark.parametrize(("topics", "status"), [(None, "optimal"), ((), "infeasible")])
@pytest.mark.parametrize(
    "rule",
    [
        ProvisionsCovered(body="wg", provisions="5", by=date(2012, 10, 1)),
        TopicBy(topics="education", by=date(2012, 10, 1)),
    ],
    ids=lambda rule: rule.name,
)
def test_what_a_meeting_that_stays_takes_may_not_be_known(
    rule: Rule, topics: tuple[str, ...] | None, status: str
) -> None:
    stays = Free(MONDAY, date(2012, 9, 7), 1, placed=MONDAY)
    late = Free(date(2012, 10, 29), date(2012, 11, 2), 1)
    asked = plan(
        meetings=(meeting("stays", dates=stays, topics=topics), meeting("late", dates=late)),
        topics=(evolve(TOPICS[2], optional=True),),
        rules=(rule,),
    )
    solution = schedule(asked, fix=["stays"], reproducible=True)
    assert solution.status == status
    if solution.plan is not None:
        assert solution.plan.meeting("stays") == asked.meeting("stays")


def test_a_rule_that_is_off_is_not_asked() -> None:
    asked = plan(meetings=(FREE,), rules=(NumbersRise(level="off"),))
    assert schedule(asked, reproducible=True).status == "optimal"


def crowded(at_most: int) -> Plan:
    """Two meetings whose papers are in processing at a time, wherever they lie."""
    windows = (Free(date(2012, 8, 27), date(2012, 9, 7), 2), Free(MONDAY, date(2012, 9, 14), 2))
    free = (meeting(name, dates=dates) for name, dates in zip("ab", windows, strict=True))
    due = (deadline("papers", "6 weeks before start"), deadline("opening", "on start"))
    rule = DocumentsAtOnce(from_="papers", to="opening", at_most=at_most)
    return plan(meetings=tuple(free), deadlines=due, rules=(rule,))


MONDAY = date(2012, 9, 3)


def test_where_there_have_to_be_too_many_at_once_it_says_why() -> None:
    assert schedule(crowded(2), reproducible=True).status == "optimal"
    solution = schedule(crowded(1), reproducible=True)
    assert solution.status == "infeasible"
    assert {one.rule for one in solution.conflict} >= {"documents-at-once", "in-window"}


def test_where_time_ends_before_there_are_few_enough_the_plan_is_given_with_what_it_breaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("workplan.scheduling.search.SHARE_DOCUMENTS", 0.0)
    solution = schedule(crowded(1), reproducible=True)
    assert solution.status == "unknown"
    assert solution.plan is not None
    assert [one.rule for one in solution.broken] == ["documents-at-once"]
    assert "2 are between" in str(solution.broken[0].message)
    assert check(solution.plan).findings == solution.broken


def test_of_many_at_once_it_is_seen_later_what_they_cost(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    soft = evolve(crowded(1), rules=(evolve(crowded(1).rules[0], level="should"),))
    assert schedule(soft, reproducible=True).status == "optimal"
    monkeypatch.setattr("workplan.scheduling.crowding.MOST_COMPARED", 1)
    solution = schedule(soft, reproducible=True)
    assert (solution.status, solution.objective, solution.bound) == ("feasible", 1, 0)
    assert not caplog.records


FREE = meeting("free", dates=Free(date(2012, 8, 27), date(2012, 9, 7), 2))


def test_a_plan_that_breaks_a_rule_is_never_given(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = Against(NumbersRise(), (("free", date(2012, 8, 27)),))
    monkeypatch.setattr("workplan.scheduling.later.still_broken", lambda *_: [wrong])
    solution = schedule(plan(meetings=(FREE,)), reproducible=True)
    assert (solution.status, solution.plan) == ("unknown", None)
    assert "a plan was found that breaks rule numbers-rise, and is not given" in caplog.text


def test_what_costs_more_than_was_reckoned_is_not_called_proved(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    season = Season(id="july", body="wg", months=("july",), level="should", weight=7)
    monkeypatch.setattr("workplan.scheduling.search._cost", lambda _: 0)
    solution = schedule(plan(meetings=(FREE,), rules=(season,)), reproducible=True)
    assert (solution.status, solution.objective, solution.bound) == ("feasible", 7, 0)
    assert "costs 7, not 0" in caplog.text


def test_what_is_accepted_costs_and_is_proved_too(caplog: pytest.LogCaptureFixture) -> None:
    season = Season(id="july", body="wg", months=("july",), level="should", weight=7)
    marked = Accepted(rule="july", entry="free", reason="the hall is free in August alone")
    a_plan = plan(meetings=(FREE,), rules=(season,), accepted=(marked,))
    solution = schedule(a_plan, reproducible=True)
    assert (solution.status, solution.objective, solution.bound) == ("optimal", 7, 7)
    assert [wish.id for wish in solution.wishes] == ["july"]
    assert not caplog.text
    must = evolve(a_plan, rules=(evolve(season, level="must"),))
    assert schedule(must, reproducible=True).status == "infeasible"


def test_without_time_for_wishes_nothing_bounds_what_they_cost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both were published for one day: that a meeting has to move is no bound for the cost."""
    step = Solving.step

    def without_wishes(self: Solving, name: str, *about: Any, **more: Any) -> Found:
        return "unknown" if name == "wishes" else step(self, name, *about, **more)

    monkeypatch.setattr(Solving, "step", without_wishes)
    july = Season(id="july", body="wg", months=("july",), level="should", weight=7)
    soft = Late(bodies="wg", level="should")
    both = (FREE, evolve(FREE, id="other"))
    day = date(2012, 8, 27)
    was = (evolve(one, dates=Free(day, date(2012, 9, 7), 2, placed=day)) for one in both)
    asked = plan(meetings=both, rules=(july, soft))
    published = evolve(asked, meetings=tuple(was))
    solution = schedule(asked, published=published, reproducible=True)
    assert (solution.status, solution.bound) == ("feasible", None)
    assert solution.plan is not None


def test_days_of_before_do_not_bear_on_those_of_others() -> None:
    """Placed on Monday, the second would drop the only day of the first, by its papers."""
    first = meeting("first", dates=Free(date(2012, 8, 20), date(2012, 8, 20), 1))
    window = Free(date(2012, 9, 3), date(2012, 9, 7), 1, placed=date(2012, 9, 3))
    second = meeting("second", dates=window)
    papers = deadline("papers", "2 days before start of second", of="first")
    solution = schedule(plan(meetings=(first, second), deadlines=(papers,)), reproducible=True)
    assert solution.status == "optimal"
    assert solution.plan is not None
    # Two days before Monday or Tuesday is a weekend.
    assert solution.plan.meeting("second").starts in {date(2012, 9, day) for day in (5, 6, 7)}


def test_what_has_been_reached_is_let_go_where_it_cannot_be_kept() -> None:
    """As published, papers fall on a weekend: seen only once all lies, and then it has to move."""
    first = meeting("first", dates=Free(date(2012, 8, 20), date(2012, 8, 20), 1))
    window = Free(date(2012, 9, 3), date(2012, 9, 7), 1, placed=date(2012, 9, 3))
    second = meeting("second", dates=window)
    papers = deadline("papers", "2 days before start of second", of="first")
    published = plan(meetings=(first, second), deadlines=(papers,))
    solution = schedule(published, published=published, reproducible=True)
    assert solution.plan is not None
    assert solution.plan.meeting("second").starts == date(2012, 9, 5)
