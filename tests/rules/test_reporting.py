"""Which reports a meeting brings to a session."""

from datetime import date
from typing import Any

from tests.plans_in_python import WG, meeting, plan
from tests.rules.small_plans import COSP
from workplan.model.calendars import Calendars
from workplan.model.documents import Document, Step
from workplan.model.meetings import Free, Meeting
from workplan.rules.reporting import could_mend, last_given, last_steps, parts_of
from workplan.scheduling.builder import Builder

REPORT = Document(
    id="report",
    of="wg",
    title="Report",
    steps=(Step(id="adopted", due="on end"), Step(id="issued", due="4 weeks after end")),
)
SPRING, SUMMER = (meeting(f"wg-{month}", date(2012, month, 5)) for month in (3, 6))
RESUMED = meeting("resumed", date(2012, 7, 2), resumes="wg-6")
SESSION = meeting("cosp-1", date(2012, 10, 1), body="cosp")
EARLIER = meeting("cosp-0", date(2012, 2, 6), body="cosp")
MEETINGS = (SPRING, SUMMER, RESUMED, SESSION, EARLIER)


def of(*meetings: Meeting) -> tuple[str, ...]:
    """Return what could mend that the meeting in summer, the last before the session, is late."""
    a_plan = plan(bodies=(WG, COSP), meetings=(*MEETINGS, *meetings))
    return could_mend(a_plan, Calendars(a_plan), "wg", SESSION, SUMMER)


def window(first: date, last: date, **more: Any) -> Meeting:
    return meeting("free", dates=Free(first, last, 1), **more)


def test_a_report_is_there_with_its_last_step() -> None:
    a_plan = plan(meetings=(SPRING,), documents=(REPORT,))
    assert [step.id for step in last_steps(a_plan, SPRING, ("other", "report"))] == [
        "report.issued"
    ]


def test_parts_belong_to_the_meeting_that_they_resume() -> None:
    assert parts_of(plan(meetings=MEETINGS[:3]), SUMMER) == [SUMMER, RESUMED]


def test_what_could_come_between_them_could_mend_it() -> None:
    assert of() == ("cosp-1", "wg-6", "resumed")
    assert "free" in of(window(date(2012, 5, 1), date(2012, 9, 3)))
    assert "free" in of(window(date(2012, 6, 4), date(2012, 9, 3), body="cosp"))
    assert "free" not in of(window(date(2012, 4, 2), date(2012, 4, 30)))
    assert "free" not in of(window(date(2012, 10, 1), date(2012, 10, 31)))


def test_of_given_meetings_the_last_is_known() -> None:
    a_plan = plan(bodies=(WG, COSP), meetings=MEETINGS)
    model = Builder(a_plan, Calendars(a_plan), {}, {})
    assert last_given(model, "wg", SESSION) == SUMMER
    assert last_given(model, "wg", EARLIER) is None
    free = Builder(a_plan, Calendars(a_plan), {"cosp-1": (734000,)}, {})
    assert last_given(free, "wg", SESSION) is None
