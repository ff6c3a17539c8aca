"""What is to be reported back, when, to which meeting."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import WG, meeting, plan
from tests.programme.programmes import COSP
from workplan.dates.lengths import Length
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.marks import Done
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.model.recommendations import FollowUp, Recommendation
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.programme.report_backs import reported_at
from workplan.programme.selecting import Selection
from workplan.programme.standing import standings
from workplan.rules.checking import check

WG1 = meeting("wg-1", date(2012, 6, 4), number=1)
WG2 = meeting("wg-2", date(2012, 8, 27), number=2)
WG3 = meeting("wg-3", date(2013, 8, 26), number=3)
FREE = meeting("wg-4", dates=Free(date(2014, 6, 2), date(2014, 6, 30), 3), number=4)
SESSION = meeting("cosp-5", date(2013, 11, 25), 5, body="cosp", number=5)
MEETINGS = (WG1, WG2, WG3, FREE, SESSION)


def asked(report_back: Any, made_at: str = "wg-1", name: str = "r", **more: Any) -> Recommendation:
    return Recommendation(id=name, made_at=made_at, title="Do it", report_back=report_back, **more)


def said(**more: Any) -> FollowUp:
    return FollowUp(**({"recommendation": "r"} | more))


def a_plan(*made: Recommendation, **tables: Any) -> Plan:
    return plan(**({"bodies": (WG, COSP), "meetings": MEETINGS, "recommendations": made} | tables))


def reports(*made: Recommendation, **tables: Any) -> list[Entry]:
    entries = derive(a_plan(*made, **tables)).entries
    return [entry for entry in entries if entry.kind == "report-back"]


def report(*made: Recommendation, **tables: Any) -> Entry:
    (entry,) = reports(*made, **tables)
    return entry


class TestWhenAReportIsDue:
    @pytest.mark.parametrize(
        ("made_at", "day", "of", "reason"),
        [
            ("wg-1", date(2012, 8, 27), "wg-2", "meeting 2 of WG opens (27 August 2012)"),
            ("wg-2", date(2013, 8, 26), "wg-3", "meeting 3 of WG opens (26 August 2013)"),
        ],
    )
    def test_at_the_next_meeting(self, made_at: str, day: date, of: str, reason: str) -> None:
        entry = report(asked("next meeting", made_at))
        assert (entry.id, entry.starts, entry.ends) == ("r/report-back", day, day)
        assert (entry.of, entry.body, entry.follows) == (of, "wg", (of,))
        assert list(map(str, entry.reason)) == [f"to be reported at the next meeting: {reason}"]

    def test_at_the_next_meeting_that_is_not_cancelled(self) -> None:
        cancelled = evolve(WG2, status="cancelled")
        entry = report(asked("next meeting"), meetings=(WG1, cancelled, WG3))
        assert (entry.of, entry.starts, entry.status) == ("wg-3", date(2013, 8, 26), "proposed")

    def test_after_a_resumed_part_no_other_part_is_the_next_meeting(self) -> None:
        parts = (
            meeting("wg-1-b", date(2012, 6, 18), resumes="wg-1"),
            meeting("wg-1-c", date(2012, 7, 2), resumes="wg-1"),
        )
        for made_at in ("wg-1", "wg-1-b", "wg-1-c"):
            assert (
                report(asked("next meeting", made_at), meetings=(*MEETINGS, *parts)).of == "wg-2"
            )

    def test_at_a_next_meeting_that_is_not_dated(self) -> None:
        entry = report(asked("next meeting", "wg-3"))
        assert (entry.of, entry.starts, entry.follows) == ("wg-4", None, ("wg-4",))
        assert entry.window == Span(date(2014, 6, 2), date(2014, 6, 26))
        assert list(map(str, entry.reason)) == [
            "not dated yet: to be reported when meeting 4 of WG opens"
        ]

    def test_at_the_next_meeting_whichever_that_turns_out_to_be(self) -> None:
        other = meeting("wg-5", dates=Free(date(2014, 6, 16), date(2014, 7, 31), 3))
        entry = report(asked("next meeting", "wg-3"), meetings=(*MEETINGS, other))
        assert (entry.of, entry.body, entry.starts) == (None, "wg", None)
        assert entry.window == Span(date(2014, 6, 2), date(2014, 6, 26))
        assert entry.follows == ("wg-4", "wg-5")
        assert list(map(str, entry.reason)) == [
            "not dated yet: to be reported when the next meeting of WG opens"
        ]

    def test_at_a_next_meeting_that_the_plan_does_not_have(self) -> None:
        entry = report(asked("next meeting", "cosp-5"))
        assert (entry.of, entry.body, entry.starts, entry.window) == (None, "cosp", None, None)
        assert list(map(str, entry.reason)) == [
            (
                "not dated yet: to be reported when the next meeting of COSP opens, which the plan"
                " does not have"
            )
        ]

    def test_at_a_meeting_that_is_named_be_it_of_another_body(self) -> None:
        entry = report(asked("cosp-5"))
        assert (entry.of, entry.body, entry.starts) == ("cosp-5", "cosp", date(2013, 11, 25))
        assert list(map(str, entry.reason)) == [
            "to be reported when session 5 of COSP opens (25 November 2013)"
        ]

    def test_at_a_named_meeting_that_is_cancelled_it_does_not_count(self) -> None:
        cancelled = evolve(WG3, status="cancelled")
        entry = report(asked("wg-3"), meetings=(WG1, WG2, cancelled))
        assert (entry.of, entry.status, entry.counts) == ("wg-3", "cancelled", False)

    def test_by_a_day(self) -> None:
        day = date(2013, 3, 1)
        entry = report(asked(day))
        assert (entry.starts, entry.ends, entry.of, entry.body) == (day, day, None, "wg")
        assert list(map(str, entry.reason)) == ["to be reported by Friday 1 March 2013"]

    @pytest.mark.parametrize("report_back", ["none", None])
    def test_never(self, report_back: str | None) -> None:
        assert reports(asked(report_back)) == []


class TestAtSomeMeeting:
    def test_it_is_due_at_any_from_the_next_one_until_the_plan_ends(self) -> None:
        entry = report(asked("some meeting"))
        assert (entry.id, entry.starts, entry.of) == ("r/report-back", None, None)
        assert entry.window == Span(date(2012, 8, 27), date(2014, 12, 31))
        assert entry.follows == ("wg-2",)
        assert list(map(str, entry.reason)) == [
            "not dated yet: to be reported at a later meeting of WG"
        ]

    def test_nobody_knows_when_if_the_plan_has_no_later_meeting(self) -> None:
        entry = report(asked("some meeting", "cosp-5"))
        assert (entry.starts, entry.window, entry.follows) == (None, None, ())

    def test_its_day_is_that_on_which_something_was_first_said_of_it(self) -> None:
        entry = report(
            asked("some meeting"),
            follow_up=(said(on=date(2014, 1, 6)), said(at="wg-3", state="in progress")),
        )
        day = date(2013, 8, 26)
        assert (entry.starts, entry.ends, entry.done, entry.of) == (day, day, day, "wg-3")
        assert list(map(str, entry.reason)) == ["reported on Monday 26 August 2013"]

    def test_it_may_be_reported_between_meetings(self) -> None:
        day = date(2013, 3, 1)
        entry = report(asked("some meeting"), follow_up=(said(on=day),))
        assert (entry.starts, entry.done, entry.of, entry.follows) == (day, day, None, ())


class TestRegularly:
    def test_at_each_later_meeting_but_no_resumed_part(self) -> None:
        part = meeting("wg-2-b", date(2012, 9, 10), resumes="wg-2")
        found = reports(asked("regularly"), meetings=(*MEETINGS, part))
        assert [(entry.id, entry.of, entry.starts) for entry in found] == [
            ("r/report-back/wg-2", "wg-2", date(2012, 8, 27)),
            ("r/report-back/wg-3", "wg-3", date(2013, 8, 26)),
            ("r/report-back/wg-4", "wg-4", None),
        ]
        assert str(found[0].reason[0]) == (
            "to be reported at each meeting: meeting 2 of WG opens (27 August 2012)"
        )
        assert str(found[2].reason[0]) == (
            "not dated yet: to be reported when meeting 4 of WG opens"
        )

    def test_a_cancelled_meeting_keeps_its_report_which_does_not_count(self) -> None:
        cancelled = evolve(WG2, status="cancelled")
        found = reports(asked("regularly"), meetings=(WG1, cancelled, WG3))
        assert [(entry.of, entry.counts) for entry in found] == [("wg-2", False), ("wg-3", True)]

    def test_until_it_is_closed(self) -> None:
        closed = said(at="wg-2", state="implemented")
        found = reports(asked("regularly"), follow_up=(closed,))
        assert [entry.of for entry in found] == ["wg-2"]
        again = said(on=date(2014, 1, 6), state="in progress")
        found = reports(asked("regularly"), follow_up=(closed, again))
        assert [entry.of for entry in found] == ["wg-2", "wg-4"]

    def test_what_was_said_before_a_cancelled_meeting_is_there_for_the_one_after_it(self) -> None:
        cancelled = evolve(WG2, status="cancelled")
        found = reports(
            asked("regularly"),
            meetings=(WG1, cancelled, WG3),
            follow_up=(said(on=date(2012, 7, 2)),),
        )
        assert {entry.of: entry.done for entry in found} == {
            "wg-2": None,
            "wg-3": date(2012, 7, 2),
        }

    def test_under_an_earlier_name_of_a_meeting_it_stays_published(self) -> None:
        (entry,) = reports(asked("regularly"), meetings=(WG1, evolve(WG2, was="wg-prevention-2")))
        assert entry.id == "r/report-back/wg-2"
        assert entry.published_id == "r/report-back/wg-prevention-2"

    @pytest.mark.parametrize(
        ("rows", "done"),
        [
            ((said(at="wg-2"),), {"wg-2": date(2012, 8, 27)}),
            ((said(at="wg-2-b"),), {"wg-2": date(2012, 9, 10)}),
            # Without a meeting it is there for the first that ends from that day on.
            ((said(on=date(2012, 7, 2)),), {"wg-2": date(2012, 7, 2)}),
            ((said(on=date(2012, 8, 29)),), {"wg-2": date(2012, 8, 29)}),
            ((said(on=date(2012, 8, 30)),), {"wg-3": date(2012, 8, 30)}),
            ((said(on=date(2013, 9, 2)),), {}),  # the next is not dated
            ((said(at="cosp-5"),), {}),  # the Conference was told, not the working group
            (
                (said(at="wg-3"), said(at="wg-2", on=date(2012, 8, 28)), said(at="wg-2")),
                {"wg-2": date(2012, 8, 27), "wg-3": date(2013, 8, 26)},
            ),
        ],
    )
    def test_each_is_done_by_what_was_said_there_or_since_the_meeting_before(
        self, rows: tuple[FollowUp, ...], done: dict[str, date]
    ) -> None:
        part = meeting("wg-2-b", date(2012, 9, 10), resumes="wg-2")
        found = reports(asked("regularly"), meetings=(*MEETINGS, part), follow_up=rows)
        assert {entry.of: entry.done for entry in found if entry.done} == done


class TestWhatAReportSays:
    def test_it_repeats_what_the_recommendation_says(self) -> None:
        made = asked(
            "next meeting",
            addressee="secretariat",
            source="Report, para. 25",
            url="https://example.org/",
            note="A note",
            verified=False,
        )
        entry = report(made)
        assert str(entry.title) == "Report back: Do it (WG, meeting 2)"
        assert entry.owner == "secretariat"
        assert (entry.source, entry.url, entry.note) == (made.source, made.url, made.note)
        assert not entry.verified
        assert entry.status == "proposed"

    def test_it_is_as_little_verified_as_its_meeting(self) -> None:
        unsure = evolve(WG2, verified=False)
        assert not report(asked("next meeting"), meetings=(WG1, unsure)).verified

    def test_without_a_meeting_it_is_called_after_what_is_asked(self) -> None:
        assert str(report(asked(date(2013, 3, 1))).title) == "Report back: Do it"

    @pytest.mark.parametrize(
        ("row", "done"),
        [
            (said(at="wg-2"), date(2012, 8, 27)),
            (said(at="wg-2", on=date(2012, 8, 28)), date(2012, 8, 28)),
            (said(on=date(2012, 7, 2)), date(2012, 7, 2)),  # earlier
            (said(at="wg-3"), date(2013, 8, 26)),  # later
            (said(at="wg-4"), None),
        ],
    )
    def test_it_is_done_when_something_is_first_said_of_it(
        self, row: FollowUp, done: date | None
    ) -> None:
        assert report(asked("next meeting"), follow_up=(row,)).done == done

    def test_what_the_plan_says_is_done_is_done_then(self) -> None:
        mark = Done(entry="r/report-back", on=date(2012, 8, 29))
        entry = report(asked("next meeting"), follow_up=(said(at="wg-2"),), done=(mark,))
        assert entry.done == date(2012, 8, 29)


class TestWhatIsOwed:
    def test_it_is_chosen_by_kind_owner_and_by_when_it_is_due(self) -> None:
        of = a_plan(asked("next meeting", addressee="secretariat"), asked("wg-3", name="s"))
        programme = derive(of, as_of=date(2012, 8, 1))
        month = Selection(kinds=("report-back",), due=Length.parse("30 days"))
        assert [entry.id for entry in month.of(programme)] == ["r/report-back"]
        theirs = Selection(owners=("secretariat",))
        assert [entry.id for entry in theirs.of(programme)] == ["r/report-back"]
        assert standings(programme)["r/report-back"] == "next"

    def test_it_is_overdue_from_the_day_after_the_meeting_opens_on_unless_that_is_held(
        self,
    ) -> None:
        of = a_plan(asked("next meeting"))
        opens, later = date(2012, 8, 27), date(2012, 8, 28)
        assert standings(derive(of, as_of=opens))["r/report-back"] == "next"
        assert standings(derive(of, as_of=later))["r/report-back"] == "overdue"
        (finding,) = check(of, as_of=later).findings
        assert (finding.rule, finding.entries) == ("lead-time", ("r/report-back",))

        held = a_plan(asked("next meeting"), meetings=(WG1, evolve(WG2, status="held"), WG3))
        assert standings(derive(held, as_of=later))["r/report-back"] == "past"
        assert check(held, as_of=later).findings == ()

    def test_what_is_due_by_a_day_is_overdue_after_it(self) -> None:
        of = a_plan(asked(date(2013, 3, 1)))
        assert standings(derive(of, as_of=date(2013, 3, 2)))["r/report-back"] == "overdue"


class TestAtAMeeting:
    MADE = (
        asked("next meeting", name="soon"),
        asked("wg-3", name="named"),
        asked("regularly", name="often"),
        asked("some meeting", name="some"),
        asked("none", name="none"),
        asked(date(2012, 8, 28), name="by-a-day"),
        asked("next meeting", "wg-2", name="later"),
    )

    def at(self, meeting_id: str, *follow_up: FollowUp, **tables: Any) -> list[str]:
        of = a_plan(*self.MADE, follow_up=follow_up, **tables)
        found = reported_at(of, Calendars(of), of.meeting(meeting_id))
        return [one.id for one in found]

    def test_what_is_due_there_is_reported_in_the_order_of_the_plan(self) -> None:
        assert self.at("wg-1") == []
        assert self.at("wg-2") == ["soon", "often"]
        assert self.at("wg-3") == ["named", "often", "later"]
        assert self.at("wg-4") == ["often"]
        assert self.at("cosp-5") == []

    def test_what_was_said_there_too_and_what_was_closed_before_no_more(self) -> None:
        rows = (
            FollowUp(recommendation="some", at="wg-3"),
            FollowUp(recommendation="none", at="cosp-5"),
            FollowUp(recommendation="often", at="wg-2", state="implemented"),
            FollowUp(recommendation="named", on=date(2013, 1, 7), state="superseded"),
        )
        assert self.at("wg-2", *rows) == ["soon", "often"]
        assert self.at("wg-3", *rows) == ["some", "later"]
        assert self.at("wg-4", *rows) == []
        assert self.at("cosp-5", *rows) == ["none"]

    def test_nothing_is_due_at_a_resumed_part_but_something_may_be_said(self) -> None:
        part = meeting("wg-2-b", date(2012, 9, 10), resumes="wg-2")
        meetings = (*MEETINGS, part)
        assert self.at("wg-2-b", meetings=meetings) == []
        row = FollowUp(recommendation="some", at="wg-2-b")
        assert self.at("wg-2-b", row, meetings=meetings) == ["some"]

    @pytest.mark.parametrize("meetings", [MEETINGS, (WG1, WG3, FREE, SESSION)])
    def test_it_is_what_the_entries_that_hang_on_the_meeting_are_for(
        self, meetings: tuple[Any, ...]
    ) -> None:
        names = {one.id for one in meetings}
        of = a_plan(*(one for one in self.MADE if one.made_at in names), meetings=meetings)
        for one in meetings:
            entries = {
                entry.id.partition("/")[0]
                for entry in derive(of).entries
                if entry.kind == "report-back" and entry.of == one.id
            }
            assert {found.id for found in reported_at(of, Calendars(of), one)} == entries
