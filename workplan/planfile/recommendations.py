"""Reads the tables of recommendations, and of what became of them."""

from datetime import date
from typing import get_args

from workplan.errors import WrongValue
from workplan.model.recommendations import Asked, FollowUp, Recommendation, State
from workplan.planfile.kinds import DATE, STRING, TEXT, Kind, choice, written
from workplan.planfile.tables import Table
from workplan.text import sentence

KIND: Kind[Asked] = choice(get_args(Asked))
STATE: Kind[State] = choice(get_args(State))


def _report_back(value: object) -> str | date:
    if isinstance(value, str) or type(value) is date:
        return value
    raise WrongValue(
        sentence("{value} is neither a text in quotes nor a date", value=written(value)),
        sentence('write "next meeting", the id of a meeting, or a date without quotes'),
    )


REPORT_BACK: Kind[str | date] = Kind(_report_back, '"next meeting"', "none")


def read_recommendation(table: Table) -> Recommendation:
    """Read one of `[[recommendations]]`."""
    return Recommendation(
        id=table.required("id", STRING),
        made_at=table.required("made_at", STRING),
        title=table.required("title", TEXT),
        paragraph=table.optional("paragraph", STRING),
        kind=table.defaulted("kind", KIND, "recommendation"),
        addressee=table.optional("addressee", STRING),
        condition=table.optional("condition", TEXT),
        report_back=table.optional("report_back", REPORT_BACK),
        **table.statement(),
    )


def read_follow_up(table: Table) -> FollowUp:
    """Read one of `[[follow_up]]`."""
    return FollowUp(
        recommendation=table.required("recommendation", STRING),
        at=table.optional("at", STRING),
        on=table.optional("on", DATE),
        state=table.defaulted("state", STATE, "reported"),
        paper=table.optional("paper", STRING),
        **table.statement(),
    )
