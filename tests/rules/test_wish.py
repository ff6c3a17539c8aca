"""Wishes: they cost, and nothing fails by them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

import pytest
from attrs import frozen

from tests.plans_in_python import meeting, plan
from workplan.errors import WrongValue
from workplan.model.meetings import Fixed
from workplan.model.plan import Plan
from workplan.programme.programme import Programme
from workplan.rules import RULES
from workplan.rules.checking import check
from workplan.rules.finding import Report
from workplan.rules.open_days import OpenDays
from workplan.rules.rule import Case
from workplan.rules.wish import Wish
from workplan.text import Sentence, counted

MONDAY, SATURDAY = date(2012, 8, 27), date(2012, 9, 1)


@frozen(kw_only=True)
class FewMeetings(Wish):
    """As few meetings as can be."""

    name: ClassVar[str] = "few-meetings"

    def concerns(self, programme: Programme) -> Iterator[Case]:
        for one in programme.plan.meetings:
            yield Case((one.id,), needs=(one.id,))

    def measure(self, programme: Programme, cases: Sequence[Case]) -> tuple[int, Sentence]:
        assert programme.plan.id
        return len(cases), counted("{count} meeting", "{count} meetings", count=len(cases))


def report(*rules: FewMeetings | OpenDays) -> Report:
    one, two = meeting("wg-1", MONDAY), meeting("wg-2", dates=Fixed(SATURDAY, SATURDAY))
    a_plan: Plan = plan(meetings=(one, two, meeting("wg-3")), rules=rules)
    return check(a_plan, rules=(*RULES, FewMeetings))


def test_a_wish_costs_what_it_measures_times_its_weight() -> None:
    (cost,) = report(FewMeetings(weight=3), OpenDays(level="off")).wishes
    assert (cost.rule, cost.id, cost.cost) == ("few-meetings", "few-meetings", 6)
    assert str(cost.message) == "2 meetings"


def test_a_wish_is_never_broken() -> None:
    found = report(FewMeetings(weight=3), OpenDays(level="off"))
    assert found.findings == ()
    assert found.passes


def test_what_it_cannot_measure_yet_is_not_judged() -> None:
    waiting = report(FewMeetings()).not_judged
    assert [one.waits_for for one in waiting if one.rule == "few-meetings"] == [("wg-3",)]


def test_a_wish_that_is_off_costs_nothing() -> None:
    assert report(FewMeetings(level="off"), OpenDays(level="off")).wishes == ()


def test_a_rule_that_should_hold_costs_its_weight_for_each_finding() -> None:
    found = report(OpenDays(level="should", weight=5))
    broken = [finding for finding in found.findings if finding.level == "should"]
    assert broken
    (cost,) = found.wishes
    assert (cost.id, cost.cost) == ("open-days", 5 * len(broken))


def test_a_wish_cannot_be_a_must() -> None:
    with pytest.raises(WrongValue, match="few-meetings is a wish: nothing can fail by it"):
        FewMeetings(level="must")
