"""A rule is judged case by case; what waits for something is not seen."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

import pytest
from attrs import evolve, field, frozen
from hypothesis import given

from tests.plans_in_python import WG, meeting, plan
from tests.rules.own_rules import Always, Unwritten
from tests.rules.small_plans import COSP
from tests.strategies.plans import plans
from workplan.dates.spans import DateAsKnown
from workplan.errors import Origin
from workplan.model.deadlines import Deadline
from workplan.model.meetings import Free
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.supposing import with_meeting
from workplan.programme.derive import derive
from workplan.programme.entry import DUE
from workplan.programme.programme import Programme
from workplan.rules import RULES
from workplan.rules.checking import asked_of
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.text import sentence

WG_3 = meeting("wg-3", date(2012, 8, 27), 3)
PROGRAMME = derive(
    plan(
        bodies=(WG, COSP),
        meetings=(
            WG_3,
            meeting("wg-4"),
            meeting("wg-10"),
            meeting("cosp-5", body="cosp", dates=Free(date(2014, 1, 6), date(2014, 3, 7), 5)),
        ),
        milestones=(Milestone(id="cycle", title="Cycle", on=DateAsKnown.parse("2013")),),
        deadlines=(
            Deadline(id="papers", title="Papers", due="6 weeks before start", of="wg"),
            Deadline(id="replies", title="Replies", due="on papers", opens="on papers", of="wg"),
            Deadline(id="late", title="Late", due="100 years after start", of="wg-3"),
            Deadline(id="beyond", title="Beyond", due="100 years after late", of="wg-3"),
            Deadline(id="notes", title="Notes", due="on start of next cosp", of="wg"),
        ),
    )
)


@frozen(kw_only=True)
class Listed(Rule):
    """A rule that breaks each of its cases."""

    name: ClassVar[str] = "listed"
    kind: ClassVar[Kind] = "of the plan"
    cases: tuple[Case, ...] = field(default=())

    def concerns(self, programme: Programme) -> Iterator[Case]:
        del programme
        yield from self.cases

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        del programme
        for case in cases:
            yield Broken(case.about, sentence("broken"), sentence("repair it"))


@frozen(kw_only=True)
class Told(Listed):
    """A rule that tells always the same."""

    broken: Broken

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        del programme, cases
        yield self.broken


def waits_for(*needs: str, lacks: tuple[str, ...] = ()) -> tuple[str, ...]:
    rule = Listed(cases=(Case(("it",), needs=needs, lacks=lacks),))
    not_judged = list(rule.not_judged(PROGRAMME))
    assert bool(not_judged) != bool(list(rule.findings(PROGRAMME)))
    return not_judged[0].waits_for if not_judged else ()


@pytest.mark.parametrize(
    ("needs", "waits"),
    [
        ((), ()),
        (("wg-3",), ()),
        (("wg-3/papers",), ()),
        (("not-an-entry",), ()),
        (("wg-4",), ("wg-4",)),
        (("cycle",), ("cycle",)),
        (("wg-4/papers",), ("wg-4",)),
        (("wg-4/replies", "wg-3"), ("wg-4",)),
        (("wg-3/notes",), ("cosp-5",)),
        (("wg-3/late",), ()),
        (("wg-3/beyond",), ("wg-3/beyond",)),
        (("wg-10", "wg-4"), ("wg-4", "wg-10")),
    ],
)
def test_a_case_waits_for_what_its_needs_are_counted_from(
    needs: tuple[str, ...], waits: tuple[str, ...]
) -> None:
    assert waits_for(*needs) == waits


def test_a_case_waits_for_what_it_lacks_too() -> None:
    assert waits_for("wg-4", lacks=("wg-3",)) == ("wg-3", "wg-4")


def test_what_waits_for_the_same_is_told_once() -> None:
    rule = Listed(
        cases=(
            Case(("10",), needs=("wg-4",)),
            Case(("9",), needs=("wg-4/papers",)),
            Case(("8",), needs=("wg-10",)),
            Case(("7",)),
        )
    )
    assert [(case.about, case.waits_for) for case in rule.not_judged(PROGRAMME)] == [
        (("9", "10"), ("wg-4",)),
        (("8",), ("wg-10",)),
    ]
    assert [one.entries for one in rule.findings(PROGRAMME)] == [("7",)]


def test_a_finding_bears_the_rule_s_id_level_and_source() -> None:
    rule = Unwritten(id="short", level="should", source="para. 3")
    (finding,) = rule.findings(PROGRAMME)
    assert (finding.rule, finding.id, finding.level) == ("unwritten", "short", "should")
    assert (finding.source, finding.entries) == (("para. 3",), ("wg-3",))


class Lines:
    """The text of a file in which each table stands on a line of its own."""

    name = "plan.toml"

    def line(self, path: tuple[str | int, ...]) -> int:
        return int(path[1])


def stands_at(number: int) -> Origin:
    return Origin(Lines(), ("table", number))


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (Unwritten(origin=stands_at(7)), 7),
        (Unwritten(), 3),
        (Always(), 3),
        (Always(origin=stands_at(7)), 3),
    ],
    ids=["stated", "stated in Python", "always on", "always on and stated"],
)
def test_the_place_to_look_is_the_rule_or_of_one_that_is_always_on_the_entry(
    rule: Rule, line: int
) -> None:
    programme = derive(plan(meetings=(evolve(WG_3, origin=stands_at(3)),)))
    (finding,) = rule.findings(programme)
    assert (finding.file, finding.line) == ("plan.toml", line)


def test_the_rule_may_know_a_better_place() -> None:
    better = Broken(("wg-3",), sentence("a"), sentence("b"), origin=stands_at(9))
    programme = derive(plan(meetings=(evolve(WG_3, origin=stands_at(3)),)))
    (finding,) = Told(broken=better).findings(programme)
    assert finding.line == 9


def test_without_entries_the_place_to_look_is_the_rule() -> None:
    nothing = Broken((), sentence("a"), sentence("b"))
    for rule in (Told(broken=nothing, origin=stands_at(7)), Told(broken=nothing)):
        (finding,) = rule.findings(PROGRAMME)
        assert finding.line == (None if rule.origin is None else 7)


def test_an_entry_is_named_once() -> None:
    (finding,) = Listed(cases=(Case(("wg-3", "wg-3")),)).findings(PROGRAMME)
    assert finding.entries == ("wg-3",)


def test_a_rule_is_named_after_itself_where_no_id_is_given() -> None:
    assert Unwritten().id == "unwritten"


def test_a_rule_is_made_of_what_it_concerns_and_how_it_judges() -> None:
    assert Rule.__abstractmethods__ == {"concerns", "judge"}


@given(plans(halves=False, far=False))
def test_a_rule_that_reads_no_deadlines_finds_the_same_without_them(of: Plan) -> None:
    programme = derive(of)
    without = evolve(
        programme, entries=tuple(one for one in programme.entries if one.kind not in DUE)
    )
    for rule in asked_of(of, RULES):
        if not rule.reads_deadlines:
            assert list(rule.findings(programme)) == list(rule.findings(without))


@given(plans(halves=False, far=False))
def test_a_rule_that_reads_no_topics_finds_the_same_whichever_are_taken(of: Plan) -> None:
    programme, plan_without = derive(of), of
    for one in of.meetings:
        plan_without = with_meeting(plan_without, evolve(one, topics=None))
    without = evolve(programme, plan=plan_without)
    for rule in asked_of(of, RULES):
        if not rule.reads_topics:
            assert list(rule.findings(programme)) == list(rule.findings(without))


def test_a_rule_of_ones_own_is_taken_to_read_all_and_to_be_about_more_than_the_day() -> None:
    assert Unwritten().reads_deadlines
    assert Unwritten().reads_topics
    assert not Unwritten().about_the_day
    assert {rule.name for rule in RULES if rule.about_the_day} >= {"open-days", "deadline-day"}


def test_a_rule_finds_only_what_is_in_the_cases_that_it_is_given() -> None:
    rule = Unwritten(at_most=1)
    programme = derive(plan(meetings=(WG_3, meeting("wg-5", date(2013, 9, 2)))))
    one, other = rule.known_cases(programme)
    assert list(rule.findings_of(programme, [one, other])) == list(rule.findings(programme))
    assert [found.entries for found in rule.findings_of(programme, [other])] == [("wg-5",)]
