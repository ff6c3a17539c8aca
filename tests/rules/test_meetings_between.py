"""meetings-between: so many meetings of a body after one boundary and before another."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from tests.rules.worlds import World, verdict, worlds
from workplan.dates.spans import DateAsKnown
from workplan.errors import WrongValue
from workplan.model.meetings import Free, Meeting, Status
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.rules.checking import check
from workplan.rules.meetings_between import MeetingsBetween

RULE = "meetings-between"
COSP_4 = meeting("cosp-4", date(2012, 1, 9), 5, body="cosp", number=4)
COSP_5 = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", number=5)
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3)


def asked(*meetings: Meeting, **parameters: Any) -> Plan:
    """Return a plan that asks for meetings of WG between the two sessions."""
    rule = MeetingsBetween(**({"body": "wg", "after": "cosp-4", "before": "cosp-5"} | parameters))
    cycle = Milestone(id="cycle", title="Second cycle", on=DateAsKnown.parse("2013"))
    return plan(
        bodies=(WG, COSP),
        meetings=(COSP_4, COSP_5, *meetings),
        milestones=(cycle,),
        rules=(rule,),
    )


@pytest.mark.parametrize(
    ("at_least", "at_most", "kept"),
    [(1, None, True), (2, None, False), (None, 1, True), (None, 0, False), (1, 1, True)],
)
def test_the_numbers_are_inclusive(
    at_least: int | None, at_most: int | None, *, kept: bool
) -> None:
    a_plan = asked(WG_3, at_least=at_least, at_most=at_most)
    assert bool(entries(a_plan, RULE)) != kept


@pytest.mark.parametrize(
    ("starts", "days", "counts"),
    [
        (date(2012, 1, 13), 1, False),  # the last day of the session
        (date(2012, 1, 14), 1, True),
        (date(2013, 11, 24), 1, True),
        (date(2013, 11, 25), 1, False),  # the first day of the next
        (date(2013, 11, 24), 2, False),
        (date(2012, 1, 13), 2, False),
    ],
)
def test_meetings_lie_wholly_after_the_last_and_before_the_first_day(
    starts: date, days: int, *, counts: bool
) -> None:
    a_plan = asked(meeting("wg-3", starts, days), at_least=1)
    assert bool(entries(a_plan, RULE)) != counts


def test_too_few_are_told_with_how_many_are_missing() -> None:
    a_plan = asked(WG_3, at_least=3)
    assert found(a_plan, RULE) == [
        (
            ("cosp-4", "wg-3", "cosp-5"),
            (
                "WG has 1 meeting between session 4 of COSP and session 5 of COSP;"
                " the rule asks for at least 3"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        "plan 2 more meetings between session 4 of COSP and session 5 of COSP"
    ]


def test_too_many_are_told_with_how_many_could_go() -> None:
    a_plan = asked(WG_3, meeting("wg-4", date(2013, 8, 26)), at_most=1, before=None)
    assert found(a_plan, RULE) == [
        (
            ("cosp-4", "wg-3", "wg-4"),
            "WG has 2 meetings after session 4 of COSP; the rule asks for at most 1",
        )
    ]
    assert hints(a_plan, RULE) == ["move 1 meeting out of that time, or leave it out"]


@pytest.mark.parametrize(
    ("after", "before", "said"),
    [
        (None, "cycle", 'before "Second cycle" (2013)'),
        (date(2012, 9, 1), None, "after 1 September 2012"),
        (None, None, "in the whole plan"),
    ],
)
def test_boundaries_may_be_missing_and_of_any_kind(
    after: date | None, before: str | None, said: str
) -> None:
    a_plan = asked(after=after, before=before, at_least=1)
    ((_, message),) = found(a_plan, RULE)
    assert message == f"WG has 0 meetings {said}; the rule asks for at least 1"


@pytest.mark.parametrize(
    "uncounted",
    [
        meeting("wg-4", date(2013, 8, 26), status="cancelled"),
        meeting("wg-4", date(2013, 8, 26), status="postponed"),
        meeting("wg-4", date(2012, 11, 26), resumes="wg-3"),
        meeting("wg-4", date(2012, 1, 16), during="wg-3"),
        meeting("wg-4", date(2013, 8, 26), body="cosp"),
    ],
    ids=["cancelled", "postponed", "resumed part", "during another", "another body"],
)
def test_some_meetings_do_not_count(uncounted: Meeting) -> None:
    assert entries(asked(WG_3, uncounted, at_most=1, at_least=1), RULE) == []


@pytest.mark.parametrize("status", ["proposed", "tentative", "confirmed", "held"])
def test_all_others_do(status: Status) -> None:
    other = meeting("wg-4", date(2013, 8, 26), status=status)
    assert entries(asked(WG_3, other, at_least=2), RULE) == []


def test_a_boundary_does_not_count_itself() -> None:
    assert entries(asked(WG_3, body="cosp", at_most=0, before=None), RULE) == [
        ("cosp-4", "cosp-5")
    ]
    free = meeting("wg-4", dates=Free(date(2013, 1, 7), date(2013, 12, 20), 3))
    a_plan = asked(WG_3, free, after="wg-4", before=None, at_most=0)
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {}


def test_each_body_is_judged_by_itself() -> None:
    a_plan = asked(WG_3, body=("wg", "cosp"), at_least=1)
    assert [message for _, message in found(a_plan, RULE)] == [
        (
            "COSP has 0 meetings between session 4 of COSP and session 5 of COSP;"
            " the rule asks for at least 1"
        )
    ]


def free(earliest: date, latest: date, name: str = "wg-4") -> Meeting:
    return meeting(name, dates=Free(earliest, latest, 3))


def test_a_free_meeting_counts_if_its_whole_window_does() -> None:
    inside = free(date(2012, 1, 14), date(2013, 11, 24))
    assert entries(asked(WG_3, inside, at_least=2), RULE) == []
    assert waiting(asked(WG_3, inside, at_least=2), RULE) == {}
    assert entries(asked(WG_3, inside, at_most=1), RULE) != []


@pytest.mark.parametrize(
    ("earliest", "latest"),
    [(date(2012, 1, 13), date(2013, 11, 24)), (date(2012, 1, 14), date(2013, 11, 25))],
)
def test_a_free_meeting_is_waited_for_if_only_a_part_of_its_window_does(
    earliest: date, latest: date
) -> None:
    partly = free(earliest, latest)
    assert waiting(asked(WG_3, partly, at_least=2), RULE) == {("wg",): ("wg-4",)}
    assert waiting(asked(WG_3, partly, at_most=1), RULE) == {("wg",): ("wg-4",)}


def test_a_free_meeting_on_which_nothing_depends_is_not_waited_for() -> None:
    partly = free(date(2012, 1, 13), date(2013, 12, 31))
    assert waiting(asked(WG_3, partly, at_least=1, at_most=2), RULE) == {}
    assert waiting(asked(WG_3, partly, at_least=3), RULE) == {}
    assert len(entries(asked(WG_3, partly, at_least=3), RULE)) == 1


@pytest.mark.parametrize(
    ("starts", "ends", "broken", "waits"),
    [
        (date(2012, 12, 28), date(2012, 12, 31), False, False),
        (date(2012, 12, 31), date(2013, 1, 1), False, True),
        (date(2013, 12, 27), date(2013, 12, 30), False, True),
        (date(2013, 12, 30), date(2013, 12, 31), True, False),
        (date(2014, 1, 6), date(2014, 1, 8), True, False),
    ],
)
def test_before_a_year_is_certain_before_it_begins_and_never_after_it_ends(
    starts: date, ends: date, *, broken: bool, waits: bool
) -> None:
    days = (ends - starts).days + 1
    a_plan = asked(meeting("wg-4", starts, days), after=None, before="cycle", at_least=1)
    assert bool(entries(a_plan, RULE)) == broken
    assert waiting(a_plan, RULE) == ({("wg",): ("cycle",)} if waits else {})


def test_a_free_boundary_is_waited_for() -> None:
    session = meeting("cosp-6", dates=Free(date(2012, 6, 1), date(2012, 12, 1), 5), body="cosp")
    a_plan = asked(WG_3, session, before="cosp-6", at_least=1)
    assert waiting(a_plan, RULE) == {("wg",): ("cosp-6",)}


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_a_boundary_that_does_not_count_is_waited_for(status: Status) -> None:
    off = meeting("cosp-6", date(2014, 11, 3), 5, body="cosp", status=status)
    a_plan = asked(WG_3, off, before="cosp-6", at_least=5)
    assert entries(a_plan, RULE) == []
    assert waiting(a_plan, RULE) == {("wg",): ("cosp-6",)}


def test_by_windows_alone_there_may_be_too_few() -> None:
    """Of three, one lies before the later session by its window, one may, and one does not."""
    windows = ((2012, 9, 2012, 10), (2013, 9, 2014, 3), (2014, 1, 2014, 6))
    free = [
        meeting(f"free-{n}", dates=Free(date(y, m, 1), date(last, month, 28), 3))
        for n, (y, m, last, month) in enumerate(windows)
    ]
    a_plan, every = asked(*free, at_least=1), [one.id for one in free]
    assert MeetingsBetween(body="wg", before="cosp-5", at_least=2).too_few(a_plan, every) is None
    three = MeetingsBetween(body="wg", before="cosp-5", at_least=3)
    told = three.too_few(a_plan, every)
    assert told is not None
    said, out = told
    assert str(said) == (
        "by the windows, WG can hold 2 meetings before session 5 of COSP; the rule asks for at"
        " least 3"
    )
    assert out == ("free-2",)
    # Nothing is asked where only what cannot lie there could move.
    assert three.too_few(a_plan, ["free-2"]) is None


def test_a_rule_that_asks_for_no_number_is_refused() -> None:
    with pytest.raises(WrongValue, match="the rule asks for nothing; write at_least"):
        MeetingsBetween(body="wg", before="cosp-5")


@given(st.data())
def test_what_is_found_holds_in_no_world_and_what_is_judged_in_all_or_none(
    data: st.DataObject,
) -> None:
    a_plan = data.draw(plans())
    every = worlds(a_plan)
    (rule,) = (one for one in a_plan.rules if isinstance(one, MeetingsBetween))
    report = check(a_plan)
    found_bodies = {
        str(one.message).split()[0].lower()
        for one in (*report.findings, *report.accepted)
        if one.id == RULE
    }
    waiting_bodies = {name for case in report.not_judged if case.id == RULE for name in case.about}
    for body in rule.body:
        holds = verdict([_holds(a_plan, rule, body, world) for world in every])
        if body in waiting_bodies:
            assert body not in found_bodies
        else:
            assert (body not in found_bodies) is holds


def _holds(a_plan: Plan, rule: MeetingsBetween, body: str, world: World) -> bool:
    """Count as the table of rules says, every date being known."""
    days = range(date.min.toordinal(), date.max.toordinal())
    if isinstance(rule.after, date):
        days = range(rule.after.toordinal() + 1, days.stop)
    elif rule.after is not None:
        days = range(world[rule.after][1].toordinal() + 1, days.stop)
    if isinstance(rule.before, date):
        days = range(days.start, rule.before.toordinal())
    elif rule.before is not None:
        days = range(days.start, world[rule.before][0].toordinal())
    number = sum(
        world[one.id][0].toordinal() in days and world[one.id][1].toordinal() in days
        for one in a_plan.meetings
        if one.body == body and one.counts and one.resumes is None and one.during is None
    )
    return (rule.at_least or 0) <= number and (rule.at_most is None or number <= rule.at_most)
