"""How far an entry can move: as the code says, and as trying every day does."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, ClassVar, TypeAlias

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, deadline, meeting, plan
from tests.rules.small_plans import COSP, closures, plans
from workplan.dates.closing import Between, OnDates
from workplan.errors import PlanError
from workplan.model.agenda import AgendaItem
from workplan.model.closures import Closure
from workplan.model.documents import Document, Step
from workplan.model.marks import Accepted, Done, Override
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.programme.derive import derive
from workplan.programme.entry import DUE, Entry
from workplan.programme.programme import Programme
from workplan.rules import RULES
from workplan.rules.checking import judge
from workplan.rules.deadline_order import DeadlineOrder
from workplan.rules.finding import Finding
from workplan.rules.gap import Gap
from workplan.rules.one_at_a_time import OneAtATime
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.season import Season
from workplan.rules.slack import Slack, slack
from workplan.rules.starts_on import StartsOn
from workplan.rules.within_plan import WithinPlan
from workplan.text import sentence

DAY = timedelta(days=1)
MONDAY = date(2012, 9, 3)


@frozen(kw_only=True)
class OneADay(Rule):
    """No two things are due on one day: a rule of one's own that looks at all bodies together."""

    name: ClassVar[str] = "one-a-day"
    kind: ClassVar[Kind] = "of the plan"

    def concerns(self, programme: Programme) -> Iterator[Case]:
        yield from (Case((one.id,), needs=(one.id,)) for one in programme.entries if one.owed)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        by_day: dict[date | None, list[str]] = {}
        for case in cases:
            entry = programme.entry(case.about[0])
            if entry is not None and entry.counts:
                by_day.setdefault(entry.ends, []).append(entry.id)
        for due in by_day.values():
            if len(due) > 1:
                yield Broken(tuple(sorted(due)), sentence("too many"), sentence("move one"))


WITH_MINE: tuple[type[Rule], ...] = (*RULES, OneADay)


def slack_of(
    of: Plan, name: str, as_of: date | None = None, rules: Sequence[type[Rule]] = WITH_MINE
) -> Slack | None:
    programme = derive(of, as_of=as_of)
    entry = programme.entry(name)
    assert entry is not None
    return slack(programme, entry, rules=rules)


def found(of: Plan, name: str, as_of: date | None = None) -> Slack:
    there = slack_of(of, name, as_of)
    assert there is not None
    return there


def rules_that_stop(there: Slack) -> tuple[str | None, str | None]:
    return (
        None if there.before is None else there.before.id,
        None if there.after is None else there.after.id,
    )


# ---- By trying every day: a plan is written for each, and judged from the beginning ------------

Key: TypeAlias = tuple[str, tuple[str, ...]]
# The days within which an entry can move, and what would be found beyond each.
Tried: TypeAlias = tuple[date, date, frozenset[Key], frozenset[Key]]

# Said here again, and not read from the rules.
ABOUT_THE_DAY = {"open-days", "deadline-day", "starts-on"}


def tried(of: Plan, entry: Entry, as_of: date | None) -> Tried:
    earliest, before = tried_towards(-DAY, of, entry, as_of)
    latest, after = tried_towards(DAY, of, entry, as_of)
    return earliest, latest, before, after


def tried_towards(
    step: timedelta, of: Plan, entry: Entry, as_of: date | None
) -> tuple[date, frozenset[Key]]:
    assert entry.starts is not None
    assert entry.ends is not None
    there = {key_of(finding) for finding in musts(of, as_of)}
    due = entry.kind in DUE
    good = day = entry.ends if due else entry.starts
    first, last = min(of.starts, good), max(of.ends, entry.ends)
    while True:
        day += step
        try:
            moved = with_due_on(of, entry, day) if due else with_meeting_on(of, entry, day)
        except PlanError:
            return good, frozenset({("plan", (entry.id,))})
        lies = derive(moved).entry(entry.id)
        assert lies is not None
        assert lies.starts is not None
        assert lies.ends is not None
        outside = (day if due else lies.starts) < first or lies.ends > last
        if outside and due:
            return good, frozenset()
        new = [one for one in musts(moved, as_of) if key_of(one) not in there]
        if not outside and any(one.rule in ABOUT_THE_DAY for one in new):
            continue
        stopping = frozenset(key_of(one) for one in new if one.rule not in ABOUT_THE_DAY)
        if stopping or outside:
            return good, stopping
        good = day


def musts(of: Plan, as_of: date | None) -> list[Finding]:
    report = judge(derive(of, as_of=as_of), rules=WITH_MINE)
    return [
        one for one in report.findings if one.level == "must" and one.rule != "override-reason"
    ]


def key_of(finding: Finding) -> Key:
    return finding.id, finding.entries


def with_due_on(of: Plan, entry: Entry, day: date) -> Plan:
    """Set everything that is due by hand where it is, and this one on the day."""
    left_out = tuple(one for one in of.overrides if one.on is None)
    fixed = tuple(
        Override(entry=one.id, on=day if one.id == entry.id else one.ends, reason="stays")
        for one in derive(of).entries
        if one.kind in DUE and one.ends is not None
    )
    return evolve(of, overrides=(*left_out, *fixed))


def with_meeting_on(of: Plan, entry: Entry, day: date) -> Plan:
    def moved(one: Meeting) -> Meeting:
        if one.id != entry.id:
            return one
        if isinstance(one.dates, Free):
            return evolve(one, dates=evolve(one.dates, placed=day))
        length = one.dates.ends - one.dates.starts
        return evolve(one, dates=Fixed(day, day + length))

    return evolve(of, meetings=tuple(map(moved, of.meetings)))


def agree(of: Plan, entry: Entry, as_of: date | None = None) -> None:
    there = slack_of(of, entry.id, as_of)
    if there is None:
        return
    earliest, latest, before, after = tried(of, entry, as_of)
    assert (there.earliest, there.latest) == (earliest, latest)
    for stops, all_that_stop in ((there.before, before), (there.after, after)):
        if stops is None:
            assert not all_that_stop
        else:
            assert key_of(stops) in all_that_stop


def short(of: Plan) -> Plan:
    """Let a plan be over soon, so that all its days can be tried."""
    return evolve(of, starts=date(2012, 8, 22), ends=date(2012, 9, 21))


LENGTHS = st.sampled_from(("2 days", "5 days", "1 week", "3 working days"))
OTHERS = ("start of next wg", "end of previous wg", "start of next cosp", "end of m-0")
ROLLS = st.sampled_from(("earlier", "later", "none"))


@st.composite
def crowded(draw: st.DrawFn) -> Plan:
    """Draw a plan in which much hangs together within a few weeks."""
    drawn = tuple(draw(a_meeting(number)) for number in range(draw(st.integers(1, 3))))
    anchors = st.sampled_from(("start", "end", "start of next wg", "end of previous", "call"))
    opens = st.sampled_from((None, "2 days before call"))
    since = st.sampled_from((None, *(one.id for one in drawn if one.body == "wg")))
    due = (
        deadline("call", f"{draw(LENGTHS)} before start", roll=draw(ROLLS)),
        deadline("papers", f"{draw(LENGTHS)} after {draw(anchors)}", roll=draw(ROLLS)),
        deadline("notes", f"on {draw(anchors)}", since=draw(since), opens=draw(opens)),
        deadline("letters", f"on {draw(st.sampled_from(OTHERS))}", of=("wg", "cosp")),
        deadline("hearing", date(2012, 9, 12), of=()),
    )
    report = Document(
        id="report",
        title="Report",
        of="wg",
        steps=(
            Step(id="drafted", due=f"{draw(LENGTHS)} after end"),
            Step(id="issued", due=f"{draw(LENGTHS)} after report.drafted"),
        ),
    )
    rules: list[Rule] = [
        DeadlineOrder(deadlines=("call", "papers", "report.drafted", "report.issued")),
        Gap(body="wg", at_least=draw(LENGTHS), level=draw(st.sampled_from(("must", "should")))),
        StartsOn(body="wg", weekdays=draw(weekdays())),
        Season(body="wg", months=("september",)),
        OneADay(),
        WithinPlan(level=draw(st.sampled_from(("must", "must", "off")))),
    ]
    some = draw(st.sets(st.sampled_from(range(len(rules)))))
    marks = st.sampled_from(("gap", "one-at-a-time", "deadline-order", "one-a-day"))
    return short(
        plan(
            bodies=(WG, COSP),
            meetings=drawn,
            deadlines=due,
            documents=(report,),
            closures=draw(closures()),
            rules=tuple(rules[number] for number in sorted(some)),
            accepted=tuple(
                Accepted(rule=rule, entry=drawn[0].id, reason="known")
                for rule in draw(st.sets(marks, max_size=1))
            ),
            done=tuple(Done(entry=name, on=MONDAY) for name in draw(st.sets(st.just("hearing")))),
        )
    )


@st.composite
def a_meeting(draw: st.DrawFn, number: int) -> Meeting:
    opens = draw(st.dates(date(2012, 8, 27), date(2012, 9, 14)))
    days = draw(st.integers(1, 3))
    free = Free(opens - 4 * DAY, opens + 10 * DAY, days, placed=opens)
    fixed = Fixed(opens, opens + (days - 1) * DAY)
    dates: Fixed | Free = draw(st.just(free) | st.just(fixed))
    return Meeting(
        id=f"m-{number}",
        body=draw(st.sampled_from(("wg", "wg", "wg", "cosp"))),
        number=draw(st.none() | st.just(number + 1)),
        dates=dates,
    )


def weekdays() -> st.SearchStrategy[tuple[str, ...]]:
    names = st.sampled_from(("monday", "tuesday", "thursday"))
    return st.lists(names, min_size=1, unique=True).map(tuple)


@given(st.data())
def test_trying_every_day_of_a_crowded_plan_says_the_same(data: st.DataObject) -> None:
    of = data.draw(crowded())
    as_of = data.draw(st.none() | st.dates(date(2012, 8, 25), date(2012, 9, 15)))
    entries = [one for one in derive(of).entries if one.kind in (*DUE, "meeting")]
    agree(of, data.draw(st.sampled_from(entries)), as_of)


@given(st.data())
def test_trying_every_day_of_any_small_plan_says_the_same(data: st.DataObject) -> None:
    of = short(data.draw(plans()))
    entries = [one for one in derive(of).entries if one.kind in (*DUE, "meeting")]
    if entries:
        agree(of, data.draw(st.sampled_from(entries)))


# ---- Worked out by hand -------------------------------------------------------------------------

# Three deadlines of a meeting that opens on Wednesday 7 November 2012, all of them on Wednesdays.
IN_ORDER = (
    deadline("call", "5 weeks before start"),  # 3 October
    deadline("replies", "3 weeks before start"),  # 17 October
    deadline("papers", "2 weeks before start"),  # 24 October
)
ORDER = DeadlineOrder(deadlines=("call", "replies", "papers"))
WEDNESDAY = date(2012, 11, 7)


def a_plan(**tables: Any) -> Plan:
    of = {"meetings": (meeting("m", WEDNESDAY),), "deadlines": IN_ORDER, "rules": (ORDER,)}
    return plan(**(of | tables))


def test_a_deadline_moves_up_to_those_that_it_has_to_follow_and_precede() -> None:
    there = found(a_plan(), "m/replies")
    assert (there.earliest, there.latest) == (date(2012, 10, 4), date(2012, 10, 23))
    assert there.before is not None
    assert there.before.entries == ("m/call", "m/replies")
    assert there.after is not None
    assert there.after.entries == ("m/replies", "m/papers")
    assert str(there.after.message).startswith("Papers (WG (m)) is due on Wednesday 24 October")


def test_what_is_counted_from_a_deadline_that_moves_stays() -> None:
    chained = (IN_ORDER[0], IN_ORDER[1], deadline("papers", "1 week after replies"))
    there = found(a_plan(deadlines=chained), "m/replies")
    assert (there.earliest, there.latest) == (date(2012, 10, 4), date(2012, 10, 23))


def test_steps_of_a_document_move_like_deadlines() -> None:
    report = Document(
        id="report",
        title="Report",
        of="wg",
        steps=(
            Step(id="drafted", due="1 week after end"),  # Friday 16 November
            Step(id="issued", due="3 weeks after end"),  # Friday 30 November
        ),
    )
    order = DeadlineOrder(deadlines=("report.drafted", "report.issued"))
    of = a_plan(deadlines=(), documents=(report,), rules=(order,))
    there = found(of, "m/report.drafted")
    assert (there.earliest, there.latest) == (date(2012, 1, 2), date(2012, 11, 29))
    assert rules_that_stop(there) == (None, "deadline-order")


def test_closed_days_are_passed_over_and_are_no_good_days() -> None:
    closed = Closure(
        id="autumn",
        title="Autumn",
        when=Between(date(2012, 10, 18), date(2012, 10, 22)),
        closes=("deadlines",),
    )
    there = found(a_plan(closures=(closed,)), "m/replies")
    assert there.latest == date(2012, 10, 23)
    # With its last days closed too, it could move no further than to where it is.
    later = evolve(closed, id="later", when=OnDates((date(2012, 10, 23),)))
    there = found(a_plan(closures=(closed, later)), "m/replies")
    assert there.latest == date(2012, 10, 17)
    assert rules_that_stop(there) == ("deadline-order", "deadline-order")


def test_a_meeting_moves_with_what_is_counted_from_it() -> None:
    # Its last deadline falls due two weeks before it opens: nothing of it may be overdue. As of
    # Monday 1 October it can open on Monday 5 November, with the call on that day.
    of = a_plan()
    there = found(of, "m", as_of=date(2012, 10, 1))
    assert there.earliest == date(2012, 11, 5)
    assert there.before is not None
    assert (there.before.id, there.before.entries) == ("lead-time", ("m/call",))


def test_a_deadline_moves_to_no_day_on_which_it_would_be_overdue() -> None:
    there = found(a_plan(rules=()), "m/call", as_of=date(2012, 9, 20))
    assert there.earliest == date(2012, 9, 20)
    assert rules_that_stop(there) == ("lead-time", None)


def test_meetings_with_fixed_dates_keep_their_length_and_free_ones_their_meeting_days() -> None:
    fixed = meeting("m", WEDNESDAY)
    next_one = meeting("n", date(2012, 11, 19), days=5)
    there = found(plan(meetings=(fixed, next_one)), "m")
    # From Wednesday 14 to Friday 16; it would be on a weekend, and then overlap the other.
    assert (there.latest, rules_that_stop(there)[1]) == (date(2012, 11, 14), "one-at-a-time")
    apart = Gap(body="wg", at_least="5 days")
    there = found(plan(meetings=(fixed, next_one), rules=(apart,)), "m")
    # From Monday 12 to Wednesday 14, five days before the other.
    assert (there.latest, rules_that_stop(there)[1]) == (date(2012, 11, 12), "gap")
    free = evolve(fixed, dates=Free(WEDNESDAY, date(2012, 11, 20), 3, placed=WEDNESDAY))
    there = found(plan(meetings=(free,)), "m")
    # From Friday 16 to Tuesday 20 are three meeting days.
    assert (there.earliest, there.latest) == (WEDNESDAY, date(2012, 11, 16))
    assert rules_that_stop(there) == ("in-window", "in-window")


def test_a_meeting_stays_within_the_plan_whatever_day_its_end_is() -> None:
    of = evolve(plan(meetings=(meeting("m", WEDNESDAY),)), ends=date(2012, 11, 16))  # a Friday
    there = found(of, "m")
    assert there.latest == date(2012, 11, 14)
    assert rules_that_stop(there) == ("within-plan", "within-plan")
    assert there.after is not None
    assert "ends on Saturday 17 November 2012" in str(there.after.message)


def test_nothing_stops_what_no_rule_asks_for() -> None:
    off = WithinPlan(level="off")
    there = found(a_plan(rules=(off,)), "m")
    # The first and the last opening days on which it lies within the plan, Wednesday to Friday.
    assert (there.earliest, there.latest) == (date(2012, 1, 2), date(2014, 12, 29))
    assert rules_that_stop(there) == (None, None)


def test_days_of_the_week_are_passed_over_and_seasons_are_not() -> None:
    on_wednesdays = StartsOn(body="wg", weekdays=("wednesday",))
    in_november = Season(body="wg", months=("november",))
    there = found(a_plan(rules=(on_wednesdays, in_november)), "m")
    # 28 November is the last Wednesday; 5 December is the next.
    assert (there.earliest, there.latest) == (WEDNESDAY, date(2012, 11, 28))
    assert rules_that_stop(there) == ("season", "season")
    assert there.after is not None
    assert "opens on Wednesday 5 December" in str(there.after.message)


def test_only_what_fails_the_plan_stops_an_entry() -> None:
    wished = a_plan(rules=(evolve(ORDER, level="should"),))
    assert rules_that_stop(found(wished, "m/replies")) == (None, None)
    known = Accepted(rule="deadline-order", entry="m/call", reason="known")
    accepted = a_plan(accepted=(known,))
    assert rules_that_stop(found(accepted, "m/replies")) == (None, "deadline-order")


def test_what_is_wrong_already_stops_nothing() -> None:
    early = Override(entry="m/replies", on=date(2012, 10, 1), reason="early")
    there = found(a_plan(overrides=(early,)), "m/replies")
    assert rules_that_stop(there) == (None, "deadline-order")
    assert there.latest == date(2012, 10, 23)


def test_of_several_findings_the_first_in_the_order_of_the_rules_is_told() -> None:
    order = DeadlineOrder(deadlines=("replies", "papers"))
    for rules, first in (
        ((order, OneADay()), "deadline-order"),
        ((OneADay(), order), "one-a-day"),
    ):
        assert rules_that_stop(found(a_plan(rules=rules), "m/replies"))[1] == first


def test_a_period_ends_later_and_opens_when_it_did() -> None:
    period = deadline("papers", "2 weeks before start at 17:00", opens="4 weeks before start")
    programme = derive(a_plan(deadlines=(period,), rules=()))
    entry = programme.entry("m/papers")
    assert entry is not None
    there = slack(programme, entry)
    assert there is not None
    assert there.earliest == date(2012, 1, 2)


def test_what_is_due_only_where_a_meeting_comes_later_is_judged_too() -> None:
    # The call is asked for since the second meeting: moved behind it, the first has it as well.
    first, second = meeting("m", WEDNESDAY), meeting("n", date(2012, 11, 19))
    call = deadline("call", date(2012, 6, 1), since="n")
    known = Accepted(rule="one-at-a-time", entry="m", reason="known")
    of = plan(meetings=(first, second), deadlines=(call,), accepted=(known,))
    there = found(of, "m", as_of=date(2012, 7, 1))
    # Opening on the same day and ending on the same, "m" is the first of the two by its id. On
    # Tuesday 20 it opens after "n".
    assert there.latest == date(2012, 11, 19)
    assert there.after is not None
    assert (there.after.id, there.after.entries) == ("lead-time", ("m/call",))


def test_a_meeting_moves_with_what_is_to_be_reported_to_whichever_is_next() -> None:
    follow_up = AgendaItem(id="follow-up", of="wg", title="Follow-up", fill="follow-up", load=2)
    of = plan(
        meetings=(
            meeting("l", MONDAY),
            meeting("m", WEDNESDAY),
            meeting("n", date(2012, 11, 19), sittings=1),
        ),
        agenda=(follow_up,),
        recommendations=(
            Recommendation(id="r", made_at="l", title="R", report_back="next meeting"),
        ),
        rules=(OneAtATime(level="off"),),
    )
    there = found(of, "m")
    assert there.latest == date(2012, 11, 19)
    assert there.after is not None
    assert (there.after.id, there.after.entries) == ("agenda-fits", ("n",))


def test_a_meeting_moves_to_no_day_on_which_the_plan_would_contradict_itself() -> None:
    # The second has papers as long as it is not before the first, and counts its notes from them.
    first, second = meeting("m", WEDNESDAY), meeting("n", date(2012, 11, 19))
    papers = deadline("papers", "1 week before start", since="m", of=("n",))
    of = plan(
        meetings=(first, second),
        deadlines=(papers, deadline("notes", "1 day after papers", of=("n",))),
        accepted=(Accepted(rule="one-at-a-time", entry="m", reason="known"),),
    )
    there = found(of, "m")
    # On Tuesday 20 November it would come after the second.
    assert there.latest == date(2012, 11, 19)
    assert there.after is not None
    assert (there.after.id, there.after.entries) == ("plan", ("m",))
    assert str(there.after.message) == '"n" has no deadline "papers" to count from'


@pytest.mark.parametrize(
    "stays",
    [
        {"meetings": (meeting("m", WEDNESDAY, status="held"),)},
        {"meetings": (meeting("m", WEDNESDAY, status="cancelled"),)},
        {"meetings": (meeting("m"),)},
    ],
    ids=["held", "cancelled", "not dated"],
)
def test_some_meetings_have_no_slack(stays: dict[str, Any]) -> None:
    assert slack_of(plan(**stays), "m") is None


def test_what_is_done_has_no_slack_from_the_day_on_which_it_is() -> None:
    done = Done(entry="m/call", on=date(2012, 10, 2))
    assert slack_of(a_plan(done=(done,)), "m/call") is None
    assert slack_of(a_plan(done=(done,)), "m/call", as_of=date(2012, 10, 2)) is None
    assert slack_of(a_plan(done=(done,)), "m/call", as_of=date(2012, 10, 1)) is not None


def test_closures_have_no_slack() -> None:
    closed = Closure(id="closed", title="Closed", when=OnDates((MONDAY,)))
    assert slack_of(plan(closures=(closed,)), "closed/2012") is None


def test_of_a_meeting_that_was_held_what_is_due_can_move() -> None:
    held = meeting("m", WEDNESDAY, status="held")
    assert found(a_plan(meetings=(held,)), "m/papers").earliest == date(2012, 10, 18)
