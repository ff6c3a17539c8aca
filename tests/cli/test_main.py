"""How the command line ends, whatever happens."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from tests.cli.run import PLAN, run, written
from workplan.cli import main as command_line

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("command", ["", "new", "check", "show", "explain", "export"])
def test_every_command_has_help(capsys: Capture, command: str) -> None:
    ran = run(capsys, *command.split(), "--help")
    assert ran.status == 0
    assert ran.out.startswith("Usage: workplan")


def test_a_wrong_call_says_how_it_goes(capsys: Capture) -> None:
    ran = run(capsys, "chekc", PLAN)
    assert (ran.status, ran.out) == (2, "")
    assert "No such command 'chekc'" in ran.err


def test_a_wrong_call_with_json_is_an_object_too(capsys: Capture) -> None:
    ran = run(capsys, "show", PLAN, "--kind", "party", "--json")
    assert ran.status == 2
    assert "party" in ran.json["errors"][0]["message"]


def test_faults_go_to_standard_error_a_line_each(capsys: Capture, tmp_path: Path) -> None:
    file = written(tmp_path, '[[topics]]\nid = "A"\ntitel = "x"\n')
    ran = run(capsys, "check", file)
    assert (ran.status, ran.out) == (2, "")
    lines = ran.err.splitlines()
    assert len(lines) == 3
    assert all(line.startswith(f"{file}:") and "; " in line for line in lines)


def test_faults_with_json_are_one_object_on_standard_output(
    capsys: Capture, tmp_path: Path
) -> None:
    file = written(tmp_path, '[[topics]]\nid = "A"\n')
    ran = run(capsys, "check", file, "--json")
    assert (ran.status, ran.err) == (2, "")
    fault = ran.json["errors"][-1]
    assert fault.keys() == {"message", "hint", "file", "line", "path"}
    assert fault["file"] == str(file)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, click.Abort])
def test_ctrl_c_ends_without_a_traceback(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise stop

    monkeypatch.setattr(command_line.workplan, "invoke", stopped)
    ran = run(capsys, "check", PLAN)
    assert (ran.status, ran.out, ran.err) == (130, "", "")


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    command = f"{sys.executable} -m workplan show {PLAN} | head -n 1; echo ${{PIPESTATUS[0]}}"
    bash = ["/bin/bash", "-c", command]
    ran = subprocess.run(bash, capture_output=True, text=True, check=True)
    assert (ran.stdout.splitlines()[-1], ran.stderr) == ("0", "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_terminal_that_cannot_show_a_title_shows_numbers(tmp_path: Path, encoding: str) -> None:
    file = written(tmp_path, '[[milestones]]\nid = "m"\ntitle = "预防 🎉"\non = 2027-06-01\n')
    for arguments in (["show", file], ["show", file, "--json"], ["show", f"{tmp_path}/预防.toml"]):
        ran = subprocess.run(
            [sys.executable, "-m", "workplan", *map(str, arguments)],
            capture_output=True,
            check=False,
            env={"PYTHONIOENCODING": encoding, "PATH": ""},
        )
        assert b"Traceback" not in ran.stderr
        assert ran.returncode in (0, 2)


def test_the_command_is_a_module_too(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "argv", ["workplan", "--version"])
    with pytest.raises(SystemExit) as ended:
        command_line.main()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("workplan, version ")


NASTY: dict[str, Callable[[Path], object]] = {
    "missing": lambda file: file,
    "folder": lambda file: file.mkdir(),
    "binary": lambda file: file.write_bytes(bytes(range(256))),
    "not UTF-8": lambda file: file.write_bytes("title = 'é'".encode("latin-1")),
    "empty": lambda file: file.write_bytes(b""),
    "only a byte order mark": lambda file: file.write_bytes(b"\xef\xbb\xbf"),
    "too large": lambda file: file.write_bytes(b"#" * 10_000_001),
    "nested": lambda file: file.write_text("a = " + "[" * 5_000 + "]" * 5_000),
    "dots": lambda file: file.write_text(".".join("a" * 20_000) + " = 1"),
    "digits": lambda file: file.write_text("a = " + "9" * 5_000),
    "long id": lambda file: written(file.parent, f'[[topics]]\nid = "{"a" * 20_000}"\n'),
    "year 1": lambda file: written(
        file.parent, "[[milestones]]\nid='m'\ntitle='M'\non=0001-01-01"
    ),
    "year 9999": lambda file: written(
        file.parent, "[[milestones]]\nid='m'\ntitle='M'\non=9999-12-31"
    ),
}


@pytest.mark.parametrize("nasty", NASTY)
@pytest.mark.parametrize("command", ["check", "show", "explain", "export"])
def test_no_file_breaks_a_command(
    capsys: Capture, tmp_path: Path, nasty: str, command: str
) -> None:
    file = tmp_path / "plan.toml"
    NASTY[nasty](file)
    more = {"explain": ("x",), "export": (str(tmp_path / "out.ics"),)}.get(command, ())
    ran = run(capsys, command, file, *more)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(str(file))
    assert max(map(len, ran.err.splitlines())) < 600
