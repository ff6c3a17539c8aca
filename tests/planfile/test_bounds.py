"""What no plan needs is refused, all else is left to tomllib, and none of that is beyond it."""

import tomllib
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.planfile.toml_documents import TOKENS, accepted, documents
from workplan.errors import Fault, PlanError
from workplan.planfile import bounds
from workplan.planfile.bounds import (
    MAX_DEPTH,
    MAX_HEADERS,
    MAX_KEYS,
    MAX_LENGTH,
    MAX_PARTS,
    check_bounds,
)
from workplan.planfile.filetext import FileText
from workplan.planfile.reading import MAX_BYTES


def fault_of(text: str) -> Fault | None:
    """Return the fault for which `text` is refused, if it is."""
    try:
        check_bounds(FileText("plan.toml", text))
    except PlanError as error:
        (fault,) = error.faults
        return fault
    return None


def nested(brackets: str, depth: int) -> str:
    """Brackets of `depth` kinds in turn around a number."""
    opens = [{"[": "[", "{": "{a="}[brackets[i % len(brackets)]] for i in range(depth)]
    closes = [{"[": "]", "{": "}"}[bracket[0]] for bracket in reversed(opens)]
    return f"{''.join(opens)}1{''.join(closes)}"


def numbered(template: str, count: int, between: str) -> str:
    return between.join(template.format(number) for number in range(count))


# Texts with as much of something as is said, the last of it on the last line.
AT_LIMIT: dict[str, tuple[int, Callable[[int], str]]] = {
    "arrays": (MAX_DEPTH, lambda n: f"\n\na = {nested('[', n)}"),
    "arrays over lines": (MAX_DEPTH, lambda n: "a = " + "\n".join("[" * n) + "]" * n),
    "inline tables": (MAX_DEPTH, lambda n: f"\na = {nested('{', n)} # c"),
    "arrays and inline tables": (MAX_DEPTH, lambda n: f"[b]\na.c = {nested('[{', n)}"),
    "arrays after others": (MAX_DEPTH, lambda n: f"\na = [[[1]], {nested('[', n - 1)}]"),
    "parts of a key": (MAX_PARTS, lambda n: f"\n{'.'.join('a' * n)} = 1"),
    "quoted parts": (
        MAX_PARTS,
        lambda n: " . ".join(('"a.b"', "'a.'", "c")[i % 3] for i in range(n)) + "=1",
    ),
    "parts of a header": (MAX_PARTS, lambda n: f"\n[{'.'.join('a' * n)}]"),
    "parts of a header of an array": (MAX_PARTS, lambda n: f"\n[[{'.'.join('a' * n)}]]"),
    "parts in an inline table": (MAX_PARTS, lambda n: f"\nb = {{c = 1, {'.'.join('a' * n)} = 1}}"),
    "characters of a key": (MAX_LENGTH, lambda n: f"\r\n{'a' * n} = 1"),
    "characters of a quoted key": (MAX_LENGTH, lambda n: f'\n"{"a" * (n - 2)}" = 1'),
    "characters of a part": (MAX_LENGTH, lambda n: f"\nb.{'a' * n}.c = 1"),
    "characters of a header": (MAX_LENGTH, lambda n: f"\n[ {'a' * n} ]"),
    "characters in an inline table": (MAX_LENGTH, lambda n: f"\nb = {{{'a' * n} = 1}}"),
    "digits": (MAX_LENGTH, lambda n: f"\na = {'1' * n}"),
    "digits with underscores": (MAX_LENGTH, lambda n: f"a = {('1_' * n)[: n - 1]}1"),
    "hexadecimal digits": (MAX_LENGTH, lambda n: f"\na = [\n1, 0x{'f' * (n - 2)}]"),
    "digits of a fraction": (MAX_LENGTH, lambda n: f"\na = {{b = -1.{'1' * (n - 3)}}}"),
    "digits of an exponent": (MAX_LENGTH, lambda n: f"\na = 1e+{'1' * (n - 3)}"),
    "digits of a second": (MAX_LENGTH, lambda n: f"\na = 2012-08-27 10:00:00.{'1' * (n - 20)}"),
    "keys of the document": (MAX_KEYS, lambda n: numbered("k{} = 1", n, "\n")),
    "keys of a table": (MAX_KEYS, lambda n: "b = 1\n[a]\n" + numbered("k{}.a = []", n, "\n")),
    "keys of an inline table": (MAX_KEYS, lambda n: f"a = {{{numbered('k{} = {{}}', n, ', ')}}}"),
    "headers": (MAX_HEADERS, lambda n: numbered("[a.k{}]", n, "\nb = 1\n")),
}


@pytest.mark.parametrize(("limit", "text_with"), AT_LIMIT.values(), ids=AT_LIMIT)
def test_up_to_a_limit_all_is_read_and_beyond_it_nothing(
    limit: int, text_with: Callable[[int], str]
) -> None:
    assert fault_of(text_with(limit)) is None
    assert accepted(text_with(limit))
    beyond = text_with(limit + 1)
    fault = fault_of(beyond)
    assert fault
    assert (fault.file, fault.line) == ("plan.toml", beyond.count("\n") + 1)
    assert str(limit) in str(fault.message)
    assert str(fault.hint)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a = [{}]", 2),
        ("a = {b = [1, 2]}", 4),
        ("[[a]]\n[a.b]", 3),
        ("a.b.c = 'x'\nd.e = 2012-08-27 10:00:00", 5),
        ('a = """\n[1, 2]\n"""', 1),
    ],
)
def test_a_file_has_no_more_values_than_may_be(
    text: str, values: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MAX_VALUES", values)
    assert fault_of(text) is None
    monkeypatch.setattr(bounds, "MAX_VALUES", values - 1)
    fault = fault_of(text)
    assert fault
    assert str(fault.message) == f"the file has more than {values - 1} values"


def test_ten_megabytes_of_meetings_may_be_read() -> None:
    table = (
        '[[meetings]]\nid = "wg4-{0}"\nbody = "wg4"\nnumber = {0}\nstarts = 2012-08-27\n'
        'ends = 2012-08-29\ntopics = ["article-12"]\nsource = "CAC/COSP/WG.4/2012/5"\n'
        'url = "https://www.unodc.org/unodc/en/corruption/WG-Prevention/session3.html"\n\n'
    )
    text = numbered(table, MAX_BYTES // len(table.format("000000")), "")
    assert MAX_BYTES * 0.9 < len(text) <= MAX_BYTES
    assert fault_of(text) is None


MANY = "[" * 2 * MAX_DEPTH + "1" * 2 * MAX_LENGTH


@pytest.mark.parametrize(
    "text",
    [
        f"# {MANY}",
        f"a = 1 # {MANY}",
        f"a = '{MANY}'",
        f'a = "{MANY}\\"{MANY}"',
        f'a = """\n{MANY}\n""\\"{MANY}"""""',
        f"a = '''\\\n{MANY}''{MANY}'''''",
        f"a = [ # {MANY}\n'''{MANY}''', {{b = '{MANY}'}}]",
    ],
)
def test_what_stands_in_strings_and_comments_does_not_count(text: str) -> None:
    assert accepted(text)
    assert fault_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        f"a = [1\n{numbered('k{} = 1', 2 * MAX_KEYS, chr(10))}",
        "a = {b = 1\n" + numbered("[c{0}]\n", 2, "k = 1\n" * MAX_KEYS),
        f'a = "open\nb = {MANY}',
        f"a = '''open\nb = {MANY}",
        f"a = “open”, {MANY}\nb = {MANY}",
        f"a = ]\nb = {MANY}",
        f"a\nb = {MANY}",
        f"[[]]\nb = {MANY}",
        f"\0\nb = {MANY}",
    ],
)
def test_text_that_is_not_toml_is_left_to_tomllib(text: str) -> None:
    assert not accepted(text)
    assert fault_of(text) is None


@given(documents)
def test_what_is_ordinary_is_not_refused(text: str) -> None:
    assert fault_of(text) is None


runs = st.tuples(
    st.sampled_from((*TOKENS, "a.", "[a.", "{a=", "''.", "[1,", "é")),
    st.sampled_from((1, 1, 1, 2, 30, 3000)),
)


@given(st.lists(runs, max_size=12).map(lambda pieces: "".join(piece * n for piece, n in pieces)))
@example("a = " + "[" * 5000)
@example("a." * 20_000)
@example("a = " + "1" * 5000)
@example("[" + "a." * 20_000 + "a]")
def test_nothing_that_is_left_to_tomllib_is_beyond_it(text: str) -> None:
    """Not even of text that is no TOML: it would tell a RecursionError, or of too many digits."""
    if fault_of(text) is None:
        try:
            tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            return
