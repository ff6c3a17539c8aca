"""Writes all of a plan as the text of a new plan file."""

from collections.abc import Iterator

from workplan.changes.tables import table_of
from workplan.changes.terms import plain_keys
from workplan.model.plan import Plan
from workplan.model.stated import Stated
from workplan.model.things import TABLES
from workplan.planfile.load import FORMAT
from workplan.planfile.toml_values import toml_table


def whole_file(plan: Plan) -> str:
    """Return the text of a plan: its own keys, then all tables in the order of the format.

    One blank line stands between any two of them; lines end in a line feed.
    """
    tables = (toml_table(header, plain_keys(table_of(thing))) for header, thing in _all(plan))
    return "\n".join((f"format = {FORMAT}\n", *tables))


def _all(plan: Plan) -> Iterator[tuple[str, Stated]]:
    yield "[plan]", plan
    for table in TABLES:
        for thing in getattr(plan, table):
            yield f"[[{table}]]", thing
