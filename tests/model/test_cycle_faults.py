"""Faults of circles."""

from typing import Any

import pytest

from tests.model.fault_cases import DAY, OTHER, WG1, WG2, body, faults, said_of
from tests.plans_in_python import WG, deadline, meeting, plan
from workplan.model.cycle_faults import SHOWN
from workplan.model.topics import Topic

CASES: list[tuple[dict[str, Any], str]] = [
    (
        {"bodies": (body(id="a", parent="c"), body(parent="a"), body(id="c", parent="b"))},
        "bodies[0].parent: parent goes round in a circle: a > c > b > a; leave out one",
    ),
    (
        {"meetings": (meeting("x", DAY, during="x"),)},
        "meetings[0].during: during goes round in a circle: x > x",
    ),
    (
        {
            "topics": (
                Topic(id="t", title="T", after=("u",)),
                Topic(id="u", title="U", after=("t",)),
            )
        },
        "topics[0].after: after goes round in a circle: t > u > t",
    ),
    (
        {
            "meetings": (WG1,),
            "deadlines": (deadline("a", "1 day before b"), deadline("b", "1 day after a")),
        },
        "deadlines[0].due: due goes round in a circle: a > b > a",
    ),
    (
        {
            "meetings": (WG1,),
            "deadlines": (
                deadline("a", "on start", opens="on b opens"),
                deadline("b", "on start", opens="1 day after a opens"),
            ),
        },
        "deadlines[0].opens: opens goes round in a circle: a opens > b opens > a opens; leave",
    ),
    (
        {"meetings": (WG1,), "deadlines": (deadline("a", "on a opens", opens="on a"),)},
        "deadlines[0].due: due goes round in a circle: a > a opens > a; leave out one of these",
    ),
]


@pytest.mark.parametrize(("tables", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    tables: dict[str, Any], said: str
) -> None:
    assert said_of(tables, said).startswith(said)


def test_each_circle_is_told_once() -> None:
    own = deadline("own", of="wg-2")  # the two meetings do not have the same deadlines
    circles = (
        deadline("a", "on b"),
        deadline("b", "on a"),
        deadline("c", "on c"),
        deadline("d", "on a"),
    )
    assert faults(meetings=(WG1, WG2), deadlines=(*circles, own)) == [
        "deadlines[0].due: due goes round in a circle: a > b > a; leave out one of these links",
        "deadlines[2].due: due goes round in a circle: c > c; leave out one of these links",
    ]


def test_of_long_circles_and_of_many_only_some_are_told() -> None:
    ring = [Topic(id=f"t{n:02}", title="T", after=(f"t{(n + 1) % 20:02}",)) for n in range(20)]
    assert faults(topics=tuple(ring)) == [
        (
            "topics[0].after: after goes round in a circle: "
            "t00 > t01 > t02 > t03 > t04 > t05 > t06 > t07 > t00; leave out one of these links"
        )
    ]
    alone = tuple(Topic(id=f"t{n}", title="T", after=(f"t{n}",)) for n in range(20))
    assert len(faults(topics=alone)) == SHOWN


@pytest.mark.parametrize("turn", [1, -1])
def test_what_may_not_go_round_where_nobody_meets_yet_is_no_circle(turn: int) -> None:
    until = deadline("call", of="other", until="wg-1")
    since = deadline("call", "1 week after papers", of="other", since="wg-2")
    papers = deadline("papers", "1 week after call", of="other", until="wg-1")
    tables: dict[str, Any] = {"bodies": (WG, OTHER), "meetings": (WG1, WG2)}
    made = plan(**tables, deadlines=(*(until, since)[::turn], papers))
    assert made.deadlines_naming("other") == made.deadlines
    assert len(faults(**tables, deadlines=(since, papers))) == 1


def test_what_leads_to_the_same_by_two_ways_is_no_circle() -> None:
    afters = {"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": ()}
    topics = tuple(Topic(id=name, title="T", after=after) for name, after in afters.items())
    assert plan(topics=topics).topics == topics
