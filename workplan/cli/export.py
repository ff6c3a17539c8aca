"""`workplan export PLAN OUT...`: publish a plan."""

import click

from workplan.cli.output import plan_argument
from workplan.formats.export import export
from workplan.planfile.load import load


@click.command("export", short_help="Publish a plan in files.")
@plan_argument
@click.argument("out", nargs=-1, required=True, type=click.Path(readable=False))
def export_command(plan: str, out: tuple[str, ...]) -> None:
    """Publish PLAN in files: .ics a calendar, .xlsx a workbook, .md a document, .json data.

    A file that is there already is replaced once the new one is whole.
    """
    export(load(plan), *out)
    for file in out:
        click.echo(f"wrote {file}")
