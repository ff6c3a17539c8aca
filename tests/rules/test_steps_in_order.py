"""steps-in-order: the steps of a document fall due in their order."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from workplan.dates.open_days import Roll
from workplan.model.calendars import Calendars
from workplan.model.documents import Document, Step
from workplan.model.marks import Override
from workplan.model.meetings import Free, Status
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.rules.meeting_rule import Candidate
from workplan.rules.steps_in_order import StepsInOrder

RULE = "steps-in-order"
# Ten weeks before it is Monday 18 June, six weeks before it Monday 16 July.
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3)
STEPS = (
    Step(id="submitted", due="10 weeks before start"),
    Step(id="cleared", due="8 weeks before start"),
    Step(id="issued", due="6 weeks before start"),
)
PAPER = Document(id="paper", title="Paper", of="wg", steps=STEPS)
SUBMITTED, CLEARED, ISSUED = (f"wg-3/paper.{step.id}" for step in STEPS)


def asked(*by_hand: tuple[str, date | None], **tables: Any) -> Plan:
    """Return a plan in which some steps are set by hand, or left out."""
    overrides = tuple(Override(entry=entry, on=on, reason="R") for entry, on in by_hand)
    values: dict[str, Any] = {"meetings": (WG_3,), "documents": (PAPER,), "overrides": overrides}
    return plan(**(values | tables))


@pytest.mark.parametrize(("day", "kept"), [(1, True), (2, True), (3, False)])
def test_two_on_one_day_are_in_order_and_none_is_before_the_one_before_it(
    day: int, *, kept: bool
) -> None:
    """The second step is due on Monday 2 July."""
    a_plan = asked((SUBMITTED, date(2012, 7, day)))
    assert entries(a_plan, RULE) == ([] if kept else [(SUBMITTED, CLEARED)])


def test_what_is_out_of_order_is_told_with_its_days() -> None:
    a_plan = asked((CLEARED, date(2012, 7, 18)))
    assert found(a_plan, RULE) == [
        (
            (CLEARED, ISSUED),
            (
                "Paper, issued (WG, meeting 3) is due on Monday 16 July 2012, before"
                " Paper, cleared (WG, meeting 3), which is due on Wednesday 18 July 2012"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        (
            "let Paper, issued (WG, meeting 3) be due on Wednesday 18 July 2012 or later, or"
            " Paper, cleared (WG, meeting 3) on Monday 16 July 2012 or earlier"
        )
    ]


def test_a_step_that_is_left_out_is_skipped() -> None:
    a_plan = asked((SUBMITTED, date(2012, 7, 17)), (CLEARED, None))
    assert entries(a_plan, RULE) == [(SUBMITTED, ISSUED)]
    assert entries(asked((SUBMITTED, date(2012, 7, 17)), (ISSUED, None)), RULE) == [
        (SUBMITTED, CLEARED)
    ]


def test_each_topic_and_each_document_is_looked_at_by_itself() -> None:
    topics = tuple(Topic(id=name, title=name) for name in ("s", "t"))
    wg_3 = evolve(WG_3, topics=("s", "t"))
    report = Document(id="report", title="Report", of="wg", steps=(Step(id="a", due="on end"),))
    a_plan = asked(
        ("s/paper.submitted", date(2012, 7, 10)),
        ("t/paper.issued", date(2012, 6, 1)),
        meetings=(wg_3,),
        topics=topics,
        documents=(evolve(PAPER, each="topic"), report),
    )
    assert sorted(entries(a_plan, RULE)) == [
        ("s/paper.submitted", "s/paper.cleared"),
        ("t/paper.cleared", "t/paper.issued"),
    ]


@pytest.mark.parametrize(("roll", "kept"), [("later", True), ("none", False)])
def test_the_days_are_those_onto_which_steps_roll(roll: Roll, *, kept: bool) -> None:
    """50 days before is Sunday 8 July."""
    steps = (STEPS[0], Step(id="issued", due="50 days before start"))
    documents = (evolve(PAPER, steps=steps, roll=roll),)
    a_plan = asked((SUBMITTED, date(2012, 7, 9)), documents=documents)
    assert entries(a_plan, RULE) == ([] if kept else [(SUBMITTED, ISSUED)])


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_is_cancelled_or_postponed_does_not_count(status: Status) -> None:
    wg_3 = evolve(WG_3, status=status)
    assert entries(asked((SUBMITTED, date(2012, 8, 1)), meetings=(wg_3,)), RULE) == []


def test_what_is_not_dated_waits_and_the_rest_is_judged() -> None:
    free = meeting("wg-3", dates=Free(date(2012, 8, 1), date(2012, 9, 30), 3), number=3)
    a_plan = asked((SUBMITTED, date(2012, 7, 18)), (ISSUED, date(2012, 7, 17)), meetings=(free,))
    assert entries(a_plan, RULE) == [(SUBMITTED, ISSUED)]
    assert waiting(a_plan, RULE) == {(CLEARED,): ("wg-3",)}


def test_documents_of_one_step_and_deadlines_are_not_asked() -> None:
    rule = StepsInOrder()
    one = asked(documents=(evolve(PAPER, steps=STEPS[:1]),))
    assert list(rule.concerns(derive(one))) == []
    assert [case.about for case in rule.concerns(derive(asked()))] == [("wg-3",)]


def test_a_day_is_allowed_where_the_steps_would_be_in_order() -> None:
    window = Free(date(2012, 8, 1), date(2012, 12, 31), 3)
    free = meeting("wg-3", dates=window)
    a_plan = asked((SUBMITTED, date(2012, 7, 18)), meetings=(free,))
    calendars = Calendars(a_plan)
    rule = StepsInOrder()

    def allowed(opens: date) -> bool:
        placed = evolve(free, dates=evolve(window, placed=opens))
        span = calendars.possible_days(placed).span
        return rule.allows(Candidate(a_plan, calendars, free, span))

    # 18 July is eight weeks before Wednesday 12 September
    assert allowed(date(2012, 9, 12))
    assert not allowed(date(2012, 9, 11))


@given(
    plans(known=True),
    st.lists(st.integers(1, 12), min_size=2, max_size=4),
    st.lists(st.dates(date(2012, 6, 1), date(2012, 9, 20)), max_size=2),
)
def test_comparing_all_steps_by_hand_finds_the_same(
    drawn: Plan, weeks: list[int], by_hand: list[date]
) -> None:
    steps = tuple(
        Step(id=f"s{number}", due=f"{back} weeks before start")
        for number, back in enumerate(sorted(weeks, reverse=True))
    )
    document = Document(id="paper", title="Paper", of=("wg", "cosp"), steps=steps)
    meetings = drawn.meetings[: len(by_hand)]
    overrides = tuple(
        Override(entry=f"{one.id}/paper.s1", on=day, reason="R")
        for one, day in zip(meetings, by_hand, strict=False)
        if one.resumes is None
    )
    a_plan = evolve(drawn, documents=(document,), overrides=overrides, rules=(), accepted=())
    programme = derive(a_plan)
    expected = set()
    for one in drawn.meetings:
        due = [programme.entry(f"{one.id}/paper.{step.id}") for step in steps]
        for first, then in pairwise(due):
            if first is None or then is None or first.ends is None or then.ends is None:
                continue
            if one.counts and then.ends < first.ends:
                expected.add((first.id, then.id))
    assert set(entries(a_plan, RULE)) == expected
    assert COSP in a_plan.bodies
