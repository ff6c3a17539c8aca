"""The register of documents."""

from datetime import date
from typing import Any

import pytest

from tests.plans_in_python import meeting, plan
from workplan.model.documents import Document, Step
from workplan.model.marks import Done, Override
from workplan.model.papers import Paper, Reached
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.programme.document_register import DocumentStanding, document_register

# A Monday: ten weeks before it is 18 June, six weeks before it 16 July.
MONDAY = date(2012, 8, 27)
PAPER = Document(
    id="paper",
    title="Background paper",
    of="wg",
    each="topic",
    languages=("ar", "zh", "en"),
    steps=(
        Step(id="submitted", due="10 weeks before start"),
        Step(id="issued", due="6 weeks before start", title="issued in all languages"),
    ),
)
REPORT = Document(
    id="report",
    title="Report",
    of="wg",
    steps=(
        Step(id="drafted", due="on end"),
        Step(id="adopted", due="on end"),
        Step(id="issued", due="4 weeks after end"),
    ),
)


def a_plan(**tables: Any) -> Plan:
    values: dict[str, Any] = {
        "topics": (Topic(id="s", title="S"), Topic(id="t", title="T")),
        "meetings": (
            meeting("wg-4", date(2013, 8, 26), topics=()),
            meeting("wg-3", MONDAY, topics=("t", "s")),
        ),
        "documents": (PAPER, REPORT),
    }
    return plan(**(values | tables))


def register(as_of: date | None = None, **tables: Any) -> dict[str, DocumentStanding]:
    return {
        standing.id: standing
        for standing in document_register(derive(a_plan(**tables), as_of=as_of))
    }


def late(standing: DocumentStanding) -> dict[str, int | None]:
    return {step.id: step.late for step in standing.steps}


def paper(of: str, **more: Any) -> Paper:
    return Paper(**({"id": "p", "title": "P", "of": of} | more))


def test_documents_are_listed_by_meeting_in_the_order_of_their_days_and_by_topic() -> None:
    assert [(one.id, one.meeting, one.topic) for one in register().values()] == [
        ("t/paper", "wg-3", "t"),
        ("s/paper", "wg-3", "s"),
        ("wg-3/report", "wg-3", None),
        ("wg-4/report", "wg-4", None),
    ]
    assert register()["s/paper"].document is PAPER


def test_each_step_is_due_on_its_day_with_the_days_to_the_next() -> None:
    submitted, issued = register()["t/paper"].steps
    assert (submitted.id, submitted.entry.id, submitted.entry.ends, submitted.slack) == (
        "submitted",
        "t/paper.submitted",
        date(2012, 6, 18),
        28,
    )
    assert (issued.entry.ends, issued.slack) == (date(2012, 7, 16), None)
    assert [str(step.title) for step in (submitted, issued)] == [
        "submitted",
        "issued in all languages",
    ]
    assert [step.slack for step in register()["wg-3/report"].steps] == [0, 28, None]


def test_a_step_set_behind_the_next_has_slack_below_0() -> None:
    behind = Override(entry="t/paper.submitted", on=date(2012, 7, 20), reason="late replies")
    submitted, _ = register(overrides=(behind,))["t/paper"].steps
    assert submitted.slack == -4


def test_a_step_that_is_left_out_by_hand_is_skipped() -> None:
    adopted = Override(entry="wg-3/report.adopted", on=None)
    steps = register(overrides=(adopted,))["wg-3/report"].steps
    assert [(step.id, step.slack) for step in steps] == [("drafted", 28), ("issued", None)]
    without = tuple(Override(entry=f"wg-3/report.{step.id}", on=None) for step in REPORT.steps)
    assert "wg-3/report" not in register(overrides=without)


@pytest.mark.parametrize(
    ("day", "days"),
    [(date(2012, 6, 18), 0), (date(2012, 6, 20), 2), (date(2012, 6, 15), -3)],
)
def test_what_a_paper_has_reached_is_so_many_days_late(day: date, days: int) -> None:
    papers = (paper("t/paper", dates=(Reached("submitted", day),)),)
    standing = register(papers=papers)["t/paper"]
    assert late(standing) == {"submitted": days, "issued": None}
    assert [step.reached for step in standing.steps] == [day, None]
    assert standing.next_step == standing.steps[1]
    assert standing.papers == papers


def test_what_is_marked_as_done_is_reached_too() -> None:
    done = Done(entry="wg-3/report.issued", on=date(2012, 9, 27))
    assert late(register(done=(done,))["wg-3/report"]) == {
        "drafted": None,
        "adopted": None,
        "issued": 1,
    }


def test_on_a_day_of_reference_what_is_not_reached_is_overdue_by_so_many_days() -> None:
    assert late(register()["t/paper"]) == {"submitted": None, "issued": None}
    on_the_day = register(date(2012, 6, 18))["t/paper"]
    assert late(on_the_day) == {"submitted": None, "issued": None}
    later = register(date(2012, 7, 17))["t/paper"]
    assert late(later) == {"submitted": 29, "issued": 1}


def test_what_is_reached_after_the_day_of_reference_is_not_reached_on_it() -> None:
    papers = (paper("t/paper", dates=(Reached("submitted", date(2012, 6, 20)),)),)
    before = register(date(2012, 6, 19), papers=papers)["t/paper"]
    assert (late(before)["submitted"], before.steps[0].reached) == (1, None)
    on_it = register(date(2012, 6, 20), papers=papers)["t/paper"]
    assert (late(on_it)["submitted"], on_it.steps[0].reached) == (2, date(2012, 6, 20))


def test_nobody_waits_for_what_was_due_before_a_meeting_that_was_held() -> None:
    held = (meeting("wg-3", MONDAY, topics=("t", "s"), status="held"),)
    standing = register(date(2012, 10, 1), meetings=held)
    assert late(standing["t/paper"]) == {"submitted": None, "issued": None}
    # 26 September is four weeks after the last day, and 1 October five days later
    assert late(standing["wg-3/report"])["issued"] == 5


def test_what_is_not_dated_is_neither_late_nor_far_from_the_next() -> None:
    free = (meeting("wg-5", topics=()),)
    done = Done(entry="wg-5/report.drafted", on=MONDAY)
    steps = register(date(2014, 12, 1), meetings=free, done=(done,))["wg-5/report"].steps
    assert [(step.late, step.slack) for step in steps] == [(None, None)] * 3
    assert steps[0].reached == MONDAY


def test_symbols_of_all_its_papers_are_those_of_a_document() -> None:
    papers = (
        paper("t/paper", symbols=("A/58/422", "A/58/422/Corr.1")),
        paper("t/paper", id="q", symbols="A/58/422/Add.1"),
        paper("wg-3", id="r", symbols="A/58/INF/1"),
    )
    assert register(papers=papers)["t/paper"].symbols == (
        "A/58/422",
        "A/58/422/Corr.1",
        "A/58/422/Add.1",
    )
    assert register(papers=papers)["s/paper"].papers == ()


ZH, EN = Reached("zh", date(2012, 7, 10)), Reached("en", date(2012, 7, 1))


@pytest.mark.parametrize(
    ("papers", "as_of", "missing"),
    [
        ((), None, ("ar", "zh", "en")),
        ((paper("t/paper", languages=(ZH, EN)),), None, ("ar",)),
        ((paper("t/paper", languages=(ZH,)), paper("t/paper", id="q")), None, ("ar", "en")),
        ((paper("t/paper", languages=(ZH, EN)),), date(2012, 7, 9), ("ar", "zh")),
        ((paper("t/paper", languages=(ZH, EN)),), date(2012, 7, 10), ("ar",)),
        ((paper("t/paper"),), None, None),  # nothing is said of its languages
    ],
)
def test_the_languages_in_which_it_is_not_issued_yet_are_missing(
    papers: tuple[Paper, ...], as_of: date | None, missing: tuple[str, ...] | None
) -> None:
    assert register(as_of, papers=papers)["t/paper"].missing == missing


def test_of_a_document_in_no_language_none_is_missing() -> None:
    assert register()["wg-3/report"].missing == ()
    assert register(papers=(paper("wg-3/report"),))["wg-3/report"].missing == ()


def test_the_next_step_is_the_first_after_the_last_that_is_reached() -> None:
    def ahead(*steps: str) -> str | None:
        done = tuple(Done(entry=f"wg-3/report.{step}", on=MONDAY) for step in steps)
        step = register(done=done)["wg-3/report"].next_step
        return None if step is None else step.id

    assert ahead() == "drafted"
    assert ahead("adopted") == "issued"  # nobody asks for the draft any more
    assert ahead("drafted") == "adopted"
    assert ahead("issued") is None
