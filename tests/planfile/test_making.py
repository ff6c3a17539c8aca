"""The plan that is made of what files say, and what is told where none can be."""

from pathlib import Path

import pytest

from workplan.errors import PlanError
from workplan.planfile.load import load

HEAD = """format = 1
[plan]
id = "plan"
title = "Plan"
starts = 2011-01-01
ends = 2012-12-31
[[bodies]]
id = "wg"
name = "Group"
"""
MEETING = """[[meetings]]
id = "wg-1"
body = "wg"
starts = 2011-03-07
ends = 2011-03-09
"""


def places(folder: Path, toml: str) -> list[tuple[str | int, ...]]:
    """Return the paths of all that is told of a plan."""
    path = folder / "plan.toml"
    path.write_text(HEAD + toml, encoding="utf-8")
    with pytest.raises(PlanError) as error:
        load(path)
    return [fault.path for fault in error.value.faults]


def test_what_cannot_be_read_and_what_cannot_be_are_told_together(tmp_path: Path) -> None:
    toml = MEETING + 'titel = "A"\nnumber = 0\ndecided_by = "gw"\ntopics = ["codes"]'
    assert places(tmp_path, toml) == [
        ("meetings", 0, "titel"),
        ("meetings", 0, "number"),
        ("meetings", 0, "decided_by"),
        ("meetings", 0, "topics"),
    ]


def test_a_key_is_told_of_once(tmp_path: Path) -> None:
    """A number in place of an id is no id of the plan either."""
    assert places(tmp_path, MEETING + "during = 5") == [("meetings", 0, "during")]
    assert places(tmp_path, MEETING + 'topics = [5, "a"]') == [
        ("meetings", 0, "topics", 0),
    ]


@pytest.mark.parametrize("lost", ["", 'id = ["wg-1"]', 'di = "wg-1"'])
def test_where_a_thing_lost_its_name_what_others_say_of_it_is_not_judged(
    tmp_path: Path, lost: str
) -> None:
    toml = MEETING.replace('id = "wg-1"', lost)
    naming = '[[deadlines]]\nid = "call"\nof = "wg-1"\ntitle = "Call"\ndue = "on start"\n'
    done = '[[done]]\nentry = "wg-1/call"\non = 2011-01-01\n'
    assert {path[0] for path in places(tmp_path, toml + naming + done)} == {"meetings"}


def test_where_a_thing_lost_its_name_what_is_wrong_with_values_is_told(tmp_path: Path) -> None:
    toml = MEETING.replace("id", "number") + MEETING.replace("2011-03-09", "2011-03-01")
    assert places(tmp_path, toml) == [
        ("meetings", 0, "id"),
        ("meetings", 0, "number"),
        ("meetings", 1, "ends"),
    ]


def test_a_fault_in_what_no_other_names_hides_nothing(tmp_path: Path) -> None:
    nameless = ("replies", "experts", "participants", "follow_up", "overrides", "rules")
    toml = "[[done]]\nentry = 5\n" + "".join(f"[[{table}]]\n" for table in nameless)
    recommendation = '[[recommendations]]\nid = "a"\nmade_at = "wg-7"\ntitle = "A"'
    assert ("recommendations", 0, "made_at") in places(tmp_path, toml + recommendation)


ACCEPTED = """[[accepted]]
rule = "{rule}"
entry = "wg-1"
reason = "Decided."
"""
RULE = '[[rules]]\nrule = "topics-per-meeting"\nid = "few"\nbody = "wg"\nat_most = 1\n'


@pytest.mark.parametrize("rule", ["few", "topics-per-meeting", "open-days"])
def test_what_is_accepted_names_a_rule_by_its_id_or_its_name(tmp_path: Path, rule: str) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(HEAD + MEETING + RULE + ACCEPTED.format(rule=rule), encoding="utf-8")
    assert load(path).accepted[0].rule == rule


def test_what_is_accepted_of_no_rule_is_told(tmp_path: Path) -> None:
    toml = MEETING + RULE + ACCEPTED.format(rule="fwe")
    assert places(tmp_path, toml) == [("accepted", 0, "rule")]


def test_what_is_accepted_of_a_rule_that_cannot_be_read_is_not_judged(tmp_path: Path) -> None:
    toml = MEETING + RULE.replace("few", "fwe").replace("= 1", '= "1"')
    assert places(tmp_path, toml + ACCEPTED.format(rule="few")) == [("rules", 0, "at_most")]
