"""`workplan show`."""

import re
from pathlib import Path

import pytest

from tests.cli.run import AS_OF_2011, PLAN, run, written

Capture = pytest.CaptureFixture[str]


def ids(capsys: Capture, *options: object) -> list[str]:
    return [entry["id"] for entry in run(capsys, "show", *options, "--json").json["entries"]]


def test_entries_are_listed_in_the_order_of_their_dates(capsys: Capture) -> None:
    entries = run(capsys, "show", PLAN, "--json").json["entries"]
    days = [entry["starts"] or (entry["window"] or ["9999"])[0] for entry in entries]
    assert days == sorted(days)
    kinds = {entry["kind"] for entry in entries}
    assert kinds >= {"meeting", "call", "document", "report-back", "milestone"}
    assert "closure" not in kinds


def test_a_body_a_year_and_a_kind_choose(capsys: Capture) -> None:
    chosen = ["--body", "wg4", "--body", "wg2", "--year", 2012, "--kind", "meeting"]
    assert ids(capsys, PLAN, *chosen) == ["wg4-3", "wg2-6"]
    assert ids(capsys, PLAN, "--kind", "closure", "--year", 2012)[0] == "new-year/2012"


def test_what_is_not_dated_is_shown_in_each_year_of_its_window(capsys: Capture) -> None:
    assert "cosp5" in ids(capsys, AS_OF_2011, "--year", 2013)
    assert "cosp5" not in ids(capsys, AS_OF_2011, "--year", 2014)


def test_a_table_has_a_line_for_each_entry(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    lines = run(capsys, "show", PLAN, "--body", "wg4", "--year", 2011).out.splitlines()
    assert lines[0].split() == ["dates", "entry", "what", "status"]
    assert len(lines) == 1 + len(ids(capsys, PLAN, "--body", "wg4", "--year", 2011))
    report = next(line for line in lines if "wg4-2/report.submitted" in line)
    assert report.endswith("done 5 September 2011")
    assert not any(line.endswith(" ") for line in lines)


def test_a_table_is_as_wide_as_the_terminal(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    lines = run(capsys, "show", PLAN).out.splitlines()
    assert max(map(len, lines)) <= 70


TIMED = """
[[meetings]]
id = "spring"
body = "board"
starts = 2027-04-12
ends = 2027-04-12
status = "cancelled"
[[deadlines]]
id = "call"
title = "Call \\u001b[31m[red]\\nfor papers"
of = "board"
due = "1 day before start at 17:00 UTC"
verified = false
"""


def test_times_and_states_are_shown_and_titles_are_only_text(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    ran = run(capsys, "show", written(tmp_path, TIMED), "--kind", "deadline")
    assert "11 April 2027 at 17:00 UTC" in ran.out
    assert "cancelled and not verified" in ran.out
    assert "Call [31m[red] for papers" in ran.out
    assert "\x1b" not in ran.out


def test_nothing_to_show_is_said(capsys: Capture) -> None:
    ran = run(capsys, "show", PLAN, "--year", 1999)
    assert (ran.status, ran.out) == (0, "The programme has no such entries.\n")


def test_a_body_that_there_is_not_is_an_error(capsys: Capture) -> None:
    ran = run(capsys, "show", PLAN, "--body", "wg44")
    assert (ran.status, ran.err) == (2, 'the plan has no body "wg44"; write "wg4"\n')


def test_a_day_of_reference_says_what_is_past_next_and_overdue(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    ran = run(capsys, "show", PLAN, "--body", "wg4", "--year", 2012, "--as-of", "2012-06-10")
    states = {line.split("  ")[-1].strip() for line in ran.out.splitlines()}
    assert {"past and not verified", "due next", "not verified"} <= states
    entries = run(capsys, "show", PLAN, "--as-of", "2012-06-10", "--json").json["entries"]
    standing = {entry["id"]: entry["standing"] for entry in entries}
    assert standing["wg4-1/report.submitted"] == "overdue"
    assert standing["article-12/papers.submitted"] == "next"
    assert standing["cosp4"] == "past"
    assert standing["cosp6"] is None


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2012-08-26", "due next"),
        ("2012-08-28", "WG.4, meeting 3"),  # in session: nothing stands after it
        ("2012-08-30", "past and held"),
    ],
)
def test_a_meeting_is_held_once_it_has_ended(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, day: str, state: str
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    about = ["--body", "wg4", "--kind", "meeting", "--year", 2012]
    (_, meeting) = run(capsys, "show", PLAN, *about, "--as-of", day).out.splitlines()
    assert meeting.split("  ")[-1].strip() == state


def test_what_is_due_to_an_owner_is_what_waits_for_it(capsys: Capture) -> None:
    due = ["--as-of", "2012-06-10", "--due", "30d", "--owner", "secretariat"]
    assert ids(capsys, PLAN, *due) == [
        "wg4-1/report.submitted",  # overdue
        "article-12/papers.submitted",
        "conflicts-of-interest/papers.submitted",
        "wg4-3/provisional-agenda.submitted",
    ]


def test_what_is_due_is_looked_at_from_today_where_no_day_is_given(capsys: Capture) -> None:
    entries = run(capsys, "show", PLAN, "--due", "2w", "--json").json["entries"]
    assert {entry["standing"] for entry in entries} == {"overdue"}


def test_an_owner_that_there_is_not_is_an_error(capsys: Capture) -> None:
    ran = run(capsys, "show", PLAN, "--owner", "secretary")
    assert (ran.status, ran.err) == (2, 'the plan has no owner "secretary"; write "secretariat"\n')


REPORTS = """
[[meetings]]
id = "spring"
body = "board"
starts = 2027-04-12
ends = 2027-04-12
status = "held"
[[meetings]]
id = "autumn"
body = "board"
starts = 2027-09-20
ends = 2027-09-20
[[recommendations]]
id = "asked"
made_at = "spring"
title = "Study the costs"
addressee = "treasurer"
report_back = "next meeting"
[[recommendations]]
id = "regular"
made_at = "spring"
title = "Watch the costs"
report_back = "regularly"
[[follow_up]]
recommendation = "asked"
at = "autumn"
state = "in progress"
[[follow_up]]
recommendation = "regular"
at = "autumn"
"""


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("2027-09-01", {"asked": "due next", "regular": "due next"}),
        (
            "2027-09-20",
            {
                "asked": "done 20 September 2027 and in progress",
                "regular": "done 20 September 2027",
            },
        ),
    ],
)
def test_a_report_back_says_whether_it_was_made_and_how_things_then_stood(
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    day: str,
    states: dict[str, str],
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    plan = written(tmp_path, REPORTS)
    ran = run(capsys, "show", plan, "--kind", "report-back", "--as-of", day)
    cells = [re.split(" {2,}", line) for line in ran.out.splitlines()[1:]]
    assert {entry.partition("/")[0]: state for _, entry, _, state in cells} == states
    assert ids(capsys, plan, "--owner", "treasurer", "--as-of", day, "--due", "30d") == (
        ["asked/report-back"] if day == "2027-09-01" else []
    )
