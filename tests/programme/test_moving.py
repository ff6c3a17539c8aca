"""A programme as if an entry were on another day."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import WG, deadline, meeting, plan
from tests.programme.programmes import COSP
from tests.strategies.plans import plans
from workplan.dates.spans import Span
from workplan.model.agenda import AgendaItem
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.recommendations import FollowUp, Recommendation
from workplan.model.supposing import opened_on, with_meeting
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.programme.moving import MovingDue, MovingMeeting
from workplan.programme.programme import Programme

MONDAY = date(2012, 9, 3)


def moving_due(of: Plan, name: str) -> MovingDue:
    programme = derive(of)
    entry = programme.entry(name)
    assert entry is not None
    assert entry.ends is not None
    return MovingDue(programme, entry, Span(entry.ends, entry.ends))


def moving_meeting(programme: Programme, name: str) -> MovingMeeting:
    entry = programme.entry(name)
    assert entry is not None
    assert entry.starts is not None
    assert entry.ends is not None
    meeting = programme.plan.meeting(name)
    return MovingMeeting(programme, meeting, Span(entry.starts, entry.ends))


def entry_of(programme: Programme, name: str) -> Entry:
    entry = programme.entry(name)
    assert entry is not None
    return entry


def test_something_due_moves_alone() -> None:
    of = plan(
        meetings=(meeting("m", MONDAY),),
        deadlines=(
            deadline("papers", "2 weeks before start at 17:00", opens="4 weeks before start"),
            deadline("call", "1 week before papers"),
            deadline("hearing", MONDAY, of=()),
        ),
    )
    moving = moving_due(of, "m/papers")
    assert moving.concerned == {"m/papers", "m"}
    assert moving.span(MONDAY) == Span(MONDAY, MONDAY)
    there = moving.on(date(2012, 8, 22))
    papers, before = entry_of(there, "m/papers"), entry_of(moving.programme, "m/papers")
    assert (papers.starts, papers.ends) == (date(2012, 8, 6), date(2012, 8, 22))
    assert papers.instant is not None
    assert f"{papers.instant:%Y-%m-%d %H:%M}" == "2012-08-22 17:00"
    assert papers.counted == before.counted
    assert entry_of(there, "m/call") == entry_of(moving.programme, "m/call")
    assert there.calendars is moving.programme.calendars
    beside = moving.beside(date(2012, 8, 22))
    assert beside.entries == tuple(one for one in there.entries if one.id != "hearing")


def test_a_period_that_ends_before_it_opened_is_one_day_and_a_day_stays_one() -> None:
    of = plan(
        meetings=(meeting("m", MONDAY),),
        deadlines=(
            deadline("papers", "2 weeks before start", opens="4 weeks before start"),
            deadline("call", "2 weeks before start"),
        ),
    )
    for name, to in (("m/papers", date(2012, 7, 2)), ("m/call", date(2012, 8, 30))):
        there = entry_of(moving_due(of, name).on(to), name)
        assert (there.starts, there.ends) == (to, to)


@given(plans(halves=False, far=False), st.data())
def test_a_meeting_moves_as_if_the_plan_had_been_written_so(of: Plan, data: st.DataObject) -> None:
    programme = derive(of)
    dated = [one.id for one in of.meetings if one.starts is not None]
    if not dated:
        return
    moving = moving_meeting(programme, data.draw(st.sampled_from(dated)))
    day = moving.present.first + timedelta(days=data.draw(st.integers(-400, 400)))
    moved = opened_on(moving.meeting, day)
    if moving.faults(day):
        return
    written = derive(with_meeting(of, moved))
    there = moving.on(day)
    assert there == written
    assert moving.span(day) == written.calendars.span(moved)
    changed = {*there.entries} ^ {*programme.entries}
    assert all(moving.concerned & {one.id, one.of} for one in changed)


def test_what_would_be_wrong_is_told_where_meetings_have_things_in_turn() -> None:
    since = deadline("papers", of="n", since="m")
    of = plan(meetings=TWO, deadlines=(since, deadline("notes", "on papers", of="n")))
    moving = moving_meeting(derive(of), "m")
    assert moving.faults(date(2013, 9, 2)) == ()
    (fault,) = moving.faults(date(2013, 9, 3))
    assert str(fault.message) == '"n" has no deadline "papers" to count from'


TOPIC = Topic(id="t", body="wg", title="T")
TWO = (meeting("m", MONDAY), meeting("n", date(2013, 9, 2)))
TAKEN = tuple(evolve(one, topics=("t",)) for one in TWO)
PARTS = (
    evolve(TWO[0], number=1),
    meeting("m-2", date(2012, 10, 1), resumes="m"),
    meeting("n", date(2013, 9, 2), resumes="m"),
)
LATER = meeting("o", date(2014, 2, 3))
DURING = meeting("cosp-5", date(2012, 10, 2), body="cosp", during="m-2")
PAPER = Document(
    id="paper", title="Paper", of="wg", each="topic", steps=(Step(id="issued", due="on start"),)
)
TAKEN_UP: dict[str, Any] = {"meetings": TAKEN, "topics": (TOPIC,), "documents": (PAPER,)}
# What was asked before of a body is closed at meetings of another, before it is told.
CLOSED: dict[str, Any] = {
    "bodies": (WG, COSP),
    "meetings": (
        meeting("before", date(2012, 1, 9)),
        *(evolve(m, body="cosp") for m in TWO),
        LATER,
    ),
    "follow_up": (FollowUp(recommendation="r", at="n", state="implemented"),),
}


def told(report_back: str, made_at: str = "m", **more: Any) -> dict[str, Any]:
    """Return tables in which something is told where the body takes up what became of it."""
    asked = Recommendation(id="r", title="R", made_at=made_at, report_back=report_back)
    follow_up = AgendaItem(id="follow-up", of="wg", title="Follow-up", fill="follow-up")
    return {"recommendations": (asked,), "agenda": (follow_up,), **more}


@pytest.mark.parametrize(
    "tables",
    [
        {"deadlines": (deadline(due="1 week after end of m"),)},
        {"deadlines": (deadline(due="1 week before start of m", of="n"),)},
        {"deadlines": (deadline(due="on start", opens="2 weeks after end of m", of="n"),)},
        {"deadlines": (deadline(due="1 week after end of previous"),)},
        {"deadlines": (deadline(due="1 week before start of next wg"),)},
        {"deadlines": (deadline(since="m"),)},
        {"deadlines": (deadline(until="m", of=("wg", "n")),)},
        {"deadlines": (deadline(each="topic"),), "meetings": TAKEN, "topics": (TOPIC,)},
        {"deadlines": (deadline(of=("m-2", "n")),), "meetings": PARTS},
        {"deadlines": (deadline(due="on end of m-2", of="o"),), "meetings": (*PARTS, LATER)},
        {"bodies": (WG, COSP), "meetings": (*PARTS, DURING)},
        {"papers": (Paper(id="p", title="P", of="m-2"),), "meetings": PARTS},
        {"papers": (Paper(id="p", title="P", of="t/paper"),), **TAKEN_UP},
        told("next meeting"),
        told("o", "before", **CLOSED),
    ],
    ids=[
        *("this", "own", "opens", "previous", "next", "since", "until", "topic", "part"),
        *("counted from a part", "during a part", "paper of a part", "paper on a topic"),
        *("told next", "told until closed"),
    ],
)
@pytest.mark.parametrize("name", ["m", "n"])
def test_what_looks_at_a_meeting_is_derived_anew(tables: dict[str, Any], name: str) -> None:
    of = plan(**({"meetings": TWO} | tables))
    moving = moving_meeting(derive(of), name)
    # Before both, between them, and after both.
    for day in (date(2012, 3, 5), date(2013, 3, 4), date(2014, 3, 3)):
        assert moving.on(day) == derive(with_meeting(of, opened_on(moving.meeting, day)))


def test_what_does_not_look_at_a_meeting_is_not_derived_anew() -> None:
    of = plan(meetings=TWO, deadlines=(deadline(),))
    assert moving_meeting(derive(of), "m").concerned == {"m"}
    # Another body takes up what became of what it has asked for itself.
    others = meeting("cosp-5", date(2013, 3, 4), body="cosp")
    of = plan(
        **told("next meeting", bodies=(WG, COSP), meetings=(*TWO, others)),
        follow_up=(FollowUp(recommendation="r", at="n"),),
    )
    of = evolve(of, agenda=(evolve(of.agenda[0], of=("wg", "cosp")),))
    assert moving_meeting(derive(of), "n").concerned == {"m", "n", "r/report-back"}
