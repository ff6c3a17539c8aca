"""Plans that are loaded from files, and all that is told of those that cannot be."""

import codecs
import os
import re
import shutil
import tomllib
import tracemalloc
from collections.abc import Iterator
from datetime import date
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import fields, frozen
from hypothesis import example, given
from hypothesis import strategies as st

from tests.planfile.mutants import changed_documents, changed_texts, written
from workplan.dates.closing import Easter
from workplan.errors import Fault, PlanError
from workplan.model.meetings import Fixed, Free
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement
from workplan.model.stated import Stated
from workplan.model.things import TABLES, things_of
from workplan.planfile.load import load, loaded_again
from workplan.planfile.reading import read_text
from workplan.rules import RULES

ROOT = Path(__file__).parents[2]
PLANS = ROOT / "tests" / "plans"
FAULTY = sorted((PLANS / "faulty").glob("*.toml"))
WHOLE = PLANS / "whole.toml"
REAL = ROOT / "examples" / "uncac-prevention" / "plan.toml"
AS_OF_2011 = REAL.with_name("as-of-2011.toml")
STARTER = ROOT / "workplan" / "planfile" / "starter.toml"
GOOD = (WHOLE, REAL, AS_OF_2011, STARTER)

# `# expect: message; hint` beside a line, or `# expect: FILE:LINE: message; hint`.
_EXPECTED = re.compile(r"# expect: (?:([\w./-]+\.toml:\d+): )?(.*?)(?= *# expect: |$)")

MINIMAL = 'format = 1\n[plan]\nid = "p"\ntitle = "P"\nstarts = 2011-01-01\nends = 2011-12-31\n'


def expected_of(path: Path) -> Iterator[str]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        for place, told in _EXPECTED.findall(line):
            yield f"{place or f'{path.name}:{number}'}: {told}"


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_all_that_is_wrong_with_a_plan_is_told_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    expected = sorted(expected_of(path))
    with pytest.raises(PlanError) as error:
        load(path.name)
    assert sorted(str(fault) for fault in error.value.faults) == expected
    assert len(expected) > 0


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_faults_are_told_by_file_and_line_those_of_the_plan_itself_first(path: Path) -> None:
    with pytest.raises(PlanError) as error:
        load(path)
    told = [(fault.file != str(path), fault.file, fault.line) for fault in error.value.faults]
    assert told == sorted(told)


def test_every_field_of_every_thing_can_be_written_in_a_file() -> None:
    """The whole plan sets each to something else than its default."""
    plan = load(WHOLE)
    for table in TABLES:
        things = getattr(plan, table)
        for kind in {type(thing) for thing in things} if table != "rules" else {Requirement}:
            for name in (field.name for field in fields(kind) if field.name != "origin"):
                values = [getattr(thing, name) for thing in things]
                assert any(value != _default(kind, name) for value in values), (table, name)
    for name in (field.name for field in fields(Plan) if field.name != "origin"):
        assert getattr(plan, name) != _default(Plan, name), name


def _default(kind: type[Stated], name: str) -> object:
    return getattr(fields(kind), name).default


def test_the_page_on_plan_files_names_every_key() -> None:
    page = (ROOT / "docs" / "reference" / "plan-file.md").read_text(encoding="utf-8")
    for_all, *sections = re.split(r"^## (?=`)", page, flags=re.MULTILINE)
    for table, value in tomllib.loads(WHOLE.read_text(encoding="utf-8")).items():
        (section,) = [s for s in sections if f"[{table}]" in s.partition("\n")[0]] or [for_all]
        tables = [value] if isinstance(value, dict) else value if isinstance(value, list) else []
        keys = {key for one in tables if isinstance(one, dict) for key in one} or {table}
        unnamed = {key for key in keys if f"`{key}`" not in section + for_all}
        # The parameters of a rule stand on a page of their own.
        assert unnamed <= ({"body", "after", "before", "at_least"} if table == "rules" else set())


def test_a_plan_is_loaded_as_it_is_written() -> None:
    """A few of its values, seen by eye."""
    plan = load(WHOLE)
    assert plan.title.in_language("fr") == "Toutes les clés"
    assert plan.weekend == (4, 5)
    assert [meeting.id for meeting in plan.meetings] == ["cosp-1", "wg-1", "wg-1-resumed", "wg-2"]
    assert plan.meeting("cosp-1").dates == Fixed(date(2012, 10, 22), date(2012, 10, 26))
    assert plan.meeting("wg-2").dates == Free(
        date(2012, 1, 1), date(2012, 12, 31), 2, date(2012, 10, 22)
    )
    # What is included comes first.
    assert plan.closures[0].id == "new-year"
    assert plan.closures[5].when == Easter(-2, orthodox=True)
    assert plan.place("Doha") is not None
    assert str(plan.deadlines[0].due) == "Monday on or before 6 weeks before start at 17:00"
    assert [type(rule).name for rule in plan.rules] == ["meetings-between", "open-days"]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_each_thing_knows_where_it_was_read(path: Path) -> None:
    plan = load(path)
    for thing in things_of(plan):
        origin = thing.stated.origin
        text = Path(origin.file).read_text(encoding="utf-8")
        table: dict[str, Any] = reduce(getitem, origin.path, tomllib.loads(text))
        header = text.splitlines()[origin.line() - 1]
        assert header in (f"[[{origin.path[0]}]]", "[plan]")
        for key in ("id", "entry"):
            assert getattr(thing.stated, key, None) == table.get(
                key, getattr(thing.stated, key, None)
            )
            if key in table:
                assert f'"{table[key]}"' in text.splitlines()[origin.line(key) - 1]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_line_ends_and_a_byte_order_mark_change_nothing(path: Path, tmp_path: Path) -> None:
    shutil.copytree(path.parent, tmp_path, dirs_exist_ok=True)
    copy = tmp_path / path.name
    copy.write_bytes(codecs.BOM_UTF8 + path.read_bytes().replace(b"\n", b"\r\n"))
    loaded, plain = load(copy), load(path)
    assert loaded == plain
    for one, other in zip(things_of(loaded), things_of(plain), strict=True):
        assert one.stated.origin.line() == other.stated.origin.line()


def test_a_path_is_a_string_or_a_path_and_its_name_stays_as_it_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(PLANS)
    for path in ("whole.toml", Path("whole.toml"), "../plans/whole.toml"):
        origin = load(path).origin
        assert origin is not None
        assert origin.file == os.fspath(path)


@frozen(kw_only=True)
class Mine(Requirement):
    """A rule of one's own."""

    name: ClassVar[str] = "mine"
    most: int = 1


def test_rules_of_ones_own_are_passed_in(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(MINIMAL + '[[rules]]\nrule = "mine"\nmost = 3\n', encoding="utf-8")
    (rule,) = load(path, rules=(*RULES, Mine)).rules
    assert rule == Mine(most=3)
    with pytest.raises(PlanError, match='there is no rule "mine"'):
        load(path)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_text_that_is_loaded_again_says_the_same(path: Path) -> None:
    again, plan = loaded_again(read_text(path), path, rules=RULES), load(path)
    for name in (field.name for field in fields(Plan) if field.name != "origin"):
        assert getattr(again, name) == getattr(plan, name)
    for one, other in zip(things_of(again), things_of(plan), strict=True):
        assert one.stated.origin.line() == other.stated.origin.line()


def test_what_has_changed_around_a_text_is_told_where_it_is_loaded_again(tmp_path: Path) -> None:
    path, shared = tmp_path / "plan.toml", tmp_path / "shared.toml"
    path.write_text('include = ["shared.toml"]\n' + MINIMAL, encoding="utf-8")
    shared.write_text("", encoding="utf-8")
    file = read_text(path)
    assert loaded_again(file, path, rules=RULES).bodies == ()
    for text in ("[", "[[topics]]\n", '[[bodies]]\nid = "b"\n'):
        shared.write_text(text, encoding="utf-8")
        with pytest.raises(PlanError, match=re.escape(str(shared))):
            loaded_again(file, path, rules=RULES)


MIB = 1024 * 1024
NASTY = {
    "empty": b"",
    "a mark alone": codecs.BOM_UTF8,
    "binary": bytes(range(256)) * 100,
    "not UTF-8": MINIMAL.encode() + b"# Caf\xe9",
    "UTF-16": MINIMAL.encode("utf-16"),
    "over 10 MB": MINIMAL.encode() + b"#" * 10_000_000,
    "nested arrays": MINIMAL.encode() + b"x = " + b"[" * 5_000 + b"]" * 5_000,
    "nested tables": MINIMAL.encode() + b"x = " + b"{a=" * 5_000 + b"1" + b"}" * 5_000,
    "a key of many dots": MINIMAL.encode() + b"a." * 20_000 + b"a = 1",
    "a long key": MINIMAL.encode() + b"a" * 20_000 + b" = 1",
    "a long number": MINIMAL.encode() + b"x = " + b"9" * 5_000,
    "a long id": MINIMAL.replace('"p"', f'"{"p" * 20_000}"').encode(),
    "long ids": b"".join(
        b'[[topics]]\nid = "%s"\nafter = "%s"\n' % (b"a" * 20_000, b"b" * 20_000)
        for _ in range(20)
    ),
    "the first year": MINIMAL.replace("2011", "0001").encode(),
    "the last year": MINIMAL.replace("2011", "9999").encode(),
    "many faults": MINIMAL.encode() + b"[[meetings]]\n" * 5_000,
    "many unknown keys": b"".join(b"a%d = 1\n" % number for number in range(20_000)),
    "many unknown ids": MINIMAL.encode()
    + b"".join(
        b'[[topics]]\nid = "t%d"\ntitle = "T"\nbody = "b%d"\n' % (number, number)
        for number in range(2_000)
    ),
}


@pytest.mark.parametrize("data", NASTY.values(), ids=NASTY)
def test_a_nasty_file_is_told_of_without_much_memory(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(data)
    tracemalloc.start()
    try:
        with pytest.raises(PlanError) as error:
            load(path)
        assert tracemalloc.get_traced_memory()[1] < 100 * MIB
    finally:
        tracemalloc.stop()
    for fault in error.value.faults:
        assert str(fault).startswith(str(path))
        assert len(str(fault)) < 1_000


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.toml", tmp_path / "a" / "b.toml", "/dev/zero"):
        with pytest.raises(PlanError) as error:
            load(path)
        assert [fault.file for fault in error.value.faults] == [str(path)]


TEXTS = tuple(path.read_text(encoding="utf-8") for path in (WHOLE, STARTER, AS_OF_2011))
SHARED = tuple(PLANS.glob("shared/*.toml"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    shutil.copytree(PLANS / "shared", folder / "shared")
    return folder


def loads_or_tells(text: str, path: Path) -> None:
    """Assert that a text is a plan, or that each of its faults stands on a line that it has."""
    path.write_text(text, encoding="utf-8", newline="")
    faults: tuple[Fault, ...] | None = None
    try:
        load(path)
    except PlanError as error:
        faults = error.faults
    assert faults != ()
    for fault in faults or ():
        assert fault.file is not None
        lines = Path(fault.file).read_bytes().count(b"\n") + 1
        assert fault.line is None or 1 <= fault.line <= lines
        assert str(fault).startswith(f"{fault.file}:")


@given(changed_texts(TEXTS))
def test_a_plan_changed_by_accident_is_loaded_or_told_of(folder: Path, text: str) -> None:
    loads_or_tells(text, folder / "plan.toml")


@given(changed_documents(tuple(map(tomllib.loads, TEXTS))))
def test_a_plan_with_any_values_is_loaded_or_told_of(
    folder: Path, document: dict[str, Any]
) -> None:
    text = written(document)
    loads_or_tells(text, folder / "plan.toml")


@given(st.text())
@example("\x00")
def test_any_text_is_no_plan(folder: Path, text: str) -> None:
    with pytest.raises(PlanError):
        load(Path(shutil.copy(_text_file(folder, text), folder / "any.toml")))


def _text_file(folder: Path, text: str) -> Path:
    path = folder / "text.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path
