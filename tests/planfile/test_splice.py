"""What is meant happens to a text, and nothing else."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.examples_asked import at_most
from tests.planfile.random_splices import additions, alike, becomes, meant, splices_of
from tests.planfile.toml_documents import contents, documents
from workplan.errors import Path
from workplan.planfile.filetext import FileText
from workplan.planfile.places import Place, Span
from workplan.planfile.splice import Drop, Insert, Move, Put, Splice, spliced

# A header's comments above and below, and the blank lines around these.
ABOVE = re.compile(r"(?:^[ \t]*\r?\n)*(?:^[ \t]*#[^\n]*\n)*\Z", re.MULTILINE)
BELOW = re.compile(r"(?:[ \t]*#[^\n]*(?:\n|\Z))*(?:[ \t]*\r?\n)*(?:[ \t]*\Z)?")


@given(documents, st.data())
def test_tomllib_reads_what_was_meant(text: str, data: st.DataObject) -> None:
    file = FileText("plan.toml", text)
    splices = data.draw(splices_of(text))
    assert alike(tomllib.loads(spliced(file, splices)), meant(file, splices))


@given(documents, st.data())
def test_all_that_is_not_touched_stays_in_its_order(text: str, data: st.DataObject) -> None:
    file = FileText("plan.toml", text)
    splices = data.draw(splices_of(text))
    touched = [span for splice in splices for span in touched_by(splice, file)]
    new = spliced(file, splices)
    position = 0
    for chunk in untouched(text, touched):
        for line in chunk.splitlines():
            position = new.index(line, position) + len(line)


def touched_by(splice: Splice, file: FileText) -> Iterator[Span]:
    """Yield the stretches of which a splice may change something."""
    path = splice.path
    holder = next(
        (
            place.value
            for length in range(len(path) - 1, 0, -1)
            if (place := file.places.get(path[:length])) and place.value
        ),
        None,
    )
    value = file.places[path].value if path in file.places else None
    if isinstance(splice, Put) and value:
        yield value
    elif holder:
        yield holder
    elif not isinstance(splice, Insert):
        for within, place in file.places.items():
            if within[: len(path)] == path and place.statement:
                yield from whole(place, file.text)


def whole(place: Place, text: str) -> Iterator[Span]:
    """Yield where a statement stands, of a header with its section and comments."""
    if place.body and place.statement:
        above = ABOVE.search(text, 0, place.statement.start)
        below = BELOW.match(text, place.body.end)
        assert above
        assert below
        yield Span(above.start(), below.end())
    elif place.value and place.statement:
        yield place.statement


def untouched(text: str, touched: list[Span]) -> Iterator[str]:
    """Yield what stands between the stretches that are touched."""
    position = 0
    for span in sorted(touched, key=lambda span: (span.start, span.end)):
        yield text[position : span.start]
        position = max(position, span.end)
    yield text[position:]


@given(documents, st.data())
@settings(max_examples=at_most(50))
def test_what_adds_takes_nothing_out(text: str, data: st.DataObject) -> None:
    splice = data.draw(one_addition(tomllib.loads(text)))
    new = iter(becomes(text, [splice] if splice else []))
    assert all(character in new for character in text if character not in " \t")


@st.composite
def one_addition(draw: st.DrawFn, document: dict[str, Any]) -> Splice | None:
    """Draw a splice that adds a key, a table, or an element of a list."""
    path, value = draw(st.sampled_from(list(contents(document))))
    splice = draw(additions(path, value))
    if splice is None and isinstance(value, list) and isinstance(path[-1], str):
        at = draw(st.integers(0, len(value)))
        return Put(path, [*value[:at], "new", *value[at:]])
    return splice


@given(documents)
@settings(max_examples=at_most(50))
def test_nothing_to_do_or_the_same_value_changes_nothing(text: str) -> None:
    file = FileText("plan.toml", text)
    document = tomllib.loads(text)
    assert spliced(file, []) == text
    assert spliced(file, [Put((key,), value) for key, value in document.items()]) == text


@given(documents, st.data())
@settings(max_examples=at_most(50))
def test_all_lines_end_as_they_did(text: str, data: st.DataObject) -> None:
    text = text.replace("\r\n", "\n")
    splices = data.draw(splices_of(text))
    assume(not any("\r" in repr(splice) for splice in splices))
    new = becomes(text, splices)
    assert "\r" not in new
    with_returns = spliced(FileText("plan.toml", text.replace("\n", "\r\n")), splices)
    if "\n" in text:
        assert with_returns == new.replace("\n", "\r\n")


@given(documents, st.data())
@settings(max_examples=at_most(50))
def test_the_end_of_the_last_line_is_kept(text: str, data: st.DataObject) -> None:
    new = becomes(text, data.draw(splices_of(text)))
    if text and new:
        assert new.endswith("\n") == text.endswith("\n")


def test_a_byte_order_mark_stays_apart_from_the_text() -> None:
    file = FileText("plan.toml", "a = 1\n", byte_order_mark=True)
    assert spliced(file, [Put(("a",), 2)]) == "a = 2\n"


PLAN = '[[meetings]]\nid = "a"\ntopics = [{ topic = "t" }]\n\n[[meetings]]\n'


@pytest.mark.parametrize(
    "splices",
    [
        [Put(("meetings", 0, "id"), "b"), Drop(("meetings", 0))],
        [Drop(("meetings", 0)), Put(("meetings", 0, "id"), "b")],
        [Put(("x",), 1), Put(("x",), 2)],
        [Drop(("meetings", 1)), Drop(("meetings", 1))],
        [Insert(("meetings", 0), {}), Put(("meetings",), [])],
        [Put(("x",), {}), Put(("x", "y", "z"), 1)],
    ],
    ids=str,
)
def test_two_splices_of_one_thing_are_refused(splices: list[Splice]) -> None:
    with pytest.raises(ValueError, match="splice"):
        spliced(FileText("plan.toml", PLAN), splices)


@pytest.mark.parametrize(
    "splice",
    [
        Drop(("x",)),
        Drop(("meetings", 2)),
        Drop(("meetings", 0, "topics", 1)),
        Drop(("meetings", 0, "topics", 0, "x")),
        Put(("meetings", 2, "id"), "c"),
        Put(("x", 0, "id"), "c"),
        Insert(("meetings", 3), {}),
        Insert(("meetings", -1), {}),
        Insert(("meetings", 0, "topics", 2), {}),
        Insert(("meetings", 2, "x", 0), {}),
        Insert(("x", 1), {}),
        Insert(("x",), {}),
        Move(("meetings", 2), ("meetings", 0)),
        Move(("meetings", 0), ("meetings", 3)),
        Move(("meetings", 0), ("topics", 0)),
    ],
    ids=str,
)
def test_a_path_that_leads_nowhere_is_refused(splice: Splice) -> None:
    with pytest.raises(KeyError):
        spliced(FileText("plan.toml", PLAN), [splice])


PATHS: tuple[Path, ...] = (("meetings", 1, "id"), ("meetings", 0, "topics"))


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_what_lies_beside_a_splice_may_change_too(path: Path) -> None:
    new = becomes(PLAN, [Insert(("meetings", 1), {"id": "new"}), Put(path, "x")])
    assert new.count('"new"') == new.count('"x"') == 1
