"""lead-time: what has fallen due has been done."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.plans_in_python import deadline, meeting, plan
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.marks import Done
from workplan.model.meetings import Free, Status
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.rules.checking import check
from workplan.rules.finding import Report
from workplan.rules.lead_time import LeadTime
from workplan.rules.meeting_rule import Candidate

MONDAY = date(2012, 8, 27)
DUE = date(2012, 7, 16)  # six weeks before
DAY = timedelta(days=1)
FREE = meeting("wg-3", dates=Free(date(2012, 8, 1), date(2012, 12, 31), 3))


def a_plan(**tables: Any) -> Plan:
    return plan(**({"meetings": (meeting("wg-3", MONDAY),), "deadlines": (deadline(),)} | tables))


def seen_from(as_of: date | None, **tables: Any) -> Report:
    return check(a_plan(**tables), as_of=as_of)


def late(as_of: date | None, **tables: Any) -> list[tuple[str, ...]]:
    findings = seen_from(as_of, **tables).findings
    return [finding.entries for finding in findings if finding.rule == "lead-time"]


def test_without_a_day_of_reference_it_asks_nothing() -> None:
    assert seen_from(None) == Report()
    waiting = seen_from(None, meetings=(FREE,)).not_judged
    assert "lead-time" not in {one.rule for one in waiting}


@pytest.mark.parametrize(("as_of", "is_late"), [(DUE, False), (DUE + DAY, True)])
def test_what_is_due_on_the_day_itself_is_not_late(as_of: date, *, is_late: bool) -> None:
    assert late(as_of) == ([("wg-3/papers",)] if is_late else [])


def test_a_deadline_that_hangs_on_no_meeting_is_judged_too() -> None:
    survey = deadline("survey", date(2012, 5, 2), of=())
    assert late(date(2012, 6, 1), deadlines=(survey,)) == [("survey",)]


def test_it_fails_the_plan_unless_it_is_done() -> None:
    assert not seen_from(DUE + DAY).passes
    assert seen_from(DUE + DAY, done=(Done(entry="wg-3/papers", on=DUE),)).passes


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_does_not_take_place_is_not_judged(status: Status) -> None:
    assert late(DUE + DAY, meetings=(meeting("wg-3", MONDAY, status=status),)) == []


def test_of_a_held_meeting_only_what_was_due_after_it_is_judged() -> None:
    held = meeting("wg-3", MONDAY, status="held")
    both = (deadline(), deadline("report", "1 day after end"))
    assert late(date(2012, 12, 1), meetings=(held,), deadlines=both) == [("wg-3/report",)]


def test_what_is_not_dated_waits() -> None:
    waiting = seen_from(DUE, meetings=(FREE,)).not_judged
    assert [(one.about, one.waits_for) for one in waiting if one.rule == "lead-time"] == [
        (("wg-3/papers",), ("wg-3",))
    ]


@pytest.mark.parametrize("weeks", range(1, 12))
def test_a_candidate_is_allowed_where_placing_it_there_has_no_finding(
    weeks: int,
) -> None:
    as_of = date(2012, 8, 20)
    opens = date(2012, 8, 1) + timedelta(weeks=weeks)
    placed = meeting("wg-3", dates=Free(date(2012, 8, 1), date(2012, 12, 31), 3, placed=opens))
    the_plan = a_plan(meetings=(FREE,))
    calendars = Calendars(the_plan)
    candidate = Candidate(the_plan, calendars, FREE, Span(opens, opens + 2 * DAY), as_of=as_of)
    assert LeadTime().allows(candidate) == (late(as_of, meetings=(placed,)) == [])
    told = [broken.entries for broken in LeadTime().broken_by(candidate)]
    assert told == late(as_of, meetings=(placed,))


def test_a_report_to_a_meeting_that_nobody_can_name_is_not_waited_for() -> None:
    made = (
        Recommendation(id="some", made_at="wg-3", title="R", report_back="some meeting"),
        Recommendation(id="named", made_at="wg-3", title="R", report_back="wg-4"),
        Recommendation(id="day", made_at="wg-3", title="R", report_back=date(2012, 9, 3)),
    )
    free = meeting("wg-4", dates=Free(date(2013, 6, 3), date(2013, 6, 28), 3))
    tables = {
        "meetings": (meeting("wg-3", MONDAY), free),
        "deadlines": (),
        "recommendations": made,
    }
    report = seen_from(date(2012, 9, 4), **tables)
    waiting = [case.about for case in report.not_judged if case.rule == "lead-time"]
    assert waiting == [("named/report-back",)]
    assert late(date(2012, 9, 4), **tables) == [("day/report-back",)]
