"""`workplan explain`."""

from pathlib import Path

import pytest

from tests.cli.run import PLAN, run, written

Capture = pytest.CaptureFixture[str]


def test_an_entry_is_explained_down_to_the_date_that_is_given(capsys: Capture) -> None:
    ran = run(capsys, "explain", PLAN, "awareness-raising/papers.submitted")
    assert ran.status == 0
    assert ran.out.splitlines()[1:4] == [
        "10 June 2011",
        "    10 weeks before meeting 2 of WG.4 opens (22 August 2011): Monday 13 June 2011",
        "    moved to Friday 10 June 2011 because Monday 13 June 2011 is closed: Whit Monday",
    ]
    assert "It is counted from WG.4, meeting 2 (wg4-2)\n    given in the plan\n" in ran.out
    assert "    as in CAC/COSP/WG.4/2011/4, para. 9\n" in ran.out


def test_a_meeting_tells_what_moves_with_it(capsys: Capture) -> None:
    out = run(capsys, "explain", PLAN, "wg4-3").out
    moving = out.partition("What moves with it:\n")[2]
    assert "    18 June 2012: " in moving
    assert "(article-12/papers.submitted)" in moving


def test_a_rule_is_explained_by_its_page_and_the_plan(capsys: Capture) -> None:
    out = run(capsys, "explain", PLAN, "meetings-between").out
    assert out.startswith("meetings-between: ")
    headings = ["What it checks", "Why", "Breaks it", "Keeps it", "How to repair"]
    assert [line for line in out.splitlines() if line in headings] == headings
    assert "    CAC/COSP/WG.4/2011/4, para. 10\n" in out


def test_findings_are_told_of_what_they_concern(capsys: Capture, tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '[[meetings]]\nid = "m"\nbody = "board"\nstarts = 2027-04-10\nends = 2027-04-12\n'
        'note = "a Saturday"\n',
    )
    for name in ("m", "open-days"):
        out = run(capsys, "explain", file, name).out
        assert ": must: " in out
        assert "(open-days)" in out
    assert "    a Saturday\n" in run(capsys, "explain", file, "m").out


def test_of_what_is_accepted_the_reason_is_told_and_nothing_to_do(
    capsys: Capture, tmp_path: Path
) -> None:
    file = written(
        tmp_path,
        '[[meetings]]\nid = "m"\nbody = "board"\nstarts = 2027-04-10\nends = 2027-04-12\n'
        '[[accepted]]\nrule = "open-days"\nentry = "m"\nreason = "a festive opening"\n',
    )
    for name in ("m", "open-days"):
        out = run(capsys, "explain", file, name).out
        assert ": accepted: " in out
        assert out.endswith(" (open-days)\n    a festive opening\n")


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("wg4-3", ["entry", "because", "hanging", "findings"]),
        ("open-days", ["rule", "summary", "page", "stated", "findings"]),
    ],
)
def test_json_holds_the_same(capsys: Capture, name: str, keys: list[str]) -> None:
    answer = run(capsys, "explain", PLAN, name, "--json").json
    assert list(answer) == ["workplan", "plan", *keys]


def test_what_there_is_not_is_an_error_with_the_nearest(capsys: Capture) -> None:
    ran = run(capsys, "explain", PLAN, "wg4-3/cal")
    assert ran.status == 2
    assert ran.err == 'there is no entry and no rule "wg4-3/cal"; write "wg4-3/call"\n'
