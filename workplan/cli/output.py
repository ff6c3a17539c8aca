"""What commands share: where things are printed, and as what."""

import os
import sys
from collections.abc import Iterable

import click
from rich.console import Console
from rich.table import Table

from workplan.errors import Fault
from workplan.formats.json_objects import JsonObject, json_text
from workplan.formats.plain_text import one_line

# Where standard output is no terminal, lines are as long as they have to be.
UNBOUNDED = 10_000

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
plan_argument = click.argument("plan", metavar="PLAN", type=click.Path(readable=False))


def print_json(answer: JsonObject) -> None:
    """Print one JSON object, and nothing else, on standard output."""
    click.echo(json_text(answer), nl=False)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines that may hold a plan's texts, without what a terminal would take for orders."""
    for line in lines:
        indent = line[: len(line) - len(line.lstrip(" "))]
        click.echo(indent + one_line(line))


def print_faults(faults: Iterable[Fault]) -> None:
    """Print faults on standard error, a line each: `file:line: what; what to write instead`."""
    for fault in faults:
        click.echo(one_line(fault), err=True)


def print_table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Print a table as wide as the terminal; without one, each row on a line."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(one_line(cell) for cell in row))
    bounded = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(
        width=None if bounded else UNBOUNDED, markup=False, highlight=False, emoji=False
    )
    with console.capture() as printed:
        console.print(table)
    for line in printed.get().splitlines():
        click.echo(line.rstrip())
