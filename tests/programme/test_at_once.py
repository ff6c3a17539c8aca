"""How many things are between two of their deadlines at a time."""

from datetime import date, timedelta
from itertools import groupby
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import deadline, meeting, plan
from workplan.model.calls import Call
from workplan.model.documents import Document, Step
from workplan.model.topics import Topic
from workplan.programme.at_once import Crowd, Passage, crowds, most_at_once, passages
from workplan.programme.derive import derive
from workplan.programme.entry import Entry

MONDAY = date(2012, 8, 27)
STEPS = (
    Step(id="submitted", due="10 weeks before start"),
    Step(id="issued", due="6 weeks before start"),
)
TABLES: dict[str, Any] = {
    "topics": tuple(Topic(id=name, title=name.upper()) for name in ("s", "t")),
    "meetings": (
        meeting("wg-3", MONDAY, topics=("s", "t")),
        meeting("wg-4", date(2013, 8, 26), topics=()),
        meeting("wg-5", date(2013, 9, 23), topics=(), status="cancelled"),
    ),
    "documents": (
        Document(id="paper", title="Paper", of="wg", each="topic", steps=STEPS),
        Document(id="report", title="Report", of="wg", steps=STEPS),
        Document(id="note", title="Note", of="wg", steps=STEPS[1:]),
    ),
    "calls": (
        Call(
            id="call",
            title="Call",
            of="wg",
            sent="20 weeks before start",
            replies_by="12 weeks before start",
        ),
    ),
    "deadlines": (deadline("fixed", MONDAY, of=()), deadline("rooms", "1 week before start")),
}


def ways(from_: str, to: str, **more: Any) -> list[tuple[str, str]]:
    programme = derive(plan(**(TABLES | more)))
    return [(one.enters.id, one.leaves.id) for one in passages(programme, from_, to)]


PAPERS = [("s/paper.submitted", "s/paper.issued"), ("t/paper.submitted", "t/paper.issued")]
REPORTS = [(f"{wg}/report.submitted", f"{wg}/report.issued") for wg in ("wg-3", "wg-4")]


@pytest.mark.parametrize(
    ("from_", "to", "expected"),
    [
        ("paper.submitted", "paper.issued", PAPERS),
        ("report.submitted", "report.issued", REPORTS),
        # a step of each document that has both
        ("submitted", "issued", [*PAPERS, *REPORTS]),
        ("submitted", "paper.issued", PAPERS),
        ("paper.submitted", "issued", PAPERS),
        # of the meeting, and for each of its topics; wg-4 has none
        (
            "call",
            "paper.issued",
            [("wg-3/call", "s/paper.issued"), ("wg-3/call", "t/paper.issued")],
        ),
        (
            "paper.issued",
            "rooms",
            [("s/paper.issued", "wg-3/rooms"), ("t/paper.issued", "wg-3/rooms")],
        ),
        (
            "call",
            "call.replies",
            [(f"{wg}/call", f"{wg}/call.replies") for wg in ("wg-3", "wg-4")],
        ),
        # two documents, and a deadline of no meeting
        (
            "report.submitted",
            "note.issued",
            [(f"{wg}/report.submitted", f"{wg}/note.issued") for wg in ("wg-3", "wg-4")],
        ),
        ("fixed", "rooms", []),
    ],
)
def test_what_passes_between_two_deadlines(
    from_: str, to: str, expected: list[tuple[str, str]]
) -> None:
    assert sorted(ways(from_, to)) == sorted(expected)


def test_a_deadline_goes_before_a_step_of_its_name() -> None:
    issued = deadline("issued", "1 week before start")
    assert ways("report.submitted", "issued", deadlines=(issued,)) == [
        (f"{wg}/report.submitted", f"{wg}/issued") for wg in ("wg-3", "wg-4")
    ]


def test_a_deadline_and_a_step_go_together_at_each_document() -> None:
    assert sorted(ways("call", "issued")) == sorted(
        [("wg-3/call", f"{topic}/paper.issued") for topic in ("s", "t")]
        + [
            (f"{wg}/call", f"{wg}/{one}.issued")
            for wg in ("wg-3", "wg-4")
            for one in ("note", "report")
        ]
    )


def passage(name: str, first: int | None, over: int | None) -> Passage:
    """Return what is there from one day of August on until before another."""

    def due(day: int | None, side: str) -> Entry:
        ends = None if day is None else date(2012, 8, 1) + timedelta(days=day - 1)
        return Entry(
            id=f"{name}.{side}",
            published_id=name,
            kind="document",
            title=plan().title,
            reason=(),
            starts=ends,
            ends=ends,
        )

    return Passage(due(first, "in"), due(over, "out"))


def days(crowd: Crowd) -> tuple[int, int, int, str]:
    there = "".join(one.enters.id.partition(".")[0] for one in crowd.passages)
    return crowd.first.day, crowd.last.day, crowd.day.day, there


A, B, C, D = passage("a", 1, 5), passage("b", 4, 8), passage("c", 5, 9), passage("d", 20, 22)


def test_a_thing_is_there_on_its_first_day_and_no_longer_on_the_day_of_the_second() -> None:
    # a is there on 1-4, b on 4-7, c on 5-8: a and c never together
    assert list(map(days, crowds((A, B, C, D), 1))) == [(4, 7, 4, "ab")]
    assert list(map(days, crowds((A, B, C, D), 0))) == [(1, 8, 4, "ab"), (20, 21, 20, "d")]
    assert list(crowds((A, B, C, D), 2)) == []


def test_the_most_are_told_with_the_first_days_on_which_they_are_there() -> None:
    peak = most_at_once((D, C, B, A))
    assert peak is not None
    assert days(peak) == (4, 7, 4, "ab")
    assert most_at_once(()) is None
    assert most_at_once((D,)) == Crowd(
        date(2012, 8, 20), date(2012, 8, 21), date(2012, 8, 20), (D,), (D,)
    )


def test_the_worst_day_of_several_in_a_row_is_told() -> None:
    e, f = passage("e", 2, 4), passage("f", 3, 9)
    # one more on 2, 3, 4: a, ae, aef, then abf, bcf
    assert list(map(days, crowds((A, B, C, e, f), 1))) == [(2, 8, 3, "aef")]


def test_what_leaves_on_the_worst_day_is_not_there_any_more() -> None:
    e = passage("e", 5, 7)
    assert list(map(days, crowds((A, C, e), 1))) == [(5, 6, 5, "ec")]


def test_what_is_not_dated_or_takes_no_day_is_passed_over() -> None:
    nowhere = (
        passage("a", None, 5),
        passage("b", 1, None),
        passage("c", 3, 3),
        passage("d", 5, 2),
    )
    assert most_at_once(nowhere) is None
    assert list(crowds(nowhere, 0)) == []


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=8), st.integers(0, 4))
def test_counting_day_by_day_finds_the_same(limits: list[tuple[int, int]], most: int) -> None:
    drawn = [passage("abcdefgh"[number], *one) for number, one in enumerate(limits)]
    there = {
        day: "".join(
            sorted(
                "abcdefgh"[number]
                for number, (first, over) in enumerate(limits)
                if first <= day < over
            )
        )
        for day in range(1, 13)
    }
    expected = []
    for crowded, group in groupby(there, lambda day: len(there[day]) > most):
        if crowded:
            in_a_row = list(group)
            worst = max(in_a_row, key=lambda day: (len(there[day]), -day))
            expected.append((in_a_row[0], in_a_row[-1], worst, there[worst]))
    for crowd in crowds(drawn, most):
        some_day = {
            name for day in range(crowd.first.day, crowd.last.day + 1) for name in there[day]
        }
        assert {one.enters.id[0] for one in crowd.all_passages} == some_day
    found = [days(crowd) for crowd in crowds(drawn, most)]
    assert [(*one[:3], "".join(sorted(one[3]))) for one in found] == expected
    peak = most_at_once(drawn)
    assert (0 if peak is None else len(peak.passages)) == max(map(len, there.values()))


def test_nothing_is_between_deadlines_of_which_one_is_left_out() -> None:
    made = derive(plan(**TABLES))
    without = evolve(made, entries=tuple(one for one in made.entries if ".issued" not in one.id))
    assert passages(without, "submitted", "issued") == ()
