"""Faults of references, and what is said of them."""

from typing import Any, ClassVar

import pytest
from attrs import field, frozen

from tests.model.fault_cases import DAY, OTHER, TOPIC, WG1, WG2, body, said_of
from tests.plans_in_python import WG, deadline, meeting, plan
from workplan.dates.closing import Between
from workplan.dates.spans import DateAsKnown
from workplan.model.closures import Closure
from workplan.model.marks import Accepted, Done, Override
from workplan.model.milestones import Milestone
from workplan.model.recommendations import Recommendation
from workplan.model.requirements import Boundary, Requirement, names
from workplan.model.topics import Topic


@frozen(kw_only=True)
class Asks(Requirement):
    name: ClassVar[str] = "asks"
    of: tuple[str, ...] = field(metadata=names("bodies"))
    after: Boundary | None = field(default=None, metadata=names("boundaries"))


CASES: list[tuple[dict[str, Any], str]] = [
    (
        {"bodies": (body(parent="c"),)},
        'bodies[0].parent: the plan has no "c" for parent; write one of these: b',
    ),
    (
        {"meetings": (meeting("x", DAY, body="wgg"),)},
        'meetings[0].body: the plan has no "wgg" for body; write "wg"',
    ),
    (
        {"meetings": (meeting("x", DAY, decided_by="cosp"),)},
        'meetings[0].decided_by: the plan has no "cosp"',
    ),
    (
        {"meetings": (meeting("x", DAY, during="y"),)},
        'meetings[0].during: the plan has no "y" for during',
    ),
    (
        {
            "meetings": (meeting("x", DAY, topics=("t", "u")),),
            "topics": (TOPIC,),
        },
        'meetings[0].topics[1]: the plan has no "u" for topics; write one of these: t',
    ),
    (
        {
            "bodies": (WG, OTHER),
            "meetings": (meeting("x", DAY, topics=("t",)),),
            "topics": (Topic(id="t", title="T", body="other"),),
        },
        'meetings[0].topics[0]: "t" is a topic of another body',
    ),
    (
        {"meetings": (WG1, meeting("x", DAY, topics=("wg-1", "wg-1")))},
        'meetings[1].topics[1]: "wg-1" stands there twice; write it once',
    ),
    (
        {"meetings": (WG1, meeting("x", DAY, resumes="wg-1"), meeting("y", DAY, resumes="x"))},
        'meetings[2].resumes: "x" is not the first part of a meeting of this body',
    ),
    (
        {
            "bodies": (WG, OTHER),
            "meetings": (WG1, meeting("x", DAY, body="other")),
            "topics": (TOPIC,),
        },
        'topics[0]: topic "t" does not say whose it is; write its body: body = "other"',
    ),
    (
        {"topics": (Topic(id="t", title="T", after=("u",)),)},
        'topics[0].after: the plan has no "u" for after; write one of these: t',
    ),
    ({"deadlines": (deadline(of="wgg"),)}, 'deadlines[0].of: the plan has no "wgg" for of'),
    ({"deadlines": (deadline(since="x"),)}, 'deadlines[0].since: the plan has no "x" for since'),
    (
        {"recommendations": (Recommendation(id="r", title="R", made_at="x"),)},
        'recommendations[0].made_at: the plan has no "x" for made_at; leave it out',
    ),
    (
        {
            "meetings": (WG1,),
            "deadlines": (deadline(),),
            "done": (Done(entry="wg-1/paper", on=DAY),),
        },
        'done[0].entry: the plan cannot have an entry "wg-1/paper"; write "wg-1/papers"',
    ),
    (
        {"meetings": (WG1,), "overrides": (Override(entry="wg-1", on=DAY),)},
        'overrides[0].entry: "wg-1" is no deadline; change its date where it stands',
    ),
    (
        {
            "closures": (Closure(id="c", title="C", when=Between(DAY, DAY)),),
            "done": (Done(entry="c/2013", on=DAY),),
        },
        'done[0].entry: the plan cannot have an entry "c/2013"; write "c/2012"',
    ),
    (
        {"meetings": (meeting("x", DAY, resumes="y"),)},
        'meetings[0].resumes: the plan has no "y" for resumes; write one of these: x',
    ),
    ({"meetings": (meeting("x", DAY, resumes="x"),)}, 'meetings[0].resumes: "x" is not the first'),
    (
        {
            "bodies": (WG, OTHER),
            "meetings": (WG1, meeting("x", DAY, body="other", resumes="wg-1")),
        },
        'meetings[1].resumes: "wg-1" is not the first part of a meeting of this body',
    ),
    (
        {"deadlines": (deadline(of=("wg", "gw")),)},
        'deadlines[0].of[1]: the plan has no "gw" for of; write one of these: wg',
    ),
    ({"deadlines": (deadline(until="x"),)}, 'deadlines[0].until: the plan has no "x" for until'),
    (
        {"meetings": (WG1, WG2), "deadlines": (deadline(since="wg-2", until="wg-1"),)},
        'deadlines[0].until: "wg-1" comes before "wg-2"; write the first meeting that has it in',
    ),
    (
        {"meetings": (WG1,), "accepted": (Accepted(rule="r", entry="wg-2", reason="R"),)},
        'accepted[0].entry: the plan cannot have an entry "wg-2"; write "wg-1"',
    ),
    (
        {"rules": (Asks(of=("wg", "gw")),)},
        'rules[0].of[1]: the plan has no "gw" for of; write one of these: wg',
    ),
    (
        {"rules": (Asks(of=("wg",), after="wg-1"),)},
        'rules[0].after: the plan has no "wg-1" for after; leave it out: the plan has none',
    ),
]


@pytest.mark.parametrize(("tables", "said"), CASES)
def test_each_fault_says_where_what_and_what_to_write_instead(
    tables: dict[str, Any], said: str
) -> None:
    assert said_of(tables, said).startswith(said)


@pytest.mark.parametrize(("since", "until"), [("wg-1", "wg-2"), ("wg-1", "wg-1")])
def test_a_deadline_may_hold_from_one_meeting_until_another(since: str, until: str) -> None:
    limited = deadline(since=since, until=until)
    assert plan(meetings=(WG2, WG1), deadlines=(limited,)).deadlines == (limited,)


def test_a_rule_may_ask_for_what_the_plan_has_and_for_dates() -> None:
    stone = Milestone(id="stone", title="Stone", on=DateAsKnown(2013))
    rules = (
        Asks(id="a", of=("wg",), after="wg-1"),
        Asks(id="b", of=("wg",), after="stone"),
        Asks(id="c", of=("wg",), after=DAY),
        Asks(id="d", of=("wg",)),
    )
    assert plan(meetings=(WG1,), milestones=(stone,), rules=rules).rules == rules
