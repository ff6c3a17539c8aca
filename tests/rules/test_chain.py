"""Why an entry is when it is, link by link."""

from datetime import date
from typing import Any

from attrs import evolve

from tests.plans_in_python import deadline, meeting, plan
from workplan.model.calls import Call
from workplan.model.marks import Override
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.programme.derive import derive
from workplan.rules import RULES
from workplan.rules.chain import Asking, Link, Reason, chain
from workplan.rules.checking import asked_of, judge
from workplan.rules.deadline_order import DeadlineOrder
from workplan.rules.gap import Gap
from workplan.rules.meetings_between import MeetingsBetween
from workplan.text import Text

MONDAY = date(2012, 9, 3)
PARA_12 = "CAC/COSP/WG.4/2011/4, para. 12"

DEADLINES = (
    deadline("papers", "6 weeks before start", source=PARA_12, url="https://example.org/4"),
    deadline("call", "Friday on or before 4 weeks before papers", opens="1 week before call"),
)


def made(**tables: Any) -> Plan:
    return plan(**({"meetings": (meeting("m", MONDAY),), "deadlines": DEADLINES} | tables))


def links(of: Plan, name: str) -> tuple[Link, ...]:
    programme = derive(of)
    entry = programme.entry(name)
    assert entry is not None
    return chain(programme, entry, asked_of(of, RULES), judge(programme).findings)


def asked(of: Plan, name: str) -> list[tuple[str, str]]:
    return [(asking.kind, asking.id) for asking in links(of, name)[0].asked_by]


def test_the_chain_leads_from_an_entry_to_the_date_that_is_given() -> None:
    call, papers, given = links(made(), "m/call")
    assert [link.entry.id for link in (call, papers, given)] == ["m/call", "m/papers", "m"]
    assert call.entry.follows == ("m/papers",)
    assert (call.due, call.opens) == (
        "Friday on or before 4 weeks before papers",
        "1 week before call",
    )
    assert (papers.due, papers.opens) == ("6 weeks before start", None)
    assert (given.due, given.opens) == (None, None)


def test_each_step_has_the_day_to_which_it_leads() -> None:
    call, papers, given = links(made(), "m/call")
    # Monday 23 July, four weeks before it Monday 25 June, the Friday before that, and a week.
    assert [reason.day for reason in papers.reasons] == [date(2012, 7, 23)]
    days = [date(2012, 6, 25), date(2012, 6, 22), date(2012, 6, 15)]
    assert [reason.day for reason in call.reasons] == days
    (reason,) = given.reasons
    assert (str(reason.said), reason.day) == ("given in the plan", None)


def test_a_date_set_by_hand_is_a_step_with_its_day_and_asked_for_by_the_override() -> None:
    override = Override(
        entry="m/papers", on=date(2012, 7, 19), reason="printing", source="Memo of 3 May"
    )
    (papers, _) = links(made(overrides=(override,)), "m/papers")
    assert papers.reasons[-1].day == date(2012, 7, 19)
    assert papers.asked_by == (
        Asking(
            kind="deadline",
            id="papers",
            title=Text.of("Papers"),
            source=(PARA_12,),
            url="https://example.org/4",
        ),
        Asking(
            kind="override",
            id="m/papers",
            title=Text.of("printing"),
            source=("Memo of 3 May",),
        ),
    )


def test_what_is_due_of_a_call_is_asked_for_by_the_call() -> None:
    call = Call(
        id="request",
        of="wg",
        title="Request",
        sent="20 weeks before start",
        replies_by="12 weeks before start",
        source=PARA_12,
    )
    link = links(made(calls=(call,)), "m/request.replies")[0]
    (asking,) = link.asked_by
    assert (asking.kind, asking.id, asking.source) == ("call", "request", (PARA_12,))
    assert link.due == "12 weeks before start"


def test_recommendations_ask_for_what_cites_their_paragraph_or_where_they_report_back() -> None:
    def recommended(name: str, **more: Any) -> Recommendation:
        return Recommendation(id=name, made_at="m", title=name, **more)

    of = made(
        meetings=(meeting("m", MONDAY), meeting("n", date(2013, 9, 2))),
        recommendations=(
            recommended("same", source=PARA_12),
            recommended("other", source="CAC/COSP/WG.4/2011/4, para. 1"),
            recommended("back", report_back="n"),
        ),
    )
    assert asked(of, "m/papers") == [("deadline", "papers"), ("recommendation", "same")]
    assert asked(of, "n") == [("meeting", "n"), ("recommendation", "back")]
    assert asked(of, "m") == [("meeting", "m")]


def test_rules_ask_for_their_cases_and_for_the_deadlines_that_they_name() -> None:
    of = made(
        meetings=(meeting("m", MONDAY), meeting("n", date(2013, 9, 2))),
        rules=(
            DeadlineOrder(id="order", deadlines=("call", "papers")),
            DeadlineOrder(id="others", deadlines=("papers", "report")),
            Gap(id="apart", body="wg", at_least="1 month"),
            Gap(id="off", body="wg", at_least="1 month", level="off"),
        ),
        deadlines=(*DEADLINES, deadline("report", date(2012, 12, 3), of=())),
    )
    assert asked(of, "m/call") == [("deadline", "call"), ("rule", "order")]
    # "report" hangs on no meeting: the papers alone are in no order.
    assert asked(of, "m/papers") == [("deadline", "papers"), ("rule", "order")]
    # Of the last meeting there is no next one, but the gap before it waits for its date.
    assert asked(of, "n") == [("meeting", "n"), ("rule", "order"), ("rule", "apart")]


def test_rules_ask_for_what_they_have_found_something_about() -> None:
    none = MeetingsBetween(id="none", body="wg", before=date(2013, 1, 1), at_most=0)
    some = evolve(none, id="some", at_most=1)
    assert asked(made(rules=(none, some)), "m") == [("meeting", "m"), ("rule", "none")]


def test_rules_that_are_always_on_are_not_in_the_chain_unless_the_plan_states_them() -> None:
    assert asked(made(), "m") == [("meeting", "m")]


def test_an_entry_that_is_counted_from_several_leads_to_each_once() -> None:
    of = made(
        deadlines=(
            *DEADLINES,
            deadline("report", "2 weeks after papers", opens="1 week after papers"),
        )
    )
    assert [link.entry.id for link in links(of, "m/report")] == ["m/report", "m/papers", "m"]


def test_what_is_not_dated_has_steps_without_days() -> None:
    (papers, _) = links(made(meetings=(meeting("m"),)), "m/papers")
    (reason,) = papers.reasons
    assert reason == Reason(reason.said, None)
