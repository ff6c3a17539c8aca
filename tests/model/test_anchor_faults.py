"""Faults of what deadlines count from."""

from typing import Any

import pytest
from attrs import evolve

from tests.model.fault_cases import OTHER, TOPIC, WG1, WG2, faults, said_of
from tests.plans_in_python import WG, deadline, plan

CALL = deadline("call")

CASES: list[tuple[dict[str, Any], str]] = [
    (
        {"deadlines": (deadline(due="on start of wg-2"),), "meetings": (WG1,)},
        'deadlines[0].due: the plan has no "wg-2" to count from; write "wg-1"',
    ),
    (
        {"deadlines": (deadline(due="on start of next wgg"),)},
        'deadlines[0].due: the plan has no "wgg" to count from; write "wg"',
    ),
    (
        {"deadlines": (deadline(due="on cal"), CALL), "meetings": (WG1,)},
        'deadlines[0].due: "wg-1" has no deadline "cal" to count from; write "call"',
    ),
    (
        {"deadlines": (deadline(due="on call opens"), CALL), "meetings": (WG1,)},
        'deadlines[0].due: "call" is no period and does not open; write "call" alone',
    ),
    (
        {
            "deadlines": (deadline(due="on call"), deadline("call", each="topic")),
            "meetings": (WG1,),
        },
        'deadlines[0].due: "call" is due once for each topic; count from a deadline of the',
    ),
    (
        {"deadlines": (deadline(due="on end of wg"),)},
        (
            'deadlines[0].due: the plan has no "wg" to count from; '
            'name a meeting, or write "end of next wg" or "end of previous wg"'
        ),
    ),
    (
        {"deadlines": (deadline(due="on end of next wg-1"),), "meetings": (WG1,)},
        'deadlines[0].due: the plan has no "wg-1" to count from; write "end of wg-1"',
    ),
    (
        {"deadlines": (deadline(due="on cal"), CALL)},
        'deadlines[0].due: "wg" has no deadline "cal" to count from; write "call"',
    ),
    (
        {"deadlines": (deadline(due="on call", opens="on cal"), CALL), "meetings": (WG1,)},
        'deadlines[0].opens: "wg-1" has no deadline "cal" to count from; write "call"',
    ),
    (
        {
            "deadlines": (deadline(due="on call"), deadline("call", since="wg-2")),
            "meetings": (WG1, WG2),
        },
        'deadlines[0].due: "wg-1" has no deadline "call" to count from; leave it out',
    ),
]


@pytest.mark.parametrize(("tables", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    tables: dict[str, Any], said: str
) -> None:
    assert said_of(tables, said).startswith(said)


def test_a_fault_at_many_meetings_is_told_once() -> None:
    own = deadline("own", of="wg-2")  # the two meetings do not have the same deadlines
    found = faults(meetings=(WG1, WG2), deadlines=(deadline(due="on cal"), CALL, own))
    assert len(found) == 1


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_with_one_id_either_may_be_meant_where_nobody_meets_yet(turn: int) -> None:
    until = deadline("call", opens="8 weeks before start", of="other", until="wg-1")
    since = deadline("call", of="other", each="topic", since="wg-2")
    asked = deadline("papers", "1 week after call opens", of="other")
    tables: dict[str, Any] = {"bodies": (WG, OTHER), "meetings": (WG1, WG2)}
    made = plan(**tables, deadlines=(*(until, since)[::turn], asked))
    assert made.deadlines_naming("other") == made.deadlines
    for other, said in (
        (evolve(until, opens=None), "is no period and does not open"),
        (evolve(until, each="topic"), "is due once for each topic"),
    ):
        both = (other, since)
        (fault,) = faults(**tables, deadlines=(*both[::turn], asked))
        assert fault.startswith(f'deadlines[2].due: "call" {said}')


def test_what_is_there_can_be_counted_from() -> None:
    reply = deadline("reply", "on call", opens="on call opens", each="topic")
    period = deadline("call", opens="8 weeks before start", each="topic")
    beside = deadline("beside", "on start of next other", opens="on start of wg-1")
    made = plan(
        bodies=(WG, OTHER), meetings=(WG1,), deadlines=(reply, period, beside), topics=(TOPIC,)
    )
    assert made.deadlines_of(WG1) == (reply, period, beside)
