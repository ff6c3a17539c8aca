"""Plans that are saved: into new files, into their own, and not where that would do harm."""

import codecs
import errno
import os
import pickle
import shutil
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import evolve, field, frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples_asked import at_most
from tests.planfile import odd_cycle
from tests.planfile.edited_plans import blocks, edited, untouched
from tests.planfile.odd_plan import DIFFS, EDITS, TEXT, diff, with_one
from tests.plans_in_python import meeting, plan
from tests.repeated_plan import real_plan
from tests.strategies.plans import plans
from workplan.errors import OutputError, PlanError, WorkplanError
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement, as_ids
from workplan.planfile.load import load, loaded
from workplan.planfile.save import save
from workplan.rules import RULES
from workplan.text import Text

ROOT = Path(__file__).parents[2]
REAL = ROOT / "examples" / "uncac-prevention" / "plan.toml"
WHOLE = ROOT / "tests" / "plans" / "whole.toml"
STARTER = ROOT / "workplan" / "planfile" / "starter.toml"
GOOD = (REAL, REAL.with_name("as-of-2011.toml"), WHOLE, STARTER)

SOME = settings(
    max_examples=at_most(25),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
DAY = date(2012, 8, 27)

# What is told.
CHANGED = (
    "this file has changed since the plan was loaded from it; "
    "load it again, and make the change in that plan"
)
ELSEWHERE = "save the plan to a path where no file is"
WRITE = "write what a plan file can hold"


def as_kinds(kinds: str | tuple[str, ...] | None) -> tuple[str, ...] | None:
    return None if kinds is None else tuple(sorted(as_ids(kinds)))


@frozen(kw_only=True)
class Mine(Requirement):
    """A rule of one's own that takes anything."""

    name: ClassVar[str] = "mine"
    what: object = field()
    most: int | None = 3
    kinds: tuple[str, ...] | None = field(default=("b", "a"), converter=as_kinds)


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    path = tmp_path / "plan.toml"
    path.write_bytes(TEXT.encode())
    return path


def told(plan: Plan, path: Path, **options: Any) -> list[str]:
    """Return what is told of a plan that is not saved; whatever was there has to stay."""
    before = _all_bytes(path.parent)
    with pytest.raises(OutputError) as error:
        save(plan, path, **options)
    assert _all_bytes(path.parent) == before
    return [f"{fault.message}; {fault.hint}" for fault in error.value.faults]


def _all_bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_plan_from_a_file_is_the_same_in_a_new_one(path: Path, tmp_path: Path) -> None:
    new, again = tmp_path / "new.toml", tmp_path / "again.toml"
    assert save(load(path), new) == load(path) == load(new)
    save(load(new), again)
    assert again.read_bytes() == new.read_bytes()


@SOME
@given(plans(halves=False), plans(halves=False))
def test_any_plan_is_saved_into_a_new_file_and_into_any_other_plan(
    tmp_path: Path, one: Plan, other: Plan
) -> None:
    path = tmp_path / "plan.toml"
    path.unlink(missing_ok=True)
    assert save(one, path) == one
    assert load(path) == one
    other = evolve(other, id=one.id)
    assert save(other, path) == other
    assert load(path) == other


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize(("mark", "newline"), [(b"", b"\n"), (codecs.BOM_UTF8, b"\r\n")])
def test_of_a_file_only_the_lines_of_an_edit_change(
    edit: str, mark: bytes, newline: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(mark + TEXT.encode().replace(b"\n", newline))
    after = EDITS[edit](load(path))
    assert save(after, path) == after == load(path)
    data = path.read_bytes()
    assert data.startswith(mark + b"#")
    assert data.count(b"\n") == data.count(newline)
    new = data.removeprefix(mark).replace(newline, b"\n").decode()
    assert diff(TEXT, new) == DIFFS[edit]


@SOME
@given(st.data())
@pytest.mark.parametrize("text", [real_plan(), odd_cycle.TEXT], ids=["real", "odd"])
def test_whatever_is_edited_all_other_tables_stay_to_the_byte(
    tmp_path: Path, text: str, data: st.DataObject
) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(text, "utf-8")
    before = load(path)
    after = data.draw(edited(before))
    assert save(after, path) == after == load(path)
    kept = iter(blocks(path.read_text("utf-8")))
    assert all(block in kept for block in untouched(before, after, text))


def test_a_plan_without_edits_is_not_written(odd: Path) -> None:
    before = odd.stat()
    save(load(odd), odd)
    assert odd.stat() == before


def test_saving_goes_on_from_what_was_saved(odd: Path) -> None:
    saved = save(with_one(load(odd), "meetings", "wg-1", place="Doha"), odd)
    assert saved.origin is not None
    assert saved.origin.file == str(odd)
    save(with_one(saved, "meetings", "wg-1", place=None), odd)
    assert odd.read_bytes() == TEXT.encode()


@pytest.mark.parametrize("by", [evolve, lambda plan: pickle.loads(pickle.dumps(plan))])
def test_a_file_that_has_changed_since_it_was_loaded_is_refused(by: Any, odd: Path) -> None:
    after = by(with_one(load(odd), "meetings", "wg-1", place="Doha"))
    odd.write_text(f"{TEXT}# by somebody else\n", encoding="utf-8")
    assert told(after, odd) == [CHANGED]
    odd.write_bytes(TEXT.encode())
    save(after, odd)
    assert load(odd).meeting("wg-1").place == "Doha"


def test_what_somebody_else_writes_while_a_plan_is_saved_is_not_lost(
    odd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(path: Path, text: str) -> None:
        """Let somebody else write just before the new text is read again."""

        def written(*arguments: Any, **options: Any) -> Plan:
            monkeypatch.undo()
            path.write_text(text, encoding="utf-8")
            return loaded(*arguments, **options)

        monkeypatch.setattr("workplan.planfile.save.loaded", written)

    after = with_one(load(odd), "meetings", "wg-1", place="Doha")
    meanwhile(odd, f"{TEXT}# by somebody else\n")
    with pytest.raises(OutputError, match=CHANGED):
        save(after, odd)
    assert odd.read_text("utf-8") == f"{TEXT}# by somebody else\n"

    new, built = tmp_path / "new.toml", plan(meetings=(meeting("a", DAY),))
    meanwhile(new, TEXT)
    with pytest.raises(OutputError, match="this file holds another plan"):
        save(built, new)
    assert new.read_text("utf-8") == TEXT

    new.unlink()
    save(built, new)
    text = new.read_text("utf-8")
    meanwhile(new, f"# mine\n{text}")
    save(evolve(built, title="Other"), new)
    assert new.read_text("utf-8").startswith("# mine\n")
    assert load(new).title == Text.of("Other")


def test_a_plan_may_be_saved_into_a_copy_of_its_file_and_into_no_other(
    odd: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(odd, tmp_path / "copy.toml"))
    after = with_one(load(odd), "meetings", "wg-1", place="Doha")
    assert save(after, copy) == after
    assert odd.read_bytes() == TEXT.encode()
    differs = f'the plan was loaded from "{odd}", and this file differs'
    assert told(after, copy) == [f"{differs}; {ELSEWHERE}"]


def test_a_plan_built_in_python_is_saved_into_the_file_of_its_id_alone(
    odd: Path, tmp_path: Path
) -> None:
    some = plan(meetings=(meeting("a", DAY),))
    path = tmp_path / "new.toml"
    save(some, path)
    path.write_text(f"# mine\n{path.read_text('utf-8')}", encoding="utf-8")
    save(evolve(some, title="Other"), path)
    assert path.read_text("utf-8").startswith("# mine\n")
    assert load(path).title == Text.of("Other")
    assert told(some, odd) == [f'this file holds another plan, "odd"; {ELSEWHERE}']


def test_a_file_that_is_no_plan_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    for data in (b"", b"[plan", b"\0", b"format = 1\n"):
        path.write_bytes(data)
        with pytest.raises(PlanError):
            save(plan(), path)
        assert path.read_bytes() == data


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    """A pipe would be waited for."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "loop", tmp_path / "\0"):
        with pytest.raises(OutputError) as error:
            save(plan(), path)
        assert [fault.file for fault in error.value.faults] == [str(path)]


def test_a_plan_is_saved_whatever_leads_to_its_file(
    odd: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = odd.with_name("link.toml")
    link.symlink_to(odd)
    monkeypatch.chdir(odd.parent)
    for path, place in (("link.toml", "Doha"), ("plan.toml", "Vienna"), (Path("plan.toml"), None)):
        save(with_one(load(path), "meetings", "wg-1", place=place), path)
        assert load(odd).meeting("wg-1").place == place
    assert link.is_symlink()


def test_a_folder_that_takes_no_file_is_told(odd: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system says is feigned: who may do everything is refused nothing."""
    after = with_one(load(odd), "meetings", "wg-1", place="Doha")
    opened = Path.open

    def refused(path: Path, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if "x" in mode:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, mode, *arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refused)
        (said,) = told(after, odd)
    assert said.startswith("nothing may be written to this folder")
    with pytest.raises(OutputError, match="there is no folder"):
        save(after, odd.parent / "none" / "plan.toml")


def test_nothing_is_left_behind_where_saving_is_broken_off(
    odd: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(_: int) -> None:
        raise KeyboardInterrupt

    after = with_one(load(odd), "meetings", "wg-1", place="Doha")
    monkeypatch.setattr(os, "fsync", broken_off)
    with pytest.raises(KeyboardInterrupt):
        save(after, odd)
    assert _all_bytes(odd.parent) == {odd.name: TEXT.encode()}


UNREADABLE = {
    "half a character": (
        plan(title="\ud83d"),
        rf"a text of the plan has a character that no file can hold: '\ud83d'; {WRITE}",
    ),
    "a number that no file takes": (
        plan(meetings=(meeting("a", number=2_000_000),)),
        "2000000 is too large a number; write one from -1000000 to 1000000",
    ),
    "more than a file may hold": (
        plan(note=10_000_000 * "x"),
        f"the plan takes more than 10 MB, and would not be read again; {WRITE}",
    ),
    "nothing, where something holds anyway": (
        plan(rules=(Mine(what="a", most=None),)),
        f"rules.mine would not be read again as it is; {WRITE}",
    ),
    "what a rule does not take as it is written": (
        plan(rules=(Mine(what=frozenset({"a"})),)),
        f"rules.mine would not be read again as it is; {WRITE}",
    ),
}


@pytest.mark.parametrize("reason", UNREADABLE)
def test_what_no_file_can_hold_is_not_written(reason: str, tmp_path: Path) -> None:
    some, said = UNREADABLE[reason]
    path = tmp_path / "plan.toml"
    assert told(some, path, rules=(*RULES, Mine)) == [said]
    save(plan(), path)
    assert told(some, path, rules=(*RULES, Mine)) == [said]


def test_a_fault_in_what_would_be_written_has_no_line(tmp_path: Path) -> None:
    """Nobody can look it up there."""
    with pytest.raises(OutputError) as error:
        save(UNREADABLE["a number that no file takes"][0], tmp_path / "plan.toml")
    (fault,) = error.value.faults
    assert (fault.file, fault.line) == (str(tmp_path / "plan.toml"), None)
    assert fault.path == ("meetings", 0, "number")


def test_a_rule_that_leaves_out_what_holds_anyway_is_not_saved_either(tmp_path: Path) -> None:
    path, rules = tmp_path / "plan.toml", (*RULES, Mine)
    save(plan(rules=(Mine(what="a"),)), path, rules=rules)
    for after, where in (
        (Mine(what="a", most=None), "mine"),
        (Mine(what="a", kinds=None), "mine.kinds"),
    ):
        assert told(plan(rules=(after,)), path, rules=rules) == [
            f"rules.{where} would not be read again as it is; {WRITE}"
        ]


def test_rules_of_ones_own_are_passed_in(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    some = plan(rules=(Mine(what=("a", "b")),))
    rules = (*RULES, Mine)
    assert save(some, path, rules=rules) == some == load(path, rules=rules)
    for file in (path, tmp_path / "new.toml"):
        loaded = evolve(load(path, rules=rules), title="Other")
        with pytest.raises(WorkplanError, match='there is no rule "mine"'):
            save(loaded, file)
