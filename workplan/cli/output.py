"""What commands share: where things are printed, as what, and in which language."""

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

import click
from attrs import frozen

from workplan.errors import Fault
from workplan.formats.plain_text import one_line
from workplan.languages.language import LANGUAGES, language
from workplan.text import ENGLISH, Language, Sentence, Text, sentence

if TYPE_CHECKING:
    from workplan.formats.json_objects import JsonObject

Said: TypeAlias = str | Text | Sentence

# Where standard output is no terminal, lines are as long as they have to be.
UNBOUNDED = 10_000
INDENT = "    "

# Where click's context, which a command shares with the group, holds the language.
_LANGUAGE = "workplan.language"

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
plan_argument = click.argument("plan", metavar="PLAN", type=click.Path(readable=False))


@frozen
class Indented:
    """A line that belongs to the one above it."""

    said: Said


def spoken() -> Language:
    """Return the language that was asked for on the command line, English if none was."""
    context = click.get_current_context(silent=True)
    known = ENGLISH if context is None else context.meta.get(_LANGUAGE)
    return known if isinstance(known, Language) else ENGLISH


def _speak(context: click.Context, _option: click.Parameter, code: str | None) -> None:
    if code is not None:
        context.meta[_LANGUAGE] = language(code)


in_language = click.option(
    "--language",
    callback=_speak,
    expose_value=False,
    is_eager=True,  # what is wrong with other options is said in it already
    metavar="CODE",
    help=f"Say it in a language: {', '.join(LANGUAGES)}; else in English.",
)


def print_json(answer: "JsonObject") -> None:
    """Print one JSON object, and nothing else, on standard output."""
    from workplan.formats.json_objects import json_text

    click.echo(json_text(answer, spoken()), nl=False)


def print_errors(faults: Iterable[Fault]) -> None:
    """Print faults as one JSON object on standard output."""
    from workplan.formats.json_objects import errors_object

    print_json(errors_object(faults))


def print_lines(lines: Iterable[Said | Indented]) -> None:
    """Print lines that may hold a plan's texts, without what a terminal would take for orders."""
    said_in = spoken()
    for line in lines:
        said = INDENT + said_in.say(line.said) if isinstance(line, Indented) else said_in.say(line)
        indent = said[: len(said) - len(said.lstrip(" "))]
        click.echo(indent + one_line(said))


def print_faults(faults: Iterable[Fault]) -> None:
    """Print faults on standard error, a line each: `file:line: what; what to write instead`."""
    said_in = spoken()
    for fault in faults:
        said = sentence("{message}; {hint}", message=fault.message, hint=fault.hint)
        if fault.place:
            said = sentence("{place}: {said}", place=fault.place, said=said)
        click.echo(one_line(said_in.say(said)), err=True)


def print_table(columns: Iterable[Said], rows: Iterable[Iterable[Said]]) -> None:
    """Print a table as wide as the terminal; without one, each row on a line."""
    from rich.console import Console
    from rich.table import Table

    said_in = spoken()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(said_in.say(column), overflow="fold")
    for row in rows:
        table.add_row(*(one_line(said_in.say(cell)) for cell in row))
    bounded = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(
        width=None if bounded else UNBOUNDED, markup=False, highlight=False, emoji=False
    )
    with console.capture() as printed:
        console.print(table)
    for line in printed.get().splitlines():
        click.echo(line.rstrip())
