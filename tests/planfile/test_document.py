"""Documents, and texts that are none."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.errors import Fault, PlanError
from workplan.planfile.document import parse
from workplan.planfile.filetext import FileText


def fault_of(text: str) -> Fault:
    with pytest.raises(PlanError) as error:
        parse(FileText("plan.toml", text))
    (fault,) = error.value.faults
    return fault


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a = 1\nb = Vienna", 2, "this is no value"),
        ("a = 1\nb = \u201cVienna\u201d", 2, "this is no value"),
        ("a = 2012-02-30", 1, "this day or time does not exist"),
        ("a = 1\n\na = 2", 3, "this key is given twice in one table"),
        ("a = { b = 1, b = 2 }", 1, "this key is given twice in one table"),
        ("[a]\nb = 1\n[a]", 3, "this table is given twice"),
        ("[[a]]\n[a]", 2, "this table is given twice"),
        ('a = 1\nb = "Vienna\nc = 3', 2, "this text does not end as it should"),
        ("b = 'Vienna\nc = '3'", 1, "this text does not end as it should"),
        ('b = """Vienna\n\nc = 3', 3, "this text does not end as it should"),
        ("b = 'Vienna\nc = 3", 2, "this text does not end as it should"),
        ("b = 1 # \a", 1, "this character cannot stand here"),
        ('b = "\a"', 1, "this character cannot stand here"),
        ('b = "C:\\plans"', 1, "this text has a backslash that means nothing"),
        ('b = "\\uD800"', 1, "this text has a backslash that means nothing"),
        ("b = [1,\n2\nc = 3", 3, "a bracket is not closed"),
        ("b = { c = 3", 1, "a bracket is not closed"),
        ("[plan\nid = 1", 1, "a header is not closed"),
        ("[[plan]\nid = 1", 1, "a header is not closed"),
        ("yearly = 10-26", 1, "something stands after the value"),
        ("a = 1\nVienna", 2, "this line is no key with its value"),
        ("= 5", 1, "this line is no key with its value"),
        ("a: 5", 1, "this line is no key with its value"),
    ],
)
def test_a_syntax_error_is_told_in_plain_words_with_its_line(
    text: str, line: int, told: str
) -> None:
    fault = fault_of(text)
    assert str(fault.message).startswith(f"{told} (TOML: ")
    assert str(fault).startswith(f"plan.toml:{line}: {told}")


def test_a_syntax_error_keeps_what_tomllib_says_of_it() -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads("a = ?")
    words = str(error.value).partition(" (at ")[0]
    assert str(fault_of("a = ?").message) == f"this is no value (TOML: {words})"


def test_an_error_that_is_new_to_us_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def loads(_: str) -> None:
        message = "Strange (at line 7, column 1)"
        raise tomllib.TOMLDecodeError(message)

    monkeypatch.setattr(tomllib, "loads", loads)
    assert str(fault_of("")).startswith("plan.toml:7: the file is not TOML (TOML: Strange); look")


TOKENS = ("a", "1", ".", " = ", "[", "]", "[[", "]]", "{", "}", '"', "'", '"""', "\\", "\n", "#")


@given(st.lists(st.sampled_from(TOKENS) | st.text(max_size=2)).map("".join))
def test_any_text_is_read_or_told_on_a_line_that_it_has(text: str) -> None:
    try:
        document = parse(FileText("plan.toml", text))
    except PlanError as error:
        (fault,) = error.faults
        assert fault.file == "plan.toml"
        assert fault.line is not None
        assert 1 <= fault.line <= text.count("\n") + 1
    else:
        assert document == tomllib.loads(text)
