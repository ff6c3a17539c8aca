"""Runs the examples in README.md and docs/ as their readers would.

- A block of `python` is run; one that begins with `>>>` is a doctest. If its first line is a name,
  `# our_rules.py`, it is written to that file, for the blocks below to import.
- A block of `console` holds commands after `$ ` and below each exactly what it prints, on standard
  output and standard error. A command goes on in lines that begin with `> `.
- A block of `toml` has to be TOML. If its first line is a name, `# plan.toml`, it is written to
  that file; if it is a whole plan (it has `format = `), it has to load.

The examples of one document follow each other in one temporary folder with a copy of examples/,
in which `make plan` works too, as it does in a checkout where it has been called before.

`make documents` writes what is printed into the documents: to be read before it is committed.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from sybil import Document, Example, Region
from sybil.parsers.markdown import PythonCodeBlockParser

import workplan

ROOT = Path(__file__).parent.parent
_PYTHON_FILE = re.compile(r"# (\w+\.py)\n")
WIDTH = 100  # of the terminal that the printed examples come from
# make hands on what it was called with: `make test VENV=...` is not what a reader types.
OF_THE_MAKEFILE = {"PYTHON", "VENV", "GROUP", "PYTEST"}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Generator[Path]:
    """Give each document a folder of its own to work in, with the examples beside it."""
    folder = tmp_path_factory.mktemp("document")
    shutil.copytree(ROOT / "examples", folder / "examples")
    (folder / ".venv").symlink_to(sys.prefix)
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
        os.utime(folder / name, (0, 0))  # older than what make has installed
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.syspath_prepend(folder)
        yield folder


class PythonParser(PythonCodeBlockParser):
    """Finds blocks of Python, those that are files too."""

    def __call__(self, document: Document) -> Iterator[Region]:
        """Yield each block with what runs it."""
        for region in super().__call__(document):
            if _PYTHON_FILE.match(str(region.parsed)):
                region.evaluator = take_python
            yield region


def take_python(example: Example) -> None:
    """Write a `python` block to the file that its first line names."""
    text = str(example.parsed)
    if name := _PYTHON_FILE.match(text):
        (example.namespace["workspace"] / name[1]).write_text(text, encoding="utf-8")


def run_console(example: Example) -> str | None:
    """Run the commands of a `console` block and compare what they print, to the character."""
    shown = str(example.parsed)
    printed = ""
    status = 0
    for command in _commands(shown):
        ended = _run(command, status, example.namespace["workspace"])
        printed += _as_typed(command) + ended.stdout
        status = ended.returncode
    if printed.rstrip("\n") == shown.rstrip("\n"):
        return None
    if os.environ.get("REWRITE_DOCUMENTS"):
        _rewrite(example, shown, printed)
        return None
    differences = difflib.unified_diff(
        shown.splitlines(), printed.splitlines(), "the document", "what is printed", lineterm=""
    )
    return "\n".join(differences)


def _rewrite(example: Example, shown: str, printed: str) -> None:
    """Put what is printed in the place of what the document shows."""
    document = Path(example.path)
    text = document.read_text(encoding="utf-8")
    moved = example.namespace.get("moved", 0)  # by what was rewritten above
    before, block = text[: example.region.start + moved], text[example.region.start + moved :]
    document.write_text(before + block.replace(shown, printed, 1), encoding="utf-8")
    example.namespace["moved"] = moved + len(printed) - len(shown)


def _commands(shown: str) -> list[str]:
    """List the commands of a block, those of several lines in one string."""
    if not shown.startswith("$ "):
        message = "a console block begins with a command after '$ '"
        raise ValueError(message)
    return [
        match[1].replace("\n> ", "\n")
        for match in re.finditer(r"^\$ (.*(?:\n> .*)*)", shown, re.MULTILINE)
    ]


def _as_typed(command: str) -> str:
    return "$ " + command.replace("\n", "\n> ") + "\n"


def _run(command: str, status: int, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a shell would in which the one before has ended with this status."""
    programs = Path(sys.executable).parent
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("MAKE") and name not in OF_THE_MAKEFILE
    }
    return subprocess.run(
        ["bash", "-c", f"(exit {status})\n{command}"],  # noqa: S607 - the reader's own
        cwd=folder,
        env=inherited
        | {
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "COLUMNS": str(WIDTH),
            "LC_ALL": "C.UTF-8",
            "PYTHONUNBUFFERED": "1",
            "TERM": "dumb",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def take_toml(example: Example) -> str | None:
    """Read a `toml` block, write it to the file that its first line names, load a whole plan."""
    text = str(example.parsed)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return f"not TOML: {error}"
    named = re.match(r"# ([\w.-]+\.toml)$", text, re.MULTILINE)
    path = example.namespace["workspace"] / (named[1] if named else "shown-in-the-document.toml")
    if named or "format" in data:
        path.write_text(text, encoding="utf-8")
    if "format" in data:
        workplan.load(path)
    return None
