"""`workplan new FILE`: a plan to begin with."""

import click

from workplan.cli.output import in_language, print_lines
from workplan.planfile.starter import write_starter
from workplan.text import sentence


@click.command("new", short_help="Write a plan to begin with.")
@click.argument("file", type=click.Path(readable=False))
@in_language
def new_command(file: str) -> None:
    """Write a small plan to begin with into FILE, which must not be there yet."""
    write_starter(file)
    print_lines(
        [sentence("{file} is there. Open it in an editor, then: workplan check {file}", file=file)]
    )
