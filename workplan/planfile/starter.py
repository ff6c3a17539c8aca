"""A plan to begin with: small, whole, with a comment at everything that has to be decided."""

import os
from importlib.resources import files
from pathlib import Path

from workplan.errors import Fault, OutputError
from workplan.text import sentence


def write_starter(path: str | os.PathLike[str]) -> None:
    """Write a plan to begin with; OutputError where there is a file already, or can be none."""
    text = files("workplan.planfile").joinpath("starter.toml").read_bytes()
    try:
        with Path(path).open("xb") as file:
            file.write(text)
    except FileExistsError:
        message = sentence("there is a file of this name already")
        raise OutputError(
            Fault(message, sentence("give another name, or move it away"), file=os.fspath(path))
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = sentence("cannot be written: {reason}", reason=reason)
        hint = sentence("give a name in a folder that there is and that you may write to")
        raise OutputError(Fault(message, hint, file=os.fspath(path))) from None
