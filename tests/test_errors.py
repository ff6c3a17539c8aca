"""Faults and how they are told."""

import pickle

import pytest

from workplan.errors import (
    FEW,
    LONGEST,
    MANY,
    Fault,
    Names,
    Origin,
    PlanError,
    WrongValue,
    instead,
)
from workplan.text import sentence

MESSAGE, HINT = sentence("no body {id}", id="wg"), sentence("write wg4")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault(MESSAGE, HINT), "no body wg; write wg4"),
        (
            Fault(MESSAGE, HINT, path=("meetings", 2, "topics", 0)),
            "meetings[2].topics[0]: no body wg; write wg4",
        ),
        (Fault(MESSAGE, HINT, path=("x",), file="plan.toml"), "plan.toml: no body wg; write wg4"),
        (
            Fault(MESSAGE, HINT, path=("x",), file="plan.toml", line=7),
            "plan.toml:7: no body wg; write wg4",
        ),
    ],
)
def test_a_fault_says_where_it_is_as_exactly_as_is_known(fault: Fault, said: str) -> None:
    assert str(fault) == said


def test_an_error_tells_all_its_faults_and_survives_pickling() -> None:
    error = PlanError(Fault(MESSAGE, HINT), Fault(HINT, MESSAGE))
    assert str(error).splitlines() == ["no body wg; write wg4", "write wg4; no body wg"]
    assert pickle.loads(pickle.dumps(error)).faults == error.faults
    assert str(WrongValue(MESSAGE, HINT)) == "no body wg; write wg4"


def test_an_origin_asks_the_file_for_its_line() -> None:
    class ThreeLinesEach:
        name = "plan.toml"

        def line(self, path: tuple[str | int, ...]) -> int:
            return 3 * len(path)

    origin = Origin(ThreeLinesEach(), ("meetings", 0))
    assert (origin.file, origin.line(), origin.line("starts")) == ("plan.toml", 6, 9)


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("strats", {"starts", "ends"}, 'write "starts"'),
        ("xyz", {"starts", "ends"}, "write one of these: ends and starts"),
        ("xyz", set(), "leave it out: the plan has none"),
        (
            "xyz",
            {f"n{n}" for n in range(FEW)},
            "write one of these: n0, n1, n2, n3, n4, n5, n6 and n7",
        ),
        (
            "xyz",
            {f"n{n}" for n in range(FEW + 1)},
            "write one that there is, such as n0, n1, n2, n3, n4, n5, n6 and n7",
        ),
    ],
)
def test_a_hint_names_the_nearest_or_what_there_is(word: str, known: set[str], hint: str) -> None:
    assert str(instead(word, known)) == hint


@pytest.mark.parametrize("wrong", ["wg4-0500x", "xwg4-0500", "wg-0500", "wg4-O500"])
def test_among_many_names_the_nearest_is_found_too(wrong: str) -> None:
    names = Names(f"wg4-{number:04}" for number in range(0, 1_000, 10))
    assert len(names) > MANY
    assert names.nearest(wrong) == "wg4-0500"


def test_among_many_names_only_a_few_are_compared() -> None:
    names = Names(f"wg4-{number:04}" for number in range(10_000))
    assert 0 < len(names.like("wg4-5000x")) <= MANY
    assert len(Names(["a", "b"]).like("c")) == 2


def test_no_hint_tells_what_cannot_be_a_name() -> None:
    longest = "a" * LONGEST
    names = Names([longest + "a", "new\nline", longest])
    assert longest + "a" in names
    assert str(names.instead(longest + "b")) == f"write one of these: {longest}"
    assert str(names.instead("new line")) == f"write one of these: {longest}"
    assert str(names.instead(longest[1:])) == f'write "{longest}"'


def test_a_hint_does_not_name_what_it_is_for() -> None:
    names = Names(["papers", "call"])
    assert str(names.instead("paper")) == 'write "papers"'
    assert str(names.instead("paper", but="papers")) == "write one of these: call"
    assert str(Names(["papers"]).instead("paper", but="papers")).startswith("leave it out")
