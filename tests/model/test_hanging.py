"""Which deadlines hang together."""

from tests.model.fault_cases import OTHER, WG1, WG2
from tests.plans_in_python import WG, deadline, plan
from workplan.model.hanging import sets_of_deadlines


def test_meetings_with_the_same_deadlines_are_looked_at_once() -> None:
    call, papers, own = deadline("call"), deadline(), deadline(of="wg-2")
    same = sets_of_deadlines(plan(meetings=(WG1, WG2), deadlines=(call, papers)))
    assert [(each.of, each.deadlines) for each in same] == [("wg-1", (call, papers))]
    since = deadline("since", since="wg-2")
    made = plan(meetings=(WG1, WG2), deadlines=(call, papers, own, since))
    assert [(each.of, each.deadlines) for each in sets_of_deadlines(made)] == [
        ("wg-1", (call, papers)),
        ("wg-2", (call, since, own)),
    ]


def test_deadlines_of_a_body_that_does_not_meet_hang_together_too() -> None:
    call, reply = deadline("call", of="other"), deadline("reply", of="other", each="topic")
    since = deadline("call", of="other", opens="8 weeks before start", since="wg-1")
    made = plan(bodies=(WG, OTHER), meetings=(WG1,), deadlines=(call, since, reply))
    (of_meeting, of_body) = sets_of_deadlines(made)
    assert (of_meeting.of, of_meeting.at_meeting, of_meeting.deadlines) == ("wg-1", True, ())
    assert (of_body.of, of_body.at_meeting) == ("other", False)
    assert of_body.by_id == {"reply": reply}
    assert (of_body.of_meetings, of_body.periods) == (frozenset({"call"}), frozenset({"call"}))
    assert str(of_body.names.instead("cal")) == 'write "call"'
