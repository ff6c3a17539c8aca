"""The format .json, read back with the standard library."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.texts import plan_of, titles
from tests.plans_in_python import meeting, plan
from workplan.formats.as_json import as_json
from workplan.formats.edition import Edition
from workplan.formats.json_objects import check_object, json_text, show_object
from workplan.model.agenda import AgendaItem
from workplan.model.bodies import Body
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.recommendations import FollowUp, Recommendation
from workplan.model.topics import Topic


def exported(of: Plan) -> Any:
    return json.loads(as_json(Edition.of(of)))


def test_what_is_exported_agrees_with_what_the_commands_answer() -> None:
    of = plan(meetings=(meeting("one", date(2012, 8, 27)), meeting("two", date(2012, 8, 27))))
    edition = Edition.of(of)
    said = exported(of)
    shown, checked = (
        json.loads(json_text(answered))
        for answered in (
            show_object(edition.programme, edition.programme.entries),
            check_object(of, edition.report),
        )
    )
    assert edition.report.findings
    for entry in shown["entries"]:
        del entry["standing"]  # which depends on the day from which one looks
    assert said | shown == said
    assert said | checked == said


def test_the_plan_and_its_tables_are_there() -> None:
    said = exported(
        plan(
            title={"en": "A title", "zh": "标题"},
            source="Resolution 1",
            bodies=(Body(id="wg", name="Working group", short="WG", seat="Vienna"),),
            meetings=(
                meeting("known", date(2012, 8, 27), topics=("t",)),
                meeting("unknown"),
            ),
            topics=(Topic(id="t", title="Topic", provisions=("5-7",), load=2, verified=False),),
            recommendations=(
                Recommendation(
                    id="r", made_at="known", title="Report", paragraph="3", report_back="unknown"
                ),
            ),
            follow_up=(
                FollowUp(
                    recommendation="r",
                    on=date(2012, 9, 3),
                    state="in progress",
                    paper="note",
                    source="Note",
                ),
            ),
            papers=(Paper(id="note", of="known", title="Note"),),
        )
    )
    assert (said["title"], said["source"]) == ("A title", ["Resolution 1"])
    assert (said["starts"], said["ends"], said["time_zone"]) == ("2012-01-01", "2014-12-31", "UTC")
    assert said["bodies"] == [
        {
            "id": "wg",
            "name": "Working group",
            "short": "WG",
            "parent": None,
            "seat": "Vienna",
            "source": [],
            "url": None,
            "note": None,
            "verified": True,
        }
    ]
    assert said["meetings"] == {
        "known": {"starts": "2012-08-27", "ends": "2012-08-29", "topics": ["t"]},
        "unknown": {"starts": None, "ends": None, "topics": None},
    }
    assert said["topics"] == [
        {
            "id": "t",
            "title": "Topic",
            "body": "wg",
            "provisions": ["5-7"],
            "load": 2,
            "optional": False,
            "every": None,
            "source": [],
            "url": None,
            "note": None,
            "verified": False,
        }
    ]
    assert said["recommendations"] == [
        {
            "id": "r",
            "title": "Report",
            "made_at": "known",
            "paragraph": "3",
            "kind": "recommendation",
            "addressee": None,
            "condition": None,
            "report_back": "unknown",
            "state": "in progress",
            "open": True,
            "next_report": None,
            "follow_up": [
                {
                    "on": "2012-09-03",
                    "at": None,
                    "state": "in progress",
                    "paper": "note",
                    "source": ["Note"],
                    "url": None,
                    "note": None,
                    "verified": True,
                }
            ],
            "source": [],
            "url": None,
            "note": None,
            "verified": True,
        }
    ]


def test_agendas_are_there_by_meeting_with_what_is_under_each_item() -> None:
    held = meeting("wg-1", date(2011, 8, 22), number=1)
    said = exported(
        plan(
            meetings=(held, meeting("wg-2", date(2012, 8, 27), number=2)),
            agenda=(
                AgendaItem(id="substance", of="wg-2", title="Substance"),
                AgendaItem(
                    id="follow-up",
                    of="wg-2",
                    under="substance",
                    title="Follow-up",
                    fill="follow-up",
                    load=2,
                ),
            ),
            documents=(
                Document(
                    id="list",
                    of="wg",
                    title="List",
                    agenda="follow-up",
                    steps=(Step(id="issued", due="on start"),),
                ),
            ),
            papers=(Paper(id="p", of="wg-2/list", title="Paper"),),
            recommendations=(
                Recommendation(id="r", made_at="wg-1", title="R", report_back="next meeting"),
            ),
        )
    )
    item = {"load": 0, "papers": [], "recommendations": []}
    sittings = ["wg-2/sitting-1", "wg-2/sitting-2"]
    assert said["agendas"] == {
        "wg-2": [
            item
            | {
                "entry": "wg-2/agenda/substance",
                "number": "1",
                "title": "Substance",
                "sittings": sittings,
            },
            {
                "entry": "wg-2/agenda/follow-up",
                "number": "1(a)",
                "title": "Follow-up",
                "load": 2,
                "sittings": sittings,
                "papers": ["p"],
                "recommendations": ["r"],
            },
        ]
    }
    assert [one["number"] for one in said["entries"] if one["kind"] == "agenda-item"] == [
        "1",
        "1(a)",
    ]


@given(st.lists(titles(), min_size=1, max_size=5))
def test_any_text_comes_through(said: list[str]) -> None:
    of = plan_of(*said)
    read = exported(of)

    def whole(text: object) -> str:
        return str(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    assert read["title"] == whole(of.title)
    assert [topic["title"] for topic in read["topics"]] == [whole(of.topics[0].title)]
    assert read["recommendations"][0]["condition"] == whole(of.recommendations[0].condition)


@pytest.mark.parametrize(
    ("report_back", "said", "next_report"),
    [
        ("regularly", "regularly", "r/report-back/n"),
        (date(2012, 12, 3), "2012-12-03", "r/report-back"),
        (None, None, None),
    ],
)
def test_a_recommendation_names_the_entry_of_its_next_report(
    report_back: Any, said: str | None, next_report: str | None
) -> None:
    asked = Recommendation(id="r", made_at="m", title="Report", report_back=report_back)
    meetings = (meeting("m", date(2012, 8, 27)), meeting("n", date(2013, 8, 26)))
    (found,) = exported(plan(meetings=meetings, recommendations=(asked,)))["recommendations"]
    assert (found["report_back"], found["next_report"], found["state"]) == (
        said,
        next_report,
        None,
    )
