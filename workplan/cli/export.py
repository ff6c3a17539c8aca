"""`workplan export PLAN OUT...`: publish a plan."""

import click

from workplan.cli.output import in_language, plan_argument, print_lines, spoken
from workplan.formats.export import export
from workplan.planfile.load import load
from workplan.text import sentence


@click.command("export", short_help="Publish a plan in files.")
@plan_argument
@click.argument("out", nargs=-1, required=True, type=click.Path(readable=False))
@in_language
def export_command(plan: str, out: tuple[str, ...]) -> None:
    """Publish PLAN in files: .ics a calendar, .xlsx a workbook, .md a document, .json data.

    A file that is there already is replaced once the new one is whole.
    """
    export(load(plan), *out, language=spoken().code)
    print_lines(sentence("wrote {file}", file=file) for file in out)
