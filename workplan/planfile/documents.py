"""Reads the tables of documents that are due, and of papers that exist."""

from collections.abc import Iterator

from workplan.errors import Origin
from workplan.model.documents import Document, Step
from workplan.model.papers import Paper
from workplan.model.symbols import Symbol
from workplan.planfile.deadlines import EACH
from workplan.planfile.kinds import DATE, DATE_OR_OFFSET, INTEGER, ROLL, STRING, TEXT, Kind, parsed
from workplan.planfile.preparing import read_by_key, read_reached
from workplan.planfile.tables import Table
from workplan.text import sentence

_SYMBOL = "CAC/COSP/WG.4/2011/2"
SYMBOL: Kind[str | Symbol] = parsed(Symbol.parse, f'"{_SYMBOL}"', Symbol.parse(_SYMBOL))
_STEPS = '{ submitted = "10 weeks before start", issued = "6 weeks before start" }'


def read_document(table: Table) -> Document:
    """Read one of `[[documents]]`."""
    return Document(
        id=table.required("id", STRING),
        of=table.strings("of"),
        title=table.required("title", TEXT),
        steps=tuple(_steps(table)),
        each=table.defaulted("each", EACH, "meeting"),
        kind=table.optional("kind", TEXT),
        owner=table.optional("owner", STRING),
        word_limit=table.optional("word_limit", INTEGER),
        languages=table.strings("languages"),
        agenda=table.optional("agenda", STRING),
        roll=table.optional("roll", ROLL),
        since=table.optional("since", STRING),
        until=table.optional("until", STRING),
        **table.statement(),
    )


def read_paper(table: Table) -> Paper:
    """Read one of `[[papers]]`."""
    return Paper(
        id=table.required("id", STRING),
        of=table.required("of", STRING),
        title=table.required("title", TEXT),
        symbols=table.one_or_more("symbols", SYMBOL) or (),
        references=table.strings("references"),
        on=table.optional("on", DATE),
        dates=read_reached(table, "dates", "{ issued = 2011-06-10 }"),
        languages=read_reached(table, "languages", "{ en = 2011-06-10, fr = 2011-06-28 }"),
        **table.statement(),
    )


def _steps(table: Table) -> Iterator[Step]:
    """Yield the steps of a document: each by its name, with its date or a table of its own."""
    if "steps" not in table.values:
        table.has("steps")
        table.fault(
            "steps",
            message=sentence("{key} is missing", key="steps"),
            hint=sentence("write {key} = {example}", key="steps", example=_STEPS),
        )
        return
    steps = read_by_key(table, "steps", _STEPS)
    if steps is not None:
        yield from (_step(steps, name, value) for name, value in steps.values.items())


def _step(steps: Table, name: str, value: object) -> Step:
    if not isinstance(value, dict):
        origin = Origin(steps.file, (*steps.path, name))
        return Step(id=name, due=steps.required(name, DATE_OR_OFFSET), origin=origin)
    step = steps.inner(value, name)
    made = Step(
        id=name,
        due=step.required("due", DATE_OR_OFFSET),
        title=step.optional("title", TEXT),
        owner=step.optional("owner", STRING),
        **step.statement(),
    )
    step.close()
    return made
