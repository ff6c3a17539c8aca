"""report-to-session: the time between two sessions ends with a report to the next one."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.model.fault_cases import faults
from tests.plans_in_python import WG, meeting, plan
from tests.rules.judged import entries, found, hints, waiting
from tests.rules.small_plans import COSP, plans
from tests.rules.worlds import World, worlds
from workplan.dates.closing import OnDates
from workplan.errors import WrongValue
from workplan.model.bodies import Body
from workplan.model.closures import Closure
from workplan.model.documents import Document, Step
from workplan.model.marks import Override
from workplan.model.meetings import Free, Meeting, Status
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.checking import check
from workplan.rules.report_to_session import ReportToSession

RULE = "report-to-session"
COSP_4 = meeting("cosp-4", date(2012, 1, 9), 5, body="cosp", number=4)
COSP_5 = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", number=5)
WG_3 = meeting("wg-3", date(2012, 8, 27), number=3)
WG_4 = meeting("wg-4", date(2013, 8, 26), number=4)  # to Wednesday 28 August
SESSIONS = (COSP_4, COSP_5)


def report(*steps: tuple[str, str], name: str = "report", **more: Any) -> Document:
    steps = steps or (("adopted", "on end"), ("issued", "4 weeks after end"))
    made = tuple(Step(id=step, due=due) for step, due in steps)
    return Document(**({"id": name, "title": name.title(), "of": "wg", "steps": made} | more))


def asked(*meetings: Meeting, document: Document | None = None, **more: Any) -> Plan:
    """Return a plan that asks WG for a report to each session."""
    tables = {key: more.pop(key) for key in ("topics", "overrides", "bodies") if key in more}
    documents = (document or report(), *more.pop("besides", ()))
    rule = ReportToSession(**({"body": "wg", "to": "cosp", "documents": "report"} | more))
    return plan(
        **({"bodies": (WG, COSP)} | tables),
        meetings=meetings,
        documents=documents,
        rules=(rule,),
    )


def test_the_last_meeting_before_a_session_brings_a_report() -> None:
    assert entries(asked(*SESSIONS, WG_3, WG_4), RULE) == []
    assert waiting(asked(*SESSIONS, WG_3, WG_4), RULE) == {}


def test_what_is_due_too_late_is_told_with_the_last_day() -> None:
    a_plan = asked(*SESSIONS, WG_3, WG_4, document=report(("issued", "13 weeks after end")))
    assert found(a_plan, RULE) == [
        (
            ("wg-4/report.issued", "wg-4", "cosp-5"),
            (
                "Report, issued (WG, meeting 4) is due on Wednesday 27 November 2013, too late for"
                " session 5 of COSP, which opens on 25 November 2013"
            ),
        )
    ]
    assert hints(a_plan, RULE) == [
        "let it be due on Sunday 24 November 2013 or earlier, or meet earlier"
    ]


@pytest.mark.parametrize(
    ("by", "due", "kept"),
    [
        (None, "on start of cosp-5", False),
        (None, "1 day before start of cosp-5", True),
        ("6 weeks", "6 weeks before start of cosp-5", True),
        ("6 weeks", "41 days before start of cosp-5", False),
        ("10 working days", "10 working days before start of cosp-5", True),
        ("10 working days", "9 working days before start of cosp-5", False),
    ],
)
def test_it_is_due_before_the_session_opens_or_so_long_before(
    by: str | None, due: str, *, kept: bool
) -> None:
    a_plan = asked(*SESSIONS, WG_4, document=report(("issued", due)), by=by)
    assert entries(a_plan, RULE) == ([] if kept else [("wg-4/report.issued", "wg-4", "cosp-5")])


def test_what_is_due_less_than_so_long_before_is_told_with_how_long_is_asked() -> None:
    a_plan = asked(*SESSIONS, WG_4, document=report(("issued", "8 weeks after end")), by="6 weeks")
    ((_, message),) = found(a_plan, RULE)
    assert message == (
        "Report, issued (WG, meeting 4) is due on Wednesday 23 October 2013, less than 6 weeks"
        " before session 5 of COSP, which opens on 25 November 2013"
    )
    assert hints(a_plan, RULE) == [
        "let it be due on Monday 14 October 2013 or earlier, or meet earlier"
    ]


@pytest.mark.parametrize(("seat", "kept"), [(None, True), ("Vienna", False)])
def test_working_days_are_those_at_the_seat_of_who_is_told(
    seat: str | None, *, kept: bool
) -> None:
    holiday = Closure(id="h", title="H", when=OnDates((date(2013, 11, 20),)), place="Vienna")
    a_plan = asked(
        *SESSIONS,
        WG_4,
        document=report(("issued", "10 days before start of cosp-5")),  # Friday 15 November
        by="6 working days",
        bodies=(WG, evolve(COSP, seat=seat)),
    )
    assert bool(entries(evolve(a_plan, closures=(holiday,)), RULE)) != kept


@pytest.mark.parametrize(
    ("steps", "kept"),
    [
        ((("adopted", "on end"), ("issued", "13 weeks after end")), False),
        ((("issued", "on end"), ("adopted", "4 weeks before start of cosp-5")), True),
    ],
)
def test_the_last_step_counts(steps: tuple[tuple[str, str], ...], *, kept: bool) -> None:
    a_plan = asked(*SESSIONS, WG_4, document=report(*steps))
    assert bool(entries(a_plan, RULE)) != kept


def test_a_meeting_without_such_a_document_brings_none() -> None:
    a_plan = asked(*SESSIONS, WG_3, WG_4, document=report(of="wg-3"))
    assert found(a_plan, RULE) == [
        (
            ("wg-4", "cosp-5"),
            "meeting 4 of WG, the last before session 5 of COSP, brings no report to it",
        )
    ]
    assert hints(a_plan, RULE) == [
        'write [[documents]] with id = "report" and of = "wg", and its steps'
    ]


def test_a_document_that_is_left_out_by_hand_is_none() -> None:
    override = Override(entry="wg-4/report.issued", on=None)
    a_plan = asked(*SESSIONS, WG_4, overrides=(override,))
    assert entries(a_plan, RULE) == [("wg-4", "cosp-5")]


def test_one_of_several_documents_is_enough() -> None:
    late = report(("issued", "13 weeks after end"))
    summary = report(("issued", "1 week after end"), name="summary")
    a_plan = asked(*SESSIONS, WG_4, document=late, besides=(summary,))
    assert entries(a_plan, RULE) == [("wg-4/report.issued", "wg-4", "cosp-5")]
    both = asked(
        *SESSIONS, WG_4, document=late, besides=(summary,), documents=("report", "summary")
    )
    assert entries(both, RULE) == []


class TestWhichMeetingReports:
    @pytest.mark.parametrize(
        ("starts", "days", "reports"),
        [
            (date(2012, 1, 13), 1, False),  # on the last day of the session before
            (date(2012, 1, 14), 1, True),
            (date(2013, 11, 24), 1, True),
            (date(2013, 11, 24), 2, False),  # it ends as the session opens
        ],
    )
    def test_one_that_lies_between_the_two_sessions(
        self, starts: date, days: int, *, reports: bool
    ) -> None:
        late = report(("issued", "3 years after end"))
        a_plan = asked(*SESSIONS, meeting("wg-4", starts, days), document=late)
        assert bool(entries(a_plan, RULE)) == reports

    def test_before_the_first_session_any(self) -> None:
        early = meeting("wg-1", date(2012, 1, 2))
        late = report(("issued", "2 weeks after end"))
        assert entries(asked(COSP_4, early, document=late), RULE) == [
            ("wg-1/report.issued", "wg-1", "cosp-4")
        ]

    def test_where_none_lies_between_there_is_nothing_to_report(self) -> None:
        a_plan = asked(*SESSIONS)
        assert entries(a_plan, RULE) == []
        assert waiting(a_plan, RULE) == {}

    @pytest.mark.parametrize("status", ["cancelled", "postponed"])
    def test_one_that_counts(self, status: Status) -> None:
        only_3 = report(of="wg-3")
        assert entries(asked(*SESSIONS, WG_3, WG_4, document=only_3), RULE) != []
        off = evolve(WG_4, status=status)
        assert entries(asked(*SESSIONS, WG_3, off, document=only_3), RULE) == []
        no_session = evolve(COSP_5, status=status)
        assert entries(asked(COSP_4, no_session, WG_3, WG_4, document=only_3), RULE) == []

    def test_a_resumed_part_may_bring_the_report_of_its_meeting(self) -> None:
        part = meeting("wg-4-resumed", date(2013, 9, 9), resumes="wg-4")
        theirs = report(of="wg-4-resumed")
        assert entries(asked(*SESSIONS, WG_4, part, document=theirs), RULE) == []

    def test_a_resumed_session_is_none_of_its_own(self) -> None:
        part = meeting("cosp-4-resumed", date(2013, 9, 16), body="cosp", resumes="cosp-4")
        late = report(("issued", "4 weeks after end"))
        assert entries(asked(*SESSIONS, part, WG_4, document=late), RULE) == []

    def test_of_several_bodies_each(self) -> None:
        irg = Body(id="irg", name="Review group", short="IRG")
        theirs = meeting("irg-1", date(2013, 6, 3), body="irg", number=1)
        a_plan = asked(*SESSIONS, WG_4, theirs, bodies=(WG, COSP, irg), body=("wg", "irg"))
        assert entries(a_plan, RULE) == [("irg-1", "cosp-5")]


class TestForEachTopic:
    TOPIC = Topic(id="study", title="Study", body="wg")
    EACH = report(each="topic")

    def test_that_of_one_is_enough(self) -> None:
        takes = evolve(WG_4, topics=("study",), topics_final=True)
        a_plan = asked(*SESSIONS, takes, document=self.EACH, topics=(self.TOPIC,))
        assert entries(a_plan, RULE) == []
        assert waiting(a_plan, RULE) == {}

    def test_the_topics_have_to_be_known(self) -> None:
        a_plan = asked(*SESSIONS, WG_4, document=self.EACH, topics=(self.TOPIC,))
        assert entries(a_plan, RULE) == []
        assert waiting(a_plan, RULE) == {("cosp-5", "wg"): ("wg-4",)}

    def test_a_meeting_that_takes_none_brings_none(self) -> None:
        takes = evolve(WG_4, topics=(), topics_final=True)
        a_plan = asked(*SESSIONS, takes, document=self.EACH, topics=(self.TOPIC,))
        assert entries(a_plan, RULE) == [("wg-4", "cosp-5")]


class TestWhatIsNotDated:
    FREE = meeting("wg-5", dates=Free(date(2013, 1, 7), date(2013, 12, 20), 3))

    def session_5_waits_for(self, of: Plan) -> list[tuple[str, ...]]:
        return [found for about, found in waiting(of, RULE).items() if "cosp-5" in about]

    @pytest.mark.parametrize(
        ("meetings", "waits_for"),
        [
            ((COSP_4, meeting("cosp-5", body="cosp"), WG_4), ("cosp-5",)),
            ((*SESSIONS, WG_4, FREE), ("wg-5",)),
            ((meeting("cosp-4", body="cosp"), COSP_5, WG_4), ("cosp-4",)),
        ],
        ids=["the session", "the last meeting", "the session before"],
    )
    def test_is_waited_for(
        self, meetings: tuple[Meeting, ...], waits_for: tuple[str, ...]
    ) -> None:
        a_plan = asked(*meetings, document=report())
        assert entries(a_plan, RULE) == []
        assert self.session_5_waits_for(a_plan) == [waits_for]

    def test_a_meeting_that_is_surely_the_last_is_judged_once_its_report_is_due(self) -> None:
        free = meeting("wg-5", dates=Free(date(2013, 9, 2), date(2013, 9, 20), 3))
        counted = asked(*SESSIONS, WG_4, free)
        assert waiting(counted, RULE) == {("cosp-5", "wg"): ("wg-5",)}
        fixed = Document(
            id="report", title="Report", of="wg", steps=(Step(id="issued", due=date(2013, 11, 1)),)
        )
        given_day = asked(*SESSIONS, WG_4, free, document=fixed)
        assert waiting(given_day, RULE) == {}
        assert entries(given_day, RULE) == []

    def test_a_session_that_may_end_as_the_meeting_opens_is_waited_for(self) -> None:
        dates = Free(date(2013, 8, 1), date(2013, 8, 26), 2)
        before = meeting("cosp-4", dates=dates, body="cosp")
        a_plan = asked(before, COSP_5, WG_4)
        assert self.session_5_waits_for(a_plan) == [("cosp-4",)]

    def test_a_session_surely_before_the_meeting_need_not_be_dated(self) -> None:
        before = meeting("cosp-4", dates=Free(date(2012, 1, 9), date(2012, 6, 29), 5), body="cosp")
        a_plan = asked(before, COSP_5, WG_4)
        assert {about for about in waiting(a_plan, RULE) if "cosp-5" in about} == set()


class TestParameters:
    def test_documents_are_those_of_the_plan(self) -> None:
        rule = ReportToSession(body="wg", to="wg", documents="reprot")
        assert faults(documents=(report(),), rules=(rule,)) == [
            'rules[0].documents: the plan has no "reprot" for documents; write "report"'
        ]

    def test_by_is_a_length(self) -> None:
        with pytest.raises(WrongValue):
            ReportToSession(body="wg", to="cosp", documents="report", by="soon")


@given(st.data())
def test_what_is_found_holds_in_no_world_and_what_is_judged_in_all(data: st.DataObject) -> None:
    weeks = data.draw(st.integers(0, 2))
    document = report(("issued", f"{weeks} weeks after end" if weeks else "on end"))
    rule = ReportToSession(body="wg", to="cosp", documents="report")
    a_plan = evolve(data.draw(plans()), documents=(document,), rules=(rule,), accepted=())
    every = worlds(a_plan)
    report_of = check(a_plan)
    late = {one.entries[-1] for one in report_of.findings if one.id == RULE}
    open_ = {name for one in report_of.not_judged if one.id == RULE for name in one.about}
    for session in a_plan.meetings_of("cosp"):
        if session.counts and session.resumes is None and session.id not in open_:
            holds = {_holds(a_plan, session, world, weeks) for world in every}
            assert holds == {session.id not in late}


def _holds(a_plan: Plan, session: Meeting, world: World, weeks: int) -> bool:
    """Say whether a session has its report, every date being known."""
    opens, _ = world[session.id]

    def before(body: str) -> list[tuple[date, date]]:
        """Return last and first day of the meetings that end before the session, in order."""
        firsts = (one for one in a_plan.meetings_of(body) if one.counts and not one.resumes)
        return sorted(
            (world[one.id][1], world[one.id][0]) for one in firsts if world[one.id][1] < opens
        )

    meetings, sessions = before("wg"), before("cosp")
    if not meetings or (sessions and meetings[-1][1] <= sessions[-1][0]):
        return True
    return meetings[-1][0] + timedelta(weeks=weeks) < opens
