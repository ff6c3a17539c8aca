"""What commands print, and where."""

from pathlib import Path

import pytest

from tests.cli.run import PLAN, run, written
from workplan.cli.output import Indented, print_faults, print_lines
from workplan.errors import Fault
from workplan.languages.language import LANGUAGES, language
from workplan.text import Text, sentence

Capture = pytest.CaptureFixture[str]

# A meeting after the end of its plan, so that each command has a date to tell.
LATE = """[[meetings]]
id = "board-1"
body = "board"
number = 1
starts = 2029-01-15
ends = 2029-01-17

[[deadlines]]
id = "papers"
title = "Papers"
of = "board"
due = "6 weeks before start"
"""


def test_a_fault_is_one_line_whatever_its_texts_hold(capsys: Capture) -> None:
    message = sentence("{text}", text="two\nlines \x1b[2J and a bell \a")
    print_faults([Fault(message, sentence("write one"), file="a\nb.toml", line=3)])
    assert capsys.readouterr().err == "a b.toml:3: two lines [2J and a bell ; write one\n"


def test_lines_keep_their_indent_and_lose_orders_to_the_terminal(capsys: Capture) -> None:
    print_lines(["    a\x1b[31m  b", "", "c"])
    assert capsys.readouterr().out == "    a[31m b\n\nc\n"


def test_lines_may_be_sentences_and_belong_to_others(capsys: Capture) -> None:
    print_lines([sentence("{a}", a="a  b"), Indented(Text.of("c")), Indented("    d")])
    assert capsys.readouterr().out == "a b\n    c\n        d\n"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("json", [(), ("--json",)], ids=["lines", "json"])
@pytest.mark.parametrize(
    "command", [("check",), ("show",), ("explain", "board-1/papers")], ids=lambda words: words[0]
)
def test_a_command_answers_in_the_language_that_is_asked_for(
    capsys: Capture, tmp_path: Path, command: tuple[str, ...], json: tuple[str, ...], code: str
) -> None:
    file = written(tmp_path, LATE)
    call = (command[0], file, *command[1:], *json)
    english = run(capsys, *call)
    ran = run(capsys, *call, "--language", code)
    assert (ran.status, ran.err) == (english.status, english.err)
    assert (ran.out == english.out) == (code == "en")


def test_dates_of_a_plan_are_shown_in_the_language_that_is_asked_for(capsys: Capture) -> None:
    ran = run(capsys, "show", PLAN, "--year", 2012, "--kind", "meeting", "--language", "zh")
    assert "2012年8月27日" in ran.out


def test_keys_and_words_for_programs_are_the_same_in_each_language(capsys: Capture) -> None:
    def words(code: str) -> list[list[object]]:
        entries = run(capsys, "show", PLAN, "--json", "--language", code).json["entries"]
        return [[*entry, entry["id"], entry["kind"], entry["status"]] for entry in entries]

    assert words("zh") == words("en")


def test_faults_are_told_in_the_language_that_is_asked_for(
    capsys: Capture, tmp_path: Path
) -> None:
    file = written(tmp_path, '[[topics]]\nid = "A"\n')
    known = language("zh").say(sentence("{message}; {hint}", message="1", hint="2"))
    ran = run(capsys, "check", file, "--language", "zh")
    assert ran.status == 2
    assert known.strip("12") in ran.err
    assert run(capsys, "check", file, "--language", "zh", "--json").json["errors"]


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_language_that_there_is_not_is_told_with_those_that_are(
    capsys: Capture, more: tuple[str, ...]
) -> None:
    ran = run(capsys, "check", PLAN, "--language", "tlh", *more)
    assert ran.status == 2
    for said in ("there is no language", f"write one of these: {LANGUAGES[0]}, "):
        assert said in (ran.out or ran.err)
    assert bool(ran.out) == bool(more)
