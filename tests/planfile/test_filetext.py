"""Every path of a plan file stands on a line."""

import pickle

import pytest
from hypothesis import given

from tests.planfile.toml_documents import documents
from workplan import errors
from workplan.planfile.filetext import FileText

PLAN = """\
format = 1

[[meetings]]
id = "wg4-3"
topics = [
    "article-12",
]
[[meetings]]
title.en = "Fourth"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("format",), 1),
        (("plan",), 1),
        (("meetings", 0, "id"), 4),
        (("meetings", 0, "title"), 3),
        (("meetings", 0, "topics", 0), 6),
        (("meetings", 0, "topics", 1), 5),
        (("meetings", 0, "topics", 0, "at_least"), 6),
        (("meetings", 1, "title", "zh"), 9),
        (("meetings", 2, "id"), 3),
    ],
    ids=str,
)
def test_what_is_missing_stands_where_what_holds_it_stands(path: errors.Path, line: int) -> None:
    text: errors.FileText = FileText("plan.toml", PLAN)
    assert text.line(path) == line


@given(documents)
def test_the_line_of_a_path_is_that_of_its_place(document: str) -> None:
    text = FileText("plan.toml", document)
    for path, place in text.places.items():
        assert text.line(path) == place.line
        assert text.line((*path, "not there")) == place.line


def test_an_offset_stands_on_a_line() -> None:
    assert FileText("plan.toml", PLAN).line_at(PLAN.index("title")) == 9


def test_a_text_can_be_pickled_before_and_after_it_was_scanned() -> None:
    text = FileText("plan.toml", PLAN, byte_order_mark=True)
    for _ in range(2):
        copy = pickle.loads(pickle.dumps(text))
        assert (copy.name, copy.text, copy.byte_order_mark) == ("plan.toml", PLAN, True)
        assert copy.line(("meetings", 1)) == text.line(("meetings", 1)) == 8


def test_two_texts_are_equal_only_if_they_are_one() -> None:
    one, other = FileText("plan.toml", PLAN), FileText("plan.toml", PLAN)
    assert len({one, other, one}) == 2
