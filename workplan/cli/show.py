"""`workplan show PLAN`: every entry of the programme."""

from datetime import date
from typing import get_args

import click

from workplan.cli.output import (
    as_json,
    in_language,
    plan_argument,
    print_json,
    print_lines,
    print_table,
)
from workplan.cli.reference_day import as_of, due, today
from workplan.dates.lengths import Length
from workplan.formats.json_objects import show_object
from workplan.formats.wording import NOT_VERIFIED, STANDINGS, STATES, STATUSES, dates_of
from workplan.model.recommendations import State
from workplan.planfile.load import load
from workplan.programme.derive import derive
from workplan.programme.entry import Entry, Kind
from workplan.programme.programme import Programme
from workplan.programme.recommendation_register import register_of
from workplan.programme.selecting import Selection
from workplan.programme.standing import Standing, is_done, standings
from workplan.text import Sentence, sentence

COLUMNS = (sentence("dates"), sentence("entry"), sentence("what"), sentence("status"))


@click.command("show", short_help="Every date that follows from a plan.")
@plan_argument
@click.option("--body", "bodies", multiple=True, metavar="ID", help="Only what is of this body.")
@click.option("--year", "years", multiple=True, type=int, help="Only what falls into this year.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(get_args(Kind)),
    help="Only this kind of entry; closures, sittings and agenda items only when asked for.",
)
@click.option("--owner", "owners", multiple=True, metavar="ID", help="Only what this owner owes.")
@due
@as_of
@in_language
@as_json
def show_command(  # noqa: PLR0913 - an argument an option, by name
    *,
    plan: str,
    bodies: tuple[str, ...],
    years: tuple[int, ...],
    kinds: tuple[Kind, ...],
    owners: tuple[str, ...],
    due: Length | None,
    as_of: date | None,
    as_json: bool,
) -> None:
    """Show every date that follows from PLAN; --body, --year, --kind, --owner may be repeated.

    With --as-of, what was due before that day and is not done is overdue.
    """
    loaded = load(plan)
    if due is not None and as_of is None:
        as_of = today(loaded)
    programme = derive(loaded, as_of=as_of)
    selection = Selection(bodies=bodies, years=years, kinds=kinds, owners=owners, due=due)
    entries = selection.of(programme)
    standing = standings(programme)
    if as_json:
        print_json(show_object(programme, entries))
    elif entries:
        states = _states_of_recommendations(programme)
        print_table(
            COLUMNS,
            (
                (
                    dates_of(entry),
                    entry.id,
                    entry.title,
                    _state(entry, standing.get(entry.id), as_of, states.get(entry.id)),
                )
                for entry in entries
            ),
        )
    else:
        print_lines([sentence("The programme has no such entries.")])


def _states_of_recommendations(programme: Programme) -> dict[str, State]:
    """Return by the ids of reports back what was last said of what they are about."""
    return {
        report.id: row.state
        for row in register_of(programme).rows
        for report in row.reports
        if row.state is not None
    }


def _state(
    entry: Entry, standing: Standing | None, as_of: date | None, state: State | None
) -> Sentence:
    """Say how an entry stands; a deadline as its meeting only where that does not take place.

    From a day by which it has not ended, a meeting is not yet held. Of a report back, that it was
    made is said already by when it was done; what else was said of the recommendation is added.
    """
    done = is_done(entry, as_of)
    ended = as_of is None or entry.ends is None or entry.ends < as_of
    said: list[Sentence | str] = []
    if standing is not None and not done:
        said.append(STANDINGS[standing])
    if done and entry.done is not None:
        said.append(sentence("done {day:plain}", day=entry.done))
    elif not entry.counts or (entry.kind == "meeting" and (ended or entry.status != "held")):
        said.append(STATUSES[entry.status])
    if state is not None and state != "reported":
        said.append(STATES[state])
    if not entry.verified:
        said.append(NOT_VERIFIED)
    return sentence("{all}", all=tuple(said))
