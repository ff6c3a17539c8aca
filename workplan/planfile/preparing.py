"""Reads what is said in several tables of the preparatory cycle: dates by step or language."""

from workplan.model.papers import Reached
from workplan.planfile.kinds import DATE, written
from workplan.planfile.tables import Table
from workplan.text import sentence


def read_by_key(table: Table, key: str, example: str) -> Table | None:
    """Return the table at a key, None where the key is missing or holds something else."""
    if not table.has(key):
        return None
    value = table.values[key]
    if isinstance(value, dict) and value:
        return table.inner(value, key)
    table.fault(
        key,
        message=sentence("{value} is no table", value=written(value))
        if not isinstance(value, dict)
        else sentence("this table is empty"),
        hint=sentence("write {key} = {example}", key=key, example=example),
    )
    return None


def read_reached(table: Table, key: str, example: str) -> tuple[Reached, ...]:
    """Return dates by step, or by language."""
    by_key = read_by_key(table, key, example)
    if by_key is None:
        return ()
    return tuple([Reached(name, by_key.required(name, DATE)) for name in by_key.values])
