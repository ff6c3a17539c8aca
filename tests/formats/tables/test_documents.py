"""The section of documents."""

from datetime import date
from typing import Any

from tests.formats.tables.rows import part, rows
from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.documents import documents_section
from workplan.formats.tables.values import Section
from workplan.model.bodies import Actor
from workplan.model.documents import Document, Step
from workplan.model.marks import Done, Override
from workplan.model.papers import Paper, Reached
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.rules.checking import judge
from workplan.rules.documents_at_once import DocumentsAtOnce
from workplan.text import Sentence

# Ten weeks before it is 18 June, six weeks before it 16 July.
MONDAY = date(2012, 8, 27)
STEPS = (
    Step(id="submitted", due="10 weeks before start"),
    Step(id="issued", due="6 weeks before start"),
)
PAPER = Document(
    id="paper",
    title="Background paper",
    of="wg",
    each="topic",
    kind="background paper",
    owner="secretariat",
    word_limit=8500,
    languages=("ar", "zh", "en"),
    source="Rule 7",
    note="N",
    steps=STEPS,
)
REPORT = Document(id="report", title="Report", of="wg", steps=STEPS)
ISSUED = Paper(
    id="p",
    of="t/paper",
    title="Good practices",
    symbols=("A/58/422", "A/58/422/Corr.1"),
    dates=(Reached("submitted", date(2012, 6, 20)), Reached("issued", date(2012, 7, 15))),
    languages=(Reached("zh", date(2012, 7, 15)),),
    url="https://example.org/422",
)


def a_plan(**tables: Any) -> Plan:
    values: dict[str, Any] = {
        "actors": (Actor(id="secretariat", name="Secretariat"),),
        "topics": (Topic(id="t", title="Topic"),),
        "meetings": (meeting("wg-3", MONDAY, number=3, topics=("t",)),),
    }
    return plan(**(values | tables))


def section_of(edition: Edition) -> Section:
    section = documents_section(edition)
    assert section is not None
    return section


def test_a_document_says_how_it_stands() -> None:
    (row,) = rows(a_plan(documents=(PAPER,), papers=(ISSUED,)), documents_section)
    assert row.cells == {
        "Meeting": "WG, meeting 3",
        "Topic": "Topic",
        "Document": "Background paper",
        "Symbols": "A/58/422 | A/58/422/Corr.1",
        "Steps": (
            "submitted: due 18 June 2012, reached 20 June 2012, 2 days late,"
            " 28 days to the next step | issued: due 16 July 2012, reached 15 July 2012"
        ),
        "Days late": "-1",
        "Kind": "background paper",
        "Languages": "ar, zh, en",
        "Not yet in": "ar, en",
        "Words at most": "8500",
        "Owner": "Secretariat",
        "Source": "Rule 7",
        "Link": "example.org <https://example.org/422>",
        "Verified": "yes",
        "Note": "N",
        "Id": "t/paper",
    }
    assert (row.tone, row.group) == ("plain", "WG, meeting 3")


def test_what_has_not_been_reached_is_due_next() -> None:
    (row,) = rows(a_plan(documents=(REPORT,)), documents_section)
    assert row.cells == {
        "Meeting": "WG, meeting 3",
        "Document": "Report",
        "Steps": (
            "submitted: due 18 June 2012, 28 days to the next step | issued: due 16 July 2012"
        ),
        "Next due": "2012-06-18",
        "Verified": "yes",
        "Id": "wg-3/report",
    }


def test_one_day_is_said_as_one() -> None:
    late = Done(entry="wg-3/report.submitted", on=date(2012, 6, 19))
    by_hand = (
        Override(entry="wg-3/report.issued", on=date(2012, 6, 19), reason="R"),
        Override(entry="wg-3/report.submitted", on=date(2012, 6, 18), reason="R"),
    )
    (row,) = rows(a_plan(documents=(REPORT,), done=(late,), overrides=by_hand), documents_section)
    assert row.cells["Steps"] == (
        "submitted: due 18 June 2012, reached 19 June 2012, 1 day late, 1 day to the next step"
        " | issued: due 19 June 2012"
    )


def test_a_step_behind_the_next_says_so() -> None:
    by_hand = (Override(entry="wg-3/report.submitted", on=date(2012, 7, 17), reason="R"),)
    (row,) = rows(a_plan(documents=(REPORT,), overrides=by_hand), documents_section)
    assert row.cells["Steps"] == (
        "submitted: due 17 July 2012, 1 day after the next step | issued: due 16 July 2012"
    )


def test_what_is_overdue_on_a_day_of_reference_says_for_how_long() -> None:
    programme = derive(a_plan(documents=(REPORT,)), as_of=date(2012, 6, 20))
    table = part(section_of(Edition(programme, judge(programme))))
    assert "submitted: due 18 June 2012, overdue by 2 days, 28 days to" in str(
        table.rows[0].cells[4][0]  # type: ignore[index]  # the lines of a cell
    )


def test_what_is_not_dated_shows_its_window_or_the_day_on_which_it_was_reached() -> None:
    done = (Done(entry="wg-4/report.submitted", on=MONDAY),)
    (row,) = rows(
        a_plan(documents=(REPORT,), meetings=(meeting("wg-4"),), done=done), documents_section
    )
    assert row.cells["Steps"] == (
        "submitted: reached 27 August 2012 | issued: between 20 November 2011 and 17 November 2014"
    )
    assert "Next due" not in row.cells


def test_languages_of_which_nothing_is_said_are_not_known() -> None:
    paper = Paper(id="p", of="t/paper", title="P")
    (row,) = rows(a_plan(documents=(PAPER,), papers=(paper,)), documents_section)
    assert row.cells["Not yet in"] == "not known"


def test_how_a_row_looks_is_how_its_meeting_and_its_document_stand() -> None:
    def looks(**more: Any) -> tuple[str, str]:
        meetings = (meeting("wg-3", MONDAY, **more),)
        (row,) = rows(a_plan(documents=(REPORT,), meetings=meetings), documents_section)
        return row.tone, row.cells["Verified"]

    assert looks(status="cancelled") == ("off", "yes")
    assert looks(verified=False) == ("not verified", "not verified")


def test_papers_of_no_document_stand_below() -> None:
    other = Paper(
        id="inf",
        of="wg-3",
        title="List of participants",
        symbols="A/58/INF/1",
        references="CU 2012 1",
        on=MONDAY,
        verified=False,
    )
    of = a_plan(documents=(PAPER,), papers=(ISSUED, other))
    (row,) = rows(of, documents_section, 1)
    assert row.cells == {
        "Meeting": "WG, meeting 3",
        "Paper": "List of participants",
        "Symbols": "A/58/INF/1",
        "Other numbers": "CU 2012 1",
        "Date": "2012-08-27",
        "Verified": "not verified",
        "Id": "inf",
    }
    assert row.tone == "not verified"
    section = section_of(Edition.of(of))
    assert part(section, 1).heading == Sentence("Other papers")
    # what is alike in the two tables stands in the same place
    assert [
        str(part(section, n).columns[place].heading) for n in (0, 1) for place in (0, 1, 3)
    ] == [
        *("Meeting", "Topic", "Symbols"),
        *("Meeting", "Topic", "Symbols"),
    ]
    assert part(section, 0).shown[:4] == part(section, 1).shown[:4] == (0, 1, 2, 3)


def test_what_is_counted_is_explained_where_there_is_any() -> None:
    late = section_of(Edition.of(a_plan(documents=(PAPER,), papers=(ISSUED,))))
    none = section_of(Edition.of(a_plan(documents=(PAPER,))))
    assert "Days late: of the last step" in str(late.notes[0])
    assert none.notes == ()
    assert len(none.parts) == 1


def test_a_plan_of_papers_alone_says_that_there_are_no_documents() -> None:
    papers = section_of(Edition.of(a_plan(papers=(Paper(id="inf", of="wg-3", title="Note"),))))
    assert "no documents" in str(part(papers).nothing)
    assert documents_section(Edition.of(plan())) is None


def test_how_many_are_in_processing_at_most_is_told_for_each_rule_that_limits_it() -> None:
    rules = (
        DocumentsAtOnce(id="a", from_="submitted", to="issued", at_most=5),
        DocumentsAtOnce(id="b", from_="report.submitted", to="report.issued", at_most=5),
        DocumentsAtOnce(id="off", from_="submitted", to="issued", at_most=5, level="off"),
    )
    section = section_of(Edition.of(a_plan(documents=(PAPER, REPORT), rules=rules)))
    assert [str(note) for note in section.notes] == [
        (
            'At most 2 are between "submitted" and "issued" at a time'
            " (first on 18 June \N{EN DASH} 15 July 2012); up to 5 may be."
        ),
        (
            'At most 1 is between "report.submitted" and "report.issued" at a time'
            " (first on 18 June \N{EN DASH} 15 July 2012); up to 5 may be."
        ),
    ]
    unheld = a_plan(documents=(REPORT,), rules=rules[:1], meetings=(meeting("wg-4"),))
    assert section_of(Edition.of(unheld)).notes == ()
