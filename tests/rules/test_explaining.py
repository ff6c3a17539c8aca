"""Why an entry is when it is, and what a rule asks."""

from datetime import date

import pytest

from tests.plans_in_python import meeting, plan
from workplan.errors import CallError
from workplan.model.deadlines import Deadline
from workplan.model.marks import Override
from workplan.model.plan import Plan
from workplan.rules.explaining import EntryExplained, RuleExplained, explain
from workplan.rules.topics_per_meeting import TopicsPerMeeting

SATURDAY = date(2012, 9, 1)
MANAGEABLE = TopicsPerMeeting(id="manageable", body="wg", at_most=2)


def made(*overrides: Override) -> Plan:
    chain = {
        "papers": "6 weeks before start",
        "call": "4 weeks before papers",
        "reminder": "1 week before call",
        "report": "2 weeks after end",
    }
    return plan(
        meetings=(
            meeting("wg-3", SATURDAY, number=3),
            meeting("wg-4", date(2013, 9, 2), number=4),
        ),
        deadlines=tuple(
            Deadline(id=name, title=name, of="wg", due=due) for name, due in chain.items()
        ),
        overrides=overrides,
        rules=(MANAGEABLE,),
    )


def explained_entry(name: str) -> EntryExplained:
    explained = explain(made(), name)
    assert isinstance(explained, EntryExplained)
    return explained


def test_an_entry_leads_back_to_the_date_that_is_given() -> None:
    explained = explained_entry("wg-3/reminder")
    assert explained.entry.id == "wg-3/reminder"
    assert [entry.id for entry in explained.because] == ["wg-3/call", "wg-3/papers", "wg-3"]
    assert explained.hanging == ()


def test_an_entry_leads_on_to_all_that_moves_with_it_and_nothing_else() -> None:
    explained = explained_entry("wg-3/papers")
    assert [entry.id for entry in explained.hanging] == ["wg-3/reminder", "wg-3/call"]
    hanging = [entry.id for entry in explained_entry("wg-3").hanging]
    assert hanging == ["wg-3/reminder", "wg-3/call", "wg-3/papers", "wg-3/report"]


def test_an_entry_has_the_findings_that_concern_it() -> None:
    assert [finding.rule for finding in explained_entry("wg-3").findings] == ["open-days"]
    assert explained_entry("wg-4").findings == ()


def test_a_rule_is_found_by_its_name_and_by_the_id_that_the_plan_gives_it() -> None:
    by_name, by_id = (explain(made(), name) for name in ("topics-per-meeting", "manageable"))
    assert by_name == by_id
    assert isinstance(by_name, RuleExplained)
    assert by_name.page.rule == "topics-per-meeting"
    assert by_name.stated == (MANAGEABLE,)


def test_a_rule_has_what_it_finds() -> None:
    explained = explain(made(), "open-days")
    assert isinstance(explained, RuleExplained)
    assert explained.stated == ()
    assert [finding.entries for finding in explained.findings] == [("wg-3",)]


def test_what_there_is_not_is_told_with_what_comes_nearest() -> None:
    with pytest.raises(
        CallError, match='there is no entry and no rule "wg-3/paper"; write "wg-3/'
    ):
        explain(made(), "wg-3/paper")


def test_what_was_left_out_by_hand_is_told_as_such() -> None:
    with pytest.raises(CallError, match='"wg-3/papers" has been left out by hand'):
        explain(made(Override(entry="wg-3/papers", on=None)), "wg-3/papers")
