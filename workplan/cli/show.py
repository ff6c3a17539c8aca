"""`workplan show PLAN`: every entry of the programme."""

from typing import get_args

import click

from workplan.cli.output import as_json, plan_argument, print_json, print_table
from workplan.errors import CallError, Fault, instead
from workplan.formats.json_objects import show_object
from workplan.formats.wording import NOT_VERIFIED, dates_of
from workplan.planfile.load import load
from workplan.programme.derive import derive
from workplan.programme.entry import Entry, Kind
from workplan.programme.programme import Programme
from workplan.text import Sentence, Text, sentence

KINDS = get_args(Kind)
COLUMNS = ("dates", "entry", "what", "status")


@click.command("show", short_help="Every date that follows from a plan.")
@plan_argument
@click.option("--body", "bodies", multiple=True, metavar="ID", help="Only what is of this body.")
@click.option("--year", "years", multiple=True, type=int, help="Only what falls into this year.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    help="Only this kind of entry; closures are shown only when asked for.",
)
@as_json
def show_command(
    plan: str,
    bodies: tuple[str, ...],
    years: tuple[int, ...],
    kinds: tuple[Kind, ...],
    *,
    as_json: bool,
) -> None:
    """Show every date that follows from PLAN; each option may be given more than once."""
    programme = derive(load(plan))
    _check_bodies(programme, bodies)
    wanted = kinds or tuple(kind for kind in KINDS if kind != "closure")
    entries = [
        entry
        for entry in programme.entries
        if entry.kind in wanted
        and (not bodies or entry.body in bodies)
        and (not years or _years(entry).intersection(years))
    ]
    if as_json:
        print_json(show_object(programme, entries))
    elif entries:
        print_table(COLUMNS, map(_row, entries))
    else:
        click.echo(str(sentence("The programme has no such entries.")))


def _check_bodies(programme: Programme, bodies: tuple[str, ...]) -> None:
    known = {body.id for body in programme.plan.bodies}
    faults = [
        Fault(sentence('the plan has no body "{body}"', body=body), instead(body, known))
        for body in bodies
        if body not in known
    ]
    if faults:
        raise CallError(*faults)


def _years(entry: Entry) -> set[int]:
    """Return the years in which an entry lies, or can lie while it is not dated."""
    if entry.starts is not None and entry.ends is not None:
        return set(range(entry.starts.year, entry.ends.year + 1))
    if entry.window is not None:
        return set(range(entry.window.first.year, entry.window.last.year + 1))
    return set()


def _row(entry: Entry) -> tuple[Sentence | Text | str, ...]:
    return (dates_of(entry), entry.id, entry.title, _state(entry))


def _state(entry: Entry) -> Sentence:
    """Say how an entry stands; a deadline as its meeting only where that does not take place."""
    said: list[Sentence | str] = []
    if entry.done is not None:
        said.append(sentence("done {day:plain}", day=entry.done))
    elif entry.kind == "meeting" or not entry.counts:
        said.append(entry.status)
    if not entry.verified:
        said.append(NOT_VERIFIED)
    return sentence("{all}", all=tuple(said))
