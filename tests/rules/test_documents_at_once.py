"""documents-at-once: not too many documents are in processing at a time."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, deadline, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from workplan.errors import PlanError, WrongValue
from workplan.model.documents import Document, Step
from workplan.model.marks import Accepted
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.rules.checking import check
from workplan.rules.documents_at_once import DocumentsAtOnce

RULE = "documents-at-once"
STEPS = (
    Step(id="submitted", due="10 weeks before start"),
    Step(id="issued", due="6 weeks before start"),
)
PAPER = Document(id="paper", title="Paper", of="wg", steps=STEPS)
REPORT = Document(id="report", title="Report", of="cosp", steps=STEPS)
# In processing from Monday 18 June until before Monday 16 July,
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3)
# and from Monday 9 July until before Monday 6 August.
COSP_4 = meeting("cosp-4", date(2012, 9, 17), body="cosp", number=4)


def asked(at_most: int = 1, **tables: Any) -> Plan:
    rule = DocumentsAtOnce(from_="submitted", to="issued", at_most=at_most)
    values: dict[str, Any] = {
        "bodies": (WG, COSP),
        "meetings": (WG_3, COSP_4),
        "documents": (PAPER, REPORT),
        "rules": (rule,),
    }
    return plan(**(values | tables))


def test_too_many_over_all_bodies_are_told_with_the_first_day_and_all_days() -> None:
    assert found(asked(), RULE) == [
        (
            ("wg-3/paper.submitted", "cosp-4/report.submitted"),
            (
                'on Monday 9 July 2012, 2 are between "submitted" and "issued":'
                " Paper, submitted (WG, meeting 3) and Report, submitted (COSP, session 4);"
                " the rule asks for at most 1"
            ),
        )
    ]
    assert hints(asked(), RULE) == [
        ("there are too many on 9–15 July 2012: let some be due on other days, or move a meeting")
    ]
    assert entries(asked(2), RULE) == []


@pytest.mark.parametrize(("day", "kept"), [(23, False), (24, True)])
def test_one_leaves_on_the_day_on_which_another_comes(day: int, *, kept: bool) -> None:
    """That opens on 24 September ten weeks after Monday 16 July."""
    cosp_4 = meeting("cosp-4", date(2012, 9, day), body="cosp")
    assert (entries(asked(meetings=(WG_3, cosp_4)), RULE) == []) == kept


def test_of_many_three_are_named_and_all_are_concerned() -> None:
    meetings = tuple(meeting(f"wg-{n}", date(2012, 8, 27), number=n) for n in range(1, 6))
    ((concerned, message),) = found(asked(meetings=meetings), RULE)
    assert concerned == tuple(f"wg-{n}/paper.submitted" for n in range(1, 6))
    assert "Paper, submitted (WG, meeting 3) and 2 more; the rule asks" in message


def test_one_finding_tells_all_days_in_a_row() -> None:
    later = meeting("wg-5", date(2013, 8, 26)), meeting("cosp-5", date(2013, 8, 26), body="cosp")
    a_plan = asked(meetings=(WG_3, COSP_4, *later))
    assert entries(a_plan, RULE) == [
        ("wg-3/paper.submitted", "cosp-4/report.submitted"),
        ("cosp-5/report.submitted", "wg-5/paper.submitted"),
    ]


def test_documents_for_topics_count_for_each() -> None:
    topics = tuple(Topic(id=name, title=name.upper(), body="wg") for name in ("s", "t"))
    wg_3 = evolve(WG_3, topics=("s", "t"))
    a_plan = asked(topics=topics, meetings=(wg_3,), documents=(evolve(PAPER, each="topic"),))
    assert entries(a_plan, RULE) == [("s/paper.submitted", "t/paper.submitted")]


def test_deadlines_are_named_by_their_ids() -> None:
    rule = DocumentsAtOnce(from_="open", to="shut", at_most=1)
    deadlines = (
        deadline("open", "2 weeks before start", of=("wg", "cosp")),
        deadline("shut", "on end", of=("wg", "cosp")),
    )
    other = meeting("cosp-4", date(2012, 9, 3), body="cosp")
    a_plan = asked(documents=(), deadlines=deadlines, rules=(rule,), meetings=(WG_3, other))
    assert entries(a_plan, RULE) == [("wg-3/open", "cosp-4/open")]


def test_cancelled_and_postponed_meetings_do_not_count() -> None:
    for status in ("cancelled", "postponed"):
        wg_3 = evolve(WG_3, status=status)
        assert entries(asked(meetings=(wg_3, COSP_4)), RULE) == []


def test_what_is_not_dated_waits_and_the_rest_is_judged() -> None:
    free = meeting("wg-5", dates=Free(date(2012, 8, 27), date(2012, 9, 30), 3))
    a_plan = asked(meetings=(WG_3, COSP_4, free))
    assert len(entries(a_plan, RULE)) == 1
    assert waiting(a_plan, RULE) == {
        ("wg-5/paper.issued", "wg-5/paper.submitted"): ("wg-5",),
    }


def test_what_is_accepted_is_named_by_any_of_those_concerned() -> None:
    accepted = (Accepted(rule=RULE, entry="cosp-4/report.submitted", reason="agreed"),)
    report = check(asked(accepted=accepted))
    assert (report.findings, len(report.accepted)) == ((), 1)


def test_it_asks_for_one_name_each_and_a_number_from_1() -> None:
    with pytest.raises(WrongValue, match="this takes one id"):
        DocumentsAtOnce(from_=["a"], to="b", at_most=1)  # type: ignore[arg-type]  # as in a file
    with pytest.raises(WrongValue, match="this takes a number"):
        DocumentsAtOnce(from_="a", to="b", at_most=0)


def test_what_it_names_has_to_be_a_deadline_or_a_step() -> None:
    rule = DocumentsAtOnce(from_="submited", to="paper.issued", at_most=1)
    with pytest.raises(PlanError, match='the plan has no "submited" for from; write "submitted"'):
        asked(rules=(rule,))


@given(plans(known=True), st.integers(1, 30), st.integers(0, 20), st.integers(1, 3))
def test_counting_day_by_day_finds_too_many_on_the_same_days(
    drawn: Plan, before: int, lasts: int, most: int
) -> None:
    steps = (
        Step(id="a", due=f"{before + lasts} days before start"),
        Step(id="b", due=f"{before} days before start"),
    )
    document = Document(id="paper", title="Paper", of=("wg", "cosp"), steps=steps)
    rule = DocumentsAtOnce(from_="a", to="paper.b", at_most=most)
    a_plan = evolve(drawn, documents=(document,), rules=(rule,), accepted=())
    count: Counter[date] = Counter()
    programme = derive(a_plan)
    for one in drawn.meetings:
        first, over = (programme.entry(f"{one.id}/paper.{step}") for step in "ab")
        if not one.counts or first is None or over is None:
            continue
        assert first.ends is not None
        assert over.ends is not None
        day = first.ends
        while day < over.ends:
            count[day] += 1
            day += timedelta(1)
    crowded = sorted(day for day in count if count[day] > most)
    in_a_row = [day for day in crowded if day - timedelta(1) not in crowded]
    findings = [one for one in check(a_plan).findings if one.id == RULE]
    assert len(findings) == len(in_a_row)
    told = [one.message.by_name for one in findings]
    assert {said["day"] for said in told} <= set(crowded)
    worst = max(count.values(), default=0)
    assert max((said["count"] for said in told), default=None) == (worst if in_a_row else None)
