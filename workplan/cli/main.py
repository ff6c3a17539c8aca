"""The command `workplan`, and how it tells what went wrong."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TextIO

import click

from workplan import __version__
from workplan.cli.output import print_errors, print_faults
from workplan.errors import Fault, WorkplanError
from workplan.text import sentence

FINE = 0
UNUSABLE = 2
INTERRUPTED = 130  # 128 and the number of SIGINT, as shells have it


COMMANDS = ("new", "check", "show", "explain", "schedule", "export")


class _Commands(click.Group):
    """The commands, in their order, each read from its file when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as of every group
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as of every group
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(_loaded(cmd_name), f"{cmd_name}_command")
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="workplan")
def workplan() -> None:
    """Check, date, explain and publish the work plan of a governing body.

    PLAN is a plan file (TOML). The exit status is 0 where all is well, 1 where the answer is no,
    2 where the plan cannot be read or the command is wrong.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    # A program can be started without them (`>&-`).
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_a_character(stream)
    try:
        status = _run(arguments)
    except BrokenPipeError:
        # The reader has seen enough (`| head`).
        status = FINE
        _drop(sys.stdout)
    except OSError as error:
        # What is read and written besides says so itself: this is what is printed.
        status = UNUSABLE
        _drop(sys.stdout)
        _tell_unprinted(error)
    sys.exit(status)


def _run(arguments: list[str]) -> int:
    try:
        # click's own `main` would take a closed pipe for an answer of no.
        with workplan.make_context("workplan", arguments) as context:
            status = _invoke(context, as_json="--json" in arguments)
        sys.stdout.flush()
    except click.exceptions.Exit as ended:
        sys.stdout.flush()
        return ended.exit_code
    except click.ClickException as error:
        return _wrong_call(error, as_json="--json" in arguments)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    return status


def _invoke(context: click.Context, *, as_json: bool) -> int:
    """Run a command; tell what is wrong while the context still knows in which language."""
    try:
        workplan.invoke(context)
    except WorkplanError as error:
        if as_json:
            print_errors(error.faults)
        else:
            print_faults(error.faults)
        return UNUSABLE
    return FINE


def _loaded(name: str) -> ModuleType:
    """Load the file of a command, and spare the garbage collector what will never be garbage.

    To look through it time and again would take a tenth of a short run.
    """
    file = f"workplan.cli.{name}"
    if file not in sys.modules:
        gc.disable()
        import_module(file)
        gc.freeze()
        gc.enable()
    return sys.modules[file]


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _drop(stream: TextIO) -> None:
    """Send to nowhere what is left to print: Python would complain of it on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _tell_unprinted(error: OSError) -> None:
    message = sentence("it cannot be printed: {reason}", reason=error.strerror or str(error))
    try:
        print_faults([Fault(message, sentence("print it elsewhere, or make room"))])
    except OSError:
        _drop(sys.stderr)


def _wrong_call(error: click.ClickException, *, as_json: bool) -> int:
    if not as_json:
        error.show()
        return UNUSABLE
    message = sentence("{problem}", problem=error.format_message())
    print_errors([Fault(message, sentence("see workplan --help"))])
    return UNUSABLE


def _never_fail_on_a_character(stream: TextIO) -> None:
    # A terminal that cannot show a character of a title shows its number instead.
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
