"""Documents and papers in JSON."""

import json
from datetime import date
from typing import Any

from tests.formats.tables.test_documents import ISSUED, MONDAY, PAPER, REPORT, a_plan
from workplan.formats.as_json import as_json
from workplan.formats.edition import Edition
from workplan.formats.json_objects import entry_object
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.programme.derive import derive


def exported(of: Plan) -> Any:
    return json.loads(as_json(Edition.of(of)))


def test_a_document_says_how_it_stands() -> None:
    (said,) = exported(a_plan(documents=(PAPER,), papers=(ISSUED,)))["documents"]
    assert said == {
        "id": "t/paper",
        "meeting": "wg-3",
        "topic": "t",
        "title": "Background paper",
        "kind": "background paper",
        "owner": "secretariat",
        "word_limit": 8500,
        "languages": ["ar", "zh", "en"],
        "missing_languages": ["ar", "en"],
        "steps": [
            {
                "id": "submitted",
                "entry": "t/paper.submitted",
                "due": "2012-06-18",
                "reached": "2012-06-20",
                "days_late": 2,
                "days_to_next": 28,
            },
            {
                "id": "issued",
                "entry": "t/paper.issued",
                "due": "2012-07-16",
                "reached": "2012-07-15",
                "days_late": -1,
                "days_to_next": None,
            },
        ],
        "papers": ["p"],
        "symbols": ["A/58/422", "A/58/422/Corr.1"],
        "source": ["Rule 7"],
        "url": None,
        "note": "N",
        "verified": True,
    }


def test_what_is_not_known_is_null() -> None:
    (said,) = exported(a_plan(documents=(REPORT,)))["documents"]
    assert (said["topic"], said["kind"], said["word_limit"]) == (None, None, None)
    assert said["missing_languages"] == []
    paper = Paper(id="p", of="t/paper", title="P")
    (said,) = exported(a_plan(documents=(PAPER,), papers=(paper,)))["documents"]
    assert said["missing_languages"] is None


def test_a_paper_says_all_that_the_plan_does() -> None:
    other = Paper(id="inf", of="wg-3", title="List", references="CU 2012 1", on=MONDAY)
    said = exported(a_plan(documents=(PAPER,), papers=(ISSUED, other)))["papers"]
    assert said == [
        {
            "id": "p",
            "of": "t/paper",
            "title": "Good practices",
            "symbols": ["A/58/422", "A/58/422/Corr.1"],
            "references": [],
            "on": None,
            "dates": {"submitted": "2012-06-20", "issued": "2012-07-15"},
            "languages": {"zh": "2012-07-15"},
            "source": [],
            "url": "https://example.org/422",
            "note": None,
            "verified": True,
        },
        {
            "id": "inf",
            "of": "wg-3",
            "title": "List",
            "symbols": [],
            "references": ["CU 2012 1"],
            "on": "2012-08-27",
            "dates": {},
            "languages": {},
            "source": [],
            "url": None,
            "note": None,
            "verified": True,
        },
    ]


def test_the_entry_of_a_paper_has_its_symbols_and_any_other_none() -> None:
    programme = derive(a_plan(documents=(PAPER,), papers=(ISSUED,)))
    said = {entry.id: entry_object(entry)["symbols"] for entry in programme.entries}
    assert said["p"] == ["A/58/422", "A/58/422/Corr.1"]
    assert said["wg-3"] == said["t/paper.issued"] == []
    assert programme.entry("p") is not None
    assert date(2012, 6, 20) in {entry.ends for entry in programme.entries}
