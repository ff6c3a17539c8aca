"""Edits as splices: what is written anew, in which file, and what is not."""

from pathlib import Path
from types import ModuleType

import pytest
from attrs import evolve

from tests.planfile import odd_cycle, odd_plan
from tests.planfile.edited_plans import blocks
from tests.planfile.odd_plan import TEXT, diff, with_one, with_table, without
from tests.repeated_plan import real_plan
from workplan.errors import Fault, OutputError
from workplan.model.bodies import Body
from workplan.model.closures import Closure
from workplan.model.plan import Plan
from workplan.model.things import TABLES
from workplan.planfile.filetext import FileText
from workplan.planfile.load import load, loaded
from workplan.planfile.rewriting import splices_of
from workplan.planfile.splice import Drop, Put, spliced
from workplan.rules import RULES

PLAN = """\
format = 1
include = ["shared.toml"]

[plan]
id = "p"
title = "P"
starts = 2012-01-01
ends = 2012-12-31

[[bodies]]
id = "wg"
name = "WG"
"""
SHARED = """\
# of all plans
[[bodies]]
id = "cosp"
name = "COSP"

[[bodies]]
id = "irg"
name = "IRG"

[[closures]]
id = "new-year"
title = "New Year"
yearly = "01-01"
"""

REFUSED = (
    "shared.toml:10: this file is included by the plan, and is not written to; "
    "leave it in the plan as it is, or change it here and load the plan again"
)


def rewritten(plan: Plan, after: Plan) -> str:
    """Return the text in which what differs is written anew."""
    assert plan.origin is not None
    file = plan.origin.text
    assert isinstance(file, FileText)
    return spliced(file, splices_of(file, plan, after))


@pytest.mark.parametrize(
    ("odd", "edit"),
    [(odd, edit) for odd in (odd_plan, odd_cycle) for edit in odd.EDITS],
    ids=lambda of: of.__name__.rpartition(".")[2] if isinstance(of, ModuleType) else of,
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_the_lines_of_an_edit_change(odd: ModuleType, edit: str, newline: str) -> None:
    text = odd.TEXT.replace("\n", newline)
    plan = loaded(FileText("plan.toml", text), "plan.toml", rules=RULES)
    after = odd.EDITS[edit](plan)
    new = rewritten(plan, after)
    assert diff(text, new) == odd.DIFFS[edit]
    assert new.count("\n") == new.count(newline)
    assert loaded(FileText("plan.toml", new), "plan.toml", rules=RULES) == after


@pytest.mark.parametrize("table", [table for table in TABLES if table != "meetings"])
def test_another_order_leaves_every_line_and_comment_in_the_file(table: str) -> None:
    text = real_plan()
    plan = loaded(FileText("plan.toml", text), "plan.toml", rules=RULES)
    new = rewritten(plan, with_table(plan, table, *getattr(plan, table)[::-1]))
    assert sorted(blocks(new)) == sorted(blocks(text))
    assert sorted(filter(None, new.split("\n"))) == sorted(filter(None, text.split("\n")))


def test_what_moves_to_the_other_array_or_changes_as_it_moves_is_written_anew() -> None:
    text = real_plan()
    plan = loaded(FileText("plan.toml", text), "plan.toml", rules=RULES)
    changed = [evolve(topic, load=topic.load + 1) for topic in plan.topics]
    after = evolve(plan, meetings=plan.meetings[::-1], topics=tuple(changed[::-1]))
    new = rewritten(plan, after)
    assert loaded(FileText("plan.toml", new), "plan.toml", rules=RULES) == after


@pytest.mark.parametrize("odd", [odd_plan, odd_cycle])
def test_every_edit_and_nothing_else_is_in_the_list_of_lines(odd: ModuleType) -> None:
    assert [*odd.DIFFS] == [*odd.EDITS]


def test_an_edit_is_a_splice_of_its_key() -> None:
    file = FileText("plan.toml", TEXT)
    plan = loaded(file, "plan.toml", rules=RULES)
    after = with_one(with_one(plan, "bodies", "wg", seat=None), "topics", "codes", load=3)
    assert splices_of(file, plan, after) == (
        Drop(("bodies", 1, "seat")),
        Put(("topics", 0, "load"), 3),
    )


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """Load a plan that includes a file."""
    (tmp_path / "shared.toml").write_text(SHARED, encoding="utf-8")
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    return load(tmp_path / "plan.toml")


def faults_of(plan: Plan, after: Plan) -> list[tuple[str, int | None]]:
    """Return what is told of edits that are refused: the name of the file, and the line."""
    with pytest.raises(OutputError) as error:
        rewritten(plan, after)
    return [(Path(fault.file or "").name, fault.line) for fault in error.value.faults]


def test_what_is_new_comes_into_the_plan_though_others_of_its_kind_are_included(
    plan: Plan,
) -> None:
    body = Body(id="new", name="New")
    closure = Closure(id="recess", title="Recess", when=plan.closures[0].when)
    after = evolve(
        plan, bodies=(*plan.bodies, body), closures=(*plan.closures, closure), title="Other"
    )
    assert diff(PLAN, rewritten(plan, after)) == (
        '-title = "P"\n+title = "Other"\n'
        '+\n+[[bodies]]\n+id = "new"\n+name = "New"\n'
        '+\n+[[closures]]\n+id = "recess"\n+title = "Recess"\n+yearly = "01-01"\n'
    )


def test_an_included_file_is_not_written_to_and_each_edit_of_it_is_told(plan: Plan) -> None:
    after = with_one(plan, "bodies", "cosp", name="Conference", seat="Vienna")
    assert faults_of(plan, after) == [("shared.toml", 4), ("shared.toml", 2)]
    both = without(without(plan, "bodies", "irg"), "closures", "new-year")
    assert faults_of(plan, both) == [("shared.toml", 6), ("shared.toml", 10)]


def test_the_order_of_what_is_included_cannot_change(plan: Plan) -> None:
    cosp, irg, wg = plan.bodies
    for bodies in ((irg, cosp, wg), (wg, cosp, irg), (cosp, wg, irg)):
        assert faults_of(plan, with_table(plan, "bodies", *bodies)) == [("shared.toml", 2)]


def test_what_is_refused_says_what_to_do(plan: Plan) -> None:
    with pytest.raises(OutputError) as error:
        rewritten(plan, with_table(plan, "bodies", *plan.bodies[::-1]))
    (fault,) = error.value.faults
    assert (str(fault.message), str(fault.hint)) == (
        "what a plan includes comes before its own bodies",
        "begin with these: cosp and irg",
    )
    with pytest.raises(OutputError) as error:
        rewritten(plan, without(plan, "closures", "new-year"))
    assert [_told(fault) for fault in error.value.faults] == [REFUSED]


def _told(fault: Fault) -> str:
    return str(evolve(fault, file=Path(fault.file or "").name))
