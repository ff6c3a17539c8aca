"""Tables whose keys have an order: it is as is wanted, and as little as possible is moved."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planfile.random_splices import alike, changed_values, meant
from tests.planfile.toml_documents import contents, documents
from workplan.errors import Path
from workplan.planfile.filetext import FileText
from workplan.planfile.splice import Put, spliced


@given(documents, st.data())
def test_the_keys_of_any_table_come_into_any_order(text: str, data: st.DataObject) -> None:
    tables = {
        path: value
        for path, value in contents(tomllib.loads(text))
        if isinstance(value, dict) and path and isinstance(path[-1], str)
    }
    if tables:
        path = data.draw(st.sampled_from([*tables]))
        changed = data.draw(changed_values(tables[path]).filter(lambda one: isinstance(one, dict)))
        _in_order(text, path, dict(data.draw(st.permutations([*changed.items()]))))


def _in_order(text: str, path: Path, value: dict[str, Any]) -> str:
    """Put a table in order and return the text, having seen that it is and all else is as was."""
    file = FileText("plan.toml", text)
    new = spliced(file, [Put(path, value, in_order=True)])
    assert alike(tomllib.loads(new), meant(file, [Put(path, value)]))
    there: Any = tomllib.loads(new)
    for part in path:
        there = there[part]
    assert [*there] == [*value]
    return new


BRACES = '[[documents]]\nsteps = { a = "1",  b = "2", c = "3" } # c\nid = "x"\n'
LINES = """\
[[documents]]
id = "x"

[documents.steps] # s
a = "1" # first

# about b
b = "2" # second
  c.due = "3"
  c.title = "C" # third

[[documents]]
id = "y"
"""
DOTTED = """\
[[documents]]
steps.a = "1" # first
steps.b = "2" # second
title = "T"
steps.c.due = "3"
steps.c.title = "C"
id = "x"
"""
INNER = """\
documents = [
    { id = "x", steps.a = "1", steps.b.due = "2", title = "T", steps.b.title = "B" },
    { id = "y" },
]
"""
HEADERS = """\
[[documents]]
id = "x"

# of a
[documents.steps.a] # first
due = "1"

[documents.steps.b]
due = "2" # second

[documents.steps.b.title]
en = "B"

# of y
[[documents]]
id = "y"
"""
MIXED = """\
[[documents]]
id = "x"
[documents.steps]
a = "1"
[documents.steps.b]
due = "2"
# of b
"""

FIRST_LINES = 'a = "1" # first\n\n# about b\nb = "2" # second\n'
LAST_LINES = '  c.due = "3"\n  c.title = "C" # third\n'
A, B, C = "1", "2", "3"
DUE = {"due": "3", "title": "C"}
CASES: dict[str, tuple[str, dict[str, Any], str, str]] = {
    "braces: a value": (
        BRACES,
        {"a": A, "b": "9", "c": C},
        'steps = { a = "1",  b = "2", c = "3" } # c',
        'steps = { a = "1",  b = "9", c = "3" } # c',
    ),
    "braces: one more between": (
        BRACES,
        {"a": A, "n": "9", "b": B, "c": C},
        'steps = { a = "1",  b = "2", c = "3" } # c',
        'steps = { a = "1", n = "9",  b = "2", c = "3" } # c',
    ),
    "braces: one more in front": (
        BRACES,
        {"n": "9", "a": A, "b": B, "c": C},
        'steps = { a = "1",  b = "2", c = "3" } # c',
        'steps = { n = "9", a = "1",  b = "2", c = "3" } # c',
    ),
    "braces: another order": (
        BRACES,
        {"c": C, "a": A, "b": B},
        'steps = { a = "1",  b = "2", c = "3" } # c',
        'steps = { c = "3", a = "1",  b = "2" } # c',
    ),
    "braces: all others": (
        BRACES,
        {"x": "9"},
        'steps = { a = "1",  b = "2", c = "3" } # c',
        'steps = { x = "9" } # c',
    ),
    "lines: a value": (
        LINES,
        {"a": "9", "b": B, "c": DUE},
        'a = "1" # first\n',
        'a = "9" # first\n',
    ),
    "lines: one less": (LINES, {"a": A, "c": DUE}, 'b = "2" # second\n', ""),
    "lines: one more between": (
        LINES,
        {"a": A, "n": {"due": "9"}, "b": B, "c": DUE},
        'a = "1" # first\n',
        'a = "1" # first\nn = { due = "9" }\n',
    ),
    "lines: one more at the end": (
        LINES,
        {"a": A, "b": B, "c": DUE, "n": "9"},
        '  c.title = "C" # third\n',
        '  c.title = "C" # third\n  n = "9"\n',
    ),
    "lines: another order": (
        LINES,
        {"c": DUE, "a": A, "b": B},
        'a = "1" # first\n\n# about b\nb = "2" # second\n  c.due = "3"\n  c.title = "C" # third\n',
        '  c.due = "3"\n  c.title = "C" # third\na = "1" # first\n\n# about b\nb = "2" # second\n',
    ),
    "lines: a table becomes a day": (
        LINES,
        {"a": A, "b": B, "c": "9"},
        '  c.due = "3"\n  c.title = "C" # third\n',
        'c = "9"\n',
    ),
    "dotted: a value of a table": (
        DOTTED,
        {"a": A, "b": B, "c": {"due": "9", "title": "C"}},
        'steps.c.due = "3"\n',
        'steps.c.due = "9"\n',
    ),
    "dotted: one more between": (
        DOTTED,
        {"a": A, "b": B, "n": "9", "c": DUE},
        'steps.b = "2" # second\n',
        'steps.b = "2" # second\nsteps.n = "9"\n',
    ),
    "dotted: another order": (
        DOTTED,
        {"b": B, "c": DUE, "a": A},
        DOTTED.partition('id = "x"')[0],
        """\
[[documents]]
steps.b = "2" # second
title = "T"
steps.c.due = "3"
steps.c.title = "C"
steps.a = "1" # first
""",
    ),
    "dotted: all others": (
        DOTTED,
        {"x": "9"},
        DOTTED.partition('id = "x"')[0],
        '[[documents]]\ntitle = "T"\nsteps.x = "9"\n',
    ),
    "inner: another order": (
        INNER,
        {"b": {"due": "2", "title": "B"}, "a": A},
        '{ id = "x", steps.a = "1", steps.b.due = "2", title = "T", steps.b.title = "B" }',
        '{ id = "x", steps.b.due = "2", steps.b.title = "B", steps.a = "1", title = "T" }',
    ),
    "inner: one more between": (
        INNER,
        {"a": A, "n": "9", "b": {"due": "2", "title": "B"}},
        'steps.a = "1",',
        'steps.a = "1", steps.n = "9",',
    ),
    "headers: a value": (
        HEADERS,
        {"a": {"due": "9"}, "b": {"due": "2", "title": {"en": "B"}}},
        'due = "1"\n',
        'due = "9"\n',
    ),
    "headers: another order": (
        HEADERS,
        {"b": {"due": "2", "title": {"en": "B"}}, "a": {"due": "1"}},
        HEADERS.partition('id = "x"\n\n')[2].partition("# of y")[0],
        """\
[documents.steps.b]
due = "2" # second

[documents.steps.b.title]
en = "B"

# of a
[documents.steps.a] # first
due = "1"

""",
    ),
    "headers: one more between": (
        HEADERS,
        {"a": {"due": "1"}, "n": {"due": "9"}, "b": {"due": "2", "title": {"en": "B"}}},
        'due = "1"\n\n',
        'due = "1"\n\n[documents.steps.n]\ndue = "9"\n\n',
    ),
    "headers: a day alone among them": (
        HEADERS,
        {"a": {"due": "1"}, "n": "9", "b": {"due": "2", "title": {"en": "B"}}},
        HEADERS.partition('id = "x"\n')[2].partition("# of y")[0],
        'steps = { a = { due = "1" }, n = "9", b = { due = "2", title = { en = "B" } } }\n\n',
    ),
    "mixed: one more in between": (
        MIXED,
        {"a": A, "n": "9", "b": {"due": "2"}},
        'a = "1"\n',
        'a = "1"\nn = "9"\n',
    ),
    "mixed: one more at the end": (
        MIXED,
        {"a": A, "b": {"due": "2"}, "n": {"due": "9"}},
        "# of b\n",
        '# of b\n\n[documents.steps.n]\ndue = "9"\n',
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_what_differs_is_written(case: str, newline: str) -> None:
    text, value, *region = CASES[case]
    text, old, new = (part.replace("\n", newline) for part in (text, *region))
    assert text.count(old) == 1
    assert _in_order(text, ("documents", 0, "steps"), value) == text.replace(old, new)
