"""`workplan new FILE`: a plan to begin with."""

import click

from workplan.planfile.starter import write_starter


@click.command("new", short_help="Write a plan to begin with.")
@click.argument("file", type=click.Path(readable=False))
def new_command(file: str) -> None:
    """Write a small plan to begin with into FILE, which must not be there yet."""
    write_starter(file)
    click.echo(f"{file} is there. Open it in an editor, then: workplan check {file}")
