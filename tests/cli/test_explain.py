"""`workplan explain`."""

from pathlib import Path

import pytest

from tests.cli.run import PLAN, run, written

Capture = pytest.CaptureFixture[str]


def test_an_entry_is_explained_down_to_the_date_that_is_given(capsys: Capture) -> None:
    ran = run(capsys, "explain", PLAN, "awareness-raising/papers.submitted")
    assert ran.status == 0
    # From the paragraph, over what is written, to the date; then what it is counted from.
    assert ran.out.splitlines()[1:6] == [
        "10 June 2011",
        "    as in United Nations Office at Geneva, instructions on documentation: pre-session",
        '    due "10 weeks before start"',
        "    10 weeks before meeting 2 of WG.4 opens (22 August 2011): Monday 13 June 2011",
        "    moved to Friday 10 June 2011 because Monday 13 June 2011 is closed: Whit Monday",
    ]
    assert (
        "It is counted from WG.4, meeting 2 (wg4-2)\n    as in CAC/COSP/WG.4/2011/4, para. 9\n"
        in ran.out
    )
    assert ran.out.endswith("    given in the plan\n")


def test_how_far_an_entry_can_move_depends_on_the_day_from_which_it_is_looked_at(
    capsys: Capture, tmp_path: Path
) -> None:
    file = written(
        tmp_path,
        '[[meetings]]\nid = "m"\nbody = "board"\nstarts = 2027-04-12\nends = 2027-04-12\n'
        '[[deadlines]]\nid = "papers"\nof = "board"\ntitle = "Papers"\n'
        'due = "2 weeks before start"\n',
    )
    heading = "How far it can move, while everything else stays:"
    lines = run(capsys, "explain", file, "m/papers").out.splitlines()
    assert lines[lines.index(heading) + 1 :] == [
        "    back to Friday 1 January 2027: no rule stops it before the plan begins",
        "    on to Friday 29 December 2028: no rule stops it before the plan ends",
    ]
    from_march = run(capsys, "explain", file, "m/papers", "--as-of", "2027-03-29").out
    assert "    not back: Papers (Board (m)) was due on Friday 26 March 2027, 3 days" in from_march


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
        ("wg4-3", ["entry", "because", "hanging", "findings", "chain", "slack", "room"]),
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
