"""Tables as the readers get them, from a piece of a plan file."""

from collections.abc import Callable
from typing import TypeVar

from workplan.errors import Fault
from workplan.planfile.document import parse
from workplan.planfile.filetext import FileText
from workplan.planfile.tables import Faults, Table

T = TypeVar("T")


def document_of(toml: str) -> Table:
    """Return the document that a TOML text is, called plan.toml."""
    file = FileText("plan.toml", toml)
    return Table(file, (), parse(file), Faults())


def read_all(toml: str, read: Callable[[Table], T | None]) -> tuple[T, ...]:
    """Return what `read` makes of all tables of a text without a fault."""
    document = document_of(toml)
    made = tuple(thing for key in [*document.values] for thing in document.each(key, read))
    assert document.faults.found == []
    return made


def faults_in(toml: str, read: Callable[[Table], object]) -> list[str]:
    """Return what is told of the tables of a text, each as "line: message; hint"."""
    document = document_of(toml)
    for key in [*document.values]:
        document.each(key, read)
    return [_told(fault) for fault in document.faults.found]


def _told(fault: Fault) -> str:
    return str(fault).removeprefix("plan.toml:")
