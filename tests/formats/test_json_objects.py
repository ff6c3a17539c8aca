"""What is said in JSON: the keys that are promised, and what they hold."""

import json
from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given

from tests.formats.texts import texts
from tests.plans_in_python import meeting, plan
from workplan.dates.spans import DateAsKnown
from workplan.errors import Fault
from workplan.formats.edition import Edition
from workplan.formats.json_objects import (
    Json,
    check_object,
    entry_object,
    errors_object,
    explain_object,
    fault_object,
    finding_object,
    json_text,
    not_judged_object,
    number_object,
    show_object,
)
from workplan.model.deadlines import Deadline
from workplan.model.marks import Accepted, Done
from workplan.model.milestones import Milestone
from workplan.rules.explaining import EntryExplained, explain
from workplan.rules.finding import Finding
from workplan.rules.within_plan import WithinPlan
from workplan.text import sentence

MONDAY = date(2012, 8, 27)

# The keys of each object, as the pages on the command line promise them: none is ever removed.
ENTRY = {
    *(
        "id",
        "kind",
        "title",
        "starts",
        "ends",
        "window",
        "instant",
        "opens",
        "body",
        "of",
        "owner",
    ),
    *("reason", "source", "status", "done"),
}
FINDING = {"rule", "id", "level", "entries", "message", "hint", "source", "file", "line"}
NOT_JUDGED = {"rule", "id", "waits_for"}
FAULT = {"message", "hint", "file", "line", "path"}


def edition() -> Edition:
    return Edition.of(
        plan(
            meetings=(
                meeting("m", MONDAY),
                meeting("n", MONDAY),
                meeting("free", decided_by="wg"),
            ),
            milestones=(Milestone(id="year", title="Year", on=DateAsKnown(2013)),),
            deadlines=(
                Deadline(
                    id="papers",
                    title="Papers",
                    of="m",
                    opens="3 weeks before start at 09:30",
                    due="1 week before start at 17:00",
                    owner="Secretariat",
                    source=("Rule 1", "Rule 2"),
                    verified=False,
                    note="Noted",
                    url="https://example.org/",
                ),
            ),
            done=(Done(entry="m/papers", on=date(2012, 8, 17)),),
            accepted=(Accepted(rule="open-days", entry="m", reason="Why not"),),
        )
    )


def read(said: Json) -> Any:
    """Return what a program reads that is given an object."""
    return json.loads(json_text({"said": said}))["said"]


def entries() -> dict[str, Any]:
    of = edition().programme
    return {entry.id: read(entry_object(entry)) for entry in of.entries}


def test_every_entry_has_every_key_that_is_promised() -> None:
    for said in entries().values():
        assert set(said) >= ENTRY


def test_an_entry_says_dates_in_iso_and_everything_else_as_the_plan_does() -> None:
    assert entries()["m/papers"] == {
        "id": "m/papers",
        "kind": "deadline",
        "title": "Papers (WG (m))",
        "starts": "2012-08-06",
        "ends": "2012-08-20",
        "window": None,
        "instant": "2012-08-20T17:00:00+00:00",
        "opens": "2012-08-06T09:30:00+00:00",
        "body": "wg",
        "of": "m",
        "topic": None,
        "symbols": [],
        "owner": "Secretariat",
        "place": None,
        "number": None,
        "reason": entries()["m/papers"]["reason"],
        "source": ["Rule 1", "Rule 2"],
        "url": "https://example.org/",
        "note": "Noted",
        "verified": False,
        "status": "proposed",
        "done": "2012-08-17",
    }


def test_reasons_are_one_string() -> None:
    first, second = entries()["free"]["reason"].split("; ")
    assert first.startswith("not dated yet: 3 meeting days")
    assert second == "an assumption until WG decides it"


def test_what_is_not_dated_has_a_window_from_the_first_to_the_last_possible_day() -> None:
    said = entries()
    assert (said["free"]["starts"], said["free"]["ends"]) == (None, None)
    assert said["free"]["window"] == ["2012-01-01", "2014-12-31"]
    assert said["year"]["window"] == ["2013-01-01", "2013-12-31"]


def test_shown_are_the_entries_that_were_asked_for_in_their_order() -> None:
    of = edition().programme
    asked = of.entries[2], of.entries[0]
    assert show_object(of, asked) == {
        "workplan": 1,
        "plan": "a-plan",
        "entries": [entry_object(entry) | {"standing": None} for entry in asked],
    }


def test_a_check_says_findings_accepted_and_not_judged_with_their_keys() -> None:
    of = edition()
    said = check_object(of.plan, of.report)
    assert (said["workplan"], said["plan"]) == (1, "a-plan")
    assert set(said) == {
        "workplan",
        "plan",
        "findings",
        "accepted",
        "not_judged",
        "wishes",
    }
    assert said["findings"] == [finding_object(finding) for finding in of.report.findings]
    assert of.report.not_judged
    assert said["not_judged"] == [not_judged_object(case) for case in of.report.not_judged]
    assert set(finding_object(of.report.findings[0])) >= FINDING
    assert set(not_judged_object(of.report.not_judged[0])) >= NOT_JUDGED


def test_accepted_findings_stand_apart() -> None:
    of = edition()
    accepted = evolve(of.report, findings=(), accepted=of.report.findings)
    said = check_object(of.plan, accepted)
    assert said["findings"] == []
    assert said["accepted"] == [finding_object(finding) for finding in of.report.findings]


def test_a_finding_says_what_it_found() -> None:
    found = Finding(
        rule="gap",
        id="gap-of-wg",
        level="should",
        entries=("m", "n"),
        message=sentence("they are {days} days apart", days=3),
        hint=sentence("move one"),
        source=("Rule 9",),
    )
    assert read(finding_object(found)) == {
        "rule": "gap",
        "id": "gap-of-wg",
        "level": "should",
        "entries": ["m", "n"],
        "message": "they are 3 days apart",
        "hint": "move one",
        "source": ["Rule 9"],
        "file": None,
        "line": None,
    }


def test_what_is_explained_of_an_entry_is_why_and_what_hangs_on_it() -> None:
    of = edition().plan
    explained = explain(of, "m/papers")
    assert isinstance(explained, EntryExplained)
    said = read(explain_object(of, explained))
    assert set(said) >= {"workplan", "plan", "entry", "because", "hanging", "findings"}
    assert said["entry"] == entries()["m/papers"]
    assert said["because"] == [entries()["m"]]
    assert said["hanging"] == []
    assert [link["id"] for link in said["chain"]] == ["m/papers", "m"]
    assert said["chain"][0] == {
        "id": "m/papers",
        "title": "Papers (WG (m))",
        "starts": "2012-08-06",
        "ends": "2012-08-20",
        "asked_by": [
            {
                "kind": "deadline",
                "id": "papers",
                "title": "Papers",
                "source": ["Rule 1", "Rule 2"],
                "url": "https://example.org/",
            }
        ],
        "due": "1 week before start at 17:00",
        "opens": "3 weeks before start at 09:30",
        "reasons": said["chain"][0]["reasons"],
        "counted_from": ["m"],
    }
    days = [reason["day"] for reason in said["chain"][0]["reasons"]]
    assert days == ["2012-08-20", "2012-08-06"]
    assert said["slack"] is None  # it is done


def test_how_far_it_can_move_is_two_days_and_what_stops_it_there() -> None:
    off = plan(
        meetings=(meeting("m", MONDAY), meeting("n", date(2012, 9, 10))),
        rules=(WithinPlan(level="off"),),
    )
    explained = explain(off, "m")
    assert isinstance(explained, EntryExplained)
    assert explained.slack is not None
    assert explained.slack.after is not None
    said = read(explain_object(off, explained))["slack"]
    assert said == {
        "earliest": "2012-01-02",
        "latest": "2012-09-05",
        "before": None,
        "after": read(finding_object(explained.slack.after)),
    }


def test_what_is_explained_of_a_rule_is_its_page_and_what_it_finds() -> None:
    of = edition().plan
    said = explain_object(of, explain(of, "one-at-a-time"))
    assert said["rule"] == "one-at-a-time"
    assert isinstance(said["page"], dict)
    assert all(said["page"].values())
    (finding,) = (found for found in edition().report.findings if found.rule == "one-at-a-time")
    assert said["findings"] == [finding_object(finding)]


def test_faults_say_where_they_are() -> None:
    fault = Fault(
        sentence("this is wrong"),
        sentence("write that"),
        path=("meetings", 2, "starts"),
        file="plan.toml",
        line=7,
    )
    assert read(fault_object(fault)) == {
        "message": "this is wrong",
        "hint": "write that",
        "file": "plan.toml",
        "line": 7,
        "path": "meetings[2].starts",
    }
    assert set(fault_object(fault)) == FAULT
    assert errors_object([fault]) == {"errors": [fault_object(fault)]}


@given(texts())
def test_any_text_comes_through_json_and_utf_8(text: str) -> None:
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert json.loads(json_text({"said": text}).encode()) == {"said": whole}


def test_text_in_other_scripts_can_be_read_as_it_stands() -> None:
    assert "预防腐败" in json_text({"said": "预防腐败"})


def test_the_number_of_an_agenda_item_is_in_plain_characters() -> None:
    assert number_object((2, 1, 2)) == "2(a)(ii)"
    assert number_object(()) is None
